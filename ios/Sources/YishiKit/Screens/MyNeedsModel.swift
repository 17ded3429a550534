import Observation
import YishiCore

/// What one said oneself, newest first, and how far each has got.
@MainActor @Observable
public final class MyNeedsModel {
    public let needs: Pager<NeedRow>
    @ObservationIgnored private let desk: Desk

    public init(desk: Desk, me: MemberId) {
        self.desk = desk
        let filter = NeedFilter(status: nil, grid: nil, by: me, topic: nil, mergedInto: nil)
        needs = Pager { page in
            let part = try await desk.app.needs(space: desk.space, filter: filter, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs, .outbox]) { await needs.reload() }
    }
}
