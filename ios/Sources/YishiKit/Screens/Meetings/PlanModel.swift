import Foundation
import Observation
import YishiCore

/// 拟协商方案: in which form, when and where, who takes part, what is on the agenda.
@MainActor @Observable
public final class PlanModel {
    public var draft: PlanDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            let before = form.value
            form.value = newValue
            if before.who != newValue.who { Task { await compare() } }
        }
    }
    public let topic: Looked<YishiCore.TopicView>
    private let course: Looked<CourseView>
    public let roster: Roster
    /// The forms of deliberation that oneself convenes here.
    public let forms: Looked<[FormRow]>
    /// The village's grids, one of which some forms are held in.
    public let grids: Looked<[GridRow]>
    /// Where it can be held.
    public let venues: Looked<[VenueRow]>
    /// Whom the plan may be missing, as it stands.
    public private(set) var lacking: MissingView?
    public let acting = Attempt()
    public private(set) var missing: Phrase?

    private let form: Form<PlanDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: TopicId

    /// How far ahead a meeting is usually called, and at which hour.
    private static let (days, hour) = (5, 9)

    init(home: HomeModel, desk: Desk, topic id: TopicId) {
        self.home = home
        self.desk = desk
        self.id = id
        let start = Day.later(Self.days, at: Self.hour)
        form = Form(desk, key: "plan-\(id.hex)", empty: PlanDraft(start: start))
        topic = Looked { try await desk.app.topic(space: desk.space, topic: id) }
        course = Looked { try await desk.app.topicCourse(space: desk.space, topic: id) }
        roster = Roster(desk: desk)
        venues = Looked { try await desk.app.venues(space: desk.space).filter { !$0.ended } }
        grids = Looked { try await desk.app.grids(space: desk.space) }
        forms = Looked { try await desk.convened() }
    }

    /// Keeps the people to choose from fresh until the task is cancelled.
    public func run() async {
        await form.read()
        await desk.follow([.topics, .people]) {
            await topic.look()
            await course.look()
            await grids.look()
            await forms.look()
            await venues.look()
            await roster.look()
            await compare()
        }
    }

    /// Looks whom law, the form or the matter point to and the plan does not name yet.
    private func compare() async {
        guard let chosen, !draft.parties.isEmpty, let me = home.standing(in: desk.space)?.member else {
            return lacking = nil
        }
        let plan = draft.plan(
            1, in: chosen, of: grid, moderator: draft.moderator?.id ?? me, recorder: draft.recorder?.id ?? me)
        let (asked, found) = (
            draft.who, try? await desk.app.missingParties(space: desk.space, topic: id, plan: plan)
        )
        if asked == draft.who { lacking = found }
    }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    // MARK: what is shown

    public var notKept: Bool { form.notKept }
    public var title: String { topic.value?.row.title ?? "" }
    /// What the round before left open, which is what this one is about.
    public var openPoints: String? { course.value?.openPoints }
    /// The form that is chosen.
    public var chosen: FormRow? { forms.value?.first { $0.code == draft.formCode } }
    /// Whether it wants this named.
    public func wants(_ what: Wants) -> Bool { chosen?.requires.contains { $0.code == what.code } == true }
    /// Whether it is held in one grid.
    public var wantsGrid: Bool { chosen?.scope.code == "grid" }
    /// In which: one's own, or the only one there is, unless somebody chose another.
    public var grid: GridId? {
        guard wantsGrid else { return nil }
        let all = grids.value ?? []
        let own = home.standing(in: desk.space)?.posts.compactMap(\.grid).first
        return draft.grid ?? own ?? (all.count == 1 ? all.first?.id : nil)
    }
    /// Who can be asked to watch: those who hold that post.
    public var supervisors: [MemberRow] {
        roster.all.filter { row in row.posts.contains { $0.code == "Supervisor" } }
    }

    /// Who else might be asked, those that somebody gives a reason for among them.
    public var hints: [PlanHint] {
        let open = lacking?.hints.compactMap { PlanHint($0) } ?? []
        return PlanHint.all.filter { open.contains($0) || draft.answers[$0.code] != nil }
    }

    // MARK: what one does

    /// It is held there; the words stay free.
    public func pick(_ venue: VenueRow) { draft.venue = venue.named }

    /// Begins to say why somebody is not asked.
    public func answer(_ hint: PlanHint) { draft.answers[hint.code] = "" }

    public func toggle(supervisor row: MemberRow) {
        if draft.supervisors.contains(where: { $0.id == row.id }) {
            draft.supervisors.removeAll { $0.id == row.id }
        } else {
            draft.supervisors.append(PickedPerson(row))
        }
    }

    /// Lays it before those who sign it.
    public func lay() async {
        missing = draft.missing ?? (wantsGrid && grid == nil ? .planNoGrid : nil)
        guard missing == nil, let chosen, let moderator = draft.moderator, let recorder = draft.recorder
        else { return }
        let (draft, title) = (draft, title)
        let grid = grids.value?.first { $0.id == self.grid }
        let made = await acting.run {
            let plans = try await desk.app.topicCourse(space: desk.space, topic: id).plans
            let plan = draft.plan(
                plans + 1, in: chosen, of: grid?.id, moderator: moderator.id, recorder: recorder.id)
            let words = PaperForm(
                topic: id, title: Words(.chinese)(.planTitleOf(title)),
                text: draft.text(about: title, in: chosen, of: grid))
            return try await desk.app.layPlan(space: desk.space, form: words, plan: plan)
        }
        guard let made else { return }
        await form.drop()
        home.router.back()
        home.router.show(.paper(desk.space, made))
        home.syncer.start()
    }
}
