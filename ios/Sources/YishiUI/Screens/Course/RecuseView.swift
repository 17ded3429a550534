import SwiftUI
import YishiKit

/// 回避: who stays away from a topic, and why.
struct RecuseView: View {
    @State private var model: RecuseModel
    @Environment(\.words) private var words

    init(model: RecuseModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var form = model.form
        StepFrame(.recuseTitle, form, .recuseSend, send: model.send) {
            if model.forOthers {
                Say(.recuseWho, .heading)
                Choice(words(.recuseMyself), chosen: form.draft.person == nil) { form.draft.person = nil }
                if let person = form.draft.person { Choice(person.name, chosen: true) {} }
                FindPeople(roster: model.roster, picked: model.without) { form.draft.person = PickedPerson($0) }
            }
            Field(.recuseWhy, lines: 2...6, text: $form.draft.words)
            Say(form.draft.person == nil ? .recuseNote : .recuseOtherNote, .small, .inkSoft)
        }
        .task { await model.run() }
    }
}
