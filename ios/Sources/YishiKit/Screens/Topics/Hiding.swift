import Observation
import YishiCore

/// 隐藏评论, 申诉隐藏: the committee, or whoever leads an open sitting, hides a comment; its author may appeal, and a
/// supervisor decides. Each says why.
@MainActor @Observable
public final class Hiding {
    /// Why it is hidden: its author is told, and still reads the words.
    public let hiding: Reasoning
    /// Why it should be shown again.
    public let appealing: Reasoning
    /// Why it is shown again.
    public let restoring: Reasoning
    /// Why it stays hidden.
    public let keeping: Reasoning
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.home = home
        self.desk = desk
        func reasoning(_ key: String, _ lacking: Phrase) -> Reasoning {
            Reasoning(desk, key: "\(key)-\(topic.hex)", lacking: lacking)
        }
        hiding = reasoning("hide", .commentHideNoReason)
        appealing = reasoning("appeal", .appealNoReason)
        restoring = reasoning("restore", .appealNoAnswer)
        keeping = reasoning("keep-hidden", .appealNoAnswer)
    }

    func read() async {
        for reasoning in [hiding, appealing, restoring, keeping] { await reasoning.read() }
    }

    // MARK: what is shown

    public func isHiding(_ comment: CommentRow) -> Bool { comment.mayHide && hiding.isAbout(comment) }
    public func isAppealing(_ comment: CommentRow) -> Bool { comment.mayAppeal && appealing.isAbout(comment) }
    public func isRestoring(_ comment: CommentRow) -> Bool { comment.mayDecide && restoring.isAbout(comment) }
    public func isKeeping(_ comment: CommentRow) -> Bool { comment.mayDecide && keeping.isAbout(comment) }

    // MARK: what one does

    public func wantToHide(_ comment: CommentRow) { hiding.begin(about: comment.id.hex) }
    public func wantToAppeal(_ comment: CommentRow) { appealing.begin(about: comment.id.hex) }

    /// Begins to decide an appeal: the comment is shown again, or stays hidden.
    public func wantToDecide(_ comment: CommentRow, restore: Bool) {
        let (chosen, other) = restore ? (restoring, keeping) : (keeping, restoring)
        other.notNow()
        chosen.begin(about: comment.id.hex)
    }

    public func hide() async {
        await act(hiding) { desk, comment, why, form in
            try await desk.app.hideComment(space: desk.space, comment: comment, reason: why, finishing: form)
        }
    }

    public func appeal() async {
        await act(appealing) { desk, comment, why, form in
            try await desk.app.appealHiding(space: desk.space, comment: comment, reason: why, finishing: form)
        }
    }

    public func decide(restore: Bool) async {
        await act(restore ? restoring : keeping) { desk, comment, why, form in
            try await desk.app.decideAppeal(
                space: desk.space, comment: comment, upheld: restore, reason: why, finishing: form)
        }
    }

    private func act(
        _ reasoning: Reasoning, _ work: @MainActor (Desk, CommentId, String, String) async throws -> Void
    ) async {
        guard let comment = reasoning.about.map(CommentId.init(hex:)) else { return }
        if await reasoning.act({ try await work(desk, comment, $0, $1) }) { home.syncer.start() }
    }
}

extension Reasoning {
    fileprivate func isAbout(_ comment: CommentRow) -> Bool { about == comment.id.hex }
}

extension AppealRow {
    /// Whether nobody has decided it.
    public var waits: Bool { decided == nil }
}
