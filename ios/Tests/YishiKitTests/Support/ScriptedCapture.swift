import Foundation

@testable import YishiKit

/// Gives what the test has ready, as a camera and an album would.
@MainActor
final class ScriptedCamera: Camera {
    /// The next photo; nothing where somebody calls it off.
    var next: Data?
    var failure: CaptureFailure?

    func take(atMost bytes: Int) async throws -> Data? {
        if let failure { throw failure }
        return next
    }

    func pick(atMost bytes: Int) async throws -> Data? { try await take(atMost: bytes) }
}

/// Hears what the test has ready.
@MainActor
final class ScriptedMicrophone: Microphone {
    var next: Data?
    var failure: CaptureFailure?
    private(set) var isOn = false

    func start() async throws {
        if let failure { throw failure }
        isOn = true
    }

    func stop() async -> Data? {
        isOn = false
        return next
    }
}

/// Plays until the test says that it is over.
@MainActor
final class ScriptedPlayer: Player {
    private(set) var played: [Data] = []
    var works = true

    func play(_ recording: Data) async -> Bool {
        played.append(recording)
        return works
    }

    func stop() {}
}

@MainActor
final class ScriptedPrinter: Printer {
    private(set) var printed: [String] = []
    var works = true

    func show(html: String, title: String) async -> Bool {
        if works { printed.append(html) }
        return works
    }
}

/// A photo and a recording that the core takes for what they are.
enum Media {
    static func photo() throws -> Data {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try Data(contentsOf: here.appendingPathComponent("Data/lamp.jpg"))
    }

    /// Samples of 16 bits, in a WAV file; of silence unless told.
    static func recording(samples: Int = 800) -> Data {
        func little(_ value: UInt32, _ bytes: Int) -> Data {
            Data((0..<bytes).map { UInt8((value >> (8 * UInt32($0))) & 0xFF) })
        }
        let size = UInt32(samples * 2)
        var wav = Data("RIFF".utf8) + little(36 + size, 4) + Data("WAVEfmt ".utf8)
        wav += little(16, 4) + little(1, 2) + little(1, 2) + little(8_000, 4) + little(16_000, 4)
        wav += little(2, 2) + little(16, 2) + Data("data".utf8) + little(size, 4)
        return wav + Data(count: samples * 2)
    }
}
