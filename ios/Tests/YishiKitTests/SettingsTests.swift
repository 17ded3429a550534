import Foundation
import Testing

@testable import YishiKit

@Suite("Settings") @MainActor
struct SettingsTests {
    private let folder: Folder
    init() throws { folder = try Folder() }

    private func model() -> SettingsModel { SettingsModel(folder: folder.url, phoneLanguages: ["zh-Hans-CN"]) }

    @Test("are there again after the app was killed")
    func kept() {
        model().change {
            $0.elder = true; $0.appearance = .rain; $0.textPercent = 140
        }
        let again = model().settings
        #expect(again.elder && again.appearance == .rain && again.textPercent == 140)
    }

    @Test("keep somebody's agreement when a newer app adds settings")
    func older() throws {
        try Data(#"{"consent":{"notice":1,"at":0},"elder":true}"#.utf8).write(to: folder("settings.json"))
        let settings = model().settings
        #expect(settings.agreed && settings.elder && settings.textPercent == 100)
    }

    @Test("ask again when the privacy notice says something new")
    func renewed() {
        model().change { $0.consent = Settings.Consent(notice: Settings.Consent.notice - 1, at: Date()) }
        #expect(!model().settings.agreed)
    }

    @Test("begin anew where their file is broken")
    func broken() throws {
        try Data("{".utf8).write(to: folder("settings.json"))
        #expect(model().settings == Settings())
    }

    @Test("say so where they cannot be stored, and still hold until the app ends")
    func full() throws {
        let file = folder("not-a-folder")
        try Data().write(to: file)
        let model = SettingsModel(folder: file)
        model.change { $0.elder = true }
        #expect(model.notSaved && model.settings.elder)
    }

    @Test("store no language before anybody agreed to anything")
    func languageFirst() {
        let first = model()
        first.show(in: .english)
        #expect(first.words.language == .english)
        #expect(!FileManager.default.fileExists(atPath: folder("settings.json").path))
        first.change { $0.consent = Settings.Consent(at: Date()) }
        #expect(model().words.language == .english)
    }
}
