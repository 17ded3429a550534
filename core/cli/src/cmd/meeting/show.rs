//! `yishi meeting list` and `show`.

use yishi_client::Desk;
use yishi_client::view::{DemandRow, GuestRow, ItemRow, OpinionRow, PartyRow, SessionRow, SessionView};
use yishi_domain::id::SessionId;

use crate::answer::Answer;
use crate::fault::Fault;
use crate::find;
use crate::table::{fields, short, table};

pub(super) fn list(desk: &Desk, topic: Option<String>) -> Result<Answer, Fault> {
    let topic = topic.map(|topic| find::topic(desk, &topic)).transpose()?;
    let sessions = desk.sessions(topic)?;
    let row = |one: &SessionRow| {
        [
            short(one.id),
            one.topic_title.clone(),
            format!("第{}轮", one.round),
            one.form_zh.clone(),
            one.start_zh.clone(),
            one.state.zh.to_owned(),
        ]
    };
    let head = ["编号", "议题", "轮次", "形式", "时间", "状态"];
    Ok(Answer::list(table(head, sessions.iter().map(row).collect()), &sessions))
}

pub(super) fn show(desk: &Desk, session: SessionId) -> Result<Answer, Fault> {
    let view = desk.session(session)?;
    let wants: String = view.wants.iter().map(|want| format!("\n  {}（{}）", want.zh, want.source)).collect();
    let head = fields([
        ("编号", view.id.to_string()),
        ("议题", view.topic_title.clone()),
        ("轮次", format!("第{}轮", view.round)),
        ("形式", view.form_zh.clone()),
        ("时间", view.start_zh.clone()),
        ("状态", view.state.zh.to_owned()),
        ("通知", view.notice.clone()),
        ("上一轮没谈拢的", view.carried.clone().unwrap_or_default()),
        ("主持人", view.moderator_name.clone()),
        ("记录人", view.recorder_name.clone()),
        ("列席", names(&view.others)),
        ("还没通知到", names(&view.unreached)),
        ("记录还差谁签", names(&view.unsigned)),
        ("等着发言", view.turns.iter().map(|turn| turn.name.as_str()).collect::<Vec<_>>().join("、")),
        ("同意", view.agreed.join("、")),
        ("保留意见", view.dissent.join("、")),
        ("没谈拢的", view.open_points.clone().unwrap_or_default()),
        ("请求提交会议", asked(&view)),
        ("还缺什么", wants),
    ]);
    let text = format!("{head}\n\n{}\n\n{}\n\n{}", parties(&view), items(&view), opinions(&view));
    Ok(Answer::new(text.trim_end().to_owned(), &view))
}

fn names(people: &[GuestRow]) -> String {
    people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join("、")
}

/// What a party is: its kind, its organisation, as what else it was asked, and whether it is counted.
fn party_name(party: &PartyRow) -> String {
    let invited = party.invited_as.iter().map(|one| one.zh.to_owned());
    let advises = party.advises.then(|| "只提意见".to_owned());
    let notes: Vec<String> = party.org_name.clone().into_iter().chain(invited).chain(advises).collect();
    if notes.is_empty() {
        party.kind.zh.to_owned()
    } else {
        format!("{}（{}）", party.kind.zh, notes.join("，"))
    }
}

/// Who asks that an assembly decides, and why.
fn asked(view: &SessionView) -> String {
    let line = |row: &DemandRow| {
        let heard = if row.counts { "" } else { "，不计数" };
        format!("\n  {}（{}{heard}）", row.said.by_name, row.said.text)
    };
    view.asked.iter().map(line).collect()
}

fn parties(view: &SessionView) -> String {
    let row = |party: &PartyRow| {
        [
            party_name(party),
            party.name.clone(),
            if party.affected { "是".to_owned() } else { String::new() },
            party.told.as_ref().map_or_else(String::new, |how| how.zh.to_owned()),
            party.present.as_ref().map_or_else(|| "未到".to_owned(), |how| how.zh.to_owned()),
            party.position.as_ref().map_or_else(String::new, |grade| grade.zh.to_owned()),
        ]
    };
    table(["协商主体", "谁", "利益相关", "通知", "签到", "立场"], view.parties.iter().map(row).collect())
}

/// 意见回应表: who said what, what becomes of it, and why.
fn opinions(view: &SessionView) -> String {
    if view.opinions.is_empty() {
        return String::new();
    }
    let row = |one: &OpinionRow| {
        [
            short(one.statement),
            one.said.by_name.clone(),
            one.said.text.clone(),
            one.uptake.as_ref().map_or_else(|| "待回应".to_owned(), |uptake| uptake.zh.to_owned()),
            one.answer.clone().unwrap_or_default(),
        ]
    };
    table(["编号", "谁", "意见", "处理", "回应"], view.opinions.iter().map(row).collect())
}

fn items(view: &SessionView) -> String {
    let one = |item: &ItemRow| {
        let said: String =
            item.statements.iter().map(|said| format!("\n  {}：{}", said.by_name, said.text)).collect();
        let outcome =
            item.outcome.as_deref().map_or_else(String::new, |outcome| format!("\n  结果：{outcome}"));
        format!("第{}项{said}{outcome}", u32::from(item.item) + 1)
    };
    view.items.iter().map(one).collect::<Vec<_>>().join("\n")
}
