import YishiCore

/// Which kind of matter something is, while that is being said.
public struct ClassifyDraft: Codable, Hashable, Sendable {
    var classCode: String?
    /// Its code in the catalogue; empty where it has none.
    public private(set) var item = ""
    public var reason = ""
    /// What of the catalogue is shown.
    var groupCode: String?

    init(classCode: String? = nil, item: String = "", group: String? = nil) {
        self.classCode = classCode
        self.item = item
        groupCode = group
    }

    public var matter: MatterClass? {
        get { MatterClass(code: classCode) }
        set { classCode = newValue?.code }
    }

    /// What of the catalogue is shown: at first where the matter chosen stands.
    public var group: String? {
        get { groupCode ?? CatalogItem.of(item)?.group }
        set { groupCode = newValue }
    }
    public var shown: [CatalogItem] { CatalogItem.all.filter { $0.group == group } }

    /// Chooses a matter, with the class it starts from; once more, and it is none of the catalogue.
    public mutating func toggle(_ chosen: CatalogItem) {
        guard item != chosen.code else { return item = "" }
        (item, matter) = (chosen.code, chosen.matter)
    }

    var code: String? { item.isEmpty ? nil : item }

    /// What is not filled in.
    var lacking: Phrase? { matter == nil ? .classifyNoClass : nil }
}
