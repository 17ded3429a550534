//! A topic with a draft, and what people say about it.

use yishi_client::{AmendForm, Desk, TopicForm};
use yishi_domain::id::{AmendmentId, TopicId};
use yishi_domain::topic::{MatterClass, TopicSource};
use yishi_harness::Village;

/// The first text of the draft.
pub(crate) const DRAFT: &str =
    "# 晒粮\n收粮的日子晒场用来晒粮。\n# 停车\n晚上东侧空地划12个临时车位，先到先停。\n";

/// A topic accepted by the committee, drafted by the grid leader and a resident, with a first text, on every phone.
pub(crate) async fn topic(village: &Village) -> TopicId {
    let desk = village.desk("yao-fangying");
    let form = TopicForm {
        title: "公共晒场错时停车".to_owned(),
        summary: "白天晒粮，晚上停车。".to_owned(),
        source: TopicSource::StrongComplaint,
        class: MatterClass::General,
        needs: Vec::new(),
        follows: None,
        org: None,
    };
    let topic = desk.propose_topic(form).expect("proposed");
    village.take_up("yao-fangying", topic).await;
    for drafter in ["lu-xiaoman", "ni-guohua"] {
        if let Some(member) = village.members.get(drafter) {
            desk.appoint_drafter(topic, *member).expect("appointed");
        }
    }
    desk.edit_draft(topic, DRAFT).expect("the first text");
    village.sync_all().await;
    topic
}

/// Publishes the draft as it stands; every phone has it.
pub(crate) async fn copy(village: &Village, topic: TopicId) -> u32 {
    let version = village.desk("yao-fangying").publish_copy(topic, None).expect("published");
    village.sync_all().await;
    version
}

/// Proposes to read `replacement` where the copy reads `quote`.
pub(crate) fn amend(
    desk: &Desk,
    topic: TopicId,
    version: u32,
    quote: &str,
    replacement: &str,
) -> AmendmentId {
    let text = desk.copy(topic, version).expect("the copy").text;
    let before = text.split_once(quote).expect("the passage").0.encode_utf16().count();
    let units = |count: usize| u32::try_from(count).expect("a short text");
    let form = AmendForm {
        topic,
        version,
        start: units(before),
        end: units(before + quote.encode_utf16().count()),
        quote: quote.to_owned(),
        replacement: replacement.to_owned(),
        reason: "这样更清楚。".to_owned(),
    };
    desk.propose_amendment(form).expect("proposed")
}
