import SwiftUI
import YishiKit

/// 改这一段: a passage is chosen, then what should stand there, and why.
struct AmendView: View {
    @State private var model: AmendModel

    init(model: AmendModel) { _model = State(initialValue: model) }

    var body: some View {
        Group {
            switch model.step {
            case .choosing: ChoosingPassage(model: model)
            case .writing: WritingAmendment(model: model)
            }
        }
        .task { await model.run() }
    }
}

private struct ChoosingPassage: View {
    let model: AmendModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.amendChoose)) {
            if let trouble = model.trouble { TroubleCard(trouble) }
            Say(.amendHow, .body, .inkSoft)
            if let selection = model.selection { PassagePicker(selection: selection, tap: model.tap) }
        } actions: {
            if let missing = model.missing { TroubleCard(missing) }
            WordButton(.amendAct, icon: .pen, .main, action: model.write)
        }
    }
}

private struct WritingAmendment: View {
    @Bindable var model: AmendModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.amendAct)) {
            Card {
                Say(.amendmentFrom, .small, .inkSoft)
                Text(verbatim: model.selection?.quote ?? "").styled(.body)
            }
            Field(.amendmentTo, hint: .amendEmptyHint, lines: 2...12, text: $model.draft.replacement)
            Field(.stanceReason, lines: 2...8, text: $model.draft.reason)
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.amendSend, icon: .check, .main) { Task { await model.save() } }
                .disabled(model.acting.isBusy)
            WordButton(.amendOther, icon: .back, action: model.back)
        }
    }
}
