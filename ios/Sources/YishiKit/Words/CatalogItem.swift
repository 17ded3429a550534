import YishiCore

/// One matter of 协商事项目录, with the class it starts from. The core's door has no list of them; `checks` compare this one
/// with the core's.
public struct CatalogItem: Hashable, Sendable, Identifiable {
    public let code: String
    public let phrase: Phrase
    public let matter: MatterClass

    public var id: String { code }
    /// What its code begins with: what it is about.
    public var group: String { String(code.prefix { $0 != "-" }) }

    public static func of(_ code: String?) -> CatalogItem? { all.first { $0.code == code } }

    /// What matters are about, in the order to show it.
    public static var groups: [(code: String, phrase: Phrase)] {
        NeedCategory.all.map { ($0.code, $0.phrase) } + [("X", .classifyOther)]
    }

    public static let all = [
        CatalogItem(code: "PROP-01", phrase: .matterProp01, matter: .general),
        CatalogItem(code: "PROP-02", phrase: .matterProp02, matter: .general),
        CatalogItem(code: "PROP-03", phrase: .matterProp03, matter: .owners),
        CatalogItem(code: "PROP-04", phrase: .matterProp04, matter: .owners),
        CatalogItem(code: "PROP-05", phrase: .matterProp05, matter: .owners),
        CatalogItem(code: "PROP-06", phrase: .matterProp06, matter: .owners),
        CatalogItem(code: "PROP-07", phrase: .matterProp07, matter: .owners),
        CatalogItem(code: "PROP-08", phrase: .matterProp08, matter: .general),
        CatalogItem(code: "PROP-09", phrase: .matterProp09, matter: .general),
        CatalogItem(code: "SEC-01", phrase: .matterSec01, matter: .notDeliberable),
        CatalogItem(code: "SEC-02", phrase: .matterSec02, matter: .general),
        CatalogItem(code: "SEC-03", phrase: .matterSec03, matter: .major),
        CatalogItem(code: "SEC-04", phrase: .matterSec04, matter: .general),
        CatalogItem(code: "SEC-05", phrase: .matterSec05, matter: .general),
        CatalogItem(code: "SEC-06", phrase: .matterSec06, matter: .major),
        CatalogItem(code: "SEC-07", phrase: .matterSec07, matter: .major),
        CatalogItem(code: "SEC-08", phrase: .matterSec08, matter: .general),
        CatalogItem(code: "AID-01", phrase: .matterAid01, matter: .major),
        CatalogItem(code: "AID-02", phrase: .matterAid02, matter: .general),
        CatalogItem(code: "AID-03", phrase: .matterAid03, matter: .major),
        CatalogItem(code: "AID-04", phrase: .matterAid04, matter: .major),
        CatalogItem(code: "AID-05", phrase: .matterAid05, matter: .govProject),
        CatalogItem(code: "AID-06", phrase: .matterAid06, matter: .general),
        CatalogItem(code: "AID-07", phrase: .matterAid07, matter: .general),
        CatalogItem(code: "AID-08", phrase: .matterAid08, matter: .major),
        CatalogItem(code: "ENV-01", phrase: .matterEnv01, matter: .major),
        CatalogItem(code: "ENV-02", phrase: .matterEnv02, matter: .general),
        CatalogItem(code: "ENV-03", phrase: .matterEnv03, matter: .general),
        CatalogItem(code: "ENV-04", phrase: .matterEnv04, matter: .general),
        CatalogItem(code: "ENV-05", phrase: .matterEnv05, matter: .major),
        CatalogItem(code: "ENV-06", phrase: .matterEnv06, matter: .major),
        CatalogItem(code: "CIV-01", phrase: .matterCiv01, matter: .major),
        CatalogItem(code: "CIV-02", phrase: .matterCiv02, matter: .major),
        CatalogItem(code: "CIV-03", phrase: .matterCiv03, matter: .general),
        CatalogItem(code: "CIV-04", phrase: .matterCiv04, matter: .general),
        CatalogItem(code: "CIV-05", phrase: .matterCiv05, matter: .general),
        CatalogItem(code: "X-01", phrase: .matterX01, matter: .collective),
    ]
}
