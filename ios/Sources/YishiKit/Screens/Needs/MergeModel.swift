import Observation
import YishiCore

/// 归并: needs that say the same, side by side in their own words; one of them stands for all. Nothing is lost, and
/// everybody who spoke is told.
@MainActor @Observable
public final class MergeModel {
    public enum Step: Hashable, Sendable { case choosing, comparing }

    public private(set) var step = Step.choosing
    /// The need one came from.
    public let need: Looked<NeedView>
    /// What reads like it.
    public private(set) var similar: [NeedRow] = []
    /// Everything else that can be merged, by what is typed or the newest first.
    public let others: Pager<NeedRow>
    /// What is merged, in the order it was chosen; the first one stands for all.
    public private(set) var chosen: [NeedRow] = []
    public private(set) var missing: Phrase?
    public let acting = Attempt()

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk, need id: NeedId) {
        self.home = home
        self.desk = desk
        need = Looked { try await desk.app.need(space: desk.space, need: id) }
        others = Pager { page in
            let filter = NeedFilter(only: .submitted)
            let part = try await desk.app.needs(space: desk.space, filter: filter, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs]) { await look() }
    }

    private func look() async {
        await need.look()
        await others.reload()
        guard let row = need.value?.row else { return }
        if chosen.isEmpty { chosen = [row] }
        let found = try? await desk.app.similarNeeds(space: desk.space, grid: nil, text: row.text)
        similar = (found ?? []).filter { $0.id != row.id && $0.mergedInto == nil }
    }

    /// What else there is to choose from.
    public var rest: [NeedRow] {
        let shown = Set(similar.map(\.id) + [need.value?.row.id].compactMap { $0 })
        return others.rows.filter { !shown.contains($0.id) }
    }

    public func isChosen(_ row: NeedRow) -> Bool { chosen.contains { $0.id == row.id } }

    public func toggle(_ row: NeedRow) {
        missing = nil
        if isChosen(row) { chosen.removeAll { $0.id == row.id } } else { chosen.append(row) }
    }

    /// Goes on to the originals side by side.
    public func compare() {
        guard chosen.count > 1 else { return missing = .mergeNothingChosen }
        step = .comparing
    }

    public func back() { step = .choosing }

    /// This one stands for all.
    public func lead(_ row: NeedRow) {
        guard isChosen(row) else { return }
        chosen = [row] + chosen.filter { $0.id != row.id }
    }

    public func merge() async {
        guard step == .comparing, let first = chosen.first else { return }
        let others = chosen.dropFirst().map(\.id)
        let done: Void? = await acting.run {
            try await desk.app.mergeNeeds(space: desk.space, canonical: first.id, others: others)
        }
        guard done != nil else { return }
        home.router.back()
        home.syncer.start()
    }
}
