import Observation
import YishiCore

/// Topics whose title, summary or reading copy holds all the words typed.
@MainActor @Observable
public final class TopicSearch {
    public struct Found: Hashable, Sendable, Identifiable {
        public let id: TopicId
        public let title: String
        /// The place where the words stand.
        public let snippet: String
    }

    /// Enough to look through; more words find fewer.
    static let most = 50
    /// A search finds needs and people, too; this many are looked through for topics.
    private static let looked = 500
    private static let kinds: Set<String> = ["topic", "copy"]

    public private(set) var typed = ""
    /// Nothing while nothing is looked for.
    public private(set) var found: [Found]?
    public private(set) var trouble: Trouble?
    @ObservationIgnored private let desk: Desk

    init(desk: Desk) { self.desk = desk }

    public func look(for text: String) {
        typed = text
        Task { await again() }
    }

    func again() async {
        let wanted = typed
        guard !wanted.isBlank else { return found = nil }
        do {
            let topics = try await read(wanted)
            guard wanted == typed else { return }
            found = topics
            trouble = nil
        } catch {
            if wanted == typed { trouble = Trouble(error) }
        }
    }

    private func read(_ words: String) async throws -> [Found] {
        var topics: [Found] = []
        var offset = 0
        while topics.count < Self.most, offset < Self.looked {
            let page = Page(offset: UInt32(offset), limit: 100)
            let part = try await desk.app.search(space: desk.space, typed: words, page: page)
            for hit in part.rows where Self.kinds.contains(hit.kind.code) {
                let id = TopicId(hex: hit.object.hex)
                if !topics.contains(where: { $0.id == id }) {
                    topics.append(Found(id: id, title: hit.title, snippet: hit.snippet))
                }
            }
            offset += 100
            if offset >= part.total { break }
        }
        return topics
    }
}
