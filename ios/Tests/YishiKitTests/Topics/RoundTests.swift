import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Final text and signatures", .timeLimit(.minutes(3))) @MainActor
struct RoundTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private static let text = "# 晒场\n白天晒谷。\n晚上停车。"

    private func opened(_ home: HomeModel, _ topic: TopicId) async throws -> RoundModel {
        let model = home.round(of: topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.topic.value != nil }
        return model
    }

    /// A committee member's home and the round's screen of a topic whose text stands.
    private func committee() async throws -> (HomeModel, RoundModel, TopicId) {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let topic = try await village.topic("晒场停车", text: Self.text)
        await home.syncer.sync()
        return (home, try await opened(home, topic), topic)
    }

    @Test("are opened on the phone, signed in three taps from the topic, and end in a seal that anybody can verify")
    func sealed() async throws {
        let (home, model, topic) = try await committee()
        #expect(model.canOpen && model.round == nil)
        await model.open()
        try await until { model.isRunning && model.copy != nil }
        #expect(model.lines.map(\.shown) == ["晒场", "白天晒谷。", "晚上停车。"])
        let page = home.topic(topic, in: home.status.space)
        page.showRound()  // first tap
        #expect(home.router.path.last == .round(home.status.space, topic))
        model.wantToSign()  // second tap
        #expect(model.step == .signing && model.myName == "姚敏")
        await model.sign()  // third tap
        #expect(model.acting.trouble == nil && model.step == .reading)
        try await until { model.round?.signed.map(\.name) == ["姚敏"] }
        #expect(model.round?.missing.map(\.name) == ["沈柏年"] && !model.canSign)
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("seal", "sign", topic.hex)
        try await village.sync()
        await home.syncer.sync()
        try await until { model.isSealed }
        await model.verify()
        let seal = try #require(model.seal, "\(String(describing: model.acting.trouble))")
        #expect(seal.spaceName == Village.name && seal.title == "晒场停车" && seal.round == 1)
        #expect(Set(seal.signed.map(\.name)) == ["姚敏", "沈柏年"] && seal.missing.isEmpty)
        #expect(seal.digest.count == 19 && seal.url.lastPathComponent == "晒场停车-1.yishi-seal")
        let stranger = try Folder()
        let answer = try await Programs.run("yishi", ["--home", stranger.url.path, "verify", seal.url.path])
        #expect(String(decoding: answer, as: UTF8.self).contains("姚敏"))
    }

    @Test("are not signed before somebody has looked at their name once more")
    func twoSteps() async throws {
        let (_, model, _) = try await committee()
        await model.open()
        try await until { model.canSign }
        await model.sign()
        model.wantToSign()
        model.back()
        await model.sign()
        #expect(model.round?.signed.isEmpty == true)
    }

    @Test("show residents who is missing, and ask nothing of them")
    func resident() async throws {
        let topic = try await village.topic("晒场停车", text: Self.text)
        try await village.committee("round", "open", topic.hex)
        try await village.sync()
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = try await opened(home, topic)
        #expect(model.round?.missing.map(\.name) == ["沈柏年"] && model.round?.status.code == "running")
        #expect(!model.canSign && !model.canOpen && !model.governs)
    }

    @Test("can end without a seal, with a reason, and begin again")
    func closed() async throws {
        let (_, model, _) = try await committee()
        await model.open()
        try await until { model.isRunning }
        model.closing.begin()
        model.closing.words = " "
        await model.close()
        #expect(model.closing.missing == .roundNoReason && model.step == .closing)
        model.closing.words = "文字还要改"
        await model.close()
        try await until { model.round?.status.code == "closed" }
        #expect(model.canOpen && model.step == .reading && model.closing.words.isEmpty)
    }

    @Test("without a draft are refused in a plain sentence")
    func bare() async throws {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let topic = try await village.topic("河道保洁")
        await home.syncer.sync()
        let model = try await opened(home, topic)
        await model.open()
        let trouble = try #require(model.acting.trouble)
        #expect(trouble.kind == .refused && !trouble.sentence.isEmpty && model.round == nil)
    }
}
