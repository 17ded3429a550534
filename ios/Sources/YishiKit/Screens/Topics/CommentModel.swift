import Foundation
import Observation
import YishiCore

/// A comment that is being written; kept after every step.
public struct CommentDraft: Codable, Hashable, Sendable {
    public var text = ""
    var sideCode: String?

    public var side: Side? {
        get { Side.all.first { $0.code == sideCode } }
        set { sideCode = newValue?.code }
    }
}

/// Saying something about a topic's reading copy, for or against it.
@MainActor @Observable
public final class CommentModel {
    public var draft: CommentDraft {
        didSet {
            missing = nil
            acting.clear()
            notKept = !box.keep(draft)
        }
    }
    public private(set) var missing: Phrase?
    public private(set) var notKept = false
    public let acting = Attempt()
    public private(set) var title = ""

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId
    @ObservationIgnored private let box: DraftBox<CommentDraft>

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.home = home
        self.desk = desk
        self.topic = topic
        box = DraftBox(folder: home.folder, name: "comment-\(topic.hex)")
        draft = box.read() ?? CommentDraft()
    }

    /// What the comment is about.
    public func run() async {
        title = (try? await desk.app.topic(space: desk.space, topic: topic).row.title) ?? ""
    }

    public func save() async {
        missing = draft.side == nil ? .commentNoSide : draft.text.isBlank ? .commentNoText : nil
        guard missing == nil, let side = draft.side else { return }
        let text = draft.text.trimmed
        let comment = await acting.run {
            let version = try await desk.app.topic(space: desk.space, topic: topic).row.version
            return try await desk.app.addComment(
                space: desk.space, topic: topic, version: version, side: side, text: text)
        }
        if let comment { saved(comment) }
    }

    private func saved(_ comment: CommentId) {
        let (written, desk, box, syncer) = (draft, desk, box, home.syncer)
        home.undo.offer(.logSaved) {
            try? await desk.app.withdrawComment(space: desk.space, comment: comment)
            _ = box.keep(written)
            syncer.start()
        } settle: {
            syncer.start()
        }
        box.discard()
        home.router.back()
    }
}
