//! `yishi draw`: draws that anybody repeats.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::{DrawPerson, DrawView};
use yishi_client::{Desk, DrawForm};
use yishi_domain::calendar::CivilDate;
use yishi_domain::draw::order;
use yishi_domain::id::{DrawId, MemberId};

use crate::answer::Answer;
use crate::context::{Context, words};
use crate::fault::Fault;
use crate::find;
use crate::table::{fields, short, table};

#[derive(Subcommand)]
pub(crate) enum DrawCommand {
    /// 公告一次抽签：名单、名额、种子从哪里来、哪一天公布
    Announce(Announce),
    /// 按公布的种子抽
    Hold {
        /// 抽签编号
        #[arg(value_name = "抽签")]
        draw: String,
        /// 种子，照公布的原文
        #[arg(long, value_name = "种子")]
        seed: String,
    },
    /// 种子公布以前取消，写明理由
    Drop {
        /// 抽签编号
        #[arg(value_name = "抽签")]
        draw: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 一个议题的抽签
    List {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
    },
    /// 一次抽签的名单、种子、结果和候补
    Show {
        /// 抽签编号
        #[arg(value_name = "抽签")]
        draw: String,
    },
    /// 自己再算一遍（不用联网，不用加入）
    Verify(Verify),
}

#[derive(clap::Args)]
pub(crate) struct Announce {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    /// 名单上的人（名称或编号），写几次
    #[arg(long = "pool", value_name = "人", required = true)]
    pool: Vec<String>,
    /// 抽几个人
    #[arg(long, value_name = "名额")]
    places: u32,
    /// 种子公布的日期，如 2026-12-01
    #[arg(long, value_name = "日期")]
    known_on: CivilDate,
    /// 种子从哪里来，如 某日某期的开奖号码
    #[arg(long, value_name = "来源")]
    source: String,
}

#[derive(clap::Args)]
pub(crate) struct Verify {
    /// 抽签编号，要写全
    #[arg(value_name = "抽签")]
    draw: DrawId,
    /// 种子，照公布的原文
    #[arg(long, value_name = "种子")]
    seed: String,
    /// 抽几个人
    #[arg(long, value_name = "名额")]
    places: usize,
    /// 名单：每行一个人的编号；填 - 就从标准输入读
    #[arg(long, value_name = "名单")]
    pool: String,
}

impl DrawCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        match self {
            Self::Announce(announce) => announce.run(&context.desk()?),
            Self::Hold { draw, seed } => {
                let desk = context.desk()?;
                let draw = find::draw(&desk, &draw)?;
                desk.hold_draw(draw, &seed)?;
                show(&desk.draw(draw)?, "已抽签。")
            }
            Self::Drop { draw, reason } => {
                let desk = context.desk()?;
                let draw = find::draw(&desk, &draw)?;
                desk.drop_draw(draw, &reason)?;
                Ok(Answer::saved(format!("抽签 {} 已取消", short(draw)), json!({ "draw": draw })))
            }
            Self::List { topic } => {
                let desk = context.desk()?;
                let draws = desk.draws(find::topic(&desk, &topic)?)?;
                Ok(Answer::list(
                    table(["编号", "种子公布", "名额", "状态"], draws.iter().map(row).collect()),
                    &draws,
                ))
            }
            Self::Show { draw } => {
                let desk = context.desk()?;
                show(&desk.draw(find::draw(&desk, &draw)?)?, "")
            }
            Self::Verify(verify) => verify.run(),
        }
    }
}

impl Announce {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let pool: Vec<MemberId> =
            self.pool.iter().map(|one| find::member(desk, one)).collect::<Result<_, _>>()?;
        let topic = find::topic(desk, &self.topic)?;
        let (places, known_on, source) = (self.places, self.known_on, self.source);
        let draw = desk.announce_draw(DrawForm { topic, pool, places, known_on, source })?;
        let text = format!("抽签已公告（编号 {}），{}起可以抽", short(draw), known_on.zh());
        Ok(Answer::saved(text, json!({ "draw": draw })))
    }
}

impl Verify {
    /// Nothing but what was typed is read: whoever does not trust this phone computes the same.
    fn run(self) -> Result<Answer, Fault> {
        let pool: Vec<MemberId> = words(self.pool)?
            .split_whitespace()
            .map(|line| line.parse().map_err(|_| Fault::usage(format!("“{line}”不是编号。"))))
            .collect::<Result<_, _>>()?;
        let order = order(self.draw, &self.seed, &pool);
        let (drawn, rest) = order.split_at(self.places.min(order.len()));
        let lines = |members: &[MemberId]| members.iter().map(|one| format!("\n  {one}")).collect::<String>();
        let text = format!("抽中：{}\n候补：{}", lines(drawn), lines(rest));
        Ok(Answer::new(text, json!({ "drawn": drawn, "substitutes": rest })))
    }
}

const fn state(draw: &DrawView) -> &'static str {
    match (draw.dropped, draw.seed.is_some()) {
        (true, _) => "已取消",
        (false, true) => "已抽",
        (false, false) => "等种子公布",
    }
}

fn row(draw: &DrawView) -> [String; 4] {
    [short(draw.id), draw.known_on_zh.clone(), draw.places.to_string(), state(draw).to_owned()]
}

fn names(people: &[DrawPerson]) -> String {
    people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join("、")
}

fn show(view: &DrawView, done: &str) -> Result<Answer, Fault> {
    let text = fields([
        ("编号", view.id.to_string()),
        ("公告", format!("{}，{}", view.by_name, view.at_zh)),
        ("状态", state(view).to_owned()),
        ("种子来源", view.source.clone()),
        ("种子公布", view.known_on_zh.clone()),
        ("名额", view.places.to_string()),
        ("名单", names(&view.pool)),
        ("种子", view.seed.clone().unwrap_or_default()),
        ("抽中", names(&view.drawn)),
        ("候补", names(&view.substitutes)),
    ]);
    let text = if done.is_empty() { text } else { format!("{done}\n\n{text}") };
    Ok(Answer::new(text, view))
}
