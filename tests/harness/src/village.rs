//! A village that enrolled itself: founded by one, everybody else by invitation, offices with a second signature.

use std::collections::BTreeMap;

use serde::Deserialize;
use yishi_client::NewSpace;
use yishi_domain::id::{GridId, MemberId, SpaceId, TopicId};
use yishi_domain::membership::{InviteGrant, SpaceKind};
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Moment;
use yishi_domain::topic::MatterClass;

use crate::{Clock, Phone, TestHub};

/// The invented township that the design was made with: units, people, needs, topics, what is expected of them.
pub const SAMPLE: &str = include_str!("../sample.json");

/// A grid of the data.
#[derive(Debug, Clone, Deserialize)]
pub struct GridData {
    /// Of which unit, where there are several.
    #[serde(default)]
    pub unit: String,
    /// Readable id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// A person of the data.
#[derive(Debug, Clone, Deserialize)]
pub struct PersonData {
    /// Of which unit, where there are several.
    #[serde(default)]
    pub unit: String,
    /// Readable id.
    pub id: String,
    /// Real name.
    pub name: String,
    /// How a resident appears to others.
    pub display_name: Option<String>,
    /// Roles of domain.md §1.1.
    pub roles: Vec<Role>,
    /// The grid lived or worked in.
    pub grid: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
}

impl PersonData {
    /// The name that others see.
    pub fn shown(&self) -> &str {
        self.display_name.as_deref().unwrap_or(&self.name)
    }

    fn is_in_committee(&self) -> bool {
        self.roles.contains(&Role::CommitteeMember)
    }

    fn offices(&self) -> impl Iterator<Item = Role> + '_ {
        self.roles.iter().copied().filter(|role| role.is_office())
    }
}

#[derive(Debug, Clone, Deserialize)]
struct DeviceData {
    member: String,
}

#[derive(Debug, Clone, Deserialize)]
struct UnitData {
    #[serde(default)]
    id: String,
    name: String,
}

/// The part of `village.json` that says who is there.
#[derive(Debug, Clone, Deserialize)]
pub struct VillageData {
    units: Vec<UnitData>,
    /// The grids.
    pub grids: Vec<GridData>,
    /// The people.
    pub people: Vec<PersonData>,
    devices: Vec<DeviceData>,
}

impl VillageData {
    /// Reads `village.json`.
    pub fn parse(json: &str) -> Self {
        serde_json::from_str(json).expect("the village's data can be read")
    }

    /// One unit of several, where these people have phones too.
    pub fn of_unit(mut self, unit: &str, phones: &[&str]) -> Self {
        self.units.retain(|one| one.id == unit);
        self.grids.retain(|grid| grid.unit == unit);
        self.people.retain(|person| person.unit == unit);
        self.devices.extend(phones.iter().map(|member| DeviceData { member: (*member).to_owned() }));
        self
    }

    /// Only these people.
    pub fn only(mut self, ids: &[&str]) -> Self {
        self.people.retain(|person| ids.contains(&person.id.as_str()));
        self.devices.retain(|device| ids.contains(&device.member.as_str()));
        self
    }

    /// A person by id.
    pub fn person(&self, id: &str) -> &PersonData {
        self.people.iter().find(|person| person.id == id).expect("a person of the village")
    }

    fn has_phone(&self, id: &str) -> bool {
        self.devices.iter().any(|device| device.member == id)
    }
}

/// A village on a hub, with everybody's phone.
pub struct Village {
    /// The hub.
    pub hub: TestHub,
    /// Everybody's clock.
    pub clock: Clock,
    /// The space.
    pub space: SpaceId,
    /// Who is there.
    pub data: VillageData,
    /// Phones by the data's ids.
    pub phones: BTreeMap<String, Phone>,
    /// Members by the data's ids.
    pub members: BTreeMap<String, MemberId>,
    /// Grids by the data's ids.
    pub grids: BTreeMap<String, GridId>,
}

/// The people of most tests: three of the committee, a supervisor, two grid leaders, four residents.
pub const FEW: &[&str] = &[
    "shen-bonian",
    "yao-fangying",
    "bian-zhiyuan",
    "qian-shouyi",
    "lu-xiaoman",
    "ji-chunsheng",
    "ni-guohua",
    "luo-jianjun",
    "wang-xiuying",
    "ding-chunmei",
];

/// 2026-03-02T09:00:00+08:00, when the sample's story begins.
pub const MORNING: Moment = Moment(1_772_413_200_000);

/// A village with [`FEW`] people.
pub struct TestVillage;

impl TestVillage {
    /// Founds and fills it.
    pub async fn settle() -> Village {
        Self::of(FEW).await
    }

    /// With these people only.
    pub async fn of(people: &[&str]) -> Village {
        Village::settle(Self::data(people), Clock::at(MORNING)).await
    }

    /// As a program of its own serves it, with the real clock.
    pub async fn served(people: &[&str]) -> Village {
        Village::settle_on(TestHub::start_program().await, Self::data(people), Clock::real()).await
    }

    /// Their data.
    pub fn data(people: &[&str]) -> VillageData {
        VillageData::parse(include_str!("../../demo/village.json")).only(people)
    }
}

impl Village {
    /// Founds the village and lets everybody who has a phone join.
    pub async fn settle(data: VillageData, clock: Clock) -> Self {
        Self::settle_on(TestHub::start(&clock).await, data, clock).await
    }

