//! Joining a space with an invitation.

use std::sync::Arc;

use yishi_domain::act::Actor;
use yishi_domain::fact::Fact;
use yishi_domain::id::MemberId;
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{InviteGrant, Joined, join_message};
use yishi_domain::rule::touches;
use yishi_domain::words::Words;
use yishi_replica::code::{InviteCode, comparison_code};
use yishi_replica::entry::{Draft, Entry, Link};
use yishi_replica::keys::SignKey;

use super::{App, Desk, Family};
use crate::error::ClientError;
use crate::project;
use crate::store::{Durable, joins, outbox, spaces};
use crate::trouble::Trouble;

/// A join on its way.
#[derive(Clone)]
pub struct Enrolment {
    /// The space joined.
    pub desk: Desk,
    /// The member this phone speaks for.
    pub member: MemberId,
    /// Six digits to compare: for an office with the committee's phone, for a further device with one's other one.
    pub comparison_code: Option<String>,
}

impl App {
    /// Takes an invitation's code and a display name, and puts the join in the outbox; the next sync carries it out.
    pub fn join(self: &Arc<Self>, code: &str, name: &str) -> Result<Enrolment, ClientError> {
        let code = InviteCode::from_text(code).ok_or(Trouble::CodeInvalid)?;
        let member = match code.grant {
            InviteGrant::Device { member, .. } | InviteGrant::Person { member, .. } => member,
            InviteGrant::Resident | InviteGrant::Post(_) => MemberId(self.fresh()?),
        };
        let (device, receive_key) = (self.device(), self.keys.receive.public());
        let key = SignKey::from_seed(&code.seed);
        let message = join_message(&code.space, &code.invite, &member, &device, &receive_key);
        let core = Joined {
            invite: code.invite,
            key: key.public(),
            grant: code.grant,
            member,
            receive_key,
            proof: key.sign(&message),
        };
        self.keep_join(&code, Fact::with(core, Words::Name(name.to_owned())), member)?;
        let compared = code.grant.is_compared().then(|| comparison_code(&message));
        Ok(Enrolment { desk: self.desk(code.space)?, member, comparison_code: compared })
    }

    fn keep_join(&self, code: &InviteCode, fact: Fact, member: MemberId) -> Result<(), ClientError> {
        yishi_domain::kind::Kind::Joined.spec().shape.admits(fact.words.as_ref())?;
        let label = if code.grant.is_office() { Label::Public } else { Label::Directory };
        let (audience, claimed_time) = (Audience::one(label), self.now());
        let draft = Draft {
            space: code.space,
            audience,
            after: Link::START,
            claimed_time,
            salt: self.fresh()?,
            member,
            fact: &fact,
        };
        let entry = Entry::sign(&self.keys.sign, &draft);
        self.db().write(Durable::Full, |tx| {
            if spaces::get(tx, &code.space)?.is_some() {
                return Err(Trouble::AlreadyJoined.into());
            }
            joins::forget(tx, &code.space)?;
            // What was public only is read anew, with all that a member reads.
            if let Some(followed) = spaces::known(tx, &code.space)? {
                project::clear(tx, followed.n)?;
                spaces::remove(tx, followed.n)?;
            }
            let space = spaces::add(tx, &code.space, &code.hub, &code.log_key, &member)?;
            let by = Actor { member, device: self.device(), dseq: 1 };
            let touched = touches(&fact.core, &by);
            outbox::push(tx, space.n, &entry, &touched, claimed_time)?;
            project::refresh(tx, &space, &touched)
        })?;
        self.changes.tell_of(code.space, &[Family::Spaces, Family::People, Family::Outbox]);
        Ok(())
    }
}
