/// A language people can choose for the app.
public enum Language: String, CaseIterable, Codable, Sendable, Identifiable {
    case chinese = "zh-Hans"
    case english = "en"

    public var id: Self { self }

    /// The language's name in itself, so that people find it whatever the app shows now.
    public var ownName: String {
        switch self {
        case .chinese: "中文"
        case .english: "English"
        }
    }

    /// What the phone's preferred languages ask for: Chinese, unless English comes before any Chinese.
    public static func preferred(_ identifiers: [String]) -> Language {
        let known = identifiers.first { $0.hasPrefix("zh") || $0.hasPrefix("en") }
        return known?.hasPrefix("en") == true ? .english : .chinese
    }
}
