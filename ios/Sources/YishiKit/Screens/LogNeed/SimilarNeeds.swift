import Observation
import YishiCore

/// Open needs that read like the words being written: a hint, never in the way.
@MainActor @Observable
public final class SimilarNeeds {
    /// Up to three, the likest first.
    public private(set) var rows: [NeedRow] = []

    @ObservationIgnored private let desk: Desk
    /// Words that were shown a hint, which somebody passed by.
    @ObservationIgnored private var passed = Set<NeedId>()
    @ObservationIgnored private var wanted: (text: String, grid: GridId)?
    @ObservationIgnored private var looking: Task<Void, Never>?

    init(desk: Desk) { self.desk = desk }

    /// One look at a time; of words that come faster only the newest are looked for.
    func look(for text: String, in grid: GridId?) {
        guard !text.isBlank, let grid else { return rows = [] }
        wanted = (text, grid)
        guard looking == nil else { return }
        looking = Task {
            while let next = wanted {
                wanted = nil
                // Without a hint the need is written all the same.
                let found = try? await desk.app.similarNeeds(space: desk.space, grid: next.grid, text: next.text)
                rows = (found ?? []).filter { !passed.contains($0.id) }
            }
            looking = nil
        }
    }

    /// 照样记: these are not what is meant.
    public func pass() {
        passed.formUnion(rows.map(\.id))
        rows = []
    }
}
