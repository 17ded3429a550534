/// A part of a text, with its place in UTF-16 units as the core counts them.
public struct Passage: Hashable, Sendable, Identifiable {
    public let start: Int
    /// The unit behind the last one.
    public let end: Int
    /// As it stands there.
    public let text: String

    public var id: Int { start }

    /// Headings are lines that start with `# `.
    public var isHeading: Bool { text.hasPrefix(Self.headingMark) }

    /// What people read: without the sign that makes it a heading.
    public var shown: String { isHeading ? String(text.dropFirst(Self.headingMark.count)) : text }

    private static let headingMark = "# "
    /// What ends a sentence, in its Chinese and its Latin form.
    private static let sentenceEnds = Set<Character>("\u{3002}\u{FF1B}\u{FF01}\u{FF1F};!?")

    /// The lines that say something.
    public static func lines(of text: String) -> [Passage] { parts(of: text) { _ in false } }

    /// The sentences, of which none goes over a line.
    public static func sentences(of text: String) -> [Passage] { parts(of: text, endsAfter: sentenceEnds.contains) }

    private static func parts(of text: String, endsAfter isEnd: (Character) -> Bool) -> [Passage] {
        var found: [Passage] = []
        var (start, at, words) = (0, 0, "")
        func close() {
            if !words.isBlank { found.append(Passage(start: start, end: at, text: words)) }
            (start, words) = (at, "")
        }
        for character in text {
            if character.isNewline {
                close()
                at += character.utf16.count
                start = at
            } else {
                words.append(character)
                at += character.utf16.count
                if isEnd(character) { close() }
            }
        }
        close()
        return found
    }
}
