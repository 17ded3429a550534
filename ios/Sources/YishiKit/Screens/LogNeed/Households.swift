import Observation
import YishiCore

/// Whom a need may be written for: the last visited first, then everybody else of the grid; by name or by the first
/// letters of its sound.
@MainActor @Observable
public final class Households {
    static let step: UInt32 = 8

    public private(set) var rows: [HouseholdRow] = []
    public private(set) var total = 0
    public private(set) var typed = ""
    public private(set) var trouble: Trouble?

    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private var grid: GridId?
    /// Which reading is under way; an older one that comes late is dropped.
    @ObservationIgnored private var reading = 0

    init(desk: Desk) { self.desk = desk }

    public var hasMore: Bool { rows.count < total }

    /// Reads again: in another grid, or what has changed.
    func look(in grid: GridId?) async {
        self.grid = grid
        await read(limit: max(Self.step, UInt32(rows.count)))
    }

    func look(for text: String) async {
        typed = text
        await read(limit: Self.step)
    }

    public func more() async { await read(limit: UInt32(rows.count) + Self.step) }

    private func read(limit: UInt32) async {
        guard let grid else { return (rows, total) = ([], 0) }
        reading += 1
        let mine = reading
        do {
            let part = try await desk.app.households(
                space: desk.space, grid: grid, typed: typed, page: Page(offset: 0, limit: limit))
            guard mine == reading else { return }
            (rows, total, trouble) = (part.rows, Int(part.total), nil)
        } catch {
            if mine == reading { trouble = Trouble(error) }
        }
    }
}
