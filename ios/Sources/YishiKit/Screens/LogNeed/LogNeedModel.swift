import Observation
import YishiCore

/// 记一条 and 我要说: a need on its way into the phone. Needs no network; every step is kept, and what was saved can be
/// taken back for ten seconds.
@MainActor @Observable
public final class LogNeedModel {
    public struct GridChoice: Hashable, Sendable {
        public let id: GridId
        public let name: String
    }

    public var draft: NeedDraft {
        didSet {
            missing = nil
            trouble = nil
            notKept = !box.keep(draft)
        }
    }
    /// What is typed to find somebody; nothing while nobody is looked for.
    public private(set) var search: String?
    /// Whether one speaks for oneself only; a grid's worker says whose words they are.
    public private(set) var own: Bool
    public private(set) var grids: [GridChoice] = []
    public private(set) var isBusy = false
    /// What is still to be filled in.
    public private(set) var missing: Phrase?
    public private(set) var trouble: Trouble?
    /// The draft could not be stored.
    public private(set) var notKept = false

    private var recent: [Speaker] = []
    private var found: [Speaker]?
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let box: DraftBox<NeedDraft>
    @ObservationIgnored private let finder: PeopleFinder

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        box = DraftBox(folder: home.folder, name: "need-\(desk.space.hex)")
        draft = box.read() ?? NeedDraft()
        finder = PeopleFinder(desk: desk)
        own = home.part == .resident
    }

    /// People to choose from with one tap: oneself, who spoke last, whoever is chosen; while somebody is looked for,
    /// who was found.
    public var people: [Speaker] {
        if let found { return found }
        let known = [.myself] + recent
        return known.contains(draft.speaker) ? known : known + [draft.speaker]
    }

    /// Keeps what there is to choose from fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs, .people, .spaces]) { await look() }
    }

    public func choose(_ speaker: Speaker) {
        draft.speaker = speaker
        stopLooking()
    }

    public func look(for text: String) {
        search = text
        Task { await find(text) }
    }

    private func find(_ text: String) async {
        guard !text.isBlank else { return found = nil }
        // Nobody found and a failed search come to the same: the person can be put on the list.
        let people = (try? await finder.named(text.trimmed)) ?? []
        if search == text { found = people }
    }

    public func stopLooking() {
        search = nil
        found = nil
    }

    /// Begins the words or adds to them; its class counts unless one was chosen.
    public func use(_ template: Template) {
        let words = home.settings.words(template.phrase)
        var changed = draft
        changed.text = draft.text.isBlank ? words : "\(draft.text.trimmed),\(words)"
        changed.category = draft.category ?? template.category
        draft = changed
    }

    public func save() async {
        missing = draft.missing
        guard !isBusy, missing == nil, let grid = draft.grid, let category = draft.category else { return }
        isBusy = true
        defer { isBusy = false }
        do {
            let form = NeedForm(
                by: try await speaker(in: grid), grid: grid, channel: own ? .app : .visit, category: category,
                text: draft.text.trimmed)
            saved(try await desk.app.logNeed(space: desk.space, form: form))
        } catch {
            trouble = Trouble(error)
        }
    }

    /// Who speaks; somebody new is put on the list, which the draft notes so that a second try does not do it again.
    private func speaker(in grid: GridId) async throws -> MemberId? {
        switch draft.speaker {
        case .myself: return nil
        case .known(let member, _): return member
        case .new(let name):
            let member = try await finder.register(name.trimmed, in: grid)
            draft.speaker = .known(member, name: name.trimmed)
            return member
        }
    }

    private func saved(_ need: NeedId) {
        let (filled, desk, box, syncer) = (draft, desk, box, home.syncer)
        home.settings.change { $0.grid = filled.grid?.hex }
        home.undo.offer(.logSaved) {
            // The words come back, so that nothing that was typed is lost.
            try? await desk.app.withdrawNeed(space: desk.space, need: need, reason: nil)
            _ = box.keep(filled)
            syncer.start()
        } settle: {
            syncer.start()
        }
        box.discard()
        home.router.back()
    }

    private func look() async {
        do {
            let status = try await desk.app.status(space: desk.space)
            let posts = status.posts.compactMap { post in
                post.grid.map { GridChoice(id: $0, name: post.gridName ?? "") }
            }
            own = posts.isEmpty
            grids = posts.isEmpty ? try await everyGrid() : posts
            recent = try await finder.recent(besides: status.member)
            if draft.grid == nil, let usual { draft.grid = usual }
        } catch {
            trouble = Trouble(error)
        }
    }

    private func everyGrid() async throws -> [GridChoice] {
        try await desk.app.grids(space: desk.space).map { GridChoice(id: $0.id, name: $0.name) }
    }

    /// The only one, or the one of the last time.
    private var usual: GridId? {
        if grids.count == 1 { return grids[0].id }
        return grids.first { $0.id.hex == home.settings.settings.grid }?.id
    }
}
