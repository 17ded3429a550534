//! `yishi need`: needs, from the doorstep to an answer.

pub(super) mod attachment;
mod follow;
mod hint;
mod list;
mod show;
mod slip;

use clap::Subcommand;
use serde_json::json;
use yishi_client::{Desk, NeedForm};
use yishi_domain::id::NeedId;
use yishi_domain::need::{Category, Channel};

use crate::answer::Answer;
use crate::choice::choice;
use crate::context::{Context, words};
use crate::fault::Fault;
use crate::find;
use crate::table::short;

#[derive(Subcommand)]
pub(crate) enum NeedCommand {
    /// 登记一条诉求：自己的，或替别人代录
    Add(Add),
    /// 列出诉求，新的在前
    List(list::List),
    /// 一条诉求的内容、答复和办理经过
    Show(One),
    /// 取出诉求的照片或录音（没有下载过时要联网）
    Attachment(attachment::Attachment),
    /// 有没有说得差不多的诉求；只是提醒，不拦着登记
    Similar(hint::Similar),
    /// 常说的话，可以照着登记
    Templates(hint::Templates),
    /// 回执：打印给这一户，带二维码
    Slip(slip::Slip),
    /// 更正内容
    Correct(Worded),
    /// 撤回
    Withdraw {
        /// 诉求编号
        #[arg(value_name = "诉求")]
        need: String,
        /// 为什么撤回
        #[arg(long, value_name = "理由")]
        reason: Option<String>,
    },
    /// 受理
    Accept(One),
    /// 退回补充，写明还缺什么
    Return(Reasoned),
    /// 不予受理，写明理由
    Reject(Reasoned),
    /// 答复
    Answer(Worded),
    /// 归并：把几条并入主诉求，原话都保留，提出的人都会知道
    Merge {
        /// 主诉求编号
        #[arg(value_name = "主诉求")]
        canonical: String,
        /// 并入的诉求编号，可以写几条
        #[arg(value_name = "诉求", required = true)]
        others: Vec<String>,
    },
    /// 列入议题
    Place {
        /// 诉求编号
        #[arg(value_name = "诉求")]
        need: String,
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
    },
    #[command(flatten)]
    Follow(follow::Follow),
}

#[derive(clap::Args)]
pub(crate) struct Add {
    /// 原话；填 - 就从标准输入读
    #[arg(value_name = "内容")]
    text: String,
    /// 哪个网格（只有一个网格时可以不填）
    #[arg(long, value_name = "网格")]
    grid: Option<String>,
    /// 替谁登记（名称或编号）；不填就是自己
    #[arg(long = "for", value_name = "人")]
    by: Option<String>,
    /// 从哪里来：app 应用、paper 纸面、voice 口述、visit 走访、talk_meeting 恳谈会、hotline 电话、door_qr 门牌码
    #[arg(long, value_name = "渠道", default_value = "app", value_parser = choice::<Channel>)]
    channel: Channel,
    /// 哪一类：PROP 物业、SEC 平安、AID 帮扶、ENV 环境、CIV 文明
    #[arg(long, value_name = "类别", value_parser = choice::<Category>)]
    category: Category,
    /// 以哪个单位的名义，或替本单位有职务的人登记（名称或编号）
    #[arg(long, value_name = "单位")]
    org: Option<String>,
    #[command(flatten)]
    files: attachment::Files,
}

#[derive(clap::Args)]
pub(crate) struct One {
    /// 诉求编号
    #[arg(value_name = "诉求")]
    need: String,
}

#[derive(clap::Args)]
pub(crate) struct Worded {
    /// 诉求编号
    #[arg(value_name = "诉求")]
    need: String,
    /// 文字；填 - 就从标准输入读
    #[arg(value_name = "文字")]
    text: String,
}

#[derive(clap::Args)]
pub(crate) struct Reasoned {
    /// 诉求编号
    #[arg(value_name = "诉求")]
    need: String,
    /// 理由，提出的人会看到
    #[arg(long, value_name = "理由")]
    reason: String,
}

impl NeedCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Add(add) => add.run(&desk),
            Self::List(list) => list.run(&desk),
            Self::Show(One { need }) => show::show(&desk, find::need(&desk, &need)?),
            Self::Attachment(attachment) => attachment.run(&desk),
            Self::Similar(similar) => similar.run(&desk),
            Self::Templates(templates) => templates.run(&desk),
            Self::Slip(slip) => slip.run(&desk),
            Self::Correct(Worded { need, text }) => {
                let text = words(text)?;
                on(&desk, &need, "已更正", |need| Ok(desk.correct_need(need, &text)?))
            }
            Self::Withdraw { need, reason } => {
                on(&desk, &need, "已撤回", |need| Ok(desk.withdraw_need(need, reason.as_deref())?))
            }
            Self::Accept(One { need }) => on(&desk, &need, "已受理", |need| Ok(desk.accept_need(need)?)),
            Self::Return(Reasoned { need, reason }) => {
                on(&desk, &need, "已退回补充", |need| Ok(desk.return_need(need, &reason)?))
            }
            Self::Reject(Reasoned { need, reason }) => {
                on(&desk, &need, "不予受理", |need| Ok(desk.reject_need(need, &reason)?))
            }
            Self::Answer(Worded { need, text }) => {
                let text = words(text)?;
                on(&desk, &need, "已答复", |need| Ok(desk.answer_need(need, &text)?))
            }
            Self::Merge { canonical, others } => merge(&desk, &canonical, &others),
            Self::Place { need, topic } => {
                let topic = find::topic(&desk, &topic)?;
                on(&desk, &need, "已列入议题", |need| Ok(desk.place_need(need, topic)?))
            }
            Self::Follow(follow) => follow.run(&desk),
        }
    }
}

/// Does something to the need meant.
fn on(
    desk: &Desk,
    wanted: &str,
    done: &str,
    act: impl FnOnce(NeedId) -> Result<(), Fault>,
) -> Result<Answer, Fault> {
    let need = find::need(desk, wanted)?;
    act(need)?;
    Ok(Answer::saved(format!("诉求 {} {done}", short(need)), json!({ "need": need })))
}

fn merge(desk: &Desk, canonical: &str, others: &[String]) -> Result<Answer, Fault> {
    let others: Vec<NeedId> = others.iter().map(|one| find::need(desk, one)).collect::<Result<_, _>>()?;
    on(desk, canonical, &format!("并入了 {} 条，原话都保留", others.len()), |need| {
        Ok(desk.merge_needs(need, &others)?)
    })
}

impl Add {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let grid = find::grid_or_only(desk, self.grid.as_deref())?;
        let by = self.by.map(|by| find::member(desk, &by)).transpose()?;
        let org = self.org.map(|org| find::org(desk, &org)).transpose()?;
        let Self { channel, category, text, files, .. } = self;
        let form = NeedForm { by, grid, channel, category, text: words(text)?, org };
        let need = files.log(desk, form)?;
        Ok(Answer::saved(format!("诉求已登记（编号 {}）", short(need)), json!({ "need": need })))
    }
}
