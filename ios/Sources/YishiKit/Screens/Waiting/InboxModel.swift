import Observation
import YishiCore

/// 新消息: what happened to oneself and one's own, newest first. A tap leads there and marks it as read.
@MainActor @Observable
public final class InboxModel {
    public let news: Pager<InboxRow>
    public let marking = Attempt()
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        news = Pager { page in
            let part = try await desk.app.inbox(space: desk.space, onlyNews: false, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.inbox, .people]) { await news.reload() }
    }

    public var hasUnread: Bool { news.rows.contains { !$0.read } }

    /// Reads on where the last row that is shown comes into sight.
    public func seen(_ row: InboxRow) async {
        if row.entry == news.rows.last?.entry { await news.more() }
    }

    public func open(_ row: InboxRow) async {
        if let screen = row.screen(in: desk.space) { home.router.show(screen) }
        guard !row.read else { return }
        await marking.run { try await desk.app.readInbox(space: desk.space, read: [row.entry]) }
    }

    public func readAll() async {
        await marking.run { try await desk.app.readWholeInbox(space: desk.space) }
    }
}

extension InboxRow {
    /// Where it happened; nothing where there is only this sentence.
    func screen(in space: SpaceId) -> Screen? {
        switch kind.code {
        case "amendment_taken", "amendment_declined":
            topic.map { .amendment(space, TopicId(hex: $0.hex), AmendmentId(hex: object.hex)) }
        case "round_to_sign", "round_opened", "round_closed", "sealed":
            topic.map { .round(space, TopicId(hex: $0.hex)) }
        case "invite_used", "device_added", "device_revoked", "post_granted", "post_ended":
            .member(space, MemberId(hex: object.hex))
        case "confirmed": .changes(space)
        case "claim_confirmed": .myNeeds(space)
        case "claim_declined": .claims(space)
        case "drawn": topic.map { .draws(space, TopicId(hex: $0.hex)) }
        case "session_noticed": topic.map { .meetings(space, TopicId(hex: $0.hex)) }
        case "came_back": .outbox(space)
        case "booking_cancelled", "venue_ended": .venues(space, nil)
        case let code where code.hasPrefix("need_"): .need(space, NeedId(hex: object.hex))
        default: topic.map { .topic(space, TopicId(hex: $0.hex)) }
        }
    }
}
