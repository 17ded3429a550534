import Foundation
import Observation
import YishiCore

/// One person: posts and devices, the digits to compare, and what a committee does about them. What cannot be taken back
/// is read back first.
@MainActor @Observable
public final class MemberModel {
    /// What is about to be done.
    public enum Ask: Hashable, Sendable {
        case end(PostView)
        case revoke(DeviceId)
        case grant
        /// Until when the term runs.
        case term(PostView)
        /// Whether somebody is heard and on no roll from now on.
        case minor(Bool)
    }

    public let member: Looked<MemberRow>
    public let post: PostChoice
    public private(set) var ask: Ask?
    /// The last day of a term, while it is being said; nothing for one that has no end.
    public var until: Date?
    /// The guardian's name, where a child has one.
    public private(set) var guardian: String?
    /// The code for the first phone of somebody without one.
    public private(set) var issued: IssuedCode?
    public private(set) var missing: Phrase?
    /// What was signed waits for a second member of the committee.
    public private(set) var waitsForSecond = false
    public let acting = Attempt()

    /// What is sealed about somebody without a phone, while it is shown.
    public private(set) var card: PersonCardForm?
    public let opening = Attempt()

    private let phones: Looked<[MemberPhone]>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk, member id: MemberId) {
        self.home = home
        self.desk = desk
        member = Looked { try await desk.app.member(space: desk.space, member: id) }
        phones = Looked { try await desk.phones(of: id) }
        post = PostChoice(desk: desk)
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.people]) {
            await member.look()
            guardian = await guardianName()
            await phones.look()
            await post.look()
        }
    }

    private func guardianName() async -> String? {
        guard let id = member.value?.guardian else { return nil }
        return try? await desk.app.member(space: desk.space, member: id).name
    }

    /// The committee says that somebody is heard only, or on rolls again.
    public var canNoteMinor: Bool { governs && member.value != nil }
    /// Both committees say until when a term runs.
    public var setsTerms: Bool { home.part == .committee }
    /// Whether one gives them their first phone: whoever works in their grid, and the committee.
    public var canGivePhone: Bool {
        guard let grid = member.value?.paper, devices.isEmpty else { return false }
        return governs || home.status.posts.contains { $0.grid == grid }
    }
    public var isUploaded: Bool { home.notUploaded == 0 }

    /// Makes the code with which they join as who they are here.
    public func givePhone() async {
        guard canGivePhone, let row = member.value else { return }
        let desk = desk
        issued = await acting.run {
            try await IssuedCode(desk.app.invitePerson(space: desk.space, person: row.id), at: desk)
        }
        if issued != nil { home.syncer.start() }
    }

    public var governs: Bool { home.decides }

    /// Whether one may read what is sealed about them: both committees, and who works in their grid.
    public var canOpenCard: Bool {
        guard let grid = member.value?.paper else { return false }
        return governs || home.status.posts.contains { $0.grid == grid }
    }

    /// Opens it; where it is not on this phone, it comes from the hub.
    public func openCard() async {
        guard canOpenCard, let row = member.value else { return }
        let desk = desk
        card = await opening.run { try await desk.app.openPerson(space: desk.space, person: row.id) }
    }

    public func closeCard() { card = nil }

    public var devices: [MemberPhone] { phones.value ?? [] }

    /// A device of one's own that was lost, or of anybody where one governs; never the one in one's hand.
    public func canRevoke(_ device: MemberPhone) -> Bool {
        !device.revoked && !device.isThis && (governs || member.value?.isMe == true)
    }

    public func want(_ ask: Ask) {
        if case .term = ask { until = Day.later(Self.termDays, at: 12) }
        missing = nil
        acting.clear()
        self.ask = ask
    }

    public func back() { ask = nil }

    /// How long a term usually runs: five years.
    private static let termDays = 5 * 365

    /// Does what was read back.
    public func confirm() async {
        guard let ask, let row = member.value else { return }
        if case .grant = ask, let lacking = post.lacking { return missing = lacking }
        let (desk, chosen, until) = (desk, post.post, until.map(Day.civil))
        let entry = await acting.run { () -> EntryId? in
            switch ask {
            case .end(let view):
                guard let post = view.post else { return nil }
                return try await desk.app.endRole(space: desk.space, member: row.id, post: post)
            case .revoke(let device): return try await desk.app.revokeDevice(space: desk.space, device: device)
            case .grant:
                guard let chosen else { return nil }
                return try await desk.app.grantRole(space: desk.space, member: row.id, post: chosen)
            case .term(let view):
                guard let post = view.post else { return nil }
                try await desk.app.setTerm(space: desk.space, member: row.id, post: post, until: until)
                return nil
            case .minor(let heardOnly):
                try await desk.app.noteMinor(space: desk.space, member: row.id, heardOnly: heardOnly)
                return nil
            }
        }
        guard let entry else { return }
        self.ask = nil
        waitsForSecond = await desk.waitsForSecond(entry)
        home.syncer.start()
    }
}

extension Desk {
    /// Whether an entry waits for a second member of the committee.
    func waitsForSecond(_ entry: EntryId?) async -> Bool {
        let waiting = try? await app.pendingChanges(space: space)
        return waiting?.contains { $0.entry == entry } ?? false
    }
}
