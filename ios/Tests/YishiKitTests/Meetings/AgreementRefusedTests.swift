import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("An agreement that a party does not sign", .timeLimit(.minutes(4))) @MainActor
struct AgreementRefusedTests {
    private let keeper: Phone
    private let neighbour: Phone
    private let supervisor: Phone
    init() throws { (keeper, neighbour, supervisor) = (try Phone.drawing().phone, try Phone(), try Phone()) }

    /// An agreement of a party with a phone and one without, which nobody has signed.
    private func laid() async throws -> (village: Village, home: HomeModel, party: HomeModel, paper: PaperId) {
        let village = try await Village()
        try await village.people("罗建军")
        _ = try await supervisor.join(village, try await village.code("supervisor"), as: "钱守义")
        let code = try await village.residentCode()
        let home = try await keeper.join(village, try await village.committeeCode(), as: "姚敏")
        let party = try await neighbour.join(village, code, as: "老倪")
        let topic = try await village.topic("晒场停车")
        await home.syncer.sync()
        let roster = Roster(desk: home.desk)
        await roster.look()
        let parties = try ["老倪", "罗建军"].map { PartyDraft(try roster.row($0), affected: true).party }
        let paper = try await home.core.app.layAgreement(
            space: home.status.space, form: PaperForm(topic: topic, title: "晒场停车", text: "白天晒粮，晚上停车。"),
            agreement: Agreement(parties: parties, moderator: home.status.member, raisesMoney: false))
        await home.syncer.sync()
        await party.syncer.sync()
        return (village, home, party, paper)
    }

    private func page(_ home: HomeModel, _ paper: PaperId) async throws -> PaperModel {
        let model = home.paper(paper, in: home.status.space)
        Task { await model.run() }
        try await until { model.paper.value != nil }
        return model
    }

    @Test("falls where one says so on one's own phone, with the reason; whoever laid it is told")
    func ownPhone() async throws {
        let (village, home, party, paper) = try await laid()
        let mine = try await page(party, paper)
        #expect(mine.canRefuse && mine.canSign)
        let theirs = try await page(home, paper)
        #expect(!theirs.canRefuse, "whoever leads it is no party")
        mine.refusing.begin()
        await mine.refuse()
        #expect(mine.refusing.missing == .paperNoReason)
        mine.refusing.words = "晚上也要晒。"
        await mine.refuse()
        #expect(mine.refusing.acting.trouble == nil)
        try await until { mine.paper.value?.dropped == true && !mine.canRefuse && !mine.canSign }
        await party.syncer.sync()
        await home.syncer.sync()
        try await until { theirs.paper.value?.refused.map(\.text) == ["晚上也要晒。"] && !theirs.canStart }
        let inbox = home.inbox(in: home.status.space)
        Task { await inbox.run() }
        await inbox.open(try await until { inbox.news.rows.first { $0.kind.code == "signing_refused" } })
        let topic = try #require(theirs.paper.value?.topic)
        #expect(home.router.path.last == .topic(home.status.space, topic))
        try await village.sync()
    }

    @Test("falls on the phone that goes round, too, which whoever leads it holds")
    func handedRound() async throws {
        let (village, home, _, paper) = try await laid()
        home.router.show(.signing(home.status.space, paper))
        let signing = home.signing(paper, in: home.status.space)
        Task { await signing.run() }
        try await until { signing.canRefuse }
        signing.choose(try #require(signing.waiting.first { $0.name == "罗建军" }))
        signing.refusing.begin()
        signing.refusing.words = "没有说好。"
        await signing.refuse()
        #expect(signing.refusing.acting.trouble == nil)
        let view = try await home.core.app.paper(space: home.status.space, paper: paper)
        #expect(view.dropped && view.refused.map(\.byName) == ["罗建军"])
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await village.sync()
    }
}
