/// Counts what somebody has to tap for something.
@MainActor
final class Finger {
    private(set) var taps = 0

    @discardableResult
    func tap<Value: Sendable>(_ act: @MainActor () async throws -> Value) async rethrows -> Value {
        taps += 1
        return try await act()
    }
}
