/// Counts what somebody has to tap for something.
@MainActor
final class Finger {
    /// Reading a page, finding the button and pressing it takes somebody who is new to it four seconds.
    static let inThreeMinutes = 3 * 60 / 4

    private(set) var taps = 0

    @discardableResult
    func tap<Value: Sendable>(_ act: @MainActor () async throws -> Value) async rethrows -> Value {
        taps += 1
        return try await act()
    }
}
