import Foundation
import Observation
import YishiCore

/// A draw that is being announced; kept after every step.
public struct DrawDraft: Codable, Hashable, Sendable {
    public var pool: [PickedPerson] = []
    public var places = 1
    /// The day the seed is known; nothing for tomorrow.
    public var knownOn: Date?
    /// Where the seed will come from.
    public var source = ""

    /// What is not filled in.
    var lacking: Phrase? {
        if pool.count < 2 { return .drawNoPool }
        return source.isBlank ? .drawNoSource : nil
    }
}

/// 抽签: announced before anybody knows the seed, held with the seed of that day, and to be computed again by anybody.
@MainActor @Observable
public final class DrawsModel {
    public let draws: Looked<[DrawView]>
    public let roster: Roster
    public private(set) var isAnnouncing = false
    public private(set) var missing: Phrase?
    public let acting = Attempt()
    /// The seed that has become known, while it is being copied.
    public let holding: Reasoning
    /// Why a draw is given up.
    public let dropping: Reasoning

    private let form: Form<DrawDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.home = home
        self.desk = desk
        self.topic = topic
        draws = Looked { try await desk.app.draws(space: desk.space, topic: topic) }
        roster = Roster(desk: desk)
        holding = Reasoning(desk, key: "draw-hold-\(topic.hex)", lacking: .drawNoSeed)
        dropping = Reasoning(desk, key: "draw-drop-\(topic.hex)", lacking: .drawNoReason)
        form = Form(desk, key: "draw-\(topic.hex)", empty: DrawDraft())
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await form.read()
        await holding.read()
        await dropping.read()
        isAnnouncing = form.value != DrawDraft()
        await desk.follow([.topics, .people]) {
            await draws.look()
            await roster.look()
        }
    }

    public var draft: DrawDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public var notKept: Bool { form.notKept }
    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    public var tomorrow: Date { Day.later(1, at: 12) }
    /// Both committees announce a draw and hold it.
    public var governs: Bool { Offices(home.standing(in: desk.space)?.posts ?? []).governs }
    public func isOpen(_ draw: DrawView) -> Bool { draw.seed == nil && !draw.dropped }

    /// What anybody hashes, line by line, to see that somebody's turn is right.
    public func ticket(of person: DrawPerson, in draw: DrawView) -> String {
        ["yishi-draw-1", draw.id, draw.seed ?? "", person.member.hex].joined(separator: "\n")
    }

    public func begin() { isAnnouncing = true }
    public func notNow() { isAnnouncing = false }

    public func announce() async {
        missing = draft.lacking
        guard missing == nil else { return }
        let (desk, draft) = (desk, draft)
        let asked = DrawForm(
            topic: topic, pool: draft.pool.map(\.id), places: UInt32(clamping: draft.places),
            knownOn: Day.civil(draft.knownOn ?? tomorrow), source: draft.source.trimmed)
        let made = await acting.run {
            try await desk.app.announceDraw(space: desk.space, form: asked, finishing: form.finishing())
        }
        guard made != nil else { return }
        form.value = DrawDraft()
        await form.drop()
        isAnnouncing = false
        home.syncer.start()
    }

    public func wantToHold(_ draw: DrawView) { holding.begin(about: draw.id) }
    public func isHolding(_ draw: DrawView) -> Bool { holding.about == draw.id && isOpen(draw) }

    public func hold() async {
        guard let id = holding.about else { return }
        let done = await holding.act { seed, _ in
            try await desk.app.holdDraw(space: desk.space, draw: id, seed: seed)
        }
        await finish(done)
    }

    public func wantToDrop(_ draw: DrawView) { dropping.begin(about: draw.id) }
    public func isDropping(_ draw: DrawView) -> Bool { dropping.about == draw.id && isOpen(draw) }

    public func drop() async {
        guard let id = dropping.about else { return }
        let done = await dropping.act { why, form in
            try await desk.app.dropDraw(space: desk.space, draw: id, reason: why, finishing: form)
        }
        await finish(done)
    }

    private func finish(_ done: Bool) async {
        guard done else { return }
        await draws.look()
        home.syncer.start()
    }
}
