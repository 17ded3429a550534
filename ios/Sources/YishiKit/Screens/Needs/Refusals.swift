import YishiCore

/// An act of one's own that came back, with the reason and its words.
public struct Refusal: Hashable, Sendable, Identifiable {
    let entry: EntryId
    /// What it was about.
    let object: ObjectId
    /// What it was to do.
    public let kind: Phrase
    /// Why it came back, and who can help.
    public let sentence: Phrase
    public let words: String

    public var id: String { entry.hex }

    init(_ row: OutboxRow, about object: ObjectId) {
        entry = row.entry
        self.object = object
        kind = Phrase(zh: row.kindZh, en: row.kindEn)
        sentence = Phrase(zh: row.sentence, en: row.sentenceEn)
        words = row.words
    }
}

/// Finds what came back.
struct Refusals: Sendable {
    private static let step: UInt32 = 200

    let desk: Desk

    /// All of them; nothing is read where nothing came back.
    func all() async throws -> [Refusal] {
        let count = try await Int(desk.app.status(space: desk.space).refused)
        guard count > 0 else { return [] }
        let objects = try await objects(count)
        var found: [Refusal] = []
        try await page { page in
            let part = try await desk.app.outbox(space: desk.space, page: page)
            found += part.rows.compactMap { row in objects[row.entry].map { Refusal(row, about: $0) } }
            return (part.total, found.count < objects.count)
        }
        return found
    }

    func about(_ need: NeedId) async throws -> [Refusal] {
        try await all().filter { $0.object.hex == need.hex }
    }

    /// What each of them is about.
    private func objects(_ count: Int) async throws -> [EntryId: ObjectId] {
        var objects: [EntryId: ObjectId] = [:]
        try await page { page in
            let part = try await desk.app.todo(space: desk.space, page: page)
            for row in part.rows where row.kind == "refused" {
                if let entry = row.entry { objects[entry] = row.object }
            }
            return (part.total, objects.count < count)
        }
        return objects
    }

    /// Reads page after page: each says how long the list is, and whether more is wanted.
    private func page(_ read: (Page) async throws -> (total: UInt64, goOn: Bool)) async throws {
        var offset: UInt32 = 0
        while true {
            let (total, goOn) = try await read(Page(offset: offset, limit: Self.step))
            offset += Self.step
            if !goOn || offset >= total { return }
        }
    }
}
