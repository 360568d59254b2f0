//! `certify`: gives certificates of a session their numbers and puts them into the register.

use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::Answer;
use super::arguments::CertifyArguments;
use super::failure::Failure;
use super::import::{load, write};
use super::input::Context;
use super::print::unknown_session;
use super::table::Table;
use crate::catalogue::{Catalogue, Certificate, CertificateId, CertificateKind, Edit, SessionId};
use crate::documents::certificate::drafts;

/// The certificates of a session.
#[derive(Serialize, JsonSchema)]
pub(super) struct Certified {
    /// The session's id.
    session: String,
    /// One for each certificate that somebody gets, by name.
    certificates: Vec<ToldCertificate>,
    /// The catalogue that was written; none with `--dry-run`.
    written: Option<String>,
}

/// A certificate that somebody gets for the session.
#[derive(Serialize, JsonSchema)]
struct ToldCertificate {
    /// Id of the person.
    person: String,
    /// "Beispiel, Anna".
    name: String,
    /// What it certifies.
    kind: CertificateKind,
    /// As it is printed.
    number: String,
    /// Whether it got its number just now.
    new: bool,
    /// The number that it takes the place of.
    replaces: Option<String>,
    /// Minutes that it certifies.
    minutes: u32,
    /// Minutes that there were.
    total_minutes: u32,
}

pub(super) fn run(arguments: &CertifyArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    if arguments.output.is_none() && !arguments.dry_run {
        let (message, hint) = (texts.import_no_output().to_owned(), texts.import_no_output_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    let today = context.day("--date", arguments.common.date.as_deref())?;
    let context = Context { today, ..context };
    let loaded = load(&arguments.common.file, context)?;
    let catalogue = &loaded.catalogue;
    let Some(session) = catalogue.sessions.get(&SessionId::from(arguments.session.as_str())) else {
        return Err(unknown_session(catalogue, &arguments.session, context));
    };
    let id = |draft| Certificate { id: CertificateId::from(Uuid::now_v7()), ..draft };
    let due: Vec<_> =
        drafts(catalogue, session, texts, today).into_iter().map(|draft| id(draft.certificate)).collect();
    if due.is_empty() {
        return Err(Failure::nothing(texts.certificate_nobody().to_owned(), String::new()));
    }
    let edit = Edit::IssueCertificates(due.clone(), today);
    let after = edit.clone().apply(catalogue).unwrap_or_else(|_| catalogue.clone());
    let certificates = due.iter().map(|draft| told(catalogue, &after, draft)).collect();
    let written = match &arguments.output {
        Some(output) if !arguments.dry_run => {
            write(output, &arguments.common.file, &loaded, Some(edit), context)?;
            Some(output.display().to_string())
        }
        _ => None,
    };
    let told = Certified { session: session.id.to_string(), certificates, written };
    Ok(if arguments.common.json { Answer::json(&told) } else { Answer::fine(in_words(&told, context)) })
}

fn told(before: &Catalogue, after: &Catalogue, draft: &Certificate) -> ToldCertificate {
    let person = draft.person.clone().unwrap_or_default();
    let new = before.needs_number(draft);
    let replaced = before.certificate_like(draft).filter(|_| new);
    let name = after.people.get(&person).map(|person| person.list_name());
    ToldCertificate {
        name: name.unwrap_or_default(),
        person: person.to_string(),
        kind: draft.kind,
        number: after.certificate_like(draft).map(|entry| entry.number.clone()).unwrap_or_default(),
        new,
        replaces: replaced.map(|entry| entry.number.clone()),
        minutes: draft.minutes,
        total_minutes: draft.total_minutes,
    }
}

fn in_words(told: &Certified, context: Context) -> String {
    let texts = context.texts;
    let head = [
        texts.certificate_number_head(),
        texts.import_name(),
        texts.certificate_kind_head(),
        texts.certificate_head_units(),
        texts.import_state(),
    ];
    let mut table = Table::new(&head);
    for one in &told.certificates {
        let state = match (&one.replaces, one.new) {
            (Some(old), _) => texts.certificate_replaces(old),
            (None, true) => texts.state_new().to_owned(),
            (None, false) => texts.state_same().to_owned(),
        };
        let kind = texts.certificate_kind(one.kind).to_owned();
        let units = texts.teaching_units(one.minutes);
        table.row([one.number.clone(), one.name.clone(), kind, units, state]);
    }
    let last = match &told.written {
        Some(path) => texts.import_written(path),
        None => texts.import_dry().to_owned(),
    };
    format!("{table}{last}\n")
}
