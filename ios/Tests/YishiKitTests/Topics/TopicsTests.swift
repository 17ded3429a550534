import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Village matters", .timeLimit(.minutes(3))) @MainActor
struct TopicsTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func list(_ home: HomeModel) async throws -> TopicsModel {
        let model = home.topics(in: home.status.space)
        Task { await model.run() }
        try await until { model.topics.isRead }
        return model
    }

    @Test("are empty at first; a topic appears by itself after a sync, and opens with one tap")
    func appears() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        home.showTopics()
        let list = try await list(home)
        #expect(list.topics.rows.isEmpty && !list.canPropose)
        let id = try await village.topic("晒场停车", summary: "白天晒谷，晚上停车", text: "# 晒场\n白天晒谷。")
        await home.syncer.sync()
        try await until { list.topics.rows.first?.version == 1 }
        let row = try #require(list.topics.rows.first)
        #expect(row.title == "晒场停车" && row.state.code == "Accepted")
        list.open(row.id)
        #expect(home.router.path == [.topics(home.status.space), .topic(home.status.space, id)])
    }

    @Test("are found by words of the title and of the text, each topic once")
    func found() async throws {
        let first = try await village.topic("晒场停车", text: "白天晒谷，晚上停车。")
        _ = try await village.topic("河道保洁", text: "每周清一次。")
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let list = try await list(home)
        list.search.look(for: "停车")
        try await until { list.search.found?.map(\.id) == [first] }
        list.search.look(for: "没有的字")
        try await until { list.search.found?.isEmpty == true }
        list.search.look(for: " ")
        try await until { list.search.found == nil }
    }

    @Test("are read page by page as far as somebody looks")
    func pages() async throws {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        try home.core.app.setAirplane(on: true)
        for number in 1...52 {
            let form = TopicForm(
                title: "第 \(number) 件", summary: "", source: .partyRequest, class: .general, needs: [])
            _ = try await home.core.app.proposeTopic(space: home.status.space, form: form)
        }
        let list = try await list(home)
        #expect(list.topics.rows.count == 50 && list.topics.total == 52 && list.canPropose)
        await list.seen(list.topics.rows[0])
        #expect(list.topics.rows.count == 50, "only the last one reads on")
        await list.seen(list.topics.rows[49])
        #expect(Set(list.topics.rows.map(\.id)).count == 52)
    }
}
