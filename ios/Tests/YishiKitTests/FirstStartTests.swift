import Foundation
import Testing

@testable import YishiKit

@Suite("First start", .timeLimit(.minutes(1))) @MainActor
struct FirstStartTests {
    private let phone: Phone
    init() throws { phone = try Phone() }

    private func start() async throws -> FirstStartModel {
        await phone.root.open()
        return try #require(phone.root.stage.firstStart)
    }

    @Test("offers the large version first and looks as chosen at once")
    func elder() async throws {
        let start = try await start()
        #expect(start.step == .size)
        start.choose(elder: true)
        #expect(start.step == .consent && start.looks.elder)
        start.back()
        start.choose(elder: false)
        #expect(!start.looks.elder)
    }

    @Test("stores nothing on the phone before somebody agrees")
    func nothingBefore() async throws {
        let start = try await start()
        start.choose(elder: true)
        start.decline()
        #expect(start.step == .declined)
        let left = try FileManager.default.contentsOfDirectory(atPath: phone.folder.url.path)
        #expect(left.isEmpty, "\(left)")
    }

    @Test("can be read again after declining, and then leads on to joining")
    func secondThought() async throws {
        let start = try await start()
        start.choose(elder: false)
        start.decline()
        start.readAgain()
        start.agree()
        _ = try await phone.reach { $0.joining }
    }

    @Test("is over for good: after a kill the app asks for the code, in the size chosen")
    func once() async throws {
        let start = try await start()
        start.choose(elder: true)
        start.agree()
        _ = try await phone.reach { $0.joining }
        await phone.restart()
        #expect(phone.root.stage.joining != nil)
        #expect(phone.root.settings.settings.elder)
    }

    @Test("keeps when and to which notice somebody agreed")
    func ledger() async throws {
        let moment = Date(timeIntervalSince1970: 1_772_413_200)
        let settings = SettingsModel(folder: phone.folder.url)
        let start = FirstStartModel(settings: settings, now: { moment }, agreed: {})
        start.choose(elder: false)
        start.agree()
        #expect(settings.settings.consent == Settings.Consent(notice: Settings.Consent.notice, at: moment))
    }
}
