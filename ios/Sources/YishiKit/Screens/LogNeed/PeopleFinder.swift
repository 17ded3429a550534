import YishiCore

/// Finds whose words somebody writes down: the last ones at once, everybody by name, and people new to the list.
struct PeopleFinder: Sendable {
    private static let shown = 4
    /// How many needs are looked through for who spoke last.
    private static let looked: UInt32 = 30

    let desk: Desk

    /// Who spoke last, in all that this phone holds.
    func recent(besides me: MemberId) async throws -> [Speaker] {
        let filter = NeedFilter(status: nil, grid: nil, by: nil, topic: nil, mergedInto: nil)
        let page = Page(offset: 0, limit: Self.looked)
        let needs = try await desk.app.needs(space: desk.space, filter: filter, page: page).rows
        var seen = Set([me])
        let others = needs.filter { seen.insert($0.by).inserted }
        return others.prefix(Self.shown).map { .known($0.by, name: $0.byName) }
    }

    /// People whose name, or its pinyin, begins like that.
    func named(_ text: String) async throws -> [Speaker] {
        let page = Page(offset: 0, limit: Self.looked)
        let hits = try await desk.app.search(space: desk.space, typed: text, page: page).rows
        return hits.filter { $0.kind.code == "member" }.map { .known(MemberId(hex: $0.object.hex), name: $0.title) }
    }

    /// Puts somebody without a phone on the grid's list under the name they are called by.
    func register(_ name: String, in grid: GridId) async throws -> MemberId {
        let card = PersonCardForm(name: nil, phone: nil, address: nil, note: nil)
        return try await desk.app.registerPerson(space: desk.space, grid: grid, displayName: name, card: card)
    }
}
