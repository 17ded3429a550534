//! Minors are heard and on no roll; under fourteen a guardian acts for them (domain.md §2.2).

use yishi_domain::act::Actor;
use yishi_domain::calendar::CivilDate;
use yishi_domain::comment::Side;
use yishi_domain::copy::{CopyPublished, text_hash};
use yishi_domain::decide::decide;
use yishi_domain::fact::Fact;
use yishi_domain::id::{CommentId, DrawId, GridId, InviteId, MemberId, NeedId, PaperId, TopicId};
use yishi_domain::intent::{
    Intent, NeedIntent, NewNeed, NewPaper, NewTopic, OfficeIntent, PaperIntent, TopicIntent, VoiceIntent,
};
use yishi_domain::membership::{AgeBand, GridDefined, InviteGrant};
use yishi_domain::need::{Category, Channel};
use yishi_domain::paper::Agreement;
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::{Post, Role};
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{MatterClass, TopicSource};
use yishi_domain::words::{RosterName, Words};

use crate::support::{World, by};

const COMMITTEE: Actor = by(1);
const LEADER: Actor = by(2);
/// Sixteen years old, with a phone.
const YOUTH: Actor = by(3);
const PARENT: Actor = by(4);
const GRID: GridId = GridId([21; 16]);
const CHILD: MemberId = MemberId([31; 16]);
const TOPIC: TopicId = TopicId([5; 16]);

struct Village(World);

impl Village {
    fn new() -> Self {
        let resident = [Role::HukouResident];
        let roles: [&[Role]; 5] = [
            &[Role::CommitteeMember, Role::PartySecretary],
            &resident,
            &resident,
            &resident,
            &[Role::Supervisor],
        ];
        let mut village = Self(World::founded_with(&roles));
        village
            .0
            .act(COMMITTEE, Fact::with(GridDefined { grid: GRID }, Words::Name("网格".to_owned())))
            .unwrap();
        let post = Post::in_grid(Role::GridLeader, GRID);
        village.act(COMMITTEE, OfficeIntent::Grant(LEADER.member, post)).unwrap();
        village
    }

    fn act(&mut self, by: Actor, intent: impl Into<Intent>) -> Result<(), Code> {
        let code = |refusal: Refusal| refusal.code;
        let planned = decide(&self.0.state, intent.into(), &by, self.0.now).map_err(code)?;
        planned.into_iter().try_for_each(|planned| self.0.act(by, planned.fact).map(|_| ()))
    }

    fn register(&mut self, age: AgeBand, guardian: Option<Actor>) -> Result<(), Code> {
        let (person, grid, name, card) = (CHILD, GRID, "小*".to_owned(), None);
        let guardian = guardian.map(|guardian| guardian.member);
        self.act(LEADER, OfficeIntent::RegisterMinor { person, grid, name, card, age, guardian })
    }

    fn log(&mut self, by: Actor, speaker: MemberId, guardian: Option<Actor>) -> Result<(), Code> {
        self.act(
            by,
            NeedIntent::Log(NewNeed {
                need: NeedId([by.member.0[0]; 16]),
                by: speaker,
                grid: GRID,
                channel: Channel::Visit,
                category: Category::Environment,
                text: "秋千坏了".to_owned(),
                attachments: Vec::new(),
                guardian: guardian.map(|guardian| guardian.member),
                org: None,
            }),
        )
    }

    /// A topic with a reading copy.
    fn topic(&mut self) {
        let (title, summary) = ("操场".to_owned(), String::new());
        let (source, class) = (TopicSource::StrongComplaint, MatterClass::General);
        let new = NewTopic {
            topic: TOPIC,
            title,
            summary,
            source,
            class,
            needs: Vec::new(),
            follows: None,
            org: None,
        };
        self.act(COMMITTEE, TopicIntent::Propose(new)).unwrap();
        let (item, today) = ("CIV-03".parse().unwrap(), CivilDate::of(self.0.now));
        let classify = TopicIntent::Classify(TOPIC, MatterClass::General, Some(item), None, today);
        self.act(COMMITTEE, classify).unwrap();
        self.act(COMMITTEE, TopicIntent::Screen(TOPIC, "走访过".to_owned())).unwrap();
        self.act(COMMITTEE, TopicIntent::Accept(TOPIC)).unwrap();
        let heads = vec![yishi_domain::id::ChangeHash([1; 32])];
        let copy = CopyPublished { topic: TOPIC, version: 1, heads, text_hash: text_hash("正文") };
        let words = Words::Titled { title: "操场".to_owned(), text: "正文".to_owned() };
        self.0.act(COMMITTEE, Fact::with(copy, words)).unwrap();
    }

    fn agree(&mut self, parties: [MemberId; 2]) -> Result<(), Code> {
        let party = |member| Party::of(PartyKind::HukouResident, member, true);
        let agreement = Agreement {
            parties: parties.map(party).to_vec(),
            moderator: COMMITTEE.member,
            raises_money: false,
        };
        let mut signers = vec![COMMITTEE.member, by(5).member, parties[0], parties[1]];
        signers.sort_unstable();
        let names = signers.into_iter().map(|member| RosterName { member, name: "某".to_owned() }).collect();
        let (title, text, paper) = ("约定".to_owned(), "全文".to_owned(), PaperId(parties[0].0));
        let new = NewPaper { paper, topic: TOPIC, title, text, names, number: 1 };
        self.act(COMMITTEE, PaperIntent::LayAgreement(new, agreement, CivilDate::of(self.0.now)))
    }
}

