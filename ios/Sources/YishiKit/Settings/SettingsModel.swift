import Foundation
import Observation
import YishiCore

/// The settings as screens read and change them. Before somebody agreed to anything nothing is stored; after that each
/// change goes to the core at once.
@MainActor @Observable
public final class SettingsModel {
    public private(set) var settings = Settings()
    /// Set when the newest change could not be written; it holds until the app ends.
    public private(set) var notSaved = false

    @ObservationIgnored private let phoneLanguages: [String]
    @ObservationIgnored private var core: Core?
    /// Something was chosen before the core was there to keep it.
    @ObservationIgnored private var chosen = false
    @ObservationIgnored private var again = false
    @ObservationIgnored private var writing: Task<Void, Never>?

    public init(phoneLanguages: [String] = Locale.preferredLanguages) { self.phoneLanguages = phoneLanguages }

    /// Until the core is open the app shows an empty page, and first start speaks as the phone does: so nothing has to be
    /// known before.
    public var words: Words { Words(settings.language ?? .preferred(phoneLanguages)) }

    public func show(in language: Language) { change { $0.language = language } }

    public func change(_ edit: (inout Settings) -> Void) {
        let before = settings
        edit(&settings)
        guard settings != before else { return }
        if core == nil { chosen = true } else { store() }
    }

    /// The core is open: it says how the phone is set, or keeps what was chosen before it was there.
    func attach(_ core: Core) async throws {
        guard self.core == nil else { return }
        if !chosen { settings = Settings(try await core.app.settings()) }
        self.core = core
        guard chosen else { return }
        store()
        await settled()
    }

    /// Waits until the newest change is on disk, or could not be put there.
    func settled() async { await writing?.value }

    /// One write at a time; of changes that come faster only the newest is written.
    private func store() {
        again = true
        guard writing == nil else { return }
        writing = Task {
            while again {
                again = false
                notSaved = await !write()
            }
            writing = nil
        }
    }

    private func write() async -> Bool {
        let kept = try? await core?.app.setSettings(settings: settings.kept)
        return kept != nil
    }
}
