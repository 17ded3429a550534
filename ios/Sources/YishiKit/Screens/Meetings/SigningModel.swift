import Foundation
import Observation
import YishiCore

/// What the person who holds the phone now has written; kept after every stroke.
struct SigningDraft: Codable, Hashable, Sendable {
    /// Whose turn it is.
    var member: MemberId?
    var drawing = Drawing()
    /// Who signs later.
    var skipped: [MemberId] = []
}

/// 请大家签名: one phone goes from hand to hand. Each reads the paper, writes their name, and hands it on.
@MainActor @Observable
public final class SigningModel {
    /// A signature that is wanted.
    public struct Place: Hashable, Sendable {
        public let slot: UInt8
        public let member: MemberId
        public let name: String
        public let inPerson: Bool
        public let onPaper: Bool
    }

    public let paper: Looked<PaperView>
    public let acting = Attempt()
    /// Why whoever's turn it is does not sign what they had agreed to, while that is written.
    public let refusing: Reasoning
    /// Nothing where the phone has no voice.
    public let aloud: ReadAloud?
    /// Why there is no picture.
    public private(set) var hindrance: Phrase?
    /// The day that stands on the paper of whoever signed there.
    public var paperDay = Date()

    private let form: Form<SigningDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: PaperId

    init(home: HomeModel, desk: Desk, paper id: PaperId) {
        self.home = home
        self.desk = desk
        self.id = id
        aloud = home.abilities.voice.map(ReadAloud.init)
        refusing = Reasoning(desk, key: "signing-refuse-\(id)", lacking: .paperNoReason)
        form = Form(desk, key: "signing-\(id)", empty: SigningDraft())
        paper = Looked { try await desk.app.paper(space: desk.space, paper: id) }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await form.read()
        await refusing.read()
        await desk.follow([.topics, .people, .outbox]) { await look() }
        aloud?.stop()
    }

    /// Waits until the newest stroke is on disk.
    func settled() async { await form.settled() }

    private func look() async {
        await paper.look()
        turn()
    }

    // MARK: what is shown

    /// Whose signature is still wanted and can be taken here, on this phone or on paper.
    static func places(of paper: PaperView, without me: MemberId?) -> [Place] {
        paper.slots.filter { $0.signed < Int($0.wanted) }.flatMap { slot in
            slot.places
                .filter { $0.how == nil && $0.member != me }
                .map {
                    Place(
                        slot: slot.slot, member: $0.member, name: $0.name, inPerson: slot.allows("in_person"),
                        onPaper: slot.allows("paper"))
                }
        }.filter { $0.inPerson || $0.onPaper }
    }

    /// Those whose turn has not come, the next one first.
    public var waiting: [Place] {
        guard let paper = paper.value, !paper.dropped else { return [] }
        return Self.places(of: paper, without: home.standing(in: desk.space)?.member)
    }

    /// Whose turn it is. Who can sign on paper only, such as whoever watches, is asked where somebody chooses them.
    public var current: Place? {
        waiting.first { $0.member == form.value.member }
            ?? waiting.first { $0.inPerson && !form.value.skipped.contains($0.member) }
    }
    /// Who was passed over, and who signs on paper.
    public var later: [Place] { waiting.filter { $0.member != current?.member } }
    public var drawing: Drawing {
        get { form.value.drawing }
        set {
            hindrance = nil
            acting.clear()
            form.value.drawing = newValue
        }
    }
    public var notKept: Bool { form.notKept }
    public var lines: [Passage] { Passage.lines(of: paper.value?.text ?? "") }
    public var canDraw: Bool { home.abilities.pen != nil && current?.inPerson == true }
    /// Whether whoever's turn it is may say here that they do not sign.
    public var canRefuse: Bool {
        guard let paper = paper.value, let current, current.inPerson, paper.binds(current.member) else { return false }
        return paper.purpose.code == "minutes" || paper.isLed(by: home.standing(in: desk.space)?.member)
    }
    public var canPhotograph: Bool { home.abilities.camera != nil && current != nil }
    /// Nobody is left who signs here; one's own signature may still be wanted.
    public var isDone: Bool { paper.value != nil && current == nil }
    public var wantsMine: Bool { paper.value?.mySlots.isEmpty == false }
    public var myName: String { home.standing(in: desk.space)?.memberName ?? "" }

    // MARK: what one does

    public func clear() { drawing = Drawing() }

    /// Reads aloud what is signed, or stops.
    public func toggleAloud() {
        guard let aloud else { return }
        if aloud.isReading { aloud.stop() } else { aloud.read(lines.map(\.shown), in: .chinese) }
    }

    /// Whoever's turn it is says that it is not what they agreed to: it falls, and the paper says why.
    public func refuse() async {
        guard let current, canRefuse else { return }
        let done = await refusing.act { why, _ in
            try await desk.app.refuseToSign(space: desk.space, paper: id, member: current.member, reason: why)
        }
        if done { await finish() }
    }

    /// Goes on to the next one; whoever is passed over is asked again later.
    public func skip() {
        guard let current else { return }
        form.value.skipped.append(current.member)
        (form.value.member, form.value.drawing) = (nil, Drawing())
    }

    /// The phone goes to this one.
    public func choose(_ place: Place) {
        form.value.skipped.removeAll { $0 == place.member }
        (form.value.member, form.value.drawing) = (place.member, Drawing())
    }

    /// What was written is the signature of whoever's turn it is.
    public func sign() async {
        guard let current, canDraw, let pen = home.abilities.pen else { return }
        guard !drawing.isEmpty else { return hindrance = .signNothing }
        guard let picture = pen.picture(of: drawing) else { return hindrance = .signNoPicture }
        await witness(current, with: picture, on: nil)
    }

    /// A photo of their signature: of the hand that signs here, or of a paper with its day.
    public func photograph(ofPaper: Bool) async {
        guard let current, let camera = home.abilities.camera else { return }
        hindrance = nil
        do {
            guard let picture = try await camera.take(atMost: NeedAttachments.photoBytes) else { return }
            await witness(current, with: picture, on: ofPaper ? Day.civil(paperDay) : nil)
        } catch {
            hindrance = error as? CaptureFailure == .refused ? .captureCameraRefused : .captureCameraBroken
        }
    }

    /// One's own signature, as whoever holds the phone.
    public func signMine() async {
        guard let slot = paper.value?.mySlots.first else { return }
        let done: Void? = await acting.run {
            try await desk.app.signPaper(space: desk.space, paper: id, slot: slot)
        }
        guard done != nil else { return }
        await finish()
    }

    /// Back to the paper.
    public func finish() async {
        await form.drop()
        home.router.back()
        home.syncer.start()
    }

    private func witness(_ place: Place, with picture: Data, on day: String?) async {
        let done: Void? = await acting.run {
            let shown = AttachForm(kind: .photo, purpose: .signature, bytes: picture)
            let evidence = try await desk.app.attach(space: desk.space, form: shown)
            try await desk.app.witnessSignature(
                space: desk.space, paper: id, slot: place.slot, member: place.member,
                proof: SignProof(evidence: evidence, statedOn: day))
        }
        guard done != nil else { return }
        (form.value.member, form.value.drawing) = (nil, Drawing())
        await look()
        home.syncer.start()
    }

    /// Strokes belong to whoever made them: what was kept of somebody who has signed meanwhile goes.
    private func turn() {
        let next = current?.member
        if form.value.member != next {
            if form.value.member != nil { form.value.drawing = Drawing() }
            form.value.member = next
        }
    }
}
