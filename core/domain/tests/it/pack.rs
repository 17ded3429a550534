//! The packs compiled in: complete, sourced, and saying what the vectors of the sample data say.

use std::collections::BTreeSet;

use yishi_domain::calendar::CivilDate;
use yishi_domain::id::MemberId;
use yishi_domain::pack::{Counting, Days, Hardness, Kind, Level, Quota, RulePack, Rules, Value, keys};
use yishi_domain::seal::{How, Purpose, SlotNeed, SlotRole, final_text_slots};
use yishi_domain::time::Moment;

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

/// The rules of the sample village on the given day.
fn shipped(on: &str) -> Rules {
    let packs: Vec<&RulePack> = RulePack::shipped().unwrap().iter().collect();
    Rules::resolve(&packs, day(on)).unwrap()
}

fn today() -> Rules {
    shipped("2026-11-24")
}

/// Every row of domain.md §4.3 (its last one, `calendar`, is a file of its own).
const PERIODS: [&str; 46] = [
    "publicity.min_days",
    "publicity.general",
    "publicity.finance",
    "publicity.major",
    "publicity.deadline",
    "publicity.app",
    "publicity.channels",
    "publicity.channels.also_least",
    "objection.window",
    "objection.answer",
    "notice.counting",
    "notice.deliberation",
    "notice.deliberation.hearing",
    "notice.deliberation.cross_unit",
    "notice.deliberation.grid",
    "notice.deliberation.agree_and_act",
    "notice.villager_assembly",
    "notice.resident_assembly",
    "notice.village_rep_assembly",
    "notice.village_rep_assembly.materials",
    "notice.village_rep_assembly.legal_adviser",
    "notice.resident_rep_assembly",
    "notice.owners",
    "notice.owners.committee",
    "draft_notice.collective_assets",
    "draft_notice.land_contract_other_means",
    "filing.village_rules",
    "filing.village_rules.correction",
    "rep_change_notice",
    "appraisal.officials",
    "appraisal.result",
    "minutes.seal",
    "rounds.max",
    "rounds.gap",
    "need.accept",
    "need.classify",
    "need.reopen",
    "topic.refusal_answer",
    "matter.again",
    "interpellation.answer",
    "township.answer",
    "data_request.answer",
    "task.reminder",
    "task.overdue",
    "stated_at.second_signature",
    "ballot.modes",
];

#[test]
fn every_period_of_the_specification_has_a_value_today() {
    let rules = today();
    for key in PERIODS {
        assert!(rules.get(key).is_ok(), "{key}");
    }
}

#[test]
fn every_known_key_has_a_value_today_and_every_value_a_source() {
    let rules = today();
    for name in keys().unwrap().keys() {
        assert!(!rules.source(name).unwrap().is_empty(), "{name}");
    }
    assert_eq!(rules.iter().count(), keys().unwrap().len());
}

#[test]
fn keys_that_hold_words_know_which_words_there_are() {
    for (name, key) in keys().unwrap() {
        assert_eq!(key.kind == Kind::Words, key.words.is_some(), "{name}");
    }
}

#[test]
fn the_defaults_claim_no_legal_force() {
    let local = RulePack::shipped().unwrap().iter().find(|pack| pack.id == "local").unwrap();
    assert!(local.rules.values().all(|rule| rule.hardness == Hardness::Local));
    assert!(local.slots.iter().all(|slot| slot.hardness == Hardness::Local));
}

#[test]
fn no_pack_is_approved_before_the_county_has_signed_it() {
    assert!(!today().is_approved());
}

#[test]
fn the_packs_of_the_sample_village_are_those_in_force_in_2026() {
    let ids = |on: &str| shipped(on).packs().iter().map(|pack| pack.id.clone()).collect::<Vec<_>>().join("+");
    assert_eq!(ids("2026-11-24"), "CN-2026.01+local+ZJ-2020+HZ-2021");
    assert_eq!(ids("2026-01-01"), "CN-2026.01+local+ZJ-2020+HZ-2021");
    assert_eq!(ids("2025-12-31"), "CN-2018+local+ZJ-2020+HZ-2021");
}

// R: L-02 A-02
#[test]
fn fifteen_days_of_publicity_are_law_since_2026_only() {
    assert_eq!(shipped("2025-12-31").days("publicity.min_days").unwrap_err().code(), "pack.no_rule");
    let rules = shipped("2026-01-01");
    assert_eq!(rules.days("publicity.min_days").unwrap().n, 15);
    assert_eq!(rules.get("publicity.min_days").unwrap().hardness, Hardness::Law);
    assert!(rules.source("publicity.min_days").unwrap().contains("第35条"));
}

