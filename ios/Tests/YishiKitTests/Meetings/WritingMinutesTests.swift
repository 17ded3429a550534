import Testing
import YishiCore

@testable import YishiKit

@Suite("Minutes written together", .timeLimit(.minutes(5))) @MainActor
struct WritingMinutesTests {
    private let keeper: Phone
    private let neighbour: Phone
    private let supervisor: Phone
    init() throws { (keeper, neighbour, supervisor) = (try Phone(), try Phone(), try Phone()) }

    private static let begun = "# 一、议定事项\n白天晒粮。\n# 二、分工\n"

    /// A sitting that is open, and two who write its minutes: who leads it, and whoever was asked to draft.
    private func open() async throws -> (called: Called, sitting: SessionModel) {
        let called = try await Called(keeper: keeper, neighbour: neighbour, supervisor: supervisor)
        let home = called.home
        let sitting = try await home.sitting(of: called.topic)
        #expect(!sitting.canWrite, "nobody writes before it is open")
        try await sitting.openWithAll()
        let asked = called.party.status.member
        try await home.core.app.appointDrafter(space: home.status.space, topic: called.topic, member: asked)
        await both(called)
        return (called, sitting)
    }

    private func both(_ called: Called) async {
        for _ in 0..<2 {
            await called.home.syncer.sync()
            await called.party.syncer.sync()
        }
        await called.home.syncer.sync()
    }

    private func editor(_ home: HomeModel, _ sitting: SessionModel) async throws -> DraftModel {
        try await until { sitting.canWrite }
        sitting.writeTogether()
        guard case .draft(let space, let topic, let session) = home.router.path.last else { throw NotOpened() }
        #expect(session != nil)
        let model = home.draft(of: topic, session: session, in: space)
        Task { await model.run() }
        try await until { model.draft.value != nil }
        return model
    }

    private func form(_ home: HomeModel, _ sitting: SessionModel) async throws -> MinutesModel {
        let model = home.minutes(of: try #require(sitting.session.value?.id), in: home.status.space)
        await model.run()
        return model
    }

    private func airplane(_ called: Called, _ on: Bool) throws {
        for home in [called.home, called.party] { try home.core.app.setAirplane(on: on) }
    }

    // R: X-02
    @Test("have what two people wrote on two phones without a network, and are laid as they stand")
    func together() async throws {
        let (called, sitting) = try await open()
        let first = try await editor(called.home, sitting)
        #expect(first.text.isEmpty && first.canEdit && !first.canPublish && first.title == .minutesDraftTitle)
        try await until { first.writers == ["姚敏", "沈柏年", "老倪"] }
        let empty = try await form(called.home, sitting)
        #expect(empty.marksOpen == nil && !empty.draft.title.isEmpty, "as without anything written together")
        first.text = Self.begun
        await first.save()
        await both(called)
        let second = try await editor(called.party, try await called.party.sitting(of: called.topic))
        try await until { second.text == Self.begun }
        try airplane(called, true)
        first.text = "# 一、议定事项\n白天晒粮，晚上停车。\n# 二、分工\n"
        await first.save()
        second.text = Self.begun + "划线由网格办。\n"
        await second.save()
        #expect(first.acting.trouble == nil && second.acting.trouble == nil)
        try airplane(called, false)
        await both(called)
        try await until { first.text.contains("晚上停车") && first.text.contains("划线由网格办") }
        try await until { second.text == first.text }
        let proposal = try await called.home.core.app.draft(space: called.home.status.space, topic: called.topic)
        #expect(!proposal.text.contains("划线"), "the proposal is another text")
        try await historyOf(first, called.home)
    }

    /// Who wrote what, as of every draft.
    private func historyOf(_ editor: DraftModel, _ home: HomeModel) async throws {
        editor.showHistory()
        guard case .draftHistory(let space, let topic, let session) = home.router.path.last else { throw NotOpened() }
        let model = home.draftHistory(of: topic, session: session, in: space)
        Task { await model.run() }
        try await until { Set(model.steps.rows.map(\.byName)) == ["姚敏", "老倪"] && model.canRestore }
        let oldest = try #require(model.steps.rows.last), text = editor.text
        await model.look(at: oldest)
        #expect(model.then?.text.contains("划线") == false)
        await model.restore()
        try await until { !editor.text.contains("划线") }
        await home.undo.takeBack()
        try await until { editor.text == text }
    }

    @Test("fill the form for laying them, unless something was typed there; a kill costs nothing")
    func laid() async throws {
        let (called, sitting) = try await open()
        let editor = try await editor(called.home, sitting)
        editor.text = Self.begun
        await editor.settled()
        await keeper.restart()
        let home = try await keeper.reach { $0.home }
        let again = try await home.sitting(of: called.topic)
        let kept = try await self.editor(home, again)
        #expect(kept.text == Self.begun && kept.isChanged)
        await kept.save()
        let minutes = try await form(home, again)
        #expect(minutes.draft.text == Self.begun.trimmed || minutes.draft.text == Self.begun)
        minutes.draft.text = "白天晒粮，晚上停车。"
        await minutes.settled()
        kept.text = "# 一、议定事项\n都变了。\n"
        await kept.save()
        let later = try await form(home, again)
        #expect(later.draft.text == "白天晒粮，晚上停车。")
    }

    @Test("are settled first where two people's words are mixed in them: the form says so and leads there")
    func mixed() async throws {
        let (called, sitting) = try await open()
        let first = try await editor(called.home, sitting)
        first.text = "白天晒粮。\n晚上停车。"
        await first.save()
        await both(called)
        let second = try await editor(called.party, try await called.party.sitting(of: called.topic))
        try await until { second.text == first.text }
        try airplane(called, true)
        first.text = "白天晒粮。\n晚上六点停车。"
        await first.save()
        second.text = "白天晒粮。\n晚上八点停车。"
        await second.save()
        try airplane(called, false)
        await both(called)
        try await until { !first.marks.isEmpty }
        let minutes = try await form(called.home, sitting)
        #expect(minutes.marksOpen?.code == "marks_open" && minutes.draft.text.isEmpty)
        called.home.router.goHome()
        minutes.settleMarks()
        guard case .draft(_, called.topic, let session) = called.home.router.path.last else { throw NotOpened() }
        #expect(session == sitting.session.value?.id)
        await first.settle(try #require(first.marks.first), .mine)
        await minutes.run()
        #expect(minutes.marksOpen == nil && minutes.draft.text == first.text)
    }

    @Test("are not for residents who only take part")
    func resident() async throws {
        let called = try await Called(keeper: keeper, neighbour: neighbour, supervisor: supervisor)
        let sitting = try await called.home.sitting(of: called.topic)
        try await sitting.openWithAll()
        await both(called)
        let theirs = try await called.party.sitting(of: called.topic)
        try await until { theirs.isOpen }
        #expect(!theirs.canWrite && !theirs.canReadDraft)
    }
}
