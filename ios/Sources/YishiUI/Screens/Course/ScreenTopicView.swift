import SwiftUI
import YishiKit

/// 整理研究: what looking into a topic has shown.
struct ScreenTopicView: View {
    @State private var model: ScreenTopicModel

    init(model: ScreenTopicModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(.screenTopicTitle, form, .logSave, send: model.send) {
            Field(.screenTopicText, hint: .screenTopicHint, lines: 4...16, text: $form.draft)
            Say(.screenTopicNote, .small, .inkSoft)
        }
        .task { await model.run() }
    }
}
