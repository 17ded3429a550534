import Foundation
import OtherClock
import Testing

@testable import YishiKit

@Suite("A phone whose calendar is two years off", .timeLimit(.minutes(5))) @MainActor
struct ClockTests {
    nonisolated private static let years = 2 * 365 * 86_400

    /// The clock is the whole process's: each direction is tried in a process of its own.
    @Test("works as any other: what it writes is taken, and it reads what others write", arguments: [years, -years])
    func off(seconds: Int) async throws {
        guard other_clock_ahead() == 0 else { return }
        let village = try await Village()
        try await village.said("晒场停满车", in: "一网格")
        let code = try await village.gridLeaderCode("一网格")
        let (program, given) = (CommandLine.arguments[0], ["YISHI_CLOCK_AHEAD": "\(seconds)", "YISHI_CODE": code])
        let said = try await Programs.apart {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = ["--testing-library", "swift-testing", "--filter", "ClockTests/inThere"]
            process.environment = ProcessInfo.processInfo.environment.merging(given) { $1 }
            process.standardInput = FileHandle.nullDevice
            let out = try Programs.launch(process) {
                let out = Pipe()
                (process.standardOutput, process.standardError) = (out, out)
                return out
            }
            let said = out.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return "\(process.terminationStatus) " + String(decoding: said, as: UTF8.self)
        }
        #expect(said.hasPrefix("0 ") && said.contains("with 1 test passed"), "\(said)")
        try await village.sync()
        #expect(try await village.committee("need", "list")["total"] as? Int == 2)
    }

    /// Starts no program: Foundation waits for one by the calendar.
    @Test("(what the test above tries)")
    func inThere() async throws {
        guard other_clock_ahead() != 0, let code = ProcessInfo.processInfo.environment["YISHI_CODE"] else { return }
        let phone = try Phone()
        let home = try await phone.join(code, as: "陆小满")
        let model = home.logNeed(in: home.status.space)
        Task { await model.run() }
        try await until { model.draft.grid != nil }
        model.draft.text = "路灯不亮"
        model.draft.category = .environment
        await model.save()
        #expect(model.acting.trouble == nil)
        let mine = try #require(try await home.desk.rows(by: home.status.member).first)
        #expect(abs(mine.at.timeIntervalSinceNow) < 3_600, "by its own calendar")
        await home.syncer.sync()
        #expect(home.syncer.state == .idle)
        let rows = try await home.desk.rows()
        #expect(rows.count == 2 && rows.first { $0.text == "路灯不亮" }?.state == .accepted)
    }
}
