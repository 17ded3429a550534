import Observation
import YishiCore

/// What one said oneself or wrote down for others, newest first, how far each has got, and why something came back.
@MainActor @Observable
public final class MyNeedsModel {
    /// One's own words, or what one wrote down for others.
    public enum Whose: Hashable, Sendable { case own, others }

    public private(set) var whose: Whose
    public private(set) var needs: Pager<NeedRow>
    /// Own acts that came back, by the need they are about.
    public private(set) var refusals: [NeedId: [Refusal]] = [:]
    /// Whether one writes down for others here.
    public let writes: Bool
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let me: MemberId

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        me = home.spaces.first { $0.space == desk.space }?.member ?? home.status.member
        writes = home.part == .worker || home.part == .committee
        let first: Whose = writes ? .others : .own
        whose = first
        needs = Self.pager(desk, me, first)
    }

    public func choose(_ whose: Whose) async {
        self.whose = whose
        needs = Self.pager(desk, me, whose)
        await needs.reload()
    }

    private static func pager(_ desk: Desk, _ me: MemberId, _ whose: Whose) -> Pager<NeedRow> {
        let filter = whose == .own ? NeedFilter(by: me) : NeedFilter(enteredBy: me)
        return Pager { page in
            let part = try await desk.app.needs(space: desk.space, filter: filter, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs, .outbox]) {
            await needs.reload()
            let came = try? await Refusals(desk: desk).all()
            refusals = Dictionary(grouping: came ?? [], by: \.need)
        }
    }

    public func open(_ need: NeedId) { home.router.show(.need(desk.space, need)) }
    public func claim() { home.router.show(.claims(desk.space)) }
    public func log() { home.router.show(.logNeed(desk.space)) }

    /// Reads on where the last row that is shown comes into sight.
    public func seen(_ row: NeedRow) async {
        if row.id == needs.rows.last?.id { await needs.more() }
    }
}
