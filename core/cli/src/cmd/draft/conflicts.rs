//! `yishi draft conflicts` and `settle`: passages that two people changed at the same time.

use serde_json::json;
use yishi_client::Desk;
use yishi_client::view::MarkView;
use yishi_domain::draft::Writing;

use super::Of;
use crate::answer::Answer;
use crate::fault::Fault;
use crate::find;
use crate::table::{fields, short};

#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("outcome").required(true).multiple(false)))]
pub(crate) struct Settle {
    #[command(flatten)]
    of: Of,
    /// 哪一处，见 yishi draft conflicts
    #[arg(value_name = "编号")]
    mark: String,
    /// 用第一个人的写法
    #[arg(long, group = "outcome")]
    first: bool,
    /// 用第二个人的写法
    #[arg(long, group = "outcome")]
    second: bool,
    /// 换成这段文字
    #[arg(long, value_name = "文字", group = "outcome")]
    text: Option<String>,
    /// 就按现在草稿里的样子
    #[arg(long, group = "outcome")]
    keep: bool,
}

pub(super) fn list(desk: &Desk, of: Writing) -> Result<Answer, Fault> {
    let marks = desk.draft(of)?.marks;
    let text = if marks.is_empty() {
        "没有两人同时改过的地方。".to_owned()
    } else {
        marks.iter().map(shown).collect::<Vec<_>>().join("\n\n")
    };
    Ok(Answer::list(text, &marks))
}

fn shown(mark: &MarkView) -> String {
    let quoted = |text: &str| format!("“{text}”");
    fields([
        ("编号", short(&mark.id)),
        ("原来", quoted(&mark.base)),
        ("第一个人", format!("{}写成 {}", mark.mine_by, quoted(&mark.mine))),
        ("第二个人", format!("{}写成 {}", mark.theirs_by, quoted(&mark.theirs))),
        ("现在", quoted(&mark.now)),
    ])
}

impl Settle {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let of = self.of.writing(desk)?;
        let marks = desk.draft(of)?.marks;
        let ids = marks.iter().map(|mark| (mark.id.clone(), mark.now.clone())).collect();
        let id = find::mark(ids, &self.mark)?;
        let mark = marks.iter().find(|mark| mark.id == id);
        let replacement = match &self {
            Self { first: true, .. } => mark.map(|mark| mark.mine.clone()),
            Self { second: true, .. } => mark.map(|mark| mark.theirs.clone()),
            Self { text, .. } => text.clone(),
        };
        desk.settle_mark(of, &id, replacement.as_deref())?;
        Ok(Answer::saved(format!("{} 处理好了", short(&id)), json!({ "topic": of.topic, "mark": id })))
    }
}
