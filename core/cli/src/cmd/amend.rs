//! `yishi amend`: proposed changes of a passage.

mod passage;

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::AmendmentRow;
use yishi_client::{AmendForm, Desk};

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::{fields, short};

#[derive(Subcommand)]
pub(crate) enum AmendCommand {
    /// 对征求意见稿的一段文字提修改建议
    Add(Add),
    /// 采纳：改进草稿，保留提出人
    Take(Take),
    /// 不采纳，写明理由
    Decline {
        /// 修改建议编号
        #[arg(value_name = "建议")]
        amendment: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 列出修改建议
    List {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
    },
}

#[derive(clap::Args)]
pub(crate) struct Add {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    /// 原文里的一段，要一字不差
    #[arg(long, value_name = "原文")]
    quote: String,
    /// 原文里有几处相同时，要改第几处
    #[arg(long, value_name = "第几处")]
    nth: Option<usize>,
    /// 改成什么；空着就是删去
    #[arg(long = "with", value_name = "新文")]
    replacement: String,
    /// 为什么
    #[arg(long, value_name = "理由", default_value = "")]
    reason: String,
}

#[derive(clap::Args)]
pub(crate) struct Take {
    /// 修改建议编号
    #[arg(value_name = "建议")]
    amendment: String,
    /// 草稿已经变了时：放到现在草稿里的这段文字上
    #[arg(long, value_name = "原文")]
    at_quote: Option<String>,
    /// 草稿里有几处相同时，放到第几处
    #[arg(long, value_name = "第几处", requires = "at_quote")]
    nth: Option<usize>,
}

impl AmendCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Add(add) => add.run(&desk),
            Self::Take(take) => take.run(&desk),
            Self::Decline { amendment, reason } => {
                let (amendment, topic) = find::amendment(&desk, &amendment)?;
                desk.decline_amendment(amendment, topic, &reason)?;
                let json = json!({ "amendment": amendment });
                Ok(Answer::saved(format!("修改建议 {} 未采纳", short(amendment)), json))
            }
            Self::List { topic } => {
                let amendments = find::copy(&desk, find::topic(&desk, &topic)?)?.amendments;
                Ok(Answer::list(amendments_text(&amendments), &amendments))
            }
        }
    }
}

impl Add {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let topic = find::topic(desk, &self.topic)?;
        let copy = find::copy(desk, topic)?;
        let (start, end) = passage::find(&copy.text, &self.quote, self.nth)?;
        let Self { quote, replacement, reason, .. } = self;
        let version = copy.version;
        let form = AmendForm { topic, version, start, end, quote, replacement, reason };
        let amendment = desk.propose_amendment(form)?;
        let json =
            json!({ "amendment": amendment, "topic": topic, "version": version, "start": start, "end": end });
        Ok(Answer::saved(format!("修改建议已提出（编号 {}）", short(amendment)), json))
    }
}

impl Take {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let (amendment, topic) = find::amendment(desk, &self.amendment)?;
        match &self.at_quote {
            None => desk.take_amendment(amendment, topic)?,
            Some(quote) => {
                let (start, end) = passage::find(&desk.draft(topic)?.text, quote, self.nth)?;
                desk.take_amendment_at(amendment, topic, start, end)?;
            }
        }
        let json = json!({ "amendment": amendment, "topic": topic });
        Ok(Answer::saved(format!("修改建议 {} 已采纳，改进了草稿", short(amendment)), json))
    }
}

/// Amendments, one a paragraph: their passages are too long for a line.
pub(super) fn amendments_text(amendments: &[AmendmentRow]) -> String {
    if amendments.is_empty() {
        return "没有。".to_owned();
    }
    amendments.iter().map(shown).collect::<Vec<_>>().join("\n\n")
}

fn shown(row: &AmendmentRow) -> String {
    let decided = row
        .decided
        .as_ref()
        .map(|said| format!("{} {} {}", said.by_name, said.at_zh, said.text).trim_end().to_owned());
    fields([
        ("编号", short(row.id)),
        ("提出", format!("{} {}，对第 {} 版", row.by_name, row.at_zh, row.version)),
        ("原文", row.quote.clone()),
        ("改成", if row.replacement.is_empty() { "（删去）".to_owned() } else { row.replacement.clone() }),
        ("理由", row.reason.clone()),
        ("处理", row.status.zh.to_owned()),
        ("处理人", decided.unwrap_or_default()),
        ("上传", row.state.map(|state| state.coded().zh.to_owned()).unwrap_or_default()),
    ])
}
