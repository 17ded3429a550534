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
    @ObservationIgnored private let session: SessionId?

    init(home: HomeModel, desk: Desk, topic: TopicId, session: SessionId?) {
        self.home = home
        self.desk = desk
        self.topic = topic
        self.session = session
        steps = Pager { page in
            let part = try await desk.app.draftHistory(
                space: desk.space, topic: topic, page: page, session: session)
            return (part.rows, part.total)
        }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.drafts, .topics]) {
            await steps.reload()
            canRestore = (try? await desk.app.draft(space: desk.space, topic: topic, session: session).canEdit) ?? false
        }
    }

    public func look(at step: DraftStepRow) async {
        let (desk, topic, session) = (desk, topic, session)
        then = await acting.run {
            try await desk.app.draftAt(space: desk.space, topic: topic, step: step.id, session: session)
        }
    }

    public func back() { then = nil }

    /// Makes the draft read so again: an edit like any other, which can be taken back for ten seconds.
    public func restore() async {
        guard let then else { return }
        let (app, space, topic, session, syncer) = (desk.app, desk.space, topic, session, home.syncer)
        let undoing = await acting.run {
            let before = try await app.draft(space: space, topic: topic, session: session).text
            _ = try await app.restoreDraft(space: space, topic: topic, step: then.id, session: session)
            return (before, try await app.draft(space: space, topic: topic, session: session).heads)
        }
        guard let (before, after) = undoing else { return }
        home.undo.offer(.historyRestored) {
            _ = try? await app.editDraft(space: space, topic: topic, heads: after, text: before, session: session)
            syncer.start()
        } settle: {
            syncer.start()
        }
        self.then = nil
        home.router.back()
    }
}
