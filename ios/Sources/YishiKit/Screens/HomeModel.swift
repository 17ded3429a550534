import Foundation
import Observation
import YishiCore

/// Home in one space: who one is there, what waits, and the few things one does.
@MainActor @Observable
public final class HomeModel {
    /// What home is made for.
    public enum Part: Hashable, Sendable { case worker, committee, resident }

    public private(set) var status: StatusView
    public private(set) var spaces: [StatusView]
    public private(set) var trouble: Trouble?
    public let router: Router
    public let syncer: Syncer
    public let settings: SettingsModel
    public let undo = Undo()
    public let core: Core
    @ObservationIgnored let folder: URL
    /// What reads aloud; nothing where the phone cannot.
    @ObservationIgnored let voice: (any ReadingVoice)?

    public init(
        core: Core, syncer: Syncer, settings: SettingsModel, folder: URL, spaces: [StatusView],
        voice: (any ReadingVoice)? = nil
    ) {
        self.voice = voice
        self.core = core
        self.syncer = syncer
        self.settings = settings
        self.folder = folder
        self.spaces = spaces
        let chosen = spaces.first { $0.space.hex == settings.settings.space } ?? spaces[0]
        status = chosen
        router = Router(folder: folder)
    }

    public var desk: Desk { Desk(core: core, space: status.space) }

    /// A grid's worker logs needs at the door; a committee decides; everybody else speaks for themselves.
    public var part: Part {
        let roles = Set(status.posts.map(\.code))
        if !roles.isDisjoint(with: ["GridLeader", "GridMember"]) { return .worker }
        if !roles.isDisjoint(with: ["CommitteeMember", "Chair", "PartySecretary"]) { return .committee }
        return .resident
    }

    /// Own entries that the hub has not decided.
    public var notUploaded: Int { Int(status.waiting) }

    /// Own entries that came back, in every space.
    public var refused: UInt64 { spaces.map(\.refused).reduce(0, +) }

    /// Keeps home fresh until the task is cancelled.
    public func run() async {
        let changes = core.changes(in: [.outbox, .people, .spaces])
        await look()
        for await _ in changes { await look() }
    }

    /// One's name and what one is here.
    public var who: String {
        let posts = status.posts.map { post in [post.gridName, post.zh].compactMap { $0 }.joined(separator: " ") }
        return ([status.memberName] + posts).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    public func log() { router.show(.logNeed(status.space)) }
    public func showMine() { router.show(.myNeeds(status.space)) }

    public func logNeed(in space: SpaceId) -> LogNeedModel {
        LogNeedModel(home: self, desk: Desk(core: core, space: space))
    }

    public func myNeeds(in space: SpaceId) -> MyNeedsModel {
        MyNeedsModel(desk: Desk(core: core, space: space), me: status.member)
    }

    public func joining() -> JoinModel { JoinModel(core: core, syncer: syncer) }

    /// Another village was joined: home shows where one stands there, too.
    public func joined() {
        router.goHome()
        syncer.start()
    }

    public func choose(_ space: SpaceId) {
        guard let chosen = spaces.first(where: { $0.space == space }) else { return }
        settings.change { $0.space = space.hex }
        router.goHome()
        status = chosen
    }

    func look() async {
        do {
            spaces = try await core.app.spaces()
            status = spaces.first { $0.space == status.space } ?? status
            trouble = nil
        } catch {
            trouble = Trouble(error)
        }
    }
}
