import YishiCore

/// Which kind of matter something is, while that is being said.
public struct ClassifyDraft: Codable, Hashable, Sendable {
    var classCode: String?
    /// Its code in the catalogue; empty where it has none.
    public private(set) var item = ""
    public var reason = ""
    /// What of the catalogue is shown.
    public var group: String?

    init(classCode: String? = nil, item: String = "", group: String? = nil) {
        self.classCode = classCode
        self.item = item
        self.group = group
    }

    public var matter: MatterClass? {
        get { MatterClass(code: classCode) }
        set { classCode = newValue?.code }
    }

    /// What of the catalogue is shown of all that is in it.
    public func shown(of matters: [MatterRow]) -> [MatterRow] { matters.filter { $0.group == group } }

    /// Chooses a matter, with the class it starts from; once more, and it is none of the catalogue.
    public mutating func toggle(_ chosen: MatterRow) {
        guard item != chosen.code else { return item = "" }
        (item, group, classCode) = (chosen.code, chosen.group, chosen.class.code)
    }

    var code: String? { item.isEmpty ? nil : item }

    /// What is not filled in.
    var lacking: Phrase? { matter == nil ? .classifyNoClass : nil }
}
