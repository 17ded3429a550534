import YishiCore

/// Something that the phone tells its owner while the app is not open.
public struct Notice: Hashable, Sendable {
    /// One with the same id is replaced.
    public let id: String
    public let title: String
    public let body: String
    /// What a tap on it opens.
    public let screen: Screen
}

/// Tells the phone's owner something while the app is not open.
public protocol Notices: Sendable {
    /// Whether it may, as far as it was asked.
    func isAllowed() async -> Bool
    /// Asks the owner, whom the phone lets be asked once, whether it may.
    func askLeave() async -> Bool
    func show(_ notice: Notice) async
}
