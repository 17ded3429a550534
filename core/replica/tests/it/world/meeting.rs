//! Deliberation, drawn at random: plans, sessions, minutes, agreements.

use yishi_domain::calendar::CivilDate;
use yishi_domain::decide::build;
use yishi_domain::form::{Produces, Wants};
use yishi_domain::id::{BlobId, EntryId, MemberId, PaperId, SessionId, TopicId};
use yishi_domain::intent::{Intent, NewPaper, PaperIntent, SessionIntent};
use yishi_domain::need::{Attachment, AttachmentKind, AttachmentPurpose};
use yishi_domain::paper::{Agreement, Content, Paper};
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::plan::Plan;
use yishi_domain::refusal::Refusal;
use yishi_domain::role::Role;
use yishi_domain::seal::{How, sign_off_message};
use yishi_domain::session::{Attendance, Delivery, EscalationReason, Session, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::state::{AggregateId, State};
use yishi_domain::topic::{Topic, TopicState};
use yishi_domain::words::RosterName;
use yishi_domain::work::{PublicChannel, Task};

use super::{Dice, Phone};

#[derive(Clone, Copy)]
enum Sheet {
    Plan,
    Agreement,
    Minutes,
    Sign,
    Drop,
    Refuse,
    Start,
}

#[derive(Clone, Copy, PartialEq)]
enum Sitting {
    Notice,
    SignIn,
    Open,
    Say,
    Position,
    Outcome,
    Keep,
    Turn,
    Answer,
    Tell,
    SignRecord,
    Close,
    Agree,
    Again,
    Ask,
    Escalate,
}

#[derive(Clone, Copy)]
enum Step {
    Sheet(Sheet),
    Sitting(Sitting),
}

const PLAN: Step = Step::Sheet(Sheet::Plan);
const AGREEMENT: Step = Step::Sheet(Sheet::Agreement);
const MINUTES: Step = Step::Sheet(Sheet::Minutes);
const SIGN: Step = Step::Sheet(Sheet::Sign);
const DROP: Step = Step::Sheet(Sheet::Drop);
const REFUSE: Step = Step::Sheet(Sheet::Refuse);
const START: Step = Step::Sheet(Sheet::Start);
const NOTICE: Step = Step::Sitting(Sitting::Notice);
const SIGN_IN: Step = Step::Sitting(Sitting::SignIn);
const OPEN: Step = Step::Sitting(Sitting::Open);
const SAY: Step = Step::Sitting(Sitting::Say);
const POSITION: Step = Step::Sitting(Sitting::Position);
const OUTCOME: Step = Step::Sitting(Sitting::Outcome);
const KEEP: Step = Step::Sitting(Sitting::Keep);
const TURN: Step = Step::Sitting(Sitting::Turn);
const ANSWER: Step = Step::Sitting(Sitting::Answer);
const TELL: Step = Step::Sitting(Sitting::Tell);
const SIGN_RECORD: Step = Step::Sitting(Sitting::SignRecord);
const CLOSE: Step = Step::Sitting(Sitting::Close);
const AGREE: Step = Step::Sitting(Sitting::Agree);
const AGAIN: Step = Step::Sitting(Sitting::Again);
const ASK: Step = Step::Sitting(Sitting::Ask);
const ESCALATE: Step = Step::Sitting(Sitting::Escalate);

const ALL: [Step; 23] = [
    PLAN,
    AGREEMENT,
    MINUTES,
    SIGN,
    DROP,
    REFUSE,
    START,
    NOTICE,
    SIGN_IN,
    OPEN,
    SAY,
    POSITION,
    OUTCOME,
    KEEP,
    TURN,
    ANSWER,
    TELL,
    SIGN_RECORD,
    CLOSE,
    AGREE,
    AGAIN,
    ASK,
    ESCALATE,
];

/// What may come next; often something else is tried.
fn steps(state: TopicState) -> &'static [Step] {
    match state {
        TopicState::Accepted => &[PLAN, PLAN, AGREEMENT, SIGN, START],
        TopicState::Planning => &[SIGN, SIGN, SIGN, NOTICE, NOTICE, NOTICE, PLAN, AGREEMENT, START],
        TopicState::AnotherRound => &[PLAN],
        TopicState::Noticed => &[SIGN_IN, SIGN_IN, SIGN_IN, TELL, OPEN, OPEN],
        TopicState::InSession => &[SAY, POSITION, POSITION, POSITION, OUTCOME, KEEP, TURN, CLOSE],
        TopicState::SessionClosed => &[SIGN_RECORD, SIGN_RECORD, AGREE, AGREE, AGREE, AGAIN, ASK, ESCALATE],
        TopicState::ConsensusReached => &[MINUTES, SIGN, SIGN, REFUSE, START],
        TopicState::Drafted
        | TopicState::Screening
        | TopicState::PartyReview
        | TopicState::Evaluating
        | TopicState::Escalated
        | TopicState::Implementing
        | TopicState::NotAccepted
        | TopicState::Withdrawn
        | TopicState::Referred
        | TopicState::Suspended
        | TopicState::Terminated
        | TopicState::Annulled => &ALL,
    }
}

