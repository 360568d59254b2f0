//! The matrix for the printer: what is shown, as it is filtered and sorted.

use super::chips;
use super::model::{Line, Matrix, needed};
use super::sieve::Filter;
use crate::app::views::ViewCtx;
use crate::documents::matrix::{Content, ContentLine, Module};
use crate::matching::Cell;

/// What is printed; groups that are folded stay so.
pub fn content(ctx: &ViewCtx<'_>, matrix: &Matrix, filter: &Filter) -> Content {
    let texts = ctx.texts;
    let offering_of = |at: usize| {
        let head = matrix.heads.iter().find(|head| head.columns.contains(&at));
        head.map(|head| head.number.clone()).unwrap_or_default()
    };
    let columns = matrix.columns.iter().enumerate().map(|(at, column)| Module {
        offering: offering_of(at),
        number: column.number.clone(),
        code: column.code.clone(),
        title: column.title.clone(),
        open: column.open,
    });
    let lines = matrix.lines.iter().enumerate().map(|(at, line)| {
        let (is_group, name, sum) = match line {
            Line::Group { name, sum, centres, .. } => {
                (true, format!("{name}, {}", texts.centres_counted(*centres)), sum)
            }
            Line::Centre { name, sum, .. } => (false, name.clone(), sum),
        };
        let cells = (0..matrix.columns.len()).map(|column| matrix.cell(ctx, at, column).map(Cell::status));
        ContentLine {
            is_group,
            name,
            cells: cells.collect(),
            open: needed(*sum),
            done: texts.matrix_percent(*sum),
        }
    });
    Content {
        columns: columns.collect(),
        lines: lines.collect(),
        filters: filters(ctx, filter),
        centres: matrix.centres,
        open: needed(matrix.sum),
        done: texts.matrix_percent(matrix.sum),
    }
}

/// What is left out, in words.
fn filters(ctx: &ViewCtx<'_>, filter: &Filter) -> Vec<String> {
    let texts = ctx.texts;
    let mut words: Vec<_> = filter.area.iter().map(|area| texts.matrix_area(texts.area(*area))).collect();
    words.extend(filter.conditions.iter().map(|condition| chips::words(ctx, condition)));
    if filter.only_open {
        words.push(texts.matrix_only_with_open().to_owned());
    }
    if !filter.text.trim().is_empty() {
        words.push(texts.matrix_test(texts.matrix_find_centre(), filter.text.trim()));
    }
    words
}
