@testable import YishiKit

/// Hears what would be spoken; a passage is over when the test says so.
@MainActor
final class ScriptedVoice: ReadingVoice {
    private(set) var said: [String] = []
    private var ending: CheckedContinuation<Bool, Never>?

    func say(_ text: String, in language: Language) async -> Bool {
        said.append(text)
        return await withCheckedContinuation { ending = $0 }
    }

    func stop() { end(false) }
    func finish() { end(true) }

    private func end(_ whole: Bool) {
        ending?.resume(returning: whole)
        ending = nil
    }
}
