import Foundation
import Testing

@testable import YishiKit

@Suite("Logging a need", .timeLimit(.minutes(3))) @MainActor
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
        try await until { model.draft.grid != nil && !model.templates.isEmpty }
        return model
    }

    private func mine(_ home: HomeModel) async throws -> MyNeedsModel {
        let model = home.myNeeds(in: home.status.space)
        Task { await model.run() }
        if model.whose == .others { await model.choose(.own) }
        try await until { model.needs.isRead }
        return model
    }

    // R: F1-06 3.1
    @Test("takes four taps from home for a household that was visited before, without a network")
    func fourTaps() async throws {
        let (home, first) = try await opened()
        first.choose(LogNeedModel.somebody("王秀英"))
        first.use(try first.ready("路灯不亮"))
        await first.save()
        #expect(first.acting.trouble == nil)
        try home.core.app.setAirplane(on: true)
        let finger = Finger()
        let model = try await finger.tap { try await screen(home) }
        try await until { !model.households.rows.isEmpty }
        let household = model.households.rows[0]
        await finger.tap { model.choose(household) }
        try await finger.tap { model.use(try model.ready("垃圾没人收")) }
        await finger.tap { await model.save() }
        #expect(finger.taps <= 4 && home.router.path.isEmpty && model.acting.trouble == nil)
        let need = try #require(try await home.desk.rows(by: household.member).first)
        #expect(need.text == "垃圾没人收" && need.category.code == "ENV" && need.state == .saved)
        #expect(need.channel.code == "visit" && need.gridName == "一网格" && need.enteredByName == "陆小满")
    }

    @Test("takes three taps for one's own words")
    func threeTaps() async throws {
        let village = try await Village()
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let finger = Finger()
        let model = try await finger.tap { try await screen(home) }
        try await finger.tap { model.use(try model.ready("路灯不亮")) }
        await finger.tap { await model.save() }
        #expect(finger.taps <= 3 && model.acting.trouble == nil)
        #expect(try await mine(home).needs.rows.map(\.text) == ["路灯不亮"])
    }

    @Test("says what is still missing, one thing at a time")
    func missing() async throws {
        let (_, model) = try await opened()
        await model.save()
        #expect(model.missing == .logNoText)
        model.draft.text = "路灯不亮"
        await model.save()
        #expect(model.missing == .logNoCategory)
        model.draft.category = .property
        #expect(model.missing == nil)
        model.choose(.new(NewPerson(name: " ")))
        await model.save()
        #expect(model.missing == .logNoName)
        model.newPerson?.name = "王秀英"
        await model.save()
        #expect(model.missing == .logNoConsent, "nobody is written for who was not asked")
    }

    @Test("is refused in the core's own sentence where the words are too long, and keeps them")
    func tooLong() async throws {
        let (_, model) = try await opened()
        model.draft.category = .aid
        model.draft.text = String(repeating: "长", count: 2_000)
        await model.save()
        let trouble = try #require(model.acting.trouble)
        #expect(trouble.code == "words_too_long" && model.draft.text.count == 2_000)
        model.draft.text = "短"
        await model.save()
        #expect(model.acting.trouble == nil)
    }

    @Test("adds ready phrases to what was written, and never changes a class chosen before")
    func phrases() async throws {
        let (_, model) = try await opened()
        model.draft.category = .security
        model.draft.text = "村口"
        model.use(try model.ready("路灯不亮"))
        #expect(model.draft.text == "村口，路灯不亮" && model.draft.category == .security)
        #expect(model.templates.allSatisfy { $0.category.code == "SEC" })
    }

    // R: F1-06
    @Test("keeps everything at every step, also when the app is killed right behind it")
    func killed() async throws {
        let (home, _) = try await opened()
        let steps: [@MainActor (LogNeedModel) -> Void] = [
            { $0.choose(LogNeedModel.somebody("王大爷")) },
            { $0.newPerson?.phone = "000-0000-0001" },
            { $0.draft.text = "晒场停满车" },
            { $0.draft.category = .environment },
        ]
        var path = home.router.path
        for step in steps {
            let home = try #require(phone.root.stage.home)
            let model = home.logNeed(in: home.status.space)
            Task { await model.run() }
            try await until { model.draft.grid != nil }
            step(model)
            await model.settled()
            let kept = model.draft
            await phone.restart()
            let again = try #require(phone.root.stage.home)
            #expect(again.router.path == path)
            path = again.router.path
            let reopened = again.logNeed(in: again.status.space)
            Task { await reopened.run() }
            try await until { reopened.draft == kept }
        }
        let last = try #require(phone.root.stage.home)
        let model = last.logNeed(in: last.status.space)
        Task { await model.run() }
        try await until { model.draft.category == .environment && model.draft.grid != nil }
        await model.save()
        #expect(model.acting.trouble == nil && model.missing == nil)
        await phone.restart()
        let reopened = try #require(phone.root.stage.home)
        #expect(try await reopened.desk.rows().map(\.text) == ["晒场停满车"])
    }

    @Test(
        "offers nothing twice when the app is killed right behind the saving, and keeps the words when right before it")
    func killedWhileSaving() async throws {
        let (home, model) = try await opened()
        model.draft.text = "井盖松了"
        model.draft.category = .security
        await model.settled()
        await phone.restart()
        let before = try await screen(try #require(phone.root.stage.home))
        #expect(before.draft.text == "井盖松了")
        let grid = try #require(before.draft.grid)
        _ = try await home.core.app.logNeed(
            space: home.status.space,
            form: .init(by: nil, grid: grid, channel: .visit, category: .security, text: "井盖松了"),
            finishing: NeedDraft.form)
        await phone.restart()
        let after = try await screen(try #require(phone.root.stage.home))
        #expect(after.draft.text.isEmpty)
    }

    @Test("leaves no draft behind once it is saved")
    func saved() async throws {
        let (home, model) = try await opened()
        model.use(try model.ready("路面坏了"))
        await model.save()
        let next = try await screen(home)
        #expect(next.draft.text.isEmpty && next.draft.category == nil)
    }

    // R: L-06
    @Test("seals a new person's name, phone and address; others see the first character, or what people call them")
    func paperPerson() async throws {
        let village = try await Village()
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        let model = try await screen(home)
        model.choose(LogNeedModel.somebody("王秀英"))
        model.newPerson?.address = "3组12号"
        model.use(try model.ready("老人吃饭不方便"))
        await model.save()
        #expect(model.acting.trouble == nil)
        let next = try await screen(home)
        try await until { !next.households.rows.isEmpty }
        let household = next.households.rows[0]
        #expect(household.name == "王*" && household.paper && household.lastNeed == "老人吃饭不方便")
        let mine = try await mine(home)
        #expect(mine.needs.rows.isEmpty, "somebody else's words are not one's own")
        await mine.choose(.others)
        try await until { mine.needs.rows.map(\.text) == ["老人吃饭不方便"] }
        // The committee's phone hands the grid's key on.
        await home.syncer.sync()
        try await village.sync()
        await home.syncer.sync()
        let card = try await home.core.app.openPerson(space: home.status.space, person: household.member)
        #expect(card.name == "王秀英" && card.address == "3组12号")
        #expect(card.note?.contains("当面同意") == true && card.note?.contains("陆小满") == true)
    }

    @Test("finds people by the first letters of their name's sound")
    func initials() async throws {
        let (home, model) = try await opened()
        model.choose(LogNeedModel.somebody("王秀英", called: "王秀英"))
        model.use(try model.ready("老人吃饭不方便"))
        await model.save()
        let next = try await screen(home)
        next.look(for: "wxy")
        try await until { next.households.typed == "wxy" && next.households.rows.map(\.name) == ["王秀英"] }
        next.look(for: "zzz")
        try await until { next.households.rows.isEmpty }
        next.stopLooking()
        try await until { next.households.rows.count == 1 && !next.isLooking }
    }

    @Test("can be taken back for ten seconds; the words are there again")
    func takenBack() async throws {
        let (home, model) = try await opened()
        model.use(try model.ready("垃圾没人收"))
        await model.save()
        #expect(home.undo.offer?.phrase == .logSaved)
        await home.undo.takeBack()
        #expect(try await mine(home).needs.rows.allSatisfy { $0.status.code == "Withdrawn" })
        let next = try await screen(home)
        #expect(next.draft.text == "垃圾没人收")
    }

    // R: F1-07
    @Test("shows what was said alike nearby, and one tap passes it by")
    func similar() async throws {
        let (home, first) = try await opened()
        first.draft.text = "晒场停满了车，稻谷没处晒"
        first.draft.category = .environment
        await first.save()
        let model = try await screen(home)
        model.draft.text = "晒场上停满车，谷子没处晒"
        try await until { !model.similar.rows.isEmpty }
        #expect(model.similar.rows.first?.text == "晒场停满了车，稻谷没处晒")
        model.similar.pass()
        model.draft.text += "了"
        model.draft.category = .environment
        await model.save()
        #expect(model.acting.trouble == nil && home.router.path.isEmpty, "a hint is never in the way")
        #expect(try await mine(home).needs.total == 2)
    }

    @Test("asks a resident for the grid only where there are several, and remembers the last one")
    func residentGrid() async throws {
        let village = try await Village(grids: ["一网格", "二网格"])
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        home.log()
        let model = home.logNeed(in: home.status.space)
        Task { await model.run() }
        try await until { model.grids.count == 2 && !model.templates.isEmpty }
        #expect(model.own && model.draft.grid == nil)
        model.use(try model.ready("路灯不亮"))
        await model.save()
        #expect(model.missing == .logNoGrid)
        model.draft.grid = model.grids[1].id
        await model.save()
        #expect(model.acting.trouble == nil)
        let next = try await screen(home)
        #expect(next.draft.grid == model.grids[1].id)
    }

    private struct NotOpened: Error {}
}
