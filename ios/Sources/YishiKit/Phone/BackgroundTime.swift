/// Asks the phone for a moment in the background, to sync now and then.
public protocol BackgroundTime: Sendable {
    /// Not before this much has passed. The phone may refuse; then the next opening of the app syncs.
    func ask(after: Duration)
}
