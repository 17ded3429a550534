import SwiftUI
import YishiKit

/// Saying something about a topic's text, for or against it.
struct CommentView: View {
    @State private var model: CommentModel
    @Environment(\.words) private var words

    init(model: CommentModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.topicComment)) {
            Text(verbatim: model.title).styled(.strong)
            Choices(least: 96) {
                ForEach(Side.all, id: \.self) { side in
                    Choice(words(side.phrase), chosen: model.draft.side == side) { model.draft.side = side }
                }
            }
            Field(.commentText, hint: .commentHint, lines: 3...12, text: $model.draft.text)
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.logSave, icon: .check, .main) { Task { await model.save() } }
                .disabled(model.acting.isBusy)
        }
        .task { await model.run() }
    }
}
