import Observation
import YishiCore

/// An expert's opinion, while it is being written.
public struct EvaluationDraft: Codable, Hashable, Sendable {
    var conclusionCode: String?
    public var opinion = ""
    /// Whether the expert has an interest in the matter: then the opinion is heard and does not count.
    public var interested = false
    public var interest = ""

    public var conclusion: Conclusion? {
        get { Conclusion(code: conclusionCode) }
        set { conclusionCode = newValue?.code }
    }

    /// What is not filled in.
    var lacking: Phrase? {
        if conclusion == nil { return .evaluateNoConclusion }
        if opinion.isBlank { return .evaluateNoOpinion }
        return interested && interest.isBlank ? .evaluateNoInterest : nil
    }
}

/// 论证评估: what an expert concludes, with the interests the expert has in the matter.
@MainActor @Observable
public final class EvaluateModel {
    public let form: StepForm<EvaluationDraft>
    /// What one is asked.
    public private(set) var asked: [Said] = []
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.desk = desk
        self.topic = topic
        form = StepForm(home: home, desk: desk, topic: topic, key: "evaluate", empty: EvaluationDraft())
    }

    public func run() async {
        await form.read()
        asked = (try? await desk.app.topicCourse(space: desk.space, topic: topic))?.asked ?? []
    }

    public func send() async {
        let draft = form.draft
        await form.send(lacking: draft.lacking) {
            guard let conclusion = draft.conclusion else { return }
            try await $0.app.evaluateTopic(
                space: $0.space, topic: topic, conclusion: conclusion,
                interest: draft.interested ? draft.interest.trimmed : nil, opinion: draft.opinion.trimmed,
                finishing: $1)
        }
    }
}
