//! Needs.

use std::collections::BTreeSet;

use yishi_domain::id::{GridId, MemberId, NeedId, OrgId, TopicId};
use yishi_domain::intent::NeedIntent;
use yishi_domain::matter::ItemCode;
use yishi_domain::need::{Category, Channel, NeedStatus, Referral};
use yishi_domain::topic::MatterClass;

use super::Desk;
use crate::error::ClientError;
use crate::view::{NeedFilter, Page};

/// As many needs as a topic may take up.
const MOST_NEEDS: u32 = 200;

/// What one fills in for a need.
#[derive(Debug, Clone)]
pub struct NeedForm {
    /// Who speaks; none for oneself.
    pub by: Option<MemberId>,
    /// The grid.
    pub grid: GridId,
    /// How it came in.
    pub channel: Channel,
    /// What it is about.
    pub category: Category,
    /// What was said.
    pub text: String,
    /// The organisation in whose name, or for whose member, one enters it; one speaks for it now.
    pub org: Option<OrgId>,
}

impl Desk {
    /// Logs a need.
    pub fn log_need(&self, form: NeedForm) -> Result<NeedId, ClientError> {
        self.log_need_with(form, &[])
    }

    /// Corrects a need's text.
    pub fn correct_need(&self, need: NeedId, text: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::Correct(need, text.to_owned())).map(|_| ())
    }

    /// Takes a need back.
    pub fn withdraw_need(&self, need: NeedId, reason: Option<&str>) -> Result<(), ClientError> {
        self.act(NeedIntent::Withdraw(need, reason.map(str::to_owned))).map(|_| ())
    }

    /// Accepts a need.
    pub fn accept_need(&self, need: NeedId) -> Result<(), ClientError> {
        self.act(NeedIntent::Accept(need)).map(|_| ())
    }

    /// Sends a need back, saying what is missing.
    pub fn return_need(&self, need: NeedId, reason: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::Return(need, reason.to_owned())).map(|_| ())
    }

    /// Says which matter of the catalogue a need is, if it is one, and which path it takes.
    pub fn classify_need(
        &self,
        need: NeedId,
        class: MatterClass,
        item: Option<ItemCode>,
    ) -> Result<(), ClientError> {
        self.act(NeedIntent::Classify(need, class, item)).map(|_| ())
    }

    /// Hands a need over, saying to whom and why. An emergency by whoever works in the grid.
    pub fn refer_need(&self, need: NeedId, to: Referral, words: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::Refer(need, to, words.to_owned())).map(|_| ())
    }

    /// Settles a need without a topic, saying what was done.
    pub fn handle_need(&self, need: NeedId, done: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::Handle(need, done.to_owned())).map(|_| ())
    }

    /// Tells whoever said it what became of it.
    pub fn feed_back(&self, need: NeedId, words: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::FeedBack(need, words.to_owned())).map(|_| ())
    }

    /// Closes a need that had feedback.
    pub fn close_need(&self, need: NeedId) -> Result<(), ClientError> {
        self.act(NeedIntent::Close(need)).map(|_| ())
    }

    /// Opens a closed need again, saying why.
    pub fn reopen_need(&self, need: NeedId, reason: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::Reopen(need, reason.to_owned())).map(|_| ())
    }

    /// Takes a need out of the one it was merged into, saying why.
    pub fn unmerge_need(&self, need: NeedId, reason: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::Unmerge(need, reason.to_owned())).map(|_| ())
    }

    /// Rejects a need with a reason.
    pub fn reject_need(&self, need: NeedId, reason: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::Reject(need, reason.to_owned())).map(|_| ())
    }

    /// Answers a need.
    pub fn answer_need(&self, need: NeedId, text: &str) -> Result<(), ClientError> {
        self.act(NeedIntent::Answer(need, text.to_owned())).map(|_| ())
    }

    /// Merges needs into a canonical one; every original stays, every author is told.
    pub fn merge_needs(&self, canonical: NeedId, others: &[NeedId]) -> Result<(), ClientError> {
        self.act(NeedIntent::Merge(canonical, others.to_vec())).map(|_| ())
    }

    /// Places a need in a topic, and those merged into it.
    pub fn place_need(&self, need: NeedId, topic: TopicId) -> Result<(), ClientError> {
        self.with_merged(vec![need])?
            .into_iter()
            .try_for_each(|need| self.act(NeedIntent::Place(need, topic)).map(|_| ()))
    }

    /// These needs and those merged into them: whoever said one of them is told where it went.
    pub(super) fn with_merged(&self, mut needs: Vec<NeedId>) -> Result<Vec<NeedId>, ClientError> {
        for place in 0..needs.len() {
            let into = needs.get(place).copied();
            let filter =
                NeedFilter { status: Some(NeedStatus::Merged), merged_into: into, ..NeedFilter::default() };
            let merged = self.needs(filter, Page::first(MOST_NEEDS))?.rows;
            needs.extend(merged.iter().map(|row| row.id));
        }
        let mut seen = BTreeSet::new();
        needs.retain(|need| seen.insert(*need));
        Ok(needs)
    }
}
