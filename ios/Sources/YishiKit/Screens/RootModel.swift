import Foundation
import Observation
import YishiCore

/// What the app shows at the very bottom: it opens the core, and goes from first start to joining to home.
@MainActor @Observable
public final class RootModel {
    public enum Stage {
        case opening
        case firstStart(FirstStartModel)
        case joining(JoinModel)
        case home(HomeModel)
        case broken(Trouble)
    }

    public private(set) var stage = Stage.opening
    public let settings: SettingsModel
    public private(set) var syncer: Syncer?

    @ObservationIgnored private let folder: URL
    @ObservationIgnored private let vault: (any KeyVault)?
    @ObservationIgnored private let abilities: Abilities
    @ObservationIgnored private var core: Core?

    public init(
        folder: URL, vault: (any KeyVault)?, abilities: Abilities = Abilities(),
        phoneLanguages: [String] = Locale.preferredLanguages
    ) {
        self.folder = folder
        self.vault = vault
        self.abilities = abilities
        settings = SettingsModel(folder: folder, phoneLanguages: phoneLanguages)
    }

    /// Goes as far as it can. Called at the start and again after something was in the way.
    public func open() async {
        guard settings.settings.agreed else {
            stage = .firstStart(FirstStartModel(settings: settings) { [weak self] in self?.proceed() })
            return
        }
        do {
            let core = try await opened()
            let spaces = try await core.app.spaces()
            let syncer = syncer ?? Syncer(core: core)
            self.syncer = syncer
            if spaces.isEmpty {
                stage = .joining(JoinModel(core: core, syncer: syncer))
            } else {
                let home = HomeModel(
                    core: core, syncer: syncer, settings: settings, folder: folder, spaces: spaces,
                    abilities: abilities)
                await home.look()
                stage = .home(home)
                syncer.start()
            }
        } catch {
            if let trouble = Trouble(error) { stage = .broken(trouble) }
        }
    }

    /// The next stage, after something was done on this one.
    public func proceed() {
        Task { await open() }
    }

    private func opened() async throws -> Core {
        if let core { return core }
        let core = try await Core(folder: folder.appendingPathComponent("core"), vault: vault)
        self.core = core
        return core
    }
}
