import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("A hidden comment", .timeLimit(.minutes(5))) @MainActor
struct HidingTests {
    private let phone: Phone
    private let other: Phone
    init() throws { (phone, other) = (try Phone(), try Phone()) }

    /// Words of a resident that the committee hid, with a supervisor.
    private func hidden() async throws -> (village: Village, home: HomeModel, watcher: HomeModel, topic: TopicId) {
        let village = try await Village()
        let (code, office) = (try await village.residentCode(), try await village.code(for: "supervisor"))
        let topic = try await village.topic("晒场停车", text: "白天晒谷。")
        let home = try await phone.join(village, code, as: "老倪")
        let watcher = try await other.join(village, office, as: "钱守义")
        let comment = try await home.core.app.addComment(
            space: home.status.space, topic: topic, version: 1, side: .against, text: "某某家不讲理")
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("comment", "hide", comment.hex, "--reason", "对事不对人")
        try await village.sync()
        await home.syncer.sync()
        return (village, home, watcher, topic)
    }

    /// Its author appeals against that.
    private func appealed(_ home: HomeModel, _ topic: TopicId) async throws -> TopicModel {
        let page = try await home.page(topic)
        let comment = try await until { page.comments(.against).first }
        #expect(comment.mayAppeal && !comment.mayHide && !comment.mayDecide && comment.text == "某某家不讲理")
        page.hiding.wantToAppeal(comment)
        await page.hiding.appeal()
        #expect(page.hiding.appealing.missing == .appealNoReason && page.hiding.isAppealing(comment))
        page.hiding.appealing.words = "说的是事"
        await page.hiding.appeal()
        #expect(page.hiding.appealing.acting.trouble == nil)
        try await until { page.comments(.against).first?.appeal?.waits == true }
        #expect(page.comments(.against).first?.mayAppeal == false)
        await home.syncer.sync()
        return page
    }

    @Test("is shown again where a supervisor says so: the list of what to do leads there, its author is told")
    func upheld() async throws {
        let (village, home, watcher, topic) = try await hidden()
        let mine = try await appealed(home, topic)
        await watcher.syncer.sync()
        let todo = watcher.todo(in: watcher.status.space)
        Task { await todo.run() }
        todo.open(try await until { todo.todo.rows.first { $0.kind == "appeal" } })
        #expect(watcher.router.path.last == .topic(watcher.status.space, topic))
        let page = try await watcher.page(topic)
        let comment = try await until { page.comments(.against).first { $0.mayDecide } }
        #expect(comment.text == "某某家不讲理" && comment.appeal?.said.text == "说的是事")
        page.hiding.wantToDecide(comment, restore: false)
        page.hiding.wantToDecide(comment, restore: true)
        #expect(page.hiding.isRestoring(comment) && !page.hiding.isKeeping(comment))
        await page.hiding.decide(restore: true)
        #expect(page.hiding.restoring.missing == .appealNoAnswer)
        page.hiding.restoring.words = "没有骂人"
        await page.hiding.decide(restore: true)
        try await until { page.comments(.against).first?.hidden == nil }
        await watcher.syncer.sync()
        await home.syncer.sync()
        let shown = try await until { mine.comments(.against).first { $0.hidden == nil } }
        #expect(shown.appeal?.decided?.text == "没有骂人" && shown.appeal?.waits == false && !shown.mayAppeal)
        let inbox = home.inbox(in: home.status.space)
        Task { await inbox.run() }
        await inbox.open(try await until { inbox.news.rows.first { $0.kind.code == "appeal_upheld" } })
        #expect(home.router.path.last == .topic(home.status.space, topic))
        try await village.sync()
    }

    @Test("stays hidden where a supervisor says so; the reason that is being written outlives a kill")
    func dismissed() async throws {
        let (village, home, watcher, topic) = try await hidden()
        let mine = try await appealed(home, topic)
        await watcher.syncer.sync()
        let before = try await watcher.page(topic)
        let comment = try await until { before.comments(.against).first { $0.mayDecide } }
        before.hiding.wantToDecide(comment, restore: false)
        before.hiding.keeping.words = "点了名"
        await before.hiding.keeping.settled()
        await other.restart()
        let again = try await other.reach { $0.home }
        let page = try await again.page(topic)
        #expect(page.hiding.keeping.words == "点了名")
        await page.hiding.decide(restore: false)
        #expect(page.hiding.keeping.acting.trouble == nil)
        await again.syncer.sync()
        await home.syncer.sync()
        let kept = try await until { mine.comments(.against).first { $0.appeal?.waits == false } }
        #expect(kept.hidden != nil && kept.appeal?.decided?.text == "点了名" && !kept.mayAppeal)
        try await village.sync()
    }

    @Test("may also be hidden by whoever leads a sitting while it is open, and by no other worker of a grid")
    func led() async throws {
        let earlier = try await Village(posts: ["chair", "secretary"], ahead: -3 * 86_400)
        try await earlier.people("老倪", "罗建军")
        let home = try await phone.join(earlier, try await earlier.gridLeaderCode("一网格"), as: "陆小满")
        _ = try await other.join(earlier, try await earlier.code("supervisor"), as: "钱守义")
        try await earlier.sync()
        let topic = try await earlier.topic("晒场停车", text: "白天晒谷。")
        try await earlier.committee("comment", "add", topic.hex, "某某家不讲理", "--side", "against")
        try await earlier.notice(topic, moderator: "陆小满", parties: ["老倪", "罗建军"])
        let village = try await earlier.later()
        await home.syncer.sync()
        let page = try await home.page(topic)
        #expect(try await until { page.comments(.against).first }.mayHide == false)
        let sitting = try await home.sitting(of: topic)
        try await sitting.openWithAll()
        let comment = try await until { page.comments(.against).first { $0.mayHide } }
        page.hiding.wantToHide(comment)
        page.hiding.hiding.words = "对事不对人"
        await page.hiding.hide()
        #expect(page.hiding.hiding.acting.trouble == nil)
        try await until { page.comments(.against).first?.hidden?.byName == "陆小满" }
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0, "\(home.syncer.state)")
        try await village.sync()
    }
}
