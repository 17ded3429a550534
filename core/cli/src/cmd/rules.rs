//! `yishi rules`: by which rules a village (community) goes beside what is compiled in.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::ChapterRow;

use crate::answer::Answer;
use crate::context::{Context, text_file};
use crate::fault::Fault;
use crate::find;
use crate::table::table;

#[derive(Subcommand)]
pub(crate) enum RulesCommand {
    /// 列出本级采用的规则和上级发布的规则
    List,
    /// 发布、采用本级自己的规则（规则包、协商形式、事项目录、节假日）
    Adopt {
        /// 规则文件（TOML）
        #[arg(value_name = "文件")]
        file: PathBuf,
    },
    /// 采用上级发布的一份规则
    Take {
        /// 编号或名称（yishi rules list 可以看到）
        #[arg(value_name = "规则")]
        rules: String,
    },
}

impl RulesCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::List => {
                let view = desk.rules()?;
                let rows = view.adopted.iter().chain(&view.above);
                let text = table(["编号", "规则", "类别", "谁发布", "起算", "情况"], rows.map(row).collect());
                Ok(Answer::new(text, view))
            }
            Self::Adopt { file } => {
                let entry = desk.adopt_rules(&text_file(&file)?)?;
                Ok(Answer::saved("已提出采用，次日起算", json!({ "entry": entry })))
            }
            Self::Take { rules } => {
                let above = desk.rules()?.above;
                let chosen = find::chapter(&above, &rules)?;
                let entry = desk.take_rules(chosen)?;
                Ok(Answer::saved("已提出采用上级规则，次日起算", json!({ "entry": entry })))
            }
        }
    }
}

fn row(row: &ChapterRow) -> [String; 6] {
    let state = match (row.adopted_here, row.counts, row.matches) {
        (false, ..) => "可以采用",
        (true, _, Some(false)) => "与上级发布的不一致",
        (true, false, _) => "未起算或已换新",
        (true, true, _) => "已采用",
    };
    let from = row.origin_name.clone().unwrap_or_else(|| row.space_name.clone());
    let entry = row.entry.to_string().chars().take(8).collect();
    [entry, row.title.clone(), row.kind_zh.to_owned(), from, row.since_zh.clone(), state.to_owned()]
}
