//! `yishi topic evaluate`, `withdraw`, `annul` and so on: what experts say, and what stops a topic or its work.

use clap::Subcommand;
use yishi_client::{Desk, DocumentForm};
use yishi_domain::calendar::CivilDate;
use yishi_domain::need::Referral;
use yishi_domain::topic::{Annuller, Conclusion};

use super::on;
use crate::answer::Answer;
use crate::choice::choice;
use crate::context::words;
use crate::fault::Fault;

#[derive(Subcommand)]
pub(crate) enum Ending {
    /// 请专家评估：专业性、技术性较强的事项，两委共同决定
    AskEvaluation {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 请专家看什么；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
    },
    /// 评估意见（专家、法律顾问、专业社工）
    Evaluate {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 结论：feasible 可行、conditional 有条件可行、infeasible 不可行
        #[arg(long, value_name = "结论", value_parser = choice::<Conclusion>)]
        conclusion: Conclusion,
        /// 您与这件事的利益关系；没有就不填，算作声明没有
        #[arg(long, value_name = "利益关系")]
        interest: Option<String>,
        /// 文字；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
    },
    /// 转办议题：交给别处决定
    Refer {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 转到哪里：owners 业主、collective 集体、mediation 调解、petition 信访、gov 政府部门、emergency 紧急处置
        #[arg(long, value_name = "去向", value_parser = choice::<Referral>)]
        to: Referral,
        /// 转给谁、为什么，提出的人会看到
        #[arg(long, value_name = "说明")]
        reason: String,
    },
    /// 转办回执：接收单位收下了
    Receipt {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        #[command(flatten)]
        paper: Paper,
    },
    /// 撤回议题，写明理由；开过会的不能撤回
    Withdraw {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 终止开过会的议题，写明理由；两委共同决定
    Terminate {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 登记撤销协商结果的文书
    Annul {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 谁撤销的：township_order 乡镇责令、court 法院判决、higher_assembly 村（居）民会议决定
        #[arg(long, value_name = "谁", value_parser = choice::<Annuller>)]
        by: Annuller,
        #[command(flatten)]
        paper: Paper,
    },
    /// 暂停实施，写明理由；两委共同决定
    Suspend(Pause),
    /// 恢复实施，写明理由；两委共同决定
    Resume(Pause),
}

/// A paper that came from elsewhere.
#[derive(clap::Args)]
pub(crate) struct Paper {
    /// 文号
    #[arg(long, value_name = "文号")]
    number: String,
    /// 文书上的日期，如 2026-03-02
    #[arg(long, value_name = "日期")]
    on: CivilDate,
    /// 文书说了什么，或者是谁收下的
    #[arg(long, value_name = "说明")]
    words: String,
}

#[derive(clap::Args)]
pub(crate) struct Pause {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    /// 从哪天起，如 2026-03-02
    #[arg(long, value_name = "日期")]
    on: CivilDate,
    /// 理由
    #[arg(long, value_name = "理由")]
    reason: String,
}

impl From<Paper> for DocumentForm {
    fn from(Paper { number, on, words }: Paper) -> Self {
        Self { on, number, words }
    }
}

impl Ending {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        match self {
            Self::AskEvaluation { topic, text } => {
                let text = words(text)?;
                on(desk, &topic, "已请专家评估", |topic| Ok(desk.ask_evaluation(topic, &text)?))
            }
            Self::Evaluate { topic, conclusion, interest, text } => {
                let text = words(text)?;
                on(desk, &topic, "已记下评估意见", |topic| {
                    Ok(desk.evaluate_topic(topic, conclusion, interest.as_deref(), &text)?)
                })
            }
            Self::Refer { topic, to, reason } => {
                on(desk, &topic, "已转办", |topic| Ok(desk.refer_topic(topic, to, &reason)?))
            }
            Self::Receipt { topic, paper } => on(desk, &topic, "已记下转办回执", |topic| {
                Ok(desk.acknowledge_referral(topic, paper.into())?)
            }),
            Self::Withdraw { topic, reason } => {
                on(desk, &topic, "已撤回", |topic| Ok(desk.withdraw_topic(topic, &reason)?))
            }
            Self::Terminate { topic, reason } => {
                on(desk, &topic, "已提交终止", |topic| Ok(desk.terminate_topic(topic, &reason)?))
            }
            Self::Annul { topic, by, paper } => on(desk, &topic, "已登记撤销文书", |topic| {
                Ok(desk.annul_topic(topic, by, paper.into())?)
            }),
            Self::Suspend(Pause { topic, on: day, reason }) => {
                on(desk, &topic, "已提交暂停实施", |topic| Ok(desk.suspend_work(topic, day, &reason)?))
            }
            Self::Resume(Pause { topic, on: day, reason }) => {
                on(desk, &topic, "已提交恢复实施", |topic| Ok(desk.resume_work(topic, day, &reason)?))
            }
        }
    }
}
