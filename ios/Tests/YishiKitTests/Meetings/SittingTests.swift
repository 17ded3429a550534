import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("A sitting", .timeLimit(.minutes(5))) @MainActor
struct SittingTests {
    private let keeper: Phone
    private let neighbour: Phone
    private let supervisor: Phone
    init() throws { (keeper, neighbour, supervisor) = (try Phone.drawing().phone, try Phone(), try Phone()) }

    /// A village where notice was given three days ago of a talk yesterday; who keeps the record and a party with a
    /// phone of their own.
    private func invited() async throws -> (village: Village, home: HomeModel, party: HomeModel, topic: TopicId) {
        let called = try await Called(keeper: keeper, neighbour: neighbour, supervisor: supervisor)
        return (called.village, called.home, called.party, called.topic)
    }

    @Test("is shared by phones: a party signs in, speaks and says where it stands on its own")
    func ownPhone() async throws {
        let (village, home, resident, topic) = try await invited()
        let mine = try await resident.sitting(of: topic)
        #expect(!mine.leads && mine.canSignIn && !mine.takesRoll && !mine.canOpen)
        await mine.signIn()
        #expect(mine.acting.trouble == nil && !mine.canSignIn && mine.present.map(\.name) == ["老倪"])
        await resident.syncer.sync()
        await home.syncer.sync()
        let model = try await home.sitting(of: topic)
        try await model.openWithAll()
        await home.syncer.sync()
        await resident.syncer.sync()
        try await until { mine.isOpen }
        #expect(mine.speakers.map(\.name) == ["老倪"] && !mine.canRecord)
        mine.beginStatement(on: 0)
        #expect(mine.notes.note.speaker?.name == "老倪")
        mine.notes.note.words = "收粮那几天要让出来。"
        await mine.saveNote()
        await mine.take(.agree, of: try mine.party("老倪"))
        #expect(mine.acting.trouble == nil && mine.notes.acting.trouble == nil)
        await resident.syncer.sync()
        await home.syncer.sync()
        try await until { model.items.first?.statements.map(\.byName) == ["老倪"] }
        #expect(try model.party("老倪").position?.code == StanceGrade.agree.code)
        #expect(try model.party("罗建军").present?.code == "voice")
        try await village.sync()
    }

    @Test("keeps what is being taken down through a kill, and others are put on the roll by name")
    func killed() async throws {
        let (_, first, _, topic) = try await invited()
        let before = try await first.sitting(of: topic)
        try await before.openWithAll()
        try await until { !before.roster.all.isEmpty }
        before.roster.typed = "钱"
        let watcher = try #require(before.others.first)
        await before.signIn(watcher.id)
        #expect(before.session.value?.others.contains { $0.name == "钱守义" } == true && before.others.isEmpty)
        before.notes.begin(.outcome(item: 0))
        before.notes.note.words = "收粮日晒粮"
        await before.notes.settled()
        await keeper.restart()
        let home = try await keeper.reach { $0.home }
        let after = try await home.sitting(of: topic)
        #expect(after.notes.note.about == .outcome(item: 0) && after.notes.note.words == "收粮日晒粮")
        await after.saveNote()
        #expect(after.items.first?.outcome == "收粮日晒粮" && after.notes.note.about == nil)
    }

    // R: X-04
    @Test("that comes to nothing has another round, for which a new plan is drawn up")
    func again() async throws {
        let (village, home, _, topic) = try await invited()
        let model = try await home.sitting(of: topic)
        try await model.openWithAll()
        try await model.end(with: [("老倪", .agree), ("罗建军", .object)])
        await model.reachConsensus()
        #expect(model.acting.trouble?.code == "no_consensus" && model.session.value?.wants.isEmpty == false)
        model.notes.begin(.anotherRound)
        await model.saveNote()
        #expect(model.notes.missing == .sessionNoWords)
        model.notes.note.words = "收粮那几天停到哪里。"
        await model.saveNote()
        #expect(model.notes.acting.trouble == nil && model.topic?.state.code == "AnotherRound" && !model.canGoOn)
        try await leftOpen("收粮那几天停到哪里。", model, home, topic)
        try await givenUp(home, topic)
        let page = home.meetings(of: topic, in: home.status.space)
        Task { await page.run() }
        try await until { page.canPlan }
        await home.syncer.sync()
        try await village.sync()
        try await village.notice(topic, moderator: "姚敏", parties: ["老倪", "罗建军"], days: 4)
        await home.syncer.sync()
        let next = try await until { page.sessions.value?.first { $0.round == 2 } }
        let second = home.session(next.id, in: home.status.space)
        Task { await second.run() }
        try await until { second.session.value?.carried == "收粮那几天停到哪里。" }
        #expect(second.isNoticed && second.session.value?.openPoints == nil)
    }

    /// The sitting, the topic's course and the next plan's form say what the round left open.
    private func leftOpen(_ open: String, _ model: SessionModel, _ home: HomeModel, _ topic: TopicId) async throws {
        #expect(model.session.value?.openPoints == open && model.session.value?.carried == nil)
        let page = try await home.page(topic)
        try await until { page.course.view?.openPoints == open }
        let wanted = try #require(page.course.missing.first { $0.id == "plan_missing" })
        page.course.supply(wanted)
        #expect(home.router.path.last == .plan(home.status.space, topic))
        let plan = home.plan(for: topic, in: home.status.space)
        Task { await plan.run() }
        try await until { plan.openPoints == open }
    }

