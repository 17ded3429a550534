//! Sittings that oneself is called to.

use yishi_domain::fact::Core;
use yishi_domain::role::Role;

use super::super::Told;
use super::{News, Reader};
use crate::error::ClientError;
use crate::view::InboxKind;

/// A notice is news to the parties, to whoever leads, and to the supervisors, who may take part in every sitting
/// (村民委员会组织法 37 条、居民委员会组织法 36 条).
pub(super) fn news(reader: &Reader<'_>, acts: &[Told]) -> Result<Vec<News>, ClientError> {
    let supervises = reader.holds(|role| role == Role::Supervisor)?;
    let news = |act: &Told| {
        let Core::SessionNoticed(notice) = &act.act.fact.core else { return None };
        let party = notice.parties.iter().any(|party| party.member == reader.me);
        let called = party || supervises || [notice.moderator, notice.recorder].contains(&reader.me);
        (called && act.by() != reader.me).then_some((InboxKind::SessionNoticed, notice.topic.into()))
    };
    Ok(acts.iter().map(news).collect())
}
