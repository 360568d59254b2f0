//! `import`: lists of people into a catalogue; says what it would do, and writes only where `-o` says.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::Answer;
use super::arguments::{Holidays, ImportArguments, KindArgument};
use super::failure::{Code, Failure};
use super::input::Context;
use super::print::unknown_session;
use super::table::{Table, one_line};
use crate::catalogue::{Catalogue, Edit, PersonId, SessionId};
use crate::exchange::columns::{Columns, Field, How};
use crate::exchange::holidays::{self, Known};
use crate::exchange::import::{Counts, Import, Kind, Line, Proposal, Request, State};
use crate::exchange::read::{self, Format, Sheet, Workbook, column_name};
use crate::jobs::Progress;
use crate::scheduling;
use crate::store::{self, Loaded};

/// What a file says, and what becomes of it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Imported {
    /// A list of people.
    List(ToldList),
    /// A calendar of holidays.
    Holidays(ToldHolidays),
}

/// A list of people.
#[derive(Serialize, JsonSchema)]
pub(super) struct ToldList {
    /// What the list is about.
    kind: Kind,
    /// What kind of file it is, by its content.
    format: Format,
    /// Which sheet was read; empty for text files.
    sheet: String,
    /// The columns, from the left.
    columns: Vec<ToldColumn>,
    /// What is odd about the file, in the chosen language.
    notices: Vec<String>,
    /// How many rows are in each state.
    counts: Counts,
    /// Every row below the heads that says something.
    rows: Vec<ToldRow>,
    /// The catalogue that was written; null where nothing was.
    written: Option<String>,
}

/// A column of a list.
#[derive(Serialize, JsonSchema)]
struct ToldColumn {
    /// Its letters, as a spreadsheet shows them.
    column: String,
    /// What stands over it; may be empty.
    head: String,
    /// The field that it is read as, by its name in `--map`; null where it isn't read.
    field: Option<String>,
}

/// A row of a list.
#[derive(Serialize, JsonSchema)]
struct ToldRow {
    /// Its number in the sheet, from 1.
    row: u32,
    /// Who it is about, as it is written there.
    name: String,
    /// What becomes of it.
    state: State,
    /// What becomes of it, in the chosen language.
    words: String,
    /// Who else may be meant.
    candidates: Vec<ToldCandidate>,
}

/// Somebody who may be meant.
#[derive(Serialize, JsonSchema)]
struct ToldCandidate {
    /// Id of the person.
    person: String,
    /// Their name and centre.
    name: String,
    /// Why they may be meant, in the chosen language.
    reason: &'static str,
}

/// A calendar of holidays.
#[derive(Serialize, JsonSchema)]
pub(super) struct ToldHolidays {
    /// Its events.
    events: Vec<ToldHoliday>,
    /// The catalogue that was written; null where nothing was.
    written: Option<String>,
}

/// An event of a calendar.
#[derive(Serialize, JsonSchema)]
struct ToldHoliday {
    /// What it is called.
    name: String,
    /// The first day; null where it can't be read.
    from: Option<NaiveDate>,
    /// The last day; null where it can't be read.
    until: Option<NaiveDate>,
    /// What becomes of it, in the chosen language.
    words: String,
}

