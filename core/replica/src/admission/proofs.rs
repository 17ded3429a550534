//! Signatures inside facts, which the rules take as verified.

use yishi_domain::act::Act;
use yishi_domain::fact::Core;
use yishi_domain::id::SpaceId;
use yishi_domain::membership::join_message;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::seal::sign_off_message;

use crate::entry::Entry;
use crate::keys::verifies;

/// Refuses a join without the invitation's key, and a sign-off that the device did not sign.
pub(crate) fn verify(entry: &Entry, act: &Act, space: SpaceId) -> Result<(), Refusal> {
    let device = &entry.header.device;
    if let Core::Joined(core) = &act.fact.core {
        let message = join_message(&space, &core.invite, &core.member, device, &core.receive_key);
        if !verifies(&core.key, &message, &core.proof) {
            return Err(Code::InviteMismatch.into());
        }
    }
    let core = &act.fact.core;
    let signed = if let Core::SignedOff(core) = core {
        Some((sign_off_message(&core.digest, core.slot, &act.by.member, core.how), core.signature))
    } else if let Core::PaperSigned(core) = core {
        // Where somebody else signed, the device that witnessed or entered it says so.
        Some((sign_off_message(&core.digest, core.slot, &core.member, core.how), core.signature))
    } else {
        None
    };
    match signed {
        Some((message, signature)) if !verifies(&device.0, &message, &signature) => {
            Err(Code::SignatureWrong.into())
        }
        Some(_) | None => Ok(()),
    }
}
