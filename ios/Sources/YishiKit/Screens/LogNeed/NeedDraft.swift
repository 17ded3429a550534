import YishiCore

/// Whose words they are.
public enum Speaker: Codable, Hashable, Sendable {
    case myself
    case known(MemberId, name: String)
    /// Somebody without a phone who is not on the list yet; put on it when the need is saved.
    case new(name: String)
}

/// A need that is being written: everything, kept after every step.
public struct NeedDraft: Codable, Hashable, Sendable {
    public var speaker = Speaker.myself
    public var text = ""
    /// The code of its class.
    var categoryCode: String?
    public var grid: GridId?

    public var category: NeedCategory? {
        get { NeedCategory.all.first { $0.code == categoryCode } }
        set { categoryCode = newValue?.code }
    }

    /// What is missing for saving it.
    var missing: Phrase? {
        if category == nil { return .logNoCategory }
        if grid == nil { return .logNoGrid }
        if case .new(let name) = speaker, name.isBlank { return .logNoName }
        return nil
    }
}
