import Observation
import YishiCore

/// 事项性质: which matter of the catalogue a topic is, and which way it goes. A less strict one takes a reason and the
/// other side of the two committees.
@MainActor @Observable
public final class ClassifyTopicModel {
    public let form: StepForm<ClassifyDraft>
    /// How it stands.
    public private(set) var course: CourseView?
    /// The catalogue as it stands here.
    public private(set) var matters: [MatterRow] = []
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.desk = desk
        self.topic = topic
        form = StepForm(home: home, desk: desk, topic: topic, key: "classify", empty: ClassifyDraft())
    }

    /// What the other side wants is filled in: one agrees to just that.
    public func run() async {
        await form.read()
        matters = (try? await desk.app.matters(space: desk.space)) ?? []
        course = try? await desk.app.topicCourse(space: desk.space, topic: topic)
        guard form.draft == ClassifyDraft(), let wanted = course?.lowering else { return }
        let group = matters.first { $0.code == wanted.item }?.group
        form.draft = ClassifyDraft(classCode: wanted.class.code, item: wanted.item ?? "", group: group)
    }

    public func send() async {
        let draft = form.draft
        await form.send(lacking: draft.lacking) { desk, _ in
            guard let matter = draft.matter else { return }
            let reason = draft.reason.isBlank ? nil : draft.reason.trimmed
            try await desk.app.classifyTopic(
                space: desk.space, topic: topic, class: matter, item: draft.code, reason: reason)
        }
    }
}
