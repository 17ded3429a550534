import YishiCore

extension NeedCategory {
    /// The five classes, in the order of the catalogue.
    public static let all: [NeedCategory] = [.property, .security, .aid, .environment, .civility]

    /// The code of the class, stable.
    public var code: String {
        switch self {
        case .property: "PROP"
        case .security: "SEC"
        case .aid: "AID"
        case .environment: "ENV"
        case .civility: "CIV"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .property: .categoryPROP
        case .security: .categorySEC
        case .aid: .categoryAID
        case .environment: .categoryENV
        case .civility: .categoryCIV
        }
    }
}
