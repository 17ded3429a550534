//! Laying packs over one another: law is only ever tightened, policy switched with a document, the rest set freely.

use yishi_domain::calendar::CivilDate;
use yishi_domain::pack::{PackError, Quota, RulePack, Rules, Tighten, Value};
use yishi_domain::seal::Purpose;

fn pack(level: &str, body: &str) -> RulePack {
    parse(level, body).unwrap()
}

fn parse(level: &str, body: &str) -> Result<RulePack, PackError> {
    let head = format!(
        "id = 'X'\ntitle = '试验'\nlevel = '{level}'\napproved = true\neffective_from = '2026-01-01'\n"
    );
    RulePack::parse(&(head + body))
}

fn rule(key: &str, value: &str, hardness: &str) -> String {
    format!("[rules]\n'{key}' = {{ value = {{ {value} }}, hardness = '{hardness}', source = '试验' }}\n")
}

/// The shipped rules with the given packs laid over them.
fn over(lower: &[RulePack]) -> Result<Rules, PackError> {
    let packs: Vec<&RulePack> = RulePack::shipped().unwrap().iter().chain(lower).collect();
    Rules::resolve(&packs, "2026-11-24".parse::<CivilDate>().unwrap())
}

fn county(key: &str, value: &str, hardness: &str) -> Result<Rules, PackError> {
    over(&[pack("county", &rule(key, value, hardness))])
}

fn refused(outcome: Result<Rules, PackError>) -> &'static str {
    outcome.unwrap_err().code()
}

// R: L-02
#[test]
fn a_county_may_lengthen_the_notice_the_law_asks_and_not_shorten_it() {
    assert_eq!(
        county("notice.villager_assembly", "days = 12", "H")
            .unwrap()
            .days("notice.villager_assembly")
            .unwrap()
            .n,
        12
    );
    assert!(county("notice.villager_assembly", "days = 10", "H").is_ok());
    let error = county("notice.villager_assembly", "days = 9", "H").unwrap_err();
    assert_eq!(error.code(), "pack.relaxes");
    assert!(error.to_string().contains("第25条"), "{error}");
}

#[test]
fn a_quorum_may_be_raised_and_not_lowered() {
    let key = "quorum.villager_assembly.persons";
    assert!(county(key, "ratio = '>= 2/3'", "H").is_ok());
    assert!(county(key, "ratio = '> 2/4'", "H").is_ok());
    assert_eq!(refused(county(key, "ratio = '>= 1/2'", "H")), "pack.relaxes");
    assert_eq!(refused(county(key, "ratio = '> 1/3'", "H")), "pack.relaxes");
}

#[test]
fn an_answer_the_law_wants_in_fifteen_days_may_be_asked_sooner_and_not_later() {
    assert!(county("interpellation.answer", "days = 10", "H").is_ok());
    assert_eq!(refused(county("interpellation.answer", "days = 16", "H")), "pack.relaxes");
}

#[test]
fn required_words_may_grow_and_a_duty_cannot_be_switched_off() {
    assert!(county("publicity.channels", "words = ['board', 'screen']", "H").is_ok());
    assert_eq!(refused(county("publicity.channels", "words = ['screen']", "H")), "pack.relaxes");
    assert_eq!(refused(county("publicity.major", "switch = false", "H")), "pack.relaxes");
}

#[test]
fn the_lenient_way_of_counting_cannot_be_chosen_below_the_nation() {
    assert_eq!(refused(county("notice.counting", "words = ['minimal']", "H")), "pack.relaxes");
    assert_eq!(refused(county("notice.counting", "words = ['clear', 'minimal']", "H")), "pack.relaxes");
}

#[test]
fn a_rule_whose_reading_is_open_is_changed_by_nobody_below() {
    assert!(county("rep_change_notice", "days = 5", "H").is_ok());
    assert_eq!(refused(county("rep_change_notice", "days = 4", "H")), "pack.relaxes");
    assert_eq!(refused(county("rep_change_notice", "days = 6", "H")), "pack.relaxes");
}

#[test]
fn a_unit_may_not_relax_what_its_county_tightened() {
    let county = pack("county", &rule("publicity.min_days", "days = 20", "H"));
    let unit = |days: u32| pack("unit", &rule("publicity.min_days", &format!("days = {days}"), "H"));
    assert_eq!(refused(over(&[county.clone(), unit(15)])), "pack.relaxes");
    // The order in which packs are handed over does not matter, their levels do.
    assert_eq!(refused(over(&[unit(15), county.clone()])), "pack.relaxes");
    assert!(over(&[unit(25), county]).is_ok());
}

