import YishiCore

// What experts conclude, who annuls, and how old somebody is: `choices` has no list of these.

extension Conclusion: Listed {
    public static var list: [(value: Conclusion, code: String, phrase: Phrase)] {
        [
            (.feasible, "feasible", .conclusionFeasible), (.conditional, "conditional", .conclusionConditional),
            (.infeasible, "infeasible", .conclusionInfeasible),
        ]
    }
}

extension Annuller: Listed {
    public static var list: [(value: Annuller, code: String, phrase: Phrase)] {
        [
            (.townshipOrder, "township_order", .annullerTownship), (.court, "court", .annullerCourt),
            (.higherAssembly, "higher_assembly", .annullerAssembly),
        ]
    }
}

extension AgeBand: Listed {
    public static var list: [(value: AgeBand, code: String, phrase: Phrase)] {
        [(.under14, "under14", .ageUnder14), (.from14, "from14", .ageFrom14), (.adult, "adult", .ageAdult)]
    }
}
