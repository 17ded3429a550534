import Foundation
import Testing

@testable import YishiKit

@Suite("First start", .timeLimit(.minutes(3))) @MainActor
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

    // R: L-06
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

    // R: B-04
    @Test("shows the text that is agreed to, with the rights, in both languages, and leaves nothing of it behind")
    func notice() async throws {
        let start = try await start()
        start.choose(elder: false)
        await start.read()
        let notice = try #require(start.notice.value, "\(String(describing: start.notice.trouble))")
        #expect(notice.needed && notice.text.count > 3 && notice.dataRights.count == 4)
        #expect(Words(.english)(notice.title) == "What happens with personal data")
        let left = try FileManager.default.contentsOfDirectory(atPath: phone.folder.url.path)
        #expect(left.isEmpty, "\(left)")
    }

    @Test("keeps when somebody agreed, and to which text")
    func ledger() async throws {
        let start = try await start()
        start.choose(elder: false)
        await start.read()
        start.agree()
        let join = try await phone.reach { $0.joining }
        let kept = PrivacyNotice(try await join.core.app.consent())
        #expect(!kept.needed && kept.version == start.notice.value?.version)
        #expect(abs(try #require(kept.agreedAt).timeIntervalSinceNow) < 60)
    }

    @Test("that was cut short after the core was made asks again, and stores no agreement")
    func cutShort() async throws {
        _ = try await Core(folder: phone.folder("core"))
        await phone.restart()
        let start = try #require(phone.root.stage.firstStart)
        #expect(start.step == .consent)
        await start.read()
        #expect(start.notice.value?.needed == true)
        start.agree()
        _ = try await phone.reach { $0.joining }
    }
}
