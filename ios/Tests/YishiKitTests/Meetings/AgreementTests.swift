import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("商定即行", .timeLimit(.minutes(5))) @MainActor
struct AgreementTests {
    private static let neighbours = ["老倪", "罗建军", "王秀英"]

    private let supervisor: Phone
    init() throws { supervisor = try Phone() }

    /// A committee member's phone, in a village where the neighbours are known and somebody watches.
    private func home(_ phone: Phone) async throws -> (Village, HomeModel) {
        let village = try await Village()
        try await village.people("老倪", "罗建军", "王秀英")
        _ = try await supervisor.join(village, try await village.code("supervisor"), as: "钱守义")
        try await village.sync()
        return (village, try await phone.join(village, try await village.committeeCode(), as: "姚敏"))
    }

    /// Opens the screen that home is to show now.
    private func agreement(_ home: HomeModel) async throws -> AgreementModel {
        guard case .agreement(let space, let topic) = home.router.path.last else { throw NotOpened() }
        let model = home.agreement(on: topic, in: space)
        Task { await model.run() }
        try await until { !model.roster.all.isEmpty && !model.draft.title.isEmpty }
        return model
    }

    private func signing(_ home: HomeModel) async throws -> SigningModel {
        guard case .signing(let space, let paper) = home.router.path.last else { throw NotOpened() }
        let model = home.signing(paper, in: space)
        Task { await model.run() }
        try await until { model.paper.value != nil }
        return model
    }

    private func meetings(_ home: HomeModel) async throws -> MeetingsModel {
        guard case .meetings(let space, let topic) = home.router.path.last else { throw NotOpened() }
        let model = home.meetings(of: topic, in: space)
        Task { await model.run() }
        try await until { model.row != nil && model.papers.value != nil }
        return model
    }

    // R: C-04 X2
    @Test("goes from a need to the work in three minutes of taps on one phone without a network, taken unchanged")
    func threeMinutes() async throws {
        let (phone, _, _) = try Phone.drawing()
        let (village, home) = try await home(phone)
        try home.core.app.setAirplane(on: true)
        let finger = Finger()
        let topic = try await topicOfANeed(home, finger)
        try await agreed(home, finger)
        try await begun(home, finger)
        #expect(finger.taps <= Finger.inThreeMinutes, "\(finger.taps) taps")
        let state = try await home.core.app.topic(space: home.status.space, topic: topic).row.state.code
        #expect(state == "Implementing")
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await village.sync()
        let seen = try await village.committee("topic", "course", topic.hex)
        #expect((seen["state"] as? [String: Any])?["code"] as? String == "Implementing", "\(seen)")
    }

    /// A need is logged, taken in and made a topic, which is taken up.
    private func topicOfANeed(_ home: HomeModel, _ finger: Finger) async throws -> TopicId {
        let space = home.status.space
        let log = await finger.tap { () -> LogNeedModel in
            home.log()
            return home.logNeed(in: space)
        }
        Task { await log.run() }
        try await until { log.draft.grid != nil && !log.templates.isEmpty && !log.households.rows.isEmpty }
        let household = try #require(log.households.rows.first)
        await finger.tap { log.choose(household) }
        log.draft.text = "晒场停满车，粮食没处晒"
        await finger.tap { log.draft.category = .property }
        await finger.tap { await log.save() }
        #expect(log.acting.trouble == nil && log.missing == nil)
        let logged = try #require(try await home.desk.rows().first)
        await finger.tap { home.router.show(.triage(space)) }
        await finger.tap { home.router.show(.need(space, logged.id)) }
        let need = home.need(logged.id, in: space)
        Task { await need.run() }
        let deciding = try await until { need.deciding?.canAccept == true ? need.deciding : nil }
        await finger.tap { await deciding.accept() }
        home.router.goHome()
        await finger.tap { home.showTopics() }
        let propose = await finger.tap { home.propose(in: space) }
        Task { await propose.run() }
        try await until { !propose.needs.rows.isEmpty }
        propose.draft.title = "公共晒场错时停车"
        await finger.tap { propose.draft.source = .strongComplaint }
        await finger.tap { propose.draft.matter = .general }
        await finger.tap { propose.toggle(logged.id) }
        await finger.tap { await propose.save() }
        guard case .topic(_, let topic) = home.router.path.last else { throw NotOpened() }
        let page = home.topic(topic, in: space)
        Task { await page.run() }
        let wanted = try await until { page.governs ? page.course.missing.first { $0.id == "class_unknown" } : nil }
        #expect(wanted.act == .courseSayClass && !page.course.canAccept && !page.course.canClassify)
        await finger.tap { page.course.supply(wanted) }
        try await classify(home, finger)
        try await lookedInto(home, page, finger)
        try await until { page.course.canAccept }
        await finger.tap { await page.accept() }
        #expect(page.acting.trouble == nil)
        await finger.tap { page.meetings.show() }
        return topic
    }

