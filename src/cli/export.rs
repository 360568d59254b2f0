//! `export`: a table as XLSX or CSV, into a file or to standard output.

use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

use super::Answer;
use super::arguments::{ExportArguments, ExportFormat, ExportSeparator};
use super::failure::Failure;
use super::input::Context;
use crate::catalogue::{Catalogue, SessionId};
use crate::exchange::csv::{CsvOptions, Separator, csv};
use crate::exchange::table::Table;
use crate::exchange::tables::{Kind, Question, Whom};
use crate::exchange::xlsx::xlsx;

/// A file that was written.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "holds", rename_all = "snake_case")]
pub(super) enum Exported {
    /// A table.
    Table {
        /// Where the file is.
        path: String,
        /// What kind of file it is.
        format: ExportFormat,
        /// What the table is called.
        title: String,
        /// How many rows it has, without its head.
        rows: usize,
    },
    /// A map or a chart.
    Picture {
        /// Where the file is.
        path: String,
        /// What kind of file it is.
        format: ExportFormat,
        /// Which picture: its name on the command line.
        picture: &'static str,
        /// What the picture is called.
        title: String,
        /// What is to be seen on it, in a sentence.
        finding: String,
    },
    /// A calendar (ICS).
    Calendar {
        /// Where the file is.
        path: String,
        /// How many days of sessions stand in it, one event each.
        days: usize,
    },
}

pub(super) fn run(arguments: &ExportArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let output = arguments.to_file.as_path();
    let streams = output == Path::new("-");
    if streams && arguments.json {
        let (message, hint) =
            (texts.export_json_streams().to_owned(), texts.export_json_streams_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    if arguments.ics {
        return super::ics::run(arguments, context);
    }
    if arguments.picture.is_some() {
        return super::picture::run(arguments, context);
    }
    let format = format(arguments, streams);
    if matches!(format, ExportFormat::Svg | ExportFormat::Png) {
        let (message, hint) = (texts.picture_only().to_owned(), texts.picture_only_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    if streams && format == ExportFormat::Xlsx {
        let (message, hint) = (texts.export_need_csv().to_owned(), texts.export_need_csv_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    let table = table(arguments, context)?;
    if streams {
        let text = String::from_utf8_lossy(&csv(&table, options(arguments), texts)).into_owned();
        return Ok(Answer::fine(text));
    }
    let rows = table.rows.len();
    let title = table.name.clone();
    let bytes = match format {
        ExportFormat::Csv => csv(&table, options(arguments), texts),
        _ => xlsx(&[table], texts).map_err(|error| Failure::file(error.words(texts), String::new()))?,
    };
    write(arguments, &bytes, context)?;
    if arguments.json {
        let path = output.display().to_string();
        return Ok(Answer::json(&Exported::Table { path, format, title, rows }));
    }
    Ok(Answer::fine(texts.export_written(output.display(), title, texts.number(rows)) + "\n"))
}

/// Writes the output, but never over the catalogue it was made from.
pub(super) fn write(arguments: &ExportArguments, bytes: &[u8], context: Context) -> Result<(), Failure> {
    let (texts, output) = (context.texts, arguments.to_file.as_path());
    if super::print::is_same_file(&arguments.file, output) {
        let message = texts.cli_would_replace_catalogue(output.display());
        return Err(Failure::file(message, texts.cli_exists_hint().to_owned()));
    }
    super::print::write_bytes(output, bytes).map_err(|error| {
        let message = texts.cli_cannot_write(output.display(), &error);
        Failure::file(message, texts.cli_cannot_write_hint().to_owned())
    })
}

/// As asked for, else by the ending of the output.
fn format(arguments: &ExportArguments, streams: bool) -> ExportFormat {
    arguments.format.unwrap_or_else(|| {
        let is_csv = arguments.to_file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        if streams || is_csv { ExportFormat::Csv } else { ExportFormat::Xlsx }
    })
}

fn options(arguments: &ExportArguments) -> CsvOptions {
    let separator = match arguments.separator {
        ExportSeparator::Semicolon => Separator::Semicolon,
        ExportSeparator::Comma => Separator::Comma,
    };
    CsvOptions { separator, bom: !arguments.no_bom }
}

/// Whose rows are asked for, if the table can be about some only.
fn whom(
    arguments: &ExportArguments,
    kind: Kind,
    catalogue: &Catalogue,
    context: Context,
) -> Result<Whom, Failure> {
    let texts = context.texts;
    let ExportArguments { centre, district, focus, .. } = arguments;
    let whom = match (centre, district, focus) {
        (None, None, None) => return Ok(Whom::Everybody),
        (Some(name), ..) => Whom::Centre(super::print::centre(catalogue, name, context)?),
        (None, Some(name), None) => Whom::District(super::print::district(catalogue, name, context)?),
        (None, None, Some(name)) => Whom::Focus(super::picture::focus(catalogue, name, context)?),
        (None, Some(_), Some(_)) => {
            return Err(Failure::usage(texts.export_only_one().to_owned(), String::new()));
        }
    };
    if kind.takes_whom() {
        return Ok(whom);
    }
    let names: Vec<_> = Kind::ALL.iter().filter(|kind| kind.takes_whom()).map(|kind| kind.name()).collect();
    let hint = texts.export_for_some(names.join(", "));
    Err(Failure::usage(texts.export_only_for_all(kind.title(texts)), hint))
}

fn table(arguments: &ExportArguments, context: Context) -> Result<Table, Failure> {
    let catalogue = context.open(&arguments.file)?;
    let today = context.day("--date", arguments.date.as_deref())?;
    let session = arguments.session.as_deref().map(SessionId::from);
    if let Some(id) = session.as_ref().filter(|id| catalogue.sessions.get(id).is_none()) {
        return Err(super::print::unknown_session(&catalogue, &id.to_string(), context));
    }
    // clap took no other name.
    let kind = arguments.table.as_deref().and_then(Kind::named).unwrap_or(Kind::People);
    let question = Question::new(&catalogue, context.texts, today);
    let whom = whom(arguments, kind, &catalogue, context)?;
    let question = Question { session: session.as_ref(), whom: &whom, ..question };
    Ok(kind.table(&question))
}
