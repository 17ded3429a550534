import Foundation

/// One value in a small file, replaced whole: a kill leaves the old value or the new one.
struct JSONFile<Value: Codable>: Sendable {
    private let url: URL

    init(_ url: URL) { self.url = url }

    /// Nothing where there is no file, or one that cannot be read: what it held is then chosen again.
    func read() -> Value? {
        guard let data = try? Data(contentsOf: url) else { return nil }
        return try? JSONDecoder().decode(Value.self, from: data)
    }

    /// Whether it is on disk.
    func write(_ value: Value) -> Bool {
        do {
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try JSONEncoder().encode(value).write(to: url, options: .atomic)
            return true
        } catch {
            return false
        }
    }

    /// Whether it is gone.
    func remove() -> Bool {
        try? FileManager.default.removeItem(at: url)
        return !FileManager.default.fileExists(atPath: url.path)
    }
}
