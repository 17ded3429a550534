import Observation
import YishiCore

/// 成员: everybody known here with their posts, and what only both committees see: what waits for a second signature,
/// and what the hub has put aside.
@MainActor @Observable
public final class MembersModel {
    public let members: Pager<MemberRow>
    public let changes: Looked<[PendingChangeRow]>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        members = Pager { page in
            let part = try await desk.app.members(space: desk.space, page: page)
            return (part.rows, part.total)
        }
        changes = Looked { try await desk.app.pendingChanges(space: desk.space) }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.people]) {
            await members.reload()
            await changes.look()
        }
    }

    public var governs: Bool { home.decides }

    /// How many changes wait for a second signature.
    public var waiting: Int { changes.value?.count ?? 0 }

    /// Reads on where the last row that is shown comes into sight.
    public func seen(_ row: MemberRow) async {
        if row.id == members.rows.last?.id { await members.more() }
    }

    public func open(_ row: MemberRow) { home.router.show(.member(desk.space, row.id)) }
    public func showOrgs() { home.router.show(.orgs(desk.space)) }
    public func invite() { home.router.show(.invite(desk.space)) }
    public func showChanges() { home.router.show(.changes(desk.space)) }
    public func showQuarantine() { home.router.show(.quarantine(desk.space)) }
}
