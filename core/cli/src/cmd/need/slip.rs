//! `yishi need slip`: what a household keeps of a need.

use yishi_client::Desk;
use yishi_domain::membership::InviteGrant;

use crate::answer::Answer;
use crate::cmd::invite::drawn;
use crate::fault::Fault;
use crate::find;

#[derive(clap::Args)]
pub(crate) struct Slip {
    /// 诉求编号
    #[arg(value_name = "诉求")]
    need: String,
    /// 这一户的邀请码，印在回执上，家里人扫了就能加入
    #[arg(long, value_name = "邀请码", conflicts_with = "invite")]
    code: Option<String>,
    /// 给这一户新发一张邀请码，印在回执上（村（居）委会才能发，同步后才能用）
    #[arg(long)]
    invite: bool,
}

impl Slip {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let need = find::need(desk, &self.need)?;
        let household = if self.invite { Some(desk.invite(InviteGrant::Resident)?.code) } else { self.code };
        let slip = desk.need_slip(need, household.as_deref())?;
        Ok(Answer::new(format!("{}\n{}", slip.lines.join("\n"), drawn(&slip.qr)), &slip))
    }
}
