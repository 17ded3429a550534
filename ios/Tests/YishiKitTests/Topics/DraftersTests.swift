import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Drafters", .timeLimit(.minutes(3))) @MainActor
struct DraftersTests {
    private let phone: Phone
    private let neighbour: Phone
    private let village: Village
    init() async throws {
        (phone, neighbour) = (try Phone(), try Phone())
        village = try await Village()
    }

    /// The committee's home, a resident's, and a topic that was taken up.
    private func people() async throws -> (office: HomeModel, resident: HomeModel, topic: TopicId) {
        let topic = try await village.topic("晒场停车", text: "白天晒谷。")
        try await village.committee("person", "add", "--name", "王秀英")
        let resident = try await neighbour.join(village, try await village.residentCode(), as: "老倪")
        try await village.sync()
        let office = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        return (office, resident, topic)
    }

    private func opened(_ home: HomeModel, _ topic: TopicId) async throws -> DraftersModel {
        let page = home.topic(topic, in: home.status.space)
        page.showDrafters()
        #expect(home.router.path.last == .drafters(home.status.space, topic))
        let model = home.drafters(of: topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.topic.value != nil && model.members.isRead }
        return model
    }

    @Test("are appointed by the committee, write the draft, and no longer once they are removed")
    func appointed() async throws {
        let (office, resident, topic) = try await people()
        let model = try await opened(office, topic)
        #expect(model.governs && model.drafters.isEmpty)
        #expect(model.candidates.map(\.name) == ["老倪"], "no committee, and nobody without a phone")
        await model.appoint(try #require(model.candidates.first).id)
        #expect(model.acting.trouble == nil && office.undo.offer?.phrase == .draftersAppointed)
        try await until { model.drafters.map(\.name) == ["老倪"] && model.candidates.isEmpty }
        await office.syncer.sync()
        await resident.syncer.sync()
        let draft = resident.draft(of: topic, in: resident.status.space)
        Task { await draft.run() }
        try await until { draft.canEdit }
        await model.remove(try #require(model.drafters.first).member)
        try await until { model.drafters.isEmpty }
        await office.syncer.sync()
        await resident.syncer.sync()
        let role = try await resident.core.app.topic(space: resident.status.space, topic: topic).row.myRole
        #expect(role == nil)
    }

    @Test("that were asked by mistake are taken back for ten seconds")
    func undone() async throws {
        let (office, _, topic) = try await people()
        let model = try await opened(office, topic)
        await model.appoint(try #require(model.candidates.first).id)
        try await until { model.drafters.count == 1 }
        await office.undo.takeBack()
        try await until { model.drafters.isEmpty }
    }

    @Test("may step back themselves, after they were told what that means, and appoint nobody")
    func leaving() async throws {
        let (office, resident, topic) = try await people()
        let page = try await opened(office, topic)
        await page.appoint(try #require(page.candidates.first).id)
        await office.syncer.sync()
        await resident.syncer.sync()
        let model = try await opened(resident, topic)
        try await until { !model.drafters.isEmpty }
        let me = try #require(model.drafters.first)
        #expect(!model.governs && model.isMe(me))
        await model.leave(me)
        #expect(model.acting.trouble == nil && resident.router.path.last == .drafters(resident.status.space, topic))
        model.wantToLeave()
        await model.leave(me)
        #expect(model.acting.trouble == nil && resident.router.path.isEmpty)
        await resident.syncer.sync()
        await office.syncer.sync()
        try await until { page.drafters.isEmpty }
    }
}
