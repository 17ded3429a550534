import YishiCore

// What the screens about topics see of the core.
public typealias AmendmentId = YishiCore.AmendmentId
public typealias AmendmentRow = YishiCore.AmendmentRow
public typealias AppealRow = YishiCore.AppealRow
public typealias Coded = YishiCore.Coded
public typealias CommentRow = YishiCore.CommentRow
public typealias CopyView = YishiCore.CopyView
public typealias DraftStepRow = YishiCore.DraftStepRow
public typealias DraftThen = YishiCore.DraftThen
public typealias DraftView = YishiCore.DraftView
public typealias MarkView = YishiCore.MarkView
public typealias MatterClass = YishiCore.MatterClass
public typealias NeedId = YishiCore.NeedId
public typealias RoundRow = YishiCore.RoundRow
public typealias Side = YishiCore.Side
public typealias SinceView = YishiCore.SinceView
public typealias Signer = YishiCore.Signer
public typealias StanceGrade = YishiCore.StanceGrade
public typealias Tally = YishiCore.Tally
public typealias TextRun = YishiCore.TextRun
public typealias TopicId = YishiCore.TopicId
public typealias TopicRow = YishiCore.TopicRow
public typealias TopicSource = YishiCore.TopicSource

extension SinceView {
    /// Whether nothing came since.
    public var isEmpty: Bool { copies.isEmpty && comments.isEmpty && amendments.isEmpty && stances.isEmpty }
}
