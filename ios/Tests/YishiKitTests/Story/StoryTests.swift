import Foundation
import Testing

@testable import YishiKit

/// Plays a part in a story with an Android app and a terminal on one server; `tests/run story` tells it.
@Suite("The story of everybody", .enabled(if: Stage.isOpen), .timeLimit(.minutes(20))) @MainActor
struct StoryTests {
    @Test("is told to its end, step by step, on this phone")
    func told() async throws {
        let stage = Stage()
        let player = try StoryPlayer()
        var said = Stage.Said()
        while let step = try await stage.next(said) {
            do {
                said = try await player.does(step)
            } catch {
                _ = try? await stage.next(Stage.Said(failed: "\(error)"))
                throw error
            }
        }
    }
}
