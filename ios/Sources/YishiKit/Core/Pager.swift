import Observation
import YishiCore

/// A list that is read page by page and read again when it changes.
@MainActor @Observable
public final class Pager<Row: Sendable> {
    /// A part of a list, and how many rows the whole has.
    typealias Part = (rows: [Row], total: UInt64)

    public private(set) var rows: [Row] = []
    public private(set) var total = 0
    /// Whether the list was read at all: an empty one is then really empty.
    public private(set) var isRead = false
    public private(set) var trouble: Trouble?

    @ObservationIgnored private let size: Int
    @ObservationIgnored private let fetch: @Sendable (Page) async throws -> Part
    /// Which reading is under way; an older one that comes late is dropped.
    @ObservationIgnored private var reading = 0

    init(size: Int = 50, fetch: @escaping @Sendable (Page) async throws -> Part) {
        self.size = size
        self.fetch = fetch
    }

    public var hasMore: Bool { rows.count < total }

    /// Reads again what is shown.
    public func reload() async {
        await read(offset: 0, limit: max(size, rows.count)) { $0 }
    }

    /// Reads the page after what is shown.
    public func more() async {
        guard hasMore else { return }
        let shown = rows
        await read(offset: shown.count, limit: size) { shown + $0 }
    }

    private func read(offset: Int, limit: Int, _ joined: ([Row]) -> [Row]) async {
        reading += 1
        let mine = reading
        do {
            let part = try await fetch(Page(offset: UInt32(offset), limit: UInt32(limit)))
            guard mine == reading else { return }
            rows = joined(part.rows)
            total = Int(part.total)
            trouble = nil
            isRead = true
        } catch {
            guard mine == reading else { return }
            trouble = Trouble(error)
        }
    }
}
