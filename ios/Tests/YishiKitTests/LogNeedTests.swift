import Foundation
import Testing

@testable import YishiKit

@Suite("Logging a need", .timeLimit(.minutes(2))) @MainActor
struct LogNeedTests {
    private let phone: Phone
    init() throws { phone = try Phone() }

    /// A grid leader's home, and the screen opened from it.
    private func opened(grids: [String] = ["一网格"]) async throws -> (HomeModel, LogNeedModel) {
        let village = try await Village(grids: grids)
        let home = try await phone.join(village, try await village.gridLeaderCode(grids[0]), as: "陆小满")
        return (home, try await screen(home))
    }

    private func screen(_ home: HomeModel) async throws -> LogNeedModel {
        home.log()
        guard case .logNeed(let space) = home.router.path.last else { throw NotOpened() }
        let model = home.logNeed(in: space)
        Task { await model.run() }
        try await until { model.draft.grid != nil }
        return model
    }

    private func mine(_ home: HomeModel) async throws -> MyNeedsModel {
        let model = home.myNeeds(in: home.status.space)
        Task { await model.run() }
        try await until { model.needs.isRead }
        return model
    }

    @Test("takes three taps from home with a ready phrase, and works without a network")
    func threeTaps() async throws {
        let (home, model) = try await opened()
        try home.core.app.setAirplane(on: true)
        // The first tap opened the screen.
        model.use(Template.all[0])
        await model.save()
        #expect(home.router.path.isEmpty && model.trouble == nil)
        let mine = try await mine(home)
        let need = try #require(mine.needs.rows.first)
        #expect(need.text == "路灯不亮" && need.category.code == "PROP" && need.state == .saved)
        #expect(need.channel.code == "visit" && need.gridName == "一网格")
    }

    @Test("says what is still missing, one thing at a time")
    func missing() async throws {
        let (_, model) = try await opened()
        model.draft.text = "路灯不亮"
        await model.save()
        #expect(model.missing == .logNoCategory)
        model.draft.category = .property
        #expect(model.missing == nil)
        model.choose(.new(name: " "))
        await model.save()
        #expect(model.missing == .logNoName)
    }

    @Test("is refused in the core's own sentence where nothing was written, and keeps the rest")
    func empty() async throws {
        let (_, model) = try await opened()
        model.draft.category = .aid
        await model.save()
        let trouble = try #require(model.trouble)
        #expect(trouble.kind == .refused && !trouble.sentence.isEmpty)
        #expect(model.draft.category == .aid)
    }

    @Test("adds ready phrases to what was written, and never changes a class chosen before")
    func phrases() async throws {
        let (_, model) = try await opened()
        model.draft.category = .security
        model.draft.text = "村口"
        model.use(Template.all[0])
        #expect(model.draft.text == "村口，路灯不亮" && model.draft.category == .security)
    }

    @Test("keeps everything at every step, also when the app is killed in between")
    func killed() async throws {
        let (home, model) = try await opened()
        model.choose(.new(name: "王大爷"))
        model.draft.text = "晒场停满车"
        model.draft.category = .environment
        let kept = model.draft
        await phone.restart()
        let again = try #require(phone.root.stage.home)
        #expect(again.router.path == home.router.path)
        #expect(again.logNeed(in: again.status.space).draft == kept)
    }

    @Test("leaves no draft behind once it is saved")
    func saved() async throws {
        let (home, model) = try await opened()
        model.use(Template.all[1])
        await model.save()
        #expect(home.logNeed(in: home.status.space).draft == NeedDraft())
    }

    @Test("puts somebody without a phone on the list and offers them with one tap from then on")
    func paperPerson() async throws {
        let (home, model) = try await opened()
        model.choose(.new(name: "王大爷"))
        model.use(Template.all[5])
        await model.save()
        let next = try await screen(home)
        try await until { next.people.count == 2 }
        guard case .known(let member, let name) = next.people[1] else { throw NotOpened() }
        #expect(name == "王大爷")
        let mine = try await mine(home)
        #expect(mine.needs.rows.isEmpty, "somebody else's words are not one's own")
        next.choose(.known(member, name: name))
        next.use(Template.all[0])
        await next.save()
        #expect(next.trouble == nil)
    }

    @Test("finds people by the first letters of their name's sound")
    func initials() async throws {
        let (home, model) = try await opened()
        model.choose(.new(name: "王秀英"))
        model.use(Template.all[5])
        await model.save()
        let next = try await screen(home)
        next.look(for: "wxy")
        try await until { next.people.contains { if case .known(_, "王秀英") = $0 { true } else { false } } }
        next.look(for: "")
        try await until { next.people.first == .myself }
    }

    @Test("can be taken back for ten seconds; the words are there again")
    func takenBack() async throws {
        let (home, model) = try await opened()
        model.use(Template.all[2])
        await model.save()
        #expect(home.undo.offer?.phrase == .logSaved)
        await home.undo.takeBack()
        let mine = try await mine(home)
        #expect(mine.needs.rows.allSatisfy { $0.status.code == "Withdrawn" })
        #expect(home.logNeed(in: home.status.space).draft.text == "垃圾没人清")
    }

    @Test("asks a resident for the grid only where there are several, and remembers the last one")
    func residentGrid() async throws {
        let village = try await Village(grids: ["一网格", "二网格"])
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        home.log()
        let model = home.logNeed(in: home.status.space)
        Task { await model.run() }
        try await until { model.grids.count == 2 }
        #expect(model.own && model.draft.grid == nil)
        model.use(Template.all[0])
        await model.save()
        #expect(model.missing == .logNoGrid)
        model.draft.grid = model.grids[1].id
        await model.save()
        #expect(model.trouble == nil)
        home.log()
        let next = try await screen(home)
        #expect(next.draft.grid == model.grids[1].id)
    }

    private struct NotOpened: Error {}
}
