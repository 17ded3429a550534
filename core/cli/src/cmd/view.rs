//! `yishi status`, `todo` and `search`: what is here and what waits.

use serde_json::json;
use yishi_client::view::{Hit, Page, StatusView, TodoRow};
use yishi_domain::calendar::zh_moment;

use super::member::posts;
use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find::ALL;
use crate::table::{fields, short, table};

#[derive(clap::Args)]
pub(crate) struct Status {}

#[derive(clap::Args)]
pub(crate) struct Todo {}

#[derive(clap::Args)]
pub(crate) struct Search {
    /// 字词、姓名、拼音首字母(lxm)或 王*
    #[arg(value_name = "字词")]
    words: String,
    /// 最多几条
    #[arg(long, value_name = "条数", default_value_t = 50)]
    limit: u32,
}

impl Status {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let app = context.app()?;
        let desks = context.desks(&app)?;
        let views: Vec<StatusView> = desks.iter().map(|desk| desk.status()).collect::<Result<_, _>>()?;
        let json =
            json!({ "device": app.device(), "home": app.home().display().to_string(), "spaces": views });
        if views.is_empty() {
            let text = "还没有加入任何村（社区）。用 yishi join 加入，或用 yishi space create 建立。";
            return Ok(Answer::new(text, json));
        }
        Ok(Answer::new(views.iter().map(status).collect::<Vec<_>>().join("\n\n"), json))
    }
}

fn status(view: &StatusView) -> String {
    let keys = match view.waiting_keys.len() {
        0 => String::new(),
        some => format!("还有 {some} 项个人信息的密钥没有授权给这台设备"),
    };
    let synced = view.synced_at.map_or_else(|| "还没有同步过".to_owned(), zh_moment);
    fields([
        (
            view.kind.map_or("单位", |kind| kind.zh),
            format!("{}（编号 {}）", or_unsynced(&view.name), short(view.space)),
        ),
        ("服务器", view.hub.clone()),
        ("我", format!("{}（编号 {}）", or_unsynced(&view.member_name), short(view.member))),
        ("职务", posts(&view.posts)),
        ("设备", short(view.device)),
        ("核对码", view.comparison_code.clone().unwrap_or_default()),
        ("未上传", format!("{} 条", view.waiting)),
        ("被退回", format!("{} 条", view.refused)),
        ("按规定有疑问", view.doubts_zh.clone()),
        ("同步", synced),
        ("等待授权", keys),
    ])
}

/// A name, or what stands for it until the first sync.
fn or_unsynced(name: &str) -> &str {
    if name.is_empty() { "名称还没同步" } else { name }
}

impl Todo {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let rows = context.desk()?.todo(ALL)?;
        let row = |row: &TodoRow| {
            [
                row.entry.map_or_else(|| short(row.object), short),
                row.zh.clone(),
                row.due.clone().unwrap_or_default(),
            ]
        };
        Ok(Answer::new(table(["编号", "要办的事", "最晚"], rows.rows.iter().map(row).collect()), &rows))
    }
}

impl Search {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let hits = context.desk()?.search(&self.words, Page::first(self.limit))?;
        let row = |hit: &Hit| {
            let snippet = if hit.snippet == hit.title { String::new() } else { hit.snippet.clone() };
            [short(hit.object), hit.kind.zh.to_owned(), hit.title.clone(), snippet, hit.at_zh.clone()]
        };
        let text = table(["编号", "是什么", "标题", "内容", "时间"], hits.rows.iter().map(row).collect());
        Ok(Answer::new(text, &hits))
    }
}
