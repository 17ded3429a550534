/// Speaks a text aloud. On phones it is the system's own voice.
@MainActor
public protocol ReadingVoice: AnyObject, Sendable {
    /// Returns when it is said, or was stopped; whether it was said to the end.
    func say(_ text: String, in language: Language) async -> Bool

    func stop()
}
