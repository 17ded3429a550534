import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Notices of a sitting", .timeLimit(.minutes(5))) @MainActor
struct DeliveryTests {
    private let keeper: Phone
    private let camera: ScriptedCamera
    private let neighbour: Phone
    private let supervisor: Phone
    init() throws {
        let drawing = try Phone.drawing()
        (keeper, camera) = (drawing.phone, drawing.camera)
        (neighbour, supervisor) = (try Phone(), try Phone())
    }

    private func called() async throws -> Called {
        try await Called(keeper: keeper, neighbour: neighbour, supervisor: supervisor)
    }

    @Test("are news to a party, wait for it to say that it has them, and then its sitting says so to all")
    func ownPhone() async throws {
        let called = try await called()
        let (home, party) = (called.home, called.party)
        let todo = party.todo(in: party.status.space), inbox = party.inbox(in: party.status.space)
        Task { await todo.run() }
        Task { await inbox.run() }
        let row = try await until { todo.todo.rows.first { $0.kind == "session_notice" } }
        todo.open(row)
        guard case .session(let space, _) = party.router.path.last else { throw NotOpened() }
        await inbox.open(try await until { inbox.news.rows.first { $0.kind.code == "session_noticed" } })
        #expect(party.router.path.last == .meetings(space, called.topic))
        let mine = try await party.sitting(of: called.topic)
        #expect(mine.asksMe && mine.toTell.isEmpty && mine.unreached.count == 2)
        await mine.haveNotice()
        #expect(mine.acting.trouble == nil && !mine.asksMe)
        try await until { !todo.todo.rows.contains { $0.kind == "session_notice" } }
        await party.syncer.sync()
        await home.syncer.sync()
        let model = try await home.sitting(of: called.topic)
        #expect(!model.asksMe && model.unreached.map(\.name) == ["罗建军"] && model.toTell.map(\.name) == ["罗建军"])
        #expect(model.told.map(\.name) == ["老倪"] && model.told.first?.told?.code == "device")
        try await called.village.sync()
    }

    @Test("handed over on paper are taken down with a photo of the slip, which outlives a kill and can be looked at")
    func onPaper() async throws {
        let called = try await called()
        let before = try await called.home.sitting(of: called.topic)
        let luo = try #require(before.toTell.first { $0.name == "罗建军" })
        await before.tell(luo)
        #expect(before.telling == luo && before.delivery.ways == [.visit, .phone, .paper])
        await before.saveDelivery()
        #expect(before.delivery.missing == .deliveryNoWay)
        before.delivery.choose(.paper)
        await before.saveDelivery()
        #expect(before.delivery.missing == .deliveryNoSlip)
        camera.failure = .refused
        await before.delivery.takeSlip()
        #expect(before.delivery.hindrance == .deliveryCameraRefused && before.delivery.wantsSlip)
        camera.failure = nil
        await before.delivery.pickSlip()
        #expect(before.delivery.hasSlip && before.delivery.slip != nil && before.delivery.hindrance == nil)
        await before.delivery.settled()
        await keeper.restart()
        let home = try await keeper.reach { $0.home }
        let model = try await home.sitting(of: called.topic)
        #expect(model.telling == luo && model.delivery.slip != nil)
        await model.saveDelivery()
        #expect(model.delivery.acting.trouble == nil && model.telling == nil)
        #expect(model.told.first?.told?.code == "paper" && model.unreached.map(\.name) == ["老倪"])
        let row = try #require(model.shown.first)
        #expect(row.name == "罗建军" && row.what.code == "delivery" && model.shown.count == 1)
        await model.files.open(row.shown)
        #expect(model.files.photos[row.shown.id]?.isEmpty == false, "\(model.files.troubles)")
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await called.village.sync()
    }

    @Test("told at the door or by telephone need no photo, and may have one; what is not taken down is given up")
    func otherwise() async throws {
        let called = try await called()
        let model = try await called.home.sitting(of: called.topic)
        let luo = try #require(model.toTell.first { $0.name == "罗建军" })
        await model.tell(luo)
        model.delivery.choose(.paper)
        await model.delivery.takeSlip()
        #expect(model.delivery.hasSlip)
        model.delivery.choose(.visit)
        #expect(model.delivery.hasSlip, "a photo of the door")
        await model.delivery.dropSlip()
        #expect(!model.delivery.hasSlip && !model.delivery.wantsSlip && model.delivery.canPhotograph)
        await model.delivery.takeSlip()
        await model.delivery.notNow()
        #expect(model.telling == nil && model.toTell.contains(luo))
        await model.tell(luo)
        #expect(model.delivery.way == nil && !model.delivery.hasSlip, "begun anew")
        model.delivery.choose(.visit)
        await model.saveDelivery()
        #expect(model.told.first?.told?.code == "visit" && model.shown.isEmpty)
        let ni = try #require(model.toTell.first)
        await model.tell(ni)
        model.delivery.choose(.phone)
        await model.saveDelivery()
        #expect(model.delivery.acting.trouble == nil && model.unreached.isEmpty && model.told.count == 2)
        try await called.village.sync()
    }

    @Test("are offered on paper only where the phone can photograph the slip")
    func noCamera() async throws {
        let called = try await Called(keeper: try Phone(), neighbour: neighbour, supervisor: supervisor)
        let model = try await called.home.sitting(of: called.topic)
        #expect(model.delivery.ways == [.visit, .phone])
        try await called.village.sync()
    }
}
