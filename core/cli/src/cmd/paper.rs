//! `yishi paper`: plans, minutes and agreements, laid, read, signed.

pub(crate) mod evidence;
mod party;
mod work;

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::{PaperRow, PaperView, SlotRow};
use yishi_client::{Desk, PaperForm, SignProof};
use yishi_domain::calendar::CivilDate;
use yishi_domain::form::Wants;
use yishi_domain::id::{MemberId, PaperId};
use yishi_domain::matter::FormCode;
use yishi_domain::paper::Agreement;
use yishi_domain::plan::{Plan, PlanHint};
use yishi_domain::time::Moment;

use crate::answer::Answer;
use crate::choice::choice;
use crate::context::{Context, words};
use crate::fault::Fault;
use crate::find;
use crate::table::{fields, short, table};

use evidence::{Evidence, Shown};
use party::parties;
use work::{Start, item};

#[derive(Subcommand)]
pub(crate) enum PaperCommand {
    /// 提交协商方案，请主任和党组织书记签
    Plan(LayPlan),
    /// 提交会议纪要，请各方签
    Minutes {
        /// 会议编号
        #[arg(value_name = "会议")]
        session: String,
        /// 标题
        #[arg(long, value_name = "标题")]
        title: String,
        /// 文字；填 - 就从标准输入读，不填就用一起写的纪要（yishi draft edit 议题 --minutes 会议）
        #[arg(long, value_name = "文字")]
        text: Option<String>,
        /// 落实事项：人:最后一天:办什么，如 王*:2026-04-15:划线；可以写几次，要开会决定的可以不写
        #[arg(long = "item", value_name = "事项")]
        items: Vec<String>,
    },
    /// 提交商定即行的协议，请各方当场签
    Agreement {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        #[command(flatten)]
        text: Text,
        /// 一方：类别:人，后面可加 :affected 利益相关、:org=单位、:as=身份，如 hukou_resident:王*:affected:as=old_party_member；可以写几次
        #[arg(long = "party", value_name = "一方", required = true)]
        parties: Vec<String>,
        /// 要筹钱
        #[arg(long)]
        raises_money: bool,
    },
    /// 一个议题的方案、纪要和协议
    List {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
    },
    /// 看全文，谁签了、还差谁
    Show(One),
    /// 签字：自己的，或当面签、纸面签的人
    Sign(Sign),
    /// 当面签、纸面签的凭据：列出来，取出来
    Evidence(Evidence),
    /// 拒签，写明为什么
    Refuse {
        /// 方案、纪要或协议的编号
        #[arg(value_name = "文件")]
        paper: String,
        /// 谁拒签；不填就是自己
        #[arg(long = "for", value_name = "人")]
        member: Option<String>,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 签齐以前撤回，写明为什么
    Drop {
        /// 方案、纪要或协议的编号
        #[arg(value_name = "文件")]
        paper: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 开始实施签齐的纪要或协议
    Start(Start),
}

#[derive(clap::Args)]
pub(crate) struct One {
    /// 方案、纪要或协议的编号
    #[arg(value_name = "文件")]
    paper: String,
}

/// Title and text.
#[derive(clap::Args)]
pub(crate) struct Text {
    /// 标题
    #[arg(long, value_name = "标题")]
    title: String,
    /// 文字；填 - 就从标准输入读
    #[arg(long, value_name = "文字")]
    text: String,
}

#[derive(clap::Args)]
pub(crate) struct LayPlan {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    #[command(flatten)]
    text: Text,
    /// 形式编号，如 CouncilMeeting
    #[arg(long, value_name = "形式")]
    form: FormCode,
    /// 几天以后开
    #[arg(long, value_name = "天数")]
    in_days: u64,
    /// 主持人
    #[arg(long, value_name = "人")]
    moderator: String,
    /// 记录人
    #[arg(long, value_name = "人")]
    recorder: String,
    /// 列席的监督委员会成员，可以写几次
    #[arg(long = "supervisor", value_name = "人")]
    supervisors: Vec<String>,
    /// 一方：类别:人，后面可加 :affected 利益相关、:org=单位、:as=身份，如 hukou_resident:王*:affected:as=old_party_member；可以写几次
    #[arg(long = "party", value_name = "一方", required = true)]
    parties: Vec<String>,
    /// 在哪个网格开，只有网格协商要写
    #[arg(long, value_name = "网格")]
    grid: Option<String>,
    /// 议程有几项
    #[arg(long, value_name = "项数", default_value_t = 1)]
    agenda: u8,
    /// 文字里写明了什么：venue 地点、materials 材料、briefing 通报、representatives 听证代表；可以写几次
    #[arg(long = "names", value_name = "内容", value_parser = choice::<Wants>)]
    names: Vec<Wants>,
    /// 涉及新居民
    #[arg(long)]
    new_residents: bool,
    /// 涉及驻村（社区）单位
    #[arg(long)]
    resident_unit: bool,
    /// 提示可能漏了、文字里已写明不请的理由：need_authors、owners_committee、property_manager、collective_org、resident_unit、new_residents、org_unnamed、women、elderly；可以写几次
    #[arg(long = "answered", value_name = "提示", value_parser = choice::<PlanHint>)]
    answered: Vec<PlanHint>,
    /// 只核对漏了哪些方，不提交
    #[arg(long)]
    check: bool,
}

#[derive(clap::Args)]
pub(crate) struct Sign {
    /// 方案、纪要或协议的编号
    #[arg(value_name = "文件")]
    paper: String,
    /// 签哪一栏（yishi paper show 可以看到）；不填就签自己的第一栏
    #[arg(long, value_name = "栏")]
    slot: Option<u8>,
    /// 替谁记下：当面签或纸面签的人
    #[arg(long = "for", value_name = "人", requires = "Shown")]
    member: Option<String>,
    #[command(flatten)]
    shown: Shown,
    /// 纸面签的日期，如 2026-03-02
    #[arg(long, value_name = "日期", requires = "Shown")]
    on: Option<CivilDate>,
}

impl Text {
    fn form(self, topic: yishi_domain::id::TopicId) -> Result<PaperForm, Fault> {
        Ok(PaperForm { topic, title: self.title, text: words(self.text)? })
    }
}

fn laid(paper: PaperId, what: &str) -> Answer {
    Answer::saved(format!("{what}已提交（编号 {}），等签字", short(paper)), json!({ "paper": paper }))
}

impl PaperCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Plan(plan) => plan.run(&desk),
            Self::Minutes { session, title, text, items } => {
                let items = items.iter().map(|typed| item(&desk, typed)).collect::<Result<Vec<_>, _>>()?;
                let session = find::session(&desk, &session)?;
                let text = text.map_or_else(|| Ok(desk.minutes_text(session)?), words)?;
                let form = PaperForm { topic: desk.session(session)?.topic, title, text };
                Ok(laid(desk.lay_minutes(form, session, &items)?, "纪要"))
            }
            Self::Agreement { topic, text, parties: typed, raises_money } => {
                let form = text.form(find::topic(&desk, &topic)?)?;
                let (parties, moderator) = (parties(&desk, &typed)?, desk.status()?.member);
                let agreement = Agreement { parties, moderator, raises_money };
                Ok(laid(desk.lay_agreement(form, agreement)?, "协议"))
            }
            Self::List { topic } => list(&desk, &topic),
            Self::Show(One { paper }) => show(&desk, find::paper(&desk, &paper)?),
            Self::Sign(sign) => sign.run(&desk),
            Self::Evidence(evidence) => evidence.run(&desk),
            Self::Refuse { paper, member, reason } => {
                let member = member.map(|member| find::member(&desk, &member)).transpose()?;
                on(&desk, &paper, "已记下拒签", |paper| Ok(desk.refuse_to_sign(paper, member, &reason)?))
            }
            Self::Drop { paper, reason } => {
                on(&desk, &paper, "已撤回", |paper| Ok(desk.drop_paper(paper, &reason)?))
            }
            Self::Start(start) => start.run(&desk),
        }
    }
}

