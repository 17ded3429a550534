import Observation
import YishiCore

/// 补签: what happened long before it was recorded is read back, and signed for as second.
@MainActor @Observable
public final class AttestModel {
    public let topic: Looked<YishiCore.TopicView>
    public let course: Looked<CourseView>
    public let acting = Attempt()
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: TopicId
    @ObservationIgnored private let entry: EntryId

    init(home: HomeModel, desk: Desk, topic id: TopicId, entry: EntryId) {
        self.home = home
        self.desk = desk
        self.id = id
        self.entry = entry
        topic = Looked { try await desk.app.topic(space: desk.space, topic: id) }
        course = Looked { try await desk.app.topicCourse(space: desk.space, topic: id) }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.topics]) {
            await topic.look()
            await course.look()
        }
    }

    /// What is signed for; nothing once it is signed.
    public var row: AttestRow? { course.value?.toAttest.first { $0.entry == entry } }

    public func sign() async {
        let done: Void? = await acting.run {
            try await desk.app.attest(space: desk.space, topic: id, entry: entry)
        }
        guard done != nil else { return }
        home.router.back()
        home.syncer.start()
    }
}
