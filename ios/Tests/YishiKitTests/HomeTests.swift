import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Home", .timeLimit(.minutes(2))) @MainActor
struct HomeTests {
    private let phone: Phone
    init() throws { phone = try Phone() }

    @Test("is there again after a kill, on the screen one was on")
    func restored() async throws {
        let village = try await Village()
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪", elder: true)
        home.showMine()
        await phone.restart()
        let again = try #require(phone.root.stage.home)
        #expect(again.router.path == [.myNeeds(home.status.space)])
        #expect(phone.root.settings.settings.elder)
        again.router.goHome()
        await phone.restart()
        #expect(try #require(phone.root.stage.home).router.path.isEmpty)
    }

    @Test("counts what waits and stops counting once it is uploaded")
    func waiting() async throws {
        let village = try await Village()
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        Task { await home.run() }
        try home.core.app.setAirplane(on: true)
        let model = home.logNeed(in: home.status.space)
        Task { await model.run() }
        try await until { model.draft.grid != nil }
        model.use(try model.ready("路灯不亮"))
        await model.save()
        try await until { home.notUploaded == 1 }
        await home.syncer.sync()
        #expect(home.syncer.state == .offline)
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        #expect(home.syncer.state == .idle)
        try await until { home.notUploaded == 0 }
    }

    @Test("switches between villages and remembers the last one")
    func villages() async throws {
        let (first, second) = (try await Village(), try await Village())
        defer { withExtendedLifetime(second) {} }
        let home = try await phone.join(first, try await first.residentCode(), as: "老倪")
        Task { await home.run() }
        let join = home.joining()
        (join.code, join.name) = (try await second.residentCode(), "倪国华")
        await join.join()
        home.joined()
        await home.syncer.sync()
        try await until { home.spaces.count == 2 }
        let other = try #require(home.spaces.first { $0.space != home.status.space })
        home.showMine()
        home.choose(other.space)
        #expect(home.status.space == other.space && home.router.path.isEmpty)
        await phone.restart()
        #expect(try #require(phone.root.stage.home).status.space == other.space)
    }

    @Test("is a grid leader's for who leads a grid: what is due today, and what is not uploaded")
    func worker() async throws {
        let village = try await Village()
        let home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        #expect(home.part == .worker && home.here?.grids.map(\.name) == ["一网格"])
        #expect(home.here?.dueToday == 0 && home.here?.next == nil)
    }

    @Test("is the committee's for who decides: the first thing to do stands on it")
    func committee() async throws {
        let village = try await Village()
        try await village.said("路灯不亮", in: "一网格")
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        #expect(home.part == .committee)
        let next = try #require(home.here?.next)
        #expect(next.kind == "need_accept" && next.zh.contains("路灯不亮"))
    }

    @Test("is a resident's for everybody else, and calls the number that somebody wrote down")
    func call() async throws {
        let village = try await Village()
        let leader = try Phone()
        _ = try await leader.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        #expect(home.part == .resident)
        #expect(home.call() == nil && home.router.path == [.call(home.status.space)])
        let model = home.calling(in: home.status.space)
        Task { await model.run() }
        try await until { !model.workers.isEmpty }
        #expect(model.workers == ["陆小满"], "whom to ask")
        model.number = "0572-212 0000"
        await model.settled()
        #expect(home.call()?.absoluteString == "tel:05722120000")
        await phone.restart()
        #expect(try #require(phone.root.stage.home).call()?.absoluteString == "tel:05722120000")
    }

    @Test("says in one sentence what is in the way when the phone's files are broken, and opens once they are whole")
    func broken() async throws {
        let village = try await Village()
        _ = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let database = phone.folder("core/yishi.db")
        let kept = phone.folder("kept.db")
        try FileManager.default.moveItem(at: database, to: kept)
        try FileManager.default.createDirectory(at: database, withIntermediateDirectories: false)
        await phone.restart()
        let trouble = try #require(phone.root.stage.broken)
        #expect(trouble.kind == .storage && !trouble.sentence.isEmpty)
        try FileManager.default.removeItem(at: database)
        try FileManager.default.moveItem(at: kept, to: database)
        await phone.root.open()
        #expect(phone.root.stage.home?.status.memberName == "老倪")
    }
}
