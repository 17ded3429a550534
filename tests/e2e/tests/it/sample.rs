//! Two topics of the invented township, replayed as signed records through real clients and a real hub: t01 from three
//! needs to sealed minutes and work, t04 from a need to the notice of a hearing. What comes later in the file (publicity,
//! completion, the archive) belongs to what is not built yet.

mod hearing;
mod threshing;

use serde::Deserialize;
use yishi_client::view::NeedRow;
use yishi_client::{AttachForm, Desk, NeedForm, PersonCardForm, SignProof};
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{BlobId, NeedId, PaperId};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Category, Channel};
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::time::Moment;
use yishi_harness::{Clock, SAMPLE, TestHub, Village, VillageData};

const PICTURE: &[u8] = include_bytes!("../../../../core/replica/tests/it/media/lamp.jpg");

#[derive(Deserialize)]
struct Sample {
    people: Vec<Person>,
    needs: Vec<Need>,
    topics: Vec<Topic>,
    sessions: Vec<Session>,
    minutes: Vec<Minutes>,
}

#[derive(Deserialize)]
struct Person {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct Need {
    id: String,
    grid: String,
    by: String,
    entered_by: Option<String>,
    channel: Channel,
    at: String,
    text: String,
    category: Category,
    status: String,
}

#[derive(Deserialize)]
struct Topic {
    id: String,
    title: String,
    source: String,
    catalog: String,
    matter_class: String,
    plan: PlanData,
}

#[derive(Deserialize)]
struct PlanData {
    form: String,
    start: String,
    noticed_at: String,
    moderator: String,
    recorder: String,
    supervisors: Vec<String>,
    parties: Vec<PartyData>,
}

#[derive(Deserialize)]
struct PartyData {
    kind: PartyKind,
    member: String,
    #[serde(default)]
    affected: bool,
}

#[derive(Deserialize)]
struct Session {
    id: String,
    sign_in: Vec<SignIn>,
}

#[derive(Deserialize)]
struct SignIn {
    member: String,
    method: String,
}

#[derive(Deserialize)]
struct Minutes {
    id: String,
    no: String,
    title: String,
    items: Vec<String>,
}

/// `2026-03-02T09:10:00+08:00`.
fn moment(text: &str) -> Moment {
    let number = |from: usize, to: usize| text[from..to].parse::<u64>().unwrap();
    let day = CivilDate::new(number(0, 4) as i32, number(5, 7) as u32, number(8, 10) as u32).unwrap();
    Moment(day.plus_days(-1).end().0 + (number(11, 13) * 60 + number(14, 16)) * 60_000)
}

/// One unit of the township, as it stands on a hub of its own.
struct Place {
    village: Village,
    sample: Sample,
}

impl Place {
    /// Founded on a morning; those who are named have phones beside those of the file.
    async fn of(unit: &str, from: &str, phones: &[&str]) -> Self {
        let clock = Clock::at(moment(from));
        let hub = TestHub::start(&clock).await;
        let data = VillageData::parse(SAMPLE).of_unit(unit, phones);
        let village = Village::settle_on(hub, data, clock).await;
        Self { village, sample: serde_json::from_str(SAMPLE).unwrap() }
    }

    /// The clock moves on and everybody syncs.
    async fn at(&self, when: &str) {
        self.village.sync_all().await;
        self.village.clock.forward_to(moment(when));
    }

    fn desk(&self, who: &str) -> Desk {
        self.village.desk(who)
    }

    /// Registers somebody without a phone.
    fn on_paper(&mut self, by: &str, grid: &str, who: &str) {
        let name = &self.sample.people.iter().find(|person| person.id == who).unwrap().name;
        let shown = format!("{}*", name.chars().next().unwrap());
        let grid = self.village.grid(grid);
        let member = self.desk(by).register_person(grid, Some(&shown), PersonCardForm::default()).unwrap();
        self.village.members.insert(who.to_owned(), member);
    }

    fn need(&self, id: &str) -> &Need {
        self.sample.needs.iter().find(|need| need.id == id).unwrap()
    }

    fn topic(&self, id: &str) -> &Topic {
        self.sample.topics.iter().find(|topic| topic.id == id).unwrap()
    }

    /// Logs a need as the file has it; entered by somebody where the file or `writer` says so.
    async fn log(&self, id: &str, writer: Option<&str>) -> NeedId {
        let need = self.need(id);
        self.at(&need.at).await;
        let writer = writer.or(need.entered_by.as_deref());
        let form = NeedForm {
            by: writer.map(|_| self.village.member(&need.by)),
            grid: self.village.grid(&need.grid),
            channel: need.channel,
            category: need.category,
            text: need.text.clone(),
            org: None,
        };
        let logged = self.desk(writer.unwrap_or(&need.by)).log_need(form).unwrap();
        self.village.sync_all().await;
        logged
    }

    fn row(&self, who: &str, need: NeedId) -> NeedRow {
        self.desk(who).need(need).unwrap().row
    }

    fn parties(&self, plan: &PlanData) -> Vec<Party> {
        let party = |one: &PartyData| Party::of(one.kind, self.village.member(&one.member), one.affected);
        plan.parties.iter().map(party).collect()
    }
}

/// A photo of a signature, attached and not sent yet.
fn photo(desk: &Desk) -> BlobId {
    let (kind, purpose) = (AttachmentKind::Photo, AttachmentPurpose::Signature);
    desk.attach(AttachForm { kind, purpose, bytes: PICTURE.to_vec() }).unwrap()
}

/// Somebody signs in every slot that lists them, on paper or, without a date, in person.
fn witnessed(place: &Place, keeper: &str, paper: PaperId, who: &str, stated_on: Option<CivilDate>) {
    let (desk, member) = (place.desk(keeper), place.village.member(who));
    for slot in desk.paper(paper).unwrap().slots {
        if slot.places.iter().any(|one| one.member == member && one.how.is_none()) {
            let proof = SignProof { evidence: photo(&desk), stated_on };
            desk.witness_signature(paper, slot.slot, member, proof).unwrap();
        }
    }
}

/// Somebody signs every slot that is theirs on their own phone.
async fn signed(place: &Place, paper: PaperId, who: &str) {
    place.village.phone(who).sync().await;
    let desk = place.desk(who);
    for slot in desk.paper(paper).unwrap().my_slots {
        desk.sign_paper(paper, slot).unwrap();
    }
    place.village.phone(who).sync().await;
}
