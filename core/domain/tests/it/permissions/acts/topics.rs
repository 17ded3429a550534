//! Topics, up to their being taken up.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Fact;
use yishi_domain::id::OrgId;
use yishi_domain::intent::{Document, EndingIntent, NewTopic, TopicIntent};
use yishi_domain::need::Referral;
use yishi_domain::topic::{
    Annuller, Conclusion, MatterClass, ReviewResult, TopicAnnulled, TopicClassified, TopicSource,
};
use yishi_domain::words::Words;

use super::super::objects::Try;
use super::bodies::org;
use super::{id, words};

fn new(one: &Try<'_>, n: u64) -> Fact {
    for_org(one, n, None)
}

fn for_org(one: &Try<'_>, n: u64, org: Option<OrgId>) -> Fact {
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
        org,
    }))
}

pub(crate) fn propose(one: &Try<'_>) -> Fact {
    new(one, one.object.n)
}

pub(crate) fn propose_another(one: &Try<'_>) -> Fact {
    new(one, one.k)
}

/// In the name of an organisation.
pub(crate) fn propose_for_org(one: &Try<'_>) -> Fact {
    for_org(one, one.k, Some(org(0)))
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

/// Where law has named who decides, what a changed client would send.
pub(crate) fn classify(one: &Try<'_>) -> Fact {
    let (class, item) = (MatterClass::General, "ENV-04".parse().ok());
    let today = CivilDate::of(one.stage.now());
    let intent = TopicIntent::Classify(one.topic(), class, item.clone(), None, today);
    let (topic, joint, statutory, technical) = (one.topic(), None, false, false);
    one.built(intent)
        .unwrap_or_else(|_| Fact::bare(TopicClassified { topic, class, item, joint, statutory, technical }))
}

pub(crate) fn classify_technical(one: &Try<'_>) -> Fact {
    let today = CivilDate::of(one.stage.now());
    one.fact(TopicIntent::Classify(one.topic(), MatterClass::Major, "SEC-06".parse().ok(), None, today))
}

pub(crate) fn ask_experts(one: &Try<'_>) -> Fact {
    one.fact(TopicIntent::AskEvaluation(one.topic(), words()))
}

pub(crate) fn evaluate(one: &Try<'_>) -> Fact {
    one.fact(TopicIntent::Evaluate(one.topic(), Conclusion::Feasible, None, words()))
}

pub(crate) fn terminate(one: &Try<'_>) -> Fact {
    one.fact(EndingIntent::Terminate(one.topic(), words()))
}

pub(crate) fn document(one: &Try<'_>) -> Document {
    Document { on: CivilDate::of(one.stage.now()), number: "〔2026〕1号".to_owned(), words: words() }
}

pub(crate) fn acknowledge(one: &Try<'_>) -> Fact {
    one.fact(EndingIntent::Acknowledge(one.topic(), document(one)))
}

/// Where nothing was signed, what a changed client would name.
pub(crate) fn annul(one: &Try<'_>) -> Fact {
    one.built(EndingIntent::Annul(one.topic(), Annuller::Court, document(one))).unwrap_or_else(|_| {
        let (topic, on) = (one.topic(), CivilDate::of(one.stage.now()));
        let core = TopicAnnulled { topic, paper: one.plan(), by: Annuller::Court, on, attest_after: 3 };
        Fact::with(core, Words::Titled { title: "〔2026〕1号".to_owned(), text: words() })
    })
}

pub(crate) fn suspend(one: &Try<'_>) -> Fact {
    one.fact(EndingIntent::Suspend(one.topic(), CivilDate::of(one.stage.now()), words()))
}

pub(crate) fn resume(one: &Try<'_>) -> Fact {
    one.fact(EndingIntent::Resume(one.topic(), CivilDate::of(one.stage.now()), words()))
}

pub(crate) fn refer(one: &Try<'_>) -> Fact {
    one.fact(EndingIntent::Refer(one.topic(), Referral::Mediation, words()))
}

pub(crate) fn withdraw(one: &Try<'_>) -> Fact {
    one.fact(EndingIntent::Withdraw(one.topic(), words()))
}
