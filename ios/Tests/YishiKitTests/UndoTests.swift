import Testing

@testable import YishiKit

@Suite("Taking back what was just done", .timeLimit(.minutes(1))) @MainActor
struct UndoTests {
    private let clock = ManualClock()

    @Test("is offered for ten seconds")
    func tenSeconds() async throws {
        let undo = Undo(clock: clock)
        undo.offer(.logSaved) {}
        await clock.sleeping()
        clock.advance(by: .seconds(9))
        #expect(clock.isSleptOn && undo.offer != nil)
        clock.advance(by: .seconds(1))
        try await until { undo.offer == nil }
    }

    @Test("does it once, and the offer is gone")
    func once() async {
        let undo = Undo(clock: clock)
        let taken = Counter()
        undo.offer(.logSaved) { taken.count += 1 }
        await undo.takeBack()
        await undo.takeBack()
        #expect(taken.count == 1 && undo.offer == nil)
    }

    @Test("is about the last thing done, and gets its full time")
    func last() async throws {
        let undo = Undo(clock: clock)
        undo.offer(.logSaved) {}
        await clock.sleeping()
        clock.advance(by: .seconds(6))
        undo.offer(.joinWaiting) {}
        await clock.sleeping()
        clock.advance(by: .seconds(6))
        #expect(clock.isSleptOn)
        #expect(undo.offer?.phrase == .joinWaiting && undo.offers == 2)
    }

    private final class Counter { var count = 0 }
}
