//! One function decides, everywhere: `check` is run by the author's phone, by the hub and by every replica that can.

use std::sync::Arc;

use crate::act::Act;
use crate::calendar::CivilDate;
use crate::fact::Core;
use crate::id::{GridId, MemberId, ObjectId, SessionId, TopicId};
use crate::kind::{Reach, Spec, Writer};
use crate::label::{Audience, Label};
use crate::membership::{Cut, Device, Space, Standing};
use crate::pack::Rules;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::Topic;

/// What a kind of fact knows about itself. Implemented once per kind, in the file named after it.
pub trait Rule {
    /// What the entry is about.
    fn object(&self) -> ObjectId;

    /// The aggregates `apply` changes.
    fn touches(&self, by: &crate::act::Actor) -> Vec<AggregateId>;

    /// The aggregates `check` reads beside those it touches, the space, and the author's member and device.
    fn reads(&self) -> Vec<AggregateId> {
        Vec::new()
    }

    /// Whom and what the fact is about, for labels and writers.
    fn about(&self, case: &Case<'_>) -> Result<About, Refusal>;

    /// The rule beyond writers, labels and words.
    fn check(&self, case: &Case<'_>) -> Result<(), Refusal>;

    /// Folds the fact in: total, reads only the fact and what it touches.
    fn apply(&self, state: &mut State, act: &Act, pos: Pos, at: Moment);
}

/// What `check` looks at.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The loaded aggregates.
    pub state: &'a State,
    /// The act to be judged.
    pub act: &'a Act,
    /// When the hub (or, before it, the phone) judges.
    pub at: Moment,
}

/// Whom and what a fact is about.
#[derive(Debug, Clone, Copy, Default)]
pub struct About {
    /// Its grid.
    pub grid: Option<GridId>,
    /// Who spoke, whose label it carries.
    pub owner: Option<MemberId>,
    /// Who entered it for the owner.
    pub entered_by: Option<MemberId>,
    /// Its topic.
    pub topic: Option<TopicId>,
    /// The session whose moderator and recorder may write it, too.
    pub session: Option<SessionId>,
    /// Whether it is about an office (public) rather than a resident.
    pub office: bool,
}

/// Somebody about to write, as the state knows them.
#[derive(Clone, Copy)]
struct Author<'a> {
    state: &'a State,
    by: &'a crate::act::Actor,
}

impl Author<'_> {
    fn holds(self, wanted: impl Fn(&crate::role::Post) -> bool) -> Standing {
        self.state.space().map_or(Standing::No, |space| space.standing(self.by, wanted))
    }

    /// Whether the author is somebody, has turned out to be them, or is their guardian.
    fn is(self, owner: MemberId) -> bool {
        let claimed = |member: &crate::membership::Member| {
            member.claims.contains(&owner) || member.wards.contains(&owner)
        };
        owner == self.by.member || self.state.member(self.by.member).is_ok_and(claimed)
    }

    /// Refuses unless the author is one of the kind's writers.
    fn writer(self, spec: &Spec, about: &About, barred: bool) -> Result<(), Refusal> {
        let (mut best, mut barred_from) = (Standing::No, Standing::No);
        for writer in spec.writers {
            let standing = self.standing(*writer, about);
            // The union of permissions, without those of an office for whoever stays away (domain.md §2.1).
            if barred && writer.is_office() {
                barred_from = barred_from.max(standing);
            } else {
                best = best.max(standing);
            }
        }
        if best != Standing::Yes && barred_from != Standing::No {
            return Err(Code::Recused.into());
        }
        match best {
            Standing::Yes => Ok(()),
            Standing::Ended => Err(Code::RoleEnded.into()),
            Standing::No => Err(match spec.writers {
                [Writer::Author] if about.grid.is_some() => Code::NeedNotYours.into(),
                [Writer::Author] => Code::CommentNotYours.into(),
                [Writer::Drafter, ..] => Code::NotDrafter.into(),
                _ => Refusal::with(Code::NotPermitted, format!("“{}”由{}办理", spec.zh, who(spec.writers))),
            }),
        }
    }

    fn standing(self, writer: Writer, about: &About) -> Standing {
        let by = self.by;
        let yes = |is: bool| if is { Standing::Yes } else { Standing::No };
        match writer {
            Writer::Newcomer => yes(self.state.device(by.device).is_err()),
            Writer::Enrolled => yes(self.state.member(by.member).is_ok_and(|m| m.is_enrolled())),
            Writer::BothCommittees => self.holds(|post| post.role.in_both_committees()),
            Writer::Committee => self.holds(|post| post.role.in_committee()),
            Writer::CommitteeMember => self.holds(|post| post.role == Role::CommitteeMember),
            Writer::PartyBranch => self.holds(|post| post.role == Role::PartySecretary),
            Writer::Supervisor => self.holds(|post| post.role == Role::Supervisor),
            Writer::Expert => self.holds(|post| post.role.is_expert()),
            Writer::GridWorker => {
                self.holds(|post| post.role.in_grid() && (about.grid.is_none() || post.grid == about.grid))
            }
            Writer::Township if about.owner == Some(by.member) => {
                self.holds(|post| post.role == Role::TownshipDesk)
            }
            Writer::Township => Standing::No,
            Writer::Author if about.owner.is_some_and(|owner| self.is(owner)) => Standing::Yes,
            // Whoever entered it reads it, and answers for it, only while holding the post it was entered under.
            Writer::Author if about.entered_by == Some(by.member) => {
                self.holds(|post| post.role.in_committee() || post.grid == about.grid)
            }
            Writer::Author => Standing::No,
            Writer::SessionLeader => {
                let session = about.session.and_then(|id| self.state.session(id).ok());
                yes(session.is_some_and(|session| session.leads(by.member)))
            }
            Writer::Drafter => about
                .topic
                .and_then(|topic| self.state.topic(topic).ok())
                .map_or(Standing::No, |topic| topic.drafter_standing(by)),
            Writer::Oneself => yes(about.owner == Some(by.member)),
            Writer::KeyHolder => yes(self.state.member(by.member).is_ok_and(|m| m.is_enrolled())),
        }
    }
}

