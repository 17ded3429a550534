import Foundation
import Observation
import YishiCore

/// Home in one space: who one is there, what waits, and the few things one does.
@MainActor @Observable
public final class HomeModel {
    /// What home is made for.
    public enum Part: String, Hashable, Sendable { case worker = "grid", committee, supervisor, resident }

    public private(set) var status: StatusView
    public private(set) var spaces: [StatusView]
    /// What is due here and what one is here; nothing before the first reading.
    public private(set) var here: HomeView?
    /// Whom 打电话 calls.
    var callNumber = CallNumber()
    public private(set) var trouble: Trouble?
    public let router: Router
    public let syncer: Syncer
    public let settings: SettingsModel
    public let undo: Undo
    public let core: Core
    @ObservationIgnored let folder: URL
    @ObservationIgnored let abilities: Abilities
    /// 应用锁.
    public internal(set) var lock: LockModel?
    /// What is being filled in to join another village.
    @ObservationIgnored private var another: JoinModel?
    /// Goes back to what the app shows at its start.
    @ObservationIgnored var restart: @MainActor () -> Void = {}

    public init(
        core: Core, syncer: Syncer, settings: SettingsModel, folder: URL, spaces: [StatusView],
        abilities: Abilities = Abilities(), clock: any Clock<Duration> = ContinuousClock()
    ) {
        undo = Undo(clock: clock)
        self.abilities = abilities
        self.core = core
        self.syncer = syncer
        self.settings = settings
        self.folder = folder
        self.spaces = spaces
        let chosen = spaces.first { $0.space == settings.settings.space } ?? spaces[0]
        status = chosen
        router = Router(folder: folder)
    }

    public var desk: Desk { Desk(core: core, space: status.space) }

    /// A grid's worker logs needs at the door; a committee decides; everybody else speaks for themselves. Somebody with
    /// several posts has the home of the first of them.
    public var part: Part { chosenPart ?? here.flatMap { Part(rawValue: $0.role.code) } ?? .resident }
    /// Whether one decides here what is the committee's alone.
    var decides: Bool { part == .committee && Offices(status.posts).committee }
    /// The home somebody with several posts switched to, until the app ends or another village is shown.
    var chosenPart: Part?

    /// Own entries that the hub has not decided.
    public var notUploaded: Int { Int(status.waiting) }

    /// Own entries that came back, in every space.
    public var refused: UInt64 { spaces.map(\.refused).reduce(0, +) }

    /// Keeps home fresh until the task is cancelled.
    public func run() async {
        let changes = core.changes()
        await look()
        await askLeave()
        for await _ in changes { await look() }
    }

    /// One's name and what one is here.
    public var who: String {
        let posts = status.posts.map { post in [post.gridName, post.zh].compactMap { $0 }.joined(separator: " ") }
        return ([status.memberName] + posts).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Joining another village.
    public func joining() -> JoinModel {
        let model = another ?? JoinModel(core: core, syncer: syncer)
        another = model
        return model
    }

    /// The phone's camera saw a code: joining another village, with the code filled in.
    func join(with code: String) {
        joining().code = code
        router.show(.join)
    }

    /// Another village was joined: home shows where one stands there, too.
    public func joined() {
        another = nil
        router.goHome()
        syncer.start()
    }

    public func choose(_ space: SpaceId) {
        guard let chosen = spaces.first(where: { $0.space == space }) else { return }
        settings.change { $0.space = space }
        router.goHome()
        (status, here, callNumber, chosenPart) = (chosen, nil, CallNumber(), nil)
        Task { await look() }
    }

    /// Somebody is home: the phone asks once whether it may tell them of news, unless they want none.
    private func askLeave() async {
        if settings.settings.notices { _ = await abilities.notices?.askLeave() }
    }

    func look() async {
        let space = status.space
        do {
            spaces = try await core.app.spaces()
            // The hub did not let one in, after all: back to where a code is entered.
            guard let there = spaces.first(where: { $0.space == space }) ?? spaces.first else { return restart() }
            let desk = Desk(core: core, space: there.space)
            let (home, call) = (try await core.app.home(space: there.space), await CallNumber.read(desk))
            guard space == status.space else { return }
            (status, here, callNumber, trouble) = (there, home, call, nil)
        } catch {
            trouble = Trouble(error)
        }
    }
}
