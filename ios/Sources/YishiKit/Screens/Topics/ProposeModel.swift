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
        get { TopicSource(code: sourceCode) }
        set { sourceCode = newValue?.code }
    }

    public var matter: MatterClass {
        get { MatterClass(code: classCode) ?? .major }
        set { classCode = newValue.code }
    }
}

/// 提出议题: what it is about, where it comes from, and the needs it takes up.
@MainActor @Observable
public final class ProposeModel {
    public var draft: TopicDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    /// Needs that were taken in, to choose from.
    public let needs: Pager<NeedRow>
    public private(set) var missing: Phrase?
    public var notKept: Bool { form.notKept }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }
    public let acting = Attempt()

    private let form: Form<TopicDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        form = Form(desk, key: "topic", empty: TopicDraft())
        needs = Pager { page in
            let filter = NeedFilter(only: .accepted)
            let part = try await desk.app.needs(space: desk.space, filter: filter, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps the needs to choose from fresh until the task is cancelled.
    public func run() async {
        await form.read()
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
        let made = await acting.run {
            try await desk.app.proposeTopic(space: desk.space, form: form, finishing: self.form.finishing())
        }
        guard let made else { return }
        await self.form.drop()
        home.router.back()
        home.router.show(.topic(desk.space, made))
        home.syncer.start()
    }
}
