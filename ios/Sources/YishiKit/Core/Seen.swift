import YishiCore

// What screens see of the core. Views import this module only; `ios/checks` holds them to it.
public typealias Enrolment = YishiCore.Enrolment
public typealias Family = YishiCore.Family
public typealias GridId = YishiCore.GridId
public typealias KeyVault = YishiCore.KeyVault
public typealias MemberId = YishiCore.MemberId
public typealias NeedCategory = YishiCore.NeedCategory
public typealias NeedRow = YishiCore.NeedRow
public typealias SendState = YishiCore.SendState
public typealias SpaceId = YishiCore.SpaceId
public typealias StatusView = YishiCore.StatusView
public typealias VaultFailure = YishiCore.VaultFailure
