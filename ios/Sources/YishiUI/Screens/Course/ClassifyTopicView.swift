import SwiftUI
import YishiKit

/// 事项性质: which kind of matter a topic is.
struct ClassifyTopicView: View {
    @State private var model: ClassifyTopicModel
    @Environment(\.words) private var words

    init(model: ClassifyTopicModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(.classifyTitle, form, .logSave, send: model.send) {
            if let course = model.course { Say(.classifyNow(words(course.class.phrase)), .strong) }
            Say(.classifyLowers, .body, .inkSoft)
            ClassChoices(draft: $form.draft, matters: model.matters)
            Field(.classifyReason, lines: 2...8, text: $form.draft.reason)
        }
        .task { await model.run() }
    }
}