pub(super) fn run(arguments: &ImportArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    if arguments.output.is_none() && !arguments.dry_run {
        let (message, hint) = (texts.import_no_output().to_owned(), texts.import_no_output_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    let loaded = load(&arguments.file, context)?;
    if let Some(taken) = arguments.kind.holidays() {
        return holidays(arguments, &loaded, taken, context);
    }
    let today = context.day("--date", arguments.date.as_deref())?;
    let request = request(arguments, &loaded.catalogue, Context { today, ..context })?;
    let book = workbook(&arguments.data, context)?;
    let sheet = chosen_sheet(&book, arguments.sheet.as_deref(), context)?;
    let catalogue = &loaded.catalogue;
    let mut columns = Columns::recognise(sheet, request.kind, catalogue, &request.days(catalogue));
    map(&mut columns, &arguments.map, request.kind, context)?;
    if !columns.name_somebody() {
        let (message, hint) = (texts.import_no_names().to_owned(), texts.import_no_names_cli().to_owned());
        return Err(Failure::usage(message, hint));
    }
    let kind = request.kind;
    let import = Import::of(catalogue, request, sheet, &columns, &mut |_| true).unwrap_or_default();
    let proposal = import.propose(catalogue, &BTreeMap::new(), &|_| PersonId::from(Uuid::now_v7()));
    let edit = proposal.edit();
    let written = match (&arguments.output, edit) {
        (Some(output), edit) if !arguments.dry_run => {
            write(output, &arguments.file, &loaded, edit, Context { today, ..context })?;
            Some(output.display().to_string())
        }
        _ => None,
    };
    let counts = proposal.counts();
    let code = if counts.doubtful + counts.broken > 0 { Code::Findings } else { Code::Fine };
    let answer = if arguments.json {
        let told = told(catalogue, (&book, sheet, &columns), (kind, &proposal), written, context);
        Answer::json(&Imported::List(told))
    } else {
        Answer::fine(text(catalogue, (&book, &columns), &proposal, written.as_deref(), context))
    };
    Ok(Answer { code, ..answer })
}

pub(super) fn load(path: &Path, context: Context) -> Result<Loaded, Failure> {
    store::load(path, context.today, &Progress::unwatched())
        .map_err(|error| Failure::file(context.texts.load_error(&error), String::new()))
}

fn request(arguments: &ImportArguments, catalogue: &Catalogue, context: Context) -> Result<Request, Failure> {
    let texts = context.texts;
    let kind = match arguments.kind {
        KindArgument::People | KindArgument::SchoolHolidays | KindArgument::PublicHolidays => Kind::People,
        KindArgument::Registrations => Kind::Registrations,
        KindArgument::Attendance => Kind::Attendance,
    };
    let session = arguments.session.as_deref().map(SessionId::from);
    match (&session, &arguments.session) {
        (None, _) if kind != Kind::People => {
            let hint = texts.import_session_missing_hint().to_owned();
            Err(Failure::usage(texts.import_session_missing().to_owned(), hint))
        }
        (Some(id), Some(name)) if catalogue.sessions.get(id).is_none() => {
            Err(unknown_session(catalogue, name, context))
        }
        _ => Ok(Request { kind, session: session.filter(|_| kind != Kind::People), today: context.today }),
    }
}

/// Holidays from a ministry's calendar file.
fn holidays(
    arguments: &ImportArguments,
    loaded: &Loaded,
    taken: Holidays,
    context: Context,
) -> Result<Answer, Failure> {
    let texts = context.texts;
    let bytes = bytes(&arguments.data, holidays::MOST_BYTES, context)?;
    let Some(proposal) = holidays::propose(&bytes, Known::of(&loaded.catalogue)) else {
        return Err(Failure::file(texts.holidays_no_calendar().to_owned(), String::new()));
    };
    let written = match &arguments.output {
        Some(output) if !arguments.dry_run => {
            let edit = match taken {
                Holidays::School => proposal.school(),
                Holidays::Public => proposal.further(|_| true),
            };
            write(output, &arguments.file, loaded, edit, context)?;
            Some(output.display().to_string())
        }
        _ => None,
    };
    let left_out = proposal.lines.iter().any(holidays::Line::is_left_out);
    let code = if left_out { Code::Findings } else { Code::Fine };
    let answer = if arguments.json {
        let told = |line: &holidays::Line| ToldHoliday {
            name: line.name.clone(),
            from: line.days.map(|(from, _)| from),
            until: line.days.map(|(_, until)| until),
            words: line.words(texts),
        };
        let events = proposal.lines.iter().map(told).collect();
        Answer::json(&Imported::Holidays(ToldHolidays { events, written }))
    } else {
        let mut table = Table::new(&[texts.import_name(), texts.cli_day(), texts.import_state()]);
        for line in &proposal.lines {
            let days = line.days.map(|(from, until)| texts.date_span(Some(from), Some(until)));
            table.row([line.name.clone(), days.unwrap_or_default(), line.words(texts)]);
        }
        let last = written.map_or_else(|| texts.import_dry().to_owned(), |path| texts.import_written(path));
        let notes: String =
            proposal.notes(texts).into_iter().flat_map(|note| [one_line(&note), "\n".to_owned()]).collect();
        Answer::fine(format!("{table}{notes}{last}\n"))
    };
    Ok(Answer { code, ..answer })
}

/// A file's bytes, if it isn't larger than it may be.
fn bytes(path: &Path, most: usize, context: Context) -> Result<Vec<u8>, Failure> {
    let texts = context.texts;
    let cannot =
        |error: std::io::Error| Failure::file(texts.import_cannot_read(path.display(), error), String::new());
    if std::fs::metadata(path).map_err(cannot)?.len() > most as u64 {
        return Err(Failure::file(read::ReadError::TooLarge.words(texts), String::new()));
    }
    std::fs::read(path).map_err(cannot)
}

fn workbook(path: &Path, context: Context) -> Result<Workbook, Failure> {
    let texts = context.texts;
    let bytes = bytes(path, read::MOST_BYTES, context)?;
    read::read(&bytes, &mut |_| true)
        .map_err(|error| Failure::file(format!("{}: {}", path.display(), error.words(texts)), String::new()))
}

fn chosen_sheet<'a>(book: &'a Workbook, name: Option<&str>, context: Context) -> Result<&'a Sheet, Failure> {
    let found = match name {
        Some(name) => book.sheets.iter().find(|sheet| sheet.name == name),
        None => book.sheets.first(),
    };
    found.ok_or_else(|| {
        let names: Vec<_> = book.sheets.iter().map(|sheet| one_line(&sheet.name)).collect();
        let message = context.texts.import_no_sheet(name.unwrap_or_default());
        Failure::nothing(message, context.texts.cli_known(names.join(", ")))
    })
}

