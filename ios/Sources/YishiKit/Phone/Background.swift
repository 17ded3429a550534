import Foundation
import Observation

/// What the app does in the moments the phone gives it while nobody looks: it syncs, and tells of what happened.
@MainActor @Observable
public final class Background {
    public static let pause = Duration.seconds(15 * 60)

    @ObservationIgnored private let time: any BackgroundTime
    @ObservationIgnored private let notices: any Notices

    public init(time: any BackgroundTime, notices: any Notices) {
        self.time = time
        self.notices = notices
    }

    /// The app goes out of sight.
    public func left() { time.ask(after: Self.pause) }

    /// A moment in the background.
    public func run(_ root: RootModel, now: Date = Date()) async {
        time.ask(after: Self.pause)
        if root.home == nil { await root.open() }
        // Nobody is synced who has not agreed, or no longer agrees.
        guard let home = root.home else { return }
        await home.syncer.sync()
        // Somebody may have taken their leave back meanwhile.
        guard home.syncer.isOpen else { return }
        let wait = TimeInterval(Self.pause.components.seconds)
        let next = await Teller(core: home.core, notices: notices, words: root.settings.words).tell()
        // Sooner where quiet hours end sooner.
        if let next, next.timeIntervalSince(now) < wait {
            time.ask(after: .seconds(max(1, next.timeIntervalSince(now))))
        }
    }
}
