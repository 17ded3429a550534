//! What experts say before a topic is planned, and what stops a topic or its work.

use yishi_client::DocumentForm;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{SpaceId, TopicId};
use yishi_domain::topic::{Annuller, Conclusion};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Asks experts to look at a topic before it is planned, for the side or sides one speaks for.
    #[uniffi::method(default(finishing = None))]
    pub async fn ask_evaluation(
        &self,
        space: SpaceId,
        topic: TopicId,
        what: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.ask_evaluation(topic, &what)).await
    }

    /// Gives an expert's opinion, with what interest one has in the matter, if any.
    #[uniffi::method(default(finishing = None))]
    pub async fn evaluate_topic(
        &self,
        space: SpaceId,
        topic: TopicId,
        conclusion: Conclusion,
        interest: Option<String>,
        opinion: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| {
            desk.evaluate_topic(topic, conclusion, interest.as_deref(), &opinion)
        })
        .await
    }

    /// Takes down that the body it was handed over to has received a topic.
    #[uniffi::method(default(finishing = None))]
    pub async fn acknowledge_referral(
        &self,
        space: SpaceId,
        topic: TopicId,
        paper: DocumentForm,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.acknowledge_referral(topic, paper)).await
    }

    /// Ends a topic that was deliberated already, saying why, for the side or sides one speaks for.
    #[uniffi::method(default(finishing = None))]
    pub async fn terminate_topic(
        &self,
        space: SpaceId,
        topic: TopicId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.terminate_topic(topic, &reason)).await
    }

    /// Takes down that an order, a judgment or a higher decision annuls a topic.
    #[uniffi::method(default(finishing = None))]
    pub async fn annul_topic(
        &self,
        space: SpaceId,
        topic: TopicId,
        by: Annuller,
        document: DocumentForm,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.annul_topic(topic, by, document)).await
    }

    /// Stops the work on a topic from a day on, saying why.
    #[uniffi::method(default(finishing = None))]
    pub async fn suspend_work(
        &self,
        space: SpaceId,
        topic: TopicId,
        on: CivilDate,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.suspend_work(topic, on, &reason)).await
    }

    /// Takes the work up again from a day on, saying why.
    #[uniffi::method(default(finishing = None))]
    pub async fn resume_work(
        &self,
        space: SpaceId,
        topic: TopicId,
        on: CivilDate,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.resume_work(topic, on, &reason)).await
    }
}
