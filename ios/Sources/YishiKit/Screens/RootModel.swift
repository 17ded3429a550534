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
    public let lock: LockModel
    /// Help is open where there is no home to lay it on.
    public var isHelping = false

    @ObservationIgnored private let folder: URL
    @ObservationIgnored private let vault: (any KeyVault)?
    @ObservationIgnored private let abilities: Abilities
    @ObservationIgnored private var core: Core?
    /// The code of a link that was opened before joining could begin.
    @ObservationIgnored private var linked: String?
    @ObservationIgnored private var opening: Task<Void, Never>?
    /// Somebody agreed just now.
    @ObservationIgnored private var agreed = false

    public init(
        folder: URL, vault: (any KeyVault)?, abilities: Abilities = Abilities(),
        phoneLanguages: [String] = Locale.preferredLanguages
    ) {
        self.folder = folder
        self.vault = vault
        self.abilities = abilities
        settings = SettingsModel(phoneLanguages: phoneLanguages)
        lock = LockModel(lock: abilities.lock, settings: settings, elapsed: abilities.elapsed)
    }

    public var home: HomeModel? { if case .home(let home) = stage { home } else { nil } }

    /// Help and complaints, from wherever one is.
    public func showHelp() {
        if let home { home.router.show(.help) } else { isHelping = true }
    }

    /// Somebody tapped on a notice of the phone.
    public func open(_ screen: Screen) async {
        await start()
        guard let home else { return }
        if case .inbox(let space) = screen { home.choose(space) }
        home.router.show(screen)
    }

    /// Somebody opened a link, such as the one in a code that their camera saw. The code is filled in; they still say
    /// who they are, and that they want to join.
    public func open(_ link: URL) async {
        guard let code = JoinLink.code(in: link.absoluteString) else { return }
        linked = code
        await start()
        follow()
    }

    /// Fills in the code of a link, as soon as there is a place for it.
    private func follow() {
        guard let code = linked else { return }
        switch stage {
        case .joining(let model): model.code = code
        case .home(let home): home.join(with: code)
        case .opening, .firstStart, .broken: return
        }
        linked = nil
    }

    /// Waits until the app has started, whoever began to.
    private func start() async {
        if let opening { return await opening.value }
        if case .opening = stage { await open() }
    }

    /// Goes as far as it can. Called at the start and again after something was in the way.
    public func open() async {
        let before = opening
        let work = Task {
            await before?.value
            await goOn()
            follow()
        }
        opening = work
        await work.value
        if opening == work { opening = nil }
    }

    private func goOn() async {
        do {
            guard core != nil || agreed || FileManager.default.fileExists(atPath: coreFolder.path) else {
                return firstStart(from: .size) { try PrivacyNotice.beforeAnything() }
            }
            let core = try await opened()
            if agreed { try await core.app.agree(version: PrivacyNotice(core.app.consent()).version) }
            agreed = false
            if try await core.app.consent().needed {
                syncer?.close()
                return firstStart(from: .consent) { PrivacyNotice(try await core.app.consent()) }
            }
            let spaces = try await core.app.spaces()
            let syncer = syncer ?? Syncer(core: core, folder: folder)
            self.syncer = syncer
            syncer.open()
            if spaces.isEmpty {
                stage = .joining(JoinModel(core: core, syncer: syncer))
            } else {
                let home = HomeModel(
                    core: core, syncer: syncer, settings: settings, folder: folder, spaces: spaces,
                    abilities: abilities)
                home.lock = lock
                home.restart = { [weak self] in self?.proceed() }
                await home.look()
                // A join that was refused meanwhile has led on already.
                guard !home.spaces.isEmpty else { return }
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
        let core = try await Core(folder: coreFolder, vault: vault)
        try await settings.attach(core)
        lock.started()
        self.core = core
        return core
    }

    private var coreFolder: URL { folder.appendingPathComponent("core") }

    private func firstStart(
        from step: FirstStartModel.Step, _ notice: @escaping @Sendable () async throws -> PrivacyNotice
    ) {
        stage = .firstStart(
            FirstStartModel(settings: settings, from: step, notice: notice) { [weak self] in
                self?.agreed = true
                self?.proceed()
            })
    }
}
