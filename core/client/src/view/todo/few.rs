//! What there is little of at any time, in the order in which it holds others up.

use rusqlite::Connection;
use yishi_domain::id::DeviceId;
use yishi_domain::time::Moment;

use super::listed::QUOTED;
use super::{TodoRow, office};
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::{round, short, topic};

/// Second signatures, rounds to sign, keys to give.
pub(super) fn list(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
    governs: bool,
    now: Moment,
) -> Result<Vec<TodoRow>, ClientError> {
    let mut todo = Vec::new();
    if governs {
        todo.extend(office::confirmations(connection, space)?);
        todo.extend(office::terms(connection, space, now)?);
    }
    todo.extend(signatures(connection, space)?);
    todo.extend(office::keys(connection, space, device)?);
    Ok(todo)
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
