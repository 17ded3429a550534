import YishiCore

// The core's codes in the app's words. One that a newer core adds is said as the core says it.
extension Coded {
    /// Where a topic stands.
    public var topicState: Phrase {
        switch code {
        case "Drafted": .topicStateDrafted
        case "Accepted": .topicStateAccepted
        case "NotAccepted": .topicStateDeclined
        default: asSaid
        }
    }

    /// Which side a comment speaks for.
    public var side: Phrase { Side.all.first { $0.code == code }?.phrase ?? asSaid }

    /// Where somebody stands.
    public var stance: Phrase { StanceGrade.all.first { $0.code == code }?.phrase ?? asSaid }

    /// What became of an amendment.
    public var amendmentStatus: Phrase {
        switch code {
        case "open": .amendmentOpen
        case "taken": .amendmentTaken
        case "declined": .amendmentDeclined
        default: asSaid
        }
    }

    /// Where a round to finalise stands.
    public var roundStatus: Phrase {
        switch code {
        case "running": .roundRunning
        case "signed": .roundSigned
        case "sealed": .roundSealed
        case "void": .roundVoid
        case "closed": .roundClosed
        default: asSaid
        }
    }

    private var asSaid: Phrase { Phrase(zh: zh, en: zh) }
}

extension Side {
    /// In the order to show them.
    public static let all: [Side] = [.for, .against, .neither]

    var code: String {
        switch self {
        case .for: "for"
        case .against: "against"
        case .neither: "neither"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .for: .sideFor
        case .against: .sideAgainst
        case .neither: .sideNeither
        }
    }
}

extension StanceGrade {
    /// From yes to no.
    public static let all: [StanceGrade] = [.agree, .acceptable, .reserve, .object]

    var code: String {
        switch self {
        case .agree: "Agree"
        case .acceptable: "Acceptable"
        case .reserve: "Reserve"
        case .object: "Object"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .agree: .stanceAgree
        case .acceptable: .stanceAcceptable
        case .reserve: .stanceReserve
        case .object: .stanceObject
        }
    }
}
