import Foundation

/// Keeps what somebody is filling in, so that a call, a kill or an empty battery costs nothing. One draft of each name.
public struct DraftBox<Draft: Codable & Sendable>: Sendable {
    private let file: JSONFile<Draft>

    public init(folder: URL, name: String) {
        file = JSONFile(folder.appendingPathComponent("drafts/\(name).json"))
    }

    public func read() -> Draft? { file.read() }

    /// Whether it is on disk.
    public func keep(_ draft: Draft) -> Bool { file.write(draft) }

    /// Whether it is gone.
    @discardableResult
    public func discard() -> Bool { file.remove() }
}
