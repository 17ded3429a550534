/// Tells the phone's owner something while the app is not open.
public protocol Notices: Sendable {
    /// Asks the owner once whether it may.
    func askLeave() async -> Bool
    /// Shows a notice, or replaces the one with its id.
    func show(id: String, title: String, body: String) async
    func withdraw(id: String)
}
