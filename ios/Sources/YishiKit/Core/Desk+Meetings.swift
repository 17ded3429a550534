import YishiCore

// What several screens about meetings ask.
extension Desk {
    /// The forms of deliberation that oneself convenes here.
    func convened() async throws -> [FormRow] {
        try await app.deliberationForms(space: space).filter(\.iConvene)
    }

    /// The newest plan of a topic that nothing took the place of.
    func plan(of topic: TopicId) async throws -> PaperView? {
        let papers = try await app.papers(space: space, topic: topic)
        guard let row = papers.first(where: { $0.purpose.code == "plan" && !$0.dropped }) else { return nil }
        return try await app.paper(space: space, paper: row.id)
    }
}
