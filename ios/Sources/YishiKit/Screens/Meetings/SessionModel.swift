import Foundation
import Observation
import YishiCore

/// 协商会议: the notice, the roll, what is said and where the parties stand, and what comes of it. In a hall one phone
/// keeps the record for everybody.
@MainActor @Observable
public final class SessionModel {
    public let session: Looked<SessionView>
    public private(set) var topic: TopicRow?
    /// The topic's papers: its minutes among them.
    private var papers: [PaperRow] = []
    /// Its minutes as they are written together; nothing of somebody who does not read them.
    private var writing: DraftView?
    /// The form it is held in.
    private var form: FormRow?
    public let notes: SessionNotes
    /// How a party was told, while that is taken down.
    public let delivery: SessionDelivery
    /// A signature of the record, while it is made.
    public let signing: RecordSigning
    /// Slips and signatures that it rests on.
    public let files: Files
    /// Who else may be put on the roll.
    public let roster: Roster
    public let acting = Attempt()
    /// The day the meeting was held, on which it is opened and closed.
    public var day = Date()

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: SessionId

    init(home: HomeModel, desk: Desk, session id: SessionId) {
        self.home = home
        self.desk = desk
        self.id = id
        session = Looked { try await desk.app.session(space: desk.space, session: id) }
        notes = SessionNotes(desk: desk, session: id)
        delivery = SessionDelivery(desk: desk, session: id, camera: home.abilities.camera)
        signing = RecordSigning(desk: desk, session: id, abilities: home.abilities)
        files = Files(player: home.abilities.player) { shown in
            try await desk.app.openShown(space: desk.space, session: id, shown: shown).bytes
        } fetch: { shown, progress in
            try await desk.core.fetch(shown, of: id, in: desk.space, progress: progress)
        }
        roster = Roster(desk: desk)
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await notes.read()
        await delivery.read()
        await signing.read()
        await desk.follow([.topics, .drafts, .people, .outbox]) { await look() }
        files.stop()
    }

    private func look() async {
        await session.look()
        guard let view = session.value else { return }
        topic = try? await desk.app.topic(space: desk.space, topic: view.topic).row
        papers = (try? await desk.app.papers(space: desk.space, topic: view.topic)) ?? []
        writing = isNoticed ? nil : try? await desk.app.draft(space: desk.space, topic: view.topic, session: id)
        guard leads else { return }
        await roster.look()
        form = try? await desk.app.deliberationForms(space: desk.space).first { $0.code == view.form }
    }

    // MARK: what is shown

    var me: StatusView? { home.standing(in: desk.space) }
    private var state: String { session.value?.state.code ?? "" }
    public var leads: Bool { session.value?.leads == true }
    public var isNoticed: Bool { state == "Noticed" }
    public var isOpen: Bool { state == "Open" }
    public var isClosed: Bool { state == "Closed" }
    /// Either side of the two committees lets it go on.
    private var governs: Bool { Offices(me?.posts ?? []).governs }
    /// It ended and both have signed its record; what it came to is not said yet.
    private var isUndecided: Bool { isClosed && unsigned.isEmpty && topic?.state.code == "SessionClosed" }

