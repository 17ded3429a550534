import Foundation
import Observation
import YishiCore

/// One need: its words, photos and recordings, what became of it, and what one may do about it.
@MainActor @Observable
public final class NeedModel {
    public let need: Looked<NeedView>
    public let files: Files
    public let acting = Attempt()
    /// Nothing where the phone has no voice.
    public let aloud: ReadAloud?
    /// Own acts about it that came back.
    public private(set) var refusals: [Refusal] = []
    /// It is taken back in a moment, unless somebody thinks better of it.
    public private(set) var isGoing = false
    /// It is closed in a moment, unless somebody thinks better of it.
    public private(set) var isClosing = false
    /// What both committees, and some of it the grid, do about it; nothing for everybody else.
    public let deciding: NeedDeciding?
    /// Why it is not settled, while that is written.
    public let reopening: Reasoning

    private let correction: Form<NeedCorrection>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: NeedId
    @ObservationIgnored private let answering: Bool

    /// Where an answer is wanted, it is begun.
    init(home: HomeModel, desk: Desk, need id: NeedId, answering: Bool = false) {
        self.answering = answering
        self.home = home
        self.desk = desk
        self.id = id
        need = Looked { try await desk.app.need(space: desk.space, need: id) }
        aloud = home.abilities.voice.map(ReadAloud.init)
        files = Files(player: home.abilities.player) { file in
            try await desk.app.openAttachment(space: desk.space, need: id, attachment: file).bytes
        } fetch: { file, progress in
            try await desk.core.fetch(file, of: id, in: desk.space, progress: progress)
        }
        correction = Form(desk, key: "correct-\(id.hex)", empty: NeedCorrection())
        reopening = Reasoning(desk, key: "reopen-\(id.hex)", lacking: .needReopenNoReason)
        deciding =
            home.part == .resident || home.part == .supervisor
            ? nil : NeedDeciding(home: home, desk: desk, id: id, need: need)
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await correction.read()
        await deciding?.read()
        if answering { deciding?.begin(.answering) }
        await reopening.read()
        // The app was killed while the offer to think better of it still stood.
        if correction.value.going == true { withdraw() }
        await desk.follow([.needs, .topics, .outbox]) {
            await need.look()
            refusals = (try? await Refusals(desk: desk).about(id)) ?? refusals
            await deciding?.look()
        }
        files.stop()
        aloud?.stop()
    }

    // MARK: what is shown

    public var row: NeedRow? { need.value?.row }
    public var canCorrect: Bool { row?.canBeCorrected == true && !isGoing }
    public var canWithdraw: Bool { row?.canBeWithdrawn == true && !isGoing }
    /// Whoever said it heard what became of it: they, or both committees, say that this settles it.
    public var canClose: Bool {
        guard let row, row.status.code == "FedBack", !isGoing, !isClosing else { return false }
        return row.isOwn || deciding?.governs == true
    }
    public var canReopen: Bool { row?.isOwn == true && row?.status.code == "Closed" }
    /// The correct words, while they are written.
    public var corrected: String? {
        get { correction.value.text }
        set {
            acting.clear()
            correction.value.text = newValue
        }
    }
    public var notKept: Bool { correction.notKept || deciding?.notKept == true }

    /// Waits until the newest step is on disk.
    func settled() async { await correction.settled() }

    // MARK: what one does

    public func open(_ other: NeedId) { home.router.show(.need(desk.space, other)) }
    public func open(_ topic: TopicId) { home.router.show(.topic(desk.space, topic)) }
    public func showSlip() { home.router.show(.slip(desk.space, id)) }

    /// Reads aloud what was said, and what was said to it; or stops.
    public func toggleAloud() {
        guard let aloud, let view = need.value else { return }
        let said = [view.row.text, view.reason?.text].compactMap { $0 } + view.answers.map(\.text)
        // What people wrote is Chinese, whatever the app speaks.
        if aloud.isReading { aloud.stop() } else { aloud.read(said.filter { !$0.isBlank }, in: .chinese) }
    }

    /// Begins to correct it, from the words as they stand.
    public func correct() { corrected = row?.text }

    public func dropCorrection() async {
        correction.value.text = nil
        await correction.drop()
    }

    public func saveCorrection() async {
        guard let text = corrected, let before = row?.text else { return }
        guard text.trimmed != before else { return await dropCorrection() }
        let (desk, id, syncer) = (desk, id, home.syncer)
        let done: Void? = await acting.run {
            try await desk.app.correctNeed(
                space: desk.space, need: id, text: text.trimmed, finishing: correction.finishing())
        }
        guard done != nil else { return }
        await dropCorrection()
        home.undo.offer(.needCorrected) {
            try? await desk.app.correctNeed(space: desk.space, need: id, text: before)
            syncer.start()
        } settle: {
            syncer.start()
        }
    }

    /// Takes the need back, in ten seconds: what is withdrawn cannot be given again.
    public func withdraw() {
        isGoing = true
        correction.value.going = true
        let syncer = home.syncer
        home.undo.offer(.needWithdrawn) { [self] in
            await stays()
        } settle: { [self] in
            _ = await acting.run {
                let form = correction.value.text == nil ? await correction.finishing() : nil
                try await desk.app.withdrawNeed(space: desk.space, need: id, reason: nil, finishing: form)
            }
            await stays()
            syncer.start()
        }
    }

    /// It is no longer about to go: somebody thought better of it, or it is gone.
    private func stays() async {
        isGoing = false
        correction.value.going = nil
        if correction.value.text == nil { await correction.drop() }
    }

    /// Closes it, in ten seconds: not everybody who closes it may open it again.
    public func close() {
        isClosing = true
        let syncer = home.syncer
        home.undo.offer(.needClosing) { [self] in
            isClosing = false
        } settle: { [self] in
            _ = await acting.run { try await desk.app.closeNeed(space: desk.space, need: id) }
            isClosing = false
            syncer.start()
        }
    }

    public func reopen() async {
        let done = await reopening.act { why, _ in
            try await desk.app.reopenNeed(space: desk.space, need: id, reason: why)
        }
        if done { home.syncer.start() }
    }

    /// Hands in again what came back, with the same words.
    public func retry(_ refusal: Refusal) async {
        let done = await acting.run { try await desk.app.retry(space: desk.space, refused: refusal.entry) }
        if done != nil { home.syncer.start() }
    }

    /// Takes the words that came back into a form, to be changed and said anew.
    public func rewrite(_ refusal: Refusal) async {
        let form = Form(desk, key: NeedDraft.form, empty: NeedDraft())
        await form.read()
        // What was being written stays, above the words that are taken in.
        form.value.text = form.value.text.isBlank ? refusal.words : "\(form.value.text)\n\(refusal.words)"
        if let row { form.value.category = form.value.category ?? NeedCategory(row.category) }
        if let row, form.value.grid == nil { form.value.grid = row.grid }
        await form.settled()
        home.router.show(.logNeed(desk.space))
    }
}

/// What its author is about to do with a need: the correct words, while they are written, or taking it back.
struct NeedCorrection: Codable, Hashable, Sendable {
    var text: String?
    /// It is about to be taken back.
    var going: Bool?
}
