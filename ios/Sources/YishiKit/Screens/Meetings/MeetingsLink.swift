import Observation
import YishiCore

/// The way from a topic to its meetings and papers, and how many there are.
@MainActor @Observable
public final class MeetingsLink {
    public private(set) var count = 0

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.home = home
        self.desk = desk
        self.topic = topic
    }

    func look() async {
        let papers = try? await desk.app.papers(space: desk.space, topic: topic)
        let sessions = try? await desk.app.sessions(space: desk.space, topic: topic)
        count = (papers?.filter { !$0.dropped }.count ?? 0) + (sessions?.count ?? 0)
    }

    public func show() { home.router.show(.meetings(desk.space, topic)) }
}
