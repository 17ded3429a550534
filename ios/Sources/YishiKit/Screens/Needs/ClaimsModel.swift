import Observation
import YishiCore

/// What somebody says was theirs, while it is being written.
public struct ClaimDraft: Codable, Hashable, Sendable {
    public var grid: GridId?
    public var words = ""

    /// What is not filled in.
    var lacking: Phrase? { grid == nil ? .logNoGrid : words.isBlank ? .claimNoWords : nil }
}

/// 认领: somebody says that what was entered for them years ago was theirs; whoever works in that grid looks the person up
/// and confirms, or says why not.
@MainActor @Observable
public final class ClaimsModel {
    public let claims: Looked<[ClaimRow]>
    public let grids: Looked<[GridRow]>
    /// Whom the grid registered, while one of them is looked for.
    public let households: Households
    /// Why a claim is declined.
    public let declining: Reasoning
    public private(set) var missing: Phrase?
    public let acting = Attempt()
    /// The claim that is being confirmed.
    public private(set) var confirming: ClaimRow?

    private let form: Form<ClaimDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        claims = Looked { try await desk.app.claims(space: desk.space) }
        grids = Looked { try await desk.app.grids(space: desk.space) }
        households = Households(desk: desk)
        declining = Reasoning(desk, key: "claim-decline", lacking: .claimNoReason)
        form = Form(desk, key: "claim", empty: ClaimDraft())
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await form.read()
        await declining.read()
        await desk.follow([.people, .needs]) {
            await claims.look()
            await grids.look()
            if draft.grid == nil, let only = grids.value, only.count == 1 { form.value.grid = only[0].id }
        }
    }

    public var draft: ClaimDraft {
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

    private var me: MemberId? { home.standing(in: desk.space)?.member }
    /// What one asked for oneself.
    public var mine: [ClaimRow] { claims.value?.filter { $0.member == me } ?? [] }
    /// What others ask, where one works.
    public var others: [ClaimRow] {
        guard home.works(in: desk.space) else { return [] }
        return claims.value?.filter { $0.member != me } ?? []
    }
    /// Who was registered without a phone, as found by name.
    public var people: [HouseholdRow] { households.rows.filter(\.paper) }

    public func ask() async {
        missing = draft.lacking
        guard missing == nil, let grid = draft.grid else { return }
        let words = draft.words.trimmed
        let asked = await done {
            try await $0.app.askClaim(space: $0.space, grid: grid, words: words, finishing: form.finishing())
        }
        guard asked else { return }
        form.value.words = ""
        await form.drop()
    }

    /// Begins to look for whom the grid registered.
    public func begin(_ row: ClaimRow) async {
        acting.clear()
        confirming = row
        await households.look(in: row.grid)
    }

    public func notNow() { confirming = nil }

    public func look(for text: String) { Task { await households.look(for: text) } }

    /// This is who asked.
    public func confirm(_ person: HouseholdRow) async {
        guard let row = confirming else { return }
        let made = await done {
            try await $0.app.confirmClaim(space: $0.space, person: person.member, member: row.member)
        }
        if made { confirming = nil }
    }

    public func wantToDecline(_ row: ClaimRow) { declining.begin(about: Self.key(row)) }
    public func isDeclining(_ row: ClaimRow) -> Bool { declining.about == Self.key(row) }

    public func decline(_ row: ClaimRow) async {
        let done = await declining.act { why, form in
            try await desk.app.declineClaim(
                space: desk.space, member: row.member, grid: row.grid, reason: why, finishing: form)
        }
        if done { home.syncer.start() }
    }

    private static func key(_ row: ClaimRow) -> String { "\(row.member.hex)-\(row.grid.hex)" }

    private func done(_ work: @MainActor (Desk) async throws -> Void) async -> Bool {
        guard await acting.run({ try await work(desk) }) != nil else { return false }
        home.syncer.start()
        return true
    }
}
