import Testing
import YishiCore

@testable import YishiKit

@Suite("What a village goes by", .timeLimit(.minutes(3))) @MainActor
struct RulesTests {
    private let phone: Phone
    init() throws { phone = try Phone() }

    /// Five days of notice instead of three.
    private static let pack = """
        id = "WX-2026.12"
        title = "吴兴区协商规则"
        level = "county"
        approved = true
        effective_from = "2026-01-01"
        [rules]
        "notice.deliberation.grid" = { value = { days = 5 }, hardness = "L", source = "吴政办〔2026〕9号" }
        """

    private func rules(_ home: HomeModel) async throws -> RulesModel {
        let model = home.rules(in: home.status.space)
        Task { await model.run() }
        try await until { model.matters.value != nil }
        return model
    }

    @Test("is read by everybody: each value with its source, the forms, and the catalogue by a word of it")
    func read() async throws {
        let village = try await Village()
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = try await rules(home)
        #expect(model.trouble == nil && model.rules.count > 40 && model.rules.count == model.values.value?.count)
        let notice = try #require(model.values.value?.first { $0.key == "notice.deliberation.grid" })
        #expect(!notice.value.isEmpty && !notice.source.isEmpty && !notice.level.isEmpty)
        model.asked = "提前通知"
        #expect(model.rules.contains { $0.key == "notice.deliberation.grid" } && model.rules.count < 40)
        model.asked = "没有这样的规则"
        #expect(model.rules.isEmpty)
        #expect(model.forms.value?.contains { $0.code == "GridTalk" } == true)
        model.typed = "停放"
        #expect(model.found.map(\.code).contains("SEC-04") && model.found.allSatisfy { $0.zh.contains("停放") })
        let matter = try #require(model.found.first)
        #expect(!model.suited(to: matter).isEmpty && !model.canOpen(matter) && !model.canTake)
        model.typed = "没有这样的事"
        #expect(model.found.isEmpty)
    }

    // R: C-04
    @Test("opens a matter for agreeing and acting at once where both committees say so")
    func opened() async throws {
        let village = try await Village(posts: ["chair", "secretary"])
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let model = try await rules(home)
        let matter = try #require(model.matters.value?.first { $0.code == "ENV-04" })
        #expect(model.canOpen(matter) && !matter.open)
        await model.toggle(matter)
        #expect(model.acting.trouble == nil && model.matters.value?.first { $0.code == "ENV-04" }?.open == false)
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("catalog", "open", "ENV-04")
        try await village.sync()
        await home.syncer.sync()
        let course = try await home.core.app.matters(space: home.status.space).first { $0.code == "ENV-04" }
        #expect(course != nil)
    }

    // R: N-05 X15
    @Test("takes over what was issued above with one act, which a second member of the committee signs")
    func taken() async throws {
        let village = try await Village(issued: Self.pack)
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        await home.syncer.sync()
        let model = try await rules(home)
        let row = try await until { model.toTake.first }
        #expect(row.title == "吴兴区协商规则" && row.spaceName == "吴兴区" && model.canTake)
        await model.take(row)
        #expect(model.acting.trouble == nil && model.waitsForSecond)
        await home.syncer.sync()
        try await village.sync()
        let waiting = try await home.core.app.pendingChanges(space: home.status.space)
        let change = try #require(waiting.first { $0.zh.contains("吴兴区协商规则") })
        try await village.committee("confirm", change.entry.hex)
        try await village.sync()
        await home.syncer.sync()
        try await until { model.adopted.contains { $0.title == "吴兴区协商规则" } && model.toTake.isEmpty }
    }
}
