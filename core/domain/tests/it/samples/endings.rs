//! Samples of what experts say, and of what stops a topic or its work.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Core;
use yishi_domain::id::{OrgId, PaperId, SessionId, TopicId};
use yishi_domain::joint::{Joint, Sides};
use yishi_domain::matter::ItemCode;
use yishi_domain::need::Referral;
use yishi_domain::topic::{
    Annuller, Conclusion, EvaluationAsked, EvaluationGiven, MatterClass, ReferralAcknowledged, TopicAnnulled,
    TopicProposed, TopicReferred, TopicSource, TopicTerminated, TopicWithdrawn,
};
use yishi_domain::work::{WorkResumed, WorkSuspended};

use super::{NEED, TOPIC};

/// One side's share.
pub(super) fn joint() -> Option<Joint> {
    let (party, both) = (Sides { committee: false, party: true }, Sides { committee: true, party: true });
    Some(Joint { sides: party, wanted: both })
}

pub(super) fn item() -> Option<ItemCode> {
    "SEC-06".parse().ok()
}

pub(super) fn all() -> Vec<Core> {
    let (topic, on, joint) = (TOPIC, CivilDate::new(2026, 5, 12).unwrap(), joint());
    let (paper, session) = (PaperId([0x72; 16]), Some(SessionId([0x73; 16])));
    let (source, class) = (TopicSource::PublicAffairs, MatterClass::Major);
    let follows = Some(TopicId([0x42; 16]));
    vec![
        TopicProposed { topic, source, class, needs: vec![NEED], follows: None, org: None }.into(),
        TopicProposed { topic, source, class, needs: vec![NEED], follows, org: Some(OrgId([0x82; 16])) }
            .into(),
        TopicReferred { topic, to: Referral::Owners, session: None }.into(),
        TopicReferred { topic, to: Referral::Owners, session }.into(),
        TopicWithdrawn { topic, session: None }.into(),
        TopicWithdrawn { topic, session }.into(),
        EvaluationAsked { topic, joint: None }.into(),
        EvaluationAsked { topic, joint }.into(),
        EvaluationGiven { topic, conclusion: Conclusion::Conditional, interested: true }.into(),
        TopicTerminated { topic, joint, session: None }.into(),
        TopicTerminated { topic, joint, session }.into(),
        ReferralAcknowledged { topic, on }.into(),
        TopicAnnulled { topic, paper, by: Annuller::Court, on, attest_after: 3 }.into(),
        WorkSuspended { topic, on, joint: None }.into(),
        WorkSuspended { topic, on, joint }.into(),
        WorkResumed { topic, on, joint: None }.into(),
        WorkResumed { topic, on, joint }.into(),
    ]
}
