//! `yishi topic screen` and on: what both committees do with a topic until it is taken up, or given up.

use clap::Subcommand;
use yishi_client::Desk;
use yishi_client::view::{BothSides, CourseView, DocumentRow, EvaluationRow, JointRow, PauseRow, RecusalRow};
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{EntryId, TopicId};
use yishi_domain::matter::ItemCode;
use yishi_domain::topic::{MatterClass, ReviewResult};

use super::{One, on};
use crate::answer::Answer;
use crate::choice::choice;
use crate::context::words;
use crate::fault::Fault;
use crate::find;
use crate::table::{fields, short};

#[derive(Subcommand)]
pub(crate) enum Course {
    /// 到哪一步了，还缺什么、找谁
    #[command(name = "course")]
    Stand(One),
    /// 整理研究：把调查论证的情况写上
    Screen {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 文字；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
    },
    /// 登记党组织研究的结果（党组织书记）
    Review {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 结果：agree_to_deliberate 同意协商、return 退回再研究
        #[arg(long, value_name = "结果", value_parser = choice::<ReviewResult>)]
        result: ReviewResult,
        /// 研究的日期，如 2026-03-02
        #[arg(long, value_name = "日期")]
        on: CivilDate,
    },
    /// 补签：日期隔得久的事，由监督委员会成员补签
    Attest {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 登记它的那条记录的编号
        #[arg(value_name = "编号")]
        entry: EntryId,
    },
    /// 事项性质：降低性质要两委共同决定，并写明理由
    Classify {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 事项性质：General 一般、Major 重大、Contested 争议较大、Owners 业主、Collective 集体、Group 小组……拿不准就按重大
        #[arg(long, value_name = "性质", value_parser = choice::<MatterClass>)]
        class: MatterClass,
        /// 事项目录编号，如 ENV-04
        #[arg(long, value_name = "目录编号")]
        item: Option<ItemCode>,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: Option<String>,
    },
    /// 回避：自己申明，或由两委共同登记别人回避
    Recuse {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 谁回避；不填就是自己
        #[arg(long = "for", value_name = "人")]
        member: Option<String>,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 结束回避：由两委共同登记
    Readmit {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 哪个人（名称或编号）
        #[arg(value_name = "人")]
        member: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
}

impl Course {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        match self {
            Self::Stand(One { topic }) => show(desk, find::topic(desk, &topic)?),
            Self::Screen { topic, text } => {
                let text = words(text)?;
                on(desk, &topic, "已记下研究情况", |topic| Ok(desk.screen_topic(topic, &text)?))
            }
            Self::Review { topic, result, on: held_on } => {
                on(desk, &topic, "已登记党组织研究结果", |topic| {
                    Ok(desk.record_review(topic, result, held_on)?)
                })
            }
            Self::Attest { topic, entry } => {
                on(desk, &topic, "已补签", |topic| Ok(desk.attest(topic, entry)?))
            }
            Self::Classify { topic, class, item, reason } => {
                on(desk, &topic, "已登记事项性质", |topic| {
                    Ok(desk.classify_topic(topic, class, item, reason.as_deref())?)
                })
            }
            Self::Recuse { topic, member, reason } => {
                let member = member.map(|member| find::member(desk, &member)).transpose()?;
                on(desk, &topic, "已登记回避", |topic| Ok(desk.recuse(topic, member, &reason)?))
            }
            Self::Readmit { topic, member, reason } => {
                let member = find::member(desk, &member)?;
                on(desk, &topic, "已登记结束回避", |topic| {
                    Ok(desk.end_recusal(topic, member, &reason)?)
                })
            }
        }
    }
}

fn show(desk: &Desk, topic: TopicId) -> Result<Answer, Fault> {
    let view = desk.topic_course(topic)?;
    let said = view.research.iter().map(|said| format!("{}（{}，{}）", said.text, said.by_name, said.at_zh));
    let item = view.item.iter().zip(&view.item_zh).map(|(code, zh)| format!("{code} {zh}"));
    let review = view.review.as_ref().map(|review| format!("{}，{}", review.held_on_zh, review.result.zh));
    let lowering = view.lowering.as_ref().map(|one| format!("{}，{}同意", one.class.zh, sides(one.agreed)));
    let joint = view.joint.as_ref().map(joint);
    let attest = view
        .to_attest
        .iter()
        .map(|one| format!("{}（{}，{}登记，编号 {}）", one.kind_zh, one.held_on_zh, one.by_name, one.entry));
    let text = fields([
        ("状态", view.state.zh.to_owned()),
        ("性质", view.class.zh.to_owned()),
        ("目录", item.collect()),
        ("想降为", lowering.unwrap_or_default()),
        ("研究情况", said.collect::<Vec<_>>().join("；")),
        ("党组织研究", review.unwrap_or_default()),
        ("同意立题", sides(view.agreed)),
        ("等补签", attest.collect::<Vec<_>>().join("；")),
        ("回避", view.recusals.iter().map(recusal).collect::<Vec<_>>().join("；")),
        ("评估意见", lines(view.evaluations.iter().map(evaluation))),
        ("等另一方", joint.unwrap_or_default()),
        ("转到", view.referred_to.map_or_else(String::new, |to| to.zh.to_owned())),
        ("转办回执", view.receipt.iter().map(document).collect()),
        ("停工复工", lines(view.pauses.iter().map(pause))),
        ("撤销", view.annulled.iter().map(document).collect()),
        ("接续", view.follows.map(short).unwrap_or_default()),
        ("后续议题", view.followed_by.iter().copied().map(short).collect::<Vec<_>>().join("、")),
        ("还缺什么", wants(&view)),
    ]);
    Ok(Answer::new(text, &view))
}

fn recusal(row: &RecusalRow) -> String {
    let note = if row.in_force {
        String::new()
    } else {
        format!("，{}提出，等另一方", sides(row.wanted_by))
    };
    format!("{}（{}{note}）", row.name, row.reason)
}

fn joint(row: &JointRow) -> String {
    let reason = row.reason.as_ref().map_or_else(String::new, |said| format!("：{}", said.text));
    format!("{}，{}同意{reason}", row.step.zh, sides(row.agreed))
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.map(|line| format!("\n  {line}")).collect()
}

fn evaluation(row: &EvaluationRow) -> String {
    let EvaluationRow { by_name, conclusion, counts, interest, text, at_zh } = row;
    let counts = if *counts { "" } else { "，不算论证评估" };
    format!("{by_name}：{}。{text}（利益关系：{interest}{counts}；{at_zh}）", conclusion.zh)
}

fn document(row: &DocumentRow) -> String {
    let DocumentRow { from, number, text, on_zh, by_name } = row;
    format!("{}{number}，{on_zh}：{text}（{by_name}登记）", from.map_or("", |from| from.zh))
}

fn pause(row: &PauseRow) -> String {
    let PauseRow { stopped, on_zh, text, by_name } = row;
    format!("{on_zh}{}：{text}（{by_name}）", if *stopped { "暂停" } else { "恢复" })
}

fn sides(of: BothSides) -> String {
    let names = [(of.committee, "村（居）委会"), (of.party, "党组织")];
    names.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect::<Vec<_>>().join("、")
}

fn wants(view: &CourseView) -> String {
    view.wants.iter().map(|want| format!("\n  {}（{}）", want.zh, want.source)).collect()
}
