import Foundation

/// Programs of the product, built by cargo for this machine.
enum Programs {
    struct Missing: Error { let path: String }
    struct Failed: Error { let program: String, code: Int32, stderr: String }

    /// A program of this name, beside the library that these tests link.
    static func path(_ name: String) throws -> String {
        let here = URL(fileURLWithPath: #filePath)
        let target = here.deletingLastPathComponent().appendingPathComponent("../../../../target/debug").standardized
        let folder = ProcessInfo.processInfo.environment["YISHI_LIBRARY_FOLDER"] ?? target.path
        let path = "\(folder)/\(name)"
        guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing(path: path) }
        return path
    }

    /// Runs a program to its end, by a clock that is so many seconds ahead; what it wrote on stdout.
    static func run(_ name: String, _ arguments: [String], ahead: Int = 0) async throws -> Data {
        let program = try path(name)
        let clock = try clock(ahead: ahead)
        return try await apart { try finish(program, arguments, clock) }
    }

    /// What a program needs in its environment to go by a clock that is so many seconds ahead.
    static func clock(ahead: Int) throws -> [String: String] {
        guard ahead != 0 else { return [:] }
        let built = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let library = built.appendingPathComponent("libOtherClockLibrary.so").path
        guard FileManager.default.fileExists(atPath: library) else { throw Missing(path: library) }
        return ["LD_PRELOAD": library, "YISHI_CLOCK_AHEAD": "\(ahead)"]
    }

    /// Does blocking work on a thread where it keeps nobody waiting.
    static func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async { done.resume(with: Result(catching: work)) }
        }
    }

    /// As anybody with a terminal computes it.
    static func sha256(_ text: String) throws -> String {
        let (process, input) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        process.standardInput = input
        let out = try launch(process) {
            let out = Pipe()
            process.standardOutput = out
            return out
        }
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let answer = out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: answer.prefix(64), as: UTF8.self)
    }

    private static let launching = NSLock()

    /// Starts a program, one at a time, from making its pipes on. A program started in between would inherit them, and
    /// what Foundation watches for the end by; then this one seems to live as long as that one does.
    static func launch<Pipes>(_ process: Process, with pipes: () -> Pipes) throws -> Pipes {
        try launching.withLock {
            let made = pipes()
            try process.run()
            return made
        }
    }

    private static func finish(
        _ program: String, _ arguments: [String], _ environment: [String: String]
    ) throws -> Data {
        let process = Process()
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        let (out, err) = try launch(process) {
            let pipes = (Pipe(), Pipe())
            (process.standardOutput, process.standardError) = pipes
            return pipes
        }
        let answer = out.fileHandleForReading.readDataToEndOfFile()
        let complaint = err.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(
                program: "\(program) \(arguments.joined(separator: " "))", code: process.terminationStatus,
                stderr: String(decoding: complaint, as: UTF8.self))
        }
        return answer
    }
}
