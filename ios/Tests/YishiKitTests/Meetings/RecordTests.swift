import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("The record of a sitting", .timeLimit(.minutes(5))) @MainActor
struct RecordTests {
    private let keeper: Phone
    private let pen: ScriptedPen
    private let neighbour: Phone
    private let supervisor: Phone
    init() throws {
        let drawing = try Phone.drawing()
        (keeper, pen) = (drawing.phone, drawing.pen)
        (neighbour, supervisor) = (try Phone(), try Phone())
    }

    /// A sitting with all on record that it wants, still open.
    private func recorded() async throws -> (called: Called, model: SessionModel) {
        let called = try await Called(keeper: keeper, neighbour: neighbour, supervisor: supervisor)
        let model = try await called.home.sitting(of: called.topic)
        try await model.openWithAll()
        for party in model.present { await model.take(.agree, of: party) }
        model.notes.begin(.outcome(item: 0))
        model.notes.note.words = "收粮日晒粮。"
        await model.saveNote()
        #expect(model.notes.acting.trouble == nil && model.unsigned.isEmpty)
        return (called, model)
    }

    @Test("is signed by the other one on the keeper's phone before anything follows; strokes outlive a kill")
    func byHand() async throws {
        let (called, before) = try await recorded()
        await before.close()
        #expect(before.acting.trouble == nil && before.unsigned.map(\.name) == ["沈柏年"] && !before.canSignRecord)
        #expect(!before.canAgree && !before.canGoOn)
        #expect(before.session.value?.wants.map(\.code) == ["record_unsigned"])
        before.handPhone(to: try #require(before.toSignHere.first))
        #expect(before.signer?.name == "沈柏年" && !before.signsMine && before.signing.canDraw)
        await before.signRecord()
        #expect(before.signing.hindrance == .signNothing)
        before.signing.drawing = .written
        await before.signing.settled()
        await keeper.restart()
        let home = try await keeper.reach { $0.home }
        let model = try await home.sitting(of: called.topic)
        #expect(model.signer?.name == "沈柏年" && model.signing.drawing == .written)
        pen.next = nil
        await model.signRecord()
        #expect(model.signing.hindrance == .signNoPicture && !model.signing.drawing.isEmpty, "nothing is lost")
        pen.next = try Media.photo()
        await model.signRecord()
        #expect(model.signing.acting.trouble == nil && model.signer == nil && model.unsigned.isEmpty)
        #expect(model.canAgree && model.canGoOn)
        let row = try #require(model.shown.first)
        #expect(row.name == "沈柏年" && row.what.code == "signature")
        await model.files.open(row.shown)
        #expect(model.files.photos[row.shown.id]?.isEmpty == false, "\(model.files.troubles)")
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await called.village.sync()
    }

    @Test("waits on one's own phone where the other one closed the sitting, and is signed there in one's name")
    func ownPhone() async throws {
        let (called, model) = try await recorded()
        let home = called.home
        await home.syncer.sync()
        try await called.village.sync()
        let id = try #require(model.session.value?.id)
        try await called.village.committee("meeting", "close", id)
        try await called.village.sync()
        await home.syncer.sync()
        let todo = home.todo(in: home.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "record_sign" } })
        #expect(home.router.path.last == .session(home.status.space, id))
        try await until { model.canSignRecord }
        #expect(model.toSignHere.isEmpty && !model.canAgree)
        model.wantToSign()
        #expect(model.signsMine && model.signer?.name == "姚敏")
        model.signing.notNow()
        #expect(model.signer == nil && model.canSignRecord)
        model.wantToSign()
        await model.signRecord()
        #expect(model.signing.acting.trouble == nil && model.unsigned.isEmpty && model.canAgree && model.shown.isEmpty)
        await home.syncer.sync()
        try await called.village.sync()
    }

    @Test("that the other one signed elsewhere meanwhile asks nobody here any more; a photo does as well as a finger")
    func elsewhere() async throws {
        let (called, model) = try await recorded()
        await model.close()
        model.handPhone(to: try #require(model.toSignHere.first))
        await called.home.syncer.sync()
        try await called.village.sync()
        try await called.village.committee("meeting", "sign-record", try #require(model.session.value?.id))
        try await called.village.sync()
        await called.home.syncer.sync()
        try await until { model.unsigned.isEmpty }
        #expect(model.signer == nil && model.toSignHere.isEmpty && model.canAgree)
    }

    @Test("is followed by minutes that say what is to be done, by whom and until when")
    func items() async throws {
        let (called, model) = try await recorded()
        await model.close()
        model.handPhone(to: try #require(model.toSignHere.first))
        await model.photographSignature()
        #expect(model.unsigned.isEmpty && model.shown.count == 1, "a photo does as well")
        await model.reachConsensus()
        let minutes = called.home.minutes(of: try #require(model.session.value?.id), in: called.home.status.space)
        await minutes.run()
        #expect(minutes.people.map(\.name) == ["姚敏", "老倪", "罗建军"])
        await minutes.lay()
        #expect(minutes.acting.trouble?.code == "minutes_items" && minutes.missing == nil)
        minutes.draft.pieces[0].owner = minutes.people[1]
        await minutes.lay()
        #expect(minutes.missing == .workNoWhat)
        minutes.sayWhat("划线、立牌\n（东侧）")
        minutes.draft.pieces.add()
        minutes.draft.pieces[1].what = "通知各户"
        await minutes.lay()
        #expect(minutes.missing == .workNoOwner)
        minutes.draft.pieces.remove(at: 1)
        minutes.draft.pieces.add()
        await minutes.lay()
        #expect(minutes.acting.trouble == nil && minutes.missing == nil, "a row that says nothing is left out")
        guard case .paper(let space, let id) = called.home.router.path.last else { throw NotOpened() }
        let view = try await called.home.core.app.paper(space: space, paper: id)
        #expect(view.items.map(\.what) == ["划线、立牌 （东侧）"] && view.items.map(\.ownerName) == ["姚敏"])
        #expect(view.text.contains("落实事项") && view.dueZh != nil && !view.overdue)
        try await called.village.sync()
    }
}
