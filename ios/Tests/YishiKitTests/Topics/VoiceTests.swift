import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Comments and stances", .timeLimit(.minutes(3))) @MainActor
struct VoiceTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    /// A resident's home with one topic that has a text, and its page.
    private func opened() async throws -> (HomeModel, TopicModel, TopicId) {
        let topic = try await village.topic("晒场停车", text: "白天晒谷。\n晚上停车。")
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        home.router.show(.topic(home.status.space, topic))
        let model = home.topic(topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.copy != nil }
        return (home, model, topic)
    }

    // R: H-14
    @Test("a comment takes three taps from the topic, without a network, and goes from saved to accepted")
    func threeTaps() async throws {
        let (home, page, topic) = try await opened()
        try home.core.app.setAirplane(on: true)
        page.comment()  // first tap
        #expect(home.router.path.last == .comment(home.status.space, topic))
        let model = home.comment(on: topic, in: home.status.space)
        model.draft.side = .for  // second tap
        model.draft.text = "晚上反正空着"
        await model.save()  // third tap
        #expect(home.router.path.last == .topic(home.status.space, topic) && model.acting.trouble == nil)
        try await until { page.comments(.for).first?.state == .saved }
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        try await until { page.comments(.for).first?.state == .accepted }
        #expect(page.comments(.for).first?.text == "晚上反正空着" && page.comments(.against).isEmpty)
    }

    @Test("a comment says what is missing, and is kept when the app is killed in between")
    func kept() async throws {
        let (home, _, topic) = try await opened()
        let model = home.comment(on: topic, in: home.status.space)
        await model.save()
        #expect(model.missing == .commentNoSide)
        model.draft.side = .against
        await model.save()
        #expect(model.missing == .commentNoText)
        model.draft.text = "谷子往哪晒"
        await model.settled()
        await phone.restart()
        let again = try #require(phone.root.stage.home)
        let reopened = again.comment(on: topic, in: again.status.space)
        await reopened.run()
        #expect(reopened.draft == model.draft)
    }

    @Test("a comment can be taken back for ten seconds; its words are there again")
    func takenBack() async throws {
        let (home, page, topic) = try await opened()
        let model = home.comment(on: topic, in: home.status.space)
        model.draft.side = .neither
        model.draft.text = "问一句"
        await model.save()
        try await until { page.comments(.neither).count == 1 }
        await home.undo.takeBack()
        try await until { page.comments(.neither).isEmpty }
        let again = home.comment(on: topic, in: home.status.space)
        await again.run()
        #expect(again.draft.text == "问一句")
    }

    @Test("a comment on a topic without a text is refused in a plain sentence and stays written")
    func noText() async throws {
        let topic = try await village.topic("河道保洁")
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = home.comment(on: topic, in: home.status.space)
        model.draft.side = .for
        model.draft.text = "好"
        await model.save()
        let trouble = try #require(model.acting.trouble)
        #expect(trouble.kind == .refused && !trouble.sentence.isEmpty && model.draft.text == "好")
        model.draft.text = "很好"
        #expect(model.acting.trouble == nil, "typing on clears what was in the way")
    }

    @Test("a stance is read back in plain words before it is sent")
    func stance() async throws {
        let (home, page, topic) = try await opened()
        page.giveStance()
        let model = home.stance(on: topic, in: home.status.space)
        await model.run()
        model.next()
        #expect(model.missing == .stanceNoGrade)
        model.draft.grade = .acceptable
        await model.send()
        #expect(page.topic.value?.myStance == nil, "nothing is sent before it was read back")
        model.next()
        #expect(model.step == .readBack && model.said == .stanceReadBack("还行"))
        await model.send()
        try await until { page.topic.value?.myStance?.code == "Acceptable" }
        #expect(home.router.path.last == .topic(home.status.space, topic))
        await home.syncer.sync()
        try await until { page.copy?.stances.count.acceptable == 1 }
    }

    // R: F2-06
    @Test("a no needs its reason; a later word replaces the earlier one")
    func no() async throws {
        let (home, page, topic) = try await opened()
        let first = home.stance(on: topic, in: home.status.space)
        first.draft.grade = .object
        first.next()
        #expect(first.missing == .stanceNoReason && first.step == .choosing)
        first.draft.reason = "谷子没处晒"
        first.next()
        first.back()
        #expect(first.step == .choosing)
        first.next()
        await first.send()
        try await until { page.copy?.stances.reasons.first?.text == "谷子没处晒" }
        let second = home.stance(on: topic, in: home.status.space)
        await second.run()
        #expect(second.before?.code == "Object" && second.draft == StanceDraft())
        second.draft.grade = .agree
        second.next()
        await second.send()
        try await until { page.copy?.stances.count == Tally(agree: 1, acceptable: 0, reserve: 0, object: 0) }
    }
}
