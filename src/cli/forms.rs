//! `forms`: registration forms, written one a KI and read back together.

use std::collections::BTreeMap;
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::Answer;
use super::arguments::{FormsCommand, FormsReadArguments, FormsWriteArguments, LateArgument};
use super::failure::{Code, Failure};
use super::import::{load, result, write};
use super::input::Context;
use super::print::unknown_session;
use super::table::Table;
use crate::catalogue::{Catalogue, CentreId, PersonId, Session, SessionId};
use crate::documents::numbered;
use crate::exchange::forms::{
    self as exchanged, Answered, Asked, Filled, Form, FormOptions, Intake, Late, MOST_FILLED, Trouble, forms,
    write_form,
};
use crate::exchange::import::{Counts, State};
use crate::exchange::read::{self, ReadError, Workbook};
use crate::store;

pub(super) fn run(command: &FormsCommand, context: Context) -> Result<Answer, Failure> {
    match command {
        FormsCommand::Write(arguments) => write_forms(arguments, context),
        FormsCommand::Read(arguments) => read_forms(arguments, context),
    }
}

fn write_forms(arguments: &FormsWriteArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let today = context.day("--date", arguments.common.date.as_deref())?;
    let catalogue = context.open(&arguments.common.file)?;
    let Some(session) = catalogue.sessions.get(&SessionId::from(arguments.session.as_str())) else {
        return Err(unknown_session(&catalogue, &arguments.session, context));
    };
    let centres = centres(&catalogue, session, arguments, context)?;
    if centres.is_empty() {
        let hint = texts.forms_nobody_invited_hint().to_owned();
        return Err(Failure::nothing(texts.forms_nobody_invited().to_owned(), hint));
    }
    if !arguments.output.is_dir() {
        return Err(Failure::file(texts.forms_no_folder(arguments.output.display()), String::new()));
    }
    let default = FormOptions::default();
    let options =
        FormOptions { with_known: !arguments.empty, free_rows: arguments.rows.unwrap_or(default.free_rows) };
    let mut paths = Vec::new();
    for form in forms(&catalogue, session, &centres, options, (texts, today)) {
        paths.push(write_one(&form, &arguments.output, context)?);
    }
    if arguments.common.json {
        return Ok(Answer::json(&Handed { files: paths }));
    }
    let mut text = texts.forms_written(paths.len()) + "\n";
    for path in paths {
        text += &(path + "\n");
    }
    Ok(Answer::fine(text))
}

/// Nothing that is there is replaced.
fn write_one(form: &Form, folder: &Path, context: Context) -> Result<String, Failure> {
    let texts = context.texts;
    let bytes = write_form(form).map_err(|error| Failure::file(texts.forms_library(error), String::new()))?;
    let mut paths = (1..10_000).map(|time| folder.join(numbered(&form.file_name, time)));
    let free = paths.find(|path| !path.exists()).unwrap_or_else(|| folder.join(&form.file_name));
    store::write_file(&free, &bytes)
        .map_err(|error| Failure::file(texts.save_error(&error), String::new()))?;
    Ok(free.display().to_string())
}

fn centres(
    catalogue: &Catalogue,
    session: &Session,
    arguments: &FormsWriteArguments,
    context: Context,
) -> Result<Vec<CentreId>, Failure> {
    if arguments.centres.is_empty() {
        return Ok(session.invited.clone());
    }
    let known = |name: &String| {
        let called = |centre: &&std::sync::Arc<crate::catalogue::Centre>| {
            centre.id.to_string() == *name || centre.label() == name
        };
        let found = catalogue.centres.iter().find(called).map(|centre| centre.id.clone());
        found.ok_or_else(|| Failure::nothing(context.texts.cli_no_centre(name), String::new()))
    };
    arguments.centres.iter().map(known).collect()
}

/// Registration forms that were written.
#[derive(Serialize, JsonSchema)]
pub(super) struct Handed {
    /// Where they are (XLSX), one for each centre.
    files: Vec<String>,
}

/// What filled registration forms say, and what becomes of it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Taken {
    /// The forms, in the order in which they were named.
    files: Vec<ToldFile>,
    /// How many rows are in each state.
    counts: Counts,
    /// Every row of every form.
    rows: Vec<ToldRow>,
    /// The catalogue that was written; null where nothing was.
    written: Option<String>,
}

/// A form.
#[derive(Serialize, JsonSchema)]
struct ToldFile {
    /// Its file name.
    name: String,
    /// The session it is about; null if it isn't taken.
    session: Option<String>,
    /// The centre it was made for; null if it isn't taken.
    centre: Option<String>,
    /// Why it isn't taken, as a name that stays (`not_a_form`); null if it is taken.
    problem: Option<&'static str>,
    /// The same in the chosen language.
    words: Option<String>,
    /// How many rows were too many to be read.
    left_out: usize,
}

