import SwiftUI
import YishiKit

/// 按规定有疑问: what to do about it, and each record with what the rules say.
struct DoubtsView: View {
    @State private var model: DoubtsModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: DoubtsModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.doubtsTitle)) {
            if let trouble = model.doubts.trouble { TroubleCard(trouble) }
            if let sentence = model.sentence { Say(sentence, .body) }
            if model.doubts.isRead, model.doubts.rows.isEmpty { Nothing(phrase: .doubtsNone) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.doubts.rows, id: \.entry) { row in
                    DoubtCard(row: row).task { await model.seen(row) }
                }
            }
        }
        .task { await model.run() }
    }
}

private struct DoubtCard: View {
    let row: DoubtRow
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Say(row.act, .strong)
            Say(.doubtsBy(row.byName, words.moment(row.receivedAt)), .small, .inkSoft)
            if !row.about.isEmpty { Text(verbatim: row.about).styled(.body) }
            Say(row.why, .body, .brick)
            Say(.doubtsPosition(Int(row.position)), .small, .inkSoft)
        }
        .accessibilityElement(children: .combine)
    }
}