#[test]
fn a_rule_with_a_later_start_than_its_pack_is_not_in_force_before() {
    assert!(shipped("2025-04-30").ratio("quorum.collective_assembly").is_err());
    assert!(shipped("2025-05-01").ratio("quorum.collective_assembly").is_ok());
}

#[test]
fn huzhou_villages_publish_their_accounts_every_month() {
    let rules = today();
    assert_eq!(rules.count("publicity.finance").unwrap(), 12);
    assert_eq!(rules.get("publicity.finance").unwrap().level, Level::City);
    assert_eq!(rules.count("publicity.general").unwrap(), 4);
}

#[test]
fn a_getter_of_the_wrong_type_finds_no_rule() {
    let rules = today();
    assert_eq!(rules.days("need.accept").unwrap_err().code(), "pack.no_rule");
    assert_eq!(rules.working_days("need.accept").unwrap(), 2);
    assert_eq!(rules.hours("publicity.app").unwrap(), 24);
    assert_eq!(rules.months("matter.again").unwrap(), 6);
    assert!(rules.switch("publicity.major").unwrap());
}

// R: X-08
#[test]
fn only_ballots_in_the_room_and_on_paper_count() {
    let modes = today().words("ballot.modes").unwrap();
    assert_eq!(modes, BTreeSet::from(["in_room".to_owned(), "paper".to_owned()]));
}

/// Whoever checks an entry must come to the same verdict, whatever pack is in force: lengths are the kind table's.
#[test]
fn no_pack_says_how_long_a_text_may_be() {
    let rule = r#""text.need" = { value = { count = 500 }, hardness = "L", source = "村里商定" }"#;
    let pack = format!(
        "id = \"x\"\ntitle = \"x\"\nlevel = \"unit\"\napproved = false\neffective_from = \"2026-01-01\"\n[rules]\n{rule}\n"
    );
    assert_eq!(RulePack::parse(&pack).unwrap_err().code(), "pack.unknown_key");
    assert!(keys().unwrap().keys().all(|key| !key.starts_with("text.")));
}

/// Vectors q24 and q25. 2026-04-04 is a holiday: a minimum duration does not move.
// R: L-02
#[test]
fn publicity_of_fourteen_days_is_too_short_and_of_fifteen_long_enough() {
    let days = today().days("publicity.min_days").unwrap();
    assert!(!days.is_reached(day("2026-03-20"), day("2026-04-03")));
    assert!(days.is_reached(day("2026-03-20"), day("2026-04-04")));
}

/// Vectors q26 to q29.
// R: L-02
#[test]
fn ten_days_of_notice_are_counted_clear_unless_the_pack_says_minimal() {
    let clear = today().days("notice.villager_assembly").unwrap();
    assert_eq!(clear, Days { n: 10, counting: Counting::Clear });
    assert!(!clear.is_reached(day("2026-07-08"), day("2026-07-18")));
    assert!(clear.is_reached(day("2026-07-08"), day("2026-07-19")));
    let minimal = Days { counting: Counting::Minimal, ..clear };
    assert!(!minimal.is_reached(day("2026-07-09"), day("2026-07-18")));
    assert!(minimal.is_reached(day("2026-07-08"), day("2026-07-18")));
}

#[test]
fn the_short_path_needs_no_notice_at_all() {
    let none = today().days("notice.deliberation.agree_and_act").unwrap();
    assert!(none.is_reached(day("2026-03-18"), day("2026-03-18")));
    assert!(!none.is_reached(day("2026-03-18"), day("2026-03-17")));
}

#[test]
fn the_choice_of_counting_reaches_every_notice_and_nothing_else() {
    for (name, resolved) in today().iter() {
        if let Value::Days(days) = &resolved.value {
            assert_eq!(days.counting == Counting::Clear, name.starts_with("notice."), "{name}");
        }
    }
}

/// Vectors q33 to q35: the third is 16:01 UTC, already the 22nd here.
#[test]
fn a_date_stated_more_than_three_days_back_needs_a_second_signature() {
    let limit = today().days("stated_at.second_signature").unwrap();
    let stated = day("2026-07-18");
    let midnight = 1_784_649_600_000;
    for (received, needed) in
        [(midnight - 60_000, false), (midnight + 60_000, true), (midnight - 1, false), (midnight, true)]
    {
        assert_eq!(limit.is_exceeded(stated, CivilDate::of(Moment(received))), needed, "{received}");
    }
}

