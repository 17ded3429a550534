import Foundation
import Observation
import YishiCore

/// What is to be done after an agreement; kept after every step.
public struct WorkDraft: Codable, Hashable, Sendable {
    public struct Piece: Codable, Hashable, Sendable {
        public var what = ""
        public var owner: PickedPerson?
        public var due: Date
    }

    public var pieces: [Piece]
    /// Where it is posted: the notice board by law, and at least one way beside it.
    var channelCodes = [PublicChannel.board.code, PublicChannel.app.code]

    public var channels: [PublicChannel] { channelCodes.compactMap(PublicChannel.init(code:)) }

    var missing: Phrase? {
        if pieces.contains(where: { $0.what.isBlank }) { return .workNoWhat }
        return pieces.contains { $0.owner == nil } ? .workNoOwner : nil
    }
}

/// 开始办: who does what until when, and where it is made public.
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

    /// How long a piece of work may take unless somebody says otherwise, and the hour a day ends at.
    private static let (days, hour) = (14, 18)

    init(home: HomeModel, desk: Desk, paper id: PaperId) {
        self.home = home
        self.desk = desk
        self.id = id
        paper = Looked { try await desk.app.paper(space: desk.space, paper: id) }
        form = Form(desk, key: "work-\(id)", empty: WorkDraft(pieces: [Self.piece()]))
    }

    private static func piece() -> WorkDraft.Piece {
        WorkDraft.Piece(due: Day.later(days, at: hour))
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
        return places.reduce(into: mine) { people, place in
            if !people.contains(where: { $0.id == place.member }) {
                people.append(PickedPerson(id: place.member, name: place.name))
            }
        }
    }

    // MARK: what one does

    public func addPiece() { draft.pieces.append(Self.piece()) }

    public func removePiece(at index: Int) {
        if draft.pieces.count > 1, draft.pieces.indices.contains(index) { draft.pieces.remove(at: index) }
    }

    public func toggle(_ channel: PublicChannel) {
        if draft.channelCodes.contains(channel.code) {
            draft.channelCodes.removeAll { $0 == channel.code }
        } else {
            draft.channelCodes.append(channel.code)
        }
    }

    public func start() async {
        missing = draft.missing
        guard missing == nil, let topic = paper.value?.topic else { return }
        let tasks = draft.pieces.compactMap { piece in
            piece.owner.map { YishiCore.Task(owner: $0.id, due: Day.civil(piece.due)) }
        }
        // One line each: a line end in one of them would make two.
        let words = draft.pieces.map { $0.what.split(whereSeparator: \.isNewline).joined(separator: " ") }
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
