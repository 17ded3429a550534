import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Not taking a topic up", .timeLimit(.minutes(4))) @MainActor
struct DeclineTests {
    private let phone: Phone
    private let other: Phone
    init() throws { (phone, other) = (try Phone(), try Phone()) }

    /// A village with both committees, a phone of each, and a topic nobody has decided on.
    private func both(
        _ village: Village
    ) async throws -> (party: HomeModel, committee: HomeModel, topic: TopicId) {
        let (first, second) = (try await village.code(for: "secretary"), try await village.committeeCode())
        let topic = try await village.proposed("晒场停车")
        let party = try await phone.join(village, first, as: "书记")
        return (party, try await other.join(village, second, as: "姚敏"), topic)
    }

    private func declined(_ page: TopicModel, _ why: String) async throws {
        try await until { page.course.canDecline }
        page.declining.begin()
        page.declining.words = why
        await page.decline()
        #expect(page.declining.acting.trouble == nil && !page.declining.isOpen)
    }

    // R: T-10
    @Test("takes both committees: the other one reads why, is led there, and says so, too")
    func together() async throws {
        let village = try await Village()
        let (party, committee, topic) = try await both(village)
        let page = try await party.page(topic)
        try await declined(page, "已经有人在管")
        try await until { page.course.hasDeclined && !page.course.canDecline }
        #expect(page.row?.state.code == "Drafted" && page.course.joint.contains(.courseDeclined))
        #expect(page.course.joint.contains(.courseLoweringCommittee) && page.course.toAgree == nil)
        await party.syncer.sync()
        await committee.syncer.sync()
        let todo = committee.todo(in: committee.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "topic_joint" } })
        #expect(committee.router.path.last == .topic(committee.status.space, topic))
        let theirs = try await committee.page(topic)
        #expect(theirs.course.view?.joint?.reason?.text == "已经有人在管" && theirs.course.canDecline)
        #expect(theirs.course.isAskedToDecline && !page.course.isAskedToDecline)
        #expect(!theirs.course.hasDeclined && !theirs.course.joint.contains(.courseDeclined))
        try await declined(theirs, "同意")
        try await until { theirs.row?.state.code == "NotAccepted" && !theirs.course.canDecline }
        await committee.syncer.sync()
        await party.syncer.sync()
        try await until { page.row?.state.code == "NotAccepted" && !page.course.hasDeclined }
        try await village.sync()
    }

    @Test("is thought better of by taking it up, which the other committee may do meanwhile")
    func better() async throws {
        let village = try await Village()
        let (party, committee, topic) = try await both(village)
        let page = try await party.page(topic)
        try await declined(page, "已经有人在管")
        try await party.lookInto(topic)
        await party.syncer.sync()
        await committee.syncer.sync()
        let theirs = try await committee.page(topic)
        try await until { theirs.course.canAccept && theirs.course.canDecline }
        await theirs.accept()
        #expect(theirs.acting.trouble == nil)
        await committee.syncer.sync()
        await party.syncer.sync()
        try await until { page.course.hasDeclined && page.course.canAccept }
        await page.accept()
        try await until { page.row?.state.code == "Accepted" && page.course.view?.joint == nil }
        await party.syncer.sync()
        try await village.sync()
    }

    @Test("asks for an answer to whoever said what it took up, and the list of what to do begins it")
    func answered() async throws {
        let village = try await Village()
        let code = try await village.residentCode()
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let resident = try await other.join(village, code, as: "老倪")
        let need = try await resident.log("晒场停满车，稻谷没处晒")
        await resident.syncer.sync()
        await home.syncer.sync()
        let (app, space) = (home.core.app, home.status.space)
        try await app.acceptNeed(space: space, need: need)
        let form = TopicForm(
            title: "晒场停车", summary: "", source: .strongComplaint, class: .general, needs: [need])
        let topic = try await app.proposeTopic(space: space, form: form)
        try await app.declineTopic(space: space, topic: topic, reason: "已经有人在管")
        let todo = home.todo(in: space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "need_refusal" } })
        #expect(home.router.path.last == .answerNeed(space, need))
        let model = home.need(need, in: space, answering: true)
        Task { await model.run() }
        let deciding = try await until { model.deciding?.decision.kind == .answering ? model.deciding : nil }
        try await until { deciding.kinds.contains(.answering) }
        deciding.decision.words = "网格员每天清一次"
        await deciding.send()
        #expect(deciding.acting.trouble == nil && deciding.missing == nil)
        try await until { todo.todo.rows.allSatisfy { $0.kind != "need_refusal" } }
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await village.sync()
    }
}
