/// Says phrases in the language chosen: `words(.homeLogNeed)`.
public struct Words: Hashable, Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    public func callAsFunction(_ phrase: Phrase) -> String {
        switch language {
        case .chinese: phrase.zh
        case .english: phrase.en
        }
    }
}

extension Phrase {
    /// One that has others in it, each in its own language.
    init(_ made: (Words) -> Phrase) { self.init(zh: made(Words(.chinese)).zh, en: made(Words(.english)).en) }
}
