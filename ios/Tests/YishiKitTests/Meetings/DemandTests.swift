import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Asking for the assembly", .timeLimit(.minutes(5))) @MainActor
struct DemandTests {
    private let keeper: Phone
    private let neighbour: Phone
    private let supervisor: Phone
    init() throws { (keeper, neighbour, supervisor) = (try Phone.drawing().phone, try Phone(), try Phone()) }

    /// A sitting that came to nothing, on the keeper's phone.
    private func ended() async throws -> (called: Called, model: SessionModel) {
        let called = try await Called(keeper: keeper, neighbour: neighbour, supervisor: supervisor)
        let model = try await called.home.sitting(of: called.topic)
        try await model.openWithAll()
        #expect(!model.canAsk && model.toAskFor.isEmpty)
        try await model.end(with: [("老倪", .agree), ("罗建军", .object)])
        await called.home.syncer.sync()
        await called.party.syncer.sync()
        return (called, model)
    }

    @Test("is done by a party on its own phone, with the reason; a third of them is enough, and both committees know")
    func ownPhone() async throws {
        let (called, model) = try await ended()
        #expect(!model.canAsk && model.canGoAgain && model.toAskFor.map(\.name) == ["老倪", "罗建军"])
        let mine = try await called.party.sitting(of: called.topic)
        #expect(mine.canAsk && mine.toAskFor.isEmpty && mine.asked.isEmpty)
        mine.ask()
        await mine.saveNote()
        #expect(mine.notes.missing == .sessionNoWords)
        mine.notes.note.words = "大家的晒场，大家来定。"
        await mine.saveNote()
        #expect(mine.notes.acting.trouble == nil && !mine.canAsk && mine.isDemanded)
        #expect(mine.asked.map(\.said.text) == ["大家的晒场，大家来定。"] && mine.asked.map(\.counts) == [true])
        await called.party.syncer.sync()
        await called.home.syncer.sync()
        try await until { model.isDemanded && !model.canGoAgain && model.canGoOn }
        #expect(model.toAskFor.map(\.name) == ["罗建军"])
        try await told(called)
        model.notes.begin(.handOver)
        model.notes.note.reason = .seriousDispute
        model.notes.note.words = "两方谈不拢。"
        await model.saveNote()
        #expect(model.notes.acting.trouble == nil && model.topic?.state.code == "Escalated")
        await called.home.syncer.sync()
        await called.home.look()
        #expect(called.home.refused == 0)
        try await called.village.sync()
    }

    /// The list of what to do leads to the topic, which leads to its meetings.
    private func told(_ called: Called) async throws {
        let home = called.home
        let todo = home.todo(in: home.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "demanded" } })
        #expect(home.router.path.last == .topic(home.status.space, called.topic))
        let page = try await home.page(called.topic)
        let wanted = try #require(page.course.missing.first { $0.id == "demand_enough" })
        #expect(wanted.act == .sessionHandOver)
        page.course.supply(wanted)
        #expect(home.router.path.last == .meetings(home.status.space, called.topic))
    }

    @Test("is taken down by whoever leads for a party without a phone; what is being written outlives a kill")
    func takenDown() async throws {
        let (called, before) = try await ended()
        before.ask(for: try #require(before.toAskFor.first { $0.name == "罗建军" }))
        before.notes.note.words = "我们几家"
        await before.notes.settled()
        await keeper.restart()
        let home = try await keeper.reach { $0.home }
        let model = try await home.sitting(of: called.topic)
        #expect(model.notes.note.words == "我们几家")
        model.notes.note.words += "都要开会定。"
        await model.saveNote()
        #expect(model.notes.acting.trouble == nil && model.asked.map(\.said.byName) == ["罗建军"])
        #expect(model.asked.map(\.said.text) == ["我们几家都要开会定。"] && model.toAskFor.map(\.name) == ["老倪"])
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await called.village.sync()
    }
}
