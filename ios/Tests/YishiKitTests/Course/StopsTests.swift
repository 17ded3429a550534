import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("What stops a topic", .timeLimit(.minutes(4))) @MainActor
struct StopsTests {
    private let phone: Phone
    private let other: Phone
    init() throws { (phone, other) = (try Phone(), try Phone()) }

    private func member(_ village: Village) async throws -> HomeModel {
        try await phone.join(village, try await village.committeeCode(), as: "姚敏")
    }

    // domain.md §2.2
    @Test("is no matter of whoever stays away from it, who says so oneself; both committees ask them back")
    func myself() async throws {
        let village = try await Village(posts: ["chair", "secretary"])
        let id = try await village.topic("晒场停车")
        let home = try await member(village)
        let page = try await home.page(id)
        #expect(page.course.canRecuse && page.course.canRefer)
        page.course.recuse()
        #expect(home.router.path.last == .recuse(home.status.space, id, nil))
        let model = home.recusing(nil, from: id, in: home.status.space)
        Task { await model.run() }
        await model.send()
        #expect(model.form.missing == .recuseNoWhy)
        model.form.draft.words = "我家就在晒场边"
        await model.send()
        #expect(model.form.acting.trouble == nil && home.router.path.isEmpty)
        let row = try await until { page.course.view?.recusals.first }
        #expect(row.isMe && row.inForce && row.reason == "我家就在晒场边" && !page.course.canEnd(row))
        #expect(!page.course.canRecuse && !page.course.canRefer && page.course.steps.isEmpty)
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("topic", "readmit", id.hex, "姚敏", "--reason", "房子已经卖了")
        try await village.sync()
        await home.syncer.sync()
        try await until { page.course.view?.recusals.allSatisfy { !$0.inForce } == true }
    }

    @Test(
        "is no matter of somebody else, also without a phone, once both committees say so, and again is, once both do")
    func somebody() async throws {
        let village = try await Village()
        try await village.people("王秀英")
        let id = try await village.topic("晒场停车")
        let home = try await phone.join(village, try await village.code(for: "secretary"), as: "书记")
        let page = try await home.page(id)
        let model = home.recusing(nil, from: id, in: home.status.space)
        Task { await model.run() }
        try await until { !model.roster.all.isEmpty }
        #expect(model.forOthers)
        model.form.draft.person = PickedPerson(try model.roster.row("王秀英"))
        model.form.draft.words = "她家要占用晒场"
        await model.send()
        #expect(model.form.acting.trouble == nil)
        let row = try await until { page.course.view?.recusals.first }
        #expect(!row.inForce && !page.course.canAgree(to: row) && !page.course.canEnd(row))
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("topic", "recuse", id.hex, "--for", "王秀英", "--reason", "同意")
        try await village.sync()
        await home.syncer.sync()
        let away = try await until { page.course.view?.recusals.first { $0.inForce } }
        page.course.wantToReadmit(away)
        await page.course.readmit()
        #expect(page.course.readmitting.missing == .recuseNoWhy)
        page.course.readmitting.words = "她不占了"
        await page.course.readmit()
        #expect(page.course.readmitting.acting.trouble == nil)
        try await until { page.course.view?.recusals.first { $0.ending.party && $0.inForce } != nil }
    }

    /// A topic of a matter that takes special knowledge.
    private func technical(_ village: Village) async throws -> TopicId {
        let id = try await village.topic("拓宽村道")
        try await village.committee("topic", "classify", id.hex, "--class", "Major", "--item", "SEC-06")
        try await village.sync()
        return id
    }

