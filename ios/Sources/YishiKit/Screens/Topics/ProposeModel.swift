import Foundation
import Observation
import YishiCore

/// A topic that is being proposed; kept after every step.
public struct TopicDraft: Codable, Hashable, Sendable {
    public var title = ""
    public var summary = ""
    var sourceCode: String?
    /// Whoever is in doubt takes the stricter way.
    var classCode = MatterClass.major.code
    public var needs: [NeedId] = []

    public var source: TopicSource? {
        get { TopicSource.all.first { $0.code == sourceCode } }
        set { sourceCode = newValue?.code }
    }

    public var matter: MatterClass {
        get { MatterClass.all.first { $0.code == classCode } ?? .major }
        set { classCode = newValue.code }
    }
}

/// 提出议题: what it is about, where it comes from, and the needs it takes up.
@MainActor @Observable
public final class ProposeModel {
    public var draft: TopicDraft {
        didSet {
            missing = nil
            acting.clear()
            notKept = !box.keep(draft)
        }
    }
    /// Needs that were taken in, to choose from.
    public let needs: Pager<NeedRow>
    public private(set) var missing: Phrase?
    public private(set) var notKept = false
    public let acting = Attempt()

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let box: DraftBox<TopicDraft>

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        box = DraftBox(folder: home.folder, name: "topic-\(desk.space.hex)")
        draft = box.read() ?? TopicDraft()
        needs = Pager { page in
            let filter = NeedFilter(status: .accepted, grid: nil, by: nil, topic: nil, mergedInto: nil)
            let part = try await desk.app.needs(space: desk.space, filter: filter, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the needs to choose from fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs]) { await needs.reload() }
    }

    public func toggle(_ need: NeedId) {
        if draft.needs.contains(need) {
            draft.needs.removeAll { $0 == need }
        } else {
            draft.needs.append(need)
        }
    }

    public func save() async {
        missing = draft.title.isBlank ? .proposeNoTitle : draft.source == nil ? .proposeNoSource : nil
        guard missing == nil, let source = draft.source else { return }
        let form = TopicForm(
            title: draft.title.trimmed, summary: draft.summary.trimmed, source: source, class: draft.matter,
            needs: draft.needs)
        let made = await acting.run { try await desk.app.proposeTopic(space: desk.space, form: form) }
        guard let made else { return }
        box.discard()
        home.router.back()
        home.router.show(.topic(desk.space, made))
        home.syncer.start()
    }
}
