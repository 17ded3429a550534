//! `yishi topic`: topics and their drafting groups.

mod course;
mod ending;
mod show;
mod since;

use clap::Subcommand;
use serde_json::json;
use yishi_client::{Desk, TopicForm};
use yishi_domain::id::{MemberId, NeedId, TopicId};
use yishi_domain::topic::{MatterClass, TopicSource};

use crate::answer::Answer;
use crate::choice::choice;
use crate::context::{Context, words};
use crate::fault::Fault;
use crate::find;
use crate::table::short;

pub(super) use show::stances;

#[derive(Subcommand)]
pub(crate) enum TopicCommand {
    /// 提出议题
    Propose(Propose),
    /// 立题
    Accept(One),
    /// 不立题，写明理由；两委共同决定
    Decline {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 列出议题
    List,
    /// 一个议题的情况
    Show(Show),
    /// 指定起草人
    Appoint(Drafter),
    /// 不再让某人起草
    Remove(Drafter),
    #[command(flatten)]
    Course(course::Course),
    #[command(flatten)]
    Ending(ending::Ending),
}

#[derive(clap::Args)]
pub(crate) struct Propose {
    /// 标题
    #[arg(value_name = "标题")]
    title: String,
    /// 一段说明；填 - 就从标准输入读
    #[arg(long, value_name = "说明", default_value = "")]
    summary: String,
    /// 来源：statutory_item、law_requires、public_affairs、strong_complaint、policy_implementation、party_request
    #[arg(long, value_name = "来源", default_value = "public_affairs", value_parser = choice::<TopicSource>)]
    source: TopicSource,
    /// 事项性质：General 一般、Major 重大、Contested 争议较大、Owners 业主、Collective 集体、Group 小组……拿不准就按重大
    #[arg(long, value_name = "性质", default_value = "Major", value_parser = choice::<MatterClass>)]
    class: MatterClass,
    /// 依据的诉求，可以写几次
    #[arg(long = "need", value_name = "诉求")]
    needs: Vec<String>,
    /// 接续哪个已经结束的议题
    #[arg(long, value_name = "议题")]
    follows: Option<String>,
    /// 以哪个单位的名义提出（名称或编号）
    #[arg(long, value_name = "单位")]
    org: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct One {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
}

#[derive(clap::Args)]
pub(crate) struct Show {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    /// 只看上次看过以后的变化：新的征求意见稿、评论、修改建议、态度
    #[arg(long)]
    since: bool,
    /// 记为看过，下次 --since 从这里算起
    #[arg(long)]
    read: bool,
}

#[derive(clap::Args)]
pub(crate) struct Drafter {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    /// 哪个人（名称或编号）
    #[arg(value_name = "人")]
    member: String,
}

impl TopicCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Propose(propose) => propose.run(&desk),
            Self::Accept(One { topic }) => {
                on(&desk, &topic, "已立题", |topic| Ok(desk.accept_topic(topic)?))
            }
            Self::Decline { topic, reason } => {
                on(&desk, &topic, "已提交不立题", |topic| Ok(desk.decline_topic(topic, &reason)?))
            }
            Self::Course(course) => course.run(&desk),
            Self::Ending(ending) => ending.run(&desk),
            Self::List => show::list(&desk),
            Self::Show(show) => show.run(&desk),
            Self::Appoint(drafter) => drafter
                .run(&desk, "已指定起草人", |topic, member| Ok(desk.appoint_drafter(topic, member)?)),
            Self::Remove(drafter) => drafter
                .run(&desk, "已取消起草人", |topic, member| Ok(desk.remove_drafter(topic, member)?)),
        }
    }
}

fn on(
    desk: &Desk,
    wanted: &str,
    done: &str,
    act: impl FnOnce(TopicId) -> Result<(), Fault>,
) -> Result<Answer, Fault> {
    let topic = find::topic(desk, wanted)?;
    act(topic)?;
    Ok(Answer::saved(format!("议题 {} {done}", short(topic)), json!({ "topic": topic })))
}

impl Show {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let topic = find::topic(desk, &self.topic)?;
        let answer = if self.since { since::show(desk, topic)? } else { show::show(desk, topic)? };
        if self.read {
            desk.read_topic(topic)?;
        }
        Ok(answer)
    }
}

impl Propose {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let needs: Vec<NeedId> =
            self.needs.iter().map(|need| find::need(desk, need)).collect::<Result<_, _>>()?;
        let Self { title, source, class, .. } = self;
        let follows = self.follows.map(|topic| find::topic(desk, &topic)).transpose()?;
        let summary = words(self.summary)?;
        let org = self.org.map(|org| find::org(desk, &org)).transpose()?;
        let form = TopicForm { title, summary, source, class, needs, follows, org };
        let topic = desk.propose_topic(form)?;
        Ok(Answer::saved(format!("议题已提出（编号 {}）", short(topic)), json!({ "topic": topic })))
    }
}

impl Drafter {
    fn run(
        &self,
        desk: &Desk,
        done: &str,
        act: impl FnOnce(TopicId, MemberId) -> Result<(), Fault>,
    ) -> Result<Answer, Fault> {
        let topic = find::topic(desk, &self.topic)?;
        let member = find::member(desk, &self.member)?;
        act(topic, member)?;
        let json = json!({ "topic": topic, "member": member });
        Ok(Answer::saved(format!("议题 {} {done} {}", short(topic), self.member), json))
    }
}
