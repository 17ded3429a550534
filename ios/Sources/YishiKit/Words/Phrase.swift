/// Something the app says, in every language it speaks. The phrases themselves are generated from `Localizable.xcstrings`.
public struct Phrase: Hashable, Sendable {
    let zh: String
    let en: String

    init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}
