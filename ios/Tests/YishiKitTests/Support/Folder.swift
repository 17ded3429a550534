import Foundation

/// A folder of one test's own; gone with it.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = try Run.folder.get().appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func callAsFunction(_ name: String) -> URL { url.appendingPathComponent(name) }
}

/// Where the folders of one run of the tests are. A run that is killed, or ends while something still holds a folder,
/// leaves them behind: the next one clears them away. Whether a run still goes its lock says, which dies with it.
private enum Run {
    static let folder = Result { try begin() }

    private static func begin() throws -> URL {
        let temporary = FileManager.default.temporaryDirectory
        for old in try FileManager.default.contentsOfDirectory(at: temporary, includingPropertiesForKeys: nil)
        where old.lastPathComponent.hasPrefix("yishi-run-") && old.pathExtension != "lock" {
            guard locked(old, creating: false) else { continue }
            try? FileManager.default.removeItem(at: old)
            try? FileManager.default.removeItem(at: old.appendingPathExtension("lock"))
        }
        let own = temporary.appendingPathComponent("yishi-run-\(UUID().uuidString)")
        // Locked before it is there, so that nobody takes it for one that is over.
        guard locked(own, creating: true) else { throw CocoaError(.fileLocking) }
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        return own
    }

    /// Whether this run holds a folder's lock now; it is held until the run ends.
    private static func locked(_ folder: URL, creating: Bool) -> Bool {
        let path = folder.appendingPathExtension("lock").path
        let file = open(path, O_RDWR | O_CLOEXEC | (creating ? O_CREAT : 0), 0o600)
        // Without a lock nobody is left who could hold it.
        guard file >= 0 else { return !creating }
        return flock(file, LOCK_EX | LOCK_NB) == 0
    }
}
