import Observation
import YishiCore

/// 等第二人确认: changes of offices and devices that another member of the committee proposed.
@MainActor @Observable
public final class ChangesModel {
    public let changes: Looked<[PendingChangeRow]>
    /// The one that is read back before it is signed.
    public private(set) var asked: PendingChangeRow?
    public let acting = Attempt()
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        changes = Looked { try await desk.app.pendingChanges(space: desk.space) }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.people]) { await changes.look() }
    }

    public func want(_ row: PendingChangeRow) {
        acting.clear()
        asked = row
    }

    public func back() { asked = nil }

    public func confirm() async {
        guard let row = asked else { return }
        let done = await acting.run { try await desk.app.confirm(space: desk.space, entry: row.entry) }
        guard done != nil else { return }
        asked = nil
        home.syncer.start()
    }
}
