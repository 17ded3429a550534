import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("One need", .timeLimit(.minutes(3))) @MainActor
struct NeedTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func resident() async throws -> HomeModel {
        try await phone.join(village, try await village.residentCode(), as: "老倪")
    }

    private func said(_ text: String, _ home: HomeModel) async throws -> NeedId {
        let model = home.logNeed(in: home.status.space)
        let running = Task { await model.run() }
        defer { running.cancel() }
        try await until { model.draft.grid != nil }
        model.draft.text = text
        model.draft.category = .environment
        await model.save()
        return try #require(try await home.desk.rows(by: home.status.member).first).id
    }

    private func page(_ home: HomeModel, _ need: NeedId) async throws -> NeedModel {
        let model = home.need(need, in: home.status.space)
        Task { await model.run() }
        try await until { model.need.value != nil || model.need.trouble != nil }
        return model
    }

    @Test("tells what became of it through a merge and into a topic, with everybody's words kept")
    func story() async throws {
        let home = try await resident()
        let need = try await said("稻谷没处晒", home)
        await home.syncer.sync()
        try await village.sync()
        let other = try await village.said("晒场停满车", in: "一网格")
        try await village.committee("need", "accept", other)
        try await village.committee("need", "merge", other, need.hex)
        let topic = try await village.topic("晒场停车")
        try await village.committee("need", "place", other, topic.hex)
        try await village.sync()
        await home.syncer.sync()
        let page = try await page(home, need)
        try await until { page.row?.mergedInto != nil }
        #expect(page.row?.text == "稻谷没处晒" && page.row?.status.code == "Merged")
        #expect(page.need.value?.history.map(\.zh).contains("归并") == true)
        #expect(page.refusals.isEmpty)
        page.open(try #require(page.row?.mergedInto))
        #expect(home.router.path.last == .need(home.status.space, NeedId(hex: other)))
    }

    @Test("says why it was sent back; corrected, it is handed in again")
    func corrected() async throws {
        let home = try await resident()
        let need = try await said("灯坏了", home)
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("need", "return", need.hex, "--reason", "哪一盏灯？")
        try await village.sync()
        await home.syncer.sync()
        let page = try await page(home, need)
        try await until { page.need.value?.reason != nil }
        #expect(page.need.value?.reason?.text == "哪一盏灯？" && page.canCorrect)
        page.correct()
        #expect(page.corrected == "灯坏了")
        page.corrected = "村口第一盏灯坏了"
        await page.saveCorrection()
        try await until { page.row?.text == "村口第一盏灯坏了" && page.row?.status.code == "Submitted" }
        #expect(page.corrected == nil && home.undo.offer?.phrase == .needCorrected)
        await home.undo.takeBack()
        try await until { page.row?.text == "灯坏了" }
    }

    @Test("keeps a correction that is being written when the app is killed")
    func killed() async throws {
        let home = try await resident()
        let need = try await said("灯坏了", home)
        let page = try await page(home, need)
        page.correct()
        page.corrected = "灯坏了三天"
        await page.settled()
        await phone.restart()
        let again = try await self.page(try #require(phone.root.stage.home), need)
        try await until { again.corrected == "灯坏了三天" }
    }

    @Test("is taken back when ten seconds have passed, and not before")
    func withdrawn() async throws {
        let clock = ManualClock()
        let joined = try await resident()
        let home = HomeModel(
            core: joined.core, syncer: joined.syncer, settings: joined.settings, folder: phone.folder.url,
            spaces: joined.spaces, clock: clock)
        let page = try await page(home, try await said("灯坏了", home))
        page.withdraw()
        #expect(page.isGoing && home.undo.offer?.phrase == .needWithdrawn)
        await home.undo.takeBack()
        #expect(!page.isGoing && page.row?.status.code == "Submitted")
        page.withdraw()
        await clock.sleeping()
        clock.advance(by: Undo.time)
        try await until { page.row?.status.code == "Withdrawn" }
        #expect(!page.isGoing && !page.canWithdraw)
    }

    @Test(
        "that is being taken back is not forgotten when the app is killed within the ten seconds; the offer stands again"
    )
    func killedWhileGoing() async throws {
        let home = try await resident()
        let need = try await said("灯坏了", home)
        let page = try await page(home, need)
        page.withdraw()
        await page.settled()
        await phone.restart()
        let again = try #require(phone.root.stage.home)
        let reopened = try await self.page(again, need)
        try await until { reopened.isGoing && again.undo.offer?.phrase == .needWithdrawn }
        await again.undo.takeBack()
        #expect(!reopened.isGoing && reopened.row?.status.code == "Submitted")
    }

    @Test("says in the list why something came back, keeps the words, and hands them in again or takes them along")
    func refused() async throws {
        let home = try await resident()
        let need = try await said("灯坏了", home)
        await home.syncer.sync()
        try home.core.app.setAirplane(on: true)
        let page = try await page(home, need)
        page.correct()
        page.corrected = "灯坏了三天"
        await page.saveCorrection()
        // Meanwhile the committee does not take it, so there is nothing left to correct.
        try await village.sync()
        try await village.committee("need", "reject", need.hex, "--reason", "供电所在修")
        try await village.sync()
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        await home.look()
        #expect(home.refused == 1)
        let finger = Finger()
        let list = await finger.tap {
            home.showMine()
            return home.myNeeds(in: home.status.space)
        }
        Task { await list.run() }
        let refusal = try await until { list.refusals[need]?.first }
        #expect(finger.taps <= 1, "why was I refused: one tap from home")
        #expect(refusal.words == "灯坏了三天")
        #expect(home.settings.words(refusal.sentence).contains("不能这样办"))
        await page.retry(refusal)
        #expect(page.acting.trouble?.code == "need_state", "the rules have not changed")
        await page.rewrite(refusal)
        let form = home.logNeed(in: home.status.space)
        Task { await form.run() }
        try await until { form.draft.text == "灯坏了三天" }
        #expect(form.draft.category == .environment)
    }

    // R: 3.2
    @Test("is read aloud with what was answered, and stops when asked")
    func aloud() async throws {
        let voice = ScriptedVoice()
        let leader = try Phone(abilities: Abilities(voice: voice))
        let need = try await village.said("路灯不亮", in: "一网格")
        try await village.committee("need", "answer", need, "电工明天来")
        let home = try await leader.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        let page = try await page(home, NeedId(hex: need))
        let aloud = try #require(page.aloud)
        page.toggleAloud()
        try await until { aloud.isReading }
        while voice.said.count < 1 { await Task.yield() }
        voice.finish()
        while voice.said.count < 2 { await Task.yield() }
        #expect(voice.said == ["路灯不亮", "电工明天来"])
        page.toggleAloud()
        #expect(!aloud.isReading)
    }

    @Test("that this phone does not hold is a plain sentence")
    func missing() async throws {
        let home = try await resident()
        let page = try await page(home, NeedId(hex: String(repeating: "0", count: 32)))
        #expect(page.need.trouble?.code == "not_found")
    }
}

@Suite("The slip", .timeLimit(.minutes(2))) @MainActor
struct SlipTests {
    private let printer = ScriptedPrinter()

    private func slip(_ home: HomeModel, _ need: String) async throws -> SlipModel {
        let model = home.slip(of: NeedId(hex: need), in: home.status.space)
        Task { await model.run() }
        try await until { model.slip != nil || model.trouble != nil }
        return model
    }

    @Test("names the need to the grid leader's phone, and is printed as it stands")
    func printed() async throws {
        let (phone, village) = (try Phone(abilities: Abilities(printer: printer)), try await Village())
        let need = try await village.said("晒场<停车>", in: "一网格")
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        let model = try await slip(home, need)
        let slip = try #require(model.slip)
        #expect(slip.lines.contains { $0.contains("晒场<停车>") } && !slip.invites && !model.canInvite)
        #expect(model.text.contains(slip.qrText) && model.lines == slip.lines)
        home.settings.show(in: .english)
        #expect(model.lines == slip.linesEn && model.lines.contains { $0.hasPrefix("Number: ") })
        await model.print()
        let page = try #require(printer.printed.first)
        #expect(page.contains("晒场&lt;停车&gt;") && page.contains("<svg"))
        #expect(page.components(separatedBy: "<rect").count - 1 == slip.qr.dark.filter(\.self).count)
        printer.works = false
        await model.print()
        #expect(model.printing.failed)
    }

    // R: 3.2
    @Test("lets the household join where the committee puts an invitation on it")
    func invites() async throws {
        let (phone, village) = (try Phone(), try await Village())
        let need = try await village.said("晒场停满车", in: "一网格")
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let model = try await slip(home, need)
        await model.invite()
        let slip = try #require(model.slip, "\(String(describing: model.acting.trouble))")
        #expect(slip.invites && model.acting.trouble == nil)
        let code = try qr(text: "yishi://join?code=\(slip.qrText)")
        #expect(model.code == code, "the phone's own camera opens it")
        await home.syncer.sync()
        let family = try Phone()
        let joined = try await family.join(village, slip.qrText, as: "老倪")
        #expect(joined.status.memberName == "老倪")
    }
}
