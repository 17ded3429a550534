//! An export as a text to read.

use super::{Document, DraftPart, Record, Relation};
use crate::app::PersonCardForm;
use crate::view::{DoubtRow, NeedView};

/// The whole text, in Chinese.
pub(super) fn of(document: &Document) -> String {
    let Document { space_name, person, made_at_zh, .. } = document;
    let mut parts = vec![format!("{}的数据\n单位：{space_name}\n导出时间：{made_at_zh}", person.name)];
    let posts: Vec<&str> = person.posts.iter().map(|post| post.zh).collect();
    if !posts.is_empty() {
        parts.push(format!("职务：{}", posts.join("、")));
    }
    parts.push(card(document));
    parts.push(section("诉求", document.needs.iter().map(need)));
    let of = |relation: Relation| document.records.iter().filter(move |record| record.relation == relation);
    parts.push(section("本人写下的记录", of(Relation::Wrote).map(record)));
    parts.push(section("关于本人的记录", of(Relation::About).map(record)));
    parts.push(section(
        "在草稿里写的",
        document.drafts.iter().map(|part| {
            let what = if part.session.is_some() { "的会议纪要" } else { "" };
            let DraftPart { at_zh, title, added, removed, .. } = part;
            format!("{at_zh}《{title}》{what}\n  写入：{added}\n  删去：{removed}")
        }),
    ));
    parts.push(section(
        "没有提交的表单",
        document.forms.iter().map(|form| format!("{} {}", form.at_zh, form.json)),
    ));
    parts.push(section(
        "服务器已接收、按规定本不该生效的",
        document.doubts.iter().map(|row| {
            let DoubtRow { position, by_name, kind_zh, reason_zh, entry, .. } = row;
            format!("第 {position} 条 {by_name} {kind_zh}：{reason_zh}\n  编号：{entry}")
        }),
    ));
    parts.retain(|part| !part.is_empty());
    format!("{}\n", parts.join("\n\n"))
}

/// A heading with its rows; nothing where there are none.
fn section(heading: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: Vec<String> = rows.collect();
    if rows.is_empty() {
        String::new()
    } else {
        format!("【{heading}】共 {} 条\n{}", rows.len(), rows.join("\n"))
    }
}

fn card(document: &Document) -> String {
    if let Some(why) = &document.card_missing {
        return format!("【登记信息】这次没有取到：{why}");
    }
    let Some(PersonCardForm { name, phone, address, note }) = &document.card else { return String::new() };
    let fields = [("姓名", name), ("电话", phone), ("住址", address), ("备注", note)];
    let rows =
        fields.iter().filter_map(|(label, value)| value.as_ref().map(|value| format!("{label}：{value}")));
    section("登记信息", rows)
}

fn need(view: &NeedView) -> String {
    let row = &view.row;
    let entered = row.entered_by_name.as_ref().map(|name| format!("（{name}代录）")).unwrap_or_default();
    let mut lines = vec![format!("{} {}{entered} {}：{}", row.at_zh, row.by_name, row.status.zh, row.text)];
    lines.extend(view.reason.iter().map(|said| format!("  理由（{}）：{}", said.by_name, said.text)));
    lines.extend(
        view.answers.iter().map(|said| format!("  答复（{} {}）：{}", said.by_name, said.at_zh, said.text)),
    );
    lines.join("\n")
}

fn record(record: &Record) -> String {
    let state = record.state.map(|state| format!("({})", state.coded().zh)).unwrap_or_default();
    let by = if record.relation == Relation::About { format!(" {}", record.by_name) } else { String::new() };
    let mut lines = vec![format!("{}{by} {}{state}", record.at_zh, record.zh)];
    let said = record.words.iter().filter(|words| !words.text.is_empty());
    lines.extend(said.map(|words| format!("  {}：{}", words.zh, words.text)));
    lines.join("\n")
}
