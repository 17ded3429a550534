import YishiCore

// What the screens about the course of needs and topics see of the core.
public typealias AttestRow = YishiCore.AttestRow
public typealias AgeBand = YishiCore.AgeBand
public typealias Annuller = YishiCore.Annuller
public typealias Conclusion = YishiCore.Conclusion
public typealias CourseView = YishiCore.CourseView
public typealias DocumentRow = YishiCore.DocumentRow
public typealias DrawId = YishiCore.DrawId
public typealias DrawPerson = YishiCore.DrawPerson
public typealias DrawView = YishiCore.DrawView
public typealias EvaluationRow = YishiCore.EvaluationRow
public typealias MatterRow = YishiCore.MatterRow
public typealias PauseRow = YishiCore.PauseRow
public typealias RecusalRow = YishiCore.RecusalRow
public typealias Referral = YishiCore.Referral
public typealias ReviewResult = YishiCore.ReviewResult
