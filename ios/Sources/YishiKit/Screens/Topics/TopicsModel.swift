import Observation
import YishiCore

/// 村里的事: every topic, newest first, and what holds the words looked for.
@MainActor @Observable
public final class TopicsModel {
    public let topics: Pager<TopicRow>
    public let search: TopicSearch
    /// Whether one decides here, or speaks for an organisation.
    public let canPropose: Bool
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        let posts = home.standing(in: desk.space)?.posts ?? []
        canPropose = home.part == .committee || posts.contains { $0.org != nil }
        search = TopicSearch(desk: desk)
        topics = Pager { page in
            let part = try await desk.app.topics(space: desk.space, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.topics]) {
            await topics.reload()
            await search.again()
        }
    }

    /// Reads on where the last row that is shown comes into sight.
    public func seen(_ row: TopicRow) async {
        if row.id == topics.rows.last?.id { await topics.more() }
    }

    public func showRules() { home.router.show(.rules(desk.space)) }
    public func propose() { home.router.show(.proposeTopic(desk.space)) }
    public func open(_ topic: TopicId) { home.router.show(.topic(desk.space, topic)) }
}
