//! 征求意见: residents comment, take a stance and amend, offline.

use yishi_client::AmendForm;
use yishi_domain::comment::Side;

use super::Tale;
use crate::data::AmendmentData;
use crate::tell::{chapter, holds, say};

pub(super) async fn tell(tale: &mut Tale) {
    chapter("征求意见：五位居民离线评论，两位提修改建议");
    let by = tale.data.story.draft.by.clone();
    let version = tale.village.desk(&by).publish_copy(tale.topic(), None).expect("the reading copy");
    tale.village.sync_all().await;
    say(format!("{} 发布征求意见稿第 {version} 版。", tale.name(&by)));
    speak_offline(tale, version);
    for phone in tale.village.phones.values() {
        phone.app.set_airplane(false);
    }
    tale.village.sync_all().await;
    all_there(tale);
    take(tale).await;
}

fn speak_offline(tale: &Tale, version: u32) {
    let story = &tale.data.story;
    for comment in &story.comments {
        let phone = tale.village.phone(&comment.by);
        phone.app.set_airplane(true);
        phone.desk().add_comment(tale.topic(), version, Side::Neither, &comment.text).expect("a comment");
        say(format!("{}（离线）评论：“{}”", tale.name(&comment.by), comment.text));
    }
    for stance in &story.stances {
        let phone = tale.village.phone(&stance.by);
        phone.app.set_airplane(true);
        let reason = Some(stance.reason.as_str());
        phone.desk().give_stance(tale.topic(), version, stance.stance, reason).expect("a stance");
        say(format!("{}（离线）表态：{}，“{}”", tale.name(&stance.by), stance.stance.plain(), stance.reason));
    }
    for amendment in &story.amendments {
        propose(tale, version, amendment);
        say(format!(
            "{}（离线）建议把“{}”改成“{}”",
            tale.name(&amendment.by),
            amendment.quote,
            amendment.replacement
        ));
    }
}

fn propose(tale: &Tale, version: u32, amendment: &AmendmentData) {
    let phone = tale.village.phone(&amendment.by);
    phone.app.set_airplane(true);
    let desk = phone.desk();
    let text = desk.copy(tale.topic(), version).expect("the copy").text;
    let before = text.find(&amendment.quote).expect("the passage is in the copy");
    let start = text[..before].encode_utf16().count() as u32;
    let form = AmendForm {
        topic: tale.topic(),
        version,
        start,
        end: start + amendment.quote.encode_utf16().count() as u32,
        quote: amendment.quote.clone(),
        replacement: amendment.replacement.clone(),
        reason: amendment.reason.clone(),
    };
    desk.propose_amendment(form).expect("an amendment");
}

fn all_there(tale: &Tale) {
    let story = &tale.data.story;
    for id in tale.village.phones.keys() {
        let copy = tale.village.desk(id).copy(tale.topic(), 1).expect("the copy");
        assert_eq!(copy.comments.len(), story.comments.len(), "every comment is on {id}'s phone");
        assert_eq!(copy.amendments.len(), story.amendments.len(), "every amendment is on {id}'s phone");
        let stances = copy.stances.count;
        let given = stances.agree + stances.acceptable + stances.reserve + stances.object;
        assert_eq!(usize::try_from(given).ok(), Some(story.stances.len()), "every stance is on {id}'s phone");
    }
    holds(format!(
        "{} 条评论、{} 次表态、{} 条修改建议，{} 部手机上一条不少。",
        story.comments.len(),
        story.stances.len(),
        story.amendments.len(),
        tale.village.phones.len()
    ));
}

/// One amendment is taken, with its author named.
async fn take(tale: &mut Tale) {
    chapter("采纳：修改建议并进方案，写明是谁提的");
    for amendment in tale.data.story.amendments.clone() {
        let Some(taker) = amendment.taken_by.clone() else { continue };
        let desk = tale.village.desk(&taker);
        let copy = desk.copy(tale.topic(), 1).expect("the copy");
        let row = copy.amendments.iter().find(|row| row.quote == amendment.quote).expect("the amendment");
        assert_eq!(row.by_name, tale.name(&amendment.by), "its author is named");
        desk.take_amendment(row.id, tale.topic()).expect("it is taken");
        tale.village.sync_all().await;
        let text = super::drafting::equal_everywhere(tale);
        assert!(text.contains(&amendment.replacement), "its words stand in the draft");
        holds(format!("{} 采纳了 {} 的建议：“{}”", tale.name(&taker), row.by_name, amendment.replacement));
    }
}