#[test]
fn local_defaults_are_set_freely_both_ways() {
    for days in [1, 3, 9] {
        let rules = county("rounds.gap", &format!("days = {days}"), "L").unwrap();
        assert_eq!(rules.days("rounds.gap").unwrap().n, days);
        assert_eq!(rules.source("rounds.gap").unwrap(), "试验");
    }
}

#[test]
fn policy_is_switched_with_a_document_number_only() {
    let key = "publicity.channels.also_least";
    assert_eq!(refused(county(key, "count = 0", "P")), "pack.no_document");
    assert!(county(key, "count = 1", "P").is_ok());
    let with = |number: &str| {
        format!(
            "[rules]\n'{key}' = {{ value = {{ count = 0 }}, hardness = 'P', source = '试验', document = '{number}' }}"
        )
    };
    assert_eq!(parse("county", &with(" ")).unwrap_err().code(), "pack.bad_value");
    let rules = over(&[pack("county", &with("安民〔2026〕3号"))]).unwrap();
    assert_eq!(rules.count(key).unwrap(), 0);
}

#[test]
fn law_cannot_be_called_something_weaker_below() {
    assert_eq!(refused(county("publicity.min_days", "days = 15", "L")), "pack.weakens");
    assert_eq!(refused(county("publicity.channels.also_least", "count = 1", "L")), "pack.weakens");
}

#[test]
fn a_province_may_make_a_default_law_and_a_county_may_not() {
    let body = rule("notice.resident_rep_assembly", "days = 5", "H");
    let province = pack("province", &body);
    assert_eq!(refused(over(&[pack("county", &body)])), "pack.makes_law");
    assert_eq!(
        over(std::slice::from_ref(&province)).unwrap().days("notice.resident_rep_assembly").unwrap().n,
        5
    );
    let below = pack("county", &rule("notice.resident_rep_assembly", "days = 4", "H"));
    assert_eq!(refused(over(&[below, province])), "pack.relaxes");
}

#[test]
fn a_pack_that_is_not_in_force_changes_nothing() {
    let mut later = pack("county", &rule("publicity.min_days", "days = 1", "L"));
    later.effective_from = "2026-11-25".parse().unwrap();
    assert!(over(std::slice::from_ref(&later)).is_ok());
    later.effective_from = "2026-11-24".parse().unwrap();
    assert!(over(&[later]).is_err());
    let mut ended = pack("county", &rule("publicity.min_days", "days = 1", "L"));
    ended.effective_to = Some("2026-11-23".parse().unwrap());
    assert!(over(std::slice::from_ref(&ended)).is_ok());
    ended.effective_to = Some("2026-11-24".parse().unwrap());
    assert!(over(&[ended]).is_err());
}

// R: A-02
#[test]
fn a_rule_holds_from_its_first_to_its_last_day() {
    let dated = |dates: &str| {
        let body = rule("rounds.max", "count = 7", "L").replace(" }\n", &format!(", {dates} }}\n"));
        over(&[pack("unit", &body)]).unwrap().count("rounds.max").unwrap()
    };
    assert_eq!(dated("effective_from = '2026-11-24', effective_to = '2026-11-24'"), 7);
    assert_eq!(dated("effective_from = '2026-11-25'"), 3);
    assert_eq!(dated("effective_to = '2026-11-23'"), 3);
}

fn slot(role: &str, need: &str, allowed: &str) -> String {
    format!(
        "[[slots]]\npurpose = 'final_text'\nrole = '{role}'\nwho = '试验'\nneed = {need}\nallowed = {allowed}\n\
         hardness = 'L'\nsource = '试验'\n"
    )
}

#[test]
fn a_slot_may_ask_more_and_never_less() {
    let seal = |need: &str, allowed: &str| over(&[pack("unit", &slot("CommitteeMember", need, allowed))]);
    let all = "['device', 'in_person', 'paper']";
    let stricter = seal("{ share = '>= 2/3' }", "['device']").unwrap();
    assert_eq!(stricter.slots(Purpose::FinalText).next().unwrap().need.of(5), 4);
    assert!(seal("'all'", all).is_ok());
    assert_eq!(refused(seal("{ share = '>= 1/2' }", all)), "pack.relaxes");
    assert_eq!(refused(seal("{ at_least = 3 }", all)), "pack.relaxes");
}

#[test]
fn a_way_to_sign_may_be_struck_and_never_added() {
    let plan = |allowed: &str| {
        let body = slot("Chair", "'all'", allowed).replace("final_text", "plan");
        over(&[pack("unit", &body)])
    };
    assert!(plan("['device']").is_ok());
    assert_eq!(refused(plan("['device', 'in_person', 'paper']")), "pack.relaxes");
}

