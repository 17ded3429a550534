//! `yishi meeting`: sittings, from the notice to what came of them. In a hall one phone keeps the record for everybody.

mod record;
mod show;
mod told;

use clap::Subcommand;
use serde_json::json;
use yishi_client::{Ambient, Desk, RealAmbient};
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{MemberId, SessionId};
use yishi_domain::session::Attendance;

use crate::answer::Answer;
use crate::context::{Context, words};
use crate::fault::Fault;
use crate::find;
use crate::table::short;

#[derive(Subcommand)]
pub(crate) enum MeetingCommand {
    /// 按签齐的方案发会议通知
    Notice {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 通知内容：在哪里、带什么；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
    },
    /// 列出会议；不填议题就列还没开完的
    List {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: Option<String>,
    },
    /// 一次会议的情况，还缺什么
    Show(One),
    /// 签到：自己的，或由主持人、记录人登记别人
    SignIn {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 替谁登记；不填就是自己
        #[arg(long = "for", value_name = "人")]
        member: Option<String>,
        /// 别人是电话、口头说的；不填就是纸面签到
        #[arg(long, requires = "member")]
        voice: bool,
    },
    /// 收到开会通知：自己的，或记下谁是怎么通知到的
    Told(told::ToldArgs),
    /// 会议开始（主持人）
    Open(One),
    #[command(flatten)]
    Kept(record::Kept),
    /// 会议结束（也是本人签了会议记录）
    Close(One),
    /// 签会议记录：自己的，或记下另一人当面签的
    SignRecord(told::RecordArgs),
    /// 送达、签记录的凭据：列出来，取出来
    Shown(told::ShownArgs),
    /// 达成共识（主持人、记录人）
    Agree(One),
    /// 再协商一轮，写明还没谈拢的
    Again(Worded),
    /// 提交会议决定的材料：议题、历次协商、各方立场、没谈拢的，都从记录里来，不用再写
    Packet {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
    },
}

#[derive(clap::Args)]
pub(crate) struct One {
    /// 会议编号
    #[arg(value_name = "会议")]
    session: String,
}

#[derive(clap::Args)]
pub(crate) struct Worded {
    /// 会议编号
    #[arg(value_name = "会议")]
    session: String,
    /// 文字；填 - 就从标准输入读
    #[arg(value_name = "文字")]
    text: String,
}

/// Does something in the sitting meant.
fn on(
    desk: &Desk,
    wanted: &str,
    done: &str,
    act: impl FnOnce(SessionId) -> Result<(), Fault>,
) -> Result<Answer, Fault> {
    let session = find::session(desk, wanted)?;
    act(session)?;
    Ok(Answer::saved(format!("会议 {} {done}", short(session)), json!({ "session": session })))
}

fn somebody(desk: &Desk, named: Option<String>) -> Result<Option<MemberId>, Fault> {
    named.map(|name| find::member(desk, &name)).transpose()
}

fn today() -> CivilDate {
    CivilDate::of(RealAmbient.now())
}

impl MeetingCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Notice { topic, text } => {
                let session = desk.notice_session(find::topic(&desk, &topic)?, &words(text)?)?;
                let said = format!("会议通知已发（编号 {}）", short(session));
                Ok(Answer::saved(said, json!({ "session": session })))
            }
            Self::List { topic } => show::list(&desk, topic),
            Self::Show(One { session }) => show::show(&desk, find::session(&desk, &session)?),
            Self::SignIn { session, member, voice } => sign_in(&desk, &session, member, voice),
            Self::Told(told) => told.run(&desk),
            Self::SignRecord(record) => record.run(&desk),
            Self::Shown(shown) => shown.run(&desk),
            Self::Open(One { session }) => {
                on(&desk, &session, "开始", |session| Ok(desk.open_session(session, today())?))
            }
            Self::Close(One { session }) => {
                on(&desk, &session, "结束", |session| Ok(desk.close_session(session, today())?))
            }
            Self::Agree(One { session }) => {
                on(&desk, &session, "达成共识", |session| Ok(desk.reach_consensus(session)?))
            }
            Self::Again(Worded { session, text }) => {
                let text = words(text)?;
                on(&desk, &session, "再协商一轮", |session| Ok(desk.another_round(session, &text)?))
            }
            Self::Packet { topic } => {
                let packet = desk.packet(find::topic(&desk, &topic)?)?;
                Ok(Answer::new(packet.text.clone(), &packet))
            }
            Self::Kept(kept) => kept.run(&desk),
        }
    }
}

fn sign_in(desk: &Desk, session: &str, member: Option<String>, voice: bool) -> Result<Answer, Fault> {
    let how = match (&member, voice) {
        (None, _) => Attendance::Device,
        (Some(_), true) => Attendance::Voice,
        (Some(_), false) => Attendance::Paper,
    };
    let member = somebody(desk, member)?;
    on(desk, session, "已签到", |session| Ok(desk.sign_in(session, member, how)?))
}
