//! Topics, up to their being taken up.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Fact;
use yishi_domain::intent::{EndingIntent, NewTopic, TopicIntent};
use yishi_domain::need::Referral;
use yishi_domain::topic::{MatterClass, ReviewResult, TopicSource};

use super::super::objects::Try;
use super::{id, words};

fn new(one: &Try<'_>, n: u64) -> Fact {
    let (source, class) = (TopicSource::StatutoryItem, MatterClass::General);
    let topic = yishi_domain::id::TopicId(id(0x41, n));
    let (title, summary) = ("晒谷场".to_owned(), words());
    one.fact(TopicIntent::Propose(NewTopic {
        topic,
        title,
        summary,
        source,
        class,
        needs: Vec::new(),
        follows: None,
    }))
}

pub(crate) fn propose(one: &Try<'_>) -> Fact {
    new(one, one.object.n)
}

pub(crate) fn propose_another(one: &Try<'_>) -> Fact {
    new(one, one.k)
}

pub(crate) fn accept(one: &Try<'_>) -> Fact {
    one.fact(TopicIntent::Accept(one.topic()))
}

pub(crate) fn decline(one: &Try<'_>) -> Fact {
    one.fact(TopicIntent::Decline(one.topic(), words()))
}

pub(crate) fn screen(one: &Try<'_>) -> Fact {
    one.fact(TopicIntent::Screen(one.topic(), words()))
}

fn reviewed(one: &Try<'_>, days_ago: i32) -> Fact {
    let held_on = CivilDate::of(one.stage.now()).plus_days(-days_ago);
    one.fact(TopicIntent::Review(one.topic(), ReviewResult::Agree, held_on))
}

pub(crate) fn review(one: &Try<'_>) -> Fact {
    reviewed(one, 0)
}

pub(crate) fn review_late(one: &Try<'_>) -> Fact {
    reviewed(one, 9)
}

pub(crate) fn attest(one: &Try<'_>) -> Fact {
    one.fact(TopicIntent::Attest(one.topic(), one.object.entry))
}

pub(crate) fn classify(one: &Try<'_>) -> Fact {
    let today = CivilDate::of(one.stage.now());
    one.fact(TopicIntent::Classify(one.topic(), MatterClass::General, "ENV-04".parse().ok(), None, today))
}

pub(crate) fn refer(one: &Try<'_>) -> Fact {
    one.fact(EndingIntent::Refer(one.topic(), Referral::Mediation, words()))
}

pub(crate) fn withdraw(one: &Try<'_>) -> Fact {
    one.fact(EndingIntent::Withdraw(one.topic(), words()))
}
