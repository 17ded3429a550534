import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Plans and notices", .timeLimit(.minutes(5))) @MainActor
struct PlanTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village(posts: ["chair", "secretary"])
        try await village.people("老倪", "王秀英")
    }

    /// A committee member's home, and the page of meetings of a topic that was taken up.
    private func opened() async throws -> (HomeModel, MeetingsModel) {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let topic = try await village.topic("晒场停车")
        await home.syncer.sync()
        home.topic(topic, in: home.status.space).meetings.show()
        return (home, try await meetings(home))
    }

    private func meetings(_ home: HomeModel) async throws -> MeetingsModel {
        guard case .meetings(let space, let topic) = home.router.path.last else { throw NotOpened() }
        let model = home.meetings(of: topic, in: space)
        Task { await model.run() }
        try await until { model.row != nil && model.papers.value != nil && model.sessions.value != nil }
        return model
    }

    private func plan(_ home: HomeModel) async throws -> PlanModel {
        guard case .plan(let space, let topic) = home.router.path.last else { throw NotOpened() }
        let model = home.plan(for: topic, in: space)
        Task { await model.run() }
        try await until { !model.roster.all.isEmpty && !model.title.isEmpty && model.forms.value != nil }
        return model
    }

    private func fill(_ model: PlanModel) throws {
        model.draft.formCode = "GridTalk"
        model.draft.moderator = PickedPerson(try model.roster.row("姚敏"))
        model.draft.recorder = PickedPerson(try model.roster.row("沈柏年"))
        model.draft.parties = try ["老倪", "王秀英"].map { PartyDraft(try model.roster.row($0), affected: true) }
        model.draft.venue = "村委会二楼"
        model.draft.agenda = "什么时候晒粮\n\n什么时候停车\n"
    }

    @Test("are written and laid on the phone, signed elsewhere, and followed by the notice of the meeting")
    func noticed() async throws {
        let (home, page) = try await opened()
        #expect(page.canPlan && !page.canNotice && page.canAgree && page.papers.value?.isEmpty == true)
        page.makePlan()
        let model = try await plan(home)
        try fill(model)
        await model.lay()
        #expect(model.acting.trouble == nil && model.missing == nil)
        guard case .paper(let space, let id) = home.router.path.last else { throw NotOpened() }
        let paper = home.paper(id, in: space)
        Task { await paper.run() }
        try await until { paper.paper.value != nil }
        let shown = paper.lines.map(\.shown)
        #expect(shown.contains("网格：一网格") && shown.contains("地点：村委会二楼") && shown.contains("2. 什么时候停车"), "\(shown)")
        #expect(!paper.canSign && paper.canDrop && !paper.canStart && !paper.canRefuse)
        try await until { page.waitsForPlan }
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("paper", "sign", id)
        try await village.committee("paper", "sign", id)
        try await village.sync()
        await home.syncer.sync()
        try await until { page.canNotice && paper.paper.value?.sealed == true }
        page.notice.begin()
        await page.giveNotice()
        #expect(page.notice.missing == .meetingNoNotice)
        page.notice.words = "周三上午九点，请带上晒粮的日子。"
        await page.giveNotice()
        #expect(page.notice.acting.trouble == nil)
        guard case .session(_, let session) = home.router.path.last else { throw NotOpened() }
        let sitting = home.session(session, in: space)
        Task { await sitting.run() }
        try await until { sitting.session.value != nil && sitting.isNoticed }
        #expect(sitting.leads && sitting.parties.map(\.name).sorted() == ["王秀英", "老倪"])
        #expect(sitting.session.value?.notice == "周三上午九点，请带上晒粮的日子。" && sitting.items.count == 2)
        await sitting.open()
        #expect(sitting.acting.trouble != nil && sitting.isNoticed, "not before its day")
        await home.syncer.sync()
        try await village.sync()
        #expect(try await village.committee("meeting", "list")["total"] as? Int != 0)
    }

    @Test("say what is missing one at a time, the core the rest, and are kept through a kill")
    func missing() async throws {
        let (first, page) = try await opened()
        page.makePlan()
        let model = try await plan(first)
        await model.lay()
        #expect(model.missing == .planNoForm)
        model.draft.formCode = "CouncilMeeting"
        #expect(model.wants(.materials) && model.wants(.supervisor) && !model.wants(.briefing))
        await model.lay()
        #expect(model.missing == .planNoModerator)
        model.draft.moderator = PickedPerson(try model.roster.row("姚敏"))
        await model.lay()
        #expect(model.missing == .planNoRecorder)
        model.draft.recorder = PickedPerson(try model.roster.row("沈柏年"))
        await model.lay()
        #expect(model.missing == .planNoParties)
        model.draft.parties = try ["老倪", "王秀英"].map { PartyDraft(try model.roster.row($0), affected: true) }
        await model.lay()
        #expect(model.missing == nil && model.acting.trouble?.code == "plan_incomplete")
        await model.settled()
        await phone.restart()
        let home = try await phone.reach { $0.home }
        let again = try await plan(home)
        #expect(again.draft == model.draft)
        try fill(again)
        await again.lay()
        #expect(again.acting.trouble == nil)
    }

    // R: F1-04 X12
    @Test("say whom they may be missing while people are chosen")
    func lacking() async throws {
        try await village.committee("venue", "add", "文化礼堂", "--place", "村委会东边")
        let (home, page) = try await opened()
        page.makePlan()
        let model = try await plan(home)
        #expect(model.lacking == nil)
        try fill(model)
        model.draft.parties = [PartyDraft(try model.roster.row("老倪"), affected: true)]
        try await until { model.lacking?.hints.contains { $0.code == "women" } == true }
        model.pick(try await until { model.venues.value?.first })
        #expect(model.draft.venue == "文化礼堂（村委会东边）")
        model.answer(.women)
        #expect(model.hints.contains(.women) && model.lacking?.hints.contains { $0.code == "women" } == true)
        model.draft.answers[PlanHint.women.code] = "当事两户都由妇女出面"
        try await until { model.lacking?.hints.contains { $0.code == "women" } == false }
        #expect(model.hints.contains(.women), "the reason can still be read")
        model.draft.parties[0].toggle(.oldCadre)
        try await until { model.lacking?.hints.contains { $0.code == "elderly" } == false }
        let text = model.draft.text(about: "晒场停车", in: try #require(model.chosen))
        #expect(text.contains("妇女代表：当事两户都由妇女出面") && text.contains("老干部"))
        model.draft.touchesResidentUnit = true
        try await until { model.lacking?.wants.isEmpty == false }
        var unit = PartyDraft(try model.roster.row("王秀英"), affected: false)
        unit.kind = .residentUnit
        model.draft.parties.append(unit)
        try await until { model.lacking?.wants.isEmpty == true }
        await model.lay()
        #expect(model.acting.trouble == nil)
    }

    @Test("are taken back by whoever laid them, with the reason, and another one takes their place")
    func takenBack() async throws {
        let (home, page) = try await opened()
        page.makePlan()
        let model = try await plan(home)
        try fill(model)
        await model.lay()
        guard case .paper(let space, let id) = home.router.path.last else { throw NotOpened() }
        let paper = home.paper(id, in: space)
        Task { await paper.run() }
        try await until { paper.canDrop }
        paper.dropping.begin()
        #expect(paper.step == .dropping)
        await paper.drop()
        #expect(paper.dropping.missing == .paperNoReason)
        paper.dropping.words = "日子定错了"
        await paper.drop()
        #expect(paper.dropping.acting.trouble == nil)
        try await until { paper.paper.value?.dropped == true && !paper.canDrop && page.canPlan && !page.waitsForPlan }
        home.router.back()
        page.makePlan()
        let second = try await plan(home)
        #expect(second.draft.parties.isEmpty, "a new one is begun anew")
        try fill(second)
        await second.lay()
        #expect(second.acting.trouble == nil)
        try await until { page.papers.value?.count == 2 }
    }
}
