import YishiCore

/// What somebody chose for this phone. Nothing here leaves it. The core keeps what it knows of; the rest lies beside it.
public struct Settings: Hashable, Sendable {
    /// Light, dark, or black on white for rain and glare.
    public enum Appearance: String, Codable, CaseIterable, Sendable { case system, light, dark, rain }

    /// What the core has no place for.
    struct Beside: Codable, Hashable, Sendable {
        var appearance: Appearance?
        var space: String?
        var grid: String?
    }

    /// 长辈版.
    public var elder = false
    /// Text size on top of the phone's own, in percent.
    public var textPercent = 100
    /// None before somebody chose: as the phone.
    public var language: Language?
    /// Whether the phone tells of news by itself.
    public var notices = true
    /// Whether it keeps quiet in the hours below.
    public var quiet = true
    /// When it goes quiet and when it speaks again, in minutes of the day.
    public var quietFrom = 21 * 60
    public var quietUntil = 7 * 60
    /// Whether the app opens with the phone's lock only.
    public var appLock = false

    var beside = Beside()

    public init() {}

    public var appearance: Appearance {
        get { beside.appearance ?? .system }
        set { beside.appearance = newValue }
    }

    /// The space home shows, where there are several.
    public var space: String? {
        get { beside.space }
        set { beside.space = newValue }
    }

    /// The grid of the last need, where there are several.
    public var grid: String? {
        get { beside.grid }
        set { beside.grid = newValue }
    }
}

extension Settings {
    /// Takes over what the core keeps.
    mutating func take(_ kept: PhoneSettings) {
        elder = kept.elder
        textPercent = Int(kept.textScale)
        language = kept.language.map(Language.init)
        notices = kept.notices
        quiet = kept.quiet
        quietFrom = Int(kept.quietFrom)
        quietUntil = Int(kept.quietUntil)
        appLock = kept.appLock
    }

    /// What the core is to keep.
    func kept() -> PhoneSettings {
        PhoneSettings(
            textScale: UInt32(textPercent), elder: elder, language: language?.ofPhone, notices: notices, quiet: quiet,
            quietFrom: UInt32(quietFrom), quietUntil: UInt32(quietUntil), appLock: appLock)
    }
}

extension Language {
    fileprivate init(_ language: PhoneLanguage) {
        switch language {
        case .chinese: self = .chinese
        case .english: self = .english
        }
    }

    fileprivate var ofPhone: PhoneLanguage {
        switch self {
        case .chinese: .chinese
        case .english: .english
        }
    }
}
