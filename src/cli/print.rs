//! `print`: documents as PDF files.

use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::Answer;
use super::arguments::PrintArguments;
use super::failure::Failure;
use super::input::Context;
use super::matches::{is_called, unknown_offering};
use super::table::one_line;
use crate::catalogue::{Catalogue, CentreId, RecordId, Session, SessionId, SessionStatus, TrainerId};
use crate::documents::attendee_list;
use crate::documents::request::{Kind, Options, Packing, Request, Scope, Subject, half_year};
use crate::documents::{Press, PressError, Printed};
use crate::reports::districts;

/// Documents that were written.
#[derive(Serialize, JsonSchema)]
pub(super) struct Written {
    /// One; with `--each` one for each person, centre or session.
    files: Vec<File>,
    /// What one should know about them, in the chosen language.
    notes: Vec<String>,
}

/// A PDF file that was written.
#[derive(Serialize, JsonSchema)]
struct File {
    /// Where it is.
    path: String,
    /// Its title, as a reader shows it.
    title: String,
    /// How many pages it has.
    pages: usize,
}

pub(super) fn run(arguments: &PrintArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let today = context.day("--date", arguments.common.date.as_deref())?;
    let context = Context { today, ..context };
    let (file, output) = (&arguments.common.file, &arguments.output);
    let catalogue = context.open(file)?;
    let request = Request {
        kind: arguments.kind(),
        subject: subject(&catalogue, arguments, context)?,
        options: options(arguments, context)?,
    };
    if is_same_file(file, output) {
        let message = texts.cli_would_replace_catalogue(output.display());
        return Err(Failure::file(message, texts.cli_exists_hint().to_owned()));
    }
    let failed = |error: PressError| match &error {
        PressError::Empty(_) | PressError::Refused(_) => Failure::nothing(error.words(texts), String::new()),
        _ => Failure::file(error.words(texts), texts.cli_no_pdf_hint().to_owned()),
    };
    let mut press = Press::new(Arc::new(catalogue), file.parent(), texts, today).map_err(failed)?;
    let mut files = Vec::new();
    if request.options.packing == Packing::FileEach {
        let documents = press.decide(&request).map_err(failed)?;
        for printed in press.files(&documents, &request.options.file_names) {
            let printed = printed.map_err(failed)?;
            files.push(write(&output.join(&printed.file_name), printed, context)?);
        }
    } else {
        let document = press.decide_one(request).map_err(failed)?;
        let printed = press.file(document.as_ref()).map_err(failed)?;
        files.push(write(output, printed, context)?);
    }
    let notes = press.without_logo().map(|path| texts.cli_without_logo(path.display()));
    let written = Written { files, notes: notes.into_iter().collect() };
    Ok(if arguments.common.json { Answer::json(&written) } else { Answer::fine(in_words(&written, context)) })
}

fn in_words(written: &Written, Context { texts, .. }: Context) -> String {
    let notes = written.notes.iter().cloned();
    let files = written
        .files
        .iter()
        .map(|File { path, pages, .. }| texts.cli_printed_to(path, texts.pages_counted(*pages)));
    notes.chain(files).flat_map(|line| [line, "\n".to_owned()]).collect()
}

/// What the arguments ask about, as the kind of document wants it.
fn subject(catalogue: &Catalogue, arguments: &PrintArguments, context: Context) -> Result<Subject, Failure> {
    let lacks =
        |what: &str| Failure::usage(context.texts.cli_missing(what), context.texts.cli_see_help().to_owned());
    match arguments.kind().scope() {
        Scope::Sessions => {
            let sessions = sessions(catalogue, arguments, context)?;
            if sessions.is_empty() { Err(lacks("--session <ID>")) } else { Ok(Subject::Sessions(sessions)) }
        }
        Scope::Centre => {
            let name = arguments.centre.as_deref().ok_or_else(|| lacks("--centre <ID>"))?;
            centre(catalogue, name, context).map(Subject::Centre)
        }
        Scope::Trainer => {
            let name = arguments.trainer.as_deref().ok_or_else(|| lacks("--trainer <ID>"))?;
            let trainer = trainer(catalogue, name, context)?;
            let (from, until) = period(arguments, context)?;
            Ok(Subject::Trainer(trainer, from, until))
        }
        Scope::Period => period(arguments, context).map(|(from, until)| Subject::Period(from, until)),
        Scope::State => match &arguments.district {
            Some(name) => district(catalogue, name, context).map(Subject::District),
            None => Ok(Subject::State),
        },
    }
}

