import Observation
import YishiCore

/// Which post: the office, for a grid's the grid, for a speaker's the organisation.
@MainActor @Observable
public final class PostChoice {
    /// Offices that an app gives, the most frequent first.
    public static let roles: [Role] = [
        .gridLeader, .gridMember, .committeeMember, .chair, .partySecretary, .supervisor, .representative,
        .orgRepresentative, .expert, .legalAdviser,
    ]

    public var role: Role?
    public var org: OrgId?
    public var grid: GridId?
    public let grids: Looked<[GridRow]>
    public let orgs: Looked<[OrgRow]>

    init(desk: Desk) {
        grids = Looked { try await desk.app.grids(space: desk.space) }
        orgs = Looked { try await desk.app.orgs(space: desk.space) }
    }

    public var wantsGrid: Bool { role == .gridLeader || role == .gridMember }

    public var wantsOrg: Bool { role == .orgRepresentative }

    func look() async {
        await grids.look()
        await orgs.look()
    }

    /// What is not chosen yet.
    var lacking: Phrase? {
        if role == nil { return .postNoRole }
        if wantsOrg, org == nil { return .postNoOrg }
        return wantsGrid && grid == nil ? .logNoGrid : nil
    }

    var post: Post? { role.map { Post(role: $0, grid: wantsGrid ? grid : nil, org: wantsOrg ? org : nil) } }
}
