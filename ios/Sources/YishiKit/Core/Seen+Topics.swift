import YishiCore

// What the screens about topics see of the core.
public typealias AmendmentId = YishiCore.AmendmentId
public typealias AmendmentRow = YishiCore.AmendmentRow
public typealias Coded = YishiCore.Coded
public typealias CommentRow = YishiCore.CommentRow
public typealias CopyView = YishiCore.CopyView
public typealias DraftView = YishiCore.DraftView
public typealias MarkView = YishiCore.MarkView
public typealias MatterClass = YishiCore.MatterClass
public typealias NeedId = YishiCore.NeedId
public typealias RoundRow = YishiCore.RoundRow
public typealias Side = YishiCore.Side
public typealias Signer = YishiCore.Signer
public typealias StanceGrade = YishiCore.StanceGrade
public typealias Tally = YishiCore.Tally
public typealias TopicId = YishiCore.TopicId
public typealias TopicRow = YishiCore.TopicRow
public typealias TopicSource = YishiCore.TopicSource
