import SwiftUI
import YishiKit

/// Home with whatever lies on it.
struct HomeStack: View {
    let model: HomeModel

    var body: some View {
        @Bindable var router = model.router
        NavigationStack(path: $router.path) {
            HomeView(model: model)
                .navigationDestination(for: Screen.self) { screen in
                    ScreenView(screen: screen, home: model)
                }
        }
        .task { await model.run() }
    }
}

/// Home: who one is here, what waits, and the few things one does.
struct HomeView: View {
    let model: HomeModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        Frame(model.status.name.isEmpty ? words(.appName) : model.status.name) {
            Text(verbatim: model.who).styled(.body, .inkSoft)
            SyncLine(syncer: model.syncer, notUploaded: model.notUploaded)
            if let trouble = model.trouble { TroubleCard(sentence: trouble.sentence) }
            if case .failed(let trouble) = model.syncer.state { TroubleCard(sentence: trouble.sentence) }
            if model.spaces.count > 1 { SpaceSwitch(model: model) }
            Choices(least: theme.elder ? 200 : 140) {
                if model.part == .resident {
                    Tile(.homeSay, icon: .mic, ground: .claySoft, content: .onClaySoft, action: model.log)
                }
                Tile(model.part == .resident ? .homeSaid : .homeLogged, icon: .mine, action: model.showMine)
                Tile(.homeSettings, icon: .settings) { model.router.show(.settings) }
            }
        } actions: {
            if model.part != .resident {
                WordButton(.homeLogNeed, icon: .pen, .voice, action: model.log)
            }
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
