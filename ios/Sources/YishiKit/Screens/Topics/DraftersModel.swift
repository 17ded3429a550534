import Observation
import YishiCore

/// 谁来起草: who writes a topic's draft beside both committees. They appoint and remove; whoever was appointed may step
/// back.
@MainActor @Observable
public final class DraftersModel {
    public let topic: Looked<YishiCore.TopicView>
    public let members: Pager<MemberRow>
    public let acting = Attempt()
    /// One is about to step back oneself, which only the committee could undo.
    public private(set) var isLeaving = false

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: TopicId

    init(home: HomeModel, desk: Desk, topic id: TopicId) {
        self.home = home
        self.desk = desk
        self.id = id
        topic = Looked { try await desk.app.topic(space: desk.space, topic: id) }
        members = Pager { page in
            let part = try await desk.app.members(space: desk.space, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.topics, .people]) {
            await topic.look()
            await members.reload()
        }
    }

    // MARK: what is shown

    public var drafters: [Signer] { topic.value?.drafters ?? [] }
    public var governs: Bool { topic.value?.row.myRole == "committee" }
    public func isMe(_ drafter: Signer) -> Bool {
        drafter.member == home.spaces.first { $0.space == desk.space }?.member
    }

    /// Who can be appointed: everybody with a phone who does not write it anyway.
    public var candidates: [MemberRow] {
        let writing = Set(drafters.map(\.member))
        return members.rows.filter { $0.paper == nil && !$0.inCommittee && !writing.contains($0.id) }
    }

    // MARK: what one does

    public func appoint(_ member: MemberId) async {
        await done(.draftersAppointed, doing: Self.appoint, member, undoing: Self.remove)
    }

    public func remove(_ member: MemberId) async {
        await done(.draftersRemoved, doing: Self.remove, member, undoing: Self.appoint)
    }

    public func wantToLeave() { isLeaving = true }
    public func stay() { isLeaving = false }

    public func leave(_ me: Signer) async {
        guard isLeaving else { return }
        let (desk, id) = (desk, id)
        let done: Void? = await acting.run { try await Self.remove(desk, id, me.member) }
        guard done != nil else { return }
        home.router.back()
        home.syncer.start()
    }

    private typealias Change = @Sendable (Desk, TopicId, MemberId) async throws -> Void

    private static let appoint: Change = { try await $0.app.appointDrafter(space: $0.space, topic: $1, member: $2) }
    private static let remove: Change = { try await $0.app.removeDrafter(space: $0.space, topic: $1, member: $2) }

    private func done(
        _ phrase: Phrase, doing: @escaping Change, _ member: MemberId, undoing: @escaping Change
    ) async {
        let (desk, id, syncer) = (desk, id, home.syncer)
        let done: Void? = await acting.run { try await doing(desk, id, member) }
        guard done != nil else { return }
        home.undo.offer(phrase) {
            try? await undoing(desk, id, member)
            syncer.start()
        } settle: {
            syncer.start()
        }
    }
}
