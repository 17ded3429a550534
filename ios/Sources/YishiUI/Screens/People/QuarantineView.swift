import SwiftUI
import YishiKit

/// 另存待查: what the hub has put aside, with its words and why.
struct QuarantineView: View {
    @State private var model: QuarantineModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: QuarantineModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.quarantineTitle)) {
            Say(.quarantineLead, .body, .inkSoft)
            if let trouble = model.rows.trouble {
                TroubleCard(trouble) { Task { await model.fetch() } }
            } else if model.rows.value == nil {
                Say(.quarantineAsking, .body, .inkSoft)
            }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.rows.value?.isEmpty == true { Nothing(phrase: .quarantineEmpty) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.rows.value ?? [], id: \.entry) { row in AsideCard(row: row, model: model) }
            }
        }
        .task { await model.fetch() }
    }
}

private struct AsideCard: View {
    let row: QuarantineRow
    let model: QuarantineModel
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Say(row.act, .strong)
            Text(verbatim: row.byName).styled(.small, .inkSoft)
            if !row.words.isEmpty { Text(verbatim: row.words).styled(.body).textSelection(.enabled) }
            Say(row.why, .body, .inkSoft)
            Say(.quarantineReceived(words.moment(row.receivedAt)), .small, .inkSoft)
            if model.admitted.contains(row.entry) {
                Say(.quarantineAdmitted, .body, .leaf)
            } else if model.canAdmit(row) {
                WordButton(.quarantineAdmit, icon: .check) { Task { await model.admit(row) } }
                    .disabled(model.acting.isBusy)
            } else {
                Say(.quarantineAnew, .body, .inkSoft)
            }
        }
        .accessibilityElement(children: .contain)
    }
}
