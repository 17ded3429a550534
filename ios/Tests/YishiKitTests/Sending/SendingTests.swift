import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("What goes up", .timeLimit(.minutes(3))) @MainActor
struct SendingTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func outbox(_ home: HomeModel) async throws -> OutboxModel {
        let model = home.outbox(in: home.status.space)
        Task { await model.run() }
        try await until { model.acts.isRead }
        return model
    }

    private func sending(_ home: HomeModel) async throws -> SendingModel {
        let model = home.sending(in: home.status.space)
        Task { await model.run() }
        try await until { model.row.value != nil }
        return model
    }

    @Test("is listed act by act, and each goes from saved to accepted while one looks")
    func travels() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let (outbox, sending) = (try await outbox(home), try await sending(home))
        await sending.setAirplane(true)
        #expect(sending.syncer.airplane)
        try await home.log("路灯不亮")
        try await until { outbox.acts.rows.first?.state == .saved && sending.row.value?.unsent == 1 }
        await home.syncer.sync()
        #expect(home.syncer.state == .offline, "nothing leaves the phone")
        await sending.setAirplane(false)
        try await until { outbox.acts.rows.first?.state == .accepted && sending.row.value?.unsent == 0 }
        try await until { !sending.isRunning && sending.row.value?.syncedAt != nil }
        #expect(sending.share == nil)
    }

    @Test("stays on the phone in airplane mode, also after a kill, until somebody turns it off")
    func airplane() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        await (try await sending(home)).setAirplane(true)
        await phone.restart()
        let again = try #require(phone.root.stage.home)
        #expect(again.syncer.airplane)
        try await again.log("路灯不亮")
        await again.syncer.sync()
        let sending = try await sending(again)
        #expect(again.syncer.state == .offline && sending.row.value?.unsent == 1)
        await sending.setAirplane(false)
        try await until { sending.row.value?.unsent == 0 }
        await phone.restart()
        #expect(phone.root.stage.home?.syncer.airplane == false)
    }

    @Test("is read at once while the server is gone, and says so")
    func serverGone() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        village.hub.stop()
        try await home.log("路灯不亮")
        let (outbox, sending) = (try await outbox(home), try await sending(home))
        #expect(outbox.acts.rows.first?.words == "路灯不亮" && outbox.acts.trouble == nil)
        await home.syncer.sync()
        #expect(home.syncer.state == .offline && !sending.isRunning)
        #expect(sending.row.value?.unsent == 1)
    }

    @Test("comes back with why and its words, and a second try that cannot help says so again")
    func cameBack() async throws {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let need = try await home.log("路灯不亮")
        await home.syncer.sync()
        try await village.sync()
        try home.syncer.setAirplane(true)
        try await home.core.app.returnNeed(space: home.status.space, need: need, reason: "哪一盏")
        try await village.committee("need", "reject", need.hex, "--reason", "已修好")
        try await village.sync()
        try home.syncer.setAirplane(false)
        await home.syncer.sync()
        let outbox = try await outbox(home)
        let row = try #require(outbox.acts.rows.first { $0.state == .refused })
        #expect(row.words.contains("哪一盏") && !row.sentence.isEmpty && !row.sentenceEn.isEmpty)
        outbox.open(row)
        #expect(home.router.path.last == .need(home.status.space, need), "what it was about")
        outbox.toggle(row)
        #expect(outbox.shown == row.entry)
        await outbox.retry(row)
        let trouble = try #require(outbox.trying.trouble)
        #expect(trouble.kind == .refused && !trouble.sentence.isEmpty)
        #expect(Words(.english)(trouble.phrase).allSatisfy { $0.isASCII || "“”’–".contains($0) })
        let todo = home.todo(in: home.status.space)
        Task { await todo.run() }
        try await until { todo.todo.isRead }
        let waits = try #require(todo.todo.rows.first { $0.kind == "refused" })
        todo.open(waits)
        #expect(home.router.path.last == .outbox(home.status.space))
    }

    @Test("says that a code was used before, when somebody else had it first")
    func codeUsedTwice() async throws {
        let code = try await village.gridLeaderCode("一网格")
        _ = try await phone.join(village, code, as: "陆小满")
        let second = try Phone()
        await second.root.open()
        try #require(second.root.stage.firstStart).agree()
        let join = try await second.reach { $0.joining }
        (join.code, join.name) = (code, "别人")
        await join.join()
        #expect(join.enrolment != nil, "nobody waits for a network")
        try await until { join.refusal != nil }
        second.root.proceed()
        try await until { second.root.stage.joining.map { $0 !== join } ?? false }
        let again = try #require(second.root.stage.joining)
        #expect(again.refusal?.code == "invite_used_up" && again.enrolment == nil)
        await second.restart()
        let last = try #require(second.root.stage.joining, "another code can be entered")
        await last.run()
        #expect(last.refused?.zh.isEmpty == false, "also after a kill")
        (last.code, last.name) = (try await village.residentCode(), "别人")
        await last.join()
        #expect(last.refused == nil && last.trouble == nil)
    }
}
