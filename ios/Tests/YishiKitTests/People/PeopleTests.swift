import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Members and invitations", .timeLimit(.minutes(4))) @MainActor
struct PeopleTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    /// A second member of the committee; the first works in the terminal.
    private func committee() async throws -> HomeModel {
        try await phone.join(village, try await village.committeeCode(), as: "姚敏")
    }

    private func member(_ name: String, _ home: HomeModel) async throws -> MemberModel {
        let space = home.status.space
        let rows = try await home.core.app.members(space: space, page: Page(offset: 0, limit: 50)).rows
        let row = try #require(rows.first { $0.name == name })
        let model = home.member(row.id, in: space)
        Task { await model.run() }
        try await until { model.member.value != nil && model.post.grids.value != nil }
        return model
    }

    private func inviting(_ home: HomeModel) async throws -> InviteModel {
        let model = home.invite(in: home.status.space)
        Task { await model.run() }
        try await until { model.post.grids.value != nil }
        return model
    }

    @Test("are listed with their posts, also without a network")
    func listed() async throws {
        let home = try await committee()
        village.hub.stop()
        let model = home.members(in: home.status.space)
        Task { await model.run() }
        try await until { model.members.isRead }
        #expect(Set(model.members.rows.map(\.name)) == ["沈柏年", "姚敏"] && model.governs)
        let me = try #require(model.members.rows.first { $0.isMe })
        #expect(Words(.english)(me.allPosts) == "committee member")
        model.open(me)
        #expect(home.router.path.last == .member(home.status.space, me.id))
    }

    @Test("come in with a household's code, shown as letters and to scan, and whoever made it is told")
    func household() async throws {
        let home = try await committee()
        let invite = try await inviting(home)
        await invite.issue()
        let issued = try #require(invite.issued, "\(String(describing: invite.acting.trouble))")
        #expect(!issued.waitsForSecond && issued.qr.side > 20)
        #expect(issued.qr.dark.count == Int(issued.qr.side * issued.qr.side))
        await home.syncer.sync()
        let neighbour = try Phone()
        let theirs = try await neighbour.join(village, issued.text, as: "老倪")
        #expect(theirs.status.memberName == "老倪")
        await home.syncer.sync()
        await home.look()
        #expect(home.newsCount == 1)
    }

    @Test("get their code on a sheet of paper, with what to do; what the printer refuses is said")
    func sheet() async throws {
        let printer = ScriptedPrinter()
        let phone = try Phone(abilities: Abilities(printer: printer))
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let invite = try await inviting(home)
        #expect(invite.printing.isPossible)
        await invite.print()
        #expect(printer.printed.isEmpty, "there is no code yet")
        await invite.issue()
        let issued = try #require(invite.issued)
        let code = try qr(text: "yishi://join?code=\(issued.text)")
        #expect(issued.qr == code, "the phone's own camera opens it")
        await invite.print()
        let page = try #require(printer.printed.first)
        #expect(page.contains(Village.name) && page.contains(issued.text) && page.contains("<svg"))
        printer.works = false
        await invite.print()
        #expect(invite.printing.failed)
    }

    @Test("get an office once two have signed, and both phones show the same six digits")
    func office() async throws {
        let home = try await committee()
        let invite = try await inviting(home)
        invite.kind = .post
        await invite.issue()
        #expect(invite.missing == .postNoRole)
        invite.post.role = .supervisor
        await invite.issue()
        let issued = try #require(invite.issued)
        #expect(issued.waitsForSecond)
        await home.syncer.sync()
        try await village.sync()
        let waiting = try await village.committee("confirm")["rows"] as? [[String: any Sendable]]
        try await village.committee("confirm", try #require(waiting?.first?["entry"] as? String))
        try await village.sync()
        let other = try Phone()
        let theirs = try await other.join(village, issued.text, as: "倪国华")
        let digits = try #require(theirs.status.comparisonCode)
        await home.syncer.sync()
        let page = try await member("倪国华", home)
        try await until { page.devices.first?.code != nil }
        #expect(page.devices.map(\.code) == [digits] && page.canRevoke(page.devices[0]))
        let own = try await member("倪国华", theirs)
        try await until { own.devices.first?.isThis == true }
        #expect(own.devices.first?.code == digits && !own.canRevoke(own.devices[0]))
    }

    @Test("change office after a change was read back and signed by a second member")
    func confirming() async throws {
        let home = try await committee()
        try await village.sync()
        try await village.committee("role", "grant", "姚敏", "--post", "chair")
        try await village.sync()
        await home.syncer.sync()
        let changes = home.changes(in: home.status.space)
        Task { await changes.run() }
        try await until { changes.changes.value != nil }
        let row = try #require(changes.changes.value?.first)
        #expect(!row.mine && row.byName == "沈柏年")
        changes.want(row)
        await changes.confirm()
        #expect(changes.asked == nil && changes.acting.trouble == nil)
        await home.syncer.sync()
        try await until { changes.changes.value?.isEmpty == true }
        let me = try await member("姚敏", home)
        #expect(me.member.value?.posts.map(\.code).contains("Chair") == true)
        let post = try #require(me.member.value?.posts.first { $0.code == "Chair" })
        me.want(.end(post))
        await me.confirm()
        #expect(me.ask == nil && me.waitsForSecond)
    }

    @Test("whose phone is cut off lose nothing that is genuine: the committee reads it and admits it")
    func quarantine() async throws {
        let grid = try Phone()
        let worker = try await grid.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        let home = try await committee()
        await home.syncer.sync()
        try worker.syncer.setAirplane(true)
        let page = try await member("陆小满", home)
        try await until { page.devices.count == 1 }
        page.want(.revoke(page.devices[0].id))
        await page.confirm()
        #expect(page.ask == nil && page.acting.trouble == nil)
        await home.syncer.sync()
        if page.waitsForSecond {
            try await village.sync()
            let waiting = try await village.committee("confirm")["rows"] as? [[String: any Sendable]]
            try await village.committee("confirm", try #require(waiting?.first?["entry"] as? String))
            try await village.sync()
        }
        try await worker.log("路灯不亮")
        try worker.syncer.setAirplane(false)
        await worker.syncer.sync()
        let aside = home.quarantine(in: home.status.space)
        await aside.fetch()
        let row = try #require(aside.rows.value?.first, "\(String(describing: aside.rows.trouble))")
        #expect(row.byName == "陆小满" && row.words.contains("路灯不亮") && aside.canAdmit(row))
        await aside.admit(row)
        #expect(!aside.canAdmit(row) && aside.acting.trouble == nil)
        await home.syncer.sync()
        await aside.fetch()
        #expect(aside.rows.value?.isEmpty == true)
    }

    @Test("put aside are asked for over the network only, which a missing one says in a sentence")
    func asideOffline() async throws {
        let home = try await committee()
        village.hub.stop()
        let aside = home.quarantine(in: home.status.space)
        await aside.fetch()
        #expect(aside.rows.trouble?.kind == .offline && aside.rows.value == nil)
    }

    @Test("of several villages see where something waits, and switch with one tap")
    func spaces() async throws {
        let home = try await committee()
        let other = try await Village()
        defer { withExtendedLifetime(other) {} }
        let join = home.joining()
        (join.code, join.name) = (try await other.residentCode(), "姚敏")
        await join.join()
        await home.syncer.sync()
        await home.look()
        let model = home.allSpaces()
        Task { await model.run() }
        try await until { model.spaces.value?.count == 2 }
        let second = try #require(model.spaces.value?.first { !model.isHere($0) })
        #expect(second.posts.isEmpty && second.memberName == "姚敏")
        #expect(home.part == .committee && model.roles.map(\.code) == ["committee", "resident"])
        model.play(try #require(model.roles.last))
        #expect(home.part == .resident && home.router.path.isEmpty)
        model.choose(second)
        #expect(home.status.space == second.space && model.isHere(second))
    }
}
