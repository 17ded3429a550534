import YishiCore

/// For whom one speaks in a space. The Party branch decides with the committee what both decide, and nothing that is the
/// committee's own (domain.md §2.2).
struct Offices: Hashable, Sendable {
    var committee = false
    var party = false
    /// Whether one is asked what special knowledge says.
    var expert = false

    init(_ posts: [PostView] = []) {
        committee = posts.contains { ["CommitteeMember", "Chair"].contains($0.code) }
        expert = posts.contains { ["Expert", "LegalAdviser", "Delegate", "SocialWorker"].contains($0.code) }
        party = posts.contains { $0.code == "PartySecretary" }
    }

    /// Whether one is in one of both committees.
    var governs: Bool { committee || party }

    /// Whether everything one speaks for has agreed.
    func agreed(_ sides: BothSides) -> Bool { (!committee || sides.committee) && (!party || sides.party) }
}
