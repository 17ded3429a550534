//! 提交会议决定的材料: what a topic was about and what came of its deliberation, in one text, for those who decide next.

use serde::Serialize;
use yishi_domain::calendar::zh_dated;
use yishi_domain::fact::Core;
use yishi_domain::id::{SessionId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::session::SessionState;
use yishi_domain::state::AggregateId;

use super::{Coded, CourseView, SessionView};
use crate::app::Desk;
use crate::english::Word;
use crate::error::ClientError;
use crate::project::told;

const CALLED_OFF: &str = SessionState::CalledOff.code();

/// The packet: all of it comes from the record, nothing is typed again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Packet {
    /// Of which topic.
    pub topic: TopicId,
    /// Its heading.
    pub title: String,
    /// The text: sections with Chinese headings, as they are printed.
    pub text: String,
}

/// Why a sitting handed the topic on, and which parties demanded it.
struct Escalation {
    reason: Coded,
    words: String,
    demanded_by: Vec<String>,
}

/// A line with its heading; nothing where there is nothing to say.
fn line(heading: &str, text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| format!("{heading}：{}", text.trim()))
}

fn section(heading: String, lines: impl IntoIterator<Item = Option<String>>) -> String {
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    format!("{heading}\n{}", lines.join("\n"))
}

/// What came before the sittings.
fn before(course: &CourseView) -> Vec<Option<String>> {
    let review =
        course.review.as_ref().map(|review| format!("{}（{}）", review.result.zh, review.held_on_zh));
    let mut lines = vec![
        line("事项", course.item_zh.as_deref().unwrap_or_default()),
        line("性质", course.class.zh),
        line("党组织讨论", &review.unwrap_or_default()),
    ];
    lines.extend(course.research.iter().map(|note| line("调查研究", &note.text)));
    lines.extend(course.evaluations.iter().map(|one| {
        line(&format!("专业评估（{}）", one.by_name), &format!("{}。{}", one.conclusion.zh, one.text))
    }));
    lines
}

/// What one sitting came to: who sat there, each item with what was said and its outcome, where each party stands.
fn sitting(session: &SessionView) -> Vec<Option<String>> {
    let here = session.parties.iter().filter(|party| party.present.is_some()).count();
    let called = session.parties.len();
    let mut lines = vec![
        line("时间", &zh_dated(session.start)),
        line("主持", &session.moderator_name),
        line("记录", &session.recorder_name),
        line("到会", &format!("参与方{called}个，到会{here}个")),
    ];
    for item in &session.items {
        let number = u32::from(item.item).saturating_add(1);
        lines.extend(
            item.statements.iter().map(|said| line(&format!("议程{number} {}说", said.by_name), &said.text)),
        );
        lines.push(line(&format!("议程{number}结果"), item.outcome.as_deref().unwrap_or_default()));
    }
    lines.extend(session.opinions.iter().map(|opinion| {
        let answer = opinion.answer.as_deref().unwrap_or("还没有回应");
        line(&format!("{}的意见", opinion.said.by_name), &format!("{}——{answer}", opinion.said.text))
    }));
    lines.extend(session.parties.iter().map(|party| {
        let stands = party.position.as_ref().map_or("没有表态", |position| position.zh);
        let who = party.org_name.as_deref().unwrap_or(&party.name);
        line(&format!("{}（{}）", who, party.kind.zh), stands)
    }));
    lines.push(line("没谈拢的", session.open_points.as_deref().unwrap_or_default()));
    lines
}

impl Desk {
    /// What those who decide next have to know of a topic: what it is about, what was looked into, every sitting with what
    /// was said and where each party stands, what was left open, and why it is handed on. Refused as `not_found` where
    /// this phone does not hold it.
    pub fn packet(&self, topic: TopicId) -> Result<Packet, ClientError> {
        let (view, course) = (self.topic(topic)?, self.topic_course(topic)?);
        let title = format!("《{}》提交会议决定的材料", view.row.title);
        let summary = [
            line("议题", &view.row.title),
            line("说明", &view.row.summary),
            line("提出人", &view.proposed_by_name),
            line("来源", view.row.source.zh),
            line("收到的诉求", &count(view.needs.len())),
        ];
        let mut sections = vec![
            section("一、议题".to_owned(), summary.into_iter().chain(before(&course))),
            section("二、征求意见稿".to_owned(), [view.copy.as_ref().map(|copy| copy.text.clone())]),
        ];
        let mut handed_on = None;
        // What was called off was no sitting.
        for row in self.sessions(Some(topic))?.into_iter().filter(|row| row.state.code != CALLED_OFF) {
            let session = self.session(row.id)?;
            let heading = format!("第{}轮 {}", session.round, session.form_zh);
            sections.push(section(heading, sitting(&session)));
            handed_on = self.escalation(row.id)?.or(handed_on);
        }
        if let Some(escalation) = handed_on {
            let lines = [
                line("原因", escalation.reason.zh),
                line("要求提交的参与方", &escalation.demanded_by.join("、")),
                line("说明", &escalation.words),
            ];
            sections.push(section("提交会议决定".to_owned(), lines));
        }
        sections.retain(|section| section.contains('\n') && !section.ends_with('\n'));
        Ok(Packet { topic, title: title.clone(), text: format!("{title}\n\n{}\n", sections.join("\n\n")) })
    }

    fn escalation(&self, session: SessionId) -> Result<Option<Escalation>, ClientError> {
        self.read(|connection, space| {
            let acts = told(connection, space.n, &AggregateId::Session(session))?;
            let Some(act) = acts.iter().rfind(|act| act.kind() == Kind::SessionEscalated) else {
                return Ok(None);
            };
            let Core::SessionEscalated(core) = &act.act.fact.core else { return Ok(None) };
            let name = |member| super::row::name_of(connection, space.n, member);
            let demanded_by = core.demanded_by.iter().map(|one| name(*one)).collect::<Result<_, _>>()?;
            Ok(Some(Escalation { reason: core.reason.coded(), words: act.text(), demanded_by }))
        })
    }
}

fn count(needs: usize) -> String {
    if needs == 0 { String::new() } else { format!("{needs}条") }
}
