import SwiftUI
import YishiKit

/// 村里的事: every topic, and a way to look for one.
struct TopicsView: View {
    @State private var model: TopicsModel
    @Environment(\.words) private var words

    init(model: TopicsModel) { _model = State(initialValue: model) }

    var body: some View {
        let search = model.search
        Frame(words(.homeTopics)) {
            Field(.topicsSearch, hint: .topicsSearchHint, text: Binding(get: { search.typed }, set: search.look))
            if let found = search.found {
                FoundList(found: found, trouble: search.trouble, open: model.open)
            } else {
                TopicList(model: model)
            }
            Row(.rulesTitle, icon: .list, action: model.showRules)
        } actions: {
            if model.canPropose { WordButton(.proposeTitle, icon: .plus, .main, action: model.propose) }
        }
        .task { await model.run() }
    }
}

private struct TopicList: View {
    let model: TopicsModel
    @Environment(\.theme) private var theme

    var body: some View {
        if let trouble = model.topics.trouble { TroubleCard(trouble) }
        if model.topics.isRead, model.topics.rows.isEmpty { Nothing(phrase: .topicsEmpty) }
        LazyVStack(spacing: theme.length(.medium)) {
            ForEach(model.topics.rows, id: \.id) { row in
                Pressable {
                    model.open(row.id)
                } content: {
                    TopicSummary(row: row)
                }
                .task { await model.seen(row) }
            }
        }
    }
}

private struct FoundList: View {
    let found: [TopicSearch.Found]
    let trouble: Trouble?
    let open: @MainActor (TopicId) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        if let trouble { TroubleCard(trouble) }
        if found.isEmpty { Nothing(phrase: .topicsNotFound) }
        LazyVStack(spacing: theme.length(.medium)) {
            ForEach(found) { topic in
                Pressable {
                    open(topic.id)
                } content: {
                    Text(verbatim: topic.title).styled(.heading)
                    Text(verbatim: topic.snippet).styled(.body, .inkSoft)
                }
            }
        }
    }
}

/// A topic in a list.
private struct TopicSummary: View {
    let row: TopicRow
    @Environment(\.words) private var words

    var body: some View {
        Text(verbatim: row.title).styled(.heading)
        if !row.summary.isEmpty { Text(verbatim: row.summary).styled(.body).lineLimit(3) }
        Say(row.state.phrase, .small, .inkSoft)
        if row.version > 0 { Say(.topicVersion(Int(row.version)), .small, .inkSoft) }
        if row.comments > 0 { Say(.topicComments(Int(row.comments)), .small, .inkSoft) }
        if row.amendmentsOpen > 0 { Say(.topicAmendmentsOpen(Int(row.amendmentsOpen)), .small, .inkSoft) }
        Text(verbatim: words.moment(row.at)).styled(.small, .inkSoft)
    }
}