    // R: X-07
    @Test("waits for experts where the matter takes special knowledge: either committee says what they are to look at")
    func asks() async throws {
        let village = try await Village(posts: ["chair", "secretary"])
        let id = try await technical(village)
        let home = try await member(village)
        let page = try await home.page(id)
        page.course.supply(try #require(page.course.missing.first { $0.id == "evaluation_missing" }))
        #expect(home.router.path.last == .topicStep(home.status.space, id, .askEvaluation))
        let asking = home.stepping(.askEvaluation, of: id, in: home.status.space)
        await asking.run()
        await asking.send()
        #expect(asking.form.missing == .stepNoQuestion)
        asking.form.draft.words = "路基和排水"
        await asking.send()
        try #require(asking.form.acting.trouble == nil, "\(String(describing: asking.form.acting.trouble))")
        try await until { page.course.joint.contains(.courseLoweringParty) && page.course.steps.isEmpty }
    }

    // R: X-06 X-07
    @Test("is planned once an expert without an interest has said something, which everybody reads")
    func experts() async throws {
        let village = try await Village(posts: ["chair", "secretary"])
        let code = try await village.code(for: "expert")
        let id = try await technical(village)
        try await village.committee("topic", "ask-evaluation", id.hex, "路基和排水")
        try await village.sync()
        let expert = try await other.join(village, code, as: "吴工")
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let page = try await home.page(id)
        #expect(page.course.view?.state.code == "Evaluating" && !page.course.canEvaluate)
        try await answer(expert, id)
        await expert.syncer.sync()
        await home.syncer.sync()
        #expect(page.course.view?.asked.map(\.text) == ["路基和排水"])
        try await until { page.course.view?.evaluations.map(\.counts) == [true] }
        try await until { page.course.missing.map(\.id) == ["plan_missing"] && page.course.missing[0].act == nil }
    }

    /// The list of what to do leads the expert to it; an opinion with an interest is heard and does not count.
    private func answer(_ home: HomeModel, _ id: TopicId) async throws {
        let todo = home.todo(in: home.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "evaluation" } })
        #expect(home.router.path.last == .evaluate(home.status.space, id))
        let page = try await home.page(id)
        #expect(page.course.canEvaluate)
        let model = home.evaluating(id, in: home.status.space)
        await model.run()
        #expect(model.asked.map(\.text) == ["路基和排水"])
        await model.send()
        #expect(model.form.missing == .evaluateNoConclusion)
        model.form.draft.conclusion = .conditional
        await model.send()
        #expect(model.form.missing == .evaluateNoOpinion)
        model.form.draft.opinion = "先把排水沟移开"
        model.form.draft.interested = true
        await model.send()
        #expect(model.form.missing == .evaluateNoInterest)
        model.form.draft.interest = "施工单位是我弟弟的"
        await model.send()
        #expect(model.form.acting.trouble == nil)
        let row = try await until { page.course.view?.evaluations.first }
        #expect(!row.counts && row.interest == "施工单位是我弟弟的" && row.conclusion.code == "conditional")
        let again = home.evaluating(id, in: home.status.space)
        await again.run()
        #expect(again.form.draft == EvaluationDraft(), "the form went with its act")
        again.form.draft.conclusion = .feasible
        again.form.draft.opinion = "可以做"
        await again.send()
        #expect(again.form.acting.trouble == nil)
    }

    @Test("suspends its work and takes it up again by both committees, and is annulled by what comes from outside")
    func work() async throws {
        let village = try await Village(posts: ["chair", "secretary"])
        try await village.people("老倪", "王秀英")
        let code = try await village.code(for: "supervisor")
        let id = try await village.topic("晒场停车")
        let home = try await member(village)
        _ = try await other.join(village, code, as: "钱守义")
        await home.syncer.sync()
        let paper = try await home.working(on: id, parties: ["老倪", "王秀英"])
        await home.syncer.sync()
        let page = try await home.page(id)
        #expect(page.course.steps == [.suspend] && page.course.canAnnul)
        try await both(home, village, id, .suspend, "雨季到了")
        try await until { page.course.view?.state.code == "Suspended" && page.course.steps == [.resume] }
        try await both(home, village, id, .resume, "天晴了")
        try await until { page.course.view?.state.code == "Implementing" }
        #expect(page.course.view?.pauses.map(\.stopped) == [true, true, false, false])
        page.course.annul()
        let model = home.document(.annulment, of: id, in: home.status.space)
        await model.run()
        await model.send()
        #expect(model.form.missing == .documentNoAnnuller)
        model.form.draft.annuller = .court
        (model.form.draft.number, model.form.draft.words) = ("湖吴民初〔2026〕12号", "划线占了邻家的出入口")
        await model.send()
        #expect(model.form.acting.trouble == nil)
        try await until { page.course.view?.annulled?.number == "湖吴民初〔2026〕12号" && !page.course.canAnnul }
        let shown = try await home.core.app.paper(space: home.status.space, paper: paper)
        #expect(shown.annulled && shown.sealed && shown.standing == .paperAnnulled)
    }

    /// The committee says it on this phone, the Party branch in the terminal.
    private func both(
        _ home: HomeModel, _ village: Village, _ id: TopicId, _ step: TopicStep, _ words: String
    ) async throws {
        let model = home.stepping(step, of: id, in: home.status.space)
        await model.run()
        model.form.draft.words = words
        await model.send()
        #expect(model.form.acting.trouble == nil)
        await home.syncer.sync()
        try await village.sync()
        let on = Day.civil(Date())
        try await village.committee("topic", step.rawValue, id.hex, "--on", on, "--reason", "同意")
        try await village.sync()
        await home.syncer.sync()
    }

    @Test("tells everybody who reads it why it went no further")
    func ended() async throws {
        let village = try await Village(posts: ["chair", "secretary"])
        let id = try await village.topic("晒场停车")
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let page = try await home.page(id)
        #expect(page.course.view?.ended == nil && page.course.view?.asked.isEmpty == true)
        try await village.committee("topic", "withdraw", id.hex, "--reason", "车位另找到了地方")
        try await village.sync()
        await home.syncer.sync()
        try await until { page.course.view?.ended?.text == "车位另找到了地方" }
        #expect(page.course.view?.ended?.byName == "沈柏年")
    }
}
