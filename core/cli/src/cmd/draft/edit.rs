//! `yishi draft edit`: from an argument, a file, or an editor.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

use serde_json::json;
use yishi_client::Desk;
use yishi_client::view::DraftView;
use yishi_domain::draft::Writing;
use yishi_domain::id::ChangeHash;

use super::Of;
use crate::answer::Answer;
use crate::context::{text_file, words};
use crate::fault::{Exit, Fault};
use crate::table::short;

#[derive(clap::Args)]
pub(crate) struct Edit {
    #[command(flatten)]
    of: Of,
    /// 改成文件里的全文
    #[arg(long, value_name = "文件", conflicts_with_all = ["text", "unsaved"])]
    file: Option<PathBuf>,
    /// 改成这段全文；填 - 就从标准输入读
    #[arg(long, value_name = "全文", conflicts_with = "unsaved")]
    text: Option<String>,
    /// 把上次没存进去的自己的文字再存一次
    #[arg(long)]
    unsaved: bool,
    /// 这段全文是在草稿的哪个版本上改的（yishi --json draft show 里的 heads,逗号隔开）；写了就不会盖掉别人后来的改动
    #[arg(long, value_name = "版本", value_delimiter = ',', value_parser = ChangeHash::from_str)]
    since: Vec<ChangeHash>,
}

impl Edit {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let of = self.of.writing(desk)?;
        let text = match self {
            Self { file: Some(file), .. } => text_file(&file)?,
            Self { text: Some(text), .. } => words(text)?,
            Self { unsaved: true, .. } => kept(desk.draft(of)?)?,
            Self { .. } => return told(of, in_editor(desk, of)?),
        };
        let changes = match self.since.as_slice() {
            [] => desk.edit_draft(of, &text)?,
            since => desk.edit_draft_since(of, since, &text)?,
        };
        told(of, changes)
    }
}

fn told(of: Writing, changes: usize) -> Result<Answer, Fault> {
    let json = json!({ "topic": of.topic, "session": of.session, "changes": changes });
    Ok(match changes {
        0 => Answer::new("草稿没有变化。", json),
        _ => Answer::saved(format!("议题 {} 的草稿已改", short(of.topic)), json),
    })
}

fn kept(draft: DraftView) -> Result<String, Fault> {
    draft.unsaved.ok_or_else(|| Fault::new(Exit::NotFound, "nothing_unsaved", "没有留下来的文字。"))
}

/// Opens the draft in an editor. What was typed stays in a file of the install's own folder until it is recorded; a file
/// that a crash or a refusal left is opened again.
fn in_editor(desk: &Desk, of: Writing) -> Result<usize, Fault> {
    let path = desk.app().home().join(format!("draft-{}.txt", of.draft()));
    let base = desk.app().home().join(format!("draft-{}.heads", of.draft()));
    if !(path.exists() && base.exists()) {
        let draft = desk.draft(of)?;
        write(&base, &draft.heads.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))?;
        write(&path, &draft.text)?;
    }
    open_editor(&path)?;
    let heads = text_file(&base)?;
    let heads: Vec<ChangeHash> = heads.split(',').filter_map(|head| head.parse().ok()).collect();
    let changes = desk.edit_draft_since(of, &heads, &text_file(&path)?)?;
    for done in [&path, &base] {
        std::fs::remove_file(done).map_err(|error| failed(done, &error))?;
    }
    Ok(changes)
}

fn write(path: &Path, text: &str) -> Result<(), Fault> {
    std::fs::write(path, format!("{text}\n")).map_err(|error| failed(path, &error))
}

fn open_editor(path: &Path) -> Result<(), Fault> {
    let editor =
        ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok().filter(|e| !e.is_empty()));
    let editor = editor.unwrap_or_else(|| "vi".to_owned());
    // People put flags into $EDITOR: `code --wait`.
    let mut parts = editor.split_whitespace();
    let program = parts.next().unwrap_or("vi");
    let status = Command::new(program).args(parts).arg(path).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Fault::new(Exit::Refused, "editor_stopped", "编辑器没有正常结束，草稿没有改动。")),
        Err(_) => Err(Fault::usage(format!("打不开编辑器 {program}，请在环境变量 EDITOR 里写明编辑器。"))),
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Fault {
    Fault::file(&path.display().to_string(), error)
}
