import SwiftUI
import YishiKit

/// The bottom of everything: what the app shows now, in the look and language chosen.
public struct RootView: View {
    private let model: RootModel

    public init(model: RootModel) { self.model = model }

    public var body: some View {
        Themed(model.settings) {
            switch model.stage {
            case .opening: Opening()
            case .firstStart(let start): FirstStartView(model: start)
            case .joining(let join): JoinView(model: join, done: model.proceed)
            case .home(let home): HomeStack(model: home)
            case .broken(let trouble): Broken(trouble: trouble, retry: model.proceed)
            }
        }
    }
}

/// Paper, for the blink in which the core opens.
private struct Opening: View {
    @Environment(\.theme) private var theme

    var body: some View {
        theme.color(.paper).ignoresSafeArea()
    }
}

private struct Broken: View {
    let trouble: Trouble
    let retry: @MainActor () -> Void
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.appName)) {
            TroubleCard(sentence: trouble.sentence, retry: retry)
        }
    }
}
