//! What several documents have: labelled facts, tables, lines to sign on.

use serde::Serialize;

use super::Line;

/// A label with what belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// "Ort".
    pub label: Line,
    /// One or more lines.
    pub lines: Vec<Line>,
}

/// A table whose head comes again on every page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DataTable {
    /// Headings, as many as cells in a row.
    pub heads: Vec<Line>,
    /// Rows of cells.
    pub rows: Vec<Vec<Line>>,
}

/// A line to sign on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SignatureLine {
    /// Who signs; empty where nobody is known yet.
    pub name: Line,
    /// Labels under the line: date, name, signature.
    pub labels: [Line; 3],
}
