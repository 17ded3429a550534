import YishiCore

/// An act of one's own about a need that came back, with the reason and its words.
public struct Refusal: Hashable, Sendable, Identifiable {
    let entry: EntryId
    /// The need it was about.
    let need: NeedId
    /// What it was to do.
    public let kind: Phrase
    /// Why it came back, and who can help.
    public let sentence: Phrase
    public let words: String

    public var id: String { entry.hex }

    /// Nothing where it is about something else.
    init?(_ row: OutboxRow) {
        guard case .need(let need) = row.subject else { return nil }
        entry = row.entry
        self.need = need
        kind = Phrase(zh: row.kindZh, en: row.kindEn)
        sentence = Phrase(zh: row.sentence, en: row.sentenceEn)
        words = row.words
    }
}

/// Finds what came back of acts about needs.
struct Refusals: Sendable {
    private static let step: UInt32 = 200

    let desk: Desk

    /// All of them; nothing is read where nothing came back.
    func all() async throws -> [Refusal] {
        let count = try await Int(desk.app.status(space: desk.space).refused)
        var (found, seen, offset) = ([Refusal](), 0, UInt32(0))
        while seen < count {
            let page = Page(offset: offset, limit: Self.step)
            let part = try await desk.app.outbox(space: desk.space, page: page)
            let back = part.rows.filter { $0.state == .refused }
            found += back.compactMap(Refusal.init)
            (seen, offset) = (seen + back.count, offset + Self.step)
            if offset >= part.total { break }
        }
        return found
    }

    func about(_ need: NeedId) async throws -> [Refusal] {
        try await all().filter { $0.need == need }
    }
}
