import Observation
import YishiCore

/// 我的村（社区）: every space with what waits there, and what one is in each. A tap goes there.
@MainActor @Observable
public final class SpacesModel {
    public let spaces: Looked<[SpaceRow]>
    @ObservationIgnored private let home: HomeModel

    init(home: HomeModel) {
        self.home = home
        let core = home.core
        spaces = Looked { try await core.app.spaceRows() }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        let changes = home.core.changes()
        await spaces.look()
        for await _ in changes { await spaces.look() }
    }

    public func isHere(_ row: SpaceRow) -> Bool { row.space == home.status.space }
    public func choose(_ row: SpaceRow) { home.choose(row.space) }
    /// Every home one may switch to here, where there are several.
    public var roles: [Coded] {
        let roles = home.here?.roles ?? []
        return roles.count > 1 ? roles : []
    }

    public func isPlayed(_ role: Coded) -> Bool { role.code == home.part.rawValue }

    public func play(_ role: Coded) {
        home.chosenPart = HomeModel.Part(rawValue: role.code)
        home.router.goHome()
    }

    public func join() { home.router.show(.join) }
}
