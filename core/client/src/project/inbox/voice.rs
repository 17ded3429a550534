//! What became of one's own comments and amendments.

use yishi_domain::fact::Core;
use yishi_domain::id::{AmendmentId, CommentId};
use yishi_domain::kind::Kind;
use yishi_domain::role::Role;

use super::super::Told;
use super::{News, Reader};
use crate::error::ClientError;
use crate::view::InboxKind;

/// A comment that was hidden, and what became of the appeal against it.
pub(super) fn comment(reader: &Reader<'_>, id: CommentId, acts: &[Told]) -> Result<Vec<News>, ClientError> {
    let own = reader.finds("SELECT 1 FROM comments WHERE space = ?1 AND author = ?2 AND id = ?3", &id.0)?;
    let hid = acts.iter().any(|act| act.kind() == Kind::CommentHidden && act.by() == reader.me);
    let hears = !own && !hid && reader.holds(|role| role == Role::Supervisor)?;
    let news = |act: &Told| {
        let kind = if let Core::AppealDecided(core) = &act.act.fact.core {
            own.then_some(if core.upheld { InboxKind::AppealUpheld } else { InboxKind::AppealDismissed })
        } else if act.kind() == Kind::CommentHidden {
            own.then_some(InboxKind::CommentHidden)
        } else {
            (hears && act.kind() == Kind::HidingAppealed).then_some(InboxKind::HidingAppealed)
        };
        kind.filter(|_| act.by() != reader.me).map(|kind| (kind, id.into()))
    };
    Ok(acts.iter().map(news).collect())
}

/// An amendment that was decided.
pub(super) fn amendment(
    reader: &Reader<'_>,
    id: AmendmentId,
    acts: &[Told],
) -> Result<Vec<News>, ClientError> {
    let own = reader.finds("SELECT 1 FROM amendments WHERE space = ?1 AND author = ?2 AND id = ?3", &id.0)?;
    let news = |act: &Told| {
        if !own || act.by() == reader.me {
            return None;
        }
        let decided = [
            (Kind::AmendmentTaken, InboxKind::AmendmentTaken),
            (Kind::AmendmentDeclined, InboxKind::AmendmentDeclined),
        ];
        decided.into_iter().find(|(kind, _)| *kind == act.kind()).map(|(_, news)| (news, id.into()))
    };
    Ok(acts.iter().map(news).collect())
}