#[test]
fn who_is_heard_only_comments_and_files_needs_and_is_on_no_roll() {
    let mut village = Village::new();
    village.topic();
    let stance = || VoiceIntent::Stance(TOPIC, 1, StanceGrade::Agree, None);
    village.act(YOUTH, stance()).unwrap();
    assert_eq!(village.act(LEADER, OfficeIntent::NoteMinor(YOUTH.member, true)), Err(Code::NotPermitted));
    village.act(COMMITTEE, OfficeIntent::NoteMinor(YOUTH.member, true)).unwrap();

    village.log(YOUTH, YOUTH.member, None).unwrap();
    let comment = VoiceIntent::Comment(CommentId([6; 16]), TOPIC, 1, Side::For, "要秋千".to_owned());
    village.act(YOUTH, comment).unwrap();
    assert_eq!(village.act(YOUTH, stance()), Err(Code::MinorRoll));
    let post = OfficeIntent::Grant(YOUTH.member, Post::of(Role::Representative));
    assert_eq!(village.act(COMMITTEE, post), Err(Code::MinorRoll));
    assert_eq!(village.act(COMMITTEE, TopicIntent::Appoint(TOPIC, YOUTH.member)), Err(Code::MinorRoll));
    assert_eq!(village.agree([YOUTH.member, PARENT.member]), Err(Code::MinorRoll));
    let known_on = CivilDate::of(village.0.now).plus_days(9);
    let mut pool = vec![YOUTH.member, PARENT.member];
    pool.sort_unstable();
    let announce = || TopicIntent::AnnounceDraw {
        draw: DrawId([8; 16]),
        topic: TOPIC,
        pool: pool.clone(),
        places: 1,
        known_on,
        words: "抽一位".to_owned(),
    };
    assert_eq!(village.act(COMMITTEE, announce()), Err(Code::MinorRoll));

    village.act(COMMITTEE, OfficeIntent::NoteMinor(YOUTH.member, false)).unwrap();
    village.act(YOUTH, stance()).unwrap();
    village.act(COMMITTEE, TopicIntent::Appoint(TOPIC, YOUTH.member)).unwrap();
    village.act(COMMITTEE, announce()).unwrap();
    village.agree([YOUTH.member, PARENT.member]).unwrap();
}

#[test]
fn who_was_registered_as_a_minor_is_on_no_roll_from_then_on_and_an_adult_is() {
    for (age, code) in [(AgeBand::From14, Some(Code::MinorRoll)), (AgeBand::Adult, None)] {
        let mut village = Village::new();
        village.topic();
        village.register(age, None).unwrap();
        assert_eq!(village.agree([CHILD, PARENT.member]).err(), code, "{age:?}");
    }
}

#[test]
fn under_fourteen_there_is_a_guardian_and_from_fourteen_there_need_not_be_one() {
    let mut village = Village::new();
    assert_eq!(village.register(AgeBand::Under14, None), Err(Code::GuardianMissing));
    village.register(AgeBand::From14, None).unwrap();
    village.log(LEADER, CHILD, None).unwrap();
}

// R: L-06
#[test]
fn a_need_of_somebody_under_fourteen_wants_the_consent_of_the_guardian_who_is_registered() {
    let mut village = Village::new();
    village.register(AgeBand::Under14, Some(PARENT)).unwrap();
    assert_eq!(village.log(LEADER, CHILD, None), Err(Code::GuardianConsent));
    assert_eq!(village.log(LEADER, CHILD, Some(YOUTH)), Err(Code::GuardianConsent), "somebody else");
    village.log(LEADER, CHILD, Some(PARENT)).unwrap();
}

#[test]
fn the_guardian_files_a_need_for_the_child_and_may_still_correct_it() {
    let mut village = Village::new();
    assert_eq!(village.log(PARENT, CHILD, Some(PARENT)), Err(Code::MemberUnknown));
    village.register(AgeBand::Under14, Some(PARENT)).unwrap();
    assert_eq!(village.log(YOUTH, CHILD, Some(PARENT)), Err(Code::NeedEnteredFor));
    village.log(PARENT, CHILD, Some(PARENT)).unwrap();
    let need = NeedId([PARENT.member.0[0]; 16]);
    village.act(PARENT, NeedIntent::Correct(need, "秋千断了".to_owned())).unwrap();
    assert_eq!(village.act(YOUTH, NeedIntent::Correct(need, "不是".to_owned())), Err(Code::NeedNotYours));
}

#[test]
fn under_fourteen_nobody_is_given_a_phone_of_their_own() {
    for (age, guardian, code) in
        [(AgeBand::Under14, Some(PARENT), Some(Code::GuardianOnly)), (AgeBand::From14, None, None)]
    {
        let mut village = Village::new();
        village.register(age, guardian).unwrap();
        let grant = InviteGrant::Person { member: CHILD, grid: GRID };
        let (invite, expires) = (InviteId([8; 16]), village.0.now.plus_hours(24));
        let invite = OfficeIntent::Invite { invite, grant, key: [7; 32], uses: 1, expires };
        assert_eq!(village.act(LEADER, invite).err(), code, "{age:?}");
    }
}
