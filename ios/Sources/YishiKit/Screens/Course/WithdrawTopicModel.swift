import Observation
import YishiCore

/// 撤回议题: everybody reads why.
@MainActor @Observable
public final class WithdrawTopicModel {
    public let form: StepForm<String>
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.topic = topic
        form = StepForm(home: home, desk: desk, topic: topic, key: "withdraw", empty: "")
    }

    public func run() async { await form.read() }

    public func send() async {
        let why = form.draft.trimmed
        await form.send(lacking: why.isEmpty ? .withdrawTopicNoReason : nil) { desk, _ in
            try await desk.app.withdrawTopic(space: desk.space, topic: topic, reason: why)
        }
    }
}
