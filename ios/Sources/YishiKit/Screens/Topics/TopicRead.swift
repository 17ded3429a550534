import Foundation
import YishiCore

/// How far somebody has read a topic on this phone. Nothing of it leaves the phone.
struct TopicRead: Codable, Sendable {
    var version: UInt32
    /// Comments and amendments that were there.
    var heard: Set<String>

    init(_ topic: TopicView) {
        version = topic.row.version
        heard = Set(Self.voices(topic))
    }

    static func file(_ folder: URL, _ topic: TopicId) -> JSONFile<TopicRead> {
        JSONFile(folder.appendingPathComponent("read/\(topic.hex).json"))
    }

    static func voices(_ topic: TopicView) -> [String] {
        guard let copy = topic.copy else { return [] }
        return copy.comments.map(\.id.hex) + copy.amendments.map(\.id.hex)
    }
}

/// What is new in a topic since somebody last read it. What one said oneself, which has a state, is no news.
public struct TopicNews: Hashable, Sendable {
    /// The new reading copy beside the one read last; empty where it is the same.
    public let changes: [CopyChange]
    public let comments: Int
    public let amendments: Int

    public var isEmpty: Bool { changes.isEmpty && comments == 0 && amendments == 0 }

    init(_ topic: TopicView, since read: TopicRead, text: String?) {
        let copy = topic.copy
        changes = text.map { CopyChange.between($0, copy?.text ?? "") } ?? []
        let heard = read.heard
        let comments = copy?.comments.filter { $0.state == nil && !$0.withdrawn && !heard.contains($0.id.hex) }
        let amendments = copy?.amendments.filter { $0.state == nil && !heard.contains($0.id.hex) }
        self.comments = comments?.count ?? 0
        self.amendments = amendments?.count ?? 0
    }
}
