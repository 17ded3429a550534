import Observation

/// Waits until something observed is there: no polling, the model says when to look again. Tests have time limits.
@MainActor
func until<Value>(_ look: @MainActor () -> Value?) async throws -> Value {
    while true {
        try Task.checkCancellation()
        let (changes, changed) = AsyncStream.makeStream(of: Void.self)
        let found = withObservationTracking(look) { changed.yield() }
        if let found { return found }
        for await _ in changes { break }
    }
}

/// Waits until something observed is so.
@MainActor
func until(_ holds: @MainActor () -> Bool) async throws {
    _ = try await until { holds() ? true : nil }
}
