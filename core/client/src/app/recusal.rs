//! Staying away from a topic.

use yishi_domain::decide::build;
use yishi_domain::id::{MemberId, TopicId};
use yishi_domain::intent::TopicIntent;
use yishi_domain::state::{Aggregate, AggregateId};

use super::Desk;
use crate::error::ClientError;
use crate::state::current;

impl Desk {
    /// Declares that one stays away from a topic, or has somebody stay away for the side one speaks for, saying why. What
    /// this phone has seen of the member's devices is judged as before.
    pub fn recuse(&self, topic: TopicId, member: Option<MemberId>, reason: &str) -> Result<(), ClientError> {
        let member = member.map_or_else(|| self.me(), Ok)?;
        let cuts = self.cuts(member)?;
        self.about_recusal(topic, TopicIntent::Recuse { topic, member, cuts, words: reason.to_owned() })
    }

    /// Lets somebody take part again, for the side one speaks for, saying why.
    pub fn end_recusal(&self, topic: TopicId, member: MemberId, reason: &str) -> Result<(), ClientError> {
        self.about_recusal(topic, TopicIntent::EndRecusal(topic, member, reason.to_owned()))
    }

    /// An act that reads the topic's sitting.
    fn about_recusal(&self, topic: TopicId, intent: TopicIntent) -> Result<(), ClientError> {
        let session = self.read(|connection, space| {
            Ok(match current(connection, space, AggregateId::Topic(topic))? {
                Some(Aggregate::Topic(topic)) => topic.session,
                _ => None,
            })
        })?;
        let needs: Vec<AggregateId> =
            [AggregateId::Topic(topic)].into_iter().chain(session.map(AggregateId::Session)).collect();
        self.act_with(&needs, |acting| Ok(build(acting.state, intent.into(), &acting.by)?)).map(|_| ())
    }
}
