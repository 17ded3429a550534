//! 修改: three drafters edit one proposal offline.

use yishi_client::Desk;

use super::Tale;
use crate::data::EditData;
use crate::tell::{chapter, holds, quote, say};

pub(super) async fn tell(tale: &mut Tale) {
    first_text(tale).await;
    edit_offline(tale);
    come_together(tale).await;
    settle(tale).await;
}

async fn first_text(tale: &mut Tale) {
    chapter("修改：三位起草人在没有网的地方改同一份方案，其中一位是居民");
    let draft = tale.data.story.draft.clone();
    let desk = tale.village.desk(&draft.by);
    desk.edit_draft(tale.topic(), &draft.text).expect("the first text");
    tale.village.sync_all().await;
    say(format!("{} 写了初稿，{} 字。", tale.name(&draft.by), draft.text.chars().count()));
}

fn edit_offline(tale: &Tale) {
    let mut drafters: Vec<String> = tale.data.story.edits.iter().map(|edit| edit.by.clone()).collect();
    drafters.dedup();
    for drafter in &drafters {
        tale.village.phone(drafter).app.set_airplane(true);
    }
    for edit in &tale.data.story.edits {
        replace(&tale.village.desk(&edit.by), tale, edit);
        say(format!("{}（离线）把“{}”改成“{}”", tale.name(&edit.by), edit.quote, edit.replacement));
    }
}

fn replace(desk: &Desk, tale: &Tale, edit: &EditData) {
    let text = desk.draft(tale.topic()).expect("the draft").text;
    assert_eq!(text.matches(&edit.quote).count(), 1, "the passage is there once");
    desk.edit_draft(tale.topic(), &text.replace(&edit.quote, &edit.replacement))
        .expect("the edit is recorded");
}

async fn come_together(tale: &mut Tale) {
    for phone in tale.village.phones.values() {
        phone.app.set_airplane(false);
    }
    tale.village.sync_all().await;
    let text = equal_everywhere(tale);
    for edit in &tale.data.story.edits {
        for piece in pieces(&edit.quote, &edit.replacement) {
            assert!(letters_in_order(&text, piece), "nothing of {}'s edit is lost: {piece}", edit.by);
        }
    }
    holds("同步后谁的话都没丢，三部手机上的方案逐字节相同。");
}

/// What an edit added beside the quoted words.
fn pieces<'a>(quote: &str, replacement: &'a str) -> Vec<&'a str> {
    match replacement.split_once(quote) {
        Some((before, after)) => [before, after].into_iter().filter(|piece| !piece.is_empty()).collect(),
        None => vec![replacement],
    }
}

/// Whether the letters stand in the text in this order; two people's letters may stand between each other's.
fn letters_in_order(text: &str, piece: &str) -> bool {
    let mut letters = text.chars();
    piece.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

/// The text on every phone that holds the draft.
pub(super) fn equal_everywhere(tale: &Tale) -> String {
    let drafts: Vec<_> = ["yao-fangying", "lu-xiaoman", "ni-guohua", "shen-bonian"]
        .iter()
        .map(|id| tale.village.desk(id).draft(tale.topic()).expect("the draft"))
        .collect();
    let first = drafts.first().expect("a draft").clone();
    for draft in &drafts {
        assert_eq!(draft.text.as_bytes(), first.text.as_bytes(), "replicas are equal byte for byte");
        assert_eq!(draft.heads, first.heads, "replicas stand on the same changes");
    }
    first.text
}

async fn settle(tale: &mut Tale) {
    let settlement = tale.data.story.settlement.clone();
    let desk = tale.village.desk(&settlement.by);
    let marks = desk.draft(tale.topic()).expect("the draft").marks;
    assert!(!marks.is_empty(), "two people in one passage leave a mark");
    for mark in &marks {
        say(format!(
            "标记“两人同时改过”：{} 写“{}”，{} 写“{}”",
            mark.mine_by, mark.mine, mark.theirs_by, mark.theirs
        ));
    }
    let refused = desk.publish_copy(tale.topic(), None).expect_err("a text with open marks is not published");
    say(format!("这时想发征求意见稿：{}", refused.sentence()));
    for (index, mark) in marks.iter().enumerate() {
        let text = if index == 0 { Some(settlement.text.as_str()) } else { None };
        desk.settle_mark(tale.topic(), &mark.id, text).expect("the mark is settled");
    }
    tale.village.sync_all().await;
    let text = equal_everywhere(tale);
    assert!(text.contains(&settlement.text), "the settled wording stands");
    assert!(desk.draft(tale.topic()).expect("the draft").marks.is_empty(), "no mark is left");
    holds(format!("{} 看了两边，定为：“{}”", tale.name(&settlement.by), settlement.text));
    quote(&text);
}
