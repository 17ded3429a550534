//! 征求意见: publishing a reading copy of the draft.

use yishi_domain::decide::build;
use yishi_domain::fact::Core;
use yishi_domain::id::TopicId;
use yishi_domain::intent::{NewCopy, TopicIntent};
use yishi_domain::state::AggregateId;
use yishi_domain::words::Words;

use super::Desk;
use super::act::Acting;
use super::draft::needs;
use crate::draft::Opened;
use crate::error::ClientError;
use crate::project::told;
use crate::trouble::Trouble;

impl Desk {
    /// Publishes the draft as it stands as the next reading copy, and gives its version. Without a title it keeps the
    /// last one, at first the topic's.
    pub fn publish_copy(&self, topic: TopicId, title: Option<&str>) -> Result<u32, ClientError> {
        let mut version = 0;
        self.act_with(&needs(topic.into()), |acting| {
            let copy = self.copy_of(acting, topic, title)?;
            let facts = build(acting.state, TopicIntent::PublishCopy(copy).into(), &acting.by)?;
            version = acting.state.topic(topic)?.last_version().saturating_add(1);
            Ok(facts)
        })?;
        Ok(version)
    }

    /// The draft as a text to read or to finalise.
    pub(super) fn copy_of(
        &self,
        acting: &Acting<'_>,
        topic: TopicId,
        title: Option<&str>,
    ) -> Result<NewCopy, ClientError> {
        let opened = self.open_to_write(acting, topic.into())?;
        let text = opened.text()?;
        if text.trim().is_empty() {
            return Err(Trouble::DraftEmpty.into());
        }
        expect_settled(&opened)?;
        let title = match title {
            Some(title) => title.trim().to_owned(),
            None => last_title(acting, topic)?,
        };
        Ok(NewCopy { topic, title, text, heads: opened.heads() })
    }
}

/// Refuses a text in which two people's words are mixed.
pub(super) fn expect_settled(opened: &Opened) -> Result<(), ClientError> {
    match opened.marks()?.len() {
        0 => Ok(()),
        open => Err(ClientError::about(Trouble::MarksOpen, format!("现有 {open} 处"))),
    }
}

fn last_title(acting: &Acting<'_>, topic: TopicId) -> Result<String, ClientError> {
    let acts = told(acting.tx, acting.space.n, &AggregateId::Topic(topic))?;
    let titles = acts.iter().rev().filter_map(|told| match (&told.act.fact.core, &told.act.fact.words) {
        (Core::CopyPublished(_) | Core::TopicProposed(_), Some(Words::Titled { title, .. })) => Some(title),
        _ => None,
    });
    let missing = || Trouble::TitleMissing.into();
    titles.into_iter().next().cloned().ok_or_else(missing)
}
