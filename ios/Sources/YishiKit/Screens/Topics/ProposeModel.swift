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
    /// The organisation in whose name it is proposed.
    public var org: OrgId?

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
    /// The organisations in whose name one can propose it.
    public private(set) var orgs: [OrgRow] = []
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
            try await desk.takenIn(page)
        }
    }

    /// Keeps what there is to choose from fresh until the task is cancelled.
    public func run() async {
        await form.read()
        await desk.follow([.needs, .people]) {
            orgs = (try? await desk.spokenFor()) ?? orgs
            await needs.reload()
        }
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
            needs: draft.needs, org: orgs.first { $0.id == draft.org }?.id)
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

extension Desk {
    /// Needs that were taken in and wait for a topic, those that were classified behind the others.
    fileprivate func takenIn(_ page: Page) async throws -> (rows: [NeedRow], total: UInt64) {
        var (rows, total): ([NeedRow], UInt64) = ([], 0)
        for status in [NeedStatus.accepted, .classified] {
            let offset = UInt32(max(0, Int(page.offset) - Int(total)))
            let rest = Page(offset: offset, limit: page.limit - UInt32(rows.count))
            let part = try await app.needs(space: space, filter: NeedFilter(only: status), page: rest)
            rows += part.rows
            total += part.total
        }
        return (rows, total)
    }
}
