//! The story's part of `village.json`; the people are read by the harness.

use serde::Deserialize;
use yishi_domain::need::{Category, Channel};
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{MatterClass, TopicSource};

/// A need to be logged.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct NeedData {
    pub(crate) id: String,
    pub(crate) grid: String,
    pub(crate) by: String,
    pub(crate) entered_by: String,
    pub(crate) channel: Channel,
    pub(crate) category: Category,
    pub(crate) text: String,
}

/// A topic.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct TopicData {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) source: TopicSource,
    pub(crate) matter_class: MatterClass,
    pub(crate) drafters: Vec<String>,
}

/// Which needs become one.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct MergeData {
    pub(crate) by: String,
    pub(crate) needs: Vec<String>,
    pub(crate) into: String,
}

/// Somebody's text.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct TextData {
    pub(crate) by: String,
    pub(crate) text: String,
}

/// An edit of the first text.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct EditData {
    pub(crate) by: String,
    pub(crate) quote: String,
    pub(crate) replacement: String,
}

/// An amendment.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AmendmentData {
    pub(crate) by: String,
    pub(crate) quote: String,
    pub(crate) replacement: String,
    pub(crate) reason: String,
    pub(crate) taken_by: Option<String>,
}

/// A stance.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct StanceData {
    pub(crate) by: String,
    pub(crate) stance: StanceGrade,
    pub(crate) reason: String,
}

/// Who finalises.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct RoundData {
    pub(crate) opened_by: String,
    pub(crate) signers: Vec<String>,
}

/// The story.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct StoryData {
    pub(crate) topic: String,
    pub(crate) merge: MergeData,
    pub(crate) draft: TextData,
    pub(crate) edits: Vec<EditData>,
    pub(crate) settlement: TextData,
    pub(crate) comments: Vec<TextData>,
    pub(crate) amendments: Vec<AmendmentData>,
    pub(crate) stances: Vec<StanceData>,
    pub(crate) round: RoundData,
}

/// Needs, topics and story.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Data {
    pub(crate) needs: Vec<NeedData>,
    pub(crate) topics: Vec<TopicData>,
    pub(crate) story: StoryData,
}

/// The file itself.
pub(crate) const VILLAGE: &str = include_str!("../village.json");

impl Data {
    /// Reads the file.
    pub(crate) fn load() -> Self {
        serde_json::from_str(VILLAGE).expect("the story's data can be read")
    }

    /// The topic of the story.
    pub(crate) fn topic(&self) -> &TopicData {
        self.topics.iter().find(|topic| topic.id == self.story.topic).expect("the story's topic")
    }
}
