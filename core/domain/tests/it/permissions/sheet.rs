//! `docs/permissions.csv`: written and reviewed by people, compared with what the rules say. How to read it:
//! `docs/permissions.md`.

use super::objects::Rel;

/// What a cell says: in which relations to the object, and what then happens. In any other the row's `otherwise` does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    own: bool,
    grid: bool,
    always: bool,
    then: String,
}

impl Cell {
    fn read(text: &str) -> Self {
        let (when, then) = text.split_once(':').unwrap_or((text, "yes"));
        let words: Vec<&str> = when.split(' ').collect();
        let (own, grid) = (words.contains(&"own"), words.contains(&"grid"));
        let always = !own && !grid;
        let then = if always { text } else { then };
        assert!(!then.is_empty() && !then.contains(' '), "{text:?} is no cell");
        Self { own, grid, always, then: then.to_owned() }
    }
}

/// A line of the table.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) action: String,
    pub(crate) kind: String,
    pub(crate) zh: String,
    pub(crate) case: String,
    /// `*` for all that no other line of this kind and case names.
    pub(crate) states: Vec<String>,
    otherwise: String,
    cells: Vec<Cell>,
}

impl Row {
    /// What happens: `yes` or the code of a refusal.
    pub(crate) fn expects(&self, column: usize, rel: Rel) -> &str {
        let cell = &self.cells[column];
        let owned = matches!(rel, Rel::Own | Rel::Entered);
        let holds = cell.always || cell.own && owned || cell.grid && rel != Rel::Far;
        if holds { &cell.then } else { &self.otherwise }
    }
}

/// The table.
pub(crate) struct Sheet {
    pub(crate) rows: Vec<Row>,
    /// Lines about actions that no kind of record is for yet: action and what it waits for.
    pub(crate) waiting: Vec<(String, String)>,
}

impl Sheet {
    /// Reads the table; its columns after the fixed ones must be these.
    pub(crate) fn read(text: &str, columns: &[&str]) -> Self {
        // The mark at the beginning tells spreadsheets that it is UTF-8.
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        let head: Vec<&str> = lines.next().unwrap().split(',').collect();
        let wanted: Vec<&str> = ["action", "kind", "记录", "case", "states", "otherwise"]
            .into_iter()
            .chain(columns.iter().copied())
            .chain(["note"])
            .collect();
        assert_eq!(head, wanted, "the first line of docs/permissions.csv");
        let (mut rows, mut waiting) = (Vec::new(), Vec::new());
        for line in lines.skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), head.len(), "so many cells: {line}");
            let text = |at: usize| cells[at].to_owned();
            if cells[1].is_empty() {
                waiting.push((text(0), text(head.len() - 1)));
                continue;
            }
            let states = cells[4].split(' ').filter(|word| word.is_ascii()).map(str::to_owned).collect();
            let columns = cells[6..head.len() - 1].iter().map(|cell| Cell::read(cell)).collect();
            let (action, kind, zh, case, otherwise) = (text(0), text(1), text(2), text(3), text(5));
            rows.push(Row { action, kind, zh, case, states, otherwise, cells: columns });
        }
        Self { rows, waiting }
    }

    /// The line for a kind, a case and a state.
    pub(crate) fn row(&self, kind: &str, case: &str, state: &str) -> &Row {
        let here = |wanted: &str| {
            self.rows.iter().find(|row| {
                row.kind == kind && row.case == case && row.states.iter().any(|one| one == wanted)
            })
        };
        here(state).or_else(|| here("*")).unwrap_or_else(|| {
            panic!("docs/permissions.csv has no line for {kind} {case:?} in state {state}: write one, after domain.md §2.2")
        })
    }
}
