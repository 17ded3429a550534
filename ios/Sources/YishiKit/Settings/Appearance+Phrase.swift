extension Settings.Appearance {
    public var phrase: Phrase {
        switch self {
        case .system: .settingsSystem
        case .light: .settingsLight
        case .dark: .settingsDark
        case .rain: .settingsRain
        }
    }
}
