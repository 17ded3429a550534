import Observation
import YishiCore

/// 等我办的: what waits for oneself, and one tap to where it is done.
@MainActor @Observable
public final class TodoModel {
    public let todo: Pager<TodoRow>
    public let opening = Attempt()
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

    public func open(_ row: TodoRow) async {
        let desk = desk
        let screen = await opening.run { try await Self.screen(for: row, at: desk) }
        // What a sync does by itself has no screen.
        guard let screen else { return }
        if let screen { home.router.show(screen) } else { home.syncer.start() }
    }

    private static func screen(for row: TodoRow, at desk: Desk) async throws -> Screen? {
        let space = desk.space
        switch row.kind {
        case "refused": return .outbox(space)
        case "confirm": return .changes(space)
        case "key_grant": return nil
        case "topic_accept": return .topic(space, TopicId(hex: row.object.hex))
        case "round_sign":
            let topic = try await desk.topic { $0.round?.id.hex == row.object.hex }
            return topic.map { .round(space, $0) } ?? .topics(space)
        case "amendment":
            let amendment = AmendmentId(hex: row.object.hex)
            let topic = try await desk.topic { topic in
                guard topic.amendmentsOpen > 0 else { return false }
                let view = try await desk.app.topic(space: space, topic: topic.id)
                return view.copy?.amendments.contains { $0.id == amendment } ?? false
            }
            return topic.map { .amendment(space, $0, amendment) } ?? .topics(space)
        default: return .need(space, NeedId(hex: row.object.hex))
        }
    }
}

extension Desk {
    /// The newest topic that is meant.
    fileprivate func topic(where isMeant: @Sendable (TopicRow) async throws -> Bool) async throws -> TopicId? {
        let size: UInt32 = 50
        var offset: UInt32 = 0
        while true {
            let part = try await app.topics(space: space, page: Page(offset: offset, limit: size))
            for row in part.rows where try await isMeant(row) { return row.id }
            offset += size
            if UInt64(offset) >= part.total { return nil }
        }
    }
}
