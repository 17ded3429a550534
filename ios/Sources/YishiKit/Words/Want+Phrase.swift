import YishiCore

extension Want {
    /// What is missing, and who can supply it.
    public var sentence: Phrase { Phrase(zh: zh, en: en) }
}
