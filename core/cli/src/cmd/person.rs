//! `yishi person`: people without a phone, registered at the door. Their details go into a sealed card.

mod claim;

use clap::Subcommand;
use serde_json::json;
use yishi_client::PersonCardForm;
use yishi_domain::membership::AgeBand;

use crate::answer::Answer;
use crate::choice::choice;
use crate::context::{self, Context};
use crate::fault::Fault;
use crate::find;
use crate::table::{fields, short};

#[derive(Subcommand)]
pub(crate) enum PersonCommand {
    /// 登记一个没有手机的人；姓名、电话、住址加密存放，只有网格和委员会能看
    Add(Box<Add>),
    /// 打开加密的登记信息（没有存过时要联网）
    Show {
        /// 哪个人（名称或编号）
        #[arg(value_name = "人")]
        person: String,
    },
    /// 记下某位成员未成年：可以发表意见，不列入名册（两委成员）
    Minor {
        /// 哪个人（名称或编号）
        #[arg(value_name = "人")]
        person: String,
        /// 已经成年，重新列入名册
        #[arg(long)]
        of_age: bool,
    },
    #[command(flatten)]
    Claim(claim::ClaimCommand),
}

#[derive(clap::Args)]
pub(crate) struct Add {
    /// 哪个网格（只有一个网格时可以不填）
    #[arg(long, value_name = "网格")]
    grid: Option<String>,
    /// 大家看到的称呼，例如 王大爷；不填就由姓名得出“王*”
    #[arg(long = "as", value_name = "称呼")]
    display: Option<String>,
    /// 姓名（加密）
    #[arg(long, value_name = "姓名")]
    name: Option<String>,
    /// 电话（加密）
    #[arg(long, value_name = "电话")]
    phone: Option<String>,
    /// 住址（加密）
    #[arg(long, value_name = "住址")]
    address: Option<String>,
    /// 备注（加密）
    #[arg(long, value_name = "备注")]
    note: Option<String>,
    /// 未成年人写明年龄段：under14 未满十四周岁、from14 十四至十七周岁；成年人不填
    #[arg(long, value_name = "年龄段", value_parser = choice::<AgeBand>)]
    age: Option<AgeBand>,
    /// 未满十四周岁的，监护人是谁（名称或编号）
    #[arg(long, value_name = "人", requires = "age")]
    guardian: Option<String>,
}

impl PersonCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Add(add) => {
                let grid = find::grid_or_only(&desk, add.grid.as_deref())?;
                let Add { display, name, phone, address, note, age, guardian, .. } = *add;
                let card = PersonCardForm { name, phone, address, note };
                let guardian = guardian.map(|guardian| find::member(&desk, &guardian)).transpose()?;
                let person = match age {
                    Some(age) => desk.register_minor(grid, display.as_deref(), card, (age, guardian))?,
                    None => desk.register_person(grid, display.as_deref(), card)?,
                };
                Ok(Answer::saved(format!("已登记（编号 {}）", short(person)), json!({ "person": person })))
            }
            Self::Claim(claim) => claim.run(&desk),
            Self::Minor { person, of_age } => {
                let member = find::member(&desk, &person)?;
                desk.note_minor(member, !of_age)?;
                let json = json!({ "member": member, "heard_only": !of_age });
                Ok(Answer::saved("已记下".to_owned(), json))
            }
            Self::Show { person } => {
                let person = find::member(&desk, &person)?;
                let card = context::run(async { Ok(desk.open_person(person).await?) })?;
                let field = |value: &Option<String>| value.clone().unwrap_or_default();
                let text = fields([
                    ("姓名", field(&card.name)),
                    ("电话", field(&card.phone)),
                    ("住址", field(&card.address)),
                    ("备注", field(&card.note)),
                ]);
                Ok(Answer::new(text, &card))
            }
        }
    }
}
