import YishiCore

// The words of what there is to pick from on the way of needs and topics.

extension Referral: Listed {
    public static var list: [(value: Referral, code: String, phrase: Phrase)] {
        [
            (.owners, "owners", .referralOwners), (.collective, "collective", .referralCollective),
            (.mediation, "mediation", .referralMediation), (.petition, "petition", .referralPetition),
            (.gov, "gov", .referralGov), (.emergency, "emergency", .referralEmergency),
        ]
    }
}

extension ReviewResult: Listed {
    public static var list: [(value: ReviewResult, code: String, phrase: Phrase)] {
        [
            (.agree, "agree_to_deliberate", .reviewResultAgree), (.return, "return", .reviewResultReturn),
        ]
    }
}
