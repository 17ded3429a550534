import YishiCore

/// What is being taken down in a sitting; kept after every step.
public struct SessionNote: Codable, Hashable, Sendable {
    /// What it is about.
    public enum About: Codable, Hashable, Sendable {
        case statement(item: UInt8)
        case outcome(item: UInt8)
        case record(code: String)
        /// What becomes of what somebody said.
        case answer(EntryId)
        case objection(PickedPerson)
        case anotherRound
        /// Who asks that an assembly decides.
        case asking(PickedPerson)
        case handOver
    }

    public internal(set) var about: About?
    public var words = ""
    /// Who said it.
    public var speaker: PickedPerson?
    /// How many of what is recorded: options, needs.
    public var count = 1
    /// Whether the words say why there are not more.
    public var reasoned = false
    var reasonCode: String?
    var uptakeCode: String?

    public var reason: EscalationReason? {
        get { EscalationReason(code: reasonCode) }
        set { reasonCode = newValue?.code }
    }

    public var uptake: Uptake? {
        get { Uptake(code: uptakeCode) }
        set { uptakeCode = newValue?.code }
    }

    /// What is missing for taking it down.
    var missing: Phrase? {
        if case .statement = about, speaker == nil { return .sessionNoSpeaker }
        if case .answer = about, uptake == nil { return .sessionNoUptake }
        if about == .handOver, reason == nil { return .sessionNoReason }
        return words.isBlank ? .sessionNoWords : nil
    }
}
