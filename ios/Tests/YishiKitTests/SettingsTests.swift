import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Settings", .timeLimit(.minutes(2))) @MainActor
struct SettingsTests {
    private let folder: Folder
    init() throws { folder = try Folder() }

    private func model() -> SettingsModel { SettingsModel(phoneLanguages: ["zh-Hans-CN"]) }

    /// Settings with the core that keeps them, as after a start of the app.
    private func opened() async throws -> SettingsModel {
        let model = model()
        try await model.attach(try await Core(folder: folder("core")))
        return model
    }

    @Test("are kept by the core and there again after the app was killed, each of them")
    func kept() async throws {
        let model = try await opened()
        model.change {
            $0.elder = true; $0.appearance = .rain; $0.textPercent = 140; $0.language = .english; $0.appLock = true
            $0.space = SpaceId(hex: String(repeating: "ab", count: 32));
            $0.grid = GridId(hex: String(repeating: "cd", count: 16))
            $0.quietFrom = 22 * 60; $0.quietUntil = 6 * 60; $0.notices = false; $0.quiet = false
        }
        let chosen = model.settings
        await model.settled()
        #expect(!model.notSaved)
        #expect(try await opened().settings == chosen)
    }

    @Test("changed faster than they are written end as the last one said")
    func fast() async throws {
        let model = try await opened()
        for percent in [120, 140, 100, 120] { model.change { $0.textPercent = percent } }
        await model.settled()
        #expect(try await opened().settings.textPercent == 120)
    }

    @Test("chosen before there was a core to keep them are kept once there is one")
    func before() async throws {
        let first = model()
        first.show(in: .english)
        first.change { $0.elder = true }
        #expect(first.words.language == .english)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(left.isEmpty, "nothing is stored before anybody agreed: \(left)")
        try await first.attach(try await Core(folder: folder("core")))
        let again = try await opened()
        #expect(again.settings.elder && again.words.language == .english)
    }

    @Test("that nobody chose follow the phone, its language too, and are left to it by the core")
    func phone() async throws {
        let english = SettingsModel(phoneLanguages: ["en-GB"])
        try await english.attach(try await Core(folder: folder("core")))
        english.change { $0.elder = true }
        await english.settled()
        let again = try await opened()
        #expect(again.settings.language == nil && again.settings.appearance == .system)
        #expect(english.words.language == .english && again.words.language == .chinese)
    }

    @Test("say so where they cannot be stored, and hold all the same; they are stored once there is room")
    func full() async throws {
        let disk = try SmallDisk(bytes: 24 << 20)
        let model = model()
        try await model.attach(try await Core(folder: disk.folder("core")))
        let filler = try disk.fill()
        // What lies ready in the database's files still takes some.
        while !model.notSaved {
            model.change { $0.textPercent = $0.textPercent == 120 ? 140 : 120 }
            await model.settled()
        }
        try FileManager.default.removeItem(at: filler)
        model.change { $0.appearance = .rain }
        await model.settled()
        #expect(!model.notSaved && model.settings.appearance == .rain)
    }
}
