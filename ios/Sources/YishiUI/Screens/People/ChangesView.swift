import SwiftUI
import YishiKit

/// 等第二人确认.
struct ChangesView: View {
    @State private var model: ChangesModel
    @Environment(\.words) private var words

    init(model: ChangesModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.changesTitle)) {
            if let trouble = model.changes.trouble { TroubleCard(trouble) }
            if let asked = model.asked {
                Say(.changeAsk, .body)
                ChangeCard(row: asked)
            } else {
                if model.changes.value?.isEmpty == true { Nothing(phrase: .changesEmpty) }
                ForEach(model.changes.value ?? [], id: \.entry) { row in
                    ChangeCard(row: row)
                    if row.mine {
                        Say(.changeMine, .small, .inkSoft)
                    } else {
                        WordButton(.changeLook, icon: .pen) { model.want(row) }
                    }
                }
            }
        } actions: {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.asked != nil {
                WordButton(.changeConfirm, icon: .check, .main) { Task { await model.confirm() } }
                    .disabled(model.acting.isBusy)
                WordButton(.commonBack, icon: .back, action: model.back)
            }
        }
        .task { await model.run() }
    }
}

private struct ChangeCard: View {
    let row: PendingChangeRow

    var body: some View {
        Card {
            Say(row.change, .strong)
            Say(.changeBy(row.byName), .small, .inkSoft)
        }
        .accessibilityElement(children: .combine)
    }
}