/// The named sessions, then those of the named offering by date.
fn sessions(
    catalogue: &Catalogue,
    arguments: &PrintArguments,
    context: Context,
) -> Result<Vec<SessionId>, Failure> {
    let known = |name: &String| match catalogue.sessions.get(&SessionId::from(name.as_str())) {
        Some(session) => Ok(session.id.clone()),
        None => Err(unknown_session(catalogue, name, context)),
    };
    let mut sessions = arguments.session.iter().map(known).collect::<Result<Vec<_>, _>>()?;
    if arguments.series {
        sessions = attendee_list::series_of(catalogue, &sessions);
    }
    if let Some(name) = &arguments.offering {
        let called = |offering: &&Arc<crate::catalogue::Offering>| is_called(offering, name);
        let offering = catalogue.offerings.iter().find(called);
        let offering = offering.ok_or_else(|| unknown_offering(catalogue, name, context))?;
        let of_it = |session: &&Arc<Session>| {
            session.status != SessionStatus::Cancelled
                && offering.modules.iter().any(|module| module.id == session.module)
        };
        let mut series: Vec<_> = catalogue.sessions.iter().filter(of_it).collect();
        series.sort_by_key(|session| (session.first_day().is_none(), session.first_day()));
        sessions.extend(series.into_iter().map(|session| session.id.clone()));
    }
    Ok(sessions)
}

pub(super) fn centre(catalogue: &Catalogue, name: &str, context: Context) -> Result<CentreId, Failure> {
    let called = |id: &CentreId, label: &str| *id == CentreId::from(name) || label.eq_ignore_ascii_case(name);
    let found = catalogue.centres.iter().find(|centre| called(&centre.id, centre.label()));
    found.map(|centre| centre.id.clone()).ok_or_else(|| {
        let names = catalogue.centres.iter().map(|centre| one_line(&centre.id.to_string()));
        let hint = context.texts.cli_known(names.collect::<Vec<_>>().join(", "));
        Failure::nothing(context.texts.cli_no_centre(name), hint)
    })
}

/// The district of this name; none has the empty one.
pub(super) fn district(catalogue: &Catalogue, name: &str, context: Context) -> Result<String, Failure> {
    let names = districts(catalogue);
    let found = names.iter().find(|district| district.to_lowercase() == name.to_lowercase()).cloned();
    found.ok_or_else(|| {
        let names: Vec<_> = names.iter().map(|name| one_line(name)).collect();
        let texts = context.texts;
        Failure::nothing(texts.cli_no_district(name), texts.cli_known(names.join(", ")))
    })
}

pub(super) fn trainer(catalogue: &Catalogue, name: &str, context: Context) -> Result<TrainerId, Failure> {
    let called =
        |id: &TrainerId, label: &str| *id == TrainerId::from(name) || label.eq_ignore_ascii_case(name);
    let found = catalogue.trainers.iter().find(|trainer| called(&trainer.id, &trainer.name));
    found.map(|trainer| trainer.id.clone()).ok_or_else(|| {
        let names = catalogue.trainers.iter().map(|trainer| one_line(&trainer.id.to_string()));
        let hint = context.texts.cli_known(names.collect::<Vec<_>>().join(", "));
        Failure::nothing(context.texts.cli_no_trainer(name), hint)
    })
}

