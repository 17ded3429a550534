import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Records that the rules would refuse", .timeLimit(.minutes(3))) @MainActor
struct DoubtsTests {
    @Test("are none with an honest hub: home is silent, and the list says so")
    func none() async throws {
        let (phone, village) = (try Phone(), try await Village())
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        try await village.said("路灯不亮", in: "一网格")
        await home.syncer.sync()
        await home.look()
        #expect(home.status.doubted == nil)
        home.showDoubts()
        #expect(home.router.path == [.doubts(home.status.space)])
        let model = home.doubts(in: home.status.space)
        Task { await model.run() }
        try await until { model.doubts.isRead && model.status.value != nil }
        #expect(model.doubts.rows.isEmpty && model.doubts.trouble == nil && model.sentence == nil)
    }
}
