import Foundation
import Observation
import YishiCore

/// The one sync of the app, as screens see it: at the start, after each act, and when somebody asks.
@MainActor @Observable
public final class Syncer {
    public enum State: Hashable, Sendable {
        case idle
        /// Position reached and to reach.
        case running(reached: UInt64, head: UInt64)
        /// A normal state: what was written waits.
        case offline
        case failed(Trouble)
    }

    public private(set) var state = State.idle
    /// No request leaves the phone; also after the app was killed.
    public private(set) var airplane = false

    /// Whether whoever uses the phone agrees to what happens with their data.
    private(set) var isOpen = true

    @ObservationIgnored private let core: Core
    /// The core leaves it to the app to remember.
    @ObservationIgnored private let file: JSONFile<Bool>
    @ObservationIgnored private var task: Task<Void, Never>?
    /// Something was done while a sync ran: it goes once more.
    @ObservationIgnored private var again = false

    public init(core: Core, folder: URL) {
        self.core = core
        file = JSONFile(folder.appendingPathComponent("airplane.json"))
        guard file.read() == true else { return }
        airplane = (try? core.app.setAirplane(on: true)) != nil
    }

    /// Begins a sync, or lets the running one go once more.
    public func start() {
        guard isOpen else { return }
        if task != nil {
            again = true
        } else {
            task = Task { await run() }
        }
    }

    /// Begins one if none runs, and waits for its end.
    public func sync() async {
        start()
        await task?.value
    }

    public func stop() {
        again = false
        task?.cancel()
    }

    /// Nobody agrees any more: nothing begins, whoever asks, and what runs ends.
    func close() {
        isOpen = false
        stop()
    }

    func open() { isOpen = true }

    public func setAirplane(_ on: Bool) throws {
        try core.app.setAirplane(on: on)
        airplane = on
        // Not remembered on a full phone: it then holds until the app ends.
        _ = on ? file.write(true) : file.remove()
    }

    private func run() async {
        repeat {
            again = false
            state = .running(reached: 0, head: 0)
            do {
                _ = try await core.sync { at in Task { @MainActor [weak self] in self?.progressed(at) } }
                state = .idle
            } catch {
                state = Self.ended(error)
            }
        } while again && !Task.isCancelled
        task = nil
    }

    /// Word of a sync that has ended meanwhile is too late.
    private func progressed(_ at: SyncProgress) {
        if case .running = state { state = .running(reached: at.reached, head: at.head) }
    }

    private static func ended(_ error: any Error) -> State {
        guard let trouble = Trouble(error) else { return .idle }
        return trouble.kind == .offline ? .offline : .failed(trouble)
    }
}