    /// The same on a hub that runs already.
    pub async fn settle_on(hub: TestHub, data: VillageData, clock: Clock) -> Self {
        Self::settle_under(None, hub, data, clock).await
    }

    /// The same below a township or county of that hub.
    pub async fn settle_under(
        parent: Option<SpaceId>,
        hub: TestHub,
        data: VillageData,
        clock: Clock,
    ) -> Self {
        let founder = data.people.iter().find(|p| p.is_in_committee()).expect("a founder").clone();
        let phone = Phone::new(&clock);
        let new = NewSpace {
            kind: SpaceKind::Village,
            name: data.units.first().map_or_else(String::new, |unit| unit.name.clone()),
            parent,
            founder: founder.name.clone(),
            posts: founder.offices().collect(),
        };
        let desk = phone.app.create_space(&hub.url(), &hub.setup_token(), new).await.expect("founding");
        let mut village = Self {
            space: desk.space(),
            hub,
            clock,
            data,
            phones: BTreeMap::new(),
            members: BTreeMap::from([(founder.id.clone(), phone.member())]),
            grids: BTreeMap::new(),
        };
        for grid in village.data.grids.clone() {
            let id = desk.define_grid(&grid.name).expect("a grid");
            village.grids.insert(grid.id, id);
        }
        village.phones.insert(founder.id.clone(), phone);
        village.fill(&founder.id).await;
        village
    }

    /// Takes a topic up as the use of a public ground: somebody of the committee first, then, where it is somebody else, the Party branch.
    pub async fn take_up(&self, by: &str, topic: TopicId) {
        let general = "ENV-04".parse().ok();
        let classified = self.desk(by).classify_topic(topic, MatterClass::General, general, None);
        classified.expect("the committee says which matter it is");
        let screened = self.desk(by).screen_topic(topic, "走访过两边的住户，场地够用");
        screened.expect("the committee writes down what looking into it has shown");
        self.desk(by).accept_topic(topic).expect("the committee takes the topic up");
        let leads = |person: &&PersonData| person.roles.contains(&Role::PartySecretary);
        let Some(secretary) = self.data.people.iter().find(leads).filter(|person| person.id != by) else {
            return;
        };
        self.phone(by).sync().await;
        self.phone(&secretary.id).sync().await;
        self.desk(&secretary.id).accept_topic(topic).expect("the Party branch takes the topic up");
        self.phone(&secretary.id).sync().await;
        self.phone(by).sync().await;
    }

    async fn fill(&mut self, founder: &str) {
        self.phone(founder).sync().await;
        let people: Vec<PersonData> = self.data.people.iter().filter(|p| p.id != founder).cloned().collect();
        let (mut officers, residents): (Vec<_>, Vec<_>) = people
            .into_iter()
            .filter(|p| self.data.has_phone(&p.id))
            .partition(|p| p.offices().next().is_some());
        officers.sort_by_key(|person| !person.is_in_committee());
        let mut second = None;
        for person in &officers {
            let post = self.post_of(person);
            self.enrol(founder, second.as_deref(), person, InviteGrant::Post(post)).await;
            second.get_or_insert_with(|| person.id.clone());
        }
        for person in &residents {
            self.enrol(founder, None, person, InviteGrant::Resident).await;
        }
        let everybody: Vec<String> = self.phones.keys().cloned().collect();
        for id in everybody {
            self.phone(&id).sync().await;
        }
    }

    /// The post a person is invited to.
    fn post_of(&self, person: &PersonData) -> Post {
        let role = person.offices().last().expect("an office");
        let grid = person.grid.as_ref().and_then(|grid| self.grids.get(grid));
        if role.in_grid() { Post::in_grid(role, *grid.expect("a grid")) } else { Post::of(role) }
    }

    /// Invites, confirms where a second signature is needed, joins.
    async fn enrol(&mut self, by: &str, second: Option<&str>, person: &PersonData, grant: InviteGrant) {
        self.phone(by).sync().await;
        let invite = self.phone(by).desk().invite(grant).expect("an invitation");
        self.phone(by).sync().await;
        if let Some(second) = second {
            let phone = self.phone(second);
            phone.sync().await;
            phone.desk().confirm(invite.entry).expect("the second signature");
            phone.sync().await;
        }
        let phone = Phone::new(&self.clock);
        let enrolment = phone.app.join(&invite.code, person.shown()).expect("a join");
        phone.sync().await;
        self.members.insert(person.id.clone(), enrolment.member);
        self.phones.insert(person.id.clone(), phone);
    }

    /// Somebody's phone.
    pub fn phone(&self, id: &str) -> &Phone {
        self.phones.get(id).unwrap_or_else(|| panic!("{id} has no phone"))
    }

    /// Somebody's desk.
    pub fn desk(&self, id: &str) -> yishi_client::Desk {
        self.phone(id).desk()
    }

    /// A member.
    pub fn member(&self, id: &str) -> MemberId {
        *self.members.get(id).unwrap_or_else(|| panic!("{id} is no member"))
    }

    /// A grid.
    pub fn grid(&self, id: &str) -> GridId {
        *self.grids.get(id).unwrap_or_else(|| panic!("{id} is no grid"))
    }

    /// Everybody syncs, twice, so that what one sends the others have.
    pub async fn sync_all(&self) {
        for _ in 0..2 {
            for phone in self.phones.values() {
                phone.sync().await;
            }
        }
    }
}