/// From `--from` to `--to`; without either, the half-year of the day.
fn period(arguments: &PrintArguments, context: Context) -> Result<(NaiveDate, NaiveDate), Failure> {
    let (first, last) = half_year(context.today);
    let day = |option, text: &Option<String>, otherwise| match text {
        Some(text) => context.day(option, Some(text)),
        None => Ok(otherwise),
    };
    let (from, until) = (day("--from", &arguments.from, first)?, day("--to", &arguments.to, last)?);
    if until < from {
        let texts = context.texts;
        let (message, hint) = (texts.cli_period_backwards().to_owned(), texts.cli_period_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    Ok((from, until))
}

/// The usual options, with what `--set name.of.option=value` says.
fn options(arguments: &PrintArguments, context: Context) -> Result<Options, Failure> {
    let texts = context.texts;
    let mut options = serde_json::to_value(kept_options(arguments, context)?).unwrap_or_default();
    for setting in &arguments.set {
        let hint = || texts.cli_known(names(&options, arguments.kind()).join(", "));
        let unknown = || Failure::usage(texts.cli_bad_value(setting, "--set"), hint());
        let (path, value) = setting.split_once('=').ok_or_else(unknown)?;
        let place = format!("/{}", path.trim().replace('.', "/"));
        let old = options.pointer(&place).filter(|old| !old.is_object()).ok_or_else(unknown)?;
        let value = match serde_json::from_str::<Value>(value) {
            Ok(value) if !old.is_string() => value,
            _ => Value::String(value.to_owned()),
        };
        let mut changed = options.clone();
        if let Some(slot) = changed.pointer_mut(&place) {
            *slot = value;
        }
        if serde_json::from_value::<Options>(changed.clone()).is_err() {
            return Err(unknown());
        }
        options = changed;
    }
    let mut options: Options = serde_json::from_value(options).unwrap_or_default();
    if arguments.each {
        options.packing = Packing::FileEach;
    }
    if let Some(pattern) = &arguments.names {
        options.file_names.clone_from(pattern);
    }
    Ok(options)
}

/// The usual options, with the choice about attendee lists that the window's user kept under the name given.
fn kept_options(arguments: &PrintArguments, context: Context) -> Result<Options, Failure> {
    let Some(name) = &arguments.like else { return Ok(Options::default()) };
    let mut lists = (context.kept_lists)();
    if let Some(at) = lists.iter().position(|(kept, _)| kept == name) {
        return Ok(Options { attendee_list: lists.swap_remove(at).1, ..Options::default() });
    }
    let names: Vec<_> = lists.iter().map(|(name, _)| one_line(name)).collect();
    let texts = context.texts;
    let hint = if names.is_empty() {
        texts.cli_no_lists_hint().to_owned()
    } else {
        texts.cli_known(names.join(", "))
    };
    Err(Failure::nothing(texts.cli_no_list(name), hint))
}

/// What can be set about a kind of document: "badges.start".
fn names(options: &Value, kind: Kind) -> Vec<String> {
    fn below(value: &Value, path: &str, names: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    below(value, &format!("{path}.{name}"), names);
                }
            }
            _ => names.push(path.trim_start_matches('.').to_owned()),
        }
    }
    let mut names = Vec::new();
    let group = kind.name().replace('-', "_");
    match options.get(&group) {
        Some(own) => below(own, &group, &mut names),
        None => below(options, "", &mut names),
    }
    names
}

/// Names the sessions that are next, because nobody knows their ids by heart.
pub(super) fn unknown_session(catalogue: &Catalogue, name: &str, context: Context) -> Failure {
    let texts = context.texts;
    let mut next: Vec<&Session> = catalogue
        .sessions
        .iter()
        .map(AsRef::as_ref)
        .filter(|session| session.first_day().is_some_and(|day| day >= context.today))
        .collect();
    next.sort_by_key(|session| session.first_day());
    let mut hint =
        if next.is_empty() { texts.cli_no_sessions() } else { texts.cli_next_sessions() }.to_owned();
    for session in next.into_iter().take(5) {
        let label = texts.record_label(catalogue, &RecordId::from(session.id.clone()));
        hint.extend(["\n  ", &one_line(&session.id.to_string()), "  ", &one_line(&label)]);
    }
    Failure::nothing(texts.cli_no_session(name), hint)
}

pub(super) fn is_same_file(a: &Path, b: &Path) -> bool {
    a.canonicalize().ok().zip(b.canonicalize().ok()).is_some_and(|(a, b)| a == b)
}

fn write(path: &Path, printed: Printed, Context { texts, .. }: Context) -> Result<File, Failure> {
    write_bytes(path, &printed.pdf).map_err(|error| {
        let hint = texts.cli_cannot_write_hint().to_owned();
        Failure::file(texts.cli_cannot_write(path.display(), &error), hint)
    })?;
    Ok(File { path: path.display().to_string(), title: printed.title, pages: printed.pages })
}

/// All of it or nothing: a half-written list must not lie where a whole one is expected.
pub(super) fn write_bytes(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".laki-").suffix(".part").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
