import Foundation
import Testing

@testable import YishiKit

@Suite("App lock", .timeLimit(.minutes(2))) @MainActor
struct LockTests {
    private let owner = Owner()
    private let phone: Phone
    init() throws { phone = try Phone(abilities: Abilities(lock: owner, elapsed: owner.elapsed)) }

    /// A phone that has agreed, with the lock on.
    private func locked() async throws {
        await phone.root.open()
        try #require(phone.root.stage.firstStart).agree()
        _ = try await phone.reach { $0.joining }
        await phone.root.lock.set(true)
        #expect(phone.root.settings.settings.appLock)
        await phone.root.settings.settled()
    }

    @Test("is off at first, and turned on by the phone's owner only")
    func on() async throws {
        await phone.root.open()
        #expect(!phone.root.lock.isLocked)
        owner.isThere = false
        await phone.root.lock.set(true)
        #expect(!phone.root.settings.settings.appLock && phone.root.lock.failed)
        owner.isThere = true
        await phone.root.lock.set(true)
        #expect(phone.root.settings.settings.appLock)
    }

    @Test("asks at the start, and opens for the owner")
    func start() async throws {
        try await locked()
        await phone.restart()
        #expect(phone.root.lock.isLocked)
        owner.isThere = false
        await phone.root.lock.unlock()
        #expect(phone.root.lock.isLocked && phone.root.lock.failed)
        owner.isThere = true
        await phone.root.lock.unlock()
        #expect(!phone.root.lock.isLocked && !phone.root.lock.failed)
    }

    @Test("asks again after five minutes away, not before, whatever the phone's clock says")
    func away() async throws {
        try await locked()
        let lock = phone.root.lock
        lock.left()
        owner.pass(.seconds(4 * 60 + 59))
        lock.returned()
        #expect(!lock.isLocked, "a short look elsewhere")
        lock.left()
        owner.pass(.seconds(3 * 60))
        lock.left()
        owner.pass(.seconds(2 * 60))
        lock.returned()
        #expect(lock.isLocked, "left once, for five minutes in all")
    }

    @Test("says what to do where the phone has no code, and lets nobody in without one")
    func nothingSet() async throws {
        try await locked()
        await phone.restart()
        owner.hasCode = false
        await phone.root.lock.unlock()
        #expect(phone.root.lock.isLocked && phone.root.lock.nothingSet)
        owner.hasCode = true
        await phone.root.lock.unlock()
        #expect(!phone.root.lock.isLocked && !phone.root.lock.nothingSet)
    }
}

/// Whoever holds the phone, and the time that passes.
private final class Owner: DeviceLock, @unchecked Sendable {
    private let guarding = NSLock()
    private var passed = Duration.zero
    private var there = true
    private var code = true

    var isThere: Bool {
        get { guarding.withLock { there } }
        set { guarding.withLock { there = newValue } }
    }
    var hasCode: Bool {
        get { guarding.withLock { code } }
        set { guarding.withLock { code = newValue } }
    }
    var elapsed: @Sendable () -> Duration { { self.guarding.withLock { self.passed } } }

    func pass(_ time: Duration) { guarding.withLock { passed += time } }
    func isSet() async -> Bool { hasCode }
    func ask(_ reason: String) async -> Bool { isThere }
}
