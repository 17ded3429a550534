import Foundation
import Observation
import YishiCore

/// One side's words for what both committees decide, while they are being written.
public struct TopicStepDraft: Codable, Hashable, Sendable {
    public var words = ""
    /// Nothing for today.
    public var day: Date?
}

/// 请专家评估, 终止议题, 暂停实施, 恢复实施: one side says it, and it is so once the other side does, too.
@MainActor @Observable
public final class TopicStepModel {
    public let form: StepForm<TopicStepDraft>
    public let step: TopicStep
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId, step: TopicStep) {
        self.topic = topic
        self.step = step
        form = StepForm(home: home, desk: desk, topic: topic, key: step.rawValue, empty: TopicStepDraft())
    }

    public func run() async { await form.read() }

    public func send() async {
        let (words, day) = (form.draft.words.trimmed, Day.civil(form.draft.day ?? Date()))
        await form.send(lacking: words.isEmpty ? step.noWords : nil) {
            let (app, space, form) = ($0.app, $0.space, $1)
            switch step {
            case .askEvaluation:
                try await app.askEvaluation(space: space, topic: topic, what: words, finishing: form)
            case .terminate:
                try await app.terminateTopic(space: space, topic: topic, reason: words, finishing: form)
            case .suspend:
                try await app.suspendWork(space: space, topic: topic, on: day, reason: words, finishing: form)
            case .resume:
                try await app.resumeWork(space: space, topic: topic, on: day, reason: words, finishing: form)
            }
        }
    }
}
