import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("A reason that is being written", .timeLimit(.minutes(3))) @MainActor
struct ReasonTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func committee() async throws -> HomeModel {
        try await phone.join(village, try await village.committeeCode(), as: "姚敏")
    }

    /// The app is gone without a word; home of the one that was opened after it.
    private func killed() async throws -> HomeModel {
        await phone.restart()
        return try #require(phone.root.stage.home)
    }

    private func topic(_ id: TopicId, _ home: HomeModel) async throws -> TopicModel {
        let model = home.topic(id, in: home.status.space)
        Task { await model.run() }
        try await until { model.row != nil }
        return model
    }

    @Test("for declining a topic is there again after a kill, and gone once it was used")
    func declining() async throws {
        let id = try await village.proposed("晒场停车")
        let before = try await topic(id, try await committee())
        before.declining.begin()
        before.declining.words = "已经有人"
        await before.declining.settled()
        let after = try await topic(id, try await killed())
        #expect(after.declining.isOpen && after.declining.words == "已经有人")
        after.declining.words += "在管"
        await after.decline()
        try await until { after.row?.state.code == "NotAccepted" }
        let last = try await topic(id, try await killed())
        #expect(!last.declining.isOpen && last.declining.words.isEmpty)
    }

    @Test("for hiding a comment stays with that comment")
    func hiding() async throws {
        let id = try await village.topic("晒场停车", text: "白天晒谷。")
        for text in ["某某家不讲理", "我赞成"] {
            try await village.committee("comment", "add", id.hex, text, "--side", "neither")
        }
        try await village.sync()
        let before = try await topic(id, try await committee())
        let (first, second) = try await until {
            let comments = before.comments(.neither)
            return comments.count == 2 ? (comments[0], comments[1]) : nil
        }
        before.hiding.wantToHide(first)
        before.hiding.hiding.words = "对事不对人"
        await before.hiding.hiding.settled()
        let after = try await topic(id, try await killed())
        #expect(after.hiding.isHiding(first) && !after.hiding.isHiding(second) && after.hiding.hiding.words == "对事不对人")
        after.hiding.hiding.notNow()
        after.hiding.wantToHide(first)
        #expect(after.hiding.hiding.words == "对事不对人", "thinking it over costs no words")
        after.hiding.wantToHide(second)
        #expect(after.hiding.hiding.words.isEmpty, "another comment has a reason of its own")
    }

    @Test("for ending a round is there again after a kill")
    func closing() async throws {
        let id = try await village.topic("晒场停车", text: "白天晒谷。")
        let home = try await committee()
        let before = home.round(of: id, in: home.status.space)
        Task { await before.run() }
        try await until { before.topic.value != nil }
        await before.open()
        try await until { before.isRunning }
        before.closing.begin()
        before.closing.words = "文字还要改"
        await before.closing.settled()
        let again = try await killed()
        let after = again.round(of: id, in: again.status.space)
        Task { await after.run() }
        try await until { after.step == .closing }
        #expect(after.closing.words == "文字还要改")
        await after.close()
        try await until { after.round?.status.code == "closed" }
        #expect(after.step == .reading)
    }

    @Test("for declining an amendment is there again after a kill")
    func amendment() async throws {
        let id = try await village.topic("晒场停车", text: "白天晒谷。晚上停车。")
        try await village.committee(
            "amend", "add", id.hex, "--quote", "晚上停车。", "--with", "六点后停车。", "--reason", "早了")
        try await village.sync()
        let home = try await committee()
        let space = home.status.space
        let amendment = try #require(try await home.core.app.topic(space: space, topic: id).copy?.amendments.first?.id)
        let before = home.amendment(amendment, of: id, in: space)
        Task { await before.run() }
        try await until { before.canDecide }
        before.declining.begin()
        before.declining.words = "冬天六点已经黑了"
        await before.declining.settled()
        let again = try await killed()
        let after = again.amendment(amendment, of: id, in: space)
        Task { await after.run() }
        try await until { after.declining.isOpen }
        #expect(after.declining.words == "冬天六点已经黑了")
    }
}