/// Vectors q01 to q06 and q10 to q15.
// R: B-01 L-02
#[test]
fn quorums_turn_at_the_number_the_law_names() {
    let rules = today();
    for (key, whole, enough) in [
        ("quorum.villager_assembly.persons", 1118, 560),
        ("quorum.villager_assembly.households", 412, 275),
        ("quorum.village_rep_assembly", 55, 37),
        ("quorum.village_rep_assembly", 49, 33),
        ("quorum.resident_assembly", 1860, 931),
        ("quorum.residents_group", 120, 80),
        ("quorum.residents_group", 121, 81),
    ] {
        let quorum = rules.ratio(key).unwrap();
        assert!(quorum.is_met(enough, whole) && !quorum.is_met(enough - 1, whole), "{key} {whole}");
    }
}

/// Vectors q07 to q09, q16 and q17.
// R: B-01 L-02
#[test]
fn decisions_turn_at_the_number_the_law_names() {
    let rules = today();
    let present = rules.ratio("decision.village_rep_assembly").unwrap();
    assert!(
        !present.is_met(24, 48)
            && present.is_met(25, 48)
            && !present.is_met(23, 47)
            && present.is_met(24, 47)
    );
    let members = rules.ratio("decision.collective_assembly").unwrap();
    assert!(!members.is_met(726, 1090) && members.is_met(727, 1090));
}

fn final_text() -> Quota {
    let rules = today();
    let slots: Vec<_> = rules.slots(Purpose::FinalText).collect();
    assert_eq!(slots.len(), 1);
    assert_eq!(slots[0].role, SlotRole::CommitteeMember);
    slots[0].need
}

/// Vectors q41 to q44.
#[test]
fn a_final_text_takes_a_majority_of_the_members_each_counted_once() {
    let roster = BTreeSet::from(["p01", "p02", "p31", "p32", "p33"]);
    let need = final_text();
    assert!(!need.is_filled(&roster, ["p01", "p31"]));
    assert!(need.is_filled(&roster, ["p01", "p31", "p32"]));
    assert!(!need.is_filled(&roster, ["p01", "p31", "p31"]));
    assert!(!need.is_filled(&roster, ["p01", "p31", "p04"]));
}

#[test]
fn two_majorities_of_one_roster_always_overlap() {
    let need = final_text();
    assert_eq!([5, 7].map(|n| need.of(n)), [3, 4]);
    for members in 1..200 {
        assert_eq!(need.of(members), members / 2 + 1);
        let committee = vec![MemberId([0; 16]); members as usize];
        assert_eq!(final_text_slots(&committee)[0].need, SlotNeed::AtLeast(need.of(members)));
    }
}

#[test]
fn an_empty_roster_fills_no_slot() {
    let nobody = BTreeSet::<&str>::new();
    for need in [Quota::All, Quota::AtLeast(1), final_text()] {
        assert!(!need.is_filled(&nobody, ["p01"]));
    }
}

#[test]
fn every_seal_has_the_slots_of_the_specification() {
    let rules = today();
    let slots = |purpose| {
        rules
            .slots(purpose)
            .map(|slot| format!("{} {:?}", slot.role.code(), slot.need))
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(slots(Purpose::Plan), "Chair All, PartySecretary All");
    assert_eq!(slots(Purpose::Minutes), "Moderator All, Recorder All, Party All, Supervisor AtLeast(1)");
    assert_eq!(slots(Purpose::AgreeAndAct), "Party All, Moderator All, Supervisor AtLeast(1)");
    assert_eq!(
        slots(Purpose::AssemblyResult),
        "Chair All, Recorder All, Counter AtLeast(2), Supervisor AtLeast(1)"
    );
    assert_eq!(slots(Purpose::PublicationVerification), "Supervisor AtLeast(1)");
    assert_eq!(slots(Purpose::Archive), "Archivist All, Chair All, Supervisor AtLeast(1)");
}

// R: X-08
#[test]
fn votes_are_counted_on_paper_and_by_device_only_in_the_room() {
    let rules = today();
    let counter = rules.slots(Purpose::AssemblyResult).find(|slot| slot.role == SlotRole::Counter).unwrap();
    assert_eq!(counter.allowed, BTreeSet::from([How::Paper]));
    assert_eq!(counter.allowed_in_room, BTreeSet::from([How::Device]));
}

// R: A-02
#[test]
fn resolved_rules_stored_with_a_meeting_come_back_the_same() {
    let rules = today();
    let bytes = minicbor::to_vec(&rules).unwrap();
    let back: Rules = minicbor::decode(&bytes).unwrap();
    assert_eq!(back, rules);
    assert_eq!(minicbor::to_vec(&back).unwrap(), bytes);
}