/// Who is here, and what the phone shows of a topic.
struct Hall<'a> {
    phone: &'a Phone,
    dice: &'a mut Dice,
    topic: TopicId,
    seen: &'a Topic,
    state: &'a State,
    members: &'a [MemberId],
}

pub(super) fn deed(
    phone: &mut Phone,
    dice: &mut Dice,
    topic: TopicId,
    members: &[MemberId],
) -> Option<Result<Vec<EntryId>, Refusal>> {
    let seen = phone.topic(topic);
    let papers = [seen.plan, seen.minutes].into_iter().flatten().map(AggregateId::Paper);
    let session = seen.session.map(AggregateId::Session);
    let ids: Vec<_> = [AggregateId::Space, AggregateId::Rulebook, AggregateId::Topic(topic)]
        .into_iter()
        .chain(papers)
        .chain(session)
        .collect();
    let state = phone.load(&ids);
    let hall = Hall { phone, dice, topic, seen: &seen, state: &state, members };
    let facts = build(&state, hall.next()?, &phone.by());
    Some(facts.and_then(|facts| phone.act(facts)))
}

fn words() -> String {
    "一句话".to_owned()
}

fn named(state: &State, intent: PaperIntent) -> PaperIntent {
    let signers = intent.signers(state).unwrap_or_default();
    intent
        .with_names(signers.into_iter().map(|member| RosterName { member, name: "某".to_owned() }).collect())
}

