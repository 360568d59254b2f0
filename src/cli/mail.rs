//! `mail`: drafts of mails about a session, as files for a mail program. Nothing is sent.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::Answer;
use super::arguments::{MailArguments, MailKindArgument};
use super::failure::{Code, Failure};
use super::input::Context;
use super::print::unknown_session;
use super::table::one_line;
use crate::catalogue::{MailKind, SessionId};
use crate::documents::{Press, numbered};
use crate::exchange::mail::{self, Address, Draft, Mailing, Making, Options, Who, Why};
use crate::store;

/// Drafts of mails that were written; nothing is sent.
#[derive(Serialize, JsonSchema)]
pub(super) struct Drafts {
    /// What they are for.
    kind: MailKind,
    /// Which session they are about.
    session: SessionId,
    /// The drafts, in the order of their recipients.
    mails: Vec<ToldMail>,
    /// Who gets none.
    left_out: Vec<ToldLeftOut>,
    /// Placeholders that couldn't be filled, in the chosen language.
    notes: Vec<String>,
}

/// A draft.
#[derive(Serialize, JsonSchema)]
struct ToldMail {
    /// Where the file (EML) is.
    file: String,
    /// Addresses.
    to: Vec<String>,
    /// Addresses that the others don't see.
    bcc: Vec<String>,
    /// The subject line.
    subject: String,
}

/// Somebody who gets no mail.
#[derive(Serialize, JsonSchema)]
struct ToldLeftOut {
    /// What `id` names.
    is: Recipients,
    /// Id of the centre or person.
    id: String,
    /// Their name.
    name: String,
    /// Why, in the chosen language.
    reason: String,
}

/// Who gets mails.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Recipients {
    /// A centre.
    Centre,
    /// A person.
    Person,
}

pub(super) fn run(arguments: &MailArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let today = context.day("--date", arguments.date.as_deref())?;
    let catalogue = context.open(&arguments.file)?;
    let kind = kind(arguments.kind);
    if arguments.bcc && !mail::may_be_together(kind) {
        return Err(Failure::usage(texts.cli_mail_bcc_not().to_owned(), String::new()));
    }
    let Some(session) = catalogue.sessions.get(&SessionId::from(arguments.session.as_str())) else {
        return Err(unknown_session(&catalogue, &arguments.session, Context { today, ..context }));
    };
    let options = Options { together: arguments.bcc, ..Options::default() };
    let text = mail::text(&catalogue, kind, texts);
    let mailing = mail::drafts(&catalogue, session, options, &text, texts, today)
        .map_err(|refusal| Failure::nothing(refusal.words(texts).to_owned(), String::new()))?;
    let making = Making { catalogue: &catalogue, session, texts, today };
    let (note, written) = write(arguments, making, &mailing, context)?;
    let told = told(&mailing, session.id.clone(), &written, context);
    let unreached = mailing.left_out().any(|(_, why)| !matches!(why, Why::Standing(_)));
    let code = if unreached { Code::Findings } else { Code::Fine };
    let answer = if arguments.json {
        Answer::json(&told)
    } else {
        Answer::fine(note + &text_of(&told, &arguments.output, context))
    };
    Ok(Answer { code, ..answer })
}

fn kind(argument: MailKindArgument) -> MailKind {
    match argument {
        MailKindArgument::Invitation => MailKind::Invitation,
        MailKindArgument::Confirmation => MailKind::Confirmation,
        MailKindArgument::Reminder => MailKind::Reminder,
        MailKindArgument::WaitingNotice => MailKind::WaitingNotice,
        MailKindArgument::Cancellation => MailKind::Cancellation,
    }
}

/// Writes one file after the other; what is in the folder stays. A note about the logo, and where they are.
fn write(
    arguments: &MailArguments,
    making: Making<'_>,
    mailing: &Mailing,
    context: Context,
) -> Result<(String, Vec<PathBuf>), Failure> {
    let texts = context.texts;
    let folder = &arguments.output;
    let cannot = |path: &Path, error: String| {
        let hint = texts.cli_cannot_write_hint().to_owned();
        Failure::file(texts.cli_cannot_write(path.display(), error), hint)
    };
    if mailing.drafts.is_empty() {
        return Ok((String::new(), Vec::new()));
    }
    std::fs::create_dir_all(folder).map_err(|error| cannot(folder, error.to_string()))?;
    let mut press =
        Press::new(Arc::new(making.catalogue.clone()), arguments.file.parent(), texts, making.today)
            .map_err(|error| Failure::file(error.words(texts), String::new()))?;
    let mut written = Vec::new();
    for draft in &mailing.drafts {
        let bytes = mail::eml(making, draft, &mut press)
            .map_err(|words| Failure::file(words, texts.cli_no_pdf_hint().to_owned()))?;
        let path = free_path(folder, draft);
        store::write_file(&path, &bytes)
            .map_err(|error| Failure::file(texts.save_error(&error), String::new()))?;
        written.push(path);
    }
    let note = press.without_logo().map(|path| texts.cli_without_logo(path.display()) + "\n");
    Ok((note.unwrap_or_default(), written))
}

fn free_path(folder: &Path, draft: &Draft) -> PathBuf {
    let mut paths = (1..10_000).map(|time| folder.join(numbered(&draft.file_name, time)));
    paths.find(|path| !path.exists()).unwrap_or_else(|| folder.join(&draft.file_name))
}

fn told(mailing: &Mailing, session: SessionId, written: &[PathBuf], context: Context) -> Drafts {
    let emails = |addresses: &[Address]| addresses.iter().map(|one| one.email().to_owned()).collect();
    let mails = mailing.drafts.iter().zip(written).map(|(draft, path)| ToldMail {
        file: path.display().to_string(),
        to: emails(&draft.mail.to),
        bcc: emails(&draft.mail.bcc),
        subject: draft.mail.subject.clone(),
    });
    let left_out = mailing.left_out().map(|(recipient, why)| {
        let (is, id) = match &recipient.who {
            Who::Centre(id) => (Recipients::Centre, id.to_string()),
            Who::Person(id) => (Recipients::Person, id.to_string()),
        };
        ToldLeftOut { is, id, name: recipient.name.clone(), reason: why.words(context.texts) }
    });
    Drafts {
        kind: mailing.kind,
        session,
        mails: mails.collect(),
        left_out: left_out.collect(),
        notes: context.texts.mail_placeholder_notes(&mailing.unknown, &mailing.empty),
    }
}

fn text_of(told: &Drafts, folder: &Path, context: Context) -> String {
    let texts = context.texts;
    let mut text = match told.mails.len() {
        0 => texts.cli_mails_none().to_owned(),
        count => texts.cli_mails_written(count, folder.display()),
    };
    text.push('\n');
    for mail in &told.mails {
        let to = mail.to.iter().chain(&mail.bcc).map(|email| one_line(email)).collect::<Vec<_>>().join(", ");
        let name = Path::new(&mail.file).file_name().unwrap_or_default().to_string_lossy();
        text.extend(["  ", &one_line(&name), "  → ", &to, "\n"]);
    }
    if !told.left_out.is_empty() {
        text += &(texts.cli_mail_left_out(told.left_out.len()) + "\n");
    }
    for left in &told.left_out {
        text.extend(["  ", &one_line(&left.name), ": ", &one_line(&left.reason), "\n"]);
    }
    for note in &told.notes {
        text.extend([&one_line(note), "\n"]);
    }
    text
}
