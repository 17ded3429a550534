import Observation
import YishiCore

/// 整理研究: what looking into a topic has shown, for both committees and the supervisors.
@MainActor @Observable
public final class ScreenTopicModel {
    public let form: StepForm<String>
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.topic = topic
        form = StepForm(home: home, desk: desk, topic: topic, key: "screen", empty: "")
    }

    public func run() async { await form.read() }

    public func send() async {
        let found = form.draft.trimmed
        await form.send(lacking: found.isEmpty ? .screenTopicNoText : nil) { desk, _ in
            try await desk.app.screenTopic(space: desk.space, topic: topic, found: found)
        }
    }
}
