//! `yishi joins`: joins that are not finished.

use serde_json::json;
use yishi_client::view::{JoinRow, SendState};

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::{Exit, Fault};
use crate::table::{short, table};

#[derive(clap::Args)]
pub(crate) struct Joins {
    /// 不再显示没有加入成的这一条
    #[arg(long, value_name = "编号")]
    forget: Option<String>,
}

impl Joins {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let app = context.app()?;
        let rows = app.joins()?;
        let Some(wanted) = self.forget else {
            return Ok(Answer::list(joins_table(&rows), &rows));
        };
        let refused = rows.iter().filter(|row| row.state == SendState::Refused);
        let mut found = refused.filter(|row| row.space.to_string().starts_with(&wanted.to_lowercase()));
        let (Some(row), None) = (found.next(), found.next()) else {
            return Err(Fault::new(
                Exit::NotFound,
                "not_found",
                "没有这一条，或者不止一条，请照 yishi joins 列出的编号填写。",
            ));
        };
        app.forget_join(row.space)?;
        Ok(Answer::new("已不再显示。".to_owned(), json!({ "space": row.space })))
    }
}

fn joins_table(rows: &[JoinRow]) -> String {
    let row = |row: &JoinRow| {
        [
            short(row.space),
            row.name.clone(),
            row.at_zh.clone(),
            row.state.coded().zh.to_owned(),
            row.sentence.clone(),
            row.comparison_code.clone().unwrap_or_default(),
        ]
    };
    table(["编号", "称呼", "时间", "上传", "原因", "核对码"], rows.iter().map(row).collect())
}
