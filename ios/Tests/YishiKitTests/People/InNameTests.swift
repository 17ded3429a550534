import Testing
import YishiCore

@testable import YishiKit

@Suite("In an organisation's name", .timeLimit(.minutes(3))) @MainActor
struct InNameTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    /// Whoever speaks for the clinic.
    private func speaker() async throws -> HomeModel {
        try await village.committee("org", "add", "桑渚卫生院", "--kind", "resident_unit")
        let answer = try await village.committee("invite", "--post", "org-representative", "--org", "桑渚卫生院")
        try await village.sync()
        guard let code = answer["code"] as? String else { throw Hub.Silent(said: "\(answer)") }
        return try await phone.join(village, code, as: "王秀英")
    }

    private func logging(_ home: HomeModel) async throws -> LogNeedModel {
        let model = home.logNeed(in: home.status.space)
        Task { await model.run() }
        try await until { model.draft.grid != nil }
        model.draft.text = "门口停满车，急救车进不来"
        model.draft.category = .environment
        return model
    }

    private func proposing(_ home: HomeModel) async -> ProposeModel {
        let model = home.propose(in: home.status.space)
        Task { await model.run() }
        return model
    }

    @Test("a need is logged by whoever speaks for it, or in their own; everybody reads in whose")
    func need() async throws {
        let home = try await speaker()
        let model = try await logging(home)
        let org = try await until { model.orgs.first }
        #expect(org.name == "桑渚卫生院" && model.draft.org == nil)
        model.draft.org = org.id
        await model.save()
        #expect(model.acting.trouble == nil && model.missing == nil)
        let own = try await logging(home)
        try await until { !own.orgs.isEmpty }
        #expect(own.draft.org == nil, "one's own name, unless one says otherwise")
        own.draft.text = "路灯不亮"
        await own.save()
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        let names = try await home.desk.rows().map(\.byName).sorted()
        #expect(names == ["王秀英", "王秀英（桑渚卫生院）"].sorted())
    }

    @Test("a topic is proposed by whoever speaks for it, who takes it back, too")
    func topic() async throws {
        let home = try await speaker()
        #expect(home.topics(in: home.status.space).canPropose)
        let model = await proposing(home)
        let org = try await until { model.orgs.first }
        model.draft.title = "卫生院门口停车"
        model.draft.source = .partyRequest
        model.draft.org = org.id
        await model.save()
        #expect(model.acting.trouble == nil && model.missing == nil)
        guard case .topic(_, let topic) = home.router.path.last else { throw NotOpened() }
        let page = try await home.page(topic)
        #expect(page.topic.value?.proposedByName == "王秀英（桑渚卫生院）" && page.course.canWithdraw)
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await village.sync()
    }

    @Test("nobody else is asked in whose name they act, nor whoever speaks for one that was struck off")
    func nobodyElse() async throws {
        let home = try await speaker()
        let other = try Phone()
        let neighbour = try await other.join(village, try await village.residentCode(), as: "老倪")
        let model = try await logging(neighbour)
        #expect(model.orgs.isEmpty && !neighbour.topics(in: neighbour.status.space).canPropose)
        try await village.committee("org", "end", "桑渚卫生院", "--reason", "搬到镇上了")
        try await village.sync()
        await home.syncer.sync()
        let own = try await logging(home)
        await own.save()
        #expect(own.acting.trouble == nil && own.orgs.isEmpty)
    }
}
