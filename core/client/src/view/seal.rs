//! One round of a topic, to look at before and after it is sealed.

use yishi_domain::id::TopicId;

use super::{RoundRow, round};
use crate::app::Desk;
use crate::error::ClientError;
use crate::trouble::Trouble;

impl Desk {
    /// A round by number, or the newest: who has signed, who is missing, whether it is sealed.
    pub fn seal_view(&self, topic: TopicId, number: Option<u32>) -> Result<RoundRow, ClientError> {
        let rounds = self.read(|connection, space| round::of_topic(connection, space, topic))?;
        let mut wanted = rounds.into_iter().rev().filter(|round| number.is_none_or(|n| n == round.number));
        wanted.next().ok_or_else(no_round)
    }
}

/// There is no such round here.
pub(crate) fn no_round() -> ClientError {
    Trouble::RoundMissing.into()
}
