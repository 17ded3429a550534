import SwiftUI
import YishiKit

/// 转办回执, 撤销决定: a paper from elsewhere is taken down.
struct TopicDocumentView: View {
    @State private var model: TopicDocumentModel
    @Environment(\.words) private var words

    init(model: TopicDocumentModel) { _model = State(initialValue: model) }

    private var isReceipt: Bool { model.kind == .receipt }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(isReceipt ? .documentReceipt : .documentAnnul, form, .logSave, send: model.send) {
            if !isReceipt {
                Say(.documentAnnuller, .heading)
                Choices(least: 200) {
                    ForEach(Annuller.all, id: \.self) { by in
                        Choice(words(by.phrase), chosen: form.draft.annuller == by) { form.draft.annuller = by }
                    }
                }
            }
            DayOrToday(.documentDay, date: $form.draft.day)
            Field(.documentNumber, text: $form.draft.number)
            Field(isReceipt ? .documentReceiver : .documentWords, lines: 1...8, text: $form.draft.words)
            Say(isReceipt ? .documentReceiptNote : .documentAnnulNote, .small, .inkSoft)
        }
        .task { await model.run() }
    }
}
