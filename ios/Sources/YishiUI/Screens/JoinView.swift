import SwiftUI
import YishiKit

/// Joining with a code.
struct JoinView: View {
    @State private var model: JoinModel
    private let done: @MainActor () -> Void
    @Environment(\.words) private var words

    init(model: JoinModel, done: @escaping @MainActor () -> Void) {
        _model = State(initialValue: model)
        self.done = done
    }

    var body: some View {
        @Bindable var model = model
        if let enrolment = model.enrolment {
            Joined(code: enrolment.comparisonCode, done: done)
        } else {
            Frame(words(.joinTitle)) {
                Say(.joinLead, .body, .inkSoft)
                Field(.joinCode, lines: 1...6, text: $model.code)
                    .textInputAutocapitalization(.never)
                    .autocorrectionDisabled()
                Field(.joinName, hint: .joinNameHint, text: $model.name)
                if let trouble = model.trouble ?? model.refusal {
                    TroubleCard(trouble)
                } else if let refused = model.refused {
                    TroubleCard(refused)
                }
            } actions: {
                if model.notKept { TroubleCard(.troubleDraftNotKept) }
                WordButton(.joinAct, icon: .check, .main) { Task { await model.join() } }
                    .disabled(!model.canJoin)
            }
            .task { await model.run() }
        }
    }
}

/// It is done on this phone; the hub follows.
private struct Joined: View {
    let code: String?
    let done: @MainActor () -> Void
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.joinTitle)) {
            Say(.joinWaiting)
            if let code {
                Card(.riverSoft) {
                    Say(.joinCompareTitle, .heading, .onRiverSoft)
                    Text(verbatim: code).styled(.display, .onRiverSoft).monospacedDigit().textSelection(.enabled)
                    Say(.joinCompareLead, .body, .onRiverSoft)
                }
            }
        } actions: {
            WordButton(.commonContinue, icon: .forward, .main, action: done)
        }
    }
}
