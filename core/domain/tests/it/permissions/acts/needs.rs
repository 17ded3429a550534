//! Needs.

use yishi_domain::fact::Fact;
use yishi_domain::id::{MemberId, NeedId, OrgId, TopicId};
use yishi_domain::intent::{NeedIntent, NewNeed};
use yishi_domain::need::{Category, Channel, NeedMerged, Referral};
use yishi_domain::topic::MatterClass;

use super::super::cast::{FELLOW, SPARES};
use super::super::objects::Try;
use super::bodies::org;
use super::{FIRST, id, words};

fn new(one: &Try<'_>, n: u64, by: MemberId) -> Fact {
    for_org(one, n, by, None)
}

fn for_org(one: &Try<'_>, n: u64, by: MemberId, org: Option<OrgId>) -> Fact {
    let (channel, category) = (Channel::Visit, Category::Environment);
    let need = NeedId(id(0x31, n));
    let new = NewNeed {
        need,
        by,
        grid: one.object.grid,
        channel,
        category,
        text: words(),
        attachments: Vec::new(),
        guardian: None,
        org,
    };
    one.fact(NeedIntent::Log(new))
}

pub(crate) fn log(one: &Try<'_>) -> Fact {
    new(one, one.object.n, one.object.owner.member())
}

pub(crate) fn log_own(one: &Try<'_>) -> Fact {
    new(one, one.k, one.who.member())
}

pub(crate) fn log_for_another(one: &Try<'_>) -> Fact {
    new(one, one.k, SPARES[1].member())
}

/// In the name of an organisation.
pub(crate) fn log_for_org(one: &Try<'_>) -> Fact {
    for_org(one, one.k, one.who.member(), Some(org(0)))
}

/// For somebody else who speaks for the same organisation.
pub(crate) fn log_for_fellow(one: &Try<'_>) -> Fact {
    for_org(one, one.k, FELLOW.member(), Some(org(0)))
}

pub(crate) fn correct(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Correct(one.need(), words()))
}

pub(crate) fn withdraw_need(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Withdraw(one.need(), None))
}

pub(crate) fn accept_need(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Accept(one.need()))
}

pub(crate) fn return_need(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Return(one.need(), words()))
}

pub(crate) fn reject_need(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Reject(one.need(), words()))
}

pub(crate) fn answer(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Answer(one.need(), words()))
}

pub(crate) fn answer_first_need(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Answer(NeedId(id(0x31, FIRST)), words()))
}

pub(crate) fn merge(one: &Try<'_>) -> Fact {
    Fact::bare(NeedMerged { need: one.need(), canonical: NeedId(id(0x31, FIRST)) })
}

pub(crate) fn unmerge(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Unmerge(one.need(), words()))
}

pub(crate) fn place(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Place(one.need(), TopicId(id(0x41, FIRST))))
}

pub(crate) fn classify_need(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Classify(one.need(), MatterClass::General, None))
}

pub(crate) fn refer_need(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Refer(one.need(), Referral::Gov, words()))
}

pub(crate) fn refer_at_once(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Refer(one.need(), Referral::Emergency, words()))
}

pub(crate) fn handle(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Handle(one.need(), words()))
}

pub(crate) fn feed_back(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::FeedBack(one.need(), words()))
}

pub(crate) fn close_need(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Close(one.need()))
}

pub(crate) fn reopen(one: &Try<'_>) -> Fact {
    one.fact(NeedIntent::Reopen(one.need(), words()))
}
