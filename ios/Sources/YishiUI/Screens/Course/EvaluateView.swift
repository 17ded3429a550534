import SwiftUI
import YishiKit

/// 论证评估: an expert's opinion.
struct EvaluateView: View {
    @State private var model: EvaluateModel
    @Environment(\.words) private var words

    init(model: EvaluateModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(.evaluateTitle, form, .evaluateSend, send: model.send) {
            if !model.asked.isEmpty {
                Say(.stopAsked, .heading)
                ForEach(Array(model.asked.enumerated()), id: \.offset) { _, said in SaidCard(said: said) }
            }
            Say(.evaluateConclusion, .heading)
            Choices {
                ForEach(Conclusion.all, id: \.self) { conclusion in
                    Choice(words(conclusion.phrase), chosen: form.draft.conclusion == conclusion) {
                        form.draft.conclusion = conclusion
                    }
                }
            }
            Field(.evaluateOpinion, lines: 4...16, text: $form.draft.opinion)
            Toggled(.evaluateInterested, isOn: $form.draft.interested)
            if form.draft.interested { Field(.evaluateInterest, lines: 1...4, text: $form.draft.interest) }
            Say(.evaluateNote, .small, .inkSoft)
        }
        .task { await model.run() }
    }
}
