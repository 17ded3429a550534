import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("The course of a topic", .timeLimit(.minutes(3))) @MainActor
struct CourseTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func secretary() async throws -> HomeModel {
        try await phone.join(village, try await village.code(for: "secretary"), as: "书记")
    }

    @Test(
        "of major weight leads over research and the Party's discussion to both committees, each step by who can do it")
    func major() async throws {
        let id = try await village.major("晒场停车")
        let home = try await secretary()
        let page = try await home.page(id)
        #expect(page.course.missing.map(\.id) == ["research_missing", "party_review_missing"])
        #expect(page.course.missing.allSatisfy { $0.act != nil && !$0.source.isEmpty })
        #expect(!page.course.canAccept && page.course.canDecline)

        page.course.supply(page.course.missing[0])
        #expect(home.router.path.last == .screenTopic(home.status.space, id))
        let screening = home.screening(id, in: home.status.space)
        await screening.run()
        await screening.send()
        #expect(screening.form.missing == .screenTopicNoText)
        screening.form.draft = "走访了十户，都愿意"
        await screening.send()
        #expect(screening.form.acting.trouble == nil && home.router.path.isEmpty)
        try await until { page.course.view?.state.code == "Screening" }
        #expect(page.course.research.map(\.text) == ["走访了十户，都愿意"])

        page.course.supply(try #require(page.course.missing.first))
        #expect(home.router.path.last == .reviewTopic(home.status.space, id))
        let review = home.reviewing(id, in: home.status.space)
        await review.run()
        #expect(review.research.count == 1)
        await review.send()
        #expect(review.form.missing == .reviewTopicNoResult)
        review.form.draft.result = .agree
        await review.send()
        #expect(review.form.missing == .reviewTopicNoDay)
        review.form.draft.back = .yesterday
        #expect(review.form.draft.back == .yesterday)
        await review.send()
        #expect(review.form.acting.trouble == nil)
        try await until { page.course.view?.state.code == "PartyReview" }
        #expect(page.course.missing.map(\.id) == ["committee", "party"] && page.course.canAccept)

        await page.accept()
        try await until { page.course.missing.map(\.id) == ["committee"] }
        #expect(!page.course.canAccept, "one's own side has agreed")
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("topic", "accept", id.hex)
        try await village.sync()
        await home.syncer.sync()
        try await until { page.row?.state.code == "Accepted" && page.course.missing.map(\.id) == ["plan_missing"] }
        page.course.supply(page.course.missing[0])
        #expect(home.router.path.last == .plan(home.status.space, id))
        #expect(!page.course.canDecline && page.course.canClassify && page.course.canRefer)
    }

    @Test("goes on without a network, and the hub takes all of it afterwards")
    func offline() async throws {
        let id = try await village.major("晒场停车")
        let home = try await secretary()
        try home.core.app.setAirplane(on: true)
        let screening = home.screening(id, in: home.status.space)
        await screening.run()
        screening.form.draft = "走访了十户"
        await screening.send()
        let review = home.reviewing(id, in: home.status.space)
        await review.run()
        review.form.draft.result = .agree
        review.form.draft.back = .today
        await review.send()
        let page = try await home.page(id)
        #expect(page.course.canAccept)
        await page.accept()
        try await until { page.course.missing.map(\.id) == ["committee"] }
        await home.look()
        #expect(home.notUploaded == 3)

        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0)
        try await village.sync()
        let seen = try await village.committee("topic", "course", id.hex)
        #expect((seen["state"] as? [String: any Sendable])?["code"] as? String == "PartyReview")
        #expect((seen["agreed"] as? [String: any Sendable])?["party"] as? Bool == true)
    }

    @Test("is read by residents, who supply none of it; what was found stays with the committees")
    func resident() async throws {
        let id = try await village.major("晒场停车")
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let course = try await home.page(id).course
        #expect(course.view?.state.code == "Drafted" && course.research.isEmpty)
        #expect(course.missing.map(\.id) == ["party_review_missing"] && course.missing[0].act == nil)
        #expect(Words(.english)(course.missing[0].phrase).contains("Party"))
        #expect(!course.canDecline && !course.canAccept && !course.canRefer && !course.canWithdraw)
    }

    @Test("that was begun on a form goes on after a kill")
    func kept() async throws {
        let id = try await village.major("晒场停车")
        let home = try await secretary()
        let review = home.reviewing(id, in: home.status.space)
        await review.run()
        review.form.draft.result = .return
        review.form.draft.back = .further
        await review.form.settled()
        await phone.restart()
        let again = try #require(phone.root.stage.home)
        let kept = again.reviewing(id, in: again.status.space)
        await kept.run()
        #expect(kept.form.draft == review.form.draft && kept.form.draft.back == .further)
        await kept.send()
        #expect(kept.form.acting.trouble == nil)
        let page = try await again.page(id)
        try await until { page.course.view?.state.code == "Screening" }
        let after = again.reviewing(id, in: again.status.space)
        await after.run()
        #expect(after.form.draft == ReviewDraft(), "the form went with its act")
    }

    @Test("that lies far back waits for a second signature: the list of what to do leads a supervisor to it")
    func attested() async throws {
        let id = try await village.major("晒场停车")
        let code = try await village.code(for: "supervisor")
        let home = try await secretary()
        let other = try Phone()
        let supervisor = try await other.join(village, code, as: "钱守一")
        let review = home.reviewing(id, in: home.status.space)
        await review.run()
        review.form.draft.result = .agree
        review.form.draft.day = Day.later(-60, at: 12)
        await review.send()
        let page = try await home.page(id)
        let waits = try #require(page.course.view?.toAttest.first)
        #expect(page.course.missing.contains { $0.id == waits.entry.hex && $0.act == nil }, "nobody signs twice")
        await home.syncer.sync()
        await supervisor.syncer.sync()

        let todo = supervisor.todo(in: supervisor.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "attest" } })
        #expect(supervisor.router.path.last == .attest(supervisor.status.space, id, waits.entry))
        let course = try await supervisor.page(id).course
        #expect(course.missing.contains { $0.id == waits.entry.hex && $0.act == .courseAttest })
        let model = supervisor.attesting(waits.entry, of: id, in: supervisor.status.space)
        Task { await model.run() }
        #expect(try await until { model.row }.byName == "书记")
        await model.sign()
        #expect(model.acting.trouble == nil && supervisor.router.path.isEmpty)
        try await until { model.row == nil && model.course.value?.state.code == "PartyReview" }
    }

    @Test("waits for somebody else of both committees where there is no supervisor")
    func attestedByCommittee() async throws {
        let id = try await village.major("晒场停车")
        let home = try await secretary()
        let review = home.reviewing(id, in: home.status.space)
        await review.run()
        review.form.draft.result = .return
        review.form.draft.day = Day.later(-60, at: 12)
        await review.send()
        await home.syncer.sync()
        try await village.sync()
        let entry = try #require(try await home.page(id).course.view?.toAttest.first).entry
        try await village.committee("topic", "attest", id.hex, entry.hex)
        try await village.sync()
        await home.syncer.sync()
        let course = try await home.page(id).course
        try await until { course.view?.toAttest.isEmpty == true && course.view?.state.code == "Screening" }
        #expect(course.lines.contains { $0.zh.contains("退回再研究") }, "what came of it counts now")
    }

    @Test("leads to the plan also for what its class asks of one: the township sits with it, in the form for it")
    func planned() async throws {
        let village = try await Village(posts: ["chair", "secretary"])
        let code = try await village.committeeCode()
        let id = try await village.proposed("拓宽村道", class: "GovProject")
        try await village.committee(
            "topic", "classify", id.hex, "--class", "GovProject", "--reason", "镇里出钱修")
        try await village.committee("topic", "screen", id.hex, "走访了十户，都愿意")
        try await village.committee("topic", "accept", id.hex)
        try await village.sync()
        let home = try await phone.join(village, code, as: "姚敏")
        let page = try await home.page(id)
        try await until { page.row?.state.code == "Accepted" && !page.course.missing.isEmpty }
        #expect(page.course.missing.map(\.id) == ["plan_missing", "plan_class_form", "plan_township"])
        for wanted in page.course.missing {
            #expect(wanted.act == .meetingPlan, "\(wanted.id)")
            page.course.supply(wanted)
            #expect(home.router.path.last == .plan(home.status.space, id))
        }
        let other = try Phone()
        let resident = try await other.join(village, try await village.residentCode(), as: "老倪")
        let theirs = try await resident.page(id)
        #expect(theirs.course.missing.allSatisfy { $0.act == nil } && theirs.course.missing.count == 3)
    }

    // R: A-05 D-01
    @Test("leads the Party secretary from the list of what to do to the form for the discussion")
    func reviews() async throws {
        let id = try await village.major("晒场停车")
        let home = try await secretary()
        let todo = home.todo(in: home.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "party_review" } })
        #expect(home.router.path.last == .reviewTopic(home.status.space, id))
    }
}
