import Observation
import YishiCore

/// The steps a draft was written in: whose, when, what; how it read after one of them, and that text again.
@MainActor @Observable
public final class DraftHistoryModel {
    public let steps: Pager<DraftStepRow>
    /// How the draft read after the step that is looked at, and what restoring that would change.
    public private(set) var then: DraftThen?
    public private(set) var canRestore = false
    public let acting = Attempt()

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.home = home
        self.desk = desk
        self.topic = topic
        steps = Pager { page in
            let part = try await desk.app.draftHistory(space: desk.space, topic: topic, page: page)
            return (part.rows, part.total)
        }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.drafts, .topics]) {
            await steps.reload()
            canRestore = (try? await desk.app.draft(space: desk.space, topic: topic).canEdit) ?? false
        }
    }

    public func look(at step: DraftStepRow) async {
        let (desk, topic) = (desk, topic)
        then = await acting.run { try await desk.app.draftAt(space: desk.space, topic: topic, step: step.id) }
    }

    public func back() { then = nil }

    /// Makes the draft read so again: an edit like any other, which can be taken back for ten seconds.
    public func restore() async {
        guard let then else { return }
        let (desk, topic, syncer) = (desk, topic, home.syncer)
        let undoing = await acting.run {
            let before = try await desk.app.draft(space: desk.space, topic: topic).text
            _ = try await desk.app.restoreDraft(space: desk.space, topic: topic, step: then.id)
            return (before, try await desk.app.draft(space: desk.space, topic: topic).heads)
        }
        guard let (before, after) = undoing else { return }
        home.undo.offer(.historyRestored) {
            _ = try? await desk.app.editDraft(space: desk.space, topic: topic, heads: after, text: before)
            syncer.start()
        } settle: {
            syncer.start()
        }
        self.then = nil
        home.router.back()
    }
}
