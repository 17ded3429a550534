import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Who convenes a meeting", .timeLimit(.minutes(5))) @MainActor
struct ConveningTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village(grids: ["一网格", "二网格"], posts: ["chair", "secretary"])
        try await village.people("老倪", "王秀英")
    }

    private func meetings(_ home: HomeModel, _ topic: TopicId) async throws -> MeetingsModel {
        let model = home.meetings(of: topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.row != nil && model.papers.value != nil && model.sessions.value != nil }
        return model
    }

    private func plan(_ home: HomeModel, _ topic: TopicId) async throws -> PlanModel {
        let model = home.plan(for: topic, in: home.status.space)
        Task { await model.run() }
        try await until { !model.roster.all.isEmpty && !model.title.isEmpty && model.forms.value != nil }
        return model
    }

    private func fill(_ model: PlanModel, moderator: String) throws {
        model.draft.formCode = "GridTalk"
        model.draft.moderator = PickedPerson(try model.roster.row(moderator))
        model.draft.recorder = PickedPerson(try model.roster.row("沈柏年"))
        model.draft.parties = try ["老倪", "王秀英"].map { PartyDraft(try model.roster.row($0), affected: true) }
        (model.draft.venue, model.draft.agenda) = ("村委会二楼", "什么时候晒粮")
    }

    @Test("is led to the plan, offered one's own forms and one's own grid, and gives notice of what one laid")
    func gridLeader() async throws {
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        let topic = try await village.topic("晒场停车")
        await home.syncer.sync()
        let course = try await home.page(topic).course
        let wanted = try #require(course.missing.first { $0.id == "plan_missing" })
        #expect(wanted.act == .meetingPlan)
        let page = try await meetings(home, topic)
        #expect(page.canPlan)
        let model = try await plan(home, topic)
        #expect(model.forms.value?.map(\.code) == ["TalkMeeting", "GridTalk", "NeighbourTalk", "BuildingTalk"])
        try fill(model, moderator: "陆小满")
        let grids = try #require(model.grids.value)
        #expect(model.wantsGrid && grids.first { $0.id == model.grid }?.name == "一网格")
        model.draft.grid = grids.first { $0.name == "二网格" }?.id
        await model.lay()
        #expect(model.acting.trouble?.code == "plan_convener", "another's grid")
        model.draft.grid = grids.first { $0.name == "一网格" }?.id
        await model.lay()
        #expect(model.acting.trouble == nil && model.missing == nil)
        guard case .paper(_, let paper) = home.router.path.last else { throw NotOpened() }
        await home.syncer.sync()
        try await village.sync()
        for _ in 0..<2 { try await village.committee("paper", "sign", paper) }
        try await village.sync()
        await home.syncer.sync()
        try await until { page.canNotice && course.missing.first?.act == .meetingGiveNotice }
        page.notice.words = "周三上午九点，带上晒粮的日子。"
        await page.giveNotice()
        #expect(page.notice.acting.trouble == nil)
        guard case .session = home.router.path.last else { throw NotOpened() }
    }

    @Test("of a grid says in which where there are several, and of other forms in none")
    func chosenGrid() async throws {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let topic = try await village.topic("晒场停车")
        await home.syncer.sync()
        let model = try await plan(home, topic)
        try fill(model, moderator: "姚敏")
        await model.lay()
        #expect(model.missing == .planNoGrid)
        model.draft.grid = model.grids.value?.first?.id
        try await until { model.lacking?.wants.contains { $0.code == "plan_grid" } == false }
        model.draft.formCode = "NeighbourTalk"
        #expect(!model.wantsGrid && model.grid == nil, "the grid stays where it was chosen, and is not sent")
        await model.lay()
        #expect(model.acting.trouble == nil && model.missing == nil)
    }

    @Test("is the supervisor of an appraisal, and of nothing else; residents are led nowhere")
    func others() async throws {
        let home = try await phone.join(village, try await village.code("supervisor"), as: "钱守义")
        let other = try Phone()
        let neighbour = try await other.join(village, try await village.residentCode(), as: "罗建军")
        let topic = try await village.topic("晒场停车")
        for home in [home, neighbour] { await home.syncer.sync() }
        #expect(try await meetings(home, topic).canPlan)
        #expect(try await plan(home, topic).forms.value?.map(\.code) == ["AppraisalMeeting"])
        #expect(try await !meetings(neighbour, topic).canPlan)
        let wanted = try await neighbour.page(topic).course.missing.first { $0.id == "plan_missing" }
        #expect(wanted != nil && wanted?.act == nil)
    }
}
