//! People without a phone: registered at the door, their real name, phone and address only in a sealed blob.

use reqwest::Method;
use yishi_domain::fact::Core;
use yishi_domain::id::{BlobId, GridId, MemberId, ObjectId};
use yishi_domain::intent::OfficeIntent;
use yishi_domain::key::KeyRole;
use yishi_domain::membership::AgeBand;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_replica::sealed::{PersonCard, Recipient, SealedBlob, open_blob, seal_blob};

use super::Desk;
use super::key::{Draws, sealed_error, sealed_role};
use crate::error::ClientError;
use crate::http::done;
use crate::search::mask;
use crate::state;
use crate::store::{Durable, SpaceRow, entries};
use crate::trouble::Trouble;

/// What is taken down about a person; sealed before it is stored.
#[derive(Debug, Clone, Default, serde::Serialize)]
pub struct PersonCardForm {
    /// Real name.
    pub name: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

impl Desk {
    /// Registers a person in a grid. Without a display name the card's name is masked (王*).
    pub fn register_person(
        &self,
        grid: GridId,
        display_name: Option<&str>,
        card: PersonCardForm,
    ) -> Result<MemberId, ClientError> {
        let (person, shown, blob) = self.take_down(grid, display_name, card)?;
        self.act(OfficeIntent::RegisterPerson(person, grid, shown, blob))?;
        Ok(person)
    }

    /// Registers a minor: how old, and under fourteen who the guardian is. From then on the person is on no roll.
    pub fn register_minor(
        &self,
        grid: GridId,
        display_name: Option<&str>,
        card: PersonCardForm,
        (age, guardian): (AgeBand, Option<MemberId>),
    ) -> Result<MemberId, ClientError> {
        let (person, name, card) = self.take_down(grid, display_name, card)?;
        self.act(OfficeIntent::RegisterMinor { person, grid, name, card, age, guardian })?;
        Ok(person)
    }

    /// Says that a member is heard and on no roll, or is on rolls again.
    pub fn note_minor(&self, member: MemberId, heard_only: bool) -> Result<(), ClientError> {
        self.act(OfficeIntent::NoteMinor(member, heard_only)).map(|_| ())
    }

    /// Who agrees to what somebody under fourteen says: oneself where one is the guardian, otherwise the one who is
    /// registered, once they were asked.
    pub(super) fn guardian(&self, speaker: MemberId, agreed: bool) -> Result<Option<MemberId>, ClientError> {
        self.read(|connection, space| {
            let known = state::current(connection, space, AggregateId::Member(speaker))?;
            let Some(Aggregate::Member(known)) = known else { return Ok(None) };
            Ok(known.guardian.filter(|guardian| agreed || *guardian == space.member))
        })
    }

    /// A fresh id, the name to show and the sealed card.
    fn take_down(
        &self,
        grid: GridId,
        display_name: Option<&str>,
        card: PersonCardForm,
    ) -> Result<(MemberId, String, Option<BlobId>), ClientError> {
        let person = MemberId(self.app.fresh()?);
        let shown = display_name.map(str::to_owned).or_else(|| card.name.as_deref().map(mask));
        let shown = shown.ok_or(Trouble::NameMissing)?;
        let blank = [&card.name, &card.phone, &card.address, &card.note].iter().all(|field| field.is_none());
        let blob = if blank { None } else { Some(self.seal_card(grid, card)?) };
        Ok((person, shown, blob))
    }

    /// Opens a person's card, fetching it from the hub if it is not here.
    pub async fn open_person(&self, person: MemberId) -> Result<PersonCardForm, ClientError> {
        let (grid, blob) = self.read(|connection, space| card_of(connection, space, person))?;
        let bytes = match self.read(|connection, space| stored(connection, space, blob))? {
            Some(bytes) => bytes,
            None => self.fetch_blob(blob).await?,
        };
        let sealed = SealedBlob::from_bytes(&bytes).map_err(sealed_error)?;
        for role in [KeyRole::Grid(grid), KeyRole::Committee] {
            if let Some(secret) = self.read(|connection, space| self.role_secret(connection, space, role))? {
                let plain = open_blob(&sealed, &blob.0, &secret).map_err(sealed_error)?;
                let mut card = PersonCard::from_bytes(&plain).map_err(sealed_error)?;
                return Ok(PersonCardForm {
                    name: card.name.take(),
                    phone: card.phone.take(),
                    address: card.address.take(),
                    note: card.note.take(),
                });
            }
        }
        Err(Trouble::KeyWaiting.into())
    }

