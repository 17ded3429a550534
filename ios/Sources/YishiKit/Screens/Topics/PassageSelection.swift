/// Passages of a text to point at: a tap chooses one, a tap on another one all between them.
public struct PassageSelection: Hashable, Sendable {
    public let text: String
    public let passages: [Passage]
    /// Which passages are chosen.
    public private(set) var chosen: ClosedRange<Int>?

    init(_ text: String) {
        self.text = text
        passages = Passage.sentences(of: text)
    }

    public func isChosen(_ passage: Passage) -> Bool {
        guard let chosen else { return false }
        return passages[chosen].contains(passage)
    }

    public mutating func tap(_ passage: Passage) {
        guard let place = passages.firstIndex(of: passage) else { return }
        guard let before = chosen else { return chosen = place...place }
        if before == place...place {
            chosen = nil
        } else if before.contains(place) {
            chosen = place...place
        } else {
            chosen = min(before.lowerBound, place)...max(before.upperBound, place)
        }
    }

    /// Chooses what lies at these units, where passages begin and end there.
    mutating func choose(from start: Int, to end: Int) {
        guard let first = passages.firstIndex(where: { $0.start == start }),
            let last = passages.firstIndex(where: { $0.end == end }), first <= last
        else { return }
        chosen = first...last
    }

    /// First UTF-16 unit of what is chosen, and the unit behind it.
    public var units: Range<Int>? {
        guard let chosen else { return nil }
        return passages[chosen.lowerBound].start..<passages[chosen.upperBound].end
    }

    /// What is chosen, as it stands in the text.
    public var quote: String {
        guard let units else { return "" }
        let all = text.utf16
        let start = all.index(all.startIndex, offsetBy: units.lowerBound)
        let end = all.index(all.startIndex, offsetBy: units.upperBound)
        return String(text[start..<end])
    }
}
