import YishiCore

/// What is being decided about a need; kept after every step.
public struct NeedDecision: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case answering, feedingBack, handling, classifying, referring, returning, rejecting, unmerging
    }

    public var kind: Kind?
    public var words = ""
    /// Where it is handed over to.
    var placeCode: String?
    /// Which kind of matter it is.
    var matter: ClassifyDraft?

    public var place: Referral? {
        get { Referral(code: placeCode) }
        set { placeCode = newValue?.code }
    }

    public var classified: ClassifyDraft {
        get { matter ?? ClassifyDraft() }
        set { matter = newValue }
    }

    /// What is not filled in.
    var lacking: Phrase? {
        switch kind {
        case .classifying: classified.lacking
        case .referring where place == nil: .referNoPlace
        case let kind?: words.isBlank ? kind.noWords : nil
        case nil: nil
        }
    }
}

extension NeedDecision.Kind {
    /// What its button says.
    public var phrase: Phrase {
        switch self {
        case .returning: .decideReturn
        case .rejecting: .decideReject
        case .answering: .decideAnswer
        case .classifying: .decideClassify
        case .referring: .decideRefer
        case .handling: .decideHandle
        case .feedingBack: .decideFeedBack
        case .unmerging: .decideUnmerge
        }
    }

    /// What its words are.
    public var label: Phrase {
        switch self {
        case .returning, .rejecting: .decideReason
        case .answering: .decideWords
        case .classifying: .classifyReason
        case .referring: .referWords
        case .handling: .decideHandled
        case .feedingBack: .decideOutcome
        case .unmerging: .decideWhyUnmerge
        }
    }

    /// Asks for them.
    fileprivate var noWords: Phrase {
        switch self {
        case .returning, .rejecting: .decideNoReason
        case .answering: .decideNoAnswer
        case .classifying: .classifyNoClass
        case .referring: .referNoWords
        case .handling: .decideNoHandled
        case .feedingBack: .decideNoFeedBack
        case .unmerging: .decideNoUnmerge
        }
    }

    /// From where a need goes that way.
    private var from: [String] {
        switch self {
        case .returning: ["Submitted"]
        case .rejecting: ["Submitted", "Accepted", "Classified"]
        case .answering:
            [
                "Submitted", "Returned", "Accepted", "InTopic", "Merged", "Rejected", "Referred", "Classified",
                "DirectlyHandled", "FedBack",
            ]
        case .classifying, .handling: ["Accepted", "Classified"]
        case .referring: ["Submitted", "Returned", "Accepted", "Classified"]
        case .feedingBack: ["DirectlyHandled", "InTopic", "Referred", "Merged", "FedBack"]
        case .unmerging: ["Merged"]
        }
    }

    /// Whether it is for the committee alone.
    private var isGoverning: Bool {
        switch self {
        case .returning, .rejecting, .classifying, .unmerging: true
        case .answering, .referring, .handling, .feedingBack: false
        }
    }

    /// Whether it can be done now, by somebody who governs or does not.
    func suits(_ status: NeedStatus, governs: Bool) -> Bool {
        from.contains(status.code) && (governs || !isGoverning)
    }
}
