import Observation
import YishiCore

/// 进展: where a topic stands, what is still missing before the next step, and which of it one supplies oneself.
@MainActor @Observable
public final class TopicCourse {
    /// Something that is still missing: a plain line with who can supply it.
    public struct Missing: Hashable, Sendable, Identifiable {
        public let id: String
        public let phrase: Phrase
        /// Where the rule comes from.
        public let source: String
        /// What one does about it oneself, and the form for it.
        public let act: Phrase?
        let screen: Screen?
    }

    /// A topic's course beside what one is here: both are read before anything is shown.
    private struct Standing: Sendable {
        let course: CourseView
        let offices: Offices
        /// What one can sign for as second.
        let attestable: Set<EntryId>
        /// Its matter in the catalogue.
        let matter: MatterRow?
        /// Whether one may convene any form of deliberation here.
        let convenes: Bool
        /// Whether one laid its plan.
        let planned: Bool
    }

    private let standing: Looked<Standing>
    /// Whether one proposed it.
    private var isMine = false
    /// Whether one writes its text.
    private(set) var drafts = false

    /// Why somebody stays away no longer.
    public let readmitting: Reasoning
    @ObservationIgnored let home: HomeModel
    @ObservationIgnored let desk: Desk
    @ObservationIgnored let id: TopicId

    init(home: HomeModel, desk: Desk, topic id: TopicId) {
        self.home = home
        self.desk = desk
        self.id = id
        readmitting = Reasoning(desk, key: "readmit-\(id.hex)", lacking: .recuseNoWhy)
        standing = Looked {
            let course = try await desk.app.topicCourse(space: desk.space, topic: id)
            let status = try await desk.app.status(space: desk.space)
            let matters = course.item == nil ? [] : try await desk.app.matters(space: desk.space)
            return Standing(
                course: course, offices: Offices(status.posts),
                attestable: course.toAttest.isEmpty ? [] : try await desk.attestable(),
                matter: matters.first { $0.code == course.item },
                convenes: try await !desk.convened().isEmpty,
                planned: try await desk.plan(of: id)?.iAnnounce == true)
        }
    }

    func look(mine: Bool, drafting: Bool) async {
        (isMine, drafts) = (mine, drafting)
        await standing.look()
    }

    // MARK: where it stands

    public var view: CourseView? { standing.value?.course }
    public var trouble: Trouble? { standing.trouble }
    /// Whoever stays away from a topic does nothing here by an office.
    var offices: Offices { isAway ? Offices() : standing.value?.offices ?? Offices() }
    private var isAway: Bool { view?.recusals.contains { $0.isMe && $0.inForce } ?? false }
    /// Whether one drafts a plan for it.
    private var convenes: Bool { !isAway && standing.value?.convenes == true }
    /// Whether one gives notice of its meeting.
    private var announces: Bool { offices.committee || !isAway && standing.value?.planned == true }

    /// Each as one line, the state left out.
    public var lines: [Phrase] {
        guard let course = view else { return [] }
        let kind = course.class.phrase
        var lines = [Phrase { words in .courseClass(words(kind)) }]
        if let item = course.item {
            let known = course.itemZh ?? item
            let name = standing.value?.matter?.phrase ?? Phrase(zh: known, en: known)
            lines.append(Phrase { words in .courseItem(words(name)) })
        }
        if let review = course.review {
            lines.append(Phrase { words in .courseReview(review.heldOnZh, words(review.result.phrase)) })
        }
        if isUndecided, course.agreed.committee { lines.append(.courseAgreedCommittee) }
        if isUndecided, course.agreed.party { lines.append(.courseAgreedParty) }
        if let place = course.referredTo { lines.append(Phrase { words in .courseReferred(words(place.phrase)) }) }
        return lines
    }

    public var research: [Said] { view?.research ?? [] }

    /// What is still missing, the first thing first.
    public var missing: [Missing] {
        guard let course = view else { return [] }
        return course.wants.filter { !isSaid($0, in: course) }.map(missing) + sides(course)
            + course.toAttest.map(missing)
    }

    /// Whether the card of the step that one side wants says it already.
    private func isSaid(_ want: Want, in course: CourseView) -> Bool {
        want.code == "resume_missing" && course.joint?.step.code == TopicStep.resume.rawValue
    }

    private func missing(_ want: Want) -> Missing {
        let (act, screen): (Phrase?, Screen?) =
            switch want.code {
            case "class_unknown" where maySayClass: (.courseSayClass, .classifyTopic(desk.space, id))
            case "research_missing" where offices.governs: (.courseScreen, .screenTopic(desk.space, id))
            case "party_review_missing" where offices.party: (.courseRecordReview, .reviewTopic(desk.space, id))
            case "not_deliberable" where offices.governs: (.courseRefer, .referTopic(desk.space, id))
            case "evaluation_missing" where steps.contains(.askEvaluation):
                (.stepAskEvaluation, .topicStep(desk.space, id, .askEvaluation))
            case "receipt_missing" where offices.governs: (.documentReceipt, .topicDocument(desk.space, id, .receipt))
            case "plan_missing" where convenes, "plan_class_form" where convenes, "plan_township" where convenes:
                (.meetingPlan, .plan(desk.space, id))
            case "referral_missing" where offices.governs: (.courseRefer, .referTopic(desk.space, id))
            case "demand_enough" where offices.governs: (.sessionHandOver, .meetings(desk.space, id))
            case "notice_missing" where announces: (.meetingGiveNotice, .meetings(desk.space, id))
            case "resume_missing" where steps.contains(.resume): (.stepResume, .topicStep(desk.space, id, .resume))
            default: (nil, nil)
            }
        let phrase = Phrase(zh: want.zh, en: want.en)
        return Missing(id: want.code, phrase: phrase, source: want.source, act: act, screen: screen)
    }