    /// The committee wants to give it up, and waits for the Party branch.
    private func givenUp(_ home: HomeModel, _ topic: TopicId) async throws {
        let page = try await home.page(topic)
        #expect(page.course.steps == [.terminate])
        let model = home.stepping(.terminate, of: topic, in: home.status.space)
        await model.run()
        await model.send()
        #expect(model.form.missing == .stepNoWhy)
        model.form.draft.words = "车位另找到了地方。"
        await model.send()
        #expect(model.form.acting.trouble == nil)
        try await until { page.course.joint.contains(.courseLoweringParty) && page.course.toAgree == nil }
    }

    // R: C-05
    @Test("is handed over to the assembly with the reason")
    func handedOver() async throws {
        let (village, home, _, topic) = try await invited()
        let model = try await home.sitting(of: topic)
        try await model.openWithAll()
        try await model.end(with: [("老倪", .agree), ("罗建军", .object)])
        model.notes.begin(.handOver)
        model.notes.note.words = "两方谈不拢。"
        await model.saveNote()
        #expect(model.notes.missing == .sessionNoReason)
        model.notes.note.reason = .roundsExhausted
        await model.saveNote()
        #expect(model.notes.acting.trouble?.code == "rounds_left" && model.notes.note.words == "两方谈不拢。")
        model.notes.note.reason = .seriousDispute
        let papers = try await packet(home, model)
        #expect(papers.text.contains("《晒场停车》提交会议决定的材料") && !papers.text.contains("两方谈不拢。"))
        await model.saveNote()
        #expect(model.notes.acting.trouble == nil && model.topic?.state.code == "Escalated")
        try await until { papers.text.contains("说明：两方谈不拢。") }
        let page = try await home.page(topic)
        #expect(page.course.hasPacket)
        page.course.showPacket()
        #expect(home.router.path.last == .packet(home.status.space, topic))
        await home.syncer.sync()
        try await village.sync()
        let seen = try await village.committee("topic", "course", topic.hex)
        #expect((seen["state"] as? [String: Any])?["code"] as? String == "Escalated", "\(seen)")
    }

    /// The form leads to the papers, and waits as it is.
    private func packet(_ home: HomeModel, _ model: SessionModel) async throws -> PacketModel {
        let written = model.notes.note
        model.showPacket()
        guard case .packet(let space, let topic) = home.router.path.last else { throw NotOpened() }
        let papers = home.packet(of: topic, in: space)
        Task { await papers.run() }
        try await until { papers.packet.value != nil }
        #expect(model.notes.note == written)
        return papers
    }

    @Test("has minutes that a party refuses to sign on its own phone, for a reason; then it is judged again")
    func refused() async throws {
        // The village stays in hand: with it goes the server.
        let (village, home, resident, topic) = try await invited()
        let model = try await home.sitting(of: topic)
        try await model.openWithAll()
        try await model.end(with: [("老倪", .agree), ("罗建军", .acceptable)])
        await model.reachConsensus()
        model.layMinutes()
        guard case .minutes(let space, let session) = home.router.path.last else { throw NotOpened() }
        let minutes = home.minutes(of: session, in: space)
        await minutes.run()
        minutes.sayWhat()
        await minutes.lay()
        guard case .paper(_, let first) = home.router.path.last else { throw NotOpened() }
        await home.syncer.sync()
        await resident.syncer.sync()
        try await refuse(first, resident)
        await resident.syncer.sync()
        await home.syncer.sync()
        try await until { model.canGoOn && !model.hasMinutes }
        #expect(try model.party("老倪").position?.code == StanceGrade.object.code)
        try await village.sync()
    }

    /// The list of what to do leads a party to the minutes, which it does not sign.
    private func refuse(_ paper: PaperId, _ home: HomeModel) async throws {
        let todo = home.todo(in: home.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "paper_sign" } })
        #expect(home.router.path.last == .paper(home.status.space, paper))
        let model = home.paper(paper, in: home.status.space)
        Task { await model.run() }
        try await until { model.canRefuse && model.canSign }
        #expect(!model.canWitness && !model.canDrop, "a resident signs for nobody else")
        model.refusing.begin()
        #expect(model.step == .refusing)
        await model.refuse()
        #expect(model.refusing.missing == .paperNoReason)
        model.refusing.words = "我没有同意晚上停车。"
        await model.refuse()
        #expect(model.refusing.acting.trouble == nil)
        try await until { model.paper.value?.refused.map(\.text) == ["我没有同意晚上停车。"] }
    }

    @Test("has minutes that a party refuses on the phone that goes round, too")
    func refusedHere() async throws {
        let (_, home, _, topic) = try await invited()
        let model = try await home.sitting(of: topic)
        try await model.openWithAll()
        try await model.end(with: [("老倪", .agree), ("罗建军", .acceptable)])
        await model.reachConsensus()
        model.layMinutes()
        guard case .minutes(let space, let session) = home.router.path.last else { throw NotOpened() }
        let minutes = home.minutes(of: session, in: space)
        await minutes.run()
        minutes.sayWhat()
        await minutes.lay()
        guard case .paper(_, let paper) = home.router.path.last else { throw NotOpened() }
        home.router.show(.signing(space, paper))
        let signing = home.signing(paper, in: space)
        Task { await signing.run() }
        try await until { signing.canRefuse }
        let name = try #require(signing.current?.name)
        signing.refusing.begin()
        signing.refusing.words = "纪要写错了。"
        await signing.refuse()
        #expect(home.router.path.last == .paper(space, paper))
        let view = try await home.core.app.paper(space: space, paper: paper)
        #expect(view.dropped && view.refused.map(\.byName) == [name])
    }
}
