import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("What is sealed about somebody without a phone", .timeLimit(.minutes(3))) @MainActor
struct CardTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village(grids: ["一网格", "二网格"])
    }

    /// The page of somebody whom the committee wrote down in the first grid.
    private func page(_ home: HomeModel) async throws -> MemberModel {
        let space = home.status.space
        let rows = try await home.core.app.members(space: space, page: Page(offset: 0, limit: 50)).rows
        let model = home.member(try #require(rows.first { $0.paper != nil }).id, in: space)
        Task { await model.run() }
        try await until { model.member.value != nil }
        return model
    }

    private func written() async throws {
        try await village.committee(
            "person", "add", "--grid", "一网格", "--name", "王秀英", "--phone", "0572-123", "--address", "东一 3 号")
        try await village.sync()
    }

    @Test("is opened by who works in their grid, with the bytes from the hub, and put away again")
    func opened() async throws {
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        try await written()
        // The committee's phone hands out the key of the grid.
        await home.syncer.sync()
        try await village.sync()
        await home.syncer.sync()
        let model = try await page(home)
        #expect(model.canOpenCard && model.card == nil && model.member.value?.name == "王*")
        await model.openCard()
        let card = try #require(model.card, "\(String(describing: model.opening.trouble))")
        #expect(card.name == "王秀英" && card.phone == "0572-123" && card.address == "东一 3 号" && card.note == nil)
        model.closeCard()
        #expect(model.card == nil)
    }

    @Test("is not on this phone and the hub is away: a plain sentence says so")
    func away() async throws {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        try await written()
        await home.syncer.sync()
        village.hub.stop()
        let model = try await page(home)
        #expect(model.canOpenCard)
        await model.openCard()
        let trouble = try #require(model.opening.trouble)
        #expect(trouble.kind == .offline && !trouble.sentence.isEmpty && model.card == nil)
    }
}