impl<'a> Case<'a> {
    fn author(&self) -> Author<'a> {
        Author { state: self.state, by: &self.act.by }
    }

    /// The author's standing in a post that `wanted` describes.
    pub fn holds(&self, wanted: impl Fn(&crate::role::Post) -> bool) -> Standing {
        self.author().holds(wanted)
    }

    /// The rules in force on a day.
    pub fn rules(&self, on: CivilDate) -> Result<Arc<Rules>, Refusal> {
        Ok(self.state.rulebook()?.rules(on)?)
    }

    /// The labels the kind table wants.
    fn audience(&self, spec: &Spec, about: &About) -> Result<Audience, Refusal> {
        let wrong = || Refusal::from(Code::AudienceWrong);
        Ok(match spec.reach {
            Reach::OfficeElseDirectory if !about.office => Audience::one(Label::Directory),
            Reach::Public | Reach::OfficeElseDirectory => Audience::one(Label::Public),
            Reach::Invitation => match (about.grid, about.owner) {
                _ if about.office => Audience::one(Label::Public),
                (Some(grid), Some(person)) => Audience::two(Label::Grid(grid), Label::Member(person)),
                _ => Audience::one(Label::Committee),
            },
            Reach::Directory => Audience::one(Label::Directory),
            Reach::Members => Audience::one(Label::Members),
            Reach::Committee => Audience::one(Label::Committee),
            Reach::Topic => Audience::one(Label::Topic(about.topic.ok_or_else(wrong)?)),
            Reach::GridAndMember => Audience::two(
                Label::Grid(about.grid.ok_or_else(wrong)?),
                Label::Member(about.owner.ok_or_else(wrong)?),
            ),
        })
    }

    /// Whether the author stays away from the act's topic. Asked of acts that read the topic: of the others, all that
    /// decide, lead or sign ask by themselves.
    fn is_barred(&self, about: &About) -> bool {
        let Some(id) = about.topic else { return false };
        let read = reads(&self.act.fact.core, &self.act.by).contains(&AggregateId::Topic(id));
        read && self.state.topic(id).is_ok_and(|topic| topic.bars(&self.act.by))
    }

    /// The device must be enrolled and not cut off.
    fn device(&self) -> Result<(), Refusal> {
        let by = &self.act.by;
        let device = self.state.device(by.device)?;
        if device.member != by.member {
            return Err(Code::DeviceUnknown.into());
        }
        if device.revoked.is_some_and(|last| by.dseq > last) {
            return Err(Code::DeviceRevoked.into());
        }
        Ok(())
    }
}

/// The writers in words.
fn who(writers: &[Writer]) -> String {
    let names: Vec<&str> = writers
        .iter()
        .map(|writer| match writer {
            Writer::Newcomer => "持邀请码的人",
            Writer::Enrolled | Writer::KeyHolder => "已加入的成员",
            Writer::BothCommittees => "两委成员",
            Writer::Committee => "村（居）委会成员",
            Writer::CommitteeMember => "委员会成员",
            Writer::PartyBranch => "党组织书记",
            Writer::Supervisor => "监督委员会成员",
            Writer::Expert => "专家、法律顾问或专业社工",
            Writer::GridWorker => "本网格的网格长、网格员",
            Writer::Township => "乡镇（街道）经办（自己登记的）",
            Writer::Author | Writer::Oneself => "本人",
            Writer::Drafter => "起草人",
            Writer::SessionLeader => "会议的主持人、记录人",
        })
        .collect();
    names.join("或")
}

