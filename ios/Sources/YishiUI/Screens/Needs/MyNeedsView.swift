import SwiftUI
import YishiKit

/// What one said, how far each has got, and why something came back.
struct MyNeedsView: View {
    @State private var model: MyNeedsModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: MyNeedsModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.mineTitle)) {
            if model.writes {
                Choices {
                    ForEach([MyNeedsModel.Whose.others, .own], id: \.self) { whose in
                        Choice(words(whose == .own ? .mineOwn : .mineOthers), chosen: model.whose == whose) {
                            Task { await model.choose(whose) }
                        }
                    }
                }
            }
            if let trouble = model.needs.trouble { TroubleCard(trouble) }
            if model.needs.isRead, model.needs.rows.isEmpty {
                Nothing(phrase: .mineEmpty)
                WordButton(.homeSay, icon: .mic, .voice, action: model.log)
            }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.needs.rows, id: \.id) { need in
                    Pressable {
                        model.open(need.id)
                    } content: {
                        NeedCard(need: need, refusals: model.refusals[need.id] ?? [])
                    }
                    .task { await model.seen(need) }
                }
            }
            Row(.claimTitle, icon: .person, action: model.claim)
        }
        .task { await model.run() }
    }
}

/// A need in a list: its words, how far it has got, and why something about it came back.
struct NeedCard: View {
    let need: NeedRow
    var refusals: [Refusal] = []
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        Text(verbatim: need.text).styled(.body)
        HStack(spacing: theme.length(.small)) {
            if let state = need.state { SendChip(state) }
            Text(verbatim: words(need.status.phrase)).styled(.small, .inkSoft)
        }
        Text(verbatim: "\(need.byName) · \(need.gridName) · \(words.moment(need.at))").styled(.small, .inkSoft)
        ForEach(refusals) { refusal in
            Say(.needRefusedTitle(words(refusal.kind)), .strong, .brick)
            Say(refusal.sentence, .body, .brick)
        }
        if need.claimed { Say(.mineClaimed, .small, .inkSoft) }
        if need.mergedInto != nil { Say(.mineMergedInto, .small, .inkSoft) }
        if need.topic != nil { Say(.mineInTopic, .small, .inkSoft) }
    }
}
