import YishiCore

/// Somebody picked for a part in a form.
public struct PickedPerson: Codable, Hashable, Sendable, Identifiable {
    public let id: MemberId
    public let name: String

    public init(_ row: MemberRow) { (id, name) = (row.id, row.name) }
    public init(id: MemberId, name: String) { (self.id, self.name) = (id, name) }
}

extension [PickedPerson] {
    /// Everybody once, where they come first.
    var distinct: [PickedPerson] {
        reduce(into: []) { people, person in
            if !people.contains(where: { $0.id == person.id }) { people.append(person) }
        }
    }
}

/// 协商主体 in a form that is being filled in.
public struct PartyDraft: Codable, Hashable, Sendable, Identifiable {
    public let person: PickedPerson
    var kindCode: String
    /// The organisation it speaks for, where that is a registered one.
    var org: OrgId?
    /// Whether the topic touches its own interest.
    public var affected: Bool
    /// As what else it is asked.
    var invitedCodes: [String] = []

    public var id: MemberId { person.id }
    public var name: String { person.name }
    public var kind: PartyKind {
        get { PartyKind(code: kindCode) ?? .otherStakeholder }
        set { (kindCode, org) = (newValue.code, nil) }
    }

    /// What somebody most likely speaks for, by the post they hold; to be changed by whoever knows better.
    public init(_ row: MemberRow, affected: Bool, orgs: [OrgRow] = []) {
        let kinds: [String: PartyKind] = [
            "PartySecretary": .partyBranch, "Chair": .committee, "CommitteeMember": .committee,
            "Supervisor": .supervisoryCommittee, "GroupLeader": .residentsGroup, "NewResident": .nonHukouRep,
            "OrgRepresentative": .residentUnit,
        ]
        let kind = row.posts.compactMap { kinds[$0.code] }.first ?? .hukouResident
        let org = orgs.first { org in !org.ended && row.posts.contains { $0.org == org.id } }
        (person, self.affected) = (PickedPerson(row), affected)
        (self.org, kindCode) = (org?.id, org?.kind.code ?? kind.code)
    }

    public var invited: [Invitee] { invitedCodes.compactMap(Invitee.init(code:)) }

    public mutating func toggle(_ invitee: Invitee) {
        if invitedCodes.contains(invitee.code) {
            invitedCodes.removeAll { $0 == invitee.code }
        } else {
            invitedCodes.append(invitee.code)
        }
    }

    var party: Party { Party(kind: kind, member: person.id, affected: affected, org: org, invitedAs: invited) }
}