    /// Who of both committees has not agreed to take it up, once nothing else is missing.
    private func sides(_ course: CourseView) -> [Missing] {
        guard isUndecided, course.wants.isEmpty else { return [] }
        let source = Self.source(of: "joint_given")
        let line = { (id: String, phrase: Phrase) in
            Missing(id: id, phrase: phrase, source: source, act: nil, screen: nil)
        }
        var lines = [Missing]()
        if course.wanted.committee, !course.agreed.committee { lines.append(line("committee", .courseWaitCommittee)) }
        if course.wanted.party, !course.agreed.party { lines.append(line("party", .courseWaitParty)) }
        return lines
    }

    private func missing(_ row: AttestRow) -> Missing {
        let mine = standing.value?.attestable.contains(row.entry) == true
        return Missing(
            id: row.entry.hex, phrase: Phrase { .courseWaitAttest($0(row.act), row.heldOnZh, row.byName) },
            source: Self.source(of: "attest_supervisor"), act: mine ? .courseAttest : nil,
            screen: mine ? .attest(desk.space, id, row.entry) : nil)
    }

    private static func source(of code: String) -> String { (try? explain(code: code))?.source ?? "" }

    /// A less strict kind of matter that one side wants, and who has to agree.
    public var lowering: [Phrase] {
        guard let course = view, let lowering = course.lowering else { return [] }
        var lines = [Phrase { words in .courseLowering(words(lowering.class.phrase)) }]
        if course.wanted.committee, !lowering.agreed.committee { lines.append(.courseLoweringCommittee) }
        if course.wanted.party, !lowering.agreed.party { lines.append(.courseLoweringParty) }
        return lines
    }

    /// Whether one's own side has not agreed to it.
    public var canAgreeLowering: Bool {
        guard let lowering = view?.lowering else { return false }
        return maySayClass && !offices.agreed(lowering.agreed)
    }

    // MARK: what one does

    private var isUndecided: Bool { view.map { Self.undecided.contains($0.state.code) } ?? false }
    /// Whether it may be handed over or taken back.
    private var isOpen: Bool { view.map { !Self.over.contains($0.state.code) } ?? false }
    private static let undecided = ["Drafted", "Screening", "PartyReview"]
    private static let over = [
        "NotAccepted", "Referred", "Withdrawn", "Implementing", "Suspended", "Terminated", "Annulled",
    ]

    /// Whether one's own side may agree to take it up now.
    public var canAccept: Bool {
        guard let course = view, isUndecided, offices.governs else { return false }
        return course.wants.isEmpty && !offices.agreed(course.agreed)
    }
    /// Whether one's own side has not said yet that it is not taken up.
    public var canDecline: Bool { isUndecided && offices.governs && !hasDeclined }
    /// Whether only the other side has said so.
    public var isAskedToDecline: Bool { canDecline && declining != nil }
    /// Whether one's own side has said so, and the other one has not.
    public var hasDeclined: Bool {
        guard isUndecided, offices.governs, let declining else { return false }
        return offices.agreed(declining.agreed)
    }
    /// One side wants it not taken up.
    private var declining: JointRow? { view?.joint.flatMap { $0.step.code == "decline" ? $0 : nil } }
    /// Whether more can be written down, or the discussion recorded once more.
    public var canScreen: Bool { isUndecided && offices.governs && !wants("research_missing") }
    public var canReview: Bool { isUndecided && offices.party && !wants("party_review_missing") }
    public var canClassify: Bool { maySayClass && !wants("class_unknown") }
    private var maySayClass: Bool { offices.governs && (isUndecided || view?.state.code == "Accepted") }
    /// Whether a final text may be begun: once it was taken up, for as long as it is deliberated.
    public var canFinalise: Bool { offices.committee && isOpen && !isUndecided }
    public var canRefer: Bool { offices.governs && isOpen && !wants("not_deliberable") && !wants("referral_missing") }
    public var canWithdraw: Bool { isOpen && (offices.governs || isMine) }

    /// Whether its papers are of use: to whoever has a post here, once it is deliberated.
    public var hasPacket: Bool { view != nil && !isUndecided && home.works(in: desk.space) }

    private func wants(_ code: String) -> Bool { view?.wants.contains { $0.code == code } ?? false }

    public func supply(_ missing: Missing) {
        if let screen = missing.screen { home.router.show(screen) }
    }
    public func screen() { home.router.show(.screenTopic(desk.space, id)) }
    public func review() { home.router.show(.reviewTopic(desk.space, id)) }
    public func classify() { home.router.show(.classifyTopic(desk.space, id)) }
    public func refer() { home.router.show(.referTopic(desk.space, id)) }
    public func showPacket() { home.router.show(.packet(desk.space, id)) }
    public func withdraw() { home.router.show(.withdrawTopic(desk.space, id)) }
}

extension Desk {
    /// What waits for one's own second signature, as the core's list of what to do has it.
    fileprivate func attestable() async throws -> Set<EntryId> {
        var (found, read): (Set<EntryId>, UInt32) = ([], 0)
        while true {
            let part = try await app.todo(space: space, page: Page(offset: read, limit: 200))
            found.formUnion(part.rows.filter { $0.kind == "attest" }.compactMap(\.entry))
            read += UInt32(part.rows.count)
            if part.rows.isEmpty || UInt64(read) >= part.total { return found }
        }
    }
}
