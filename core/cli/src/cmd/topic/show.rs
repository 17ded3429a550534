//! `yishi topic list` and `show`.

use yishi_client::Desk;
use yishi_client::view::{Tally, TopicRow, TopicView};
use yishi_domain::id::TopicId;
use yishi_domain::stance::StanceGrade;

use crate::answer::Answer;
use crate::cmd::round::rounds_table;
use crate::fault::Fault;
use crate::find::ALL;
use crate::table::{fields, short, table};

pub(super) fn list(desk: &Desk) -> Result<Answer, Fault> {
    let topics = desk.topics(ALL)?;
    let row = |topic: &TopicRow| {
        let round = topic.round.as_ref().map(|round| format!("第{}轮{}", round.number, round.status.zh));
        [
            short(topic.id),
            topic.title.clone(),
            topic.state.zh.to_owned(),
            topic.class.zh.to_owned(),
            version(topic.version),
            topic.comments.to_string(),
            topic.amendments_open.to_string(),
            round.unwrap_or_default(),
        ]
    };
    let head = ["编号", "标题", "状态", "性质", "征求意见稿", "评论", "待处理建议", "定稿"];
    Ok(Answer::new(table(head, topics.rows.iter().map(row).collect()), &topics))
}

pub(super) fn show(desk: &Desk, topic: TopicId) -> Result<Answer, Fault> {
    let view = desk.topic(topic)?;
    let mut parts = vec![facts(&view)];
    if !view.rounds.is_empty() {
        parts.push(format!("定稿：\n{}", rounds_table(&view.rounds)));
    }
    Ok(Answer::new(parts.join("\n"), &view))
}

fn facts(view: &TopicView) -> String {
    let row = &view.row;
    let names: Vec<&str> = view.drafters.iter().map(|drafter| drafter.name.as_str()).collect();
    let needs: Vec<String> = view.needs.iter().copied().map(short).collect();
    let role = match row.my_role {
        Some("drafter") => "起草人",
        Some("committee") => "委员会",
        _ => "",
    };
    fields([
        ("编号", row.id.to_string()),
        ("标题", row.title.clone()),
        ("说明", row.summary.clone()),
        ("状态", row.state.zh.to_owned()),
        ("性质", row.class.zh.to_owned()),
        ("来源", row.source.zh.to_owned()),
        ("提出", view.proposed_by_name.clone()),
        ("诉求", needs.join("、")),
        ("起草人", names.join("、")),
        ("我的身份", role.to_owned()),
        ("征求意见稿", version(row.version)),
        ("评论", format!("{} 条，待处理的修改建议 {} 条", row.comments, row.amendments_open)),
        ("态度", stances(&row.stances)),
    ])
}

/// 同意 3、还行 1 …
pub(in crate::cmd) fn stances(counts: &Tally) -> String {
    let Tally { agree, acceptable, reserve, object } = counts;
    let said = StanceGrade::ALL.iter().zip([agree, acceptable, reserve, object]);
    let said = said.map(|(grade, count)| format!("{} {count}", grade.plain()));
    said.collect::<Vec<_>>().join("、")
}

/// 第 2 版, or nothing before the first.
fn version(version: u32) -> String {
    if version == 0 { "还没有".to_owned() } else { format!("第 {version} 版") }
}
