import YishiCore

extension TopicSource {
    /// The six sources, in the order of the rule they come from.
    public static let all: [TopicSource] = [
        .statutoryItem, .lawRequires, .publicAffairs, .strongComplaint, .policyImplementation, .partyRequest,
    ]

    var code: String {
        switch self {
        case .statutoryItem: "statutory_item"
        case .lawRequires: "law_requires"
        case .publicAffairs: "public_affairs"
        case .strongComplaint: "strong_complaint"
        case .policyImplementation: "policy_implementation"
        case .partyRequest: "party_request"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .statutoryItem: .sourceStatutory
        case .lawRequires: .sourceLaw
        case .publicAffairs: .sourcePublic
        case .strongComplaint: .sourceComplaint
        case .policyImplementation: .sourcePolicy
        case .partyRequest: .sourceParty
        }
    }
}

extension MatterClass {
    /// The classes, the plainest first.
    public static let all: [MatterClass] = [
        .general, .major, .contested, .owners, .collective, .group, .govProject, .crossUnit, .notDeliberable,
    ]

    var code: String {
        switch self {
        case .general: "General"
        case .major: "Major"
        case .contested: "Contested"
        case .owners: "Owners"
        case .collective: "Collective"
        case .group: "Group"
        case .govProject: "GovProject"
        case .crossUnit: "CrossUnit"
        case .notDeliberable: "NotDeliberable"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .general: .classGeneral
        case .major: .classMajor
        case .contested: .classContested
        case .owners: .classOwners
        case .collective: .classCollective
        case .group: .classGroup
        case .govProject: .classGovProject
        case .crossUnit: .classCrossUnit
        case .notDeliberable: .classNotDeliberable
        }
    }
}
