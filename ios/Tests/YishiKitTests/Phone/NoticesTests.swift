import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("What the phone tells by itself", .timeLimit(.minutes(3))) @MainActor
struct NoticesTests {
    private let told = Told()
    private let time = Moments()
    private let phone: Phone
    private let village: Village
    private let background: Background
    init() async throws {
        phone = try Phone(abilities: Abilities(notices: told))
        village = try await Village()
        background = Background(time: time, notices: told)
    }

    /// A resident whose need the committee has accepted meanwhile; the phone does not know yet.
    private func waiting() async throws -> HomeModel {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        phone.root.settings.change { $0.quiet = false }
        await phone.root.settings.settled()
        let need = try await home.log("路灯不亮")
        await home.syncer.sync()
        try await village.sync()
        try await village.committee("need", "accept", need.hex)
        try await village.sync()
        return home
    }

    @Test("is told in the background after a sync, once, and a tap opens the news of that village")
    func once() async throws {
        let home = try await waiting()
        background.left()
        await background.run(phone.root)
        let notice = try #require(told.notices.first)
        #expect(told.notices.count == 1 && notice.title == Village.name && notice.body.contains("路灯不亮"))
        await background.run(phone.root)
        #expect(told.notices.count == 1)
        await phone.restart()
        await phone.root.open(notice.screen)
        #expect(phone.root.home?.router.path.last == .inbox(home.status.space))
        #expect(time.asked.allSatisfy { $0 == Background.pause })
    }

    // R: K-04
    @Test("waits in quiet hours, and the phone is asked for a moment when they end")
    func quiet() async throws {
        _ = try await waiting()
        // Quiet from now on, whatever the time of day: all day but one minute that is not now.
        let minute = Int(Date().timeIntervalSince1970 / 60 + 8 * 60) % (24 * 60)
        phone.root.settings.change {
            $0.quiet = true; $0.quietFrom = (minute + 24 * 60 - 30) % (24 * 60);
            $0.quietUntil = (minute + 10) % (24 * 60)
        }
        await phone.root.settings.settled()
        await background.run(phone.root)
        #expect(told.notices.isEmpty)
        let last = try #require(time.asked.last)
        #expect(last < Background.pause && last > .zero)
        phone.root.settings.change { $0.quiet = false }
        await phone.root.settings.settled()
        await background.run(phone.root)
        #expect(told.notices.count == 1, "nothing was lost")
    }

    @Test("is kept for later where the phone's owner does not allow it, and settings say so")
    func refused() async throws {
        told.allowed = false
        let home = try await waiting()
        await background.run(phone.root)
        #expect(told.notices.isEmpty)
        let settings = home.noticeSettings()
        await settings.run()
        #expect(settings.isRefused == true)
        told.allowed = true
        await settings.set(true)
        #expect(settings.isRefused == false)
        await background.run(phone.root)
        #expect(told.notices.count == 1)
    }

    @Test("is asked for once one is home, unless one wants none")
    func leave() async throws {
        let home = try await waiting()
        #expect(told.asked == 0, "nobody is asked before there is something to tell of")
        phone.root.settings.change { $0.notices = false }
        let first = Task { await home.run() }
        try await home.log("灯还是不亮")
        try await until { home.notUploaded > 0 }
        #expect(told.asked == 0)
        first.cancel()
        phone.root.settings.change { $0.notices = true }
        Task { await home.run() }
        try await home.log("灯亮了")
        try await until { home.notUploaded > 1 }
        #expect(told.asked == 1)
    }

    @Test("is nothing from the moment somebody takes their leave back")
    func withdrawn() async throws {
        let home = try await waiting()
        await home.syncer.sync()
        await home.myData(in: home.status.space).withdraw()
        await background.run(phone.root)
        #expect(told.notices.isEmpty)
    }

    @Test("is nothing where it was turned off; hours are moved round the clock")
    func off() async throws {
        let home = try await waiting()
        let settings = home.noticeSettings()
        await settings.set(false)
        settings.setQuiet(true)
        settings.until(later: -8)
        settings.from(later: 4)
        await home.settings.settled()
        #expect(NoticesModel.clock(home.settings.settings.quietUntil) == "23:00")
        #expect(NoticesModel.clock(home.settings.settings.quietFrom) == "1:00")
        await background.run(phone.root)
        #expect(told.notices.isEmpty)
    }
}

/// What came to the phone's notices.
private final class Told: Notices, @unchecked Sendable {
    private let lock = NSLock()
    private var shown: [Notice] = []
    private var leave = true
    private var asks = 0

    var notices: [Notice] { lock.withLock { shown } }
    var allowed: Bool {
        get { lock.withLock { leave } }
        set { lock.withLock { leave = newValue } }
    }

    func isAllowed() async -> Bool { allowed }
    var asked: Int { lock.withLock { asks } }
    func askLeave() async -> Bool {
        lock.withLock { asks += 1 }
        return allowed
    }
    func show(_ notice: Notice) async { lock.withLock { shown.append(notice) } }
}

/// What the phone was asked for.
private final class Moments: BackgroundTime, @unchecked Sendable {
    private let lock = NSLock()
    private var pauses: [Duration] = []

    var asked: [Duration] { lock.withLock { pauses } }
    func ask(after pause: Duration) { lock.withLock { pauses.append(pause) } }
}
