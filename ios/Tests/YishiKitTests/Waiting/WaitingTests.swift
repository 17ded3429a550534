import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("What waits and what happened", .timeLimit(.minutes(3))) @MainActor
struct WaitingTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func inbox(_ home: HomeModel) async throws -> InboxModel {
        let model = home.inbox(in: home.status.space)
        Task { await model.run() }
        try await until { model.news.isRead }
        return model
    }

    private func todo(_ home: HomeModel) async throws -> TodoModel {
        let model = home.todo(in: home.status.space)
        Task { await model.run() }
        try await until { model.todo.isRead }
        return model
    }

    /// A resident whose need the committee has accepted.
    private func accepted() async throws -> HomeModel {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let need = try await home.log("晒场停满车，稻谷没处晒")
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("need", "accept", need.hex)
        try await village.sync()
        await home.syncer.sync()
        await home.look()
        return home
    }

    @Test("is counted on home, opened with one tap, and counted no more once it was read")
    func news() async throws {
        let home = try await accepted()
        #expect(home.newsCount == 1)
        home.showInbox()
        #expect(home.router.path == [.inbox(home.status.space)])
        let inbox = try await inbox(home)
        let row = try #require(inbox.news.rows.first)
        #expect(row.kind.code == "need_accepted" && !row.read && inbox.hasUnread)
        #expect(Words(.english)(row.sentence).hasPrefix("The need was accepted"))
        await inbox.open(row)
        #expect(home.router.path.count == 2)
        try await until { inbox.news.rows.first?.read == true }
        await home.look()
        #expect(home.newsCount == 0 && !inbox.hasUnread)
    }

    @Test("can be read without a network, and all at once")
    func offline() async throws {
        let home = try await accepted()
        village.hub.stop()
        let inbox = try await inbox(home)
        #expect(inbox.news.rows.count == 1 && inbox.news.trouble == nil)
        await inbox.readAll()
        try await until { !inbox.hasUnread }
        await phone.restart()
        let again = try await self.inbox(try #require(phone.root.stage.home))
        #expect(again.news.rows.map(\.read) == [true], "what was read stays read after a kill")
    }

    @Test("for a committee leads to the round that wants a signature, whatever else is on the list")
    func rounds() async throws {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let topic = try await village.topic("晒场停车", text: "# 晒场\n白天晒谷。")
        _ = try await village.proposed("装路灯")
        try await village.committee("round", "open", topic.hex)
        try await village.sync()
        await home.syncer.sync()
        await home.look()
        let todo = try await todo(home)
        #expect(home.todoCount == todo.todo.total && home.todoCount >= 2)
        let row = try #require(todo.todo.rows.first { $0.kind == "round_sign" })
        todo.open(row)
        #expect(home.router.path.last == .round(home.status.space, topic))
        let propose = try #require(todo.todo.rows.first { $0.kind == "topic_accept" })
        todo.open(propose)
        guard case .topic = home.router.path.last else {
            Issue.record("\(String(describing: home.router.path.last))")
            return
        }
    }

    @Test("leads to the very amendment that waits, however many topics there are")
    func amendments() async throws {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let topic = try await village.topic("晒场停车", text: "白天晒谷。晚上停车。")
        try await village.committee("amend", "add", topic.hex, "--quote", "晚上停车。", "--with", "六点后停车。")
        try await village.sync()
        await home.syncer.sync()
        let todo = try await todo(home)
        todo.open(try #require(todo.todo.rows.first { $0.kind == "amendment" }))
        guard case .amendment(_, topic, let id) = home.router.path.last else {
            Issue.record("\(String(describing: home.router.path.last))")
            return
        }
        let model = home.amendment(id, of: topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.amendment?.replacement == "六点后停车。" }
    }

    @Test("knows a way for everything the core can tell of")
    func ways() {
        let space = SpaceId(hex: "00"), object = ObjectId(hex: "01")
        let told = [
            "need_answered": Screen.need(space, NeedId(hex: "01")), "copy_published": .topic(space, TopicId(hex: "02")),
            "signing_refused": .topic(space, TopicId(hex: "02")), "hiding_appealed": .topic(space, TopicId(hex: "02")),
            "appeal_upheld": .topic(space, TopicId(hex: "02")), "appeal_dismissed": .topic(space, TopicId(hex: "02")),
            "round_to_sign": .round(space, TopicId(hex: "02")), "invite_used": .member(space, MemberId(hex: "01")),
            "amendment_taken": .amendment(space, TopicId(hex: "02"), AmendmentId(hex: "01")),
            "confirmed": .changes(space), "came_back": .outbox(space), "need_fed_back": .need(space, NeedId(hex: "01")),
            "booking_cancelled": .venues(space, nil), "venue_ended": .venues(space, nil),
            "topic_referred": .topic(space, TopicId(hex: "02")), "topic_withdrawn": .topic(space, TopicId(hex: "02")),
            "session_noticed": .meetings(space, TopicId(hex: "02")),
        ]
        for (code, screen) in told {
            let row = InboxRow(
                entry: EntryId(hex: "03"), kind: Coded(code: code, zh: "", en: ""), zh: "", en: "", quote: "",
                comparisonCode: nil, byName: "", object: object, topic: ObjectId(hex: "02"), read: false, at: Date(),
                atZh: "")
            #expect(row.screen(in: space) == screen, "\(code)")
        }
        let waiting: [(String, Screen)] = [
            ("session_notice", .session(space, "01")), ("record_sign", .session(space, "01")),
            ("demanded", .topic(space, TopicId(hex: "02"))), ("appeal", .topic(space, TopicId(hex: "02"))),
            ("need_refusal", .answerNeed(space, NeedId(hex: "01"))),
        ]
        for (kind, screen) in waiting {
            let row = TodoRow(
                kind: kind, zh: "", en: "", object: object, topic: TopicId(hex: "02"), entry: nil, due: nil, dueAt: nil,
                overdue: false)
            #expect(row.screen(in: space) == screen, "\(kind)")
        }
    }
}
