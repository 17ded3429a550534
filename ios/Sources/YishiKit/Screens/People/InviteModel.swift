import Observation
import YishiCore

/// A code that was made just now: shown once, and known to nobody else. Scanned, it opens the app.
public struct IssuedCode: Hashable, Sendable {
    public let text: String
    public let qr: QrView
    /// It works after a second member of the committee has signed.
    public let waitsForSecond: Bool

    init(_ issued: IssuedInvite, at desk: Desk) async throws {
        text = issued.code
        qr = try YishiCore.qr(text: JoinLink.of(issued.code))
        waitsForSecond = await desk.waitsForSecond(issued.entry)
    }
}

/// 邀请: a household's sheet or an office's code, to show, print or send.
@MainActor @Observable
public final class InviteModel {
    public enum Kind: CaseIterable, Sendable { case household, post }

    public var kind = Kind.household
    public let post: PostChoice
    public private(set) var missing: Phrase?
    public private(set) var issued: IssuedCode?
    public let acting = Attempt()
    public let printing: Printing
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        post = PostChoice(desk: desk)
        printing = Printing(home.abilities.printer)
    }

    /// Keeps the grids fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.people]) { await post.look() }
    }

    public var isUploaded: Bool { home.notUploaded == 0 }

    public func issue() async {
        missing = kind == .post ? post.lacking : nil
        guard missing == nil else { return }
        var grant = InviteGrant.resident
        if kind == .post, let chosen = post.post { grant = .post(chosen) }
        let desk = desk
        issued = await acting.run { [grant] in
            try await IssuedCode(desk.app.invite(space: desk.space, grant: grant), at: desk)
        }
        if issued != nil { home.syncer.start() }
    }

    public func another() { issued = nil }

    /// Prints the sheet to hand over. What is handed over is Chinese, whatever the app speaks.
    public func print() async {
        guard let issued else { return }
        let words = Words(.chinese)
        let lines: [Phrase] = [
            .sheetTitle(home.spaces.first { $0.space == desk.space }?.name ?? ""),
            kind == .household ? .inviteHouseholdLead : .sheetPost, .sheetScan, .sheetType, .sheetName, .sheetSecret,
        ]
        let said = lines.map { words($0) } + [issued.text]
        await printing.print(Paper(title: said[0], lines: said, code: issued.qr))
    }
}
