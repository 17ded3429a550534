import YishiCore

// What the screens about needs see of the core.
public typealias AttachmentRow = YishiCore.AttachmentRow
public typealias AttachmentState = YishiCore.AttachmentState
public typealias BlobId = YishiCore.BlobId
public typealias HouseholdRow = YishiCore.HouseholdRow
public typealias NeedStatus = YishiCore.NeedStatus
public typealias NeedView = YishiCore.NeedView
public typealias QrView = YishiCore.QrView
public typealias Said = YishiCore.Said
public typealias Step = YishiCore.Step
public typealias TemplateRow = YishiCore.TemplateRow

extension AttachmentRow {
    public var isVoice: Bool { kind.code == "voice" }
    public var isConsent: Bool { purpose.code == "consent" }
}

extension NeedFilter {
    /// Only these, whatever else they are.
    init(only status: NeedStatus? = nil, by: MemberId? = nil, enteredBy: MemberId? = nil) {
        self.init(status: status, grid: nil, by: by, enteredBy: enteredBy, topic: nil, mergedInto: nil)
    }
}

extension NeedRow {
    /// Whether it is one's own words, or what one wrote down for somebody.
    public var isOwn: Bool { state != nil }
    /// What the words are that it stands with: why it came back, what was done, or what became of it.
    public var reasonTitle: Phrase {
        switch status.code {
        case "DirectlyHandled": .decideHandled
        case "FedBack", "Closed": .decideOutcome
        default: .needWhy
        }
    }
    public var canBeCorrected: Bool {
        isOwn && ["Submitted", "Returned", "Accepted", "Classified"].contains(status.code)
    }
    public var canBeWithdrawn: Bool {
        let later = ["InTopic", "Merged", "Referred", "DirectlyHandled", "FedBack"]
        return canBeCorrected || isOwn && later.contains(status.code)
    }
}
