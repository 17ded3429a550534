import Observation
import YishiCore

/// 要处理的诉求: what waits to be accepted, or was accepted and waits to be taken further until it is closed; the newest first.
@MainActor @Observable
public final class TriageModel {
    /// What is looked through here, in this order.
    public static let steps: [NeedStatus] = [
        .submitted, .accepted, .classified, .directlyHandled, .referred, .fedBack, .returned,
    ]

    public private(set) var step: NeedStatus = .submitted
    public private(set) var needs: Pager<NeedRow>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        needs = Self.pager(desk, .submitted)
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs]) { await needs.reload() }
    }

    public func choose(_ step: NeedStatus) async {
        self.step = step
        needs = Self.pager(desk, step)
        await needs.reload()
    }

    public func open(_ need: NeedId) { home.router.show(.need(desk.space, need)) }

    /// Reads on where the last row that is shown comes into sight.
    public func seen(_ row: NeedRow) async {
        if row.id == needs.rows.last?.id { await needs.more() }
    }

    private static func pager(_ desk: Desk, _ status: NeedStatus) -> Pager<NeedRow> {
        let filter = NeedFilter(only: status)
        return Pager { page in
            let part = try await desk.app.needs(space: desk.space, filter: filter, page: page)
            return (part.rows, part.total)
        }
    }
}
