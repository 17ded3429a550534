//! `yishi need show`.

use yishi_client::Desk;
use yishi_client::view::{NeedView, Said, Step};
use yishi_domain::id::NeedId;

use super::attachment::listed;
use super::list::needs_table;
use crate::answer::Answer;
use crate::fault::Fault;
use crate::table::{fields, short, table};

pub(super) fn show(desk: &Desk, need: NeedId) -> Result<Answer, Fault> {
    let view = desk.need(need)?;
    let mut parts = vec![facts(&view), format!("内容：{}", view.row.text)];
    if !view.attachments.is_empty() {
        parts.push(format!("照片和录音：\n{}", listed(&view.attachments)));
    }
    if let Some(reason) = &view.reason {
        parts.push(said("理由", reason));
    }
    parts.extend(view.answers.iter().map(|answer| said("答复", answer)));
    if !view.merged_from.is_empty() {
        parts.push(format!("并入的诉求：\n{}", needs_table(&view.merged_from)));
    }
    parts.push(format!("经过：\n{}", steps(&view.history)));
    Ok(Answer::new(parts.join("\n"), &view))
}

fn facts(view: &NeedView) -> String {
    let row = &view.row;
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut entered = optional(&row.entered_by_name);
    if row.claimed {
        entered.push_str("（本人已认领）");
    }
    let merged = row.merged_into.map(|id| format!("{} {}", short(id), optional(&view.merged_into_text)));
    fields([
        ("编号", row.id.to_string()),
        ("办理", row.status.zh.to_owned()),
        ("上传", row.state.map(|state| state.coded().zh.to_owned()).unwrap_or_default()),
        ("提出", row.by_name.clone()),
        ("代录", entered),
        ("网格", row.grid_name.clone()),
        ("渠道", row.channel.zh.to_owned()),
        ("类别", row.category.zh.to_owned()),
        ("时间", row.at_zh.clone()),
        ("并入", merged.unwrap_or_default()),
        ("议题", optional(&view.topic_title)),
    ])
}

fn said(label: &str, said: &Said) -> String {
    format!("{label}({} {}):{}", said.by_name, said.at_zh, said.text)
}

fn steps(steps: &[Step]) -> String {
    let row = |step: &Step| {
        let state = step.state.map(|state| state.coded().zh).unwrap_or_default();
        [step.at_zh.clone(), step.by_name.clone(), step.zh.to_owned(), state.to_owned()]
    };
    table(["时间", "谁", "做了什么", "上传"], steps.iter().map(row).collect())
}
