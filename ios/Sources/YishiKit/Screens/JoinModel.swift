import Observation
import YishiCore

/// Joining a village with the code of a household's sheet or an office's invitation. No network is needed.
@MainActor @Observable
public final class JoinModel {
    public var code = ""
    public var name = ""
    public private(set) var isBusy = false
    public private(set) var trouble: Trouble?
    /// Set once it is done: the space, and for an office six digits to compare.
    public private(set) var enrolment: Enrolment?

    @ObservationIgnored let core: Core
    @ObservationIgnored private let syncer: Syncer

    /// Why the hub did not let one in, after all.
    public var refusal: Trouble? {
        if case .failed(let trouble) = syncer.state { trouble } else { nil }
    }

    public init(core: Core, syncer: Syncer) {
        self.core = core
        self.syncer = syncer
    }

    public var canJoin: Bool { !isBusy && !code.isBlank && !name.isBlank }

    public func join() async {
        guard canJoin else { return }
        isBusy = true
        defer { isBusy = false }
        do {
            enrolment = try await core.app.join(code: code.trimmed, name: name.trimmed)
            trouble = nil
            syncer.start()
        } catch {
            trouble = Trouble(error)
        }
    }
}
