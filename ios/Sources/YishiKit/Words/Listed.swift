import YishiCore

/// Choices that the core's door has no list of: the app lists them, with its own words.
public protocol Listed: Equatable, Sendable {
    /// Each with the core's code for it.
    static var list: [(value: Self, code: String, phrase: Phrase)] { get }
}

extension Listed {
    /// Every one, in the order to show them.
    public static var all: [Self] { list.map(\.value) }

    init?(code: String?) {
        guard let known = Self.list.first(where: { $0.code == code }) else { return nil }
        self = known.value
    }

    /// Stable.
    public var code: String { Self.list.first { $0.value == self }?.code ?? "" }
    public var phrase: Phrase { Self.list.first { $0.value == self }?.phrase ?? Phrase(zh: "", en: "") }
}
