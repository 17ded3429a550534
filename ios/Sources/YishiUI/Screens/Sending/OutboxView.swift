import SwiftUI
import YishiKit

/// 我办过的: every act of one's own and how far it has got.
struct OutboxView: View {
    @State private var model: OutboxModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: OutboxModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.outboxTitle)) {
            if let trouble = model.acts.trouble ?? model.trying.trouble { TroubleCard(trouble) }
            if model.acts.isRead, model.acts.rows.isEmpty { Nothing(phrase: .outboxEmpty) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.acts.rows, id: \.entry) { row in
                    ActCard(row: row, model: model).task { await model.seen(row) }
                }
            }
        } actions: {
            WordButton(.sendingTitle, icon: .cloud, action: model.showSending)
        }
        .task { await model.run() }
    }
}

/// An act: what, how far, and where it came back why and what can be done.
private struct ActCard: View {
    let row: OutboxRow
    let model: OutboxModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        let cameBack = row.state == .refused
        Card(cameBack ? .brickSoft : .card, edge: cameBack ? .brick : .line) {
            Say(row.act, .strong)
            if !row.about.isEmpty { Text(verbatim: row.about).styled(.body) }
            HStack(spacing: theme.length(.small)) {
                SendChip(row.state)
                Text(verbatim: words.moment(row.at)).styled(.small, .inkSoft)
            }
            if row.state != .accepted { Say(row.why, .body, cameBack ? .onBrickSoft : .inkSoft) }
            if !row.words.isEmpty {
                WordButton(isOpen ? .outboxHideWords : .outboxWords, icon: .list) { model.toggle(row) }
                if isOpen { Text(verbatim: row.words).styled(.body).textSelection(.enabled) }
            }
            if row.subject != nil { WordButton(.outboxOpen, icon: .forward) { model.open(row) } }
            if cameBack {
                WordButton(.commonRetry, icon: .sync) { Task { await model.retry(row) } }
                    .disabled(model.trying.isBusy)
            }
        }
        .accessibilityElement(children: .contain)
    }

    private var isOpen: Bool { model.shown == row.entry }
}
