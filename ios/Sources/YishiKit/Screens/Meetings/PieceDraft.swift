import Foundation
import YishiCore

/// Something that is to be done, in a form: what, by whom, until when.
public struct PieceDraft: Codable, Hashable, Sendable {
    public var what = ""
    public var owner: PickedPerson?
    public var due: Date

    /// How long it may take unless somebody says otherwise, and the hour a day ends at.
    private static let (days, hour) = (14, 18)

    init() { due = Day.later(Self.days, at: Self.hour) }

    /// Nothing was said of it.
    var isEmpty: Bool { what.isBlank && owner == nil }
    /// One line: a line end in it would make two.
    var line: String { what.split(whereSeparator: \.isNewline).joined(separator: " ") }
}

extension [PieceDraft] {
    var lacking: Phrase? {
        if contains(where: { $0.what.isBlank }) { return .workNoWhat }
        return contains { $0.owner == nil } ? .workNoOwner : nil
    }

    public mutating func add() { append(PieceDraft()) }
}
