import AVFoundation
import YishiKit

/// Plays a recording from memory.
@MainActor
final class PhonePlayer: Player {
    private var current: (player: AVAudioPlayer, ears: Ears, end: CheckedContinuation<Bool, Never>)?

    func play(_ recording: Data) async -> Bool {
        stop()
        // Also where the phone is switched to silent: somebody asked for it.
        try? AVAudioSession.sharedInstance().setCategory(.playback, mode: .spokenAudio)
        guard let player = try? AVAudioPlayer(data: recording) else { return false }
        let ears = Ears { [weak self] which, whole in
            Task { @MainActor in self?.ended(which, whole) }
        }
        player.delegate = ears
        guard player.play() else { return false }
        return await withCheckedContinuation { current = (player, ears, $0) }
    }

    func stop() {
        guard let current else { return }
        current.player.stop()
        ended(ObjectIdentifier(current.player), true)
    }

    /// Word of a recording that was replaced meanwhile is too late.
    private func ended(_ which: ObjectIdentifier, _ whole: Bool) {
        guard let current, ObjectIdentifier(current.player) == which else { return }
        self.current = nil
        current.end.resume(returning: whole)
    }
}

/// Hears from the player, on whatever thread it speaks.
private final class Ears: NSObject, AVAudioPlayerDelegate {
    private let tell: @Sendable (ObjectIdentifier, Bool) -> Void

    init(tell: @escaping @Sendable (ObjectIdentifier, Bool) -> Void) { self.tell = tell }

    func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool) {
        tell(ObjectIdentifier(player), flag)
    }
}
