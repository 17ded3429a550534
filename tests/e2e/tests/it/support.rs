//! What several stories need: a topic to talk about, a client that plays false, and eyes on the databases.

mod modified;
mod stored;
mod topic;

use yishi_client::{ClientError, Desk, NeedForm};
use yishi_domain::id::{GridId, MemberId};
use yishi_domain::need::{Category, Channel};

pub(crate) use modified::Modified;
pub(crate) use stored::{
    Row, bytes_of, checkpoint, holds, hub_rows, one_chain_each, phone_rows, sound, unsent,
};
pub(crate) use topic::{DRAFT, amend, copy, topic};

/// A need of `by`, entered at the door, or one's own.
pub(crate) fn need(grid: GridId, by: Option<MemberId>, text: &str) -> NeedForm {
    NeedForm {
        by,
        grid,
        channel: Channel::Visit,
        category: Category::Environment,
        text: text.to_owned(),
        org: None,
    }
}

/// The code of a no, whose sentence must be plain Chinese.
#[track_caller]
pub(crate) fn no<T: std::fmt::Debug>(result: Result<T, ClientError>) -> (String, String) {
    let error = result.expect_err("this is refused");
    let sentence = error.sentence();
    assert!(is_plain(&sentence), "{} says {sentence:?}", error.code());
    (error.code().to_owned(), sentence)
}

/// Whether people can read a sentence: Chinese, one that ends.
pub(crate) fn is_plain(sentence: &str) -> bool {
    let chinese = sentence.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
    chinese >= 6 && sentence.ends_with(['。', ')'])
}

/// One's own entries that the hub refused: code, sentence, words.
pub(crate) fn refused(desk: &Desk) -> Vec<yishi_client::view::OutboxRow> {
    let page = yishi_client::view::Page::first(500);
    let rows = desk.outbox(page).expect("the outbox").rows;
    rows.into_iter().filter(|row| row.state.coded().code == "refused").collect()
}
