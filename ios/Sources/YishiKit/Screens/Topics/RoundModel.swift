import Foundation
import Observation
import YishiCore

/// 定稿: the text to sign, who has signed and who is missing, and the seal it ends in.
@MainActor @Observable
public final class RoundModel {
    public enum Step: Hashable, Sendable { case reading, signing, closing }

    public let topic: Looked<YishiCore.TopicView>
    /// The text that is signed, or was.
    public private(set) var copy: CopyView?
    /// Why a round ends without a seal.
    public let closing: Reasoning
    private var isSigning = false
    public let acting = Attempt()
    /// The sealed text as a file, and what it proves.
    public private(set) var seal: SealProof?
    /// Nothing where the phone has no voice.
    public let aloud: ReadAloud?

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: TopicId

    init(home: HomeModel, desk: Desk, topic id: TopicId) {
        self.home = home
        self.desk = desk
        self.id = id
        aloud = home.abilities.voice.map(ReadAloud.init)
        topic = Looked { try await desk.app.topic(space: desk.space, topic: id) }
        closing = Reasoning(desk, key: "close-\(id.hex)", lacking: .roundNoReason)
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await closing.read()
        await desk.follow([.topics, .people, .outbox]) { await look() }
        aloud?.stop()
    }

    private func look() async {
        await topic.look()
        guard let round, copy?.version != round.version else { return }
        copy = try? await desk.app.copy(space: desk.space, topic: id, version: round.version)
    }

    // MARK: what is shown

    public var step: Step { isSigning ? .signing : isRunning && closing.isOpen ? .closing : .reading }
    public var round: RoundRow? { topic.value?.row.round }
    public var lines: [Passage] { Passage.lines(of: copy?.text ?? "") }
    public var governs: Bool { topic.value?.row.myRole == "committee" }
    public var isRunning: Bool { round?.status.code == "running" }
    public var isSealed: Bool { round?.status.code == "sealed" }
    /// Whether one's own signature is wanted.
    public var canSign: Bool { isRunning && round?.missing.contains { $0.member == me?.member } == true }
    /// Whether a round can be opened: none is running, and the topic was taken up.
    public var canOpen: Bool { governs && !isRunning && topic.value?.row.state.code == "Accepted" }
    /// In whose name one signs.
    public var myName: String { me?.memberName ?? "" }

    private var me: StatusView? { home.spaces.first { $0.space == desk.space } }

    // MARK: what one does

    /// Publishes the draft as it stands and asks the committee to sign it.
    public func open() async {
        await act { try await $0.app.openRound(space: $0.space, topic: $1, title: nil) }
    }

    /// Says once more in whose name, and that it stays.
    public func wantToSign() { isSigning = true }
    public func back() { isSigning = false }

    public func sign() async {
        guard step == .signing, let number = round?.number else { return }
        await act { try await $0.app.signRound(space: $0.space, topic: $1, number: number) }
    }

    /// Ends the round without a seal.
    public func close() async {
        guard let number = round?.number else { return }
        let done = await closing.act { why, form in
            try await desk.app.closeRound(
                space: desk.space, topic: id, number: number, reason: why, finishing: form)
        }
        if done { home.syncer.start() }
    }

    /// Reads aloud what is signed, or stops.
    public func toggleAloud() {
        guard let aloud else { return }
        if aloud.isReading { aloud.stop() } else { aloud.read(lines.map(\.shown), in: .chinese) }
    }

    /// Writes the sealed text as a file that anybody can verify, and verifies it.
    public func verify() async {
        guard let number = round?.number else { return }
        let (desk, id, folder) = (desk, id, home.folder)
        seal = await acting.run {
            let file = try await desk.app.exportSeal(space: desk.space, topic: id, number: number)
            let proof = try await verifySeal(file: file)
            return try SealProof(file: file, proof: proof, folder: folder)
        }
    }

    private func act<Value: Sendable>(_ work: @MainActor (Desk, TopicId) async throws -> Value) async {
        guard await acting.run({ try await work(desk, id) }) != nil else { return }
        isSigning = false
        home.syncer.start()
    }
}
