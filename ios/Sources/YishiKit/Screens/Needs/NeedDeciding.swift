import Observation
import YishiCore

/// What the committee does about a need, and as far as they may the workers of its grid.
@MainActor @Observable
public final class NeedDeciding {
    public let acting = Attempt()
    public private(set) var missing: Phrase?
    /// Needs that read alike, to be merged.
    public private(set) var similar: [NeedRow] = []
    /// The catalogue as it stands here.
    public private(set) var matters: [MatterRow] = []
    /// Topics it can be placed in, while one is chosen.
    public private(set) var topics: Pager<TopicRow>?
    /// Whether one decides with the committee; others answer, settle, and hand over emergencies.
    public let governs: Bool
    private var row: NeedRow? { need.value?.row }

    private let form: Form<NeedDecision>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: NeedId
    private let need: Looked<NeedView>

    init(home: HomeModel, desk: Desk, id: NeedId, need: Looked<NeedView>) {
        self.home = home
        self.desk = desk
        self.need = need
        self.id = id
        governs = home.decides
        form = Form(desk, key: "decide-\(id.hex)", empty: NeedDecision())
    }

    func read() async { await form.read() }

    /// Looks for what reads like the need, once that is read.
    func look() async {
        if governs { matters = (try? await desk.app.matters(space: desk.space)) ?? [] }
        guard governs, let row, canMerge else { return similar = [] }
        // Without a hint the need is decided all the same.
        let found = try? await desk.app.similarNeeds(space: desk.space, grid: nil, text: row.text)
        similar = (found ?? []).filter { $0.id != id && $0.mergedInto == nil }
    }

    public var decision: NeedDecision {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public var notKept: Bool { form.notKept }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    public var canAccept: Bool { governs && stands("Submitted") }
    public var canMerge: Bool { governs && stands("Submitted", "Accepted", "Classified") }
    public var canPlace: Bool { governs && stands("Accepted", "Classified") }
    /// What can be written now.
    public var kinds: [NeedDecision.Kind] {
        guard let row, let status = NeedStatus(row.status) else { return [] }
        return NeedDecision.Kind.allCases.filter { $0.suits(status, governs: governs) }
    }
    /// Where it can be handed over to: whoever works in a grid hands over emergencies only.
    public var places: [Referral] { governs ? Referral.all : [.emergency] }

    private func stands(_ codes: String...) -> Bool { row.map { codes.contains($0.status.code) } ?? false }

    public func accept() async {
        await decided { try await $0.app.acceptNeed(space: $0.space, need: $1) }
    }

    /// Begins to write a reason, an answer and the like. Words that were written already stay.
    public func begin(_ kind: NeedDecision.Kind) {
        decision.kind = kind
        if kind == .referring, places.count == 1 { decision.place = places.first }
        // The catalogue opens where the need belongs.
        if kind == .classifying, decision.classified.group == nil { decision.classified.group = row?.category.code }
    }
    public func notNow() { decision.kind = nil }

    /// Sends what is written.
    public func send() async {
        guard decision.kind != nil else { return }
        missing = decision.lacking
        guard missing == nil else { return }
        let decision = decision
        await decided { try await $0.send(decision, about: $1, finishing: form.finishing()) }
        guard acting.trouble == nil else { return }
        form.value = NeedDecision()
        await form.drop()
    }

    public func merge() { home.router.show(.mergeNeeds(desk.space, id)) }

    /// Shows the topics that the need can be placed in.
    public func choosePlace() async {
        let desk = desk
        let pager = Pager<TopicRow> { page in
            let part = try await desk.app.topics(space: desk.space, page: page)
            return (part.rows, part.total)
        }
        topics = pager
        await pager.reload()
    }

    public func place(in topic: TopicRow) async {
        await decided { try await $0.app.placeNeed(space: $0.space, need: $1, topic: topic.id) }
        if acting.trouble == nil { topics = nil }
    }

    private func decided(_ work: @MainActor (Desk, NeedId) async throws -> Void) async {
        guard await acting.run({ try await work(desk, id) }) != nil else { return }
        home.syncer.start()
    }
}

extension Desk {
    fileprivate func send(_ decision: NeedDecision, about need: NeedId, finishing form: String) async throws {
        let words = decision.words.trimmed
        switch decision.kind {
        case .returning: try await app.returnNeed(space: space, need: need, reason: words, finishing: form)
        case .rejecting: try await app.rejectNeed(space: space, need: need, reason: words, finishing: form)
        case .answering: try await app.answerNeed(space: space, need: need, text: words, finishing: form)
        case .classifying:
            guard let matter = decision.classified.matter else { return }
            try await app.classifyNeed(space: space, need: need, class: matter, item: decision.classified.code)
        case .referring:
            guard let place = decision.place else { return }
            try await app.referNeed(space: space, need: need, to: place, words: words)
        case .handling: try await app.handleNeed(space: space, need: need, done: words)
        case .feedingBack: try await app.feedBack(space: space, need: need, words: words)
        case .unmerging: try await app.unmergeNeed(space: space, need: need, reason: words)
        case nil: break
        }
    }
}
