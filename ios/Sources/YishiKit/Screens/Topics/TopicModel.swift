import Foundation
import Observation
import YishiCore

/// One topic: what it is about, its text, what is new in it, and what people say.
@MainActor @Observable
public final class TopicModel {
    public let topic: Looked<YishiCore.TopicView>
    /// Where it stands, and what is missing before the next step.
    public let course: TopicCourse
    /// Nothing where the phone has no voice.
    public let aloud: ReadAloud?
    /// What is new since the topic was read last; nothing the first time.
    public private(set) var news: SinceView?
    public let acting = Attempt()
    public let meetings: MeetingsLink
    /// Why the committee does not take the topic up, while that is written.
    public let declining: Reasoning
    /// What is done about comments, beside taking one's own back.
    public let hiding: Hiding

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: TopicId
    @ObservationIgnored private var compared = false

    init(home: HomeModel, desk: Desk, topic id: TopicId) {
        self.home = home
        self.desk = desk
        self.id = id
        aloud = home.abilities.voice.map(ReadAloud.init)
        topic = Looked { try await desk.app.topic(space: desk.space, topic: id) }
        course = TopicCourse(home: home, desk: desk, topic: id)
        meetings = MeetingsLink(home: home, desk: desk, topic: id)
        declining = Reasoning(desk, key: "decline-\(id.hex)", lacking: .topicNoReason)
        hiding = Hiding(home: home, desk: desk, topic: id)
    }

    /// Keeps the page fresh until the task is cancelled, and then notes what was read.
    public func run() async {
        await declining.read()
        await hiding.read()
        await course.readmitting.read()
        await desk.follow([.topics, .people, .outbox]) {
            await topic.look()
            await course.look(mine: topic.value?.mine == true, drafting: drafts)
            await meetings.look()
            await compare()
        }
        aloud?.stop()
        guard topic.value != nil else { return }
        // In a task of its own: this one was cancelled when the page went.
        let (desk, id) = (desk, id)
        await Task { try? await desk.app.readTopic(space: desk.space, topic: id) }.value
    }

    // MARK: what is shown

    public var row: TopicRow? { topic.value?.row }
    public var copy: CopyView? { topic.value?.copy }
    public var lines: [Passage] { Passage.lines(of: copy?.text ?? "") }
    /// Which line of the text is heard now.
    public var heard: Int? { aloud?.passage.map { $0 - lead.count } }
    /// What is read aloud before the text.
    private var lead: [String] { [row?.title, row?.summary].compactMap { $0 }.filter { !$0.isBlank } }

    /// Whether one decides here with the committee.
    public var governs: Bool { row?.myRole == "committee" }
    /// Whether one writes the draft.
    public var drafts: Bool { row?.myRole != nil }

    /// Comments that were not taken back, by the side they speak for.
    public func comments(_ side: Side) -> [CommentRow] {
        copy?.comments.filter { $0.side.code == side.code && !$0.withdrawn } ?? []
    }

    // MARK: what one does

    public func comment() { home.router.show(.comment(desk.space, id)) }
    public func amend() { home.router.show(.amend(desk.space, id)) }
    public func open(_ amendment: AmendmentRow) { home.router.show(.amendment(desk.space, id, amendment.id)) }
    public func write() { home.router.show(.draft(desk.space, id, nil)) }
    public func showDrafters() { home.router.show(.drafters(desk.space, id)) }
    public func showRound() { home.router.show(.round(desk.space, id)) }
    public func giveStance() { home.router.show(.stance(desk.space, id)) }

    /// Reads the summary and the text aloud, or stops.
    public func toggleAloud() {
        guard let aloud else { return }
        // What people wrote is Chinese, whatever the app speaks.
        if aloud.isReading { aloud.stop() } else { aloud.read(lead + lines.map(\.shown), in: .chinese) }
    }

    /// The committee takes the topic up.
    public func accept() async {
        await decided { try await $0.app.acceptTopic(space: $0.space, topic: $1) }
    }

    /// One's own side does not take it up, for the reason written.
    public func decline() async {
        let done = await declining.act { why, form in
            try await desk.app.declineTopic(space: desk.space, topic: id, reason: why, finishing: form)
        }
        if done { home.syncer.start() }
    }

    /// Takes one's own comment back.
    public func withdraw(_ comment: CommentRow) async {
        await decided { desk, _ in try await desk.app.withdrawComment(space: desk.space, comment: comment.id) }
    }

    private func decided(_ work: @MainActor (Desk, TopicId) async throws -> Void) async {
        guard await acting.run({ try await work(desk, id) }) != nil else { return }
        home.syncer.start()
    }

    /// Compares once, with what was read before the page was opened.
    private func compare() async {
        guard !compared, topic.value != nil else { return }
        compared = true
        let since = try? await desk.app.topicSince(space: desk.space, topic: id)
        if since?.readAt != nil { news = since }
    }
}
