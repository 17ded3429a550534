import SwiftUI
import YishiKit

/// The bottom of everything: what the app shows now, in the look and language chosen.
public struct RootView: View {
    private let model: RootModel
    @Environment(\.scenePhase) private var scenePhase

    public init(model: RootModel) { self.model = model }

    public var body: some View {
        Themed(model.settings) {
            if model.lock.isLocked {
                LockedView(model: model.lock)
            } else if model.isHelping {
                HelpAlone { model.isHelping = false }
            } else {
                stage.environment(\.getHelp, { model.showHelp() })
                    .overlay { if isHidden { Opening() } }
            }
        }
    }

    /// A locked app shows nothing in the phone's list of open ones either.
    private var isHidden: Bool { scenePhase != .active && model.settings.settings.appLock }

    @ViewBuilder private var stage: some View {
        switch model.stage {
        case .opening: Opening()
        case .firstStart(let start): FirstStartView(model: start)
        case .joining(let join): JoinView(model: join, done: model.proceed)
        case .home(let home): HomeStack(model: home)
        case .broken(let trouble): Broken(trouble: trouble, retry: model.proceed)
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
            TroubleCard(trouble, retry: retry)
        }
    }
}
