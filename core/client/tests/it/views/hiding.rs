//! A hidden comment, its author's appeal, and the answer of a supervisor, on three phones.

use yishi_client::view::Page;
use yishi_domain::comment::Side;
use yishi_domain::id::{CommentId, TopicId};
use yishi_domain::role::{Post, Role};

use super::topics::with_copy;
use crate::phone::{Phone, Village};

struct Hidden {
    village: Village,
    author: Phone,
    supervisor: Phone,
    topic: TopicId,
    comment: CommentId,
}

impl Hidden {
    /// A comment that the founder hid.
    fn by_the_committee() -> Self {
        let village = Village::found();
        let topic = with_copy(&village.founder, "停车", "车位按户分");
        let (author, supervisor) = (village.resident("周敏"), village.resident("钱守义"));
        village.founder.desk().grant_role(supervisor.me(), Post::of(Role::Supervisor)).unwrap();
        let comment = author.desk().add_comment(topic, 1, Side::Neither, "账目不清").unwrap();
        let hidden = Self { village, author, supervisor, topic, comment };
        hidden.sync();
        hidden.village.founder.desk().hide_comment(comment, "与议题无关").unwrap();
        hidden.sync();
        hidden
    }

    fn sync(&self) {
        for _ in 0..2 {
            for phone in [&self.author, &self.village.founder, &self.supervisor] {
                phone.sync();
            }
        }
    }

    fn text(&self, phone: &Phone) -> String {
        phone.desk().copy(self.topic, 1).unwrap().comments.remove(0).text
    }
}

fn news(phone: &Phone) -> Vec<(&'static str, String)> {
    let rows = phone.desk().inbox(true, Page::first(9)).unwrap().rows;
    rows.into_iter().map(|row| (row.kind.code, row.quote)).collect()
}

// R: H-13
#[test]
fn a_supervisor_hears_the_appeal_and_the_author_reads_the_answer() {
    let hidden = Hidden::by_the_committee();
    let row = hidden.author.desk().copy(hidden.topic, 1).unwrap().comments.remove(0);
    assert!(row.may_appeal && !row.may_decide && !row.may_hide);
    hidden.author.desk().appeal_hiding(hidden.comment, "问的就是停车费的账").unwrap();
    hidden.sync();

    assert_eq!(news(&hidden.supervisor)[0], ("hiding_appealed", "问的就是停车费的账".to_owned()));
    let appeal = ("appeal", "决定评论被隐藏的申诉：问的就是停车费的账".to_owned());
    assert_eq!(hidden.supervisor.todo(), [appeal]);
    assert!(!hidden.village.founder.todo().iter().any(|(kind, _)| *kind == "appeal"), "not who hid it");
    assert_eq!(hidden.text(&hidden.supervisor), "账目不清", "whoever decides has read it");
    let row = hidden.supervisor.desk().copy(hidden.topic, 1).unwrap().comments.remove(0);
    assert!(row.may_decide && !row.may_appeal);

    hidden.supervisor.desk().decide_appeal(hidden.comment, true, "与停车费有关").unwrap();
    hidden.sync();
    assert!(hidden.supervisor.todo().is_empty());
    assert_eq!(news(&hidden.author)[0], ("appeal_upheld", "与停车费有关".to_owned()));
    let other = hidden.village.resident("吴桂香");
    let row = other.desk().copy(hidden.topic, 1).unwrap().comments.remove(0);
    assert_eq!((row.text.as_str(), row.hidden), ("账目不清", None));
    let appeal = row.appeal.unwrap();
    assert_eq!((appeal.state.code, appeal.said.text.as_str()), ("upheld", "问的就是停车费的账"));
    let decided = appeal.decided.unwrap();
    assert_eq!((decided.by_name.as_str(), decided.text.as_str()), ("钱守义", "与停车费有关"));
}

// R: H-13
#[test]
fn a_dismissed_appeal_leaves_the_comment_hidden_and_says_why() {
    let hidden = Hidden::by_the_committee();
    hidden.author.desk().appeal_hiding(hidden.comment, "我有话要说").unwrap();
    hidden.sync();
    hidden.supervisor.desk().decide_appeal(hidden.comment, false, "骂人的话").unwrap();
    hidden.sync();
    assert_eq!(news(&hidden.author)[0], ("appeal_dismissed", "骂人的话".to_owned()));
    let row = hidden.author.desk().copy(hidden.topic, 1).unwrap().comments.remove(0);
    assert_eq!(row.hidden.unwrap().text, "与议题无关");
    assert!(!row.may_appeal, "once");
}
