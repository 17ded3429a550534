import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Deciding on needs", .timeLimit(.minutes(3))) @MainActor
struct TriageTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func committee() async throws -> HomeModel {
        try await phone.join(village, try await village.committeeCode(), as: "姚敏")
    }

    private func list(_ home: HomeModel) async throws -> TriageModel {
        let model = home.triage(in: home.status.space)
        Task { await model.run() }
        try await until { model.needs.isRead }
        return model
    }

    private func page(_ home: HomeModel, _ need: String) async throws -> (NeedModel, NeedDeciding) {
        let model = home.need(NeedId(hex: need), in: home.status.space)
        Task { await model.run() }
        try await until { model.row != nil }
        let deciding = try #require(model.deciding)
        try await until { !deciding.kinds.isEmpty }
        return (model, deciding)
    }

    @Test("begins with what waits, and an accepted need moves on to the next list")
    func accepted() async throws {
        let need = try await village.said("路灯不亮", in: "一网格")
        let home = try await committee()
        let list = try await list(home)
        #expect(list.needs.rows.map(\.text) == ["路灯不亮"])
        let (page, deciding) = try await page(home, need)
        #expect(deciding.canAccept && !deciding.canPlace)
        await deciding.accept()
        try await until { page.row?.status.code == "Accepted" && list.needs.rows.isEmpty }
        await list.choose(.accepted)
        try await until { list.needs.rows.map(\.id.hex) == [need] }
        deciding.begin(.handling)
        deciding.decision.words = "换了灯泡"
        await deciding.send()
        try await until { list.needs.rows.isEmpty }
        await list.choose(.directlyHandled)
        try await until { list.needs.rows.map(\.id.hex) == [need] }
    }

    @Test("sends back, or does not take, only with a reason; the words are kept until they are sent")
    func reasons() async throws {
        let (first, second) = (
            try await village.said("路灯不亮", in: "一网格"), try await village.said("河道脏了", in: "一网格")
        )
        let home = try await committee()
        let (page, deciding) = try await page(home, first)
        deciding.begin(.returning)
        await deciding.send()
        #expect(deciding.missing == .decideNoReason)
        deciding.decision.words = "哪一盏？"
        await deciding.settled()
        await phone.restart()
        let again = try #require(phone.root.stage.home)
        let (_, kept) = try await self.page(again, first)
        #expect(kept.decision == NeedDecision(kind: .returning, words: "哪一盏？"))
        await kept.send()
        #expect(kept.acting.trouble == nil && kept.decision == NeedDecision())
        try await until { page.row?.status.code == "Returned" || !kept.kinds.isEmpty }
        let (other, rejecting) = try await self.page(again, second)
        rejecting.begin(.rejecting)
        rejecting.decision.words = "上个月刚清过"
        await rejecting.send()
        try await until { other.row?.status.code == "Rejected" }
        #expect(other.need.value?.reason?.text == "上个月刚清过")
    }

    @Test("answers, also as the grid's worker, who decides nothing else")
    func answered() async throws {
        let need = try await village.said("路灯不亮", in: "一网格")
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        let (page, deciding) = try await page(home, need)
        #expect(!deciding.canAccept && !deciding.kinds.contains(.rejecting) && !deciding.canMerge)
        deciding.begin(.answering)
        await deciding.send()
        #expect(deciding.missing == .decideNoAnswer)
        deciding.decision.words = "电工明天来"
        await deciding.send()
        try await until { page.need.value?.answers.map(\.text) == ["电工明天来"] }
    }

    // R: T-01
    @Test("merges what says the same: originals side by side, the chosen one stands for all")
    func merged() async throws {
        let first = try await village.said("晒场停满了车，稻谷没处晒", in: "一网格")
        let second = try await village.said("晒场上停满车，谷子没处晒", in: "一网格")
        let third = try await village.said("河道脏了", in: "一网格")
        let home = try await committee()
        let (_, deciding) = try await page(home, first)
        try await until { deciding.similar.map(\.id.hex) == [second] }
        deciding.merge()
        #expect(home.router.path.last == .mergeNeeds(home.status.space, NeedId(hex: first)))
        let model = home.merging(NeedId(hex: first), in: home.status.space)
        Task { await model.run() }
        try await until { !model.similar.isEmpty && !model.rest.isEmpty }
        #expect(model.similar.map(\.id.hex) == [second] && model.rest.map(\.id.hex) == [third])
        model.compare()
        #expect(model.missing == .mergeNothingChosen)
        model.toggle(model.similar[0])
        model.toggle(model.rest[0])
        model.toggle(model.rest[0])
        model.compare()
        #expect(model.step == .comparing && model.chosen.map(\.id.hex) == [first, second])
        model.lead(model.chosen[1])
        await model.merge()
        #expect(model.acting.trouble == nil)
        let (leading, _) = try await page(home, second)
        try await until { leading.need.value?.mergedFrom.map(\.id.hex) == [first] }
        #expect(leading.need.value?.mergedFrom.first?.text == "晒场停满了车，稻谷没处晒", "its words stay")
    }

    @Test("places an accepted need in a topic")
    func placed() async throws {
        let need = try await village.said("晒场停满车", in: "一网格")
        try await village.committee("need", "accept", need)
        let topic = try await village.topic("晒场停车")
        let home = try await committee()
        let (page, deciding) = try await page(home, need)
        await deciding.choosePlace()
        let row = try #require(deciding.topics?.rows.first)
        #expect(row.id == topic)
        await deciding.place(in: row)
        try await until { page.row?.topic == topic }
        #expect(page.need.value?.topicTitle == "晒场停车" && deciding.topics == nil)
    }

    @Test("is nothing for residents: they see no such button")
    func resident() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = home.need(NeedId(hex: String(repeating: "0", count: 32)), in: home.status.space)
        #expect(model.deciding == nil)
    }
}
