import Foundation
import Observation
import YishiCore

/// A paper: what it says, who has signed and who is missing, and one's own signature.
@MainActor @Observable
public final class PaperModel {
    public enum Step: Hashable, Sendable { case reading, signing, refusing, dropping }

    public let paper: Looked<PaperView>
    public private(set) var topic: TopicRow?
    /// What shows signatures that were not made on the signers' own phones.
    public private(set) var evidence: [EvidenceRow] = []
    /// Those that are open, or on their way.
    public let files: Files
    /// Why one does not sign.
    public let refusing: Reasoning
    /// Why it is taken back.
    public let dropping: Reasoning
    public let acting = Attempt()
    /// Nothing where the phone has no voice.
    public let aloud: ReadAloud?
    private var isSigning = false

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: PaperId

    init(home: HomeModel, desk: Desk, paper id: PaperId) {
        self.home = home
        self.desk = desk
        self.id = id
        aloud = home.abilities.voice.map(ReadAloud.init)
        paper = Looked { try await desk.app.paper(space: desk.space, paper: id) }
        files = Files(player: home.abilities.player) { shown in
            try await desk.app.openEvidence(space: desk.space, paper: id, shown: shown).bytes
        } fetch: { shown, progress in
            try await desk.core.fetch(shown, signing: id, in: desk.space, progress: progress)
        }
        refusing = Reasoning(desk, key: "refuse-\(id)", lacking: .paperNoReason)
        dropping = Reasoning(desk, key: "drop-\(id)", lacking: .paperNoReason)
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await refusing.read()
        await dropping.read()
        await desk.follow([.topics, .people, .outbox]) {
            await paper.look()
            guard let id = paper.value?.topic else { return }
            evidence = (try? await desk.app.paperEvidence(space: desk.space, paper: self.id).rows) ?? []
            topic = try? await desk.app.topic(space: desk.space, topic: id).row
        }
        aloud?.stop()
        files.stop()
    }

    // MARK: what is shown

    public var step: Step {
        if refusing.isOpen { return .refusing }
        if dropping.isOpen { return .dropping }
        return isSigning ? .signing : .reading
    }
    public var lines: [Passage] { Passage.lines(of: paper.value?.text ?? "") }
    public var myName: String { home.standing(in: desk.space)?.memberName ?? "" }

    /// Whose signature a piece of evidence shows.
    public func signer(of row: EvidenceRow) -> String {
        let places = paper.value?.slots.flatMap(\.places) ?? []
        return places.first { $0.member == row.member }?.name ?? ""
    }

    private var isOpen: Bool { paper.value.map { !$0.sealed && !$0.dropped } ?? false }
    private var purpose: String { paper.value?.purpose.code ?? "" }
    private var works: Bool { home.works(in: desk.space) }

    /// Whether one's own signature is wanted.
    public var canSign: Bool { paper.value?.mySlots.isEmpty == false }
    /// Whether somebody is missing who can sign here, on this phone or on paper.
    public var canWitness: Bool {
        guard let paper = paper.value, !paper.dropped else { return false }
        return paper.iKeep && !SigningModel.places(of: paper, without: home.standing(in: desk.space)?.member).isEmpty
    }
    /// One agreed in the meeting, or is a party to an agreement, and may still say that it is wrong.
    public var canRefuse: Bool {
        guard let me = home.standing(in: desk.space)?.member, let paper = paper.value else { return false }
        return isOpen && paper.binds(me)
    }
    public var canDrop: Bool { isOpen && works }
    /// What was agreed can begin.
    public var canStart: Bool {
        guard works, paper.value?.sealed == true, paper.value?.dropped == false, let state = topic?.state.code else {
            return false
        }
        return purpose == "minutes" && state == "ConsensusReached"
            || purpose == "agree_and_act" && ["Accepted", "Planning", "Noticed"].contains(state)
    }

    // MARK: what one does

    /// Says once more in whose name, and that it stays.
    public func wantToSign() { isSigning = true }
    public func back() { isSigning = false }

    public func sign() async {
        guard step == .signing, let slot = paper.value?.mySlots.first else { return }
        let done: Void? = await acting.run {
            try await desk.app.signPaper(space: desk.space, paper: id, slot: slot)
        }
        guard done != nil else { return }
        isSigning = false
        home.syncer.start()
    }

    public func refuse() async {
        let done = await refusing.act { why, _ in
            try await desk.app.refuseToSign(space: desk.space, paper: id, member: nil, reason: why)
        }
        if done { home.syncer.start() }
    }

    public func drop() async {
        let done = await dropping.act { why, _ in
            try await desk.app.dropPaper(space: desk.space, paper: id, reason: why)
        }
        if done { home.syncer.start() }
    }

    public func handRound() { home.router.show(.signing(desk.space, id)) }
    public func startWork() { home.router.show(.work(desk.space, id)) }

    public func toggleAloud() {
        guard let aloud else { return }
        if aloud.isReading { aloud.stop() } else { aloud.read(lines.map(\.shown), in: .chinese) }
    }
}
