import Foundation

/// What somebody chose for this phone. Nothing here leaves it.
public struct Settings: Codable, Hashable, Sendable {
    /// Light, dark, or black on white for rain and glare.
    public enum Appearance: String, Codable, CaseIterable, Sendable { case system, light, dark, rain }

    /// Agreement to the privacy notice: which text, and when.
    public struct Consent: Codable, Hashable, Sendable {
        /// Raised when the notice says something new: people are asked again.
        public static let notice = 1

        public let notice: Int
        public let at: Date

        public init(notice: Int = Self.notice, at: Date) {
            self.notice = notice
            self.at = at
        }
    }

    public var consent: Consent?
    /// 长辈版.
    public var elder = false
    /// Text size on top of the phone's own, in percent.
    public var textPercent = 100
    /// None follows the phone.
    public var language: Language?
    public var appearance = Appearance.system
    /// The space home shows, where there are several.
    public var space: String?
    /// The grid of the last need, where there are several.
    public var grid: String?

    public init() {}

    /// What an older app did not write yet is as in new settings; nobody is asked for their agreement again over it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func value<T: Decodable>(_ key: CodingKeys) throws -> T? { try values.decodeIfPresent(T.self, forKey: key) }
        consent = try value(.consent)
        elder = try value(.elder) ?? elder
        textPercent = try value(.textPercent) ?? textPercent
        language = try value(.language)
        appearance = try value(.appearance) ?? appearance
        space = try value(.space)
        grid = try value(.grid)
    }

    /// Whether the present notice was agreed to.
    public var agreed: Bool { consent?.notice == Consent.notice }
}
