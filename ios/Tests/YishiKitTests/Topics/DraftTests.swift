import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Writing a draft together", .timeLimit(.minutes(3))) @MainActor
struct DraftTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private static let text = "白天晒谷。\n晚上停车。"

    private func opened(_ home: HomeModel, _ topic: TopicId) async throws -> DraftModel {
        let model = home.draft(of: topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.draft.value != nil || model.draft.trouble != nil }
        return model
    }

    /// A committee member's editor; the other member writes in the terminal.
    private func writing() async throws -> (HomeModel, DraftModel, TopicId) {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let topic = try await village.topic("晒场停车", text: Self.text)
        await home.syncer.sync()
        return (home, try await opened(home, topic), topic)
    }

    private func otherWrites(_ topic: TopicId, _ text: String, then home: HomeModel) async throws {
        try await village.sync()
        try await village.committee("draft", "edit", topic.hex, "--text", text)
        try await village.sync()
        await home.syncer.sync()
    }

    @Test("shows what others write by itself, as long as nothing of one's own stands in it")
    func arrives() async throws {
        let (home, model, topic) = try await writing()
        #expect(model.text == Self.text && model.canEdit && !model.isChanged)
        try await otherWrites(topic, "白天晒谷。\n晚上停车。\n三户看管。", then: home)
        try await until { model.text.hasSuffix("三户看管。") }
        #expect(!model.othersWrote)
    }

    @Test("keeps one's own words while others write, and brings both together when it is saved")
    func together() async throws {
        let (home, model, topic) = try await writing()
        model.text = "白天晒谷晒菜。\n晚上停车。"
        try await otherWrites(topic, "白天晒谷。\n晚上停车。\n三户看管。", then: home)
        try await until { model.othersWrote }
        #expect(model.text == "白天晒谷晒菜。\n晚上停车。" && model.isChanged)
        await model.save()
        #expect(model.acting.trouble == nil && !model.isChanged && !model.othersWrote)
        #expect(model.text == "白天晒谷晒菜。\n晚上停车。\n三户看管。")
        await home.syncer.sync()
        try await village.sync()
        let seen = try await village.committee("draft", "show", topic.hex)
        #expect(seen["text"] as? String == model.text)
    }

    @Test("keeps unsaved words when the app is killed in between")
    func killed() async throws {
        let (_, model, topic) = try await writing()
        model.text = "白天晒谷晒菜。\n晚上停车。"
        await model.settled()
        await phone.restart()
        let again = try await opened(try #require(phone.root.stage.home), topic)
        #expect(again.text == "白天晒谷晒菜。\n晚上停车。" && again.isChanged)
        await again.save()
        let third = try await opened(try #require(phone.root.stage.home), topic)
        #expect(third.text == "白天晒谷晒菜。\n晚上停车。" && !third.isChanged)
    }

    @Test("can be taken back for ten seconds, without what others wrote")
    func takenBack() async throws {
        let (home, model, topic) = try await writing()
        model.text = "夜里停车。"
        try await otherWrites(topic, "白天晒谷。\n晚上停车。\n三户看管。", then: home)
        await model.save()
        #expect(model.text != "白天晒谷。\n晚上停车。\n三户看管。")
        await home.undo.takeBack()
        try await until { model.text == "白天晒谷。\n晚上停车。\n三户看管。" }
    }

    // R: X-02
    @Test("marks what two people changed at the same time, with both versions, until somebody settles it")
    func marks() async throws {
        let (home, model, topic) = try await writing()
        try home.core.app.setAirplane(on: true)
        model.text = "白天晒谷。\n晚上六点停车。"
        await model.save()
        try await village.committee("draft", "edit", topic.hex, "--text", "白天晒谷。\n晚上八点停车。")
        try await village.sync()
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        try await until { !model.marks.isEmpty }
        let mark = try #require(model.marks.first)
        #expect(Set([mark.mineBy, mark.theirsBy]) == ["姚敏", "沈柏年"])
        #expect(mark.mine != mark.theirs)
        let wanted = mark.mineBy == "姚敏" ? mark.mine : mark.theirs
        await model.settle(mark, mark.mineBy == "姚敏" ? .mine : .theirs)
        #expect(model.acting.trouble == nil && model.marks.isEmpty && model.text.contains(wanted))
    }

    @Test("has a history of who wrote what; an earlier text can be read, and holds again with one tap, and back")
    func history() async throws {
        let (home, editor, topic) = try await writing()
        editor.text = "白天晒谷。\n晚上六点后停车。"
        await editor.save()
        editor.showHistory()
        #expect(home.router.path.last == .draftHistory(home.status.space, topic, nil))
        let model = home.draftHistory(of: topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.steps.rows.count == 2 && model.canRestore }
        #expect(model.steps.rows.map(\.byName) == ["姚敏", "沈柏年"] && model.steps.rows[0].added.contains("六点后"))
        await model.look(at: model.steps.rows[1])
        #expect(model.then?.text == Self.text)
        #expect(model.then?.changes.contains { $0.kind == .removed && $0.text.contains("六点后") } == true)
        await model.restore()
        #expect(model.acting.trouble == nil && home.undo.offer?.phrase == .historyRestored)
        try await until { editor.text == Self.text }
        await home.undo.takeBack()
        try await until { editor.text == "白天晒谷。\n晚上六点后停车。" }
    }

    @Test("is not for residents: one plain sentence")
    func resident() async throws {
        let topic = try await village.topic("晒场停车", text: Self.text)
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = try await opened(home, topic)
        #expect(model.draft.trouble?.code == "not_drafter" && !model.canEdit && model.text.isEmpty)
        let page = home.topic(topic, in: home.status.space)
        Task { await page.run() }
        try await until { page.row != nil }
        #expect(!page.drafts)
    }

    @Test("is published for everybody to read, with what stands in the editor")
    func published() async throws {
        let (home, model, topic) = try await writing()
        let page = home.topic(topic, in: home.status.space)
        Task { await page.run() }
        try await until { page.drafts }
        page.write()
        model.text = "白天晒谷。\n晚上六点后停车。"
        await model.publish()
        try await until { page.copy?.version == 2 }
        #expect(page.copy?.text == "白天晒谷。\n晚上六点后停车。" && home.router.path.isEmpty)
    }
}
