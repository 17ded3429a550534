//! What was entered for somebody without a phone becomes theirs: a first device, or a claim.

use yishi_domain::id::{GridId, MemberId};
use yishi_domain::intent::OfficeIntent;
use yishi_domain::membership::InviteGrant;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::state::{Aggregate, AggregateId};

use super::{Desk, IssuedInvite};
use crate::error::ClientError;
use crate::state;
use crate::trouble::Trouble;

impl Desk {
    /// Invites a person who was registered without a phone: the phone that joins speaks for this person, with everything
    /// that was entered for them.
    pub fn invite_person(&self, person: MemberId) -> Result<IssuedInvite, ClientError> {
        let known =
            self.read(|connection, space| state::current(connection, space, AggregateId::Member(person)))?;
        let Some(Aggregate::Member(known)) = known else { return Err(Trouble::NotFound.into()) };
        let grid = known.paper.ok_or(Refusal::from(Code::PersonClaimed))?;
        self.invite(InviteGrant::Person { member: person, grid })
    }

    /// Says that something was entered for oneself in a grid: what, when, by whom.
    pub fn ask_claim(&self, grid: GridId, words: &str) -> Result<(), ClientError> {
        self.act(OfficeIntent::AskClaim(grid, words.to_owned())).map(|_| ())
    }

    /// Confirms that a person without a phone is a member who asked, or is the same as another one without a phone.
    pub fn confirm_claim(&self, person: MemberId, member: MemberId) -> Result<(), ClientError> {
        self.act(OfficeIntent::ConfirmClaim { person, member }).map(|_| ())
    }

    /// Tells a member who asked that it was somebody else, saying why one thinks so.
    pub fn decline_claim(&self, member: MemberId, grid: GridId, reason: &str) -> Result<(), ClientError> {
        self.act(OfficeIntent::DeclineClaim(member, grid, reason.to_owned())).map(|_| ())
    }
}
