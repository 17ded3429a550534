import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Bad days", .timeLimit(.minutes(5))) @MainActor
struct BadDayTests {
    private func log(_ words: String, _ home: HomeModel) async throws -> LogNeedModel {
        let model = home.logNeed(in: home.status.space)
        let running = Task { await model.run() }
        try await until { model.draft.grid != nil }
        model.draft.text = words
        model.draft.category = .environment
        await model.save()
        running.cancel()
        return model
    }

    @Test("a server that is gone stops nobody: what is written waits, and everything can be read")
    func serverGone() async throws {
        let (phone, village) = (try Phone(), try await Village())
        let topic = try await village.topic("晒场停车", text: "白天晒谷。")
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        village.hub.stop()
        #expect(try await log("路灯不亮", home).acting.trouble == nil)
        await home.syncer.sync()
        #expect(home.syncer.state == .offline, "a normal state, not a fault")
        #expect(try await home.desk.rows().map(\.state) == [.saved])
        let page = home.topic(topic, in: home.status.space)
        Task { await page.run() }
        try await until { page.copy?.text == "白天晒谷。" }
        await home.look()
        #expect(home.notUploaded == 1 && home.trouble == nil)
    }

    @Test("a week without a network, with the phone switched off every night, loses nothing")
    func week() async throws {
        let (phone, village) = (try Phone(), try await Village())
        var home = try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
        try home.syncer.setAirplane(true)
        for day in 1...7 {
            for visit in 1...3 { #expect(try await log("第 \(day) 天第 \(visit) 户", home).acting.trouble == nil) }
            await phone.restart()
            home = try #require(phone.root.stage.home)
        }
        #expect(home.notUploaded == 21)
        try home.syncer.setAirplane(false)
        await home.syncer.sync()
        await home.look()
        #expect(home.notUploaded == 0 && home.refused == 0)
        #expect(Set(try await home.desk.rows().map(\.state)) == [.accepted])
        try await village.sync()
        #expect(try await village.committee("need", "list")["total"] as? Int == 21)
    }

    @Test(
        "a phone without room says so in one sentence, keeps the words on the screen, and saves them once there is room"
    )
    func full() async throws {
        let disk = try SmallDisk(bytes: 24 << 20)
        let (phone, village) = (try Phone(folder: disk.folder), try await Village())
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        try home.core.app.setAirplane(on: true)
        #expect(try await log("存上了的一条", home).acting.trouble == nil)
        let filler = try disk.fill()
        let model = home.logNeed(in: home.status.space)
        let running = Task { await model.run() }
        try await until { model.draft.grid != nil }
        let words = String(repeating: "存不上的一条", count: 80)
        var saved = 1
        // What lies ready in the database's files still takes some.
        while model.acting.trouble == nil {
            // The form begins anew after each one that was saved.
            try await until { model.draft.grid != nil }
            model.draft.text = words
            model.draft.category = .environment
            await model.save()
            saved += model.acting.trouble == nil ? 1 : 0
        }
        let trouble = try #require(model.acting.trouble)
        #expect(trouble.kind == .storage && trouble.sentence.contains("空间"), "\(trouble)")
        #expect(model.draft.text == words)
        #expect(try await home.core.app.status(space: home.status.space).waiting == saved, "nothing of it is lost")
        try FileManager.default.removeItem(at: filler)
        await model.save()
        #expect(model.acting.trouble == nil)
        running.cancel()
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        #expect(Set(try await home.desk.rows().map(\.state)) == [.accepted])
    }

    @Test("files of a newer app are left alone, in one sentence, and open again with that app")
    func newerDatabase() async throws {
        let (phone, village) = (try Phone(), try await Village())
        _ = try await phone.join(village, try await village.residentCode(), as: "老倪")
        phone.leave()
        let database = phone.folder("core/yishi.db")
        let version = try await SchemaVersion.closed(database)
        try SchemaVersion.write(9_999, to: database)
        await phone.restart()
        let trouble = try #require(phone.root.stage.broken)
        #expect(trouble.code == "database_newer" && trouble.sentence.contains("更新应用"))
        try SchemaVersion.write(version, to: database)
        await phone.root.open()
        #expect(phone.root.stage.home?.status.memberName == "老倪")
    }
}

/// The version that SQLite keeps in its file's head.
private enum SchemaVersion {
    private static let place: UInt64 = 60

    /// The version, once nobody has the database open any more: then all of it is in the file.
    static func closed(_ database: URL) async throws -> UInt32 {
        while FileManager.default.fileExists(atPath: database.path + "-wal") {
            try Task.checkCancellation()
            await Task.yield()
        }
        let file = try FileHandle(forReadingFrom: database)
        try file.seek(toOffset: place)
        let bytes = try file.read(upToCount: 4) ?? Data()
        return bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func write(_ version: UInt32, to database: URL) throws {
        let file = try FileHandle(forWritingTo: database)
        try file.seek(toOffset: place)
        try file.write(contentsOf: Data([24, 16, 8, 0].map { UInt8(version >> $0 & 0xFF) }))
        try file.close()
    }
}