/// "Überschrift=field": what a column is, by its head or its letter.
fn map(columns: &mut Columns, said: &[String], kind: Kind, context: Context) -> Result<(), Failure> {
    let texts = context.texts;
    for said in said {
        let (head, id) = said.rsplit_once('=').unwrap_or((said, "?"));
        let fields = Field::of(kind);
        let field = if id.is_empty() {
            Some(None)
        } else {
            Field::named(id).filter(|f| fields.contains(f)).map(Some)
        };
        let Some(field) = field else {
            let ids: Vec<_> = fields.into_iter().map(Field::id).collect();
            return Err(Failure::usage(texts.import_no_field(id), texts.cli_known(ids.join(", "))));
        };
        let at = columns.columns.iter().position(|column| column.head == head);
        let at = at.or_else(|| (0..columns.columns.len()).find(|at| column_name(*at) == head));
        let Some(at) = at else {
            let heads: Vec<_> = columns.columns.iter().map(|column| one_line(&column.head)).collect();
            return Err(Failure::usage(texts.import_no_column(head), texts.cli_known(heads.join(", "))));
        };
        columns.set(at, field, How::Hand);
    }
    Ok(())
}

/// Writes the catalogue as it is then. An existing file is replaced only if it is the one that was read.
pub(super) fn write(
    output: &Path,
    file: &Path,
    loaded: &Loaded,
    edit: Option<Edit>,
    context: Context,
) -> Result<(), Failure> {
    let texts = context.texts;
    let same = super::print::is_same_file(output, file);
    if !same && output.try_exists().unwrap_or(true) {
        let hint = texts.cli_exists_hint().to_owned();
        return Err(Failure::file(texts.cli_exists(output.display()), hint));
    }
    let mut after = loaded.catalogue.clone();
    if let Some(edit) = edit {
        let refusals = scheduling::refusals(&loaded.catalogue, &edit, context.today);
        let applied = edit.apply(&loaded.catalogue);
        if !refusals.is_empty() {
            let message = texts.refused(&applied.unwrap_or_default(), &refusals);
            return Err(Failure {
                code: Code::Findings,
                message,
                hint: texts.import_nothing_written().to_owned(),
            });
        }
        after = applied.map_err(|error| {
            let message = texts.edit_error(&loaded.catalogue, &error);
            Failure { code: Code::Findings, message, hint: texts.import_nothing_written().to_owned() }
        })?;
    }
    let expected = same.then_some(&loaded.stamp);
    store::save(output, &after, expected, &Progress::unwatched())
        .map_err(|error| Failure::file(texts.save_error(&error), String::new()))?;
    Ok(())
}