/// Every aggregate `check` reads for this fact, the touched ones first.
pub fn reads(core: &Core, by: &crate::act::Actor) -> Vec<AggregateId> {
    let rule = core.rule();
    let mut all = rule.touches(by);
    let common = [AggregateId::Space, AggregateId::Member(by.member), AggregateId::Device(by.device)];
    let rolled = crate::membership::rolled(core, by).into_iter().map(AggregateId::Minor);
    for id in rule.reads().into_iter().chain(rolled).chain(common) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

/// The aggregates that applying this fact changes.
pub fn touches(core: &Core, by: &crate::act::Actor) -> Vec<AggregateId> {
    core.rule().touches(by)
}

/// The labels an act of this author must carry.
pub fn audience_of(case: &Case<'_>) -> Result<Audience, Refusal> {
    let about = case.act.fact.core.rule().about(case)?;
    case.audience(case.act.fact.core.kind().spec(), &about)
}

/// Refuses only if the author may not write this kind at all. An object that is not there yet says nothing.
pub fn permitted(case: &Case<'_>) -> Result<(), Refusal> {
    match case.act.fact.core.rule().about(case) {
        Ok(about) => case.author().writer(case.act.fact.core.kind().spec(), &about, case.is_barred(&about)),
        Err(_) => Ok(()),
    }
}

/// Refuses who may not write a kind about a topic at all, before anything else of the act is there.
pub fn may_write(
    state: &State,
    by: &crate::act::Actor,
    kind: crate::kind::Kind,
    topic: TopicId,
) -> Result<(), Refusal> {
    let barred = state.topic(topic).is_ok_and(|topic| topic.bars(by));
    Author { state, by }.writer(kind.spec(), &crate::topic::about(topic), barred)
}

/// Judges an act. `Ok` means it may be applied; a refusal says what is missing and who can help.
pub fn check(state: &State, act: &Act, at: Moment) -> Result<(), Refusal> {
    let case = Case { state, act, at };
    let kind = act.fact.core.kind();
    let spec = kind.spec();
    if spec.writers != [Writer::Newcomer] {
        case.device()?;
    }
    spec.shape.admits(act.fact.words.as_ref())?;
    let rule = act.fact.core.rule();
    let about = rule.about(&case)?;
    case.author().writer(spec, &about, case.is_barred(&about))?;
    if act.audience != case.audience(spec, &about)? {
        return Err(Code::AudienceWrong.into());
    }
    crate::membership::expect_on_rolls(&case)?;
    rule.check(&case)
}

/// Judges an act that the committee takes out of quarantine: as `check`, but what ended for its author is taken as
/// running for this act. Who sits in the committee now stays as it is.
///
/// Signatures are not taken in: what needs two members of today's committee would have only one of them, and a round
/// counts what its members' working devices signed. Whoever may sign signs again.
pub fn check_admitted(state: &State, act: &Act, at: Moment) -> Result<(), Refusal> {
    let core = &act.fact.core;
    if core.is_of_offices() || matches!(core, Core::SignedOff(_)) {
        return Err(Code::AdmitSignature.into());
    }
    let mut forgiving = state.clone();
    let by = &act.by;
    let cut = Cut { device: by.device, last: by.dseq };
    forgiving.change(AggregateId::Device(by.device), |device: &mut Device| device.revoked = None);
    forgiving.change(AggregateId::Space, |space: &mut Space| {
        let own = space.posts.iter_mut().filter(|held| held.member == by.member);
        own.filter_map(|held| held.ended.as_mut()).for_each(|cuts| cuts.push(cut));
    });
    if let Some(topic) =
        act.fact.core.rule().about(&Case { state, act, at }).ok().and_then(|about| about.topic)
    {
        forgiving.change(AggregateId::Topic(topic), |topic: &mut Topic| {
            let own = topic.drafters.iter_mut().filter(|drafter| drafter.member == by.member);
            own.filter_map(|drafter| drafter.ended.as_mut()).for_each(|cuts| cuts.push(cut));
        });
    }
    check(&forgiving, act, at)
}

/// Folds an accepted act into the state: never fails, never panics.
pub fn apply(state: &mut State, act: &Act, pos: Pos, at: Moment) {
    act.fact.core.rule().apply(state, act, pos, at);
    if act.fact.core.is_of_offices() && act.audience == Audience::one(Label::Public) {
        state.change(AggregateId::Space, |space: &mut crate::membership::Space| space.note(&act.id));
    }
}
