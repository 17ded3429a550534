import Observation

/// One thing of the core that a screen shows, to be read again whenever it changes.
@MainActor @Observable
public final class Looked<Value: Sendable> {
    /// Nothing before the first reading.
    public private(set) var value: Value?
    public private(set) var trouble: Trouble?

    @ObservationIgnored private let fetch: @Sendable () async throws -> Value

    init(fetch: @escaping @Sendable () async throws -> Value) { self.fetch = fetch }

    func look() async {
        do {
            value = try await fetch()
            trouble = nil
        } catch {
            trouble = Trouble(error)
        }
    }
}
