import Observation

/// What the app does in the moments the phone gives it while nobody looks: it syncs, and tells of what came back.
@MainActor @Observable
public final class Background {
    public static let pause = Duration.seconds(15 * 60)
    static let cameBack = "came-back"

    @ObservationIgnored private let time: any BackgroundTime
    @ObservationIgnored private let notices: any Notices
    /// How many of one's own entries had come back when the app was last open.
    @ObservationIgnored private var refused: UInt64 = 0

    public init(time: any BackgroundTime, notices: any Notices) {
        self.time = time
        self.notices = notices
    }

    /// The app goes out of sight.
    public func left(_ root: RootModel) {
        if case .home(let home) = root.stage { refused = home.refused }
        time.ask(after: Self.pause)
    }

    /// A moment in the background.
    public func run(_ root: RootModel) async {
        time.ask(after: Self.pause)
        if root.syncer == nil { await root.open() }
        await root.syncer?.sync()
        guard case .home(let home) = root.stage else { return }
        await home.look()
        if home.refused > refused {
            let words = root.settings.words
            refused = home.refused
            await notices.show(id: Self.cameBack, title: words(.appName), body: words(.noticeCameBack))
        }
    }
}
