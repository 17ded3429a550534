import Observation
import YishiCore

/// 另存待查: what was signed after its author's device was cut off or post ended; both committees look and admit.
@MainActor @Observable
public final class QuarantineModel {
    /// Only the hub has them; nothing before it answered.
    public let rows: Looked<[QuarantineRow]>
    /// Admitted on this phone; the hub decides with the next sync.
    public private(set) var admitted: Set<EntryId> = []
    public let acting = Attempt()
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        rows = Looked { try await desk.app.fetchQuarantined(space: desk.space) }
    }

    public func fetch() async { await rows.look() }

    public func canAdmit(_ row: QuarantineRow) -> Bool { row.canAdmit && !admitted.contains(row.entry) }

    public func admit(_ row: QuarantineRow) async {
        let done = await acting.run { try await desk.app.admit(space: desk.space, entry: row.entry) }
        guard done != nil else { return }
        admitted.insert(row.entry)
        home.syncer.start()
    }
}
