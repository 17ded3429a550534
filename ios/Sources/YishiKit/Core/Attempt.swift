import Observation

/// Doing something once at a time, and why it could not be done.
@MainActor @Observable
public final class Attempt {
    public private(set) var isBusy = false
    public private(set) var trouble: Trouble?

    public init() {}

    /// What the work gave; nothing where it failed or something else is under way.
    func run<Value: Sendable>(_ work: @MainActor () async throws -> Value) async -> Value? {
        guard !isBusy else { return nil }
        isBusy = true
        defer { isBusy = false }
        do {
            let value = try await work()
            trouble = nil
            return value
        } catch {
            trouble = Trouble(error)
            return nil
        }
    }

    /// Somebody changes what was in the way.
    func clear() { trouble = nil }
}