    /// What was found is written down.
    private func lookedInto(_ home: HomeModel, _ page: TopicModel, _ finger: Finger) async throws {
        let wanted = try await until { page.course.missing.first { $0.id == "research_missing" } }
        await finger.tap { page.course.supply(wanted) }
        guard case .screenTopic(let space, let topic) = home.router.path.last else { throw NotOpened() }
        let model = home.screening(topic, in: space)
        await model.run()
        model.form.draft = "走访了三户，都愿意"
        await finger.tap { await model.send() }
        #expect(model.form.acting.trouble == nil)
    }

    /// Says which matter of the catalogue it is.
    private func classify(_ home: HomeModel, _ finger: Finger) async throws {
        guard case .classifyTopic(let space, let topic) = home.router.path.last else { throw NotOpened() }
        let model = home.classifying(topic, in: space)
        await model.run()
        await finger.tap { model.form.draft.group = "ENV" }
        let item = try #require(model.form.draft.shown(of: model.matters).first { $0.code == "ENV-04" })
        await finger.tap { model.form.draft.toggle(item) }
        await finger.tap { await model.send() }
        #expect(model.form.acting.trouble == nil)
    }

    /// The neighbours agree, and sign one after the other on this phone.
    private func agreed(_ home: HomeModel, _ finger: Finger) async throws {
        let meetings = try await meetings(home)
        try await until { meetings.canAgree }
        await finger.tap { meetings.agree() }
        let model = try await agreement(home)
        model.draft.text = "收粮那几天白天晒粮，其余时间停车。"
        for name in Self.neighbours {
            let row = try model.roster.row(name)
            await finger.tap { model.draft.parties.append(PartyDraft(row, affected: true)) }
        }
        await finger.tap { await model.lay() }
        #expect(model.acting.trouble == nil && model.missing == nil)
        let signing = try await signing(home)
        for _ in Self.neighbours {
            let name = try #require(signing.current?.name)
            #expect(signing.canDraw)
            await finger.tap { signing.drawing = .written }
            await finger.tap { await signing.sign() }
            #expect(signing.acting.trouble == nil && signing.hindrance == nil)
            #expect(signing.current?.name != name && signing.drawing.isEmpty)
        }
        #expect(signing.isDone && signing.wantsMine)
        await finger.tap { await signing.signMine() }
        #expect(signing.acting.trouble == nil)
    }

    /// The paper is sealed; who does what until when.
    private func begun(_ home: HomeModel, _ finger: Finger) async throws {
        guard case .paper(let space, let id) = home.router.path.last else { throw NotOpened() }
        let paper = home.paper(id, in: space)
        Task { await paper.run() }
        try await until { paper.canStart }
        try await proven(paper)
        #expect(paper.paper.value?.sealed == true && paper.paper.value?.slots.last?.later == true)
        await finger.tap { paper.startWork() }
        let work = home.work(under: id, in: space)
        Task { await work.run() }
        try await until { work.people.count >= 4 }
        work.draft.pieces[0].what = "划线、立牌"
        let owner = try #require(work.people.first { $0.name == "罗建军" })
        await finger.tap { work.draft.pieces[0].owner = owner }
        await finger.tap { await work.start() }
        #expect(work.acting.trouble == nil && work.missing == nil)
        guard case .topic = home.router.path.last else { throw NotOpened() }
    }

