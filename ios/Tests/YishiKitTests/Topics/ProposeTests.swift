import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Proposing a topic", .timeLimit(.minutes(3))) @MainActor
struct ProposeTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func opened() async throws -> (HomeModel, ProposeModel) {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        home.topics(in: home.status.space).propose()
        #expect(home.router.path == [.proposeTopic(home.status.space)])
        return (home, home.propose(in: home.status.space))
    }

    @Test("wants a title and where it comes from; in doubt it is a major matter")
    func missing() async throws {
        let (_, model) = try await opened()
        await model.save()
        #expect(model.missing == .proposeNoTitle)
        model.draft.title = "晒场停车"
        await model.save()
        #expect(model.missing == .proposeNoSource && model.draft.matter == .major)
    }

    @Test("works without a network and leads to the topic's page")
    func offline() async throws {
        let (home, model) = try await opened()
        try home.core.app.setAirplane(on: true)
        model.draft.title = "晒场停车"
        model.draft.source = .partyRequest
        model.draft.matter = .group
        await model.save()
        guard case .topic(_, let topic) = home.router.path.last else { throw NotOpened() }
        let row = try await home.core.app.topic(space: home.status.space, topic: topic).row
        #expect(row.title == "晒场停车" && row.class.code == "Group" && row.source.code == "party_request")
        #expect(try await home.core.app.form(space: home.status.space, key: "topic") == nil)
    }

    @Test("about public affairs must come from somebody's need: the core says so, and needs can be chosen")
    func needs() async throws {
        let (home, model) = try await opened()
        let (app, space) = (home.core.app, home.status.space)
        let grid = try #require(try await app.grids(space: space).first).id
        let form = NeedForm(by: nil, grid: grid, channel: .app, category: .property, text: "晒场停满车")
        let need = try await app.logNeed(space: space, form: form)
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("need", "accept", need.hex)
        try await village.sync()
        await home.syncer.sync()
        Task { await model.run() }
        try await until { model.needs.rows.count == 1 }
        model.draft.title = "晒场停车"
        model.draft.source = .publicAffairs
        await model.save()
        #expect(model.acting.trouble?.code == "topic_without_source")
        model.toggle(need)
        #expect(model.acting.trouble == nil)
        await model.save()
        guard case .topic(_, let topic) = home.router.path.last else { throw NotOpened() }
        #expect(try await app.topic(space: space, topic: topic).needs == [need])
    }

    @Test("can take up needs that were classified, behind those that were only taken in")
    func classified() async throws {
        var needs = [String]()
        for words in ["路灯不亮", "河道脏了", "晒场停满车"] {
            needs.append(try await village.said(words, in: "一网格"))
            try await village.committee("need", "accept", needs[needs.count - 1])
        }
        try await village.committee("need", "classify", needs[2], "--class", "General")
        try await village.sync()
        let (_, model) = try await opened()
        Task { await model.run() }
        try await until { model.needs.rows.count == 3 }
        #expect(model.needs.rows.last?.id.hex == needs[2] && !model.needs.hasMore)
    }

    @Test("is kept when the app is killed in between")
    func kept() async throws {
        let (_, model) = try await opened()
        model.draft.title = "晒场停车"
        model.draft.source = .strongComplaint
        await model.settled()
        await phone.restart()
        let home = try #require(phone.root.stage.home)
        let again = home.propose(in: home.status.space)
        Task { await again.run() }
        try await until { again.draft == model.draft }
    }

    private struct NotOpened: Error {}
}
