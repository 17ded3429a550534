import Observation

/// 念给我听: passages spoken one after the other; the one that is heard can be seen.
@MainActor @Observable
public final class ReadAloud {
    /// Which passage is heard now.
    public private(set) var passage: Int?

    @ObservationIgnored private let voice: any ReadingVoice
    @ObservationIgnored private var task: Task<Void, Never>?

    init(voice: any ReadingVoice) { self.voice = voice }

    public var isReading: Bool { passage != nil }

    /// Begins with the first passage; what was being read stops.
    func read(_ passages: [String], in language: Language) {
        stop()
        guard !passages.isEmpty else { return }
        passage = 0
        task = Task { [weak self, voice] in
            for (number, text) in passages.enumerated() {
                guard !Task.isCancelled else { return }
                self?.passage = number
                guard await voice.say(text, in: language), !Task.isCancelled else { break }
            }
            if !Task.isCancelled { self?.passage = nil }
        }
    }

    public func stop() {
        task?.cancel()
        task = nil
        voice.stop()
        passage = nil
    }
}
