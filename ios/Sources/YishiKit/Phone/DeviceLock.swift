/// The lock of the phone itself: its code, a finger or a face.
public protocol DeviceLock: Sendable {
    /// Whether the phone has one.
    func isSet() async -> Bool
    /// Asks for it, and says why; whether it was the phone's owner.
    func ask(_ reason: String) async -> Bool
}
