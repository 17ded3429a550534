//! 落实事项: what minutes say is to be done. They stand at the end of the text that everybody signs, one line for each,
//! and are read back from there.

use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::MemberId;
use yishi_domain::paper::Content;
use yishi_domain::work::Task;

/// The line above them.
const HEAD: &str = "落实事项";

/// Something that minutes say is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesItem {
    /// What, in one line.
    pub what: String,
    /// Who answers for it.
    pub owner: MemberId,
    /// Until when.
    pub due: CivilDate,
}

/// The same as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemToDo {
    /// What.
    pub what: String,
    /// Who answers for it.
    pub owner: MemberId,
    /// Their name.
    pub owner_name: String,
    /// Until when, as people read it.
    pub due_zh: String,
}

/// What items say, one line for each.
fn lines(items: &[MinutesItem]) -> Vec<String> {
    items.iter().map(|item| item.what.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// A text with its items below it, named as the directory names who answers for them.
pub(crate) fn with_items(text: &str, items: &[MinutesItem], name: impl Fn(MemberId) -> String) -> String {
    if items.is_empty() {
        return text.to_owned();
    }
    let line = |(number, (what, item)): (usize, (String, &MinutesItem))| {
        // The last bracket ends what it is: a name has none of its kind.
        let owner = name(item.owner).replace('（', "(").replace('）', ")");
        format!("\n{number}. {what}（{owner}负责，{}前办好）", item.due.zh())
    };
    let listed: String = (1..).zip(lines(items).into_iter().zip(items)).map(line).collect();
    format!("{}\n\n{HEAD}{listed}", text.trim_end())
}

/// What the items of a text that was made so are, in order.
pub(crate) fn whats(text: &str) -> Vec<String> {
    let below = text.rsplit_once(&format!("\n{HEAD}\n")).map_or("", |(_, below)| below);
    let what = |line: &str| {
        let (_, said) = line.split_once(". ")?;
        Some(said.rsplit_once('（')?.0.to_owned())
    };
    below.lines().map_while(what).collect()
}

/// What a paper says is to be done; nothing where it says nothing of it.
pub(crate) fn said_tasks(content: &Content) -> &[Task] {
    match content {
        Content::Minutes(minutes) => &minutes.items,
        Content::Plan(_) | Content::Agreement(_) => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(what: &str) -> MinutesItem {
        MinutesItem {
            what: what.to_owned(),
            owner: MemberId([1; 16]),
            due: CivilDate::new(2026, 4, 15).unwrap(),
        }
    }

    #[test]
    fn items_are_read_back_as_they_were_written_below_any_text() {
        let items = [item("划线、立牌（东侧）"), item("两行\n字"), item("1. 路灯")];
        let text = with_items("达成一致。\n\n落实事项\n1. 正文里的（不算）", &items, |_| {
            "王*".to_owned()
        });
        assert!(text.contains("\n1. 划线、立牌（东侧）（王*负责，2026年4月15日前办好）\n"), "{text}");
        let with_number = format!("{text}\n\n暂号：甲-1");
        assert_eq!(whats(&with_number), ["划线、立牌（东侧）", "两行 字", "1. 路灯"]);
    }

    #[test]
    fn a_bracket_in_a_name_cuts_nothing_off_and_adds_nothing() {
        let text = with_items("正文", &[item("划线（东侧）")], |_| "王*（第二小学）".to_owned());
        assert!(text.contains("（王*(第二小学)负责，"), "{text}");
        assert_eq!(whats(&text), ["划线（东侧）"]);
    }

    #[test]
    fn a_text_without_items_has_none() {
        assert_eq!(with_items("正文", &[], |_| String::new()), "正文");
        assert!(whats("正文").is_empty());
    }
}
