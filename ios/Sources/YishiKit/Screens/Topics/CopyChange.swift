/// A line of a text beside an earlier text.
public struct CopyChange: Hashable, Sendable, Identifiable {
    public enum Kind: Hashable, Sendable { case kept, added, removed }

    public let id: Int
    public let kind: Kind
    public let text: String

    /// The lines of the new text in their order, with those that are gone where they stood.
    static func between(_ old: String, _ new: String) -> [CopyChange] {
        let (before, after) = (Passage.lines(of: old).map(\.shown), Passage.lines(of: new).map(\.shown))
        let difference = after.difference(from: before)
        let removed = Set(difference.removals.map(\.offset))
        let added = Set(difference.insertions.map(\.offset))
        var lines: [(Kind, String)] = []
        var (from, to) = (0, 0)
        while from < before.count || to < after.count {
            if from < before.count, removed.contains(from) {
                lines.append((.removed, before[from]))
                from += 1
            } else if to < after.count, added.contains(to) {
                lines.append((.added, after[to]))
                to += 1
            } else {
                lines.append((.kept, after[to]))
                (from, to) = (from + 1, to + 1)
            }
        }
        return lines.enumerated().map { CopyChange(id: $0, kind: $1.0, text: $1.1) }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
