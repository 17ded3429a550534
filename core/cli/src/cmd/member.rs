//! `yishi members`, `role` and `confirm`: who is here and what they hold.

use clap::Subcommand;
use serde_json::{Value, json};
use yishi_client::Desk;
use yishi_client::view::{ComparisonRow, HitKind, MemberRow, Paged, PostView};
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{EntryId, MemberId};
use yishi_domain::role::{Post, Role};

use crate::answer::Answer;
use crate::choice::choice;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

#[derive(clap::Args)]
pub(crate) struct Members {
    /// 按姓名、拼音首字母(lxm)或 王* 查找
    #[arg(long, value_name = "字词")]
    search: Option<String>,
    /// 列出核对码（凭职务邀请码加入的、自己新加的设备），和那边屏幕上的对一对
    #[arg(long, conflicts_with = "search")]
    codes: bool,
}

#[derive(Subcommand)]
pub(crate) enum RoleCommand {
    /// 任命
    Grant(Holder),
    /// 结束职务
    End(Holder),
    /// 写明任期到哪一天
    Term(Term),
}

#[derive(clap::Args)]
pub(crate) struct Holder {
    /// 哪个人（名称或编号）
    #[arg(value_name = "人")]
    member: String,
    /// 职务：committee 委员、chair 主任、secretary 书记、supervisor 监督委员、grid-leader 网格长、grid-worker 网格员、representative 代表、org-representative 单位代表、xiangxian 乡贤……
    #[arg(long, value_name = "职务", value_parser = choice::<Role>)]
    post: Role,
    /// 网格长、网格员是哪个网格
    #[arg(long, value_name = "网格")]
    grid: Option<String>,
    /// 单位代表、乡贤代表哪个单位
    #[arg(long, value_name = "单位")]
    org: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct Term {
    #[command(flatten)]
    holder: Holder,
    /// 任期的最后一天，如 2029-05-31；不填就是取消。届满后继续履行职责，到接任为止
    #[arg(long, value_name = "日期")]
    until: Option<CivilDate>,
}

#[derive(clap::Args)]
pub(crate) struct Confirm {
    /// 要确认的事的编号；不填就列出
    #[arg(value_name = "编号")]
    entry: Option<String>,
}

impl Members {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        if self.codes {
            let codes = desk.comparison_codes()?;
            return Ok(Answer::list(codes_table(&codes), &codes));
        }
        let members = match &self.search {
            Some(words) => searched(&desk, words)?,
            None => desk.members(find::ALL)?,
        };
        Ok(Answer::new(roster(&members.rows), &members))
    }
}

fn codes_table(codes: &[ComparisonRow]) -> String {
    let row =
        |one: &ComparisonRow| [one.code.clone(), one.name.clone(), short(one.device), one.at_zh.clone()];
    table(["核对码", "名称", "设备", "加入"], codes.iter().map(row).collect())
}

/// Members whose name, or its pinyin initials, fit the words.
fn searched(desk: &Desk, words: &str) -> Result<Paged<MemberRow>, Fault> {
    let hits = desk.search(words, find::ALL)?.rows.into_iter();
    let found = hits.filter(|hit| hit.kind.code == HitKind::Member.code());
    let rows: Vec<MemberRow> =
        found.map(|hit| Ok(desk.member(MemberId(hit.object.0))?)).collect::<Result<_, Fault>>()?;
    Ok(Paged { total: rows.len() as u64, rows })
}

fn roster(members: &[MemberRow]) -> String {
    let row = |member: &MemberRow| {
        let name = if member.is_me { format!("{}（我）", member.name) } else { member.name.clone() };
        let working = member.devices.iter().filter(|device| !member.revoked.contains(device));
        let devices: Vec<String> = working.copied().map(short).collect();
        let devices = if member.paper.is_some() { "没有手机".to_owned() } else { devices.join(" ") };
        let name = if member.heard_only { format!("{name}（未成年，只听取意见）") } else { name };
        [short(member.id), name, posts(&member.posts), devices]
    };
    table(["编号", "名称", "职务", "设备"], members.iter().map(row).collect())
}

/// Posts in words: 网格长（第一网格）.
pub(crate) fn posts(posts: &[PostView]) -> String {
    let one = |post: &PostView| {
        let until = post.until_zh.as_ref().map(|day| format!("任期到{day}"));
        let notes: Vec<String> =
            [post.grid_name.clone(), post.org_name.clone(), until].into_iter().flatten().collect();
        if notes.is_empty() { post.zh.to_owned() } else { format!("{}({})", post.zh, notes.join("，")) }
    };
    posts.iter().map(one).collect::<Vec<_>>().join("、")
}

/// A post, with its grid or its organisation where the role has one.
pub(crate) fn post(desk: &Desk, role: Role, grid: Option<&str>, org: Option<&str>) -> Result<Post, Fault> {
    let grid = match grid {
        Some(grid) => Some(find::grid(desk, grid)?),
        None if role.in_grid() => Some(find::only_grid(desk)?),
        None => None,
    };
    let org = org.map(|org| find::org(desk, org)).transpose()?;
    Ok(Post { role, grid, org })
}

impl RoleCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        let holder = match &self {
            Self::Grant(holder) | Self::End(holder) | Self::Term(Term { holder, .. }) => holder,
        };
        let member = find::member(&desk, &holder.member)?;
        let post = post(&desk, holder.post, holder.grid.as_deref(), holder.org.as_deref())?;
        let (entry, verb) = match &self {
            Self::Grant(_) => (desk.grant_role(member, post)?, "任命"),
            Self::End(_) => (desk.end_role(member, post)?, "结束职务"),
            Self::Term(term) => {
                desk.set_term(member, post, term.until)?;
                let text = format!("已登记 {}：{} 的任期", holder.member, post.role.zh());
                return Ok(Answer::saved(text, json!({ "member": member, "post": post })));
            }
        };
        let what = format!("{verb} {}:{}", holder.member, post.role.zh());
        proposed(&desk, entry, what, json!({ "member": member, "post": post, "entry": entry }))
    }
}

/// What became of something that may need a second signature.
pub(crate) fn proposed(desk: &Desk, entry: EntryId, what: String, mut json: Value) -> Result<Answer, Fault> {
    let waits = desk.pending_changes()?.iter().any(|row| row.entry == entry);
    if let Some(fields) = json.as_object_mut() {
        fields.insert("needs_confirmation".to_owned(), waits.into());
    }
    let text = if waits {
        format!("{what}。还要另一名委员会成员确认：yishi confirm {}（同步后）", short(entry))
    } else {
        format!("{what}。已存手机，同步后生效。")
    };
    Ok(Answer::new(text, json))
}

impl Confirm {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        let pending = desk.pending_changes()?;
        let Some(wanted) = self.entry else {
            let rows = pending.iter().map(|row| {
                let note = if row.mine { "自己提出，等别人确认" } else { "" };
                [short(row.entry), row.zh.clone(), row.by_name.clone(), note.to_owned()]
            });
            return Ok(Answer::list(table(["编号", "事项", "提出人", ""], rows.collect()), &pending));
        };
        let entry = find::pending(pending, &wanted)?;
        desk.confirm(entry)?;
        Ok(Answer::saved(format!("已确认 {}", short(entry)), json!({ "confirmed": entry })))
    }
}
