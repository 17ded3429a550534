import Observation
import YishiCore

/// Which post: the office, and for a grid's the grid.
@MainActor @Observable
public final class PostChoice {
    /// Offices that an app gives, the most frequent first.
    public static let roles: [Role] = [
        .gridLeader, .gridMember, .committeeMember, .chair, .partySecretary, .supervisor, .representative,
    ]

    public var role: Role?
    public var grid: GridId?
    public let grids: Looked<[GridRow]>

    init(desk: Desk) {
        grids = Looked { try await desk.app.grids(space: desk.space) }
    }

    public var wantsGrid: Bool { role == .gridLeader || role == .gridMember }

    /// What is not chosen yet.
    var lacking: Phrase? {
        if role == nil { return .postNoRole }
        return wantsGrid && grid == nil ? .logNoGrid : nil
    }

    var post: Post? { role.map { Post(role: $0, grid: wantsGrid ? grid : nil) } }
}
