//! The last number that a guard refuses and the first that it takes (domain.md §4.1): days of notice, days between two
//! rounds, the last day to post, two thirds of the parties.

use yishi_domain::calendar::CivilDate;
use yishi_domain::decide::decide;
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::intent::{PaperIntent, RulesIntent, SessionIntent};
use yishi_domain::pack::Counting;
use yishi_domain::paper::Agreement;
use yishi_domain::party::PartyKind;
use yishi_domain::refusal::Code;
use yishi_domain::rulebook::{Chapter, Origin};
use yishi_domain::seal::How;
use yishi_domain::session::SessionNoticed;
use yishi_domain::stance::StanceGrade::{Agree, Object};
use yishi_domain::words::Words;
use yishi_domain::work::{PublicChannel, Task, publish_by};

use crate::bodies::with_org;
use crate::meeting_course::{CHAIR, Hall, MODERATOR, PARTY, TOPIC, paper, session, words};

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

/// A pack of this level with these rules.
fn pack(level: &str, rules: &[&str]) -> Box<Chapter> {
    let head = "id = 'SZ-1'\ntitle = '本村规则'\napproved = false\neffective_from = '2026-01-01'\n";
    let rules: String =
        rules.iter().map(|rule| format!("{rule}, source = '村民代表会议决定' }}\n")).collect();
    Box::new(Chapter::parse(&format!("{head}level = '{level}'\n[rules]\n{rules}")).unwrap())
}

/// The village makes rules of its own, which count from tomorrow.
pub(crate) fn adopt(hall: &mut Hall, rules: &[&str]) {
    hall.act(CHAIR, RulesIntent::Adopt(pack("unit", rules), None)).unwrap();
}

/// A hall in a village that has adopted a rule of its own, the day after.
fn under(rule: &str, parties: u8) -> Hall {
    let mut hall = Hall::of(parties, &[0]);
    adopt(&mut hall, &[rule]);
    hall.passes(1);
    hall
}

const TEN_DAYS: &str = "'notice.deliberation' = { value = { days = 10 }, hardness = 'L'";

#[test]
fn ten_days_of_notice_are_ten_whole_days_between() {
    for (days, enough) in [(9, false), (10, false), (11, true)] {
        let mut hall = under(TEN_DAYS, 3);
        hall.planned("CouncilMeeting", days);
        assert_eq!(hall.notice().err(), (!enough).then_some(Code::NoticeShort), "{days} days");
    }
}

/// Nobody here speaks for the nation, whose reading of the law it is: neither by a pack of the village's own or of its
/// level, taken over or not, nor by a notice that counts otherwise than the rules do.
#[test]
fn the_lenient_way_of_counting_reaches_no_notice() {
    let origin = Origin { space: SpaceId([7; 32]), entry: EntryId([8; 32]) };
    let minimal = "'notice.counting' = { value = { words = ['minimal'] }, hardness = 'H'";
    for (level, origin) in
        [("unit", None), ("unit", Some(origin)), ("county", Some(origin)), ("national", Some(origin))]
    {
        let mut hall = Hall::of(3, &[]);
        let adopted = hall.act(CHAIR, RulesIntent::Adopt(pack(level, &[minimal]), origin));
        assert_eq!(adopted, Err(Code::RulesBad), "{level}");
    }
    let mut hall = under(TEN_DAYS, 3);
    hall.planned("CouncilMeeting", 10);
    let ids = (session(1), TOPIC, paper(hall.papers));
    let mut notice = SessionNoticed::of(ids, &hall.world.state, hall.today()).unwrap();
    assert_eq!(notice.rules.notice.counting, Counting::Clear);
    notice.rules.notice.counting = Counting::Minimal;
    let said = Fact::with(notice, Words::Text(words()));
    assert_eq!(hall.world.act(CHAIR, said), Err(Code::RulesChanged));
}

