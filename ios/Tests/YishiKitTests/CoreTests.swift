import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("The core behind Swift", .timeLimit(.minutes(2)), .serialized) @MainActor
struct CoreTests {
    private let folder: Folder
    init() throws { folder = try Folder() }

    private func joined(_ village: Village) async throws -> (Core, SpaceId) {
        let core = try await Core(folder: folder("core"))
        let space = try await core.app.join(code: try await village.residentCode(), name: "老倪").space
        return (core, space)
    }

    @Test("tells of changes in the families asked for, and only of them")
    func families() async throws {
        let village = try await Village()
        defer { withExtendedLifetime(village) {} }
        let (core, space) = try await joined(village)
        _ = try await core.sync()
        var needs = core.changes(of: space, in: [.needs]).makeAsyncIterator()
        let grid = try #require(try await core.app.grids(space: space).first).id
        let form = NeedForm(by: nil, grid: grid, channel: .app, category: .aid, text: "路灯不亮")
        _ = try await core.app.logNeed(space: space, form: form)
        #expect(await needs.next() == [Change(space: space, family: .needs)])
    }

    @Test("ends a watch with its stream: 10,000 of them leave nothing behind")
    func watches() async throws {
        let core = try await Core(folder: folder("core"))
        for _ in 0..<10_000 { _ = core.changes() }
        // A cancelled watch is gone as soon as the core's own threads have seen it. Other tests watch meanwhile.
        while try openWatches() > 1_000 {
            try Task.checkCancellation()
            await Task.yield()
        }
        let streams = (0..<2_000).map { _ in core.changes() }
        #expect(try openWatches() >= 2_000)
        withExtendedLifetime(streams) {}
    }

    @Test("ends a screen's watch with the screen: 2,000 visits of a list leave nothing behind")
    func screens() async throws {
        let village = try await Village()
        defer { withExtendedLifetime(village) {} }
        let (core, space) = try await joined(village)
        let desk = Desk(core: core, space: space)
        for _ in 0..<2_000 {
            let screen = Task { await desk.follow([.needs]) {} }
            screen.cancel()
            await screen.value
        }
        while try openWatches() > 1_000 {
            try Task.checkCancellation()
            await Task.yield()
        }
    }

    @Test("stops a sync when its task is cancelled, and says nothing of it")
    func cancelled() async throws {
        let village = try await Village()
        defer { withExtendedLifetime(village) {} }
        let (core, _) = try await joined(village)
        let syncer = Syncer(core: core, folder: folder.url)
        let task = Task { try await core.sync() }
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        // Whatever it had stored, the next one goes through.
        await syncer.sync()
        #expect(syncer.state == .idle)
    }

    @Test("goes once more when something was done during a sync")
    func again() async throws {
        let village = try await Village()
        defer { withExtendedLifetime(village) {} }
        let (core, space) = try await joined(village)
        let syncer = Syncer(core: core, folder: folder.url)
        syncer.start()
        syncer.start()
        await syncer.sync()
        #expect(try await core.app.status(space: space).waiting == 0)
    }

    @Test("keeps its keys under the phone's vault: another phone's vault opens nothing")
    func vault() async throws {
        _ = try await Core(folder: folder("core"), vault: Scrambler(key: 0x5A))
        _ = try await Core(folder: folder("core"), vault: Scrambler(key: 0x5A))
        await #expect(throws: Failure.self) { try await Core(folder: folder("core"), vault: Scrambler(key: 0x33)) }
    }

    /// Seals in a way that a test can see through; on phones it is the Keychain.
    private final class Scrambler: KeyVault {
        private let key: UInt8
        init(key: UInt8) { self.key = key }

        func seal(plain: Data) throws -> Data { Data([key] + plain.map { $0 ^ key }) }
        func open(sealed: Data) throws -> Data {
            guard sealed.first == key else { throw VaultFailure.Closed }
            return Data(sealed.dropFirst().map { $0 ^ key })
        }
    }
}
