//! A page of commands with what they say: how it is read, and how what was really said is compared.

use std::collections::BTreeMap;

/// What stands for anything on the page.
const ANYTHING: &str = "……";
/// Digits of an id as people see it.
const ID: usize = 8;

/// A command, and the lines that the page shows below it; none if it shows nothing.
pub(super) struct Step {
    pub(super) command: String,
    pub(super) shown: Vec<String>,
}

impl Step {
    /// Whether the page shows a refusal: its code stands in brackets at the end.
    pub(super) fn is_refused(&self) -> bool {
        let code = self.shown.last().and_then(|line| line.strip_suffix(')')?.rsplit_once('('));
        code.is_some_and(|(_, code)| code.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
    }
}

/// The commands of a page, in order: lines that begin with `$ ` within its blocks.
pub(super) fn steps(page: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for block in page.split("```").skip(1).step_by(2) {
        for line in block.lines().filter(|line| !line.is_empty()) {
            if let Some(command) = line.strip_prefix("$ ") {
                steps.push(Step { command: command.to_owned(), shown: Vec::new() });
            } else {
                steps.last_mut().expect("a block begins with a command").shown.push(line.to_owned());
            }
        }
    }
    steps
}

/// The ids of the page beside the real ones, as they are met.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, String>);

impl Ids {
    /// With the real ids in it.
    pub(super) fn filled(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (page, real)| text.replace(page, real))
    }

    /// Learns the ids that a line of the page shows for the first time.
    fn learn(&mut self, shown: &str, said: &str) {
        for (at, _) in shown.match_indices(|c: char| c.is_ascii_hexdigit()) {
            let Some(id) = shown.get(at..at + ID).filter(|id| id.bytes().all(|b| b.is_ascii_hexdigit()))
            else {
                continue;
            };
            let before = shown[..at].rsplit(ANYTHING).next().unwrap_or_default();
            let real = said.find(before).and_then(|found| said.get(found + before.len()..)?.get(..ID));
            if let Some(real) = real.filter(|real| real.bytes().all(|b| b.is_ascii_hexdigit())) {
                self.0.entry(id.to_owned()).or_insert_with(|| real.to_owned());
            }
        }
    }

    /// Whether what was said is what the page shows, which teaches new ids.
    pub(super) fn agree(&mut self, shown: &[String], said: &str) -> bool {
        let mut said = said.lines().filter(|line| !line.trim().is_empty()).map(narrow).peekable();
        let mut skipping = false;
        for line in shown {
            if line == ANYTHING {
                skipping = true;
                continue;
            }
            let line = narrow(line);
            let found = loop {
                let Some(next) = said.next() else { break false };
                if self.is(&line, &next) {
                    break true;
                }
                if !skipping {
                    break false;
                }
            };
            if !found {
                return false;
            }
            skipping = false;
        }
        skipping || said.peek().is_none()
    }

    fn is(&mut self, shown: &str, said: &str) -> bool {
        let before = self.0.clone();
        self.learn(shown, said);
        let agrees = fits(&self.filled(shown), said);
        if !agrees {
            self.0 = before;
        }
        agrees
    }
}

/// Whether a sign is wide or narrow is not what the page is about.
fn narrow(line: &str) -> String {
    let signs = [("：", ":"), ("（", "("), ("）", ")"), ("，", ","), ("；", ";")];
    signs.iter().fold(line.trim_end().to_owned(), |line, (wide, narrow)| line.replace(wide, narrow))
}

/// Whether a line is the pattern, in which anything may stand where the page says so.
fn fits(pattern: &str, line: &str) -> bool {
    let Some((first, rest)) = pattern.split_once(ANYTHING) else { return pattern == line };
    let Some(mut line) = line.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = rest.split(ANYTHING).collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = line.find(part) else { return false };
        line = &line[at + part.len()..];
    }
    line.ends_with(last)
}

#[test]
fn a_page_is_compared_by_what_it_shows_and_its_ids_are_learnt() {
    let mut ids = Ids::default();
    let shown = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    assert!(ids.agree(&shown(&["已登记（编号 30000001）。"]), "已登记(编号 a4cbfe07)。\n"));
    assert_eq!(ids.filled("need show 30000001"), "need show a4cbfe07");
    assert!(!ids.agree(&shown(&["30000001 在"]), "a4cbfe08 在"), "another id");
    assert!(ids.agree(&shown(&["……", "30000001……在", "……"]), "编号\na4cbfe07 他 在\n还有"));
    assert!(!ids.agree(&shown(&["一"]), "一\n二"), "more than is shown");
    assert!(!ids.agree(&shown(&["一", "二"]), "一"), "less than is shown");
    assert!(!ids.agree(&shown(&["还有 1 处"]), "还有 2 处"));
    let page = "说明\n```\n$ 一\n好\n$ 二\n不行。(not_permitted)\n```\n```\n$ 三\n```";
    let steps = steps(page);
    assert_eq!(steps.iter().map(|step| step.command.as_str()).collect::<Vec<_>>(), ["一", "二", "三"]);
    assert_eq!(steps.iter().map(Step::is_refused).collect::<Vec<_>>(), [false, true, false]);
}
