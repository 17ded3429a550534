//! `yishi copy`: reading copies (征求意见稿).

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::{CopyView, StanceCount};
use yishi_domain::stance::StanceGrade;

use crate::answer::Answer;
use crate::cmd::{amend, comment, topic};
use crate::context::Context;
use crate::fault::Fault;
use crate::find;

#[derive(Subcommand)]
pub(crate) enum CopyCommand {
    /// 把草稿现在的样子发出来征求意见
    Publish {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 标题；不填就用议题的标题
        #[arg(long, value_name = "标题")]
        title: Option<String>,
    },
    /// 看征求意见稿和大家的意见
    Show {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 第几版；不填就是最新一版
        #[arg(long, value_name = "第几版")]
        version: Option<u32>,
    },
}

impl CopyCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Publish { topic, title } => {
                let topic = find::topic(&desk, &topic)?;
                let version = desk.publish_copy(topic, title.as_deref())?;
                let json = json!({ "topic": topic, "version": version });
                Ok(Answer::saved(format!("征求意见稿第 {version} 版已发布"), json))
            }
            Self::Show { topic, version } => {
                let topic = find::topic(&desk, &topic)?;
                let copy = match version {
                    Some(version) => desk.copy(topic, version)?,
                    None => find::copy(&desk, topic)?,
                };
                Ok(Answer::new(shown(&copy), &copy))
            }
        }
    }
}

fn shown(copy: &CopyView) -> String {
    let head = format!("{}（第 {} 版，{} {}发布）", copy.title, copy.version, copy.by_name, copy.at_zh);
    let mut parts = vec![format!("{head}\n\n{}", copy.text), stances(&copy.stances)];
    if !copy.comments.is_empty() {
        parts.push(format!("评论：\n{}", comment::comments_table(&copy.comments)));
    }
    if !copy.amendments.is_empty() {
        parts.push(format!("修改建议：\n{}", amend::amendments_text(&copy.amendments)));
    }
    parts.join("\n\n")
}

fn stances(count: &StanceCount) -> String {
    let mut lines = vec![format!("态度：{}", topic::stances(&count.count))];
    lines.extend(count.reasons.iter().map(|reason| {
        let plain = StanceGrade::parse(reason.grade.code).map_or(reason.grade.zh, StanceGrade::plain);
        format!("  {}({plain}):{}", reason.by_name, reason.text)
    }));
    lines.join("\n")
}