fn told(
    catalogue: &Catalogue,
    (book, sheet, columns): (&Workbook, &Sheet, &Columns),
    (kind, proposal): (Kind, &Proposal),
    written: Option<String>,
    context: Context,
) -> ToldList {
    let texts = context.texts;
    let column = |(at, column): (usize, &crate::exchange::columns::ColumnInfo)| ToldColumn {
        column: column_name(at),
        head: column.head.clone(),
        field: column.field.map(Field::id),
    };
    let row = |line: &Line| ToldRow {
        row: line.place.row,
        name: line.name.clone(),
        state: line.fate.state(),
        words: line.words(catalogue, texts),
        candidates: line
            .candidates
            .iter()
            .map(|candidate| ToldCandidate {
                person: candidate.person.to_string(),
                name: candidate.name(catalogue, texts),
                reason: candidate.reason.words(texts),
            })
            .collect(),
    };
    ToldList {
        kind,
        format: book.format,
        sheet: sheet.name.clone(),
        columns: columns.columns.iter().enumerate().map(column).collect(),
        notices: book.notices.iter().map(|notice| notice.words(texts)).collect(),
        counts: proposal.counts(),
        rows: proposal.lines.iter().map(row).collect(),
        written,
    }
}

fn text(
    catalogue: &Catalogue,
    (book, columns): (&Workbook, &Columns),
    proposal: &Proposal,
    written: Option<&str>,
    context: Context,
) -> String {
    let texts = context.texts;
    let mut heads = Vec::new();
    for (at, column) in columns.columns.iter().enumerate() {
        let field =
            column.field.map_or_else(|| texts.import_not_read().to_owned(), |field| field.name(texts));
        let head = if column.head.is_empty() { column_name(at) } else { one_line(&column.head) };
        heads.push(format!("{head} = {field}"));
    }
    let mut text = texts.import_columns_are(heads.join(", ")) + "\n";
    for notice in &book.notices {
        text += &(one_line(&notice.words(texts)) + "\n");
    }
    let head = [texts.import_row(), texts.import_name(), texts.import_state(), texts.import_what()];
    let mut table = Table::new(&head).right(&[0]);
    for line in &proposal.lines {
        let state = line.fate.state().name(texts).to_owned();
        table.row([line.place.row.to_string(), line.name.clone(), state, line.words(catalogue, texts)]);
    }
    text += &table.to_string();
    text + &result(&proposal.summary(texts), proposal.counts(), written, context)
}

/// The last lines: what came of it, what is left for a person, and what was written.
pub(super) fn result(summary: &str, counts: Counts, written: Option<&str>, context: Context) -> String {
    let texts = context.texts;
    let mut text = format!("{summary}\n");
    if counts.doubtful > 0 {
        text += &(texts.import_doubtful_left_out(counts.doubtful) + "\n");
    }
    text + &written.map_or_else(|| texts.import_dry().to_owned(), |path| texts.import_written(path)) + "\n"
}
