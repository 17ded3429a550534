import SwiftUI
import UserNotifications
import YishiKit
import YishiUI

@main
struct YishiApp: SwiftUI.App {
    @State private var root: RootModel
    @State private var background: Background
    /// The phone holds it weakly.
    private let taps: NoticeTaps
    @Environment(\.scenePhase) private var scenePhase

    init() {
        let root = RootModel(folder: Self.folder, vault: KeychainVault(), abilities: .ofThisPhone)
        _root = State(initialValue: root)
        _background = State(initialValue: Background(time: PhoneBackgroundTime(), notices: PhoneNotices()))
        taps = NoticeTaps { screen in Task { await root.open(screen) } }
        UNUserNotificationCenter.current().delegate = taps
    }

    private static var folder: URL {
        let folders = FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)
        return folders.first ?? FileManager.default.temporaryDirectory
    }

    var body: some Scene {
        WindowGroup {
            RootView(model: root)
                .task { await root.open() }
                .onOpenURL { link in Task { await root.open(link) } }
        }
        .onChange(of: scenePhase) { _, phase in
            switch phase {
            case .active:
                root.lock.returned()
                root.home?.syncer.start()
            case .background:
                root.lock.left()
                background.left()
            case .inactive: break
            }
        }
        .backgroundTask(.appRefresh(PhoneBackgroundTime.identifier)) {
            await background.run(root)
        }
    }
}
