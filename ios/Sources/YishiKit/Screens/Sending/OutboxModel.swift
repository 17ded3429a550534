import Observation
import YishiCore

/// 我办过的: each act of one's own, how far it has got, and the way out where it came back.
@MainActor @Observable
public final class OutboxModel {
    public let acts: Pager<OutboxRow>
    public let trying = Attempt()
    /// The act whose words are shown.
    public private(set) var open: EntryId?
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        acts = Pager { page in
            let part = try await desk.app.outbox(space: desk.space, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.outbox, .people]) { await acts.reload() }
    }

    /// Reads on where the last row that is shown comes into sight.
    public func seen(_ row: OutboxRow) async {
        if row.entry == acts.rows.last?.entry { await acts.more() }
    }

    public func toggle(_ row: OutboxRow) { open = open == row.entry ? nil : row.entry }

    /// Once more, with the same words, judged anew; what is missing now is said again.
    public func retry(_ row: OutboxRow) async {
        let made = await trying.run { try await desk.app.retry(space: desk.space, refused: row.entry) }
        if made != nil { home.syncer.start() }
    }

    public func showSending() { home.router.show(.sending(desk.space)) }
}
