//! `yishi paper start`, and what minutes say is to be done.

use yishi_client::Desk;
use yishi_client::view::MinutesItem;
use yishi_domain::work::{PublicChannel, Task};

use super::on;
use crate::answer::Answer;
use crate::choice::choice;
use crate::context::words;
use crate::fault::Fault;
use crate::find;

#[derive(clap::Args)]
pub(crate) struct Start {
    /// 方案、纪要或协议的编号
    #[arg(value_name = "文件")]
    paper: String,
    /// 一件事：人:最后一天，如 王*:2026-04-15；可以写几次；纪要里写了落实事项的不用填
    #[arg(long = "task", value_name = "任务", requires = "text")]
    tasks: Vec<String>,
    /// 每件事是什么，一行一件；填 - 就从标准输入读
    #[arg(long, value_name = "文字", requires = "tasks")]
    text: Option<String>,
    /// 公开渠道：board 公开栏、screen 电子屏、tv 点播电视、web 社区网络、app 应用、wechat_group 微信群；可以写几次
    #[arg(long = "channel", value_name = "渠道", required = true, value_parser = choice::<PublicChannel>)]
    channels: Vec<PublicChannel>,
}

impl Start {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let tasks = self.tasks.iter().map(|typed| task(desk, typed)).collect::<Result<Vec<_>, _>>()?;
        let text = self.text.map(words).transpose()?.unwrap_or_default();
        on(desk, &self.paper, "开始实施", |paper| {
            Ok(desk.start_work(paper, tasks, &text, self.channels)?)
        })
    }
}

/// Who until when, as typed.
fn task(desk: &Desk, typed: &str) -> Result<Task, Fault> {
    let (name, day) = typed.rsplit_once(':').ok_or_else(|| Fault::usage("任务写成 人:日期。"))?;
    let due = day.parse().map_err(|bad: yishi_domain::calendar::BadDate| Fault::usage(bad.to_string()))?;
    Ok(Task { owner: find::member(desk, name)?, due })
}

/// The same with what it is after them.
pub(super) fn item(desk: &Desk, typed: &str) -> Result<MinutesItem, Fault> {
    let bad = || Fault::usage("落实事项写成 人:日期:办什么。");
    let mut parts = typed.splitn(3, ':');
    let (Some(name), Some(day), Some(what)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(bad());
    };
    if what.trim().is_empty() {
        return Err(bad());
    }
    let Task { owner, due } = task(desk, &format!("{name}:{day}"))?;
    Ok(MinutesItem { what: what.to_owned(), owner, due })
}
