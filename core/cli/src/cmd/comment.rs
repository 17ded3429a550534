//! `yishi comment`: for or against, with reasons.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::CommentRow;
use yishi_domain::comment::Side;

use crate::answer::Answer;
use crate::choice::choice;
use crate::context::{Context, words};
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

#[derive(Subcommand)]
pub(crate) enum CommentCommand {
    /// 对征求意见稿发表评论
    Add {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 内容；填 - 就从标准输入读
        #[arg(value_name = "内容")]
        text: String,
        /// 哪一边：for 赞成、against 反对、neither 说明
        #[arg(long, value_name = "哪一边", default_value = "neither", value_parser = choice::<Side>)]
        side: Side,
    },
    /// 撤回自己的评论
    Withdraw {
        /// 评论编号
        #[arg(value_name = "评论")]
        comment: String,
    },
    /// 隐藏评论，写明理由，作者会看到；主持人、记录人在会议进行时也可以
    Hide {
        /// 评论编号
        #[arg(value_name = "评论")]
        comment: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 自己的评论被隐藏，提出申诉
    Appeal {
        /// 评论编号
        #[arg(value_name = "评论")]
        comment: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 决定这种申诉（监委成员，隐藏的人除外）；不填 --restore 就是维持隐藏
    Decide {
        /// 评论编号
        #[arg(value_name = "评论")]
        comment: String,
        /// 恢复显示
        #[arg(long)]
        restore: bool,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 列出评论
    List {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
    },
}

impl CommentCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Add { topic, text, side } => {
                let topic = find::topic(&desk, &topic)?;
                let version = find::copy(&desk, topic)?.version;
                let comment = desk.add_comment(topic, version, side, &words(text)?)?;
                let json = json!({ "comment": comment, "topic": topic, "version": version });
                Ok(Answer::saved(format!("评论已发表（编号 {}）", short(comment)), json))
            }
            Self::Withdraw { comment } => {
                let comment = find::comment(&desk, &comment)?;
                desk.withdraw_comment(comment)?;
                Ok(Answer::saved(format!("评论 {} 已撤回", short(comment)), json!({ "comment": comment })))
            }
            Self::Hide { comment, reason } => {
                let comment = find::comment(&desk, &comment)?;
                desk.hide_comment(comment, &reason)?;
                Ok(Answer::saved(format!("评论 {} 已隐藏", short(comment)), json!({ "comment": comment })))
            }
            Self::Appeal { comment, reason } => {
                let comment = find::comment(&desk, &comment)?;
                desk.appeal_hiding(comment, &reason)?;
                Ok(Answer::saved(
                    "申诉已记下，请等监督委员会成员决定".to_owned(),
                    json!({ "comment": comment }),
                ))
            }
            Self::Decide { comment, restore, reason } => {
                let comment = find::comment(&desk, &comment)?;
                desk.decide_appeal(comment, restore, &reason)?;
                let done = if restore { "恢复显示" } else { "维持隐藏" };
                let json = json!({ "comment": comment, "restored": restore });
                Ok(Answer::saved(format!("评论 {} {done}", short(comment)), json))
            }
            Self::List { topic } => {
                let comments = find::copy(&desk, find::topic(&desk, &topic)?)?.comments;
                Ok(Answer::list(comments_table(&comments), &comments))
            }
        }
    }
}

/// Where the appeal against hiding a comment stands.
fn appeal(comment: &CommentRow) -> String {
    comment.appeal.as_ref().map_or_else(String::new, |appeal| format!("；申诉{}", appeal.state.zh))
}

/// Comments, one a line.
pub(super) fn comments_table(comments: &[CommentRow]) -> String {
    let row = |comment: &CommentRow| {
        let text = match &comment.hidden {
            Some(why) => format!("（已由{}隐藏：{}{}）", why.by_name, why.text, appeal(comment)),
            None if comment.withdrawn => "（已撤回）".to_owned(),
            None => comment.text.clone(),
        };
        let state = comment.state.map(|state| state.coded().zh).unwrap_or_default().to_owned();
        [
            short(comment.id),
            comment.at_zh.clone(),
            comment.by_name.clone(),
            comment.side.zh.to_owned(),
            format!("第 {} 版", comment.version),
            state,
            text,
        ]
    };
    table(["编号", "时间", "谁", "哪一边", "对哪版", "上传", "内容"], comments.iter().map(row).collect())
}
