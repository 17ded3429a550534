//! `yishi invite`: a code that somebody joins with.

use serde_json::json;
use yishi_client::view::{QrView, qr};
use yishi_client::{Desk, IssuedInvite};
use yishi_domain::membership::InviteGrant;
use yishi_domain::role::Role;

use super::member;
use crate::answer::Answer;
use crate::choice::choice;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::short;

#[derive(clap::Args)]
pub(crate) struct Invite {
    /// 邀请担任职务：committee 委员、chair 主任、secretary 书记、supervisor 监督委员、grid-leader 网格长、grid-worker 网格员；不填就是邀请居民
    #[arg(long, value_name = "职务", value_parser = choice::<Role>)]
    post: Option<Role>,
    /// 请哪个登记过、没有手机的人用自己的手机加入（名称或编号）
    #[arg(long, value_name = "人", conflicts_with = "post")]
    person: Option<String>,
    /// 网格长、网格员是哪个网格
    #[arg(long, value_name = "网格")]
    grid: Option<String>,
    /// 单位代表、乡贤代表哪个单位
    #[arg(long, value_name = "单位")]
    org: Option<String>,
    /// 可以用几次（居民最多 6 次，职务只能 1 次）
    #[arg(long, value_name = "次数")]
    uses: Option<u32>,
    /// 几小时内有效（居民最多 720 小时，职务最多 72 小时）
    #[arg(long, value_name = "小时")]
    hours: Option<u64>,
    /// 同时画出二维码
    #[arg(long)]
    qr: bool,
}

impl Invite {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        if let Some(person) = &self.person {
            let person = find::member(&desk, person)?;
            return shown(&desk, &desk.invite_person(person)?, self.qr);
        }
        let grant = match self.post {
            Some(role) => {
                InviteGrant::Post(member::post(&desk, role, self.grid.as_deref(), self.org.as_deref())?)
            }
            None => InviteGrant::Resident,
        };
        let (uses, hours) = grant.limits();
        let issued = desk.invite_with(grant, self.uses.unwrap_or(uses), self.hours.unwrap_or(hours))?;
        shown(&desk, &issued, self.qr)
    }
}

/// The code, with what has to happen before it can be used.
pub(crate) fn shown(desk: &Desk, issued: &IssuedInvite, with_qr: bool) -> Result<Answer, Fault> {
    let waits = desk.pending_changes()?.iter().any(|row| row.entry == issued.entry);
    let mut text = format!("{}\n\n同步后才能用。这个码只显示这一次，请马上抄送或打印。", issued.code);
    if waits {
        text = format!("{text}\n还要另一名委员会成员确认：yishi confirm {}", short(issued.entry));
    }
    if with_qr {
        text = format!("{}\n{text}", drawn(&qr(&issued.code)?));
    }
    let json = json!({
        "code": issued.code,
        "invite": issued.invite,
        "entry": issued.entry,
        "needs_confirmation": waits,
    });
    Ok(Answer::new(text, json))
}

/// Light fields around a code, without which cameras do not find it.
const MARGIN: u32 = 4;

/// A code as it is drawn on a dark terminal: two rows of fields in a line.
pub(super) fn drawn(code: &QrView) -> String {
    let field = |x: u32, y: u32| {
        let inside = |at: u32| at.checked_sub(MARGIN).filter(|at| *at < code.side);
        let at = inside(x).zip(inside(y)).map(|(x, y)| y.saturating_mul(code.side).saturating_add(x));
        at.and_then(|at| code.dark.get(usize::try_from(at).ok()?)).copied().unwrap_or(false)
    };
    let side = code.side.saturating_add(2 * MARGIN);
    let line = |y: u32| -> String {
        (0..side)
            .map(|x| match (field(x, y), field(x, y.saturating_add(1))) {
                (true, true) => ' ',
                (true, false) => '▄',
                (false, true) => '▀',
                (false, false) => '█',
            })
            .collect()
    };
    (0..side).step_by(2).map(line).collect::<Vec<_>>().join("\n")
}
