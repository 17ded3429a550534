extension Words {
    /// Several names one after the other, as the language lists them.
    public func list(_ names: [String]) -> String { names.joined(separator: self(.commonListed)) }
}
