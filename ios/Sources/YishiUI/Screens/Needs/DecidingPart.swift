import SwiftUI
import YishiKit

/// What both committees do about a need, and what its grid answers.
struct DecidingPart: View {
    let deciding: NeedDeciding
    let open: @MainActor (NeedId) -> Void
    @Environment(\.words) private var words

    var body: some View {
        if let kind = deciding.decision.kind {
            WritingPart(deciding: deciding, kind: kind)
        } else if let topics = deciding.topics {
            PlacePart(deciding: deciding, topics: topics)
        } else {
            if let trouble = deciding.acting.trouble { TroubleCard(trouble) }
            if deciding.canAccept {
                WordButton(.decideAccept, icon: .check, .main) { Task { await deciding.accept() } }
                    .disabled(deciding.acting.isBusy)
            }
            ForEach(deciding.kinds, id: \.self) { kind in
                WordButton(kind.phrase, icon: kind.icon) { deciding.begin(kind) }
            }
            if deciding.canPlace {
                WordButton(.decidePlace, icon: .village) { Task { await deciding.choosePlace() } }
            }
            if deciding.canMerge { MergePart(deciding: deciding, open: open) }
        }
    }
}

private struct WritingPart: View {
    @Bindable var deciding: NeedDeciding
    let kind: NeedDecision.Kind

    var body: some View {
        Say(kind.phrase, .heading)
        switch kind {
        case .classifying: ClassChoices(draft: $deciding.decision.classified, matters: deciding.matters)
        case .referring:
            PlaceChoices(places: deciding.places, chosen: $deciding.decision.place)
            words
            Say(.referNote, .small, .inkSoft)
        default: words
        }
        if let missing = deciding.missing { TroubleCard(missing) }
        if let trouble = deciding.acting.trouble { TroubleCard(trouble) }
        WordButton(.decideSend, icon: .check, .main) { Task { await deciding.send() } }
            .disabled(deciding.acting.isBusy)
        WordButton(.commonBack) { deciding.notNow() }
    }

    private var words: some View {
        Field(kind.label, lines: 2...8, text: $deciding.decision.words)
    }
}

extension NeedDecision.Kind {
    fileprivate var icon: Icon {
        switch self {
        case .returning, .unmerging: .returned
        case .rejecting: .close
        case .answering, .feedingBack: .speech
        case .classifying: .list
        case .referring: .switch
        case .handling: .check
        }
    }
}

private struct PlacePart: View {
    let deciding: NeedDeciding
    let topics: Pager<TopicRow>

    var body: some View {
        Say(.decidePlaceTitle, .heading)
        if let trouble = deciding.acting.trouble ?? topics.trouble { TroubleCard(trouble) }
        ForEach(topics.rows, id: \.id) { topic in
            Pressable {
                Task { await deciding.place(in: topic) }
            } content: {
                Text(verbatim: topic.title).styled(.strong)
            }
        }
        if topics.hasMore { WordButton(.mineMore(topics.total - topics.rows.count)) { Task { await topics.more() } } }
    }
}

/// What reads alike, and the way to merging.
private struct MergePart: View {
    let deciding: NeedDeciding
    let open: @MainActor (NeedId) -> Void

    var body: some View {
        if !deciding.similar.isEmpty {
            Say(.decideSimilar, .heading)
            ForEach(deciding.similar, id: \.id) { need in
                Pressable {
                    open(need.id)
                } content: {
                    NeedCard(need: need)
                }
            }
        }
        WordButton(.decideMerge, icon: .list, action: deciding.merge)
    }
}
