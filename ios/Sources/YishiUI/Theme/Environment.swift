import SwiftUI
import YishiKit

private struct ThemeKey: EnvironmentKey {
    static let defaultValue = Theme()
}

private struct WordsKey: EnvironmentKey {
    static let defaultValue = Words(.chinese)
}

private struct GoBackKey: EnvironmentKey {
    static let defaultValue: (@MainActor @Sendable () -> Void)? = nil
}

private struct GetHelpKey: EnvironmentKey {
    static let defaultValue: (@MainActor @Sendable () -> Void)? = nil
}

extension EnvironmentValues {
    /// Colours and sizes in force.
    public var theme: Theme {
        get { self[ThemeKey.self] }
        set { self[ThemeKey.self] = newValue }
    }

    /// Leads back from a screen that lies on another one.
    public var goBack: (@MainActor @Sendable () -> Void)? {
        get { self[GoBackKey.self] }
        set { self[GoBackKey.self] = newValue }
    }

    /// Leads to help and complaints from every screen.
    public var getHelp: (@MainActor @Sendable () -> Void)? {
        get { self[GetHelpKey.self] }
        set { self[GetHelpKey.self] = newValue }
    }

    /// Says phrases in the language in force.
    public var words: Words {
        get { self[WordsKey.self] }
        set { self[WordsKey.self] = newValue }
    }
}

/// Gives everything inside it the theme and language that the settings ask for.
public struct Themed<Content: View>: View {
    private let settings: SettingsModel
    private let content: Content
    @Environment(\.colorScheme) private var colorScheme

    public init(_ settings: SettingsModel, @ViewBuilder content: () -> Content) {
        self.settings = settings
        self.content = content()
    }

    public var body: some View {
        let theme = Theme(settings.settings, phoneIsDark: colorScheme == .dark)
        content
            .environment(\.theme, theme)
            .environment(\.words, settings.words)
            .tint(theme.color(.leaf))
            .preferredColorScheme(forced)
    }

    /// Bars and keyboards follow the look chosen.
    private var forced: ColorScheme? {
        switch settings.settings.appearance {
        case .system: nil
        case .light, .rain: .light
        case .dark: .dark
        }
    }
}