fn on(
    desk: &Desk,
    wanted: &str,
    done: &str,
    act: impl FnOnce(PaperId) -> Result<(), Fault>,
) -> Result<Answer, Fault> {
    let paper = find::paper(desk, wanted)?;
    act(paper)?;
    Ok(Answer::saved(format!("{} {done}", short(paper)), json!({ "paper": paper })))
}

/// Days from now on, in milliseconds.
const DAY_MS: u64 = 24 * 60 * 60 * 1_000;

impl LayPlan {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let topic = find::topic(desk, &self.topic)?;
        let now = yishi_client::Ambient::now(&yishi_client::RealAmbient);
        let supervisors: Vec<MemberId> =
            self.supervisors.iter().map(|one| find::member(desk, one)).collect::<Result<_, _>>()?;
        let plan = Plan {
            version: desk.topic_course(topic)?.plans.saturating_add(1),
            form: self.form,
            start: Moment(now.0.saturating_add(self.in_days.saturating_mul(DAY_MS))),
            moderator: find::member(desk, &self.moderator)?,
            recorder: find::member(desk, &self.recorder)?,
            supervisors,
            parties: parties(desk, &self.parties)?,
            agenda: self.agenda,
            names: self.names,
            touches_new_residents: self.new_residents,
            touches_resident_unit: self.resident_unit,
            answered: self.answered,
            grid: self.grid.map(|grid| find::grid(desk, &grid)).transpose()?,
        };
        if self.check {
            return Ok(party::missing(&desk.missing_parties(topic, &plan)?));
        }
        Ok(laid(desk.lay_plan(self.text.form(topic)?, plan)?, "方案"))
    }
}

