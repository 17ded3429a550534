import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("A meeting in a hall", .timeLimit(.minutes(5))) @MainActor
struct HallTests {
    private static let neighbours = ["老倪", "罗建军", "王秀英"]

    private let supervisor: Phone
    init() throws { supervisor = try Phone() }

    /// Notice was given three days ago, by the clocks of server and terminal, for yesterday.
    private func invited(_ phone: Phone) async throws -> (Village, HomeModel, TopicId) {
        let earlier = try await Village(posts: ["chair", "secretary"], ahead: -3 * 86_400)
        try await earlier.people("老倪", "罗建军", "王秀英")
        let home = try await phone.join(earlier, try await earlier.gridLeaderCode("一网格"), as: "陆小满")
        _ = try await supervisor.join(earlier, try await earlier.code("supervisor"), as: "钱守义")
        try await earlier.sync()
        let topic = try await earlier.topic("晒场停车")
        try await earlier.notice(topic, moderator: "陆小满", parties: Self.neighbours)
        let village = try await earlier.later()
        await home.syncer.sync()
        return (village, home, topic)
    }

    private func opened(_ home: HomeModel, _ topic: TopicId) async throws -> SessionModel {
        let page = home.meetings(of: topic, in: home.status.space)
        Task { await page.run() }
        try await until { page.sessions.value?.isEmpty == false }
        page.open(try #require(page.sessions.value?.first))
        guard case .session(let space, let id) = home.router.path.last else { throw NotOpened() }
        let model = home.session(id, in: space)
        Task { await model.run() }
        try await until { model.session.value != nil && model.topic != nil }
        return model
    }

    // R: X-01
    @Test("goes from the roll to the sealed minutes on one phone without a network, and is taken unchanged")
    func hall() async throws {
        let (phone, _, _) = try Phone.drawing()
        let (village, home, topic) = try await invited(phone)
        try home.core.app.setAirplane(on: true)
        let model = try await opened(home, topic)
        try await roll(model)
        try await record(model)
        let paper = try await minutes(home, model)
        try await begun(home, paper)
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await village.sync()
        let seen = try await village.committee("topic", "course", topic.hex)
        #expect((seen["state"] as? [String: Any])?["code"] as? String == "Implementing", "\(seen)")
        await home.syncer.sync()
        let papers = home.meetings(of: topic, in: home.status.space)
        Task { await papers.run() }
        let laid = try await until { papers.papers.value?.first { $0.purpose.code == "minutes" } }
        #expect(laid.no?.hasPrefix("桑渚协纪〔") == true, "the list tells its number")
    }

    private func roll(_ model: SessionModel) async throws {
        #expect(model.leads && model.isNoticed && model.canSignIn && !model.canRecord)
        let wanted = model.session.value?.wants.map(\.code) ?? []
        #expect(!wanted.isEmpty)
        await model.open()
        #expect(model.acting.trouble?.code == wanted.first)
        await model.signIn()
        for party in model.parties { await model.signIn(party.member) }
        #expect(model.acting.trouble == nil && model.present.count == 3 && !model.canSignIn)
        await model.open()
        #expect(model.acting.trouble == nil && model.isOpen)
    }

    private func record(_ model: SessionModel) async throws {
        model.notes.begin(.statement(item: 0))
        await model.saveNote()
        #expect(model.notes.missing == .sessionNoSpeaker)
        let ni = try #require(model.present.first { $0.name == "老倪" })
        model.notes.note.speaker = PickedPerson(id: ni.member, name: ni.name)
        model.notes.note.words = "收粮那几天要让出来。"
        await model.saveNote()
        #expect(model.notes.note.about == nil && model.items.first?.statements.map(\.text) == ["收粮那几天要让出来。"])
        for (name, grade) in zip(Self.neighbours, [StanceGrade.agree, .acceptable, .object]) {
            await model.take(grade, of: try #require(model.present.first { $0.name == name }))
        }
        #expect(model.notes.note.about != nil, "a no needs its reason")
        model.notes.note.words = "车没处停。"
        await model.saveNote()
        #expect(model.notes.acting.trouble == nil)
        let wang = try #require(model.present.first { $0.name == "王秀英" })
        #expect(wang.position?.code == StanceGrade.object.code)
        await model.take(.reserve, of: wang)
        #expect(
            model.present.first { $0.name == "王秀英" }?.position?.code == StanceGrade.reserve.code, "the last word counts"
        )
        await model.close()
        #expect(model.acting.trouble?.code == "outcome_missing")
        model.notes.begin(.outcome(item: 0))
        model.notes.note.words = "收粮日晒粮，其余晚上停车。"
        await model.saveNote()
        await model.close()
        #expect(model.acting.trouble == nil && !model.canAgree && model.unsigned.map(\.name) == ["沈柏年"])
        await model.reachConsensus()
        #expect(model.acting.trouble?.code == "record_unsigned")
        try await model.signTogether()
        #expect(model.canAgree && !model.canLayMinutes)
        await model.reachConsensus()
        #expect(model.acting.trouble == nil && model.canLayMinutes)
        #expect(model.session.value?.agreed.sorted() == ["罗建军", "老倪"])
        #expect(model.session.value?.dissent == ["王秀英"])
    }

    /// The parties write their names one after the other; who keeps the record and who watches signed on paper.
    private func minutes(_ home: HomeModel, _ session: SessionModel) async throws -> PaperModel {
        session.layMinutes()
        guard case .minutes(let space, let id) = home.router.path.last else { throw NotOpened() }
        let minutes = home.minutes(of: id, in: space)
        await minutes.run()
        #expect(minutes.draft.text.contains("1. 收粮日晒粮，其余晚上停车。") && minutes.draft.text.contains("王秀英"))
        minutes.sayWhat()
        await minutes.lay()
        #expect(minutes.acting.trouble == nil)
        guard case .paper(_, let paper) = home.router.path.last else { throw NotOpened() }
        let page = home.paper(paper, in: space)
        Task { await page.run() }
        try await until { page.canWitness && page.canSign }
        page.handRound()
        let signing = home.signing(paper, in: space)
        Task { await signing.run() }
        try await until { signing.current != nil }
        while let place = signing.current {
            signing.drawing = .written
            await signing.sign()
            try #require(signing.acting.trouble == nil && signing.current != place)
        }
        #expect(signing.isDone && signing.later.map(\.name).sorted() == ["沈柏年", "钱守义"])
        while let place = signing.later.first {
            signing.choose(place)
            #expect(!signing.canDraw && signing.canPhotograph)
            await signing.photograph(ofPaper: true)
            try #require(signing.acting.trouble == nil && signing.current == nil)
        }
        await signing.signMine()
        try await until { page.paper.value?.sealed == true }
        #expect(page.paper.value?.slots.allSatisfy { $0.signed >= Int($0.wanted) } == true)
        #expect(page.canStart)
        return page
    }

    /// The work begins as the minutes say; nothing is filled in again.
    private func begun(_ home: HomeModel, _ page: PaperModel) async throws {
        let said = try #require(page.paper.value?.items.first)
        #expect(said.what == "划线、立牌" && said.ownerName == "陆小满" && page.paper.value?.items.count == 1)
        #expect(page.paper.value?.dueZh != nil && page.paper.value?.overdue == false)
        page.startWork()
        guard case .work(let space, let id) = home.router.path.last else { throw NotOpened() }
        let work = home.work(under: id, in: space)
        Task { await work.run() }
        try await until { work.paper.value != nil }
        #expect(!work.asksForPieces && work.items == [said])
        await work.start()
        #expect(work.acting.trouble == nil && work.missing == nil)
        guard case .topic = home.router.path.last else { throw NotOpened() }
    }
}
