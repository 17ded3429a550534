//! `yishi need list`.

use yishi_client::Desk;
use yishi_client::view::{NeedFilter, NeedRow, Page};
use yishi_domain::need::NeedStatus;

use crate::answer::Answer;
use crate::choice::choice;
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

#[derive(clap::Args)]
pub(crate) struct List {
    /// 办到哪一步：Submitted 已提交、Returned 退回补充、Rejected 不予受理、Merged 已归并、Accepted 已受理、InTopic 已列入议题、Withdrawn 已撤回
    #[arg(long, value_name = "状态", value_parser = choice::<NeedStatus>)]
    status: Option<NeedStatus>,
    /// 哪个网格
    #[arg(long, value_name = "网格")]
    grid: Option<String>,
    /// 谁提出的（名称或编号）
    #[arg(long, value_name = "人")]
    by: Option<String>,
    /// 谁代录的（名称或编号）
    #[arg(long, value_name = "人")]
    entered_by: Option<String>,
    /// 哪个议题的
    #[arg(long, value_name = "议题")]
    topic: Option<String>,
    /// 跳过前几条
    #[arg(long, value_name = "条数", default_value_t = 0)]
    offset: u32,
    /// 最多几条
    #[arg(long, value_name = "条数", default_value_t = 50)]
    limit: u32,
}

impl List {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let filter = NeedFilter {
            status: self.status,
            grid: self.grid.map(|grid| find::grid(desk, &grid)).transpose()?,
            by: self.by.map(|by| find::member(desk, &by)).transpose()?,
            entered_by: self.entered_by.map(|by| find::member(desk, &by)).transpose()?,
            topic: self.topic.map(|topic| find::topic(desk, &topic)).transpose()?,
            merged_into: None,
        };
        let needs = desk.needs(filter, Page { offset: self.offset, limit: self.limit })?;
        let mut text = needs_table(&needs.rows);
        if needs.total > needs.rows.len() as u64 {
            text = format!("{text}\n共 {} 条，看后面的加 --offset。", needs.total);
        }
        Ok(Answer::new(text, &needs))
    }
}

/// Needs, one a line.
pub(super) fn needs_table(needs: &[NeedRow]) -> String {
    let row = |need: &NeedRow| {
        let speaker = match &need.entered_by_name {
            Some(writer) if need.claimed => format!("{}（{writer}代录，已认领）", need.by_name),
            Some(writer) => format!("{}（{writer}代录）", need.by_name),
            None => need.by_name.clone(),
        };
        let state = need.state.map(|state| state.coded().zh).unwrap_or_default().to_owned();
        [
            short(need.id),
            need.at_zh.clone(),
            need.grid_name.clone(),
            speaker,
            need.status.zh.to_owned(),
            state,
            need.text.clone(),
        ]
    };
    table(["编号", "时间", "网格", "谁提的", "办理", "上传", "内容"], needs.iter().map(row).collect())
}