impl Hall<'_> {
    fn next(mut self) -> Option<Intent> {
        let likely = steps(self.seen.state);
        let likely = if self.has_open_opinion() { &[ANSWER, ANSWER, SAY, KEEP, CLOSE] } else { likely };
        let step = *if self.dice.percent(90) { self.dice.pick(likely) } else { self.dice.pick(&ALL) }?;
        match step {
            Step::Sheet(step) => self.paper(step).map(Intent::Paper),
            Step::Sitting(step) => self.sitting(step).map(Intent::Session),
        }
    }

    /// Whether somebody's words wait for an answer.
    fn has_open_opinion(&self) -> bool {
        let session = self.seen.session.and_then(|id| self.state.session(id).ok());
        session.is_some_and(|session| session.opinions.iter().any(|one| one.uptake.is_none()))
    }

    fn today(&self) -> CivilDate {
        CivilDate::of(self.phone.clock)
    }

    fn holders(&self, role: Role) -> Vec<MemberId> {
        let space = self.phone.space_state();
        let holds = |member: &&MemberId| space.holds_now(**member, |post| post.role == role);
        self.members.iter().filter(holds).copied().collect()
    }

    /// Two who do not lead.
    fn parties(&mut self) -> Vec<Party> {
        let affected = self.dice.percent(30);
        let leading = self.holders(Role::CommitteeMember);
        let others = self.members.iter().filter(|member| !leading.contains(member)).take(2);
        others.map(|member| Party::of(PartyKind::HukouResident, *member, affected)).collect()
    }

    fn paper(&mut self, step: Sheet) -> Option<PaperIntent> {
        let on = self.today();
        let planning = self.seen.state == TopicState::Planning && self.dice.percent(70);
        let newest = if planning { self.seen.plan } else { self.seen.minutes.or(self.seen.plan) };
        Some(match step {
            Sheet::Plan => {
                let (sheet, plan) = (self.sheet(), self.plan()?);
                named(self.state, PaperIntent::LayPlan(sheet, plan, on))
            }
            Sheet::Agreement => {
                let (parties, moderator) = (self.parties(), *self.holders(Role::CommitteeMember).first()?);
                let agreement = Agreement { parties, moderator, raises_money: self.dice.percent(5) };
                named(self.state, PaperIntent::LayAgreement(self.sheet(), agreement, on))
            }
            Sheet::Minutes => {
                let items = vec![Task { owner: self.phone.member, due: on.plus_days(30) }];
                named(self.state, PaperIntent::LayMinutes(self.sheet(), self.seen.session?, items))
            }
            Sheet::Sign => self.sign(newest?)?,
            Sheet::Drop => PaperIntent::DropPaper(newest?, words()),
            Sheet::Refuse => PaperIntent::RefuseToSign(newest?, *self.dice.pick(self.members)?, words()),
            Sheet::Start => {
                let channels = PublicChannel::ALL.to_vec();
                let paper = newest?;
                let tasks = match &self.state.paper(paper).ok()?.content {
                    Content::Minutes(minutes) => minutes.items.clone(),
                    Content::Plan(_) | Content::Agreement(_) => {
                        vec![Task { owner: self.phone.member, due: on.plus_days(30) }]
                    }
                };
                PaperIntent::Start { paper, tasks, words: words(), channels, on }
            }
        })
    }

    fn sheet(&mut self) -> NewPaper {
        let (title, text) = ("一份".to_owned(), "全文".to_owned());
        NewPaper {
            paper: PaperId(self.dice.bytes()),
            topic: self.topic,
            title,
            text,
            names: Vec::new(),
            number: 1,
        }
    }

    fn plan(&mut self) -> Option<Plan> {
        let leading = self.holders(Role::CommitteeMember);
        let (form, days) = if self.dice.percent(15) { ("Hearing", 12) } else { ("GridTalk", 2) };
        Some(Plan {
            version: self.seen.plans + 1,
            form: form.parse().ok()?,
            start: self.phone.clock.plus_hours(24 * (days + self.dice.roll(4) as u64)),
            moderator: *leading.first()?,
            recorder: *leading.get(1)?,
            supervisors: self.holders(Role::Supervisor),
            parties: self.parties(),
            agenda: 1,
            names: Wants::ALL.to_vec(),
            touches_new_residents: false,
            touches_resident_unit: false,
            answered: Vec::new(),
            grid: if form == "GridTalk" { self.state.space().ok()?.grids.first().copied() } else { None },
        })
    }

    /// In the first slot that is still open to somebody: oneself on one's own phone, others here or on paper.
    fn sign(&mut self, paper: PaperId) -> Option<PaperIntent> {
        let laid: &Paper = self.state.paper(paper).ok()?;
        let open = laid.open_places();
        let own = open.iter().find(|(_, member)| *member == self.phone.member);
        let (slot, member) = *own.or_else(|| open.first())?;
        let how = match own {
            Some(_) => How::Device,
            None if self.dice.percent(50) => How::InPerson,
            None => How::Paper,
        };
        let evidence = (how != How::Device).then(|| self.picture());
        let stated_on = (how == How::Paper).then(|| self.today());
        let signature = self.phone.key.sign(&sign_off_message(&laid.digest, slot, &member, how));
        let digest = laid.digest;
        Some(PaperIntent::Sign { paper, slot, member, how, digest, signature, evidence, stated_on })
    }

    fn picture(&mut self) -> Attachment {
        self.shown(AttachmentPurpose::Signature)
    }

    fn shown(&mut self, purpose: AttachmentPurpose) -> Attachment {
        let kind = AttachmentKind::Photo;
        Attachment { blob: BlobId(self.dice.bytes()), kind, purpose, bytes: 20_000 }
    }

    fn sitting(&mut self, step: Sitting) -> Option<SessionIntent> {
        if step == Sitting::Notice {
            let session = SessionId(self.dice.bytes());
            return Some(SessionIntent::Notice(session, self.topic, self.today(), words()));
        }
        let session = self.seen.session?;
        let seen: &Session = self.state.session(session).ok()?;
        let member = self.somebody(seen, step)?;
        Some(match step {
            Sitting::Notice => return None,
            Sitting::SignIn => {
                let own = member == self.phone.member;
                SessionIntent::SignIn(
                    session,
                    member,
                    if own { Attendance::Device } else { Attendance::Paper },
                )
            }
            Sitting::Open => SessionIntent::Open(session, self.today()),
            Sitting::Say => SessionIntent::State(session, member, 0, words()),
            Sitting::Position => {
                let grade = *self.dice.pick(StanceGrade::ALL)?;
                let grade = if self.dice.percent(80) { StanceGrade::Agree } else { grade };
                SessionIntent::Position(session, member, grade, Some(words()))
            }
            Sitting::Outcome => SessionIntent::Outcome(session, 0, words()),
            Sitting::Keep => SessionIntent::Keep(session, *self.dice.pick(Produces::ALL)?, 2, false, words()),
            Sitting::Turn => SessionIntent::Turn(session, member, !seen.turns.contains(&member)),
            Sitting::Answer => {
                let open = seen.opinions.iter().find(|one| one.uptake.is_none());
                let statement = open.map_or(EntryId([0; 32]), |one| one.statement);
                SessionIntent::Answer(session, statement, *self.dice.pick(Uptake::ALL)?, words())
            }
            Sitting::Tell => {
                let own = member == self.phone.member;
                let how = if own { Delivery::Device } else { *self.dice.pick(Delivery::ALL)? };
                let proof = (how == Delivery::Paper).then(|| self.shown(AttachmentPurpose::Delivery));
                SessionIntent::Deliver(session, member, how, proof)
            }
            Sitting::SignRecord => {
                let signer = seen.unsigned().next().unwrap_or(seen.moderator);
                let shown = (signer != self.phone.member).then(|| self.picture());
                SessionIntent::SignRecord(session, signer, shown)
            }
            Sitting::Close => SessionIntent::Close(session, self.today()),
            Sitting::Agree => SessionIntent::Agree(session),
            Sitting::Again => SessionIntent::Again(session, words()),
            Sitting::Ask => SessionIntent::AskEscalation(session, member, words()),
            Sitting::Escalate => {
                let reason = *self.dice.pick(EscalationReason::ALL)?;
                SessionIntent::Escalate(session, reason, words())
            }
        })
    }

    /// Mostly whose turn it is: who is not yet on the roll, or has not yet said where they stand.
    fn somebody(&mut self, seen: &Session, step: Sitting) -> Option<MemberId> {
        let wanted: Vec<MemberId> =
            seen.parties.iter().map(|party| party.member).chain([seen.moderator]).collect();
        let spoke = |member| seen.positions.iter().any(|position| position.member == member);
        let done = |member: &MemberId| {
            step == Sitting::SignIn && seen.is_present(*member)
                || step == Sitting::Position && spoke(*member)
                || step == Sitting::Ask && seen.asked.contains(member)
        };
        let next = wanted.iter().find(|member| !done(member)).copied();
        if self.dice.percent(90) {
            next.or(Some(seen.moderator))
        } else {
            self.dice.pick(self.members).copied()
        }
    }
}
