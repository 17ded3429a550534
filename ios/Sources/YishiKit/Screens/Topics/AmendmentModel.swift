import Foundation
import Observation
import YishiCore

/// One amendment, as the drafting group decides on it: taken over, or not, with a reason. Where its passage moved,
/// both texts are shown and the place is chosen by hand.
@MainActor @Observable
public final class AmendmentModel {
    public let topic: Looked<YishiCore.TopicView>
    /// Set while the passage reads differently today: where it should go.
    public private(set) var place: PassageSelection?
    /// Why it is not taken, while that is written.
    public let declining: Reasoning
    /// The place is not chosen.
    public private(set) var missing: Phrase?
    public let acting = Attempt()

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topicId: TopicId
    @ObservationIgnored private let id: AmendmentId

    init(home: HomeModel, desk: Desk, topic topicId: TopicId, amendment: AmendmentId) {
        self.home = home
        self.desk = desk
        self.topicId = topicId
        id = amendment
        topic = Looked { try await desk.app.topic(space: desk.space, topic: topicId) }
        declining = Reasoning(desk, key: "decline-\(amendment.hex)", lacking: .amendNoReason)
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await declining.read()
        await desk.follow([.topics, .drafts, .outbox]) { await topic.look() }
    }

    public var amendment: AmendmentRow? { topic.value?.copy?.amendments.first { $0.id == id } }

    /// Whether one decides on it here, and nobody has yet.
    public var canDecide: Bool { topic.value?.row.myRole != nil && amendment?.status.code == "open" }

    /// 采纳: the draft reads as proposed. Where its passage has moved, the place is asked for.
    public func take() async {
        let done: Void? = await acting.run {
            try await desk.app.takeAmendment(space: desk.space, amendment: id, topic: topicId)
        }
        if done != nil {
            home.syncer.start()
        } else if acting.trouble?.code == "passage_moved" {
            place = (try? await desk.app.draft(space: desk.space, topic: topicId)).map { PassageSelection($0.text) }
        }
    }

    public func tap(_ passage: Passage) {
        missing = nil
        place?.tap(passage)
    }

    /// 采纳 at the place chosen in today's text.
    public func takeThere() async {
        guard let units = place?.units else { return missing = .amendNothingChosen }
        let done: Void? = await acting.run {
            try await desk.app.takeAmendmentAt(
                space: desk.space, amendment: id, topic: topicId, start: UInt32(units.lowerBound),
                end: UInt32(units.upperBound))
        }
        guard done != nil else { return }
        place = nil
        home.syncer.start()
    }

    public func notThere() {
        place = nil
        acting.clear()
    }

    /// 不采纳, for the reason written.
    public func decline() async {
        let done = await declining.act { why, form in
            try await desk.app.declineAmendment(
                space: desk.space, amendment: id, topic: topicId, reason: why, finishing: form)
        }
        if done { home.syncer.start() }
    }
}
