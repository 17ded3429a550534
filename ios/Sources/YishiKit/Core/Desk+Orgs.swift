import YishiCore

extension Desk {
    /// The organisations for which one speaks here.
    func spokenFor() async throws -> [OrgRow] {
        let mine = try await app.status(space: space).posts.compactMap(\.org)
        guard !mine.isEmpty else { return [] }
        return try await app.orgs(space: space).filter { !$0.ended && mine.contains($0.id) }
    }
}
