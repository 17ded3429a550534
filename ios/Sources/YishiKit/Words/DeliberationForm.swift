import YishiCore

/// 协商形式: what its plan must name, whom it asks, and what a sitting in it leaves on record.
public struct DeliberationForm: Hashable, Sendable, Identifiable {
    public let code: String
    public let zh: String
    public let wants: [Wants]
    public let asks: [PartyKind]
    public let produces: [Produces]

    public var id: String { code }
    public var phrase: Phrase { Self.names[code] ?? Phrase(zh: zh, en: zh) }

    static func of(code: String?) -> DeliberationForm? { all.first { $0.code == code } }
    /// By the name that sittings carry.
    static func of(name: String) -> DeliberationForm? { all.first { $0.zh == name } }

    private static let names: [String: Phrase] = [
        "TalkMeeting": .formTalkMeeting, "CouncilMeeting": .formCouncilMeeting, "Hearing": .formHearing,
        "AppraisalMeeting": .formAppraisalMeeting, "XiangxianCouncil": .formXiangxianCouncil,
        "SouthTaihuForum": .formSouthTaihuForum, "ConsultationMeeting": .formConsultationMeeting,
        "TalkDay": .formTalkDay, "DevelopmentForum": .formDevelopmentForum, "GridTalk": .formGridTalk,
        "GroupTalk": .formGroupTalk, "NeighbourTalk": .formNeighbourTalk, "BuildingTalk": .formBuildingTalk,
    ]
}
