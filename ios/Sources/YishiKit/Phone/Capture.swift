import Foundation

/// Why nothing could be taken.
public enum CaptureFailure: Error, Hashable, Sendable {
    /// The phone's owner does not let the app use it.
    case refused
    /// It does not work, or something else uses it.
    case broken
}

/// Takes photos, or picks them from the album.
@MainActor
public protocol Camera: AnyObject, Sendable {
    /// A photo as JPEG of at most so many bytes; nothing where it was called off. Throws `CaptureFailure`.
    func take(atMost bytes: Int) async throws -> Data?

    /// One from the album, the same way. The owner shows this one only, so no leave is needed.
    func pick(atMost bytes: Int) async throws -> Data?
}

/// Records what is said.
@MainActor
public protocol Microphone: AnyObject, Sendable {
    /// Throws `CaptureFailure`.
    func start() async throws

    /// Ends the recording: M4A; nothing where none was made.
    func stop() async -> Data?
}

/// Plays recordings.
@MainActor
public protocol Player: AnyObject, Sendable {
    /// Returns when it was played, or was stopped; whether it could be played.
    func play(_ recording: Data) async -> Bool

    func stop()
}

/// Prints on paper.
@MainActor
public protocol Printer: AnyObject, Sendable {
    /// Shows the phone's own printing screen; whether it could be shown.
    func show(html: String, title: String) async -> Bool
}
