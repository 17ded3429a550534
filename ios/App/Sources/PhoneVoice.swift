import AVFoundation
import YishiKit

/// The system's own voice. Nothing that is read leaves the phone.
@MainActor
final class PhoneVoice: ReadingVoice {
    private let synthesizer = AVSpeechSynthesizer()
    private var ears: Ears?
    private var current: (utterance: AVSpeechUtterance, end: CheckedContinuation<Bool, Never>)?

    func say(_ text: String, in language: Language) async -> Bool {
        stop()
        listen()
        // Also where the phone is switched to silent: somebody asked for it.
        try? AVAudioSession.sharedInstance().setCategory(.playback, mode: .spokenAudio)
        let utterance = AVSpeechUtterance(string: text)
        utterance.voice = AVSpeechSynthesisVoice(language: language == .chinese ? "zh-CN" : "en-GB")
        return await withCheckedContinuation { end in
            current = (utterance, end)
            synthesizer.speak(utterance)
        }
    }

    func stop() {
        guard let current else { return }
        ended(ObjectIdentifier(current.utterance), whole: false)
        synthesizer.stopSpeaking(at: .immediate)
    }

    private func listen() {
        guard ears == nil else { return }
        let ears = Ears { [weak self] utterance, whole in
            Task { @MainActor in self?.ended(utterance, whole: whole) }
        }
        synthesizer.delegate = ears
        self.ears = ears
    }

    /// Word of an utterance that was replaced meanwhile is too late.
    private func ended(_ utterance: ObjectIdentifier, whole: Bool) {
        guard let current, ObjectIdentifier(current.utterance) == utterance else { return }
        self.current = nil
        current.end.resume(returning: whole)
    }
}

/// Hears from the synthesizer, on whatever thread it speaks.
private final class Ears: NSObject, AVSpeechSynthesizerDelegate {
    private let tell: @Sendable (ObjectIdentifier, Bool) -> Void

    init(tell: @escaping @Sendable (ObjectIdentifier, Bool) -> Void) { self.tell = tell }

    func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance) {
        tell(ObjectIdentifier(utterance), true)
    }

    func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didCancel utterance: AVSpeechUtterance) {
        tell(ObjectIdentifier(utterance), false)
    }
}
