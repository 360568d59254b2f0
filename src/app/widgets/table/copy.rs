//! Selected rows as text for the clipboard.

use std::borrow::Cow;

use super::column::Column;
use super::rows::Rows;
use crate::app::tsv;

/// The heads, then the rows, of the columns shown that have a head.
pub fn text(rows: &dyn Rows, columns: &[Column<'_>], shown: &[usize], selected: &[usize]) -> String {
    let shown: Vec<_> = shown.iter().copied().filter(|&column| !columns[column].label.is_empty()).collect();
    let heads = shown.iter().map(|&column| Cow::Borrowed(columns[column].label)).collect();
    let lines =
        selected.iter().map(|&row| shown.iter().map(|&column| rows.text(row, column)).collect::<Vec<_>>());
    tsv::write(std::iter::once(heads).chain(lines))
}
