import SwiftUI
import YishiKit

/// 请专家评估, 终止议题, 暂停实施, 恢复实施: what one's own side says.
struct TopicStepView: View {
    @State private var model: TopicStepModel

    init(model: TopicStepModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(model.step.title, form, model.step.title, send: model.send) {
            Field(model.step.label, lines: 2...8, text: $form.draft.words)
            if model.step.hasDay { DayOrToday(.stepDay, date: $form.draft.day) }
            Say(model.step.note, .small, .inkSoft)
        }
        .task { await model.run() }
    }
}
