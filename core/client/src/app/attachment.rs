//! Photos and recordings. One that is attached is sealed at once, for this phone alone; once a need is logged or a
//! signature witnessed with it, it is sealed for those who may see it, and the next sync sends it. At no moment does it lie here in clear.

mod open;

use rusqlite::Connection;
use yishi_domain::decide::build;
use yishi_domain::id::{BlobId, DeviceId, MemberId, NeedId, ObjectId};
use yishi_domain::intent::{NeedIntent, NewNeed};
use yishi_domain::key::KeyRole;
use yishi_domain::need::{Attachment, AttachmentKind, AttachmentPurpose};
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_replica::media::{BadMedia, bare, look_at};
use yishi_replica::sealed::{DeviceRecipient, FileHead, MAX_RECIPIENTS, Recipient, seal_file};

use super::act::Acting;
use super::key::{Draws, sealed_error};
use super::{Desk, NeedForm, person};
use crate::error::ClientError;
use crate::state;
use crate::store::files::{self, FileState, NewFile};
use crate::store::{Durable, SpaceRow};
use crate::trouble::Trouble;

/// A photo or a recording as the phone made it.
#[derive(Clone)]
pub struct AttachForm {
    /// What it is.
    pub kind: AttachmentKind,
    /// What it is for.
    pub purpose: AttachmentPurpose,
    /// JPEG or WebP of at most 300,000 bytes; Ogg Opus, M4A or WAV of at most 2,000,000.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for AttachForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AttachForm({:?}, {:?}, {} bytes)", self.kind, self.purpose, self.bytes.len())
    }
}

/// A file sealed for somebody.
struct Sealed {
    id: BlobId,
    parts: Vec<Vec<u8>>,
    bytes: u32,
}

impl Desk {
    /// Keeps a photo or a recording, sealed for this phone alone, until a need is logged with it. A photo loses what the
    /// camera wrote beside the picture, such as the place. What is returned is durable. Refused if it is too large or not what it is said to be.
    pub fn attach(&self, form: AttachForm) -> Result<BlobId, ClientError> {
        let known = look_at(form.kind, &form.bytes).map_err(unusable)?;
        let bare = bare(known, &form.bytes);
        look_at(form.kind, &bare).map_err(unusable)?;
        let sealed = self.seal(&bare, &[], &[self.own_device()])?;
        self.app.db().write(Durable::Full, |tx| {
            let space = self.row(tx)?;
            keep(tx, &space, None, (form.kind, form.purpose, FileState::Draft), &sealed)
        })?;
        Ok(sealed.id)
    }

    /// Gives up what was attached and logged with no need.
    pub fn drop_attached(&self, attached: BlobId) -> Result<(), ClientError> {
        self.app.db().write(Durable::Normal, |tx| {
            let space = self.row(tx)?;
            let row = files::get(tx, space.n, attached)?.filter(|row| row.state == FileState::Draft);
            files::remove(tx, row.ok_or(Trouble::AttachmentGone)?.n)
        })
    }

    /// Logs a need with what was attached, in this order. The need and its attachments become durable together.
    pub fn log_need_with(&self, form: NeedForm, attached: &[BlobId]) -> Result<NeedId, ClientError> {
        self.log(form, attached, false)
    }

    /// The same for somebody under fourteen, once the guardian who is registered agreed.
    pub fn log_agreed_need(&self, form: NeedForm, attached: &[BlobId]) -> Result<NeedId, ClientError> {
        self.log(form, attached, true)
    }

    fn log(&self, form: NeedForm, attached: &[BlobId], agreed: bool) -> Result<NeedId, ClientError> {
        let need = NeedId(self.app.fresh()?);
        let NeedForm { by, grid, channel, category, text, org } = form;
        let guardian = by.map(|by| self.guardian(by, agreed)).transpose()?.flatten();
        if attached.is_empty() {
            let (by, attachments) = (by.map_or_else(|| self.me(), Ok)?, Vec::new());
            let new = NewNeed { need, by, grid, channel, category, text, attachments, guardian, org };
            self.act(NeedIntent::Log(new))?;
            return Ok(need);
        }
        self.act_with(&[], |acting| {
            let by = by.unwrap_or(acting.by.member);
            let readers = self.readers(acting, &[KeyRole::Grid(grid), KeyRole::Committee], by)?;
            let attachments =
                attached.iter().map(|id| self.send_off(acting, need.into(), (*id, None), &readers));
            let attachments = attachments.collect::<Result<_, _>>()?;
            let new = NewNeed { need, by, grid, channel, category, text, attachments, guardian, org };
            Ok(build(acting.state, NeedIntent::Log(new).into(), &acting.by)?)
        })?;
        Ok(need)
    }

