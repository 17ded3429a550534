import SwiftUI
import YishiKit

/// Home with whatever lies on it.
struct HomeStack: View {
    let model: HomeModel
    @Environment(\.theme) private var theme

    var body: some View {
        @Bindable var router = model.router
        NavigationStack(path: $router.path) {
            HomeView(model: model)
                .navigationDestination(for: Screen.self) { screen in
                    ScreenView(screen: screen, home: model)
                }
        }
        .safeAreaInset(edge: .bottom) {
            if let offer = model.undo.offer {
                UndoBar(phrase: offer.phrase) { Task { await model.undo.takeBack() } }
                    .padding(theme.length(.small))
            }
        }
        // Felt through a glove, once it is done; the screen where it was done may have gone.
        .sensoryFeedback(.success, trigger: model.undo.offers)
        .task { await model.run() }
    }
}

/// Home: who one is here, what waits, and the few things one does.
struct HomeView: View {
    let model: HomeModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(model.status.name.isEmpty ? words(.appName) : model.status.name) {
            Text(verbatim: model.who).styled(.body, .inkSoft)
            SyncLine(syncer: model.syncer, notUploaded: model.notUploaded)
            if let trouble = model.trouble { TroubleCard(trouble) }
            if case .failed(let trouble) = model.syncer.state { TroubleCard(trouble) }
            if model.status.refused > 0 { CameBack(model: model) }
            if let doubted = model.status.doubted { Doubted(sentence: doubted, look: model.showDoubts) }
            WaitingPart(model: model)
            if model.part == .worker || model.part == .committee { TodayCard(model: model) }
            HomeTiles(model: model)
            if model.spaces.count > 1 { SpaceSwitch(model: model) }
            WordButton(.homeSettings, icon: .settings) { model.router.show(.settings) }
            WordButton(.homeJoinAnother, icon: .plus) { model.router.show(.join) }
        } actions: {
            if model.part == .worker || model.part == .committee {
                WordButton(.homeLogNeed, icon: .pen, .voice, action: model.log)
            }
        }
    }
}

/// Something came back: where to see what is missing.
private struct CameBack: View {
    let model: HomeModel

    var body: some View {
        Card(.brickSoft, edge: .brick) {
            HStack(alignment: .top, spacing: 10) {
                IconView(.returned, .onBrickSoft)
                Say(.homeRefused(Int(model.status.refused)), .body, .onBrickSoft)
            }
            WordButton(.homeLook, icon: .forward, action: model.showMine)
        }
    }
}

/// Something counts that the rules would refuse: what to do, and where it stands.
private struct Doubted: View {
    let sentence: Phrase
    let look: @MainActor () -> Void

    var body: some View {
        Card(.brickSoft, edge: .brick) {
            HStack(alignment: .top, spacing: 10) {
                IconView(.alert, .onBrickSoft)
                Say(sentence, .body, .onBrickSoft)
            }
            WordButton(.doubtsLook, icon: .forward, action: look)
        }
    }
}

private struct SpaceSwitch: View {
    let model: HomeModel

    var body: some View {
        Say(.homeSwitch, .heading)
        Choices(least: 160) {
            ForEach(model.spaces, id: \.space) { space in
                Choice(space.name, chosen: space.space == model.status.space) { model.choose(space.space) }
            }
        }
    }
}
