import YishiCore

// What the forms about meetings let people choose from.
extension PartyKind: Listed {
    public static var list: [(value: PartyKind, code: String, phrase: Phrase)] {
        [
            (.hukouResident, "hukou_resident", .partyHukouResident),
            (.nonHukouRep, "non_hukou_rep", .partyNonHukouRep),
            (.otherStakeholder, "other_stakeholder", .partyOtherStakeholder),
            (.committee, "committee", .partyCommittee),
            (.partyBranch, "party_branch", .partyPartyBranch),
            (.supervisoryCommittee, "supervisory_committee", .partySupervisoryCommittee),
            (.residentsGroup, "residents_group", .partyResidentsGroup),
            (.residentUnit, "resident_unit", .partyResidentUnit),
            (.ownersCommittee, "owners_committee", .partyOwnersCommittee),
            (.propertyManager, "property_manager", .partyPropertyManager),
            (.collectiveOrg, "collective_org", .partyCollectiveOrg),
            (.farmerCoop, "farmer_coop", .partyFarmerCoop),
            (.communityOrg, "community_org", .partyCommunityOrg),
            (.townshipGov, "township_gov", .partyTownshipGov),
        ]
    }
}

extension Wants: Listed {
    public static var list: [(value: Wants, code: String, phrase: Phrase)] {
        [
            (.venue, "venue", .planVenue), (.agenda, "agenda", .planAgenda), (.materials, "materials", .planMaterials),
            (.briefing, "briefing", .planBriefing), (.supervisor, "supervisor", .planSupervisors),
            (.representatives, "representatives", .planRepresentatives),
        ]
    }
}

extension Produces: Listed {
    public static var list: [(value: Produces, code: String, phrase: Phrase)] {
        [
            (.outcomeOfEachItem, "outcome_of_each_item", .recordOutcomes),
            (.needsOrNone, "needs_or_none", .recordNeeds), (.topicsOrNone, "topics_or_none", .recordTopics),
            (.necessity, "necessity", .recordNecessity), (.feasibility, "feasibility", .recordFeasibility),
            (.options, "options", .recordOptions),
            (.opinionResponses, "opinion_responses", .recordResponses), (.ratings, "ratings", .recordRatings),
        ]
    }
}

extension PublicChannel: Listed {
    public static var list: [(value: PublicChannel, code: String, phrase: Phrase)] {
        [
            (.board, "board", .channelBoard), (.app, "app", .channelApp),
            (.wechatGroup, "wechat_group", .channelWechatGroup), (.screen, "screen", .channelScreen),
            (.tv, "tv", .channelTv), (.web, "web", .channelWeb),
        ]
    }
}

extension EscalationReason: Listed {
    public static var list: [(value: EscalationReason, code: String, phrase: Phrase)] {
        [
            (.roundsExhausted, "rounds_exhausted", .escalateRounds),
            (.seriousDispute, "serious_dispute", .escalateDispute),
        ]
    }
}
