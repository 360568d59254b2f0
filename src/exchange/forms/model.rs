//! What stands on a form: every string is decided here.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Mark;
use crate::catalogue::{
    Catalogue, Centre, CentreId, Date, Person, PersonId, RegistrationStatus, Role, Session,
};
use crate::collation::Collated;
use crate::documents::{attendee_list, numbered, safe_file_name};
use crate::exchange::{one_line, plain};
use crate::texts::Texts;

/// What can be chosen about forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormOptions {
    /// Whether they list the KI's people whom the office knows.
    pub with_known: bool,
    /// How many free rows follow.
    pub free_rows: u16,
}

impl FormOptions {
    /// More free rows are no form any more.
    pub const MOST_FREE_ROWS: u16 = 200;
}

impl Default for FormOptions {
    fn default() -> Self {
        Self { with_known: true, free_rows: 12 }
    }
}

/// A form, ready to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// Safe, and no other form's of the same session.
    pub file_name: String,
    /// What it is about.
    pub mark: Mark,
    /// "Anmeldung": the sheet's name, too.
    pub title: String,
    /// Whom it is for, what it is about.
    pub subject: Vec<String>,
    /// Dates, venue, deadline, where to send it.
    pub facts: Vec<(String, String)>,
    /// How to fill it in.
    pub instruction: String,
    /// The notice on data protection.
    pub privacy: String,
    /// Over the columns that are seen.
    pub heads: [String; 6],
    /// People whom the office knows.
    pub known: Vec<KnownRow>,
    /// Empty rows beneath them.
    pub free_rows: u16,
    /// What can be chosen as role.
    pub roles: Vec<String>,
    /// What can be chosen in the last column: yes and no.
    pub answers: [String; 2],
    /// What Excel says to anything else: heading and sentence.
    pub choose: [String; 2],
}

/// Somebody whom the office knows.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownRow {
    /// Who.
    pub person: PersonId,
    /// Last name.
    pub last_name: String,
    /// First name, with title.
    pub first_name: String,
    /// As what.
    pub role: String,
    /// Whether they are registered already.
    pub registered: bool,
}

/// The forms of a session, one for each of these KIs, by name.
pub fn forms(
    catalogue: &Catalogue,
    session: &Session,
    centres: &[CentreId],
    options: FormOptions,
    (texts, today): (Texts, NaiveDate),
) -> Vec<Form> {
    let mut centres: Vec<_> = centres.iter().filter_map(|id| catalogue.centres.get(id)).collect();
    centres.sort_by_cached_key(|centre| Collated(centre.label().to_owned()));
    let mut taken = BTreeSet::new();
    let mut forms = Vec::new();
    for centre in centres {
        let mut form = form(catalogue, session, centre, options, (texts, today));
        let names = (1..).map(|time| numbered(&form.file_name, time));
        let free = names.into_iter().find(|name| taken.insert(name.to_lowercase()));
        form.file_name = free.unwrap_or_default();
        forms.push(form);
    }
    forms
}

/// The form of one KI.
pub fn form(
    catalogue: &Catalogue,
    session: &Session,
    centre: &Centre,
    options: FormOptions,
    (texts, today): (Texts, NaiveDate),
) -> Form {
    let list = attendee_list::model(catalogue, session, &attendee_list::Options::default(), texts, today);
    let found = catalogue.module(&session.module);
    let number = found.map_or("", |found| found.offering.short_number());
    let module = found.map(|found| texts.module_number(found.module.order)).unwrap_or_default();
    let day = session.first_day().map(|day| day.to_string()).unwrap_or_default();
    let mut facts: Vec<_> = list
        .facts
        .iter()
        .map(|fact| {
            let lines: Vec<_> = fact.lines.iter().map(ToString::to_string).collect();
            (one_line(&fact.label.to_string()), plain(&lines.join("; ")))
        })
        .collect();
    if let Some(deadline) = &session.registration_deadline {
        facts.push((texts.session_deadline().to_owned(), texts.written_date(deadline)));
    }
    if !catalogue.organisation.email.is_empty() {
        facts.push((texts.form_return().to_owned(), one_line(&catalogue.organisation.email)));
    }
    Form {
        file_name: safe_file_name([texts.form_title(), number, &module, &day, centre.label()], "xlsx"),
        mark: Mark {
            session: session.id.clone(),
            centre: centre.id.clone(),
            office: one_line(&catalogue.organisation.name),
        },
        title: texts.form_title().to_owned(),
        subject: [centre.name.as_str(), list.offering.as_str(), list.module.as_str()]
            .into_iter()
            .map(one_line)
            .filter(|line| !line.is_empty())
            .collect(),
        facts,
        instruction: texts.form_instruction().to_owned(),
        privacy: plain(&format!(
            "{} {}",
            texts.privacy_notice(&catalogue.organisation),
            texts.form_privacy_third()
        )),
        heads: [
            texts.head_number(),
            texts.head_last_name(),
            texts.head_first_name(),
            texts.head_role(),
            texts.head_email(),
            texts.form_head_wanted(),
        ]
        .map(str::to_owned),
        known: if options.with_known { known(catalogue, session, centre, texts) } else { Vec::new() },
        free_rows: options.free_rows.clamp(1, FormOptions::MOST_FREE_ROWS),
        roles: Role::ALL.iter().map(|role| texts.role(*role).to_owned()).collect(),
        answers: [texts.form_yes().to_owned(), texts.form_no().to_owned()],
        choose: [texts.form_choose_heading().to_owned(), texts.form_choose().to_owned()],
    }
}

/// Who works at the KI on the first day.
fn known(catalogue: &Catalogue, session: &Session, centre: &Centre, texts: Texts) -> Vec<KnownRow> {
    let works = |person: &Person| session.first_day().is_none_or(|day| person.works_on(day));
    let here = |person: &&Person| person.centre.as_ref() == Some(&centre.id) && works(person);
    let mut people: Vec<_> = catalogue.people.iter().map(AsRef::as_ref).filter(here).collect();
    people.sort_by_cached_key(|person| {
        (Collated(person.last_name.clone()), Collated(person.first_name.clone()), person.id.clone())
    });
    let row = |person: &Person| {
        let registered = session.registration(&person.id).is_some_and(|registration| {
            registration.status.takes_seat() || registration.status == RegistrationStatus::Waiting
        });
        KnownRow {
            person: person.id.clone(),
            last_name: one_line(&person.last_name),
            first_name: one_line(&format!("{} {}", person.title, person.first_name)),
            role: texts.role(person.role).to_owned(),
            registered,
        }
    };
    people.into_iter().map(row).collect()
}

/// Whether a form that comes in on `today` comes after the session's last day to register.
pub(super) fn is_late(session: &Session, today: NaiveDate) -> bool {
    session.registration_deadline.as_ref().and_then(Date::get).is_some_and(|deadline| today > deadline)
}
