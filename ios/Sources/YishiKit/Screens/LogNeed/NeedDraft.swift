import YishiCore

/// Somebody without a phone who is not on the list yet; put on it when the need is saved.
public struct NewPerson: Codable, Hashable, Sendable {
    /// How they agreed that somebody writes for them.
    public enum Consent: String, Codable, Hashable, Sendable { case spoken, recorded }

    /// Sealed; others see the first character only.
    public var name: String
    /// What everybody may call them.
    public var called = ""
    public var phone = ""
    public var address = ""
    public var consent: Consent?
    var ageCode: String?
    /// Who speaks for a small child.
    public var guardian: PickedPerson?

    /// Nothing for a grown-up.
    public var age: AgeBand? {
        get { AgeBand(code: ageCode) }
        set { ageCode = newValue?.code }
    }
    public var isChild: Bool { age == .under14 }

    public init(name: String) { self.name = name }

    /// What stands on the chip.
    public var shown: String { called.isBlank ? name.trimmed : called.trimmed }
}

/// Whose words they are.
public enum Speaker: Codable, Hashable, Sendable {
    case myself
    case known(MemberId, name: String)
    case new(NewPerson)
}

/// A photo or a recording that waits, sealed, for the need to be saved.
public struct Attached: Codable, Hashable, Sendable, Identifiable {
    public let id: BlobId
    public let isVoice: Bool
    /// It says that somebody agreed to be written for.
    public let isConsent: Bool
}

/// A need that is being written: everything, kept after every step.
public struct NeedDraft: Codable, Hashable, Sendable {
    static let form = "need"

    public var speaker = Speaker.myself
    public var text = ""
    /// The code of its class.
    var categoryCode: String?
    public var grid: GridId?
    public var attached: [Attached] = []
    /// The organisation in whose name one speaks oneself.
    public var org: OrgId?
    /// Whether the guardian of a small child has agreed to what it says.
    var agreed: Bool?
    public var guardianAgreed: Bool {
        get { agreed == true }
        set { agreed = newValue }
    }

    public var category: NeedCategory? {
        get { NeedCategory(code: categoryCode) }
        set { categoryCode = newValue?.code }
    }

    /// What is missing for saving it.
    var missing: Phrase? {
        if text.isBlank, attached.isEmpty { return .logNoText }
        if category == nil { return .logNoCategory }
        if grid == nil { return .logNoGrid }
        if case .new(let person) = speaker {
            if person.shown.isEmpty { return .logNoName }
            if person.isChild, person.guardian == nil { return .logNoGuardian }
            if person.consent == nil { return .logNoConsent }
        }
        return nil
    }
}
