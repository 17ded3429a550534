//! `yishi meeting say` and on: what is taken down in a sitting.

use clap::Subcommand;
use yishi_client::Desk;
use yishi_domain::form::Produces;
use yishi_domain::session::{EscalationReason, Uptake};
use yishi_domain::stance::StanceGrade;

use super::{on, somebody};
use crate::answer::Answer;
use crate::choice::choice;
use crate::context::words;
use crate::fault::Fault;
use crate::find;

#[derive(Subcommand)]
pub(crate) enum Kept {
    /// 记下发言
    Say {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 文字；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
        /// 谁说的；不填就是自己
        #[arg(long = "for", value_name = "人")]
        member: Option<String>,
        /// 第几项议程，从 1 数起
        #[arg(long, value_name = "项", default_value_t = 1)]
        item: u8,
    },
    /// 记下一方的立场：agree 同意、acceptable 还行、reserve 有想法、object 不同意
    Position {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 立场
        #[arg(value_name = "立场", value_parser = choice::<StanceGrade>)]
        grade: StanceGrade,
        /// 哪一方的人；不填就是自己
        #[arg(long = "for", value_name = "人")]
        member: Option<String>,
        /// 理由；不同意的要写
        #[arg(long, value_name = "理由")]
        reason: Option<String>,
    },
    /// 记下一项议程的结果
    Outcome {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 文字；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
        /// 第几项议程，从 1 数起
        #[arg(long, value_name = "项", default_value_t = 1)]
        item: u8,
    },
    /// 记下这种会议要留下的其他内容
    Record {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 是什么：necessity 必要性、feasibility 可行性、options 方案、needs_or_none 诉求……
        #[arg(value_name = "内容", value_parser = choice::<Produces>)]
        what: Produces,
        /// 文字；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
        /// 有几个
        #[arg(long, value_name = "个数", default_value_t = 1)]
        count: u32,
        /// 文字里写明了为什么没有更多
        #[arg(long)]
        reasoned: bool,
    },
    /// 请求发言；记录人可以替人排队
    Turn {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 谁要发言；不填就是自己
        #[arg(long = "for", value_name = "人")]
        member: Option<String>,
        /// 不再等
        #[arg(long)]
        drop: bool,
    },
    /// 回应一条意见：adopted 采纳、partly 部分采纳、declined 未采纳
    Answer {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 意见编号，见 meeting show
        #[arg(value_name = "意见")]
        statement: String,
        /// 怎么处理
        #[arg(value_name = "处理", value_parser = choice::<Uptake>)]
        uptake: Uptake,
        /// 文字；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
    },
    /// 请求把议题提交会议决定；记录人可以替人登记
    Ask {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 为什么；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
        /// 谁请求的；不填就是自己
        #[arg(long = "for", value_name = "人")]
        member: Option<String>,
    },
    /// 提交会议决定
    Escalate {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 为什么：rounds_exhausted 多轮未能一致、serious_dispute 争议较大
        #[arg(long, value_name = "原因", value_parser = choice::<EscalationReason>)]
        reason: EscalationReason,
        /// 文字；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
    },
}

impl Kept {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        match self {
            Self::Say { session, text, member, item } => {
                let (text, member) = (words(text)?, somebody(desk, member)?);
                let item = item.saturating_sub(1);
                on(desk, &session, "已记下发言", |session| {
                    Ok(desk.take_statement(session, member, item, &text)?)
                })
            }
            Self::Position { session, grade, member, reason } => {
                let member = somebody(desk, member)?;
                on(desk, &session, "已记下立场", |session| {
                    Ok(desk.take_position(session, member, grade, reason.as_deref())?)
                })
            }
            Self::Outcome { session, text, item } => {
                let (text, item) = (words(text)?, item.saturating_sub(1));
                on(desk, &session, "已记下结果", |session| Ok(desk.record_outcome(session, item, &text)?))
            }
            Self::Record { session, what, text, count, reasoned } => {
                let text = words(text)?;
                on(desk, &session, "已记下", |session| {
                    Ok(desk.keep_record(session, what, count, reasoned, &text)?)
                })
            }
            Self::Turn { session, member, drop } => {
                let member = somebody(desk, member)?;
                let done = if drop { "不再等发言" } else { "已排队等发言" };
                on(desk, &session, done, |session| Ok(desk.ask_turn(session, member, !drop)?))
            }
            Self::Answer { session, statement, uptake, text } => {
                let text = words(text)?;
                on(desk, &session, "已回应", |session| {
                    let statement = find::opinion(desk.session(session)?.opinions, &statement)?;
                    Ok(desk.answer_opinion(session, statement, uptake, &text)?)
                })
            }
            Self::Ask { session, text, member } => {
                let (text, member) = (words(text)?, somebody(desk, member)?);
                on(desk, &session, "已记下请求", |session| {
                    Ok(desk.ask_escalation(session, member, &text)?)
                })
            }
            Self::Escalate { session, reason, text } => {
                let text = words(text)?;
                on(desk, &session, "已提交会议决定", |session| {
                    Ok(desk.escalate(session, reason, &text)?)
                })
            }
        }
    }
}