/// A row of a form.
#[derive(Serialize, JsonSchema)]
struct ToldRow {
    /// File name of the form.
    file: String,
    /// The row's number in its sheet, from 1.
    row: u32,
    /// Who it is about, as it is written there.
    name: String,
    /// What becomes of it.
    state: State,
    /// What becomes of it, in the chosen language.
    words: String,
}

fn read_forms(arguments: &FormsReadArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    if arguments.output.is_none() && !arguments.dry_run {
        let hint = texts.forms_no_output_hint().to_owned();
        return Err(Failure::usage(texts.forms_no_output().to_owned(), hint));
    }
    let today = context.day("--date", arguments.common.date.as_deref())?;
    let loaded = load(&arguments.common.file, context)?;
    let mut files = Vec::new();
    for path in &arguments.forms {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        files.push((name, workbook(path, context)?));
    }
    let intake = Intake::of(&loaded.catalogue, files);
    let late = if arguments.late == LateArgument::Seat { Late::Seat } else { Late::Waiting };
    let asked = Asked { today, late, decisions: BTreeMap::new() };
    let answered = intake.answer(&loaded.catalogue, &asked, &|_| PersonId::from(Uuid::now_v7()));
    let written = match &arguments.output {
        Some(output) if !arguments.dry_run => {
            let context = Context { today, ..context };
            write(output, &arguments.common.file, &loaded, answered.edit.clone(), context)?;
            Some(output.display().to_string())
        }
        _ => None,
    };
    let counts = answered.counts();
    let refused = intake.files.iter().any(|taken| taken.form.is_err());
    let code = if counts.doubtful + counts.broken > 0 || refused { Code::Findings } else { Code::Fine };
    let answer = if arguments.common.json {
        Answer::json(&told(&loaded.catalogue, &intake, &answered, written, context))
    } else {
        Answer::fine(in_words(&loaded.catalogue, &intake, &answered, written.as_deref(), context))
    };
    Ok(Answer { code, ..answer })
}

/// A file that isn't there stops everything; one that can't be understood is only left out.
fn workbook(path: &Path, context: Context) -> Result<Result<Workbook, ReadError>, Failure> {
    let cannot = |error: std::io::Error| {
        Failure::file(context.texts.import_cannot_read(path.display(), error), String::new())
    };
    let size = std::fs::metadata(path).map_err(cannot)?.len();
    if size > read::MOST_BYTES as u64 {
        return Ok(Err(ReadError::TooLarge));
    }
    let bytes = std::fs::read(path).map_err(cannot)?;
    Ok(read::read(&bytes, &mut |_| true))
}

fn left_out(taken: &exchanged::Taken) -> usize {
    taken.form.as_ref().map_or(0, |Filled { left_out, .. }| *left_out)
}

fn told(
    catalogue: &Catalogue,
    intake: &Intake,
    answered: &Answered,
    written: Option<String>,
    context: Context,
) -> Taken {
    let texts = context.texts;
    let file = |taken: &exchanged::Taken| {
        let mark = taken.form.as_ref().ok().map(|filled| &filled.mark);
        let problem = taken.form.as_ref().err();
        ToldFile {
            name: taken.name.clone(),
            session: mark.map(|mark| mark.session.to_string()),
            centre: mark.map(|mark| mark.centre.to_string()),
            problem: problem.map(Trouble::id),
            words: problem.map(|trouble| trouble.words(texts)),
            left_out: left_out(taken),
        }
    };
    let rows = answered.rows.iter().map(|row| ToldRow {
        file: row.line.place.sheet.clone(),
        row: row.line.place.row,
        name: row.line.name.clone(),
        state: row.line.fate.state(),
        words: row.words(catalogue, texts),
    });
    Taken {
        files: intake.files.iter().map(file).collect(),
        counts: answered.counts(),
        rows: rows.collect(),
        written,
    }
}

fn in_words(
    catalogue: &Catalogue,
    intake: &Intake,
    answered: &Answered,
    written: Option<&str>,
    context: Context,
) -> String {
    let texts = context.texts;
    let mut text = String::new();
    for taken in &intake.files {
        if let Err(trouble) = &taken.form {
            text += &[taken.name.as_str(), ": ", &trouble.words(texts), "\n"].concat();
        }
        if left_out(taken) > 0 {
            text += &(texts.form_left_out(&taken.name, left_out(taken), MOST_FILLED) + "\n");
        }
    }
    let head = [
        texts.forms_file(),
        texts.import_row(),
        texts.import_name(),
        texts.import_state(),
        texts.import_what(),
    ];
    let mut table = Table::new(&head).right(&[1]);
    for row in &answered.rows {
        let (place, state) = (&row.line.place, row.line.fate.state().name(texts).to_owned());
        let words = row.words(catalogue, texts);
        table.row([place.sheet.clone(), place.row.to_string(), row.line.name.clone(), state, words]);
    }
    if !answered.rows.is_empty() {
        text += &table.to_string();
    }
    text + &result(&answered.summary(texts), answered.counts(), written, context)
}
