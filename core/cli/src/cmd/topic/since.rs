//! `yishi topic show --since`: what changed since one last read a topic.

use yishi_client::Desk;
use yishi_client::view::{RunKind, SinceView, TextRun};
use yishi_domain::id::TopicId;

use crate::answer::Answer;
use crate::fault::Fault;

pub(super) fn show(desk: &Desk, topic: TopicId) -> Result<Answer, Fault> {
    let since = desk.topic_since(topic)?;
    Ok(Answer::new(shown(&since), &since))
}

fn shown(since: &SinceView) -> String {
    let mut lines = vec![match &since.read_at_zh {
        Some(at) => format!("上次看是 {at}。"),
        None => "还没有看过。".to_owned(),
    }];
    let before = lines.len();
    lines.extend(since.copies.iter().map(|copy| {
        format!("第 {} 版征求意见稿（{} {}）：{}", copy.version, copy.by_name, copy.at_zh, copy.title)
    }));
    if !since.text.is_empty() {
        lines.push(format!("\n{}\n", since.text.iter().map(run).collect::<String>()));
    }
    lines.extend(
        since.comments.iter().map(|one| format!("评论（{}，{}）：{}", one.by_name, one.side.zh, one.text)),
    );
    lines.extend(since.amendments.iter().map(|one| {
        format!("修改建议（{}，{}）：“{}”改为“{}”", one.by_name, one.status.zh, one.quote, one.replacement)
    }));
    lines.extend(
        since.stances.iter().map(|one| format!("态度（{}，{}）：{}", one.by_name, one.grade.zh, one.text)),
    );
    if lines.len() == before {
        lines.push("没有新的变化。".to_owned());
    }
    lines.join("\n")
}

/// What is new stands between ＋ signs, what is gone between － signs: colours are lost in files and pipes.
fn run(run: &TextRun) -> String {
    match run.kind {
        RunKind::Kept => run.text.clone(),
        RunKind::Added => format!("【＋{}】", run.text),
        RunKind::Removed => format!("【－{}】", run.text),
    }
}
