//! What there is little of at any time, in the order in which it holds others up.

use rusqlite::Connection;
use yishi_domain::id::{DeviceId, ObjectId, TopicId};
use yishi_domain::need::NeedStatus;
use yishi_domain::topic::TopicState;

use super::{TodoRow, office};
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::{Subject, outbox, person, round, row, short, topic};

/// The most characters of a text that is quoted.
pub(super) const QUOTED: usize = 20;

/// Everything but the needs of others.
pub(super) fn list(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
) -> Result<Vec<TodoRow>, ClientError> {
    let governs = person::governs(connection, space.n, space.member)?;
    let mut todo = refused(connection, space)?;
    if governs {
        todo.extend(office::confirmations(connection, space)?);
    }
    todo.extend(signatures(connection, space)?);
    todo.extend(office::keys(connection, space, device)?);
    if governs {
        todo.extend(topics(connection, space)?);
    }
    todo.extend(amendments(connection, space, governs)?);
    todo.extend(returned(connection, space)?);
    Ok(todo)
}

fn refused(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let rows = outbox::refused(connection, space)?;
    Ok(rows
        .into_iter()
        .map(|(object, row)| {
            let zh = format!("“{}”被退回：{}", row.kind_zh, row.sentence);
            let en = format!("Came back: {}", row.about);
            let topic = row.subject.and_then(Subject::topic);
            TodoRow { entry: Some(row.entry), topic, ..TodoRow::new("refused", zh, en, object) }
        })
        .collect())
}

fn signatures(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let mut todo = Vec::new();
    for round in round::running(connection, space)? {
        if round.missing.iter().any(|signer| signer.member == space.member) {
            let title = topic::title(connection, space.n, round.topic)?.unwrap_or_default();
            let title = short(&title, QUOTED);
            let (number, signed, wanted) = (round.number, round.signed.len(), round.wanted);
            let zh = format!("签第 {number} 轮定稿：{title}（已签 {signed} 人，要 {wanted} 人）");
            let en = format!("Sign the final text, round {number}: {title} ({signed} of {wanted} signed)");
            let topic = Some(round.topic);
            todo.push(TodoRow { topic, ..TodoRow::new("round_sign", zh, en, round.id) });
        }
    }
    Ok(todo)
}

/// Topics that nobody has accepted or declined.
fn topics(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let sql = format!(
        "SELECT id, title FROM topics WHERE space = ?1 AND state = '{}' ORDER BY at",
        TopicState::Drafted.code()
    );
    row::all(connection, &sql, [space.n], |row| {
        let title = short(&row.get::<_, String>(1)?, QUOTED);
        let (zh, en) =
            (format!("研究要不要立题：{title}"), format!("Decide whether to take up the topic: {title}"));
        let topic = TopicId(row.get(0)?);
        Ok(TodoRow { topic: Some(topic), ..TodoRow::new("topic_accept", zh, en, topic) })
    })
}

/// Amendments to decide: for both committees those of every open topic, for a drafter those of the drafter's topics.
fn amendments(connection: &Connection, space: &SpaceRow, governs: bool) -> Result<Vec<TodoRow>, ClientError> {
    let sql = "SELECT amendments.id, topics.title, members.name, amendments.replacement, amendments.topic
         FROM amendments
         JOIN topics ON topics.space = amendments.space AND topics.id = amendments.topic
         LEFT JOIN members ON members.space = amendments.space AND members.id = amendments.author
         WHERE amendments.space = ?1 AND amendments.status = 'open' AND topics.state <> 'NotAccepted'
             AND (?3 OR EXISTS (SELECT 1 FROM drafters WHERE drafters.space = amendments.space
                 AND drafters.topic = amendments.topic AND drafters.member = ?2))
         ORDER BY amendments.at";
    row::all(connection, sql, (space.n, space.member.0, governs), |row| {
        let (title, text): (String, String) = (row.get(1)?, row.get(3)?);
        let (title, text, name) = (short(&title, QUOTED), short(&text, QUOTED), row::name(row, 2)?);
        let zh = format!("处理{name}对《{title}》的修改建议：{text}");
        let en = format!("Decide {name}'s amendment to “{title}”: {text}");
        let topic = Some(TopicId(row.get(4)?));
        Ok(TodoRow { topic, ..TodoRow::new("amendment", zh, en, ObjectId(row.get(0)?)) })
    })
}

/// Needs of one's own, or entered by oneself, that came back for more.
fn returned(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let sql = "SELECT id, text FROM needs WHERE space = ?1 AND status = ?3
             AND (author = ?2 OR entered_by = ?2) ORDER BY at";
    let values = (space.n, space.member.0, NeedStatus::Returned.code());
    row::all(connection, sql, values, |row| {
        let text = short(&row.get::<_, String>(1)?, QUOTED);
        let zh = format!("补充诉求后重新提交：{text}");
        let en = format!("Complete the need and hand it in again: {text}");
        Ok(TodoRow::new("need_returned", zh, en, ObjectId(row.get(0)?)))
    })
}