    /// What the neighbours wrote can be looked at, and the paper has its number.
    private func proven(_ paper: PaperModel) async throws {
        #expect(paper.paper.value?.provisionalNo.hasPrefix("暂") == true && paper.paper.value?.no == nil)
        #expect(paper.evidence.map(paper.signer).sorted() == Self.neighbours.sorted())
        let row = try #require(paper.evidence.first)
        await paper.files.open(row.shown)
        #expect(paper.files.photos[row.shown.id]?.isEmpty == false, "\(paper.files.troubles)")
        await paper.files.open(row.shown)
        #expect(paper.files.photos.isEmpty)
    }

    @Test("says in the core's own sentence what stands in its way, and keeps what was written through a kill")
    func refused() async throws {
        let (phone, _, _) = try Phone.drawing()
        let (village, first) = try await home(phone)
        let topic = try await village.topic("晒场停车")
        await first.syncer.sync()
        first.router.show(.agreement(first.status.space, topic))
        let model = try await agreement(first)
        await model.lay()
        #expect(model.missing == .paperNoText)
        model.draft.text = "白天晒粮。"
        model.draft.parties = [PartyDraft(try model.roster.row("老倪"), affected: true)]
        await model.lay()
        #expect(model.missing == .agreementNoParties)
        model.draft.parties.append(PartyDraft(try model.roster.row("王秀英"), affected: true))
        model.draft.raisesMoney = true
        await model.lay()
        #expect(model.acting.trouble?.code == "agreement_money", "\(String(describing: model.acting.trouble))")
        await model.settled()
        await phone.restart()
        let home = try await phone.reach { $0.home }
        let again = try await agreement(home)
        #expect(again.draft.text == "白天晒粮。" && again.draft.parties.map(\.name) == ["老倪", "王秀英"])
        again.draft.raisesMoney = false
        await again.lay()
        #expect(again.acting.trouble == nil)
        let signing = try await signing(home)
        #expect(signing.waiting.filter(\.inPerson).map(\.name).sorted() == ["王秀英", "老倪"])
    }

    @Test("lets the phone go round: strokes outlive a kill, who is not there signs later, a photo does as well")
    func handedRound() async throws {
        let (phone, pen, camera) = try Phone.drawing()
        let (village, first) = try await home(phone)
        let topic = try await village.topic("晒场停车")
        await first.syncer.sync()
        first.router.show(.agreement(first.status.space, topic))
        let model = try await agreement(first)
        model.draft.text = "白天晒粮。"
        model.draft.parties = try Self.neighbours.map { PartyDraft(try model.roster.row($0), affected: true) }
        await model.lay()
        let before = try await signing(first)
        await before.sign()
        #expect(before.hindrance == .signNothing)
        let turn = try #require(before.current)
        before.drawing = .written
        await before.settled()
        await phone.restart()
        let home = try await phone.reach { $0.home }
        let after = try await signing(home)
        #expect(after.current == turn && after.drawing == .written)
        after.skip()
        #expect(after.current != turn && after.drawing.isEmpty && after.later.contains(turn))
        pen.next = nil
        after.drawing = .written
        await after.sign()
        #expect(after.hindrance == .signNoPicture && !after.drawing.isEmpty, "nothing is lost")
        camera.failure = .refused
        await after.photograph(ofPaper: false)
        #expect(after.hindrance == .captureCameraRefused)
        camera.failure = nil
        let second = try #require(after.current)
        await after.photograph(ofPaper: false)
        await after.photograph(ofPaper: true)
        #expect(after.acting.trouble == nil && after.current == nil)
        #expect(after.later.first == turn && after.later.last?.name == "钱守义" && after.later.count == 2)
        after.choose(turn)
        #expect(after.current == turn)
        let view = try #require(after.paper.value)
        let ways = view.slots[0].places.compactMap { $0.how?.code }.sorted()
        #expect(ways == ["in_person", "paper"] && second != turn)
        #expect(!view.sealed)
    }
}
