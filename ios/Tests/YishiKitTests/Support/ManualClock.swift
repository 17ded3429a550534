import Foundation

/// A clock that a test moves on.
final class ManualClock: Clock, @unchecked Sendable {
    struct Instant: InstantProtocol {
        var offset: Duration
        func advanced(by duration: Duration) -> Self { Instant(offset: offset + duration) }
        func duration(to other: Self) -> Duration { other.offset - offset }
        static func < (lhs: Self, rhs: Self) -> Bool { lhs.offset < rhs.offset }
    }

    private struct Sleeper {
        let deadline: Instant
        let wake: CheckedContinuation<Void, any Error>
    }

    private let lock = NSLock()
    private var time = Instant(offset: .zero)
    private var sleepers: [UUID: Sleeper] = [:]
    private var waiting: [CheckedContinuation<Void, Never>] = []

    var now: Instant { lock.withLock { time } }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = UUID()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wake in
                let told = lock.withLock {
                    sleepers[id] = Sleeper(deadline: deadline, wake: wake)
                    defer { waiting = [] }
                    return waiting
                }
                told.forEach { $0.resume() }
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Whether somebody sleeps whose time has not come.
    var isSleptOn: Bool { lock.withLock { !sleepers.isEmpty } }

    /// Waits until somebody sleeps on this clock.
    func sleeping() async {
        await withCheckedContinuation { told in
            let now = lock.withLock {
                if sleepers.isEmpty { waiting.append(told) }
                return !sleepers.isEmpty
            }
            if now { told.resume() }
        }
    }

    func advance(by duration: Duration) {
        let woken = lock.withLock {
            time = time.advanced(by: duration)
            let due = sleepers.filter { $0.value.deadline <= time }
            due.keys.forEach { sleepers[$0] = nil }
            return due.values
        }
        woken.forEach { $0.wake.resume() }
    }

    private func cancel(_ id: UUID) {
        lock.withLock { sleepers.removeValue(forKey: id) }?.wake.resume(throwing: CancellationError())
    }
}
