import YishiCore

// What the screens about people, news and this phone see of the core.
public typealias BookingRow = YishiCore.BookingRow
public typealias ChapterRow = YishiCore.ChapterRow
public typealias ClaimRow = YishiCore.ClaimRow
public typealias ComparisonRow = YishiCore.ComparisonRow
public typealias DeviceId = YishiCore.DeviceId
public typealias DoubtRow = YishiCore.DoubtRow
public typealias EntryId = YishiCore.EntryId
public typealias GridRow = YishiCore.GridRow
public typealias InboxRow = YishiCore.InboxRow
public typealias IssuedInvite = YishiCore.IssuedInvite
public typealias LicenceRow = YishiCore.LicenceRow
public typealias MemberRow = YishiCore.MemberRow
public typealias OrgId = YishiCore.OrgId
public typealias OrgRow = YishiCore.OrgRow
public typealias OutboxRow = YishiCore.OutboxRow
public typealias PendingChangeRow = YishiCore.PendingChangeRow
public typealias PersonCardForm = YishiCore.PersonCardForm
public typealias Post = YishiCore.Post
public typealias PostView = YishiCore.PostView
public typealias QuarantineRow = YishiCore.QuarantineRow
public typealias Role = YishiCore.Role
public typealias RuleView = YishiCore.RuleView
public typealias SpaceRow = YishiCore.SpaceRow
public typealias TodoRow = YishiCore.TodoRow
public typealias VenueRow = YishiCore.VenueRow
