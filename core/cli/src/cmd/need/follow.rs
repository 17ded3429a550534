//! `yishi need classify` and on: what becomes of a need after it was accepted, until it is closed.

use clap::Subcommand;
use yishi_client::Desk;
use yishi_domain::matter::ItemCode;
use yishi_domain::need::Referral;
use yishi_domain::topic::MatterClass;

use super::{One, Reasoned, Worded, on};
use crate::answer::Answer;
use crate::choice::choice;
use crate::context::words;
use crate::fault::Fault;

#[derive(Subcommand)]
pub(crate) enum Follow {
    /// 分类：目录里的哪一项，走哪条路
    Classify {
        /// 诉求编号
        #[arg(value_name = "诉求")]
        need: String,
        /// 事项性质：General 一般、Major 重大、Contested 争议较大、Owners 业主、Collective 集体、Group 小组……拿不准就按重大
        #[arg(long, value_name = "性质", value_parser = choice::<MatterClass>)]
        class: MatterClass,
        /// 事项目录编号，如 ENV-04
        #[arg(long, value_name = "目录编号")]
        item: Option<ItemCode>,
    },
    /// 转办：交给别处决定；紧急情况网格长、网格员可以马上转
    Refer {
        /// 诉求编号
        #[arg(value_name = "诉求")]
        need: String,
        /// 转到哪里：owners 业主、collective 集体、mediation 调解、petition 信访、gov 政府部门、emergency 紧急处置
        #[arg(long, value_name = "去向", value_parser = choice::<Referral>)]
        to: Referral,
        /// 转给谁、为什么，提出的人会看到
        #[arg(long, value_name = "说明")]
        reason: String,
    },
    /// 直接办理：不用协商就办好了，写明办了什么
    Handle(Worded),
    /// 反馈：把结果告诉提出的人
    Feedback(Worded),
    /// 办结：反馈过才能办结
    Close(One),
    /// 重新办理，写明为什么
    Reopen(Reasoned),
    /// 取消归并，单独办理，写明为什么
    Unmerge(Reasoned),
}

impl Follow {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        match self {
            Self::Classify { need, class, item } => {
                on(desk, &need, "已分类", |need| Ok(desk.classify_need(need, class, item)?))
            }
            Self::Refer { need, to, reason } => {
                on(desk, &need, "已转办", |need| Ok(desk.refer_need(need, to, &reason)?))
            }
            Self::Handle(Worded { need, text }) => {
                let text = words(text)?;
                on(desk, &need, "已直接办理", |need| Ok(desk.handle_need(need, &text)?))
            }
            Self::Feedback(Worded { need, text }) => {
                let text = words(text)?;
                on(desk, &need, "已反馈", |need| Ok(desk.feed_back(need, &text)?))
            }
            Self::Close(One { need }) => on(desk, &need, "已办结", |need| Ok(desk.close_need(need)?)),
            Self::Reopen(Reasoned { need, reason }) => {
                on(desk, &need, "已重新办理", |need| Ok(desk.reopen_need(need, &reason)?))
            }
            Self::Unmerge(Reasoned { need, reason }) => {
                on(desk, &need, "已取消归并", |need| Ok(desk.unmerge_need(need, &reason)?))
            }
        }
    }
}
