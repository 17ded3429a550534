import SwiftUI
import YishiKit

/// 提醒: whether and when the phone tells of news by itself.
struct NoticesView: View {
    @State private var model: NoticesModel
    @Environment(\.words) private var words

    init(model: NoticesModel) { _model = State(initialValue: model) }

    var body: some View {
        let settings = model.settings.settings
        Frame(words(.noticesTitle)) {
            if model.settings.notSaved { TroubleCard(.troubleSettingsNotSaved) }
            Say(.noticesLead, .body, .inkSoft)
            if settings.notices, model.isRefused == true { TroubleCard(.noticesRefused) }
            Choices {
                Choice(words(.commonOff), chosen: !settings.notices) { Task { await model.set(false) } }
                Choice(words(.commonOn), chosen: settings.notices) { Task { await model.set(true) } }
            }
            if settings.notices {
                Say(.quietTitle, .heading)
                Choices {
                    Choice(words(.commonOff), chosen: !settings.quiet) { model.setQuiet(false) }
                    Choice(words(.commonOn), chosen: settings.quiet) { model.setQuiet(true) }
                }
                if settings.quiet {
                    Hour(.quietFrom(NoticesModel.clock(settings.quietFrom)), move: model.from)
                    Hour(.quietUntil(NoticesModel.clock(settings.quietUntil)), move: model.until)
                }
            }
        }
        .task { await model.run() }
    }
}

/// An hour with a way to make it earlier or later.
private struct Hour: View {
    private let phrase: Phrase
    private let move: @MainActor (Int) -> Void

    init(_ phrase: Phrase, move: @escaping @MainActor (Int) -> Void) {
        self.phrase = phrase
        self.move = move
    }

    var body: some View {
        Card {
            Say(phrase, .strong)
            Choices {
                WordButton(.quietEarlier, icon: .back) { move(-1) }
                WordButton(.quietLater, icon: .forward) { move(1) }
            }
        }
        .accessibilityElement(children: .contain)
    }
}