#[test]
fn a_vote_may_not_be_counted_in_further_ways_nor_a_signature_be_put_off() {
    let counter = |in_room: &str| {
        let body = slot("Counter", "{ at_least = 2 }", "['paper']").replace("final_text", "assembly_result");
        over(&[pack("unit", &format!("{body}allowed_in_room = {in_room}\n"))])
    };
    assert!(counter("[]").is_ok());
    assert_eq!(refused(counter("['device', 'in_person']")), "pack.relaxes");
    let moderator = |holds: &str| {
        let body = slot("Moderator", "'all'", "['device']").replace("final_text", "agree_and_act");
        over(&[pack("unit", &format!("{body}holds = '{holds}'\n"))])
    };
    assert!(moderator("seal").is_ok());
    assert_eq!(refused(moderator("completion")), "pack.relaxes");
}

#[test]
fn a_slot_may_be_added_below() {
    let rules = over(&[pack("unit", &slot("Supervisor", "{ at_least = 1 }", "['device']"))]).unwrap();
    let needs: Vec<Quota> = rules.slots(Purpose::FinalText).map(|slot| slot.need).collect();
    assert_eq!(needs.len(), 2);
    assert_eq!(needs[1], Quota::AtLeast(1));
}

#[test]
fn a_slot_nobody_could_ever_sign_is_no_slot() {
    for (need, allowed) in [("'all'", "[]"), ("{ at_least = 0 }", "['device']")] {
        assert_eq!(parse("unit", &slot("Chair", need, allowed)).unwrap_err().code(), "pack.bad_value");
    }
    assert_eq!(parse("unit", &slot("King", "'all'", "['device']")).unwrap_err().code(), "pack.unreadable");
}

#[test]
fn bad_packs_are_refused_with_a_stable_code() {
    let sourceless = rule("rounds.gap", "days = 3", "L").replace("试验", " ");
    for (body, code) in [
        (rule("rounds.gapp", "days = 3", "L"), "pack.unknown_key"),
        (rule("rounds.gap", "count = 3", "L"), "pack.bad_value"),
        (rule("rounds.gap", "days = 100001", "L"), "pack.bad_value"),
        (rule("ballot.modes", "words = ['poll']", "L"), "pack.bad_value"),
        (sourceless, "pack.no_source"),
        (rule("rounds.gap", "days = -1", "L"), "pack.unreadable"),
        (rule("rounds.gap", "days = 3", "X"), "pack.unreadable"),
        (rule("attendance.deliberation", "ratio = '2/3'", "L"), "pack.unreadable"),
        (rule("attendance.deliberation", "ratio = '> 3/3'", "L"), "pack.unreadable"),
        (rule("attendance.deliberation", "ratio = '>= 0/3'", "L"), "pack.unreadable"),
        (rule("attendance.deliberation", "ratio = '>= 4/3'", "L"), "pack.unreadable"),
        ("surprise = 1\n".to_owned(), "pack.unreadable"),
        ("[rules".to_owned(), "pack.unreadable"),
    ] {
        assert_eq!(parse("unit", &body).unwrap_err().code(), code, "{body}");
    }
}

#[test]
fn the_identity_of_a_pack_is_its_content_and_not_its_layout() {
    let one = "[rules]\n'rounds.gap' = { value = { days = 3 }, hardness = 'L', source = 'a' }\n\
               'rounds.max' = { value = { count = 3 }, hardness = 'L', source = 'a' }\n";
    let turned = "# a comment\n[rules]\n'rounds.max' = { source = 'a', hardness = 'L', value = { count = 3 } }\n\
                  'rounds.gap' = { value = { days = 3 }, hardness = 'L', source = 'a' }\n";
    let hash = |body: &str| pack("unit", body).hash().unwrap();
    assert_eq!(hash(one), hash(turned));
    assert_ne!(hash(one), hash(&one.replace("days = 3", "days = 4")));
    assert_ne!(hash(one), hash(&one.replace("source = 'a' }\n'rounds", "source = 'b' }\n'rounds")));
}

#[test]
fn values_of_different_types_are_never_stricter_than_one_another() {
    for way in [Tighten::Longer, Tighten::Higher, Tighten::Fewer, Tighten::More, Tighten::On, Tighten::Fixed]
    {
        assert!(!way.keeps(&Value::Count(3), &Value::Days(3.into())));
        assert!(way.keeps(&Value::Count(3), &Value::Count(3)));
    }
}

#[test]
fn values_read_as_plain_chinese() {
    let rules = over(&[]).unwrap();
    for (key, text) in [
        ("publicity.min_days", "15日"),
        ("notice.villager_assembly", "10个整日"),
        ("need.accept", "2个工作日"),
        ("matter.again", "6个月"),
        ("quorum.villager_assembly.persons", "超过1/2"),
        ("quorum.villager_assembly.households", "不少于2/3"),
        ("publicity.major", "是"),
    ] {
        assert_eq!(rules.get(key).unwrap().value.to_string(), text, "{key}");
    }
}
