import AVFoundation
import YishiKit

/// Records with the phone's microphone. The core seals the recording at once; the file it comes in goes with it.
@MainActor
final class PhoneMicrophone: Microphone {
    /// As much as the core takes: 2 MB at this rate are a little more.
    private static let longest: TimeInterval = 480
    private static let settings: [String: Any] = [
        AVFormatIDKey: Int(kAudioFormatMPEG4AAC), AVSampleRateKey: 22_050, AVNumberOfChannelsKey: 1,
        AVEncoderBitRateKey: 32_000,
    ]

    private let file = FileManager.default.temporaryDirectory.appendingPathComponent("talk.m4a")
    private var recorder: AVAudioRecorder?

    func start() async throws {
        guard await AVAudioApplication.requestRecordPermission() else { throw CaptureFailure.refused }
        do {
            try AVAudioSession.sharedInstance().setCategory(.record, mode: .default)
            try AVAudioSession.sharedInstance().setActive(true)
            // One that a kill left behind.
            try? FileManager.default.removeItem(at: file)
            let recorder = try AVAudioRecorder(url: file, settings: Self.settings)
            guard recorder.record(forDuration: Self.longest) else { throw CaptureFailure.broken }
            self.recorder = recorder
        } catch {
            throw CaptureFailure.broken
        }
    }

    func stop() async -> Data? {
        guard let recorder else { return nil }
        recorder.stop()
        self.recorder = nil
        defer { try? FileManager.default.removeItem(at: file) }
        try? AVAudioSession.sharedInstance().setActive(false)
        return try? Data(contentsOf: file)
    }
}