/// Days that are no notice are counted from one date to the other.
// R: X-04
#[test]
fn ten_days_between_two_rounds_are_a_difference_of_ten() {
    for (days, enough) in [(9, false), (10, true)] {
        let mut hall = under("'rounds.gap' = { value = { days = 10 }, hardness = 'L'", 2);
        hall.closed(&[Object, Agree]);
        hall.act(CHAIR, SessionIntent::Again(hall.now(), words())).unwrap();
        hall.planned("GridTalk", days);
        assert_eq!(hall.notice().err(), (!enough).then_some(Code::RoundsGap), "{days} days");
    }
}

/// A hall in which an agreement is sealed on this day.
fn sealed_on(on: CivilDate) -> Hall {
    let mut hall = Hall::of(2, &[]);
    hall.passes(u64::try_from(on.days_since(hall.today())).unwrap());
    let agreement =
        Agreement { parties: hall.parties.clone(), moderator: MODERATOR.member, raises_money: false };
    let (new, on) = (hall.new_paper(&[3, 4, PARTY, PARTY + 1]), hall.today());
    hall.act(MODERATOR, PaperIntent::LayAgreement(new, agreement, on)).unwrap();
    for (signer, slot, how) in [(PARTY, 0, How::InPerson), (PARTY + 1, 0, How::InPerson), (4, 1, How::Device)]
    {
        hall.sign(MODERATOR, signer, slot, how).unwrap();
    }
    hall
}

// R: E-06
#[test]
fn work_says_by_when_it_is_posted_and_a_day_later_than_the_last_is_refused() {
    // Five working days: over a weekend, and over 清明节, from the 4th to the 6th, a Monday.
    for (sealed, last) in
        [("2026-03-18", "2026-03-25"), ("2026-03-27", "2026-04-03"), ("2026-03-30", "2026-04-07")]
    {
        let (sealed, last) = (day(sealed), day(last));
        for (by, taken) in [(last.plus_days(1), false), (last, true), (last.plus_days(-1), true)] {
            let mut hall = sealed_on(sealed);
            assert_eq!(publish_by(hall.world.state.rulebook().unwrap(), sealed).unwrap(), last);
            let tasks = vec![Task { owner: MODERATOR.member, due: sealed.plus_days(20) }];
            let channels = vec![PublicChannel::Board, PublicChannel::App];
            let start =
                PaperIntent::Start { paper: paper(hall.papers), tasks, words: words(), channels, on: sealed };
            let planned = decide(&hall.world.state, start.into(), &MODERATOR, hall.world.now).unwrap();
            let mut fact = planned.into_iter().next().unwrap().fact;
            let Core::WorkStarted(started) = &mut fact.core else { panic!("something else starts work") };
            started.publish_by = by;
            let done = hall.world.act(MODERATOR, fact);
            assert_eq!(
                done.err(),
                (!taken).then_some(Code::RulesChanged),
                "sealed {sealed:?}, posted by {by:?}"
            );
            let kept = hall.world.state.topic(TOPIC).unwrap().publish_by;
            assert_eq!(kept, taken.then_some(by));
        }
    }
}

#[test]
fn two_thirds_of_the_parties_are_rounded_up() {
    for (parties, enough) in [(2, 2), (3, 2), (4, 3), (5, 4), (6, 4), (7, 5)] {
        let mut hall = Hall::of(parties, &[]);
        hall.planned("GridTalk", 2);
        hall.notice().unwrap();
        hall.passes(2);
        hall.enter(4).unwrap();
        for party in 1..enough {
            hall.enter(PARTY + party).unwrap();
        }
        assert_eq!(hall.open(), Err(Code::AttendanceShort), "one less than {enough} of {parties}");
        hall.enter(PARTY).unwrap();
        assert!(hall.open().is_ok(), "{enough} of {parties}");
    }
}

/// Four at the table, of whom one advises: two of three are enough, and the adviser makes no third.
#[test]
fn whoever_only_advises_is_not_among_the_two_thirds() {
    let mut hall = with_org(4, PartyKind::CommunityOrg, Some("XiangxianCouncil"));
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    hall.passes(2);
    for number in [4, PARTY, PARTY + 1] {
        hall.enter(number).unwrap();
    }
    assert_eq!(hall.open(), Err(Code::AttendanceShort), "one of three, and the adviser");
    hall.enter(PARTY + 2).unwrap();
    assert!(hall.open().is_ok());
}
