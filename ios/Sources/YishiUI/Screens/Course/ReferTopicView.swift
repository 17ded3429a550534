import SwiftUI
import YishiKit

/// 转办: who decides instead, and why.
struct ReferTopicView: View {
    @State private var model: ReferTopicModel

    init(model: ReferTopicModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(.referTitle, form, .referSend, send: model.send) {
            PlaceChoices(places: model.places, chosen: $form.draft.place)
            Field(.referWords, hint: .referWordsHint, lines: 2...8, text: $form.draft.words)
            Say(.referNote, .small, .inkSoft)
        }
        .task { await model.run() }
    }
}
