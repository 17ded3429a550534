//! Tables that line up where Chinese characters are two columns wide.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns that a cell of running text takes at most.
const CELL_MAX: usize = 44;

/// Rows under a heading, columns two spaces apart. Says 没有 when there are no rows.
pub(crate) fn table<const N: usize>(head: [&str; N], rows: Vec<[String; N]>) -> String {
    if rows.is_empty() {
        return "没有。".to_owned();
    }
    let head = head.map(str::to_owned);
    let rows: Vec<[String; N]> =
        std::iter::once(head).chain(rows).map(|row| row.map(|cell| fit(&cell))).collect();
    let widths: Vec<usize> = (0..N)
        .map(|n| rows.iter().filter_map(|row| row.get(n)).map(|cell| cell.width()).max().unwrap_or(0))
        .collect();
    rows.iter().map(|row| line(row, &widths)).collect::<Vec<_>>().join("\n")
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cells = row.iter().zip(widths).map(|(cell, width)| {
        let room = width.saturating_sub(cell.width());
        format!("{cell}{}", " ".repeat(room))
    });
    cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

/// One line of at most [`CELL_MAX`] columns.
fn fit(cell: &str) -> String {
    let flat = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.width() <= CELL_MAX {
        return flat;
    }
    let mut short = String::new();
    let mut used = 1usize;
    for letter in flat.chars() {
        used += letter.width().unwrap_or(0);
        if used > CELL_MAX {
            break;
        }
        short.push(letter);
    }
    short.push('…');
    short
}

/// The first eight digits of an id: enough to name the object again.
pub(crate) fn short(id: impl std::fmt::Display) -> String {
    id.to_string().chars().take(8).collect()
}

/// Lines of `label:value` without the empty ones.
pub(crate) fn fields<const N: usize>(rows: [(&str, String); N]) -> String {
    let kept = rows.iter().filter(|(_, value)| !value.is_empty());
    kept.map(|(label, value)| format!("{label}:{value}")).collect::<Vec<_>>().join("\n")
}
