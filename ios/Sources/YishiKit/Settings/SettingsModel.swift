import Foundation
import Observation

/// The settings as screens read and change them; each change is on disk at once.
@MainActor @Observable
public final class SettingsModel {
    public private(set) var settings: Settings
    /// Set when a change could not be written; it holds until the app ends.
    public private(set) var notSaved = false

    @ObservationIgnored private let file: JSONFile<Settings>
    @ObservationIgnored private let phoneLanguages: [String]

    public init(folder: URL, phoneLanguages: [String] = Locale.preferredLanguages) {
        file = JSONFile(folder.appendingPathComponent("settings.json"))
        settings = file.read() ?? Settings()
        self.phoneLanguages = phoneLanguages
    }

    public var words: Words { Words(settings.language ?? .preferred(phoneLanguages)) }

    /// Before anybody agreed to anything, a language is shown without being stored.
    public func show(in language: Language) {
        if settings.agreed {
            change { $0.language = language }
        } else {
            settings.language = language
        }
    }

    public func change(_ edit: (inout Settings) -> Void) {
        edit(&settings)
        notSaved = !file.write(settings)
    }
}
