//! Papers that oneself laid.

use yishi_domain::fact::Core;

use super::super::Told;
use super::{News, Reader};
use crate::view::InboxKind;

/// Who refused to sign: the paper falls with it.
pub(super) fn news(reader: &Reader<'_>, acts: &[Told]) -> Vec<News> {
    let own = acts.iter().any(|act| matches!(act.act.fact.core, Core::PaperLaid(_)) && act.by() == reader.me);
    let news = |act: &Told| {
        let Core::SigningRefused(refused) = &act.act.fact.core else { return None };
        (own && act.by() != reader.me).then(|| (InboxKind::SigningRefused, refused.topic.into()))
    };
    acts.iter().map(news).collect()
}
