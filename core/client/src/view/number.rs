//! 暂号 and 文号 of what was sealed (domain.md §4.9): a device's own number at once, the unit's number once the hub has it,
//! without a gap by year, in the order in which the hub received the last signatures.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::id::{DeviceId, PaperId};

use crate::error::ClientError;
use crate::store::{SpaceRow, spaces};

/// How many digits of a device name it in a 暂号.
const DIGITS: usize = 4;
/// The series of minutes, and of agreements that stand in for them.
const SERIES: &str = "协纪";

/// 暂号: 暂3F2A-12.
pub(crate) fn provisional(device: &DeviceId, number: u64) -> String {
    let digits: String = device.to_string().chars().take(DIGITS).collect();
    format!("暂{}-{number}", digits.to_uppercase())
}

/// A unit's name as it stands in its numbers: 桑渚 for 桑渚村.
fn short(unit: &str) -> &str {
    let ends = ["村", "社区", "镇", "街道", "乡"];
    let found = ends.iter().find_map(|end| unit.strip_suffix(end));
    found.filter(|rest| !rest.is_empty()).unwrap_or(unit)
}

/// 文号: 桑渚协纪〔2026〕2号; nothing before the hub has the last signature, nor for plans.
pub(super) fn official(
    connection: &Connection,
    space: &SpaceRow,
    paper: PaperId,
) -> Result<Option<String>, ClientError> {
    let sql = "SELECT mine.year, (SELECT count(*) FROM papers
             WHERE papers.space = mine.space AND papers.year = mine.year AND papers.place <= mine.place)
         FROM papers AS mine WHERE mine.space = ?1 AND mine.id = ?2 AND mine.place IS NOT NULL";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_row((space.n, paper.0), |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((year, number)) = found else { return Ok(None) };
    let (year, number): (i32, u64) = (year, number);
    let unit = spaces::genesis(connection, space.n)?.map(|genesis| genesis.name).unwrap_or_default();
    Ok(Some(format!("{}{SERIES}〔{year}〕{number}号", short(&unit))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_names_the_unit_without_what_it_is() {
        assert_eq!(["桑渚村", "莲溪社区", "青苕镇", "村"].map(short), ["桑渚", "莲溪", "青苕", "村"]);
    }
}
