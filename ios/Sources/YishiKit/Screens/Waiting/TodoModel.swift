import Observation
import YishiCore

/// 等我办的: what waits for oneself, and one tap to where it is done.
@MainActor @Observable
public final class TodoModel {
    public let todo: Pager<TodoRow>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        todo = Pager { page in
            let part = try await desk.app.todo(space: desk.space, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs, .topics, .drafts, .people, .outbox]) { await todo.reload() }
    }

    public func open(_ row: TodoRow) {
        if let screen = row.screen(in: desk.space) { home.router.show(screen) } else { home.syncer.start() }
    }
}

extension TodoRow {
    /// Where it is done; nothing for what a sync does by itself.
    func screen(in space: SpaceId) -> Screen? {
        switch kind {
        case "refused": .outbox(space)
        case "confirm": .changes(space)
        case "key_grant": nil
        case "party_review": .reviewTopic(space, TopicId(hex: object.hex))
        case "evaluation": .evaluate(space, TopicId(hex: object.hex))
        case "topic_joint": .topic(space, TopicId(hex: object.hex))
        case "claim": .claims(space)
        case "term_end": .member(space, MemberId(hex: object.hex))
        case "attest": entry.map { .attest(space, TopicId(hex: object.hex), $0) } ?? .topics(space)
        case "paper_sign": .paper(space, object.hex)
        case "session_notice", "record_sign": .session(space, object.hex)
        case "topic_accept": .topic(space, TopicId(hex: object.hex))
        case "demanded", "appeal": topic.map { .topic(space, $0) } ?? .topics(space)
        case "need_refusal": .answerNeed(space, NeedId(hex: object.hex))
        case "round_sign": topic.map { .round(space, $0) } ?? .topics(space)
        case "amendment": topic.map { .amendment(space, $0, AmendmentId(hex: object.hex)) } ?? .topics(space)
        default: .need(space, NeedId(hex: object.hex))
        }
    }
}
