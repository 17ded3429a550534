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
