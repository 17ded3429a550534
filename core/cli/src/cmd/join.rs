//! `yishi join`: joining with a code, at once where there is a network.

use serde_json::json;
use yishi_client::ClientError;

use super::sync;
use crate::answer::Answer;
use crate::context::{Context, words};
use crate::fault::Fault;
use crate::table::short;

#[derive(clap::Args)]
pub(crate) struct Join {
    /// 邀请码；填 - 就从标准输入读
    #[arg(value_name = "邀请码")]
    code: String,
    /// 怎么称呼：任职人员写姓名，居民可以写“王*”“王大爷”
    #[arg(long, value_name = "称呼")]
    name: String,
}

impl Join {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let app = context.app()?;
        let enrolment = app.join(&words(self.code)?, &self.name)?;
        let space = enrolment.desk.space();
        // Without a network joining waits in the outbox, which is no fault. What else that sync brought says nothing of
        // this join.
        let (state, told) = match sync::once(&app) {
            Ok(_) if app.joins()?.iter().any(|join| join.space == space) => {
                ("waiting", "已送到服务器，还在等它办，稍后再 yishi sync。")
            }
            Ok(_) => ("joined", "已加入。"),
            Err(ClientError::Offline) => {
                ("waiting", "现在没有网络，已存在手机里，有网时用 yishi sync 加入。")
            }
            Err(error) => return Err(error.into()),
        };
        // An office and a further device are compared by six digits.
        let code = enrolment.comparison_code;
        let compare = code
            .as_ref()
            .map(|six| format!("\n核对码 {six}，请和发码的人对一对（那边用 yishi members --codes 看）。"));
        let text = format!("{told}{}", compare.unwrap_or_default());
        let json = json!({
            "space": space,
            "member": enrolment.member,
            "state": state,
            "comparison_code": code,
        });
        Ok(Answer::new(format!("{text}\n编号 {}", short(enrolment.member)), json))
    }
}