    /// Puts what shows a signature or a delivery on its way: for the committee, and the devices of who takes it down and
    /// whose it is.
    pub(super) fn send_evidence(
        &self,
        acting: &Acting<'_>,
        object: ObjectId,
        member: MemberId,
        (attached, purpose): (BlobId, AttachmentPurpose),
    ) -> Result<Attachment, ClientError> {
        let readers = self.readers(acting, &[KeyRole::Committee], member)?;
        self.send_off(acting, object, (attached, Some(purpose)), &readers)
    }

    /// Seals what was attached anew, for those who may see it, and puts it on its way; with another purpose where it turned
    /// out to be for something else.
    fn send_off(
        &self,
        acting: &Acting<'_>,
        object: ObjectId,
        (attached, purpose): (BlobId, Option<AttachmentPurpose>),
        (roles, devices): &(Vec<Recipient>, Vec<DeviceRecipient>),
    ) -> Result<Attachment, ClientError> {
        let (tx, space) = (acting.tx, acting.space);
        let row = files::get(tx, space.n, attached)?.filter(|row| row.state == FileState::Draft);
        let row = row.ok_or(Trouble::AttachmentGone)?;
        let plain = self.open_here(tx, space, attached, &row)?;
        let sealed = self.seal(&plain, roles, devices)?;
        files::remove(tx, row.n)?;
        let (kind, purpose) = (row.kind, purpose.unwrap_or(row.purpose));
        keep(tx, space, Some(object), (kind, purpose, FileState::Going), &sealed)?;
        Ok(Attachment { blob: sealed.id, kind, purpose, bytes: sealed.bytes })
    }

    /// Who may see what is sent: whoever holds these keys, and the devices of who enters it and whom it is about.
    fn readers(
        &self,
        acting: &Acting<'_>,
        keys: &[KeyRole],
        by: MemberId,
    ) -> Result<(Vec<Recipient>, Vec<DeviceRecipient>), ClientError> {
        let roles = person::recipients(acting.tx, acting.space, keys)?;
        if roles.is_empty() {
            return Err(Trouble::AttachmentKeyMissing.into());
        }
        let mut devices = vec![self.own_device()];
        for member in [acting.by.member, by] {
            for device in working_devices(acting.tx, acting.space, member)? {
                if devices.len() < MAX_RECIPIENTS && devices.iter().all(|known| known.device != device.device)
                {
                    devices.push(device);
                }
            }
        }
        Ok((roles, devices))
    }

    fn own_device(&self) -> DeviceRecipient {
        let DeviceId(device) = self.app.device();
        DeviceRecipient { device, receive_key: self.app.keys.receive.public() }
    }

    fn seal(
        &self,
        plain: &[u8],
        roles: &[Recipient],
        devices: &[DeviceRecipient],
    ) -> Result<Sealed, ClientError> {
        let (id, space) = (BlobId(self.app.fresh()?), self.space());
        let (head, key) = Draws::new(self.app.ambient.as_ref())
            .run(|entropy| FileHead::new(id.0, &space.0, roles, devices, entropy))?
            .map_err(sealed_error)?;
        let parts = seal_file(plain, &head, &key, &space.0).map_err(sealed_error)?;
        let bytes = parts.iter().map(Vec::len).sum::<usize>();
        let bytes = u32::try_from(bytes).map_err(|_| Refusal::from(Code::AttachmentTooLarge))?;
        Ok(Sealed { id, parts, bytes })
    }
}

/// Stores a sealed file.
fn keep(
    tx: &Connection,
    space: &SpaceRow,
    object: Option<ObjectId>,
    (kind, purpose, state): (AttachmentKind, AttachmentPurpose, FileState),
    sealed: &Sealed,
) -> Result<(), ClientError> {
    let new = NewFile { id: sealed.id, object, kind, purpose, state, bytes: sealed.bytes.into() };
    let n = files::add(tx, space.n, &new)?;
    sealed.parts.iter().try_for_each(|part| files::append(tx, n, part))
}

/// The devices of a member that work, with the keys they receive with.
fn working_devices(
    connection: &Connection,
    space: &SpaceRow,
    member: MemberId,
) -> Result<Vec<DeviceRecipient>, ClientError> {
    let Some(Aggregate::Member(known)) = state::current(connection, space, AggregateId::Member(member))?
    else {
        return Ok(Vec::new());
    };
    let mut working = Vec::new();
    for device in known.working_devices() {
        let found = state::current(connection, space, AggregateId::Device(device))?;
        if let Some(Aggregate::Device(state)) = found {
            working.push(DeviceRecipient { device: device.0, receive_key: state.receive_key });
        }
    }
    Ok(working)
}

/// Why a photo or a recording cannot be attached.
fn unusable(bad: BadMedia) -> ClientError {
    match bad {
        BadMedia::TooLarge => Refusal::from(Code::AttachmentTooLarge).into(),
        BadMedia::TooManyPixels => Trouble::PhotoPixels.into(),
        BadMedia::Empty | BadMedia::OtherForm | BadMedia::Damaged => Trouble::AttachmentForm.into(),
    }
}
