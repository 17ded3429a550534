import YishiCore

/// For whom one speaks in a space, as far as the course of needs and topics asks for it.
struct Offices: Hashable, Sendable {
    var committee = false
    var party = false

    init(_ posts: [PostView] = []) {
        committee = posts.contains { ["CommitteeMember", "Chair"].contains($0.code) }
        party = posts.contains { $0.code == "PartySecretary" }
    }

    /// Whether one is in one of both committees.
    var governs: Bool { committee || party }

    /// Whether everything one speaks for has agreed.
    func agreed(_ sides: BothSides) -> Bool { (!committee || sides.committee) && (!party || sides.party) }
}
