/// What both committees decide together about a topic, each side with its words: the codes are the core's.
public enum TopicStep: String, Codable, Hashable, Sendable, CaseIterable {
    case askEvaluation = "ask_evaluation"
    case terminate, suspend, resume

    public var title: Phrase {
        switch self {
        case .askEvaluation: .stepAskEvaluation
        case .terminate: .stepTerminate
        case .suspend: .stepSuspend
        case .resume: .stepResume
        }
    }

    /// What its words are.
    public var label: Phrase {
        switch self {
        case .askEvaluation: .stepAskEvaluationWords
        case .terminate, .suspend, .resume: .stepWhy
        }
    }

    /// Asks for them.
    var noWords: Phrase { self == .askEvaluation ? .stepNoQuestion : .stepNoWhy }

    /// What comes of it.
    public var note: Phrase {
        switch self {
        case .askEvaluation: .stepAskEvaluationNote
        case .terminate: .stepTerminateNote
        case .suspend: .stepSuspendNote
        case .resume: .stepResumeNote
        }
    }

    /// Whether it counts from a day that is said.
    public var hasDay: Bool { self == .suspend || self == .resume }
}
