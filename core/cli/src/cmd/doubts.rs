//! `yishi doubts`: what the hub took in although the rules say no, as far as this phone can judge.

use yishi_client::view::DoubtRow;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find::ALL;
use crate::table::{short, table};

#[derive(clap::Args)]
pub(crate) struct Doubts {}

impl Doubts {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let doubts = context.desk()?.doubts(ALL)?;
        let row = |row: &DoubtRow| {
            [
                short(row.entry),
                row.position.to_string(),
                row.received_at_zh.clone(),
                row.by_name.clone(),
                row.kind_zh.to_owned(),
                row.about.clone(),
                row.reason_zh.clone(),
                row.code.clone(),
            ]
        };
        let head = ["编号", "次序", "收到时间", "谁", "办什么", "内容", "按规定", "代码"];
        Ok(Answer::new(table(head, doubts.rows.iter().map(row).collect()), &doubts))
    }
}
