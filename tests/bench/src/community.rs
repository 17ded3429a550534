//! The data set as a space of ours: a topic with its draft and reading copy for each proposal, a record for each
//! comment and need, 1,000 members for the 2,000 residents.

use std::collections::BTreeMap;

use yishi_domain::comment::{CommentAdded, Side};
use yishi_domain::copy::{CopyPublished, text_hash};
use yishi_domain::fact::Fact;
use yishi_domain::id::{ChangeHash, CommentId, GridId, InviteId, NeedId, SpaceId, TopicId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{
    Founder, Genesis, GridDefined, InviteGrant, Invited, Joined, OFFICE_HOURS, RESIDENT_HOURS, RESIDENT_USES,
    SpaceKind, join_message,
};
use yishi_domain::need::{Category, Channel, NeedLogged};
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Moment;
use yishi_domain::topic::{MatterClass, TopicProposed, TopicSource};
use yishi_domain::words::Words;
use yishi_replica::code::InviteCode;
use yishi_replica::draft::{ActorId16, DraftDoc, LocalChange, Splice};
use yishi_replica::keys::SignKey;
use yishi_replica::log::LogError;

use crate::data::{CATEGORIES, Data, GRIDS, Need, grid_name};
use crate::pen::{Pen, Person, Said, id, seed};

/// How many members stand for the residents.
pub(crate) const MEMBERS: usize = 1_000;
/// How many phones of the committee may be invited, one after the other.
const READERS: usize = 8;
/// What readers' phones are given: a committee member reads every grid.
const READER: InviteGrant = InviteGrant::Post(Post::of(Role::CommitteeMember));
/// Characters of a proposal's body that make the topic's summary.
const SUMMARY: usize = 60;

/// Who and what there is.
pub(crate) struct Community {
    /// The data set.
    pub(crate) data: Data,
    /// Who founded the space, and writes for the committee.
    pub(crate) founder: Person,
    /// The members, by number.
    pub(crate) members: Vec<Person>,
    numbers: BTreeMap<String, usize>,
    genesis: Genesis,
}

/// An error of the domain or the replica, as one of the log.
fn broken(error: impl std::fmt::Debug) -> LogError {
    LogError::Broken(format!("{error:?}"))
}

/// Reads 32 hexadecimal digits of the data set.
fn parse(text: &str) -> Result<[u8; 16], LogError> {
    text.parse::<CommentId>().map(|id| id.0).map_err(broken)
}

impl Community {
    /// From the data set.
    pub(crate) fn new(data: Data) -> Self {
        let founder = Person::of("founder", 0);
        let genesis = Genesis {
            kind: SpaceKind::Community,
            name: "桑渚社区".to_owned(),
            parent: None,
            founders: vec![Founder {
                member: founder.member,
                name: "沈主任".to_owned(),
                posts: vec![Post::of(Role::CommitteeMember)],
                device: founder.key.device(),
                receive_key: seed("receive", 0),
            }],
            nonce: id("genesis", 0),
        };
        let numbers = data.numbers().into_iter().map(|(id, number)| (id.to_owned(), number % MEMBERS));
        let numbers = numbers.collect();
        let members = (0..MEMBERS).map(|number| Person::of("member", number)).collect();
        Self { data, founder, members, numbers, genesis }
    }

    /// The first bytes of the space.
    pub(crate) const fn genesis(&self) -> &Genesis {
        &self.genesis
    }

    /// The space.
    pub(crate) fn space(&self) -> SpaceId {
        self.genesis.id()
    }

    /// The member who stands for a resident of the data set.
    fn resident(&self, id: &str) -> Result<&Person, LogError> {
        self.numbers.get(id).and_then(|number| self.members.get(*number)).ok_or_else(|| broken(id))
    }

    /// The topic of a proposal.
    pub(crate) fn topic(&self, number: usize) -> Result<TopicId, LogError> {
        let proposal = self.data.proposals.get(number).ok_or_else(|| broken(number))?;
        parse(&proposal.id).map(TopicId)
    }

    /// The comments of a proposal.
    pub(crate) fn comments_on(&self, number: usize) -> Result<Vec<CommentId>, LogError> {
        let proposal = self.data.proposals.get(number).ok_or_else(|| broken(number))?;
        proposal.comments.iter().map(|comment| parse(&comment.id).map(CommentId)).collect()
    }

    /// Grids, invitations and members.
    pub(crate) fn settle(&self, pen: &mut Pen<'_>, now: Moment) -> Result<(), LogError> {
        for number in 1..=GRIDS {
            let grid = GridDefined { grid: GridId(id("grid", number as usize)) };
            self.of_committee(pen, Fact::with(grid, Words::Name(grid_name(number))), Label::Public, now)?;
        }
        for number in 0..READERS {
            self.invite(pen, "reader", number, READER, now)?;
        }
        let uses = RESIDENT_USES as usize;
        for number in 0..MEMBERS.div_ceil(uses) {
            self.invite(pen, "household", number, InviteGrant::Resident, now)?;
        }
        for (number, member) in self.members.iter().enumerate() {
            let name = self.data.residents.get(number).map(|one| one.name.clone()).unwrap_or_default();
            let fact = self.join(member, number / uses);
            let said = Said {
                by: member,
                fact: Fact::with(fact, Words::Name(name)),
                audience: Audience::one(Label::Directory),
                at: now,
            };
            pen.say(&said)?;
        }
        Ok(())
    }

    /// An act of the founder, for one label.
    pub(crate) fn of_committee(
        &self,
        pen: &mut Pen<'_>,
        fact: Fact,
        label: Label,
        at: Moment,
    ) -> Result<(), LogError> {
        pen.say(&Said { by: &self.founder, fact, audience: Audience::one(label), at }).map(drop)
    }

    fn invite(
        &self,
        pen: &mut Pen<'_>,
        what: &str,
        number: usize,
        grant: InviteGrant,
        now: Moment,
    ) -> Result<(), LogError> {
        let (uses, hours) =
            if grant.is_office() { (1, OFFICE_HOURS) } else { (RESIDENT_USES, RESIDENT_HOURS) };
        let invited = Invited {
            invite: InviteId(id(what, number)),
            grant,
            key: SignKey::from_seed(&seed(what, number)).public(),
            uses,
            expires: now.plus_hours(hours),
            sole: true,
        };
        let label = if grant.is_office() { Label::Public } else { Label::Committee };
        self.of_committee(pen, Fact::bare(invited), label, now)
    }

    fn join(&self, member: &Person, household: usize) -> Joined {
        let invite = InviteId(id("household", household));
        let key = SignKey::from_seed(&seed("household", household));
        let receive_key = seed("receive", 1);
        let message =
            join_message(&self.space(), &invite, &member.member, &member.key.device(), &receive_key);
        Joined {
            invite,
            key: key.public(),
            grant: InviteGrant::Resident,
            member: member.member,
            receive_key,
            proof: key.sign(&message),
        }
    }

    /// The code with which the next phone of the committee joins.
    pub(crate) fn reader_code(&self, number: usize, log_key: [u8; 32], hub: String) -> String {
        InviteCode {
            space: self.space(),
            log_key,
            invite: InviteId(id("reader", number)),
            seed: seed("reader", number),
            grant: READER,
            hub,
        }
        .to_text()
    }

    /// A proposal: its topic, its draft, its reading copy, and this many comments.
    pub(crate) fn propose(&self, pen: &mut Pen<'_>, number: usize, comments: usize) -> Result<(), LogError> {
        let proposal = self.data.proposals.get(number).ok_or_else(|| broken(number))?;
        let (topic, at) = (self.topic(number)?, Moment(proposal.at));
        let needs: Vec<NeedId> =
            proposal.needs.iter().map(|need| parse(need).map(NeedId)).collect::<Result<_, _>>()?;
        let source = TopicSource::PublicAffairs;
        let proposed =
            TopicProposed { topic, source, class: MatterClass::General, needs, follows: None, org: None };
        let summary = proposal.body.chars().take(SUMMARY).collect();
        let words = Words::Titled { title: proposal.title.clone(), text: summary };
        let by = self.resident(&proposal.author)?;
        pen.say(&Said { by, fact: Fact::with(proposed, words), audience: Audience::one(Label::Public), at })?;
        let change = first_change(topic, &proposal.body)?;
        let heads = vec![ChangeHash(change.facts.hash.0)];
        self.of_committee(pen, change.into_fact(topic, None), Label::Topic(topic), at)?;
        let copy = CopyPublished { topic, version: 1, heads, text_hash: text_hash(&proposal.body) };
        let words = Words::Titled { title: proposal.title.clone(), text: proposal.body.clone() };
        self.of_committee(pen, Fact::with(copy, words), Label::Public, at)?;
        for comment in proposal.comments.iter().take(comments) {
            let by = self.resident(&comment.author)?;
            let said = comment_by(by, topic, parse(&comment.id)?, &comment.text, Moment(comment.at));
            pen.say(&said)?;
        }
        Ok(())
    }

    /// A need by number; beyond the data set's own, made of spare texts.
    pub(crate) fn log_need(&self, pen: &mut Pen<'_>, number: usize) -> Result<(), LogError> {
        match self.data.needs.get(number) {
            Some(need) => {
                let text = format!("{}\n{}", need.title, need.body);
                let (by, at) = (self.resident(&need.reporter)?, Moment(need.at));
                let grid = grid_number(need);
                pen.say(&need_by(by, parse(&need.id)?, grid, category(need), text, at))
            }
            None => {
                let by = self.members.get(number % MEMBERS).ok_or_else(|| broken(number))?;
                let text = format!("楼道灯不亮\n{}", self.spare(number));
                let grid = number % GRIDS as usize + 1;
                pen.say(&need_by(by, id("need", number), grid, Category::Property, text, Moment(0)))
            }
        }
        .map(drop)
    }

    /// A text of 100 characters.
    pub(crate) fn spare(&self, number: usize) -> &str {
        let spare = &self.data.spare;
        spare.get(number % spare.len().max(1)).map_or("", String::as_str)
    }
}

fn grid_number(need: &Need) -> usize {
    (1..=GRIDS).find(|number| grid_name(*number) == need.grid).map_or(1, |number| number as usize)
}

/// The catalogue has five classes, the data set seven.
fn category(need: &Need) -> Category {
    let place = CATEGORIES.iter().position(|known| *known == need.category).unwrap_or_default();
    let classes = Category::ALL;
    classes.get(place % classes.len()).copied().unwrap_or(Category::Property)
}

fn need_by(
    by: &Person,
    need: [u8; 16],
    grid: usize,
    category: Category,
    text: String,
    at: Moment,
) -> Said<'_> {
    let grid = GridId(id("grid", grid));
    let (need, channel, attachments) = (NeedId(need), Channel::App, Vec::new());
    let logged =
        NeedLogged { need, by: by.member, grid, channel, category, attachments, guardian: None, org: None };
    let audience = Audience::two(Label::Grid(grid), Label::Member(by.member));
    Said { by, fact: Fact::with(logged, Words::Text(text)), audience, at }
}

/// A comment on a topic's first reading copy.
pub(crate) fn comment_by<'a>(
    by: &'a Person,
    topic: TopicId,
    comment: [u8; 16],
    text: &str,
    at: Moment,
) -> Said<'a> {
    let added = CommentAdded { comment: CommentId(comment), topic, version: 1, side: Side::Neither };
    let fact = Fact::with(added, Words::Text(text.to_owned()));
    Said { by, fact, audience: Audience::one(Label::Members), at }
}

/// The body as the first change of a topic's draft.
fn first_change(topic: TopicId, body: &str) -> Result<LocalChange, LogError> {
    let mut draft = DraftDoc::new(ActorId16(topic.0)).map_err(broken)?;
    let splice = Splice { at: 0, delete: 0, insert: body.to_owned() };
    draft.edit(&[splice]).map_err(broken)?.ok_or_else(|| broken("an empty body"))
}
