import Foundation
import Observation

/// First start: standard or elder, then what happens to people's data, in plain words. Nothing is stored before they agree.
@MainActor @Observable
public final class FirstStartModel {
    public enum Step: Hashable, Sendable { case size, consent, declined }

    public private(set) var step: Step
    public let settings: SettingsModel
    /// What is agreed to.
    public let notice: Looked<PrivacyNotice>

    /// The choice is written with the agreement.
    public private(set) var elder: Bool

    @ObservationIgnored private let agreed: @MainActor () -> Void

    init(
        settings: SettingsModel, from step: Step = .size,
        notice: @escaping @Sendable () async throws -> PrivacyNotice, agreed: @escaping @MainActor () -> Void
    ) {
        self.settings = settings
        self.step = step
        self.notice = Looked(fetch: notice)
        self.agreed = agreed
        elder = settings.settings.elder
    }

    /// How this screen itself looks: as chosen a moment ago.
    public var looks: Settings {
        var looks = settings.settings
        looks.elder = elder
        return looks
    }

    /// Reads what is agreed to.
    public func read() async { await notice.look() }

    public func choose(elder: Bool) {
        self.elder = elder
        step = .consent
    }

    public func back() { step = .size }
    public func decline() { step = .declined }
    public func readAgain() { step = .consent }

    public func agree() {
        settings.change { $0.elder = elder }
        agreed()
    }
}
