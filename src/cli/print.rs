//! `print`: documents as PDF files.

use std::io::{self, Write as _};
use std::path::Path;

use super::Answer;
use super::arguments::{AttendeeListArguments, CalendarArguments};
use super::failure::Failure;
use super::input::Context;
use super::table::one_line;
use crate::catalogue::{Catalogue, RecordId, Session, SessionId};
use crate::documents::attendee_list::{self, Options};
use crate::documents::{self, Document, Stationery, calendar};

pub(super) fn attendee_list(arguments: &AttendeeListArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let output = &arguments.output;
    let catalogue = context.open(&arguments.file)?;
    let Some(session) = catalogue.sessions.get(&SessionId::from(arguments.session.as_str())) else {
        return Err(unknown_session(&catalogue, &arguments.session, context));
    };
    let model = attendee_list::model(&catalogue, session, &Options::default(), texts, context.today);
    let (note, pages) = make(&catalogue, (&arguments.file, output), &model, context)?;
    let people = session.seats_taken();
    Ok(Answer::fine(note + &texts.cli_printed(&output.display(), people, pages) + "\n"))
}

/// The sessions of a period.
pub(super) fn calendar(arguments: &CalendarArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let output = &arguments.output;
    let from = context.day("--from", Some(&arguments.from))?;
    let until = context.day("--to", Some(&arguments.to))?;
    if until < from {
        let (message, hint) = (texts.cli_period_backwards().to_owned(), texts.cli_period_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    let catalogue = context.open(&arguments.file)?;
    let model = calendar::model(&catalogue, (from, until), texts, context.today);
    let (note, pages) = make(&catalogue, (&arguments.file, output), &model, context)?;
    let printed = texts.cli_printed_calendar(&output.display(), model.count.as_str(), pages);
    Ok(Answer::fine(note + &printed + "\n"))
}

/// Sets a document and writes it: a note about the logo, and how many pages.
fn make(
    catalogue: &Catalogue,
    (file, output): (&Path, &Path),
    model: &dyn Document,
    context: Context,
) -> Result<(String, usize), Failure> {
    let texts = context.texts;
    if is_same_file(file, output) {
        let message = texts.cli_would_replace_catalogue(output.display());
        return Err(Failure::file(message, texts.cli_exists_hint().to_owned()));
    }
    let loaded = Stationery::load(&catalogue.organisation, file.parent())
        .map_err(|error| Failure::file(error.words(texts), String::new()))?;
    let note = loaded.without_logo.map(|path| texts.cli_without_logo(path.display()) + "\n");
    let (bytes, pages) = pdf(model, &loaded.stationery)
        .map_err(|error| Failure::file(error.words(texts), texts.cli_no_pdf_hint().to_owned()))?;
    write(output, &bytes).map_err(|error| {
        Failure::file(
            texts.cli_cannot_write(output.display(), &error),
            texts.cli_cannot_write_hint().to_owned(),
        )
    })?;
    Ok((note.unwrap_or_default(), pages))
}

fn pdf(model: &dyn Document, stationery: &Stationery) -> Result<(Vec<u8>, usize), documents::RenderError> {
    let rendered = documents::compile(model, stationery)?;
    Ok((rendered.pdf()?, rendered.page_count()))
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

/// All of it or nothing: a half-written list must not lie where a whole one is expected.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".laki-").suffix(".pdf").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
