import YishiCore

// What the screens about the course of needs and topics see of the core.
public typealias AttestRow = YishiCore.AttestRow
public typealias CourseView = YishiCore.CourseView
public typealias Referral = YishiCore.Referral
public typealias ReviewResult = YishiCore.ReviewResult
