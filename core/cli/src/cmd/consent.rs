//! `yishi consent`: what happens with personal data, and one's rights.

use clap::Subcommand;
use serde_json::json;
use yishi_client::{ConsentView, RightRow};

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;

#[derive(Subcommand)]
pub(crate) enum ConsentCommand {
    /// 看个人信息怎么用、有哪些权利、这台手机上同意过没有
    Show,
    /// 只看说明全文：还没加入、还没同意也能看，不会存下什么
    Text,
    /// 同意现在这一版说明
    Agree,
    /// 撤回同意；已经交上去的不变，要删除请找村（居）委会
    Withdraw,
}

impl ConsentCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        match self {
            Self::Text => {
                let consent = yishi_client::consent_text()?;
                Ok(Answer::new(shown(&consent), &consent))
            }
            Self::Show => {
                let consent = context.app()?.consent()?;
                Ok(Answer::new(shown(&consent), &consent))
            }
            Self::Agree => {
                let app = context.app()?;
                let version = app.consent()?.version;
                app.agree(version)?;
                Ok(Answer::new(format!("已同意第 {version} 版说明。"), json!({ "version": version })))
            }
            Self::Withdraw => {
                context.app()?.withdraw_consent()?;
                Ok(Answer::new("已撤回同意。", json!({ "version": null })))
            }
        }
    }
}

fn shown(consent: &ConsentView) -> String {
    let rights = |rows: &[RightRow]| {
        rows.iter().map(|row| format!("  {}:{}", row.title, row.text)).collect::<Vec<_>>().join("\n")
    };
    let agreed = match (&consent.agreed_at_zh, consent.needed) {
        (Some(at), false) => format!("{at} 已同意。"),
        (Some(_), true) => "说明有了新的一版，请看过再同意：yishi consent agree".to_owned(),
        (None, _) => "还没有同意：yishi consent agree".to_owned(),
    };
    [
        format!("{}（第 {} 版）", consent.title, consent.version),
        consent.text.join("\n"),
        format!("您对个人信息的权利：\n{}", rights(&consent.data_rights)),
        format!("您在协商中的权利：\n{}", rights(&consent.civic_rights)),
        agreed,
    ]
    .join("\n\n")
}
