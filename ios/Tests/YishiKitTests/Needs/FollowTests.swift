import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("What becomes of a need", .timeLimit(.minutes(3))) @MainActor
struct FollowTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func page(_ home: HomeModel, _ need: NeedId) async throws -> NeedModel {
        let model = home.need(need, in: home.status.space)
        Task { await model.run() }
        try await until { model.row != nil && (model.deciding?.kinds.isEmpty != true) }
        return model
    }

    /// Closes it, and does something else before the ten seconds are over: the offer before ends.
    private func close(_ page: NeedModel, _ home: HomeModel) {
        page.close()
        home.undo.offer(.logSaved) {}
    }

    private func does(_ kind: NeedDecision.Kind, _ words: String, _ page: NeedModel) async throws {
        let deciding = try #require(page.deciding)
        try await until { deciding.kinds.contains(kind) }
        deciding.begin(kind)
        deciding.decision.words = words
        await deciding.send()
        #expect(deciding.missing == nil && deciding.acting.trouble == nil && deciding.decision == NeedDecision())
    }

    @Test("goes from a class over what was done and feedback to its end, as far as the committee goes")
    func settled() async throws {
        let need = NeedId(hex: try await village.said("路灯不亮", in: "一网格"))
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let page = try await page(home, need)
        let deciding = try #require(page.deciding)
        #expect(!deciding.kinds.contains(.classifying) && !deciding.kinds.contains(.handling))
        await deciding.accept()
        try await until { deciding.kinds.contains(.classifying) }
        deciding.begin(.classifying)
        await deciding.send()
        #expect(deciding.missing == .classifyNoClass)
        let shown = deciding.decision.classified.shown(of: deciding.matters)
        let item = try #require(shown.first, "the catalogue opens where the need belongs")
        #expect(item.group == "ENV")
        deciding.decision.classified.toggle(item)
        deciding.decision.classified.toggle(item)
        deciding.decision.classified.matter = .general
        await deciding.send()
        try await until { page.row?.status.code == "Classified" }
        #expect(deciding.canPlace && !page.canClose)
        try await does(.handling, "电工换了灯泡", page)
        try await until { page.row?.status.code == "DirectlyHandled" }
        try await does(.feedingBack, "灯亮了", page)
        try await until { page.canClose }
        #expect(page.need.value?.reason?.text == "灯亮了")
        close(page, home)
        try await until { page.row?.status.code == "Closed" }
        #expect(deciding.kinds.isEmpty && !page.canReopen, "only who said it opens it again")
    }

    @Test("is closed or opened again by whoever said it, the latter with a reason that is kept")
    func reopened() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let need = try await home.log("路灯不亮")
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("need", "accept", need.hex)
        try await village.committee("need", "handle", need.hex, "换了灯泡")
        try await village.committee("need", "feedback", need.hex, "灯亮了")
        try await village.sync()
        await home.syncer.sync()
        let page = try await page(home, need)
        #expect(page.deciding == nil && page.canClose && !page.canReopen)
        page.close()
        #expect(!page.canClose && home.undo.offer?.phrase == .needClosing)
        await home.undo.takeBack()
        #expect(page.canClose && page.row?.status.code == "FedBack", "somebody thought better of it")
        close(page, home)
        try await until { page.canReopen }
        page.reopening.begin()
        await page.reopen()
        #expect(page.reopening.missing == .needReopenNoReason)
        page.reopening.words = "又不亮了"
        await page.reopening.settled()
        await phone.restart()
        let again = try await self.page(try #require(phone.root.stage.home), need)
        #expect(again.reopening.isOpen && again.reopening.words == "又不亮了")
        await again.reopen()
        try await until { again.row?.status.code == "Accepted" }
        #expect(!again.reopening.isOpen)
    }

    @Test("is handed over by the committee to whom it belongs, by a grid's worker in an emergency only")
    func referred() async throws {
        let (first, second) = (
            NeedId(hex: try await village.said("两家吵架", in: "一网格")),
            NeedId(hex: try await village.said("电线掉在路上", in: "一网格"))
        )
        let code = try await village.gridLeaderCode("一网格")
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let page = try await page(home, first)
        let deciding = try #require(page.deciding)
        deciding.begin(.referring)
        await deciding.send()
        #expect(deciding.missing == .referNoPlace && deciding.places.count == 6)
        deciding.decision.place = .mediation
        await deciding.send()
        #expect(deciding.missing == .referNoWords)
        try await does(.referring, "请调解委员会", page)
        try await until { page.row?.status.code == "Referred" }
        let other = try Phone()
        let worker = try await other.join(village, code, as: "陆小满")
        let seen = try await self.page(worker, second)
        #expect(seen.deciding?.places == [.emergency])
        try await does(.referring, "打了供电所电话", seen)
        try await until { seen.row?.status.code == "Referred" }
        #expect(seen.need.value?.reason?.text == "打了供电所电话")
    }

    // R: T-01
    @Test("that was merged stands for itself again, with a reason")
    func unmerged() async throws {
        let first = NeedId(hex: try await village.said("晒场停满了车", in: "一网格"))
        let second = NeedId(hex: try await village.said("河道脏了", in: "一网格"))
        try await village.committee("need", "merge", first.hex, second.hex)
        try await village.sync()
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let page = try await page(home, second)
        #expect(page.row?.mergedInto == first)
        try await does(.unmerging, "不是一回事", page)
        try await until { page.row?.mergedInto == nil && page.row?.status.code == "Submitted" }
    }
}