    public var parties: [PartyRow] { session.value?.parties ?? [] }
    /// Whose words and positions can be taken down.
    public var present: [PartyRow] { parties.filter { $0.present != nil } }
    /// Who can be put on the roll beside the parties.
    public var others: [MemberRow] {
        guard let view = session.value else { return [] }
        let here = parties.map(\.member) + view.others.map(\.member)
        return roster.found(without: here).filter { !$0.isMe }
    }
    /// Whether one can sign oneself in on this phone.
    public var canSignIn: Bool {
        (isNoticed || isOpen) && me != nil && session.value != nil && !isHere
    }
    /// Whether one is on the roll.
    var isHere: Bool {
        guard let me else { return false }
        if let party = parties.first(where: { $0.member == me.member }) { return party.present != nil }
        return session.value?.others.contains { $0.member == me.member } == true
    }
    /// Who takes the roll takes it as long as people come.
    public var takesRoll: Bool { leads && (isNoticed || isOpen) }
    public var canOpen: Bool { leads && isNoticed }
    /// What must be on record beside the outcomes and the answers to opinions, by the form.
    public var records: [Produces] {
        let wanted = form?.produces.compactMap { Produces(code: $0.code) }
        return (wanted ?? Produces.all).filter { $0 != .outcomeOfEachItem && $0 != .opinionResponses }
    }
    public var canRecord: Bool { leads && isOpen }
    /// Whether a party's position can be taken down here: by who keeps the record, or its own.
    public func speaks(for party: PartyRow) -> Bool {
        isOpen && party.present != nil && (leads || party.member == me?.member)
    }
    public var canAgree: Bool { leads && isUndecided }
    public var canGoOn: Bool { governs && isUndecided }
    /// Whether there may be a further round.
    public var canGoAgain: Bool { canGoOn && !isDemanded }
    private var minutes: PaperRow? { papers.first { $0.purpose.code == "minutes" && !$0.dropped } }
    public var canLayMinutes: Bool {
        leads && isClosed && topic?.state.code == "ConsensusReached" && minutes == nil
    }
    /// Whether one writes its minutes with others, until they are laid, or reads what they wrote.
    public var canWrite: Bool { writing?.canEdit == true && minutes == nil }
    public var canReadDraft: Bool { writing.map { !canWrite && !$0.text.isEmpty } ?? false }
    /// The minutes, once they are laid.
    public var hasMinutes: Bool { isClosed && minutes != nil }

    public var items: [ItemRow] { session.value?.items ?? [] }

    // MARK: the roll

    public func signIn() async {
        await act { try await $0.app.signIn(space: $0.space, session: $1, member: nil, how: .device) }
    }

    /// Puts somebody on the roll who is there and signed on paper, or who is on the telephone.
    public func signIn(_ member: MemberId, byVoice: Bool = false) async {
        let how: Attendance = byVoice ? .voice : .paper
        await act { try await $0.app.signIn(space: $0.space, session: $1, member: member, how: how) }
    }

    public func open() async {
        let day = Day.civil(day)
        await act { try await $0.app.openSession(space: $0.space, session: $1, heldOn: day) }
    }

    // MARK: what is taken down

    /// Takes down where a party stands; why it objects is written first.
    public func take(_ grade: StanceGrade, of party: PartyRow) async {
        if grade == .object { return notes.begin(.objection(PickedPerson(id: party.member, name: party.name))) }
        await act {
            try await $0.app.takePosition(
                space: $0.space, session: $1, member: party.member, grade: grade, reason: nil)
        }
    }

    /// Begins to take down what is said on an item; one's own words need no name.
    public func beginStatement(on item: UInt8) {
        notes.begin(.statement(item: item))
        if speakers.count == 1 { notes.note.speaker = speakers.first }
    }

    public func saveNote() async { await done(notes.save()) }

    public func close() async {
        let day = Day.civil(day)
        await act { try await $0.app.closeSession(space: $0.space, session: $1, heldOn: day) }
    }

    public func reachConsensus() async {
        await act { try await $0.app.reachConsensus(space: $0.space, session: $1) }
    }

    public func writeTogether() {
        if let topic = writing?.topic { home.router.show(.draft(desk.space, topic, id)) }
    }

    public func showPacket() {
        if let topic = session.value?.topic { home.router.show(.packet(desk.space, topic)) }
    }

    public func layMinutes() { home.router.show(.minutes(desk.space, id)) }

    public func showMinutes() {
        if let minutes { home.router.show(.paper(desk.space, minutes.id)) }
    }

    func act(_ work: @MainActor (Desk, SessionId) async throws -> Void) async {
        await done(acting.run { try await work(desk, id) } != nil)
    }

    /// Shows and sends what was done.
    func done(_ isDone: Bool) async {
        guard isDone else { return }
        await look()
        home.syncer.start()
    }
}
