//! `coverage`: who completed what, counted.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::Answer;
use super::arguments::{By, CoverageArguments};
use super::failure::Failure;
use super::input::Context;
use super::matches::label;
use super::table::Table;
use crate::catalogue::{Area, Catalogue};
use crate::matching::{self, Sum, Sums};

/// Who completed what, counted in cells: one module of one centre each. What isn't applicable never counts.
#[derive(Serialize, JsonSchema)]
pub(super) struct CoverageBy {
    /// The day of which this holds.
    date: NaiveDate,
    /// What the rows are.
    by: By,
    /// One for each centre, offering and so on.
    rows: Vec<Row>,
    /// All cells.
    all: Sum,
}

/// The cells of one centre, offering and so on.
#[derive(Serialize, JsonSchema)]
struct Row {
    /// Id of the record; an area's name in the file; a district's name.
    id: String,
    /// Its name: a centre's short one, an offering's number, a module's code.
    name: String,
    #[serde(flatten)]
    sum: Sum,
    /// Completed ones in percent of all cells of the row, rounded down; null where there are none.
    percent: Option<u32>,
}

pub(super) fn run(arguments: &CoverageArguments, context: Context) -> Result<Answer, Failure> {
    let catalogue = context.open(&arguments.common.file)?;
    let date = context.day("--date", arguments.common.date.as_deref())?;
    let sums = Sums::new(&catalogue, &matching::coverage(&catalogue, date));
    let rows = rows(&catalogue, &sums, arguments.by, context);
    if arguments.common.json {
        return Ok(Answer::json(&CoverageBy { date, by: arguments.by, rows, all: sums.state }));
    }
    Ok(Answer::fine(text(rows, sums.state, date, arguments.by, context)))
}

fn rows(catalogue: &Catalogue, sums: &Sums, by: By, context: Context) -> Vec<Row> {
    let row = |id: String, name: String, sum: Sum| Row { id, name, sum, percent: sum.percent() };
    match by {
        By::Ki => {
            let name = |id| label(catalogue, id, context);
            sums.centres.iter().map(|of| row(of.of.to_string(), name(&of.of), of.sum)).collect()
        }
        By::Module => {
            let name = |id| catalogue.module(id).map(|found| context.texts.module_code(found));
            let of_module = |id| name(id).unwrap_or_else(|| context.texts.unknown_record(id.to_string()));
            sums.modules.iter().map(|of| row(of.of.to_string(), of_module(&of.of), of.sum)).collect()
        }
        By::Offering => {
            let number = |id| catalogue.offerings.get(id).map(|offering| offering.number.clone());
            let of_offering = |id| number(id).unwrap_or_else(|| context.texts.unknown_record(id.to_string()));
            sums.offerings.iter().map(|of| row(of.of.to_string(), of_offering(&of.of), of.sum)).collect()
        }
        By::Focus => {
            let name = |id| context.texts.focus_name(catalogue, id);
            sums.foci.iter().map(|of| row(of.of.to_string(), name(&of.of), of.sum)).collect()
        }
        By::Area => {
            let id = |area| if area == Area::Education { "education" } else { "cross_cutting" };
            let name = |area| context.texts.area(area).to_owned();
            sums.areas.iter().map(|of| row(id(of.of).to_owned(), name(of.of), of.sum)).collect()
        }
        By::District => sums.districts.iter().map(|of| row(of.of.clone(), of.of.clone(), of.sum)).collect(),
    }
}

fn text(rows: Vec<Row>, all: Sum, date: NaiveDate, by: By, context: Context) -> String {
    let texts = context.texts;
    let first = match by {
        By::Ki => texts.centre(),
        By::Offering => texts.offering(),
        By::Module => texts.module(),
        By::Focus => texts.focus(),
        By::Area => texts.cli_area(),
        By::District => texts.district(),
    };
    let mut head = vec![first];
    head.extend(texts.cli_sum_head());
    let mut table = Table::new(&head).right(&[1, 2, 3, 4, 5, 6, 7, 8]);
    for row in rows {
        table.row(std::iter::once(row.name).chain(texts.cli_sum(row.sum)));
    }
    table.row(std::iter::once(texts.cli_all().to_owned()).chain(texts.cli_sum(all)));
    format!("{}\n{table}", texts.cli_on(texts.date(date)))
}
