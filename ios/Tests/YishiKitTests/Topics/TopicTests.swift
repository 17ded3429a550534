import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("One topic", .timeLimit(.minutes(3))) @MainActor
struct TopicTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private static let text = "# 晒场\n白天晒谷。\n晚上停车。"

    private func resident() async throws -> HomeModel {
        try await phone.join(village, try await village.residentCode(), as: "老倪")
    }

    private func page(_ home: HomeModel, _ topic: TopicId) async throws -> (TopicModel, Task<Void, Never>) {
        let model = home.topic(topic, in: home.status.space)
        let running = Task { await model.run() }
        try await until { model.row != nil || model.topic.trouble != nil }
        return (model, running)
    }

    @Test("shows its summary and its text with headings, and says where there is no text yet")
    func shown() async throws {
        let written = try await village.topic("晒场停车", summary: "说明", text: Self.text)
        let bare = try await village.topic("河道保洁")
        let home = try await resident()
        let (model, _) = try await page(home, written)
        #expect(model.row?.summary == "说明" && model.topic.value?.proposedByName == "沈柏年")
        #expect(model.lines.map(\.shown) == ["晒场", "白天晒谷。", "晚上停车。"])
        #expect(model.lines.map(\.isHeading) == [true, false, false])
        #expect(!model.governs && model.news == nil)
        let (other, _) = try await page(home, bare)
        #expect(other.copy == nil && other.row?.version == 0)
    }

    @Test("that this phone does not hold is a plain sentence")
    func missing() async throws {
        let home = try await resident()
        let (model, _) = try await page(home, TopicId(hex: String(repeating: "0", count: 32)))
        #expect(model.topic.trouble?.code == "not_found" && model.row == nil)
    }

    @Test("tells what changed since it was read: lines, comments, amendments")
    func news() async throws {
        let topic = try await village.topic("晒场停车", text: Self.text)
        let home = try await resident()
        let (first, reading) = try await page(home, topic)
        try await until { first.copy != nil }
        reading.cancel()
        await reading.value
        try await village.publish(topic, "# 晒场\n白天晒谷。\n晚上八点后停车。")
        try await village.committee("comment", "add", topic.hex, "我赞成", "--side", "for")
        try await village.sync()
        await home.syncer.sync()
        let (second, again) = try await page(home, topic)
        let news = try await until { second.news }
        #expect(news.comments.map(\.text) == ["我赞成"] && news.amendments.isEmpty && news.readVersion == 1)
        #expect(news.copies.map(\.version) == [2])
        #expect(news.text.filter { $0.kind == .added }.map(\.text).joined() == "八点后")
        again.cancel()
        await again.value
        _ = try await home.core.app.addComment(
            space: home.status.space, topic: topic, version: 2, side: .neither, text: "我说的")
        let (third, _) = try await page(home, topic)
        #expect(try await until { third.news }.isEmpty, "what one said oneself is no news")
    }

    @Test("is read aloud passage by passage, the one heard stands out, and it stops when asked")
    func aloud() async throws {
        let topic = try await village.topic("晒场停车", summary: "说明", text: Self.text)
        let joined = try await resident()
        let voice = ScriptedVoice()
        let home = HomeModel(
            core: joined.core, syncer: joined.syncer, settings: joined.settings, folder: phone.folder.url,
            spaces: joined.spaces, abilities: Abilities(voice: voice))
        let (model, _) = try await page(home, topic)
        let aloud = try #require(model.aloud)
        model.toggleAloud()
        for _ in 0..<3 {
            let before = aloud.passage
            try await spoken(voice, (before ?? 0) + 1)
            voice.finish()
            try await until { aloud.passage != before }
        }
        #expect(model.heard == 1)
        try await spoken(voice, 4)
        #expect(voice.said == ["晒场停车", "说明", "晒场", "白天晒谷。"])
        model.toggleAloud()
        #expect(!aloud.isReading)
        #expect(joined.topic(topic, in: joined.status.space).aloud == nil, "no voice, no button")
    }

    private func spoken(_ voice: ScriptedVoice, _ count: Int) async throws {
        while voice.said.count < count {
            try Task.checkCancellation()
            await Task.yield()
        }
    }

    // R: H-13
    @Test("lets the committee hide a comment, with a reason that its author reads; a comment of one's own can go, too")
    func hidden() async throws {
        let topic = try await village.topic("晒场停车", text: Self.text)
        try await village.committee("comment", "add", topic.hex, "某某家不讲理", "--side", "against")
        try await village.sync()
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let (model, _) = try await page(home, topic)
        let comment = try await until { model.comments(.against).first }
        model.hiding.wantToHide(comment)
        await model.hiding.hide()
        #expect(model.hiding.hiding.missing == .commentHideNoReason && model.hiding.isHiding(comment))
        model.hiding.hiding.words = "对事不对人"
        await model.hiding.hide()
        try await until { model.comments(.against).first?.hidden?.text == "对事不对人" }
        #expect(!model.hiding.hiding.isOpen && model.hiding.hiding.acting.trouble == nil)
        _ = try await home.core.app.addComment(
            space: home.status.space, topic: topic, version: 1, side: .for, text: "我说的")
        await model.withdraw(try await until { model.comments(.for).first })
        try await until { model.comments(.for).isEmpty }
    }

    // R: T-10
    @Test("can be taken up by the committee, or not, with a reason; never by residents")
    func decided() async throws {
        let (first, second) = (try await village.proposed("晒场停车"), try await village.proposed("河道保洁"))
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let (model, _) = try await page(home, first)
        #expect(model.governs && model.row?.state.code == "Drafted")
        try await until { model.course.missing.map(\.id) == ["research_missing"] && !model.course.canAccept }
        try await home.lookInto(first)
        try await until { model.course.canAccept }
        await model.accept()
        try await until { model.row?.state.code == "Accepted" }
        let (other, _) = try await page(home, second)
        other.declining.begin()
        other.declining.words = "  "
        await other.decline()
        #expect(other.declining.missing == .topicNoReason && other.declining.isOpen)
        other.declining.words = "已经有人在管"
        await other.decline()
        try await until { other.row?.state.code == "NotAccepted" }
        #expect(!other.declining.isOpen && other.declining.words.isEmpty)
        let neighbour = try Phone()
        let resident = try await neighbour.join(village, try await village.residentCode(), as: "老倪")
        let (seen, _) = try await page(resident, first)
        #expect(!seen.governs)
    }
}

@Suite("Passages")
struct PassageTests {
    @Test("keep their place in UTF-16 units, also behind characters of two units")
    func places() {
        let text = "# 晒场\n\n🌾晒谷。停车\u{FF1B}好\n"
        let lines = Passage.lines(of: text)
        #expect(lines.map(\.shown) == ["晒场", "🌾晒谷。停车\u{FF1B}好"])
        let sentences = Passage.sentences(of: text)
        #expect(sentences.map(\.text) == ["# 晒场", "🌾晒谷。", "停车\u{FF1B}", "好"])
        let units = Array(text.utf16)
        for part in lines + sentences {
            #expect(String(decoding: units[part.start..<part.end], as: UTF16.self) == part.text)
        }
        #expect(Passage.lines(of: " \n\n").isEmpty)
    }
}
