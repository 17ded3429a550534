import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Changing a passage", .timeLimit(.minutes(3))) @MainActor
struct AmendTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private static let text = "# 晒场\n白天晒谷。晚上停车。\n三户轮流看管。"

    private func opened(_ home: HomeModel, _ topic: TopicId) async throws -> AmendModel {
        let model = home.amend(topic, in: home.status.space)
        await model.run()
        try #require(model.selection != nil)
        return model
    }

    /// A resident who proposes that cars go at six, and everything is synced.
    private func proposed() async throws -> (HomeModel, TopicId) {
        let topic = try await village.topic("晒场停车", text: Self.text)
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = try await opened(home, topic)
        model.tap(try #require(model.selection?.passages[2]))
        model.write()
        model.draft.replacement = "晚上六点后停车。"
        model.draft.reason = "天黑才收得完"
        await model.save()
        try #require(model.acting.trouble == nil)
        await home.syncer.sync()
        try await village.sync()
        return (home, topic)
    }

    private func deciding(_ topic: TopicId) async throws -> (HomeModel, AmendmentModel) {
        let office = try Phone()
        let home = try await office.join(village, try await village.committeeCode(), as: "姚敏")
        let view = try await home.core.app.topic(space: home.status.space, topic: topic)
        let amendment = try #require(view.copy?.amendments.first)
        let page = home.topic(topic, in: home.status.space)
        page.open(amendment)
        #expect(home.router.path == [.amendment(home.status.space, topic, amendment.id)])
        let model = home.amendment(amendment.id, of: topic, in: home.status.space)
        Task {
            await model.run()
            withExtendedLifetime(office) {}
        }
        try await until { model.amendment != nil }
        return (home, model)
    }

    @Test("begins with its words, and reaches the topic with both texts and the reason")
    func made() async throws {
        let (home, topic) = try await proposed()
        let page = home.topic(topic, in: home.status.space)
        Task { await page.run() }
        try await until { page.copy?.amendments.first?.state == .accepted }
        let amendment = try #require(page.copy?.amendments.first)
        #expect(amendment.quote == "晚上停车。" && amendment.replacement == "晚上六点后停车。")
        #expect(amendment.reason == "天黑才收得完" && amendment.status.code == "open")
        let again = try await opened(home, topic)
        #expect(again.step == .choosing && again.draft == AmendDraft(), "nothing is left behind")
    }

    @Test("says what is missing: a passage, new words, a reason")
    func missing() async throws {
        let topic = try await village.topic("晒场停车", text: Self.text)
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = try await opened(home, topic)
        model.write()
        #expect(model.missing == .amendNothingChosen && model.step == .choosing)
        model.tap(try #require(model.selection?.passages[1]))
        model.write()
        #expect(model.draft.replacement == "白天晒谷。" && model.missing == nil)
        await model.save()
        #expect(model.missing == .amendSame)
        model.draft.replacement = ""
        await model.save()
        #expect(model.missing == .amendNoReason, "empty words take the passage out")
    }

    @Test("is kept when the app is killed in between, on the passage it was about")
    func kept() async throws {
        let topic = try await village.topic("晒场停车", text: Self.text)
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = try await opened(home, topic)
        model.tap(try #require(model.selection?.passages[2]))
        model.write()
        model.draft.replacement = "夜里停车。"
        await model.settled()
        await phone.restart()
        let again = try await opened(try #require(phone.root.stage.home), topic)
        #expect(again.step == .writing && again.draft.replacement == "夜里停车。")
        #expect(again.selection?.quote == "晚上停车。")
    }

    @Test("keeps words already written when another passage is chosen, or the text moved on")
    func otherPassage() async throws {
        let topic = try await village.topic("晒场停车", text: Self.text)
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = try await opened(home, topic)
        let passages = try #require(model.selection?.passages)
        model.tap(passages[1])
        model.write()
        model.back()
        model.tap(passages[1])
        model.tap(passages[2])
        model.write()
        #expect(model.draft.replacement == "晚上停车。", "nothing was written yet")
        model.draft.replacement = "夜里停车。"
        model.back()
        model.tap(passages[3])
        model.write()
        #expect(model.draft.replacement == "夜里停车。")
        try await village.publish(topic, "晚上停车。\n白天晒谷。")
        await home.syncer.sync()
        let again = try await opened(home, topic)
        #expect(again.step == .choosing, "the passage is not where it was")
        again.tap(try #require(again.selection?.passages[0]))
        again.write()
        #expect(again.draft.replacement == "夜里停车。")
    }

    @Test("is taken over by the committee with one tap: the draft reads as proposed")
    func taken() async throws {
        let (_, topic) = try await proposed()
        let (home, model) = try await deciding(topic)
        #expect(model.canDecide)
        await model.take()
        #expect(model.acting.trouble == nil && model.place == nil)
        try await until { model.amendment?.status.code == "taken" }
        #expect(!model.canDecide)
        let draft = try await home.core.app.draft(space: home.status.space, topic: topic)
        #expect(draft.text == "# 晒场\n白天晒谷。晚上六点后停车。\n三户轮流看管。")
    }

    @Test("whose passage moved shows the draft of today and goes where somebody points")
    func moved() async throws {
        let (_, topic) = try await proposed()
        try await village.committee("draft", "edit", topic.hex, "--text", "# 晒场\n白天晒谷。夜间停放车辆。\n三户轮流看管。")
        try await village.sync()
        let (home, model) = try await deciding(topic)
        await model.take()
        let place = try #require(model.place, "\(String(describing: model.acting.trouble))")
        #expect(place.passages.map(\.text).contains("夜间停放车辆。"))
        await model.takeThere()
        #expect(model.missing == .amendNothingChosen)
        model.tap(place.passages[2])
        await model.takeThere()
        #expect(model.place == nil && model.acting.trouble == nil)
        let draft = try await home.core.app.draft(space: home.status.space, topic: topic)
        #expect(draft.text == "# 晒场\n白天晒谷。晚上六点后停车。\n三户轮流看管。")
    }

    @Test("is declined with a reason that its author reads")
    func declined() async throws {
        let (home, topic) = try await proposed()
        let (office, model) = try await deciding(topic)
        model.declining.begin()
        await model.decline()
        #expect(model.declining.missing == .amendNoReason)
        model.declining.words = "冬天六点已经黑了"
        await model.decline()
        try await until { model.amendment?.status.code == "declined" }
        await office.syncer.sync()
        await home.syncer.sync()
        let seen = try await home.core.app.topic(space: home.status.space, topic: topic).copy?.amendments.first
        #expect(seen?.decided?.text == "冬天六点已经黑了" && seen?.decided?.byName == "姚敏")
    }

    @Test("is decided by nobody who does not draft")
    func notMine() async throws {
        let (home, topic) = try await proposed()
        let id = try #require(
            try await home.core.app.topic(space: home.status.space, topic: topic).copy?.amendments.first?.id)
        let model = home.amendment(id, of: topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.amendment != nil }
        #expect(!model.canDecide)
    }
}

@Suite("Pointing at passages")
struct PassageSelectionTests {
    private func selection() -> PassageSelection { PassageSelection("# 题\n🌾一。二。\n三。") }

    @Test("chooses one, then all up to another one, then one of them, then none")
    func taps() {
        var chosen = selection()
        let all = chosen.passages
        chosen.tap(all[1])
        #expect(chosen.quote == "🌾一。" && chosen.isChosen(all[1]) && !chosen.isChosen(all[0]))
        chosen.tap(all[3])
        #expect(chosen.quote == "🌾一。二。\n三。")
        chosen.tap(all[2])
        #expect(chosen.quote == "二。" && chosen.units == 8..<10)
        chosen.tap(all[2])
        #expect(chosen.chosen == nil && chosen.quote.isEmpty)
    }

    @Test("comes back where it was, and not where the text has other passages")
    func again() {
        var chosen = selection()
        chosen.choose(from: 4, to: 10)
        #expect(chosen.quote == "🌾一。二。")
        var other = selection()
        other.choose(from: 5, to: 9)
        #expect(other.chosen == nil)
    }
}
