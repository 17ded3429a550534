/// The rules that people ask for, in the order to show them. The door says what each of them is and has no list of all;
/// `checks` compare these with the core's.
enum RuleKeys {
    static let all = [
        "need.accept", "need.classify", "need.reopen", "topic.refusal_answer", "notice.deliberation",
        "notice.deliberation.hearing", "notice.deliberation.grid", "notice.deliberation.cross_unit",
        "attendance.deliberation", "parties.new_residents", "consensus.agree", "rounds.max", "rounds.gap",
        "escalation.demand", "minutes.seal", "stated_at.second_signature", "publicity.min_days", "publicity.deadline",
        "publicity.channels", "objection.window", "objection.answer", "notice.villager_assembly",
        "notice.village_rep_assembly", "quorum.villager_assembly.persons", "quorum.village_rep_assembly",
        "decision.villager_assembly", "decision.village_rep_assembly", "task.reminder", "data_request.answer",
    ]
}
