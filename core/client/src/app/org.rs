//! Organisations that take part, and terms of posts.

use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{MemberId, OrgId};
use yishi_domain::intent::OfficeIntent;
use yishi_domain::matter::FormCode;
use yishi_domain::party::PartyKind;
use yishi_domain::role::Post;

use super::Desk;
use crate::error::ClientError;

impl Desk {
    /// Registers an organisation: what it is, the brand it bears, its name.
    pub fn register_org(
        &self,
        kind: PartyKind,
        brand: Option<FormCode>,
        name: &str,
    ) -> Result<OrgId, ClientError> {
        let (org, on) = (OrgId(self.app.fresh()?), CivilDate::of(self.app.now()));
        self.act(OfficeIntent::RegisterOrg { org, kind, brand, name: name.to_owned(), on })?;
        Ok(org)
    }

    /// Strikes an organisation off, saying why.
    pub fn end_org(&self, org: OrgId, reason: &str) -> Result<(), ClientError> {
        self.act(OfficeIntent::EndOrg(org, reason.to_owned())).map(|_| ())
    }

    /// Says which day is the last of a post's term, or that none is.
    pub fn set_term(
        &self,
        member: MemberId,
        post: Post,
        until: Option<CivilDate>,
    ) -> Result<(), ClientError> {
        self.act(OfficeIntent::SetTerm(member, post, until)).map(|_| ())
    }
}
