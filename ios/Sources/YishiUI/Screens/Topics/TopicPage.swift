import SwiftUI
import YishiKit

/// One topic, from its summary to what people say about its text.
struct TopicPage: View {
    @State private var model: TopicModel
    @Environment(\.words) private var words

    init(model: TopicModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(model.row?.title ?? words(.homeTopics)) {
            if let trouble = model.topic.trouble { TroubleCard(trouble) }
            if let row = model.row {
                TopicHead(model: model, row: row)
                if let news = model.news, !news.isEmpty { NewsCard(news: news) }
                if let trouble = model.acting.trouble { TroubleCard(trouble) }
                CoursePart(course: model.course)
                CourseButtons(model: model)
                if model.drafts {
                    WordButton(.draftTitle, icon: .pen, action: model.write)
                    Row(
                        .draftersTitle, icon: .people, note: words(.commonCount(model.topic.value?.drafters.count ?? 0))
                    ) {
                        model.showDrafters()
                    }
                }
                Row(
                    .meetingTitle, icon: .list, note: words(.commonCount(model.meetings.count)),
                    action: model.meetings.show)
                if model.course.hasPacket { Row(.packetTitle, icon: .forward, action: model.course.showPacket) }
                RoundPart(model: model, row: row)
                if let copy = model.copy {
                    CopyPart(model: model, copy: copy)
                    AmendmentsPart(model: model, copy: copy)
                    CommentsPart(model: model)
                    StancesPart(model: model, copy: copy)
                } else {
                    Nothing(phrase: .topicNoCopy)
                }
            }
        } actions: {
            if model.course.canAccept {
                WordButton(.topicAccept, icon: .check, .main) { Task { await model.accept() } }
                    .disabled(model.acting.isBusy)
            }
            if model.copy != nil {
                WordButton(
                    .topicComment, icon: .speech, model.course.canAccept ? .quiet : .main, action: model.comment)
                WordButton(.topicStance, icon: .check, action: model.giveStance)
            }
        }
        .task { await model.run() }
    }
}

/// What it is about, and where it stands.
private struct TopicHead: View {
    let model: TopicModel
    let row: TopicRow
    @Environment(\.words) private var words

    var body: some View {
        Say(.topicProposed(model.topic.value?.proposedByName ?? "", words.moment(row.at)), .small, .inkSoft)
        if !row.summary.isEmpty { Text(verbatim: row.summary).styled(.body).textSelection(.enabled) }
        if let aloud = model.aloud {
            WordButton(aloud.isReading ? .topicStopReading : .topicReadAloud, icon: .speaker, action: model.toggleAloud)
        }
    }
}

/// Where finalising stands, and the way to it.
private struct RoundPart: View {
    let model: TopicModel
    let row: TopicRow

    var body: some View {
        if let round = row.round {
            Card {
                Say(round.status.phrase, .strong)
                Say(.roundCount(round.signed.count, Int(round.wanted)), .body)
                WordButton(.roundLook, icon: .forward, action: model.showRound)
            }
        } else if model.course.canFinalise {
            WordButton(.roundTitle, icon: .shield, action: model.showRound)
        }
    }
}

/// The reading copy. What is read aloud now stands out.
private struct CopyPart: View {
    let model: TopicModel
    let copy: CopyView
    @Environment(\.words) private var words

    var body: some View {
        Say(.topicCopy(Int(copy.version)), .heading)
        Say(.topicPublished(copy.byName, words.moment(copy.at)), .small, .inkSoft)
        Card {
            ForEach(Array(model.lines.enumerated()), id: \.element.id) { number, line in
                Text(verbatim: line.shown)
                    .styled(line.isHeading ? .heading : number == model.heard ? .strong : .body)
                    .textSelection(.enabled)
                    .accessibilityAddTraits(line.isHeading ? .isHeader : [])
            }
        }
        WordButton(.amendAct, icon: .pen, action: model.amend)
    }
}
