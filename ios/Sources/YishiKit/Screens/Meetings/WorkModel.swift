import Foundation
import Observation
import YishiCore

/// What is to be done after an agreement; kept after every step.
public struct WorkDraft: Codable, Hashable, Sendable {
    public var pieces = [PieceDraft()]
    /// Where it is posted: the notice board by law, and at least one way beside it.
    var channelCodes = [PublicChannel.board.code, PublicChannel.app.code]

    public var channels: [PublicChannel] { channelCodes.compactMap(PublicChannel.init(code:)) }
}

/// 开始办: who does what until when, and where it is made public. What minutes name is done as they say.
@MainActor @Observable
public final class WorkModel {
    public var draft: WorkDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public let paper: Looked<PaperView>
    public let acting = Attempt()
    public private(set) var missing: Phrase?

    private let form: Form<WorkDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: PaperId

    init(home: HomeModel, desk: Desk, paper id: PaperId) {
        self.home = home
        self.desk = desk
        self.id = id
        paper = Looked { try await desk.app.paper(space: desk.space, paper: id) }
        form = Form(desk, key: "work-\(id)", empty: WorkDraft())
    }

    public func run() async {
        await form.read()
        await desk.follow([.topics, .people]) { await paper.look() }
    }

    // MARK: what is shown

    public var notKept: Bool { form.notKept }
    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    /// Who may answer for it: oneself, and everybody whose name stands on the paper.
    public var people: [PickedPerson] {
        let mine = home.standing(in: desk.space).map { [PickedPerson(id: $0.member, name: $0.memberName)] } ?? []
        let places = paper.value?.slots.flatMap(\.places) ?? []
        return (mine + places.map { PickedPerson(id: $0.member, name: $0.name) }).distinct
    }

    /// What the paper names already; nothing where it is said here.
    public var items: [ItemToDo] { paper.value?.items ?? [] }
    public var asksForPieces: Bool { paper.value?.items.isEmpty == true }

    // MARK: what one does

    public func toggle(_ channel: PublicChannel) {
        if draft.channelCodes.contains(channel.code) {
            draft.channelCodes.removeAll { $0 == channel.code }
        } else {
            draft.channelCodes.append(channel.code)
        }
    }

    public func start() async {
        guard let topic = paper.value?.topic else { return }
        let pieces = asksForPieces ? draft.pieces : []
        missing = pieces.lacking
        guard missing == nil else { return }
        let tasks = pieces.compactMap { piece in
            piece.owner.map { YishiCore.Task(owner: $0.id, due: Day.civil(piece.due)) }
        }
        let words = pieces.map(\.line)
        let channels = draft.channels
        let done: Void? = await acting.run {
            try await desk.app.startWork(
                space: desk.space, paper: id, tasks: tasks, words: words.joined(separator: "\n"), channels: channels)
        }
        guard done != nil else { return }
        await form.drop()
        home.router.back()
        home.router.show(.topic(desk.space, topic))
        home.syncer.start()
    }
}
