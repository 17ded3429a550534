import YishiCore

// What the screens about papers and meetings see of the core.
public typealias DemandRow = YishiCore.DemandRow
public typealias EvidenceRow = YishiCore.EvidenceRow
public typealias GuestRow = YishiCore.GuestRow
public typealias EscalationReason = YishiCore.EscalationReason
public typealias Invitee = YishiCore.Invitee
public typealias ItemRow = YishiCore.ItemRow
public typealias ItemToDo = YishiCore.ItemToDo
public typealias FormRow = YishiCore.FormRow
public typealias MissingView = YishiCore.MissingView
public typealias OpinionRow = YishiCore.OpinionRow
public typealias Packet = YishiCore.Packet
public typealias PaperId = YishiCore.PaperId
public typealias PaperRow = YishiCore.PaperRow
public typealias PaperView = YishiCore.PaperView
public typealias PartyKind = YishiCore.PartyKind
public typealias PartyRow = YishiCore.PartyRow
public typealias PlaceRow = YishiCore.PlaceRow
public typealias PlanHint = YishiCore.PlanHint
public typealias Produces = YishiCore.Produces
public typealias PublicChannel = YishiCore.PublicChannel
public typealias SessionId = YishiCore.SessionId
public typealias SessionRow = YishiCore.SessionRow
public typealias SessionView = YishiCore.SessionView
public typealias ShownRow = YishiCore.ShownRow
public typealias SlotRow = YishiCore.SlotRow
public typealias TurnRow = YishiCore.TurnRow
public typealias Uptake = YishiCore.Uptake
public typealias Want = YishiCore.Want
public typealias Wants = YishiCore.Wants

extension PaperRow {
    /// Where its signatures stand.
    public var standing: Phrase {
        annulled ? .paperAnnulled : dropped ? .paperDropped : sealed ? .paperSealed : .paperWaits
    }
}

extension PaperView {
    public var standing: Phrase {
        annulled ? .paperAnnulled : dropped ? .paperDropped : sealed ? .paperSealed : .paperWaits
    }
}

extension PaperView {
    /// Whether it binds somebody who has not signed it yet: whoever it does may refuse. A plan binds nobody.
    func binds(_ member: MemberId) -> Bool {
        let parties = slots.filter { $0.role.code == "Party" }.flatMap(\.places)
        return purpose.code != "plan" && parties.contains { $0.member == member && $0.how == nil }
    }
    /// Whether somebody leads what it is about.
    func isLed(by member: MemberId?) -> Bool {
        slots.filter { $0.role.code == "Moderator" }.flatMap(\.places).contains { $0.member == member }
    }
}

extension SlotRow {
    public var signed: Int { places.filter { $0.how != nil }.count }
    /// Whether it can be signed that way: `device`, `in_person`, `paper`.
    func allows(_ way: String) -> Bool { ways.contains { $0.code == way } }
}
