import Observation

/// 应用锁: with it the app opens with the phone's lock only, at the start and after it was away for five minutes.
@MainActor @Observable
public final class LockModel {
    public static let grace = Duration.seconds(5 * 60)

    public private(set) var isLocked = false
    /// The phone has no lock any more, so nobody can be asked.
    public private(set) var nothingSet = false
    /// The last try was not the owner, or was called off.
    public private(set) var failed = false

    @ObservationIgnored private let lock: (any DeviceLock)?
    @ObservationIgnored private let settings: SettingsModel
    /// Time that no clock of the phone changes.
    @ObservationIgnored private let elapsed: @Sendable () -> Duration
    @ObservationIgnored private var leftAt: Duration?
    @ObservationIgnored private var isAsking = false

    public init(
        lock: (any DeviceLock)?, settings: SettingsModel,
        elapsed: @escaping @Sendable () -> Duration = LockModel.running
    ) {
        self.lock = lock
        self.settings = settings
        self.elapsed = elapsed
    }

    private nonisolated static let begin = ContinuousClock.now
    public nonisolated static let running: @Sendable () -> Duration = { begin.duration(to: .now) }

    /// The app has started.
    func started() { isLocked = settings.settings.appLock }

    /// The app goes out of sight. Leaving again before it was opened does not begin anew.
    public func left() { if leftAt == nil { leftAt = elapsed() } }

    /// The app is seen again.
    public func returned() {
        guard let leftAt else { return }
        self.leftAt = nil
        if settings.settings.appLock, elapsed() - leftAt >= Self.grace { isLocked = true }
    }

    public func unlock() async {
        guard isLocked, !isAsking else { return }
        isAsking = true
        defer { isAsking = false }
        nothingSet = await lock?.isSet() != true
        guard !nothingSet else { return }
        let owner = await lock?.ask(settings.words(.lockReason)) == true
        failed = !owner
        if owner { isLocked = false }
    }

    /// Turns it on or off, each time for the phone's owner only.
    public func set(_ on: Bool) async {
        guard on != settings.settings.appLock, !isAsking else { return }
        isAsking = true
        defer { isAsking = false }
        nothingSet = await lock?.isSet() != true
        guard !nothingSet else { return }
        let owner = await lock?.ask(settings.words(.lockReason)) == true
        failed = !owner
        if owner { settings.change { $0.appLock = on } }
    }
}
