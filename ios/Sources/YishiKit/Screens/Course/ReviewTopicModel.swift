import Foundation
import Observation
import YishiCore

/// What came of the Party organisation's discussion, while it is being recorded.
public struct ReviewDraft: Codable, Hashable, Sendable {
    var resultCode: String?
    /// Nothing until a day is chosen.
    public var day: Date?

    /// How far back the day lies, as it is chosen.
    public enum Back: Hashable, Sendable { case today, yesterday, further }

    public var back: Back? {
        get {
            switch day.map(Day.civil) {
            case nil: nil
            case Day.civil(Date()): .today
            case Day.civil(Day.later(-1, at: 12)): .yesterday
            default: .further
            }
        }
        set {
            switch newValue {
            case .today: day = Day.later(0, at: 12)
            case .yesterday: day = Day.later(-1, at: 12)
            case .further: day = Day.later(-2, at: 12)
            case nil: day = nil
            }
        }
    }

    public var result: ReviewResult? {
        get { ReviewResult(code: resultCode) }
        set { resultCode = newValue?.code }
    }
}

/// 党组织研究: that it was discussed, on which day, and what came of it; nothing of what was said.
@MainActor @Observable
public final class ReviewTopicModel {
    public let form: StepForm<ReviewDraft>
    /// What looking into the topic has shown, to be read before.
    public private(set) var research: [Said] = []
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.desk = desk
        self.topic = topic
        form = StepForm(home: home, desk: desk, topic: topic, key: "review", empty: ReviewDraft())
    }

    public func run() async {
        await form.read()
        research = (try? await desk.app.topicCourse(space: desk.space, topic: topic))?.research ?? []
    }

    public func send() async {
        let draft = form.draft
        let lacking: Phrase? =
            draft.result == nil ? .reviewTopicNoResult : draft.day == nil ? .reviewTopicNoDay : nil
        await form.send(lacking: lacking) { desk, _ in
            guard let result = draft.result, let day = draft.day else { return }
            try await desk.app.recordReview(
                space: desk.space, topic: topic, result: result, heldOn: Day.civil(day))
        }
    }
}
