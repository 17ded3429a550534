import Foundation
import Observation

/// First start: standard or elder, then what happens to people's data, in plain words. Nothing is stored before they agree.
@MainActor @Observable
public final class FirstStartModel {
    public enum Step: Hashable, Sendable { case size, consent, declined }

    public private(set) var step = Step.size
    public let settings: SettingsModel

    /// The choice is written with the agreement.
    public private(set) var elder: Bool

    @ObservationIgnored private let now: @Sendable () -> Date
    @ObservationIgnored private let agreed: @MainActor () -> Void

    public init(
        settings: SettingsModel, now: @escaping @Sendable () -> Date = { Date() },
        agreed: @escaping @MainActor () -> Void
    ) {
        self.settings = settings
        self.now = now
        self.agreed = agreed
        elder = settings.settings.elder
    }

    /// How this screen itself looks: as chosen a moment ago.
    public var looks: Settings {
        var looks = settings.settings
        looks.elder = elder
        return looks
    }

    public func choose(elder: Bool) {
        self.elder = elder
        step = .consent
    }

    public func back() { step = .size }
    public func decline() { step = .declined }
    public func readAgain() { step = .consent }

    public func agree() {
        settings.change {
            $0.elder = elder
            $0.consent = Settings.Consent(at: now())
        }
        agreed()
    }
}
