//! The command line: one file a subcommand. Each turns arguments into an [`Answer`] or a [`Failure`];
//! `main` prints them and ends with their code.

mod answers;
mod arguments;
mod certify;
mod check;
mod conflicts;
mod coverage;
mod export;
mod failure;
mod forms;
mod ics;
mod import;
mod input;
mod mail;
mod matches;
mod new;
mod picture;
mod print;
mod schema;
mod slots;
mod table;

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write as _};
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Serialize;

use answers::JsonAnswer;
use arguments::Command;
use failure::Refusal;
pub use failure::{Code, Failure};
use input::Context;

use crate::documents::attendee_list;
use crate::texts::{Lang, Texts};

/// Reads the choices about attendee lists that the window keeps, by their names.
pub type KeptLists = fn() -> Vec<(String, attendee_list::Options)>;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Task {
    /// Open the window.
    Window(Window),
    /// Print this; the work is done.
    Print(Answer),
}

/// How to open the window.
#[derive(Debug)]
pub struct Window {
    /// With this file; none: the example.
    pub file: Option<PathBuf>,
    /// In this language; none: as it was last.
    pub lang: Option<Lang>,
    /// As if it were this day; none: today.
    pub today: Option<NaiveDate>,
}

/// What a subcommand prints.
#[derive(Debug)]
pub struct Answer {
    /// All of its output.
    pub text: String,
    /// How the program ends.
    pub code: Code,
}

impl Answer {
    fn fine(text: String) -> Self {
        Self { text, code: Code::Fine }
    }

    fn json(value: &impl JsonAnswer) -> Self {
        Self::fine(as_json(value))
    }

    fn schema(schema: &serde_json::Value) -> Self {
        Self::fine(as_json(schema))
    }
}

fn as_json(value: &impl Serialize) -> String {
    // Our answers have texts as keys and finite numbers: they always have a JSON form.
    serde_json::to_string_pretty(value).unwrap_or_else(|_| unreachable!("no JSON form")) + "\n"
}

/// The language that the arguments ask for, else the system's; German where that is neither.
pub fn lang(arguments: &[OsString]) -> Lang {
    arguments::lang(arguments).unwrap_or_else(|| match sys_locale::get_locale() {
        Some(locale) if locale.starts_with("en") => Lang::En,
        _ => Lang::De,
    })
}

/// Reads the arguments (the program's name first) and does what they ask for; `kept_lists` is called only where
/// they name a kept choice.
///
/// # Errors
/// [`Failure`] with the sentence to print.
pub fn run(arguments: &[OsString], texts: Texts, kept_lists: KeptLists) -> Result<Task, Failure> {
    let parsed = match arguments::parse(arguments, texts) {
        Ok(parsed) => parsed,
        Err(error) if !error.use_stderr() => {
            return Ok(Task::Print(Answer::fine(error.render().to_string())));
        }
        Err(error) => return Err(Failure::of_clap(&error, texts)),
    };
    let context = Context { texts, today: chrono::Local::now().date_naive(), kept_lists };
    let Some(command) = parsed.command else {
        let day = |text: &String| context.day("--date", Some(text));
        let today = parsed.date.as_ref().map(day).transpose()?;
        return Ok(Task::Window(Window { file: parsed.file, lang: arguments::lang(arguments), today }));
    };
    // What stands before a subcommand would be lost on it without a word.
    let lost = parsed.file.map(|file| file.display().to_string()).or(parsed.date);
    match lost {
        Some(text) => Err(Failure::usage(texts.cli_unknown_argument(&text), texts.cli_see_help().to_owned())),
        None => subcommand(&command, context).map(Task::Print),
    }
}

fn subcommand(command: &Command, context: Context) -> Result<Answer, Failure> {
    match command {
        Command::Check(arguments) => check::run(arguments, context),
        Command::Match(arguments) => matches::run(arguments, context),
        Command::Coverage(arguments) => coverage::run(arguments, context),
        Command::Conflicts(arguments) => conflicts::run(arguments, context),
        Command::Slots(arguments) => slots::run(arguments, context),
        Command::Print(arguments) => print::run(arguments, context),
        Command::Export(arguments) => export::run(arguments, context),
        Command::Import(arguments) => import::run(arguments, context),
        Command::Mail(arguments) => mail::run(arguments, context),
        Command::Certify(arguments) => certify::run(arguments, context),
        Command::Forms(command) => forms::run(command, context),
        Command::New(arguments) => new::run(&arguments.file, context),
        Command::Schema(arguments) => Ok(schema::run(arguments)),
    }
}

/// Writes an answer to standard output. Who stops reading early ("| head") has what they wanted.
///
/// # Errors
/// [`Failure`] if the text can't reach its reader, as on a full disk.
pub fn print(answer: &Answer, texts: Texts) -> Result<Code, Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(answer.text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::file(texts.cli_no_output(&error), String::new()))
        }
        _ => Ok(answer.code),
    }
}

/// Writes a failure to standard error: for programs where the arguments ask for that.
pub fn print_failure(failure: &Failure, arguments: &[OsString], texts: Texts) {
    let hint = if failure.hint.is_empty() { String::new() } else { format!("{}\n", failure.hint) };
    let text = if arguments.iter().skip(1).any(|argument| argument == "--json") {
        as_json(&Refusal::from(failure))
    } else {
        format!("{}\n{hint}", texts.cli_error(&failure.message))
    };
    // With nobody to hear it there is nothing left to do; the exit code still tells.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
