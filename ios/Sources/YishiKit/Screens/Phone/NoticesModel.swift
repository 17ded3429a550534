import Observation

/// 提醒: whether the phone tells of news by itself, and when it keeps quiet.
@MainActor @Observable
public final class NoticesModel {
    public let settings: SettingsModel
    /// The phone's owner does not let the app tell anything; nothing before the phone was asked.
    public private(set) var isRefused: Bool?
    @ObservationIgnored private let notices: (any Notices)?

    init(home: HomeModel) {
        settings = home.settings
        notices = home.abilities.notices
    }

    /// Asks for leave where nobody was asked yet.
    public func run() async {
        if settings.settings.notices { await askLeave() }
    }

    public func set(_ on: Bool) async {
        settings.change { $0.notices = on }
        if on { await askLeave() }
    }

    public func setQuiet(_ on: Bool) { settings.change { $0.quiet = on } }

    /// An hour later, round the clock.
    public func from(later hours: Int) { settings.change { $0.quietFrom = Self.moved($0.quietFrom, hours) } }
    public func until(later hours: Int) { settings.change { $0.quietUntil = Self.moved($0.quietUntil, hours) } }

    /// Minutes of the day as people read them.
    public static func clock(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private static func moved(_ minutes: Int, _ hours: Int) -> Int {
        (minutes + hours * 60 + 24 * 60) % (24 * 60)
    }

    private func askLeave() async {
        guard let notices else { return }
        isRefused = await !notices.askLeave()
    }
}
