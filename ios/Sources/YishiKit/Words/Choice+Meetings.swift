import YishiCore

// The core's words for what the forms about meetings and the course of topics let people pick from.

extension ReferralChoice: ChoiceRow {}
extension Referral: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [ReferralChoice] { choices.referrals }
}

extension ReviewResultChoice: ChoiceRow {}
extension ReviewResult: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [ReviewResultChoice] { choices.reviewResults }
}

extension PartyKindChoice: ChoiceRow {}
extension PartyKind: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [PartyKindChoice] { choices.partyKinds }

    /// As what an organisation can be put on the list.
    public static var organisations: [PartyKind] { said(by: \.organisations).map(\.value) }
}

extension WantsChoice: ChoiceRow {}
extension Wants: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [WantsChoice] { choices.planWants }
}

extension ProducesChoice: ChoiceRow {}
extension Produces: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [ProducesChoice] { choices.records }
}

extension UptakeChoice: ChoiceRow {}
extension Uptake: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [UptakeChoice] { choices.uptakes }
}

extension PublicChannelChoice: ChoiceRow {}
extension PublicChannel: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [PublicChannelChoice] { choices.publicChannels }
}

extension EscalationReasonChoice: ChoiceRow {}
extension EscalationReason: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [EscalationReasonChoice] { choices.escalationReasons }
}

extension ConclusionChoice: ChoiceRow {}
extension Conclusion: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [ConclusionChoice] { choices.conclusions }
}

extension AnnullerChoice: ChoiceRow {}
extension Annuller: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [AnnullerChoice] { choices.annullers }
}

extension PlanHintChoice: ChoiceRow {}
extension PlanHint: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [PlanHintChoice] { choices.planHints }
}

extension InviteeChoice: ChoiceRow {}
extension Invitee: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [InviteeChoice] { choices.invitees }
}
