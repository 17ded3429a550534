import SwiftUI
import YishiKit

/// One amendment, and what the drafting group does with it.
struct AmendmentView: View {
    @State private var model: AmendmentModel
    @Environment(\.words) private var words

    init(model: AmendmentModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.amendmentTitle)) {
            if let trouble = model.topic.trouble { TroubleCard(trouble) }
            if let amendment = model.amendment { Card { AmendmentText(amendment: amendment) } }
            if let place = model.place { MovedPart(model: model, place: place) }
        } actions: {
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.canDecide { DecidingButtons(model: model) }
        }
        .task { await model.run() }
    }
}

/// The passage reads differently today: both stand here, and the place is chosen.
private struct MovedPart: View {
    let model: AmendmentModel
    let place: PassageSelection

    var body: some View {
        Say(.amendmentMoved, .heading)
        Say(.amendmentMovedHow, .body, .inkSoft)
        PassagePicker(selection: place, tap: model.tap)
    }
}

private struct DecidingButtons: View {
    let model: AmendmentModel

    var body: some View {
        if model.place != nil {
            WordButton(.amendmentTakeThere, icon: .check, .main) { Task { await model.takeThere() } }
            WordButton(.commonBack, icon: .back, action: model.notThere)
        } else if model.declining.isOpen {
            ReasonPart(.amendmentDeclineReason, model.declining, .amendmentDecline) { await model.decline() }
        } else {
            WordButton(.amendmentTake, icon: .check, .main) { Task { await model.take() } }
                .disabled(model.acting.isBusy)
            WordButton(.amendmentDecline, icon: .returned) { model.declining.begin() }
        }
    }
}
