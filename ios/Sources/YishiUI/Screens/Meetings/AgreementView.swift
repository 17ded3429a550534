import SwiftUI
import YishiKit

/// 商定即行.
struct AgreementView: View {
    @State private var model: AgreementModel
    @Environment(\.words) private var words

    init(model: AgreementModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.agreementTitle)) {
            if let trouble = model.topic.trouble { TroubleCard(trouble) }
            Say(.agreementLead, .body, .inkSoft)
            Field(.paperTitle, text: $model.draft.title)
            Field(.agreementText, lines: 3...12, text: $model.draft.text)
            PartiesPart(
                phrase: .agreementParties, parties: $model.draft.parties, roster: model.roster,
                without: model.moderator.map { [$0] } ?? [], concerned: true)
            Toggled(.agreementMoney, isOn: $model.draft.raisesMoney)
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.agreementLay, icon: .check, .main) { Task { await model.lay() } }
                .disabled(model.acting.isBusy)
        }
        .task { await model.run() }
    }
}
