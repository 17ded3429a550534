import Foundation
import Observation
import YishiCore

/// A comment that is being written; kept after every step.
public struct CommentDraft: Codable, Hashable, Sendable {
    public var text = ""
    var sideCode: String?

    public var side: Side? {
        get { Side(code: sideCode) }
        set { sideCode = newValue?.code }
    }
}

/// Saying something about a topic's reading copy, for or against it.
@MainActor @Observable
public final class CommentModel {
    public var draft: CommentDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public private(set) var missing: Phrase?
    public var notKept: Bool { form.notKept }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }
    public let acting = Attempt()
    public private(set) var title = ""

    private let form: Form<CommentDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.home = home
        self.desk = desk
        self.topic = topic
        form = Form(desk, key: "comment-\(topic.hex)", empty: CommentDraft())
    }

    /// What the comment is about.
    public func run() async {
        await form.read()
        title = (try? await desk.app.topic(space: desk.space, topic: topic).row.title) ?? ""
    }

    public func save() async {
        missing = draft.side == nil ? .commentNoSide : draft.text.isBlank ? .commentNoText : nil
        guard missing == nil, let side = draft.side else { return }
        let text = draft.text.trimmed
        let comment = await acting.run {
            let version = try await desk.app.topic(space: desk.space, topic: topic).row.version
            return try await desk.app.addComment(
                space: desk.space, topic: topic, version: version, side: side, text: text, finishing: form.finishing())
        }
        if let comment { await saved(comment) }
    }

    private func saved(_ comment: CommentId) async {
        let (written, desk, form, syncer) = (draft, desk, form, home.syncer)
        home.undo.offer(.logSaved) {
            try? await desk.app.withdrawComment(space: desk.space, comment: comment)
            form.keep(written)
            await form.settled()
            syncer.start()
        } settle: {
            syncer.start()
        }
        await form.drop()
        home.router.back()
    }
}
