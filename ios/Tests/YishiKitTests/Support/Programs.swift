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

    /// Runs a program to its end; what it wrote on stdout.
    static func run(_ name: String, _ arguments: [String]) async throws -> Data {
        let program = try path(name)
        return try await apart { try finish(program, arguments) }
    }

    /// Does blocking work on a thread where it keeps nobody waiting.
    static func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async { done.resume(with: Result(catching: work)) }
        }
    }

    private static func finish(_ program: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let (out, err) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = out
        process.standardError = err
        try process.run()
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
