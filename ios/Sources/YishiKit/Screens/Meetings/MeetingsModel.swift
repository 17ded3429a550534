import Observation
import YishiCore

/// 会议和文书: a topic's papers and sittings, and what can be begun from here.
@MainActor @Observable
public final class MeetingsModel {
    public let topic: Looked<YishiCore.TopicView>
    public let papers: Looked<[PaperRow]>
    public let sessions: Looked<[SessionRow]>
    /// What the notice of a meeting says, while it is written.
    public let notice: Reasoning

    /// Whether one may convene any form of deliberation here.
    private var convenes = false
    /// The newest plan that nothing took the place of.
    private var plan: PaperView?

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: TopicId

    init(home: HomeModel, desk: Desk, topic id: TopicId) {
        self.home = home
        self.desk = desk
        self.id = id
        topic = Looked { try await desk.app.topic(space: desk.space, topic: id) }
        papers = Looked { try await desk.app.papers(space: desk.space, topic: id) }
        sessions = Looked { try await desk.app.sessions(space: desk.space, topic: id) }
        notice = Reasoning(desk, key: "notice-\(id.hex)", lacking: .meetingNoNotice)
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await notice.read()
        await desk.follow([.topics, .people, .outbox]) {
            convenes = (try? await desk.convened().isEmpty) == false
            plan = try? await desk.plan(of: id)
            await topic.look()
            await papers.look()
            await sessions.look()
        }
    }

    // MARK: what is shown

    public var row: TopicRow? { topic.value?.row }
    public var trouble: Trouble? { topic.trouble ?? papers.trouble ?? sessions.trouble }
    private var state: String { row?.state.code ?? "" }
    /// The committee gives notice of every meeting, whoever laid its plan and its moderator of theirs.
    private var announces: Bool { plan?.iAnnounce == true }

    public var canPlan: Bool {
        convenes && ["Accepted", "Evaluating", "Planning", "AnotherRound"].contains(state)
    }
    /// A plan waits for signatures: notice is given afterwards.
    public var waitsForPlan: Bool { announces && state == "Planning" && plan?.sealed == false }
    public var canNotice: Bool { announces && state == "Planning" && plan?.sealed == true }
    public var canAgree: Bool {
        home.works(in: desk.space) && row?.class.code == MatterClass.general.code
            && ["Accepted", "Planning", "Noticed"].contains(state)
    }

    // MARK: what one does

    public func open(_ paper: PaperRow) { home.router.show(.paper(desk.space, paper.id)) }
    public func open(_ session: SessionRow) { home.router.show(.session(desk.space, session.id)) }
    public func showVenues() { home.router.show(.venues(desk.space, id)) }
    public func showDraws() { home.router.show(.draws(desk.space, id)) }
    public func makePlan() { home.router.show(.plan(desk.space, id)) }
    public func agree() { home.router.show(.agreement(desk.space, id)) }

    /// Gives notice of the meeting that the sealed plan names.
    public func giveNotice() async {
        var made: SessionId?
        let done = await notice.act { words, _ in
            made = try await desk.app.noticeSession(space: desk.space, topic: id, words: words)
        }
        guard done, let made else { return }
        home.router.show(.session(desk.space, made))
        home.syncer.start()
    }
}