    /// Seals a card to the grid's and the committee's keys and keeps it for the next sync.
    fn seal_card(&self, grid: GridId, form: PersonCardForm) -> Result<BlobId, ClientError> {
        let PersonCardForm { name, phone, address, note } = form;
        let card = PersonCard { name, phone, address, note };
        let id = BlobId(self.app.fresh()?);
        let recipients = self.read(|connection, space| {
            recipients(connection, space, &[KeyRole::Grid(grid), KeyRole::Committee])
        })?;
        if recipients.is_empty() {
            return Err(Trouble::KeyMissing.into());
        }
        let plain = card.to_bytes().map_err(sealed_error)?;
        let space = self.space();
        let sealed = Draws::new(self.app.ambient.as_ref())
            .run(|entropy| seal_blob(&plain, &recipients, &space.0, id.0, entropy))?
            .map_err(sealed_error)?;
        let bytes = sealed.to_bytes().map_err(sealed_error)?;
        self.keep_blob(id, &bytes, false)?;
        Ok(id)
    }

    fn keep_blob(&self, id: BlobId, bytes: &[u8], sent: bool) -> Result<(), ClientError> {
        self.app.db().write(Durable::Full, |tx| {
            let space = self.row(tx)?;
            let sql = "INSERT OR IGNORE INTO blobs (space, id, bytes, sent) VALUES (?1, ?2, ?3, ?4)";
            tx.execute(sql, (space.n, id.0, bytes, sent))?;
            Ok(())
        })
    }

    /// Fetches a blob and keeps it, so that it opens without network the next time.
    async fn fetch_blob(&self, id: BlobId) -> Result<Vec<u8>, ClientError> {
        let (hub, path) =
            self.read(|_, space| Ok((space.hub.clone(), format!("/v1/spaces/{}/blobs/{id}", space.id))))?;
        let bytes = done(self.app.signed(&hub, Method::GET, &path, Vec::new()).await?)?;
        self.keep_blob(id, &bytes, true)?;
        Ok(bytes)
    }
}

/// The newest of each of these keys that there is: what is sealed to whoever holds them is sealed to these.
pub(super) fn recipients(
    connection: &rusqlite::Connection,
    space: &SpaceRow,
    keys: &[KeyRole],
) -> Result<Vec<Recipient>, ClientError> {
    let mut recipients = Vec::with_capacity(keys.len());
    for role in keys.iter().copied() {
        if let Some(Aggregate::RoleKey(key)) = state::current(connection, space, AggregateId::RoleKey(role))?
        {
            recipients.push(Recipient {
                role: sealed_role(role),
                generation: key.generation,
                public: key.public,
            });
        }
    }
    Ok(recipients)
}

/// The grid and blob of a registered person.
fn card_of(
    connection: &rusqlite::Connection,
    space: &SpaceRow,
    person: MemberId,
) -> Result<(GridId, BlobId), ClientError> {
    for row in entries::about(connection, space.n, &ObjectId::from(person))? {
        if let Ok(fact) = row.entry.fact()
            && let Core::PersonRegistered(core) = fact.core
            && let Some(card) = core.card
        {
            return Ok((core.grid, card));
        }
    }
    Err(Trouble::CardMissing.into())
}

fn stored(
    connection: &rusqlite::Connection,
    space: &SpaceRow,
    blob: BlobId,
) -> Result<Option<Vec<u8>>, ClientError> {
    use rusqlite::OptionalExtension;
    Ok(connection
        .prepare_cached("SELECT bytes FROM blobs WHERE space = ?1 AND id = ?2")?
        .query_row((space.n, blob.0), |row| row.get(0))
        .optional()?)
}
