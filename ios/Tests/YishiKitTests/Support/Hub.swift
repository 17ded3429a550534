import Foundation

/// A real `yishi-server` on a port of its own; it ends with the test.
final class Hub: @unchecked Sendable {
    struct Silent: Error { let said: String }

    private let folder: Folder
    private let process = Process()
    let url: String

    /// Starts it and waits until it listens; by a clock that is so many seconds ahead.
    static func start(ahead: Int = 0) async throws -> Hub {
        try await Programs.apart { try Hub(Folder(), listen: "127.0.0.1:0", ahead: ahead) }
    }

    /// Stopped, and started anew where it was, by the right clock.
    func again() async throws -> Hub {
        stop()
        return try await Programs.apart { [folder, url] in
            try Hub(folder, listen: String(url.dropFirst("http://".count)), ahead: 0)
        }
    }

    private init(_ folder: Folder, listen: String, ahead: Int) throws {
        self.folder = folder
        process.executableURL = URL(fileURLWithPath: try Programs.path("yishi-server"))
        process.arguments = ["serve", "--init", "--listen", listen, "--data", folder("data").path]
        process.environment = try Programs.clock(ahead: ahead)
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let process = process
        let out = try Programs.launch(process) {
            let out = Pipe()
            process.standardOutput = out
            return out
        }
        let line = try Self.line(out.fileHandleForReading)
        guard let said = try JSONSerialization.jsonObject(with: line) as? [String: Any],
            let listening = said["listening"] as? String
        else { throw Silent(said: String(decoding: line, as: UTF8.self)) }
        url = "http://\(listening)"
    }

    deinit { stop() }

    /// As a power cut would. Asking nicely is of no use: what Foundation starts inherits the blocked signals of its thread.
    func stop() {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// What founding a space wants to see.
    func setupToken() throws -> String {
        try String(contentsOf: folder("data/setup.token"), encoding: .utf8).trimmingCharacters(
            in: .whitespacesAndNewlines)
    }

    /// Waits for one line; the program writes it when it listens.
    private static func line(_ handle: FileHandle) throws -> Data {
        var line = Data()
        while let byte = try handle.read(upToCount: 1), !byte.isEmpty, byte != Data([0x0A]) { line += byte }
        return line
    }
}
