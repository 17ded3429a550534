import Testing
import YishiCore

@testable import YishiKit

@Suite("What was entered for somebody without a phone", .timeLimit(.minutes(3))) @MainActor
struct ClaimsTests {
    private let phone: Phone
    private let neighbour: Phone
    private let village: Village
    init() async throws {
        (phone, neighbour) = (try Phone(), try Phone())
        village = try await Village()
    }

    /// A grid leader who has written down what 杨桂兰 said.
    private func leader() async throws -> (HomeModel, MemberRow) {
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        await home.syncer.sync()
        try await village.sync()
        await home.syncer.sync()
        let (app, space) = (home.core.app, home.status.space)
        let grid = try #require(try await app.grids(space: space).first)
        let card = PersonCardForm(name: nil, phone: nil, address: nil, note: nil)
        let person = try await app.registerPerson(space: space, grid: grid.id, displayName: "杨桂兰", card: card)
        _ = try await app.logNeed(
            space: space,
            form: NeedForm(by: person, grid: grid.id, channel: .visit, category: .environment, text: "晒场夜里没有灯"))
        await home.syncer.sync()
        return (home, try await app.member(space: space, member: person))
    }

    private func claims(_ home: HomeModel) async throws -> ClaimsModel {
        let model = home.claims(in: home.status.space)
        Task { await model.run() }
        try await until { model.claims.value != nil && model.grids.value != nil }
        return model
    }

    // R: X7
    @Test("is theirs at once on the first phone they have, with a code that whoever works in their grid gives")
    func firstPhone() async throws {
        let (home, person) = try await leader()
        let page = home.member(person.id, in: home.status.space)
        Task { await page.run() }
        try await until { page.canGivePhone }
        await page.givePhone()
        let issued = try #require(page.issued, "\(String(describing: page.acting.trouble))")
        await home.syncer.sync()
        let theirs = try await neighbour.join(village, issued.text, as: "杨桂兰")
        #expect(theirs.status.member == person.id)
        await theirs.syncer.sync()
        #expect(try await theirs.desk.rows(by: person.id).map(\.text) == ["晒场夜里没有灯"])
    }

    // R: X7
    @Test("becomes theirs once they say what it was, and whoever works in that grid finds them and confirms")
    func claimed() async throws {
        let (home, person) = try await leader()
        let theirs = try await neighbour.join(village, try await village.residentCode(), as: "桂兰")
        let asking = try await claims(theirs)
        #expect(asking.others.isEmpty)
        await asking.ask()
        #expect(asking.missing == .claimNoWords, "the only grid is chosen")
        asking.draft.words = "去年说过晒场的灯"
        await asking.settled()
        await neighbour.restart()
        let again = try await neighbour.reach { $0.home }
        let kept = try await claims(again)
        #expect(kept.draft.words == "去年说过晒场的灯")
        await kept.ask()
        #expect(kept.acting.trouble == nil)
        try await until { kept.mine.map(\.text) == ["去年说过晒场的灯"] && kept.draft.words.isEmpty }
        await again.syncer.sync()
        await home.syncer.sync()
        let todo = home.todo(in: home.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "claim" } })
        #expect(home.router.path.last == .claims(home.status.space))
        let model = try await claims(home)
        await model.begin(try #require(model.others.first))
        #expect(model.people.map(\.name) == ["杨桂兰"])
        await model.confirm(try #require(model.people.first))
        #expect(model.acting.trouble == nil && model.confirming == nil)
        try await until { model.others.isEmpty }
        await home.syncer.sync()
        await again.syncer.sync()
        await again.syncer.sync()
        let mine = try await again.desk.rows(by: again.status.member)
        #expect(mine.map(\.text) == ["晒场夜里没有灯"] && mine[0].claimed && person.id != again.status.member)
        let inbox = again.inbox(in: again.status.space)
        Task { await inbox.run() }
        await inbox.open(try await until { inbox.news.rows.first { $0.kind.code == "claim_confirmed" } })
        #expect(again.router.path.last == .myNeeds(again.status.space))
    }

    @Test("stays as it is where the claim is declined, with the reason")
    func declined() async throws {
        let (home, _) = try await leader()
        let theirs = try await neighbour.join(village, try await village.residentCode(), as: "桂兰")
        let asking = try await claims(theirs)
        asking.draft.words = "说过路灯"
        await asking.ask()
        await theirs.syncer.sync()
        await home.syncer.sync()
        let model = try await claims(home)
        let row = try await until { model.others.first }
        model.wantToDecline(row)
        await model.decline(row)
        #expect(model.declining.missing == .claimNoReason)
        model.declining.words = "没有登记过这件事"
        await model.decline(row)
        #expect(model.declining.acting.trouble == nil)
        try await until { model.others.isEmpty }
    }
}
