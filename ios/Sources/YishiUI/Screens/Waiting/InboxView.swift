import SwiftUI
import YishiKit

/// 新消息: what happened, newest first.
struct InboxView: View {
    @State private var model: InboxModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: InboxModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.inboxTitle)) {
            if let trouble = model.news.trouble ?? model.marking.trouble { TroubleCard(trouble) }
            if model.news.isRead, model.news.rows.isEmpty { Nothing(phrase: .inboxEmpty) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.news.rows, id: \.entry) { row in
                    Pressable {
                        Task { await model.open(row) }
                    } content: {
                        NewsRow(row: row)
                    }
                    .task { await model.seen(row) }
                }
            }
        } actions: {
            if model.hasUnread {
                WordButton(.inboxReadAll, icon: .check) { Task { await model.readAll() } }
                    .disabled(model.marking.isBusy)
            }
        }
        .task { await model.run() }
    }
}

private struct NewsRow: View {
    let row: InboxRow
    @Environment(\.words) private var words

    var body: some View {
        if !row.read { Say(.inboxNew, .small, .onClaySoft) }
        Say(row.sentence, row.read ? .body : .strong)
        if !row.quote.isEmpty { Say(.inboxQuote(row.quote), .body) }
        if let code = row.comparisonCode {
            Say(.memberCompare, .small, .inkSoft)
            Text(verbatim: code).styled(.heading).monospacedDigit()
        }
        Text(verbatim: words.moment(row.at)).styled(.small, .inkSoft)
    }
}
