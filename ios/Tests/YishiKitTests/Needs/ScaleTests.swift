import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Lists of a large village", .timeLimit(.minutes(15)), .serialized) @MainActor
struct ScaleTests {
    /// A committee member's phone with so many needs and topics on it, all of them real entries.
    private func filled(needs: Int, topics: Int) async throws -> (Phone, HomeModel) {
        let (phone, village) = (try Phone(), try await Village())
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        try home.core.app.setAirplane(on: true)
        let (app, space) = (home.core.app, home.status.space)
        let grid = try #require(try await app.grids(space: space).first).id
        for number in 1...needs {
            let form = NeedForm(
                by: nil, grid: grid, channel: .app, category: .environment, text: "第 \(number) 件：晒场停满车")
            _ = try await app.logNeed(space: space, form: form)
        }
        for number in 1...topics {
            let form = TopicForm(
                title: "第 \(number) 个议题", summary: "说明", source: .statutoryItem, class: .general, needs: [])
            _ = try await app.proposeTopic(space: space, form: form)
        }
        await home.look()
        return (phone, home)
    }

    /// Reading a page of each list.
    private func lists(_ home: HomeModel) -> [(name: String, read: @MainActor () async throws -> Void)] {
        let space = home.status.space
        let (mine, triage, topics) = (home.myNeeds(in: space), home.triage(in: space), home.topics(in: space))
        return [
            ("my needs", { await mine.needs.reload() }),
            ("triage", { await triage.needs.reload() }),
            ("topics", { await topics.topics.reload() }),
            (
                "households",
                {
                    let grid = try #require(try await home.core.app.grids(space: space).first).id
                    _ = try await home.core.app.households(
                        space: space, grid: grid, typed: "", page: Page(offset: 0, limit: 8))
                }
            ),
        ]
    }

    @Test("answer in time that does not grow: a page of 10,000 needs or 500 topics costs at most twice that of 100")
    func independent() async throws {
        let (small, few) = try await filled(needs: 100, topics: 100)
        let (large, many) = try await filled(needs: 10_000, topics: 500)
        defer { withExtendedLifetime((small, large)) {} }
        let clock = ContinuousClock()
        for (before, after) in zip(lists(few), lists(many)) {
            // In turns, and the quickest of each: others use the machine, too.
            var least = (few: Duration.seconds(60), many: Duration.seconds(60))
            for _ in 0..<60 {
                least.few = min(least.few, try await clock.measure { try await before.read() })
                least.many = min(least.many, try await clock.measure { try await after.read() })
            }
            #expect(least.many <= least.few * 2, "\(before.name): \(least)")
        }
        #expect(many.status.waiting > 10_000)
    }

    @Test("are shown page by page, also the last one")
    func lastPage() async throws {
        let (phone, home) = try await filled(needs: 120, topics: 1)
        defer { withExtendedLifetime(phone) {} }
        let list = home.triage(in: home.status.space)
        await list.needs.reload()
        while list.needs.hasMore { await list.seen(try #require(list.needs.rows.last)) }
        #expect(list.needs.rows.count == 120 && Set(list.needs.rows.map(\.id)).count == 120)
    }
}