impl Sign {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let paper = find::paper(desk, &self.paper)?;
        let view = desk.paper(paper)?;
        let member = self.member.map(|member| find::member(desk, &member)).transpose()?;
        let open = |slot: &&SlotRow| {
            slot.places.iter().any(|place| Some(place.member) == member && place.how.is_none())
        };
        let first = match member {
            None => view.my_slots.first().copied(),
            Some(_) => view.slots.iter().find(open).map(|slot| slot.slot),
        };
        let slot = self.slot.or(first).unwrap_or_default();
        match member.zip(self.shown.attach(desk)?) {
            None => desk.sign_paper(paper, slot)?,
            Some((member, evidence)) => {
                let proof = SignProof { evidence, stated_on: self.on };
                if let Err(refused) = desk.witness_signature(paper, slot, member, proof) {
                    desk.drop_attached(evidence)?;
                    return Err(refused.into());
                }
            }
        }
        Ok(Answer::saved(format!("{} 已签", short(paper)), json!({ "paper": paper, "slot": slot })))
    }
}

fn list(desk: &Desk, topic: &str) -> Result<Answer, Fault> {
    let papers = desk.papers(find::topic(desk, topic)?)?;
    let row = |paper: &PaperRow| {
        [
            short(paper.id),
            paper.purpose.zh.to_owned(),
            paper.title.clone(),
            state(paper.sealed, paper.dropped).to_owned(),
        ]
    };
    let text = table(["编号", "是什么", "标题", "状态"], papers.iter().map(row).collect());
    Ok(Answer::list(text, &papers))
}

const fn state(sealed: bool, dropped: bool) -> &'static str {
    match (sealed, dropped) {
        (_, true) => "已撤回",
        (true, false) => "已签齐",
        (false, false) => "等签字",
    }
}

fn show(desk: &Desk, paper: PaperId) -> Result<Answer, Fault> {
    let view = desk.paper(paper)?;
    let refused = view.refused.iter().map(|one| format!("{}（{}）", one.by_name, one.text));
    let head = fields([
        ("编号", view.id.to_string()),
        ("是什么", view.purpose.zh.to_owned()),
        ("文号", view.no.clone().unwrap_or_default()),
        ("暂号", view.provisional_no.clone()),
        ("标题", view.title.clone()),
        ("状态", state(view.sealed, view.dropped).to_owned()),
        ("提交", format!("{}，{}", view.by_name, view.at_zh)),
        ("签到哪天为止", due(&view)),
        ("拒签", refused.collect::<Vec<_>>().join("；")),
    ]);
    let text = format!("{head}\n\n{}\n\n{}{}", view.text, party::seats(&view.parties), slots(&view));
    Ok(Answer::new(text, &view))
}

/// The last day to sign, and whether it has passed.
fn due(view: &PaperView) -> String {
    let passed = if view.overdue { "（已过）" } else { "" };
    view.due_zh.as_ref().map_or_else(String::new, |day| format!("{day}{passed}"))
}

fn slots(view: &PaperView) -> String {
    let row = |slot: &SlotRow| {
        let place = |place: &yishi_client::view::PlaceRow| match &place.how {
            Some(how) => format!("{}（{}）", place.name, how.zh),
            None => format!("{}（未签）", place.name),
        };
        [
            slot.slot.to_string(),
            slot.role.zh.to_owned(),
            slot.wanted.to_string(),
            slot.places.iter().map(place).collect::<Vec<_>>().join("、"),
        ]
    };
    table(["栏", "谁签", "要几人", "名单"], view.slots.iter().map(row).collect())
}
