import YishiCore

/// What somebody chose for this phone. The core keeps it, and nothing of it leaves the phone.
public struct Settings: Hashable, Sendable {
    /// Light, dark, or black on white for rain and glare.
    public enum Appearance: CaseIterable, Sendable { case system, light, dark, rain }

    /// 长辈版.
    public var elder = false
    /// Text size on top of the phone's own, in percent.
    public var textPercent = 100
    /// None before somebody chose: as the phone.
    public var language: Language?
    public var appearance = Appearance.system
    /// Whether the phone tells of news by itself.
    public var notices = true
    /// Whether it keeps quiet in the hours below.
    public var quiet = true
    /// When it goes quiet and when it speaks again, in minutes of the day.
    public var quietFrom = 21 * 60
    public var quietUntil = 7 * 60
    /// Whether the app opens with the phone's lock only.
    public var appLock = false
    /// The space home shows, where there are several.
    public var space: SpaceId?
    /// The grid of the last need, where there are several.
    public var grid: GridId?

    public init() {}
}

extension Settings {
    init(_ kept: PhoneSettings) {
        elder = kept.elder
        textPercent = Int(kept.textScale)
        language = kept.language.map(Language.init)
        appearance = Appearance(kept.appearance)
        notices = kept.notices
        quiet = kept.quiet
        quietFrom = Int(kept.quietFrom)
        quietUntil = Int(kept.quietUntil)
        appLock = kept.appLock
        space = kept.space
        grid = kept.grid
    }

    /// What the core is to keep.
    var kept: PhoneSettings {
        PhoneSettings(
            textScale: UInt32(textPercent), elder: elder, language: language?.ofPhone, appearance: appearance.ofPhone,
            notices: notices, quiet: quiet, quietFrom: UInt32(quietFrom), quietUntil: UInt32(quietUntil),
            appLock: appLock, space: space, grid: grid)
    }
}

extension Settings.Appearance {
    fileprivate init(_ appearance: PhoneAppearance?) {
        switch appearance {
        case .light: self = .light
        case .dark: self = .dark
        case .rain: self = .rain
        case nil: self = .system
        }
    }

    fileprivate var ofPhone: PhoneAppearance? {
        switch self {
        case .system: nil
        case .light: .light
        case .dark: .dark
        case .rain: .rain
        }
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
