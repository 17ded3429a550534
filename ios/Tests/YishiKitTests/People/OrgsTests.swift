import Testing
import YishiCore

@testable import YishiKit

@Suite("Organisations and terms", .timeLimit(.minutes(3))) @MainActor
struct OrgsTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func orgs(_ home: HomeModel) async throws -> OrgsModel {
        let model = home.orgs(in: home.status.space)
        Task { await model.run() }
        try await until { model.orgs.value != nil && model.forms.value != nil }
        return model
    }

    private func member(_ name: String, _ home: HomeModel) async throws -> MemberModel {
        let rows = try await home.core.app.members(space: home.status.space, page: Page(offset: 0, limit: 50)).rows
        let model = home.member(try #require(rows.first { $0.name == name }).id, in: home.status.space)
        Task { await model.run() }
        try await until { model.member.value != nil && model.post.orgs.value != nil }
        return model
    }

    // R: S-06
    @Test("are put on the list by both committees, spoken for by somebody, and struck off with the reason")
    func listed() async throws {
        let other = try Phone()
        let code = try await village.residentCode()
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        _ = try await other.join(village, code, as: "王秀英")
        await home.syncer.sync()
        let model = try await orgs(home)
        #expect(model.orgs.value?.isEmpty == true && model.governs && !model.kinds.contains(.hukouResident))
        model.begin()
        await model.register()
        #expect(model.missing == .orgNoName)
        model.draft.name = "桑渚卫生院"
        await model.register()
        #expect(model.missing == .orgNoKind)
        model.draft.kind = .residentUnit
        await model.settled()
        await phone.restart()
        let again = try await phone.reach { $0.home }
        let kept = try await orgs(again)
        #expect(kept.isAdding && kept.draft.name == "桑渚卫生院" && kept.draft.kind == .residentUnit)
        await kept.register()
        #expect(kept.acting.trouble == nil && !kept.isAdding)
        let org = try await until { kept.orgs.value?.first }
        try await speaker(again, for: org)
        try await until { kept.orgs.value?.first?.speakers == ["王秀英"] }
        kept.wantToEnd(org)
        await kept.end()
        #expect(kept.ending.missing == .orgNoReason)
        kept.ending.words = "搬到镇上了"
        await kept.end()
        try await until { kept.orgs.value?.first?.ended == true && !kept.isEnding(org) }
    }

    /// Somebody is given the post to speak for it, and stands as such in plans.
    private func speaker(_ home: HomeModel, for org: OrgRow) async throws {
        let model = try await member("王秀英", home)
        model.want(.grant)
        model.post.role = .orgRepresentative
        await model.confirm()
        #expect(model.missing == .postNoOrg)
        model.post.org = org.id
        await model.confirm()
        #expect(model.acting.trouble == nil && model.waitsForSecond)
        await home.syncer.sync()
        try await village.sync()
        let change = try #require(try await home.core.app.pendingChanges(space: home.status.space).first)
        try await village.committee("confirm", change.entry.hex)
        try await village.sync()
        await home.syncer.sync()
        let roster = Roster(desk: home.desk)
        await roster.look()
        let party = PartyDraft(try roster.row("王秀英"), affected: false, orgs: roster.orgs)
        #expect(party.kind == .residentUnit && party.party.org == org.id)
    }

    // R: F2-01
    @Test("have nothing to do with terms, which both committees set, and which have an end or none")
    func terms() async throws {
        let home = try await phone.join(village, try await village.code(for: "secretary"), as: "书记")
        let model = try await member("沈柏年", home)
        #expect(model.setsTerms && !model.governs, "posts are given by the committee alone")
        let post = try #require(model.member.value?.posts.first)
        model.want(.term(post))
        #expect(model.until != nil)
        model.until = Day.later(20, at: 12)
        await model.confirm()
        #expect(model.acting.trouble == nil && model.ask == nil)
        try await until { model.member.value?.posts.first?.untilZh != nil }
        model.want(.term(try #require(model.member.value?.posts.first)))
        model.until = nil
        await model.confirm()
        try await until { model.member.value?.posts.first?.untilZh == nil }
    }
}
