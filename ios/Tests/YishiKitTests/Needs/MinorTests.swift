import Testing
import YishiCore

@testable import YishiKit

@Suite("Minors", .timeLimit(.minutes(3))) @MainActor
struct MinorTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func leader() async throws -> HomeModel {
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        try await village.people("王秀英")
        await home.syncer.sync()
        try await village.sync()
        await home.syncer.sync()
        return home
    }

    private func screen(_ home: HomeModel) async throws -> LogNeedModel {
        home.log()
        let model = home.logNeed(in: home.status.space)
        Task { await model.run() }
        try await until { model.draft.grid != nil && !model.templates.isEmpty }
        return model
    }

    @Test("under fourteen are put on the list with a guardian, who is asked before each thing they say is written down")
    func child() async throws {
        let home = try await leader()
        let model = try await screen(home)
        model.choose(LogNeedModel.somebody("王小小", called: "小小"))
        model.draft.text = "学校门口车太快"
        model.draft.category = .security
        model.newPerson?.age = .under14
        await model.save()
        #expect(model.missing == .logNoGuardian)
        try await until { !model.roster.all.isEmpty }
        model.newPerson?.guardian = PickedPerson(try model.roster.row("王秀英"))
        await model.save()
        #expect(model.missing == .logNoGuardianAgreed)
        model.draft.guardianAgreed = true
        await model.save()
        #expect(model.missing == nil && model.acting.trouble == nil)
        let need = try #require(try await home.desk.rows().first { $0.text == "学校门口车太快" })
        #expect(need.byName == "小小")

        let again = try await screen(home)
        let household = try await until { again.households.rows.first { $0.name == "小小" } }
        again.choose(household)
        try await until { again.wantsGuardian }
        again.draft.text = "操场没有灯"
        again.draft.category = .security
        await again.save()
        #expect(again.missing == .logNoGuardianAgreed)
        again.draft.guardianAgreed = true
        await again.save()
        #expect(again.missing == nil && again.acting.trouble == nil)

        let page = home.member(household.member, in: home.status.space)
        Task { await page.run() }
        try await until { page.guardian == "王秀英" }
        #expect(page.member.value?.heardOnly == true && page.member.value?.age?.code == "under14")
        #expect(!page.canNoteMinor, "the committee alone says that somebody has come of age")
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0)
    }

    @Test("who were on rolls are noted as heard only by the committee, and are on rolls again once it says so")
    func noted() async throws {
        try await village.people("王秀英")
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let rows = try await home.core.app.members(space: home.status.space, page: Page(offset: 0, limit: 50)).rows
        let page = home.member(try #require(rows.first { $0.name == "王秀英" }).id, in: home.status.space)
        Task { await page.run() }
        try await until { page.canNoteMinor }
        page.want(.minor(true))
        await page.confirm()
        #expect(page.acting.trouble == nil)
        try await until { page.member.value?.heardOnly == true }
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("person", "minor", "王秀英", "--of-age")
        try await village.sync()
        await home.syncer.sync()
        try await until { page.member.value?.heardOnly == false }
    }
}
