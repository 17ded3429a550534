import Foundation
import Testing

@testable import YishiKit

@Suite("Settings", .timeLimit(.minutes(2))) @MainActor
struct SettingsTests {
    private let folder: Folder
    init() throws { folder = try Folder() }

    private func model() -> SettingsModel { SettingsModel(folder: folder.url, phoneLanguages: ["zh-Hans-CN"]) }

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

    @Test("begin anew where the file beside the core is broken")
    func broken() throws {
        try Data("{".utf8).write(to: folder("beside.json"))
        #expect(model().settings == Settings())
    }

    @Test("say so where they cannot be stored, and still hold until the app ends")
    func full() async throws {
        let file = folder("not-a-folder")
        try Data().write(to: file)
        let model = SettingsModel(folder: file)
        try await model.attach(try await Core(folder: folder("core")))
        model.change { $0.appearance = .rain }
        await model.settled()
        #expect(model.notSaved && model.settings.appearance == .rain)
    }
}
