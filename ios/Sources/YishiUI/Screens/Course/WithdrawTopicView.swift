import SwiftUI
import YishiKit

/// 撤回议题: what it is is read back, and everybody reads why.
struct WithdrawTopicView: View {
    @State private var model: WithdrawTopicModel

    init(model: WithdrawTopicModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(.withdrawTopicTitle, form, .withdrawTopicSend, send: model.send) {
            Field(.withdrawTopicReason, lines: 2...8, text: $form.draft)
            Say(.withdrawTopicNote, .small, .inkSoft)
        }
        .task { await model.run() }
    }
}
