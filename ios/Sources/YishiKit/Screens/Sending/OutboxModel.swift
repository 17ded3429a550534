import Observation
import YishiCore

/// 我办过的: each act of one's own, how far it has got, and the way out where it came back.
@MainActor @Observable
public final class OutboxModel {
    public let acts: Pager<OutboxRow>
    public let trying = Attempt()
    /// The act whose words are shown.
    public private(set) var shown: EntryId?
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

    public func toggle(_ row: OutboxRow) { shown = shown == row.entry ? nil : row.entry }

    /// Goes to what it is about.
    public func open(_ row: OutboxRow) {
        if let subject = row.subject { home.router.show(subject.screen(in: desk.space)) }
    }

    /// Once more, with the same words, judged anew; what is missing now is said again.
    public func retry(_ row: OutboxRow) async {
        let made = await trying.run { try await desk.app.retry(space: desk.space, refused: row.entry) }
        if made != nil { home.syncer.start() }
    }

    public func showSending() { home.router.show(.sending(desk.space)) }
}

extension OpenTarget {
    /// Where it is to be seen.
    func screen(in space: SpaceId) -> Screen {
        switch self {
        case .need(let need): .need(space, need)
        case .topic(let topic), .copy(let topic, _), .comment(let topic, _): .topic(space, topic)
        case .draft(let topic): .draft(space, topic, nil)
        case .amendment(let topic, let amendment): .amendment(space, topic, amendment)
        case .round(let topic, _): .round(space, topic)
        case .member(let member): .member(space, member)
        }
    }
}
