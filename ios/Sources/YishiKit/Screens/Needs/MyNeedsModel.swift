import Observation
import YishiCore

/// What one said oneself, newest first, how far each has got, and why something came back.
@MainActor @Observable
public final class MyNeedsModel {
    public let needs: Pager<NeedRow>
    /// Own acts that came back, by the need they are about.
    public private(set) var refusals: [NeedId: [Refusal]] = [:]
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        let me = home.spaces.first { $0.space == desk.space }?.member ?? home.status.member
        let filter = NeedFilter(status: nil, grid: nil, by: me, topic: nil, mergedInto: nil)
        needs = Pager { page in
            let part = try await desk.app.needs(space: desk.space, filter: filter, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs, .outbox]) {
            await needs.reload()
            let came = try? await Refusals(desk: desk).all()
            refusals = Dictionary(grouping: came ?? [], by: { NeedId(hex: $0.object.hex) })
        }
    }

    public func open(_ need: NeedId) { home.router.show(.need(desk.space, need)) }
    public func log() { home.router.show(.logNeed(desk.space)) }

    /// Reads on where the last row that is shown comes into sight.
    public func seen(_ row: NeedRow) async {
        if row.id == needs.rows.last?.id { await needs.more() }
    }
}
