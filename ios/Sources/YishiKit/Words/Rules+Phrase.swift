import YishiCore

// What the rules of a village say, in both languages.

extension MatterRow {
    public var phrase: Phrase { Phrase(zh: zh, en: en) }
    /// What it is about; nothing in common has what is routed elsewhere.
    public var group: String { category?.code ?? MatterRow.elsewhere }

    static let elsewhere = "X"

    /// What matters are about, in the order to show it.
    public static var groups: [(code: String, phrase: Phrase)] {
        NeedCategory.all.map { ($0.code, $0.phrase) } + [(elsewhere, .classifyOther)]
    }
}

extension ChapterRow {
    public var kind: Phrase { Phrase(zh: kindZh, en: kindEn) }
}

extension FormRow {
    public var phrase: Phrase { Phrase(zh: zh, en: en) }
}
