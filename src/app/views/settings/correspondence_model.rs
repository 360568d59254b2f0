//! What the office writes while it is edited, and what a mail looks like once it is filled: plain values.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::views::ViewCtx;
use crate::app::views::form::{Form, Problem};
use crate::catalogue::{
    Catalogue, Correspondence, MailKind, MailText, Person, Placeholder, RegistrationStatus, Session,
    SessionStatus, fill,
};
use crate::documents::letter::{Addressee, Values};
use crate::texts::Texts;

/// What the office writes, while it is edited. Mails are all there, in the program's words where the office
/// has none of its own.
pub struct LettersForm {
    /// All but the mails.
    pub own: Correspondence,
    mails: Vec<MailText>,
    usual: Vec<MailText>,
}

impl Form for LettersForm {
    type Record = Correspondence;

    fn of(record: &Correspondence, texts: Texts) -> Self {
        Self {
            own: record.clone(),
            mails: MailKind::ALL.map(|kind| texts.mail_text(record, kind)).into(),
            usual: MailKind::ALL.map(|kind| texts.usual_mail(kind)).into(),
        }
    }

    fn record(&self, _: NaiveDate) -> Result<Correspondence, Problem> {
        let mut record = self.own.clone();
        if record.groups.iter().any(|group| group.title.trim().is_empty()) {
            return Err(Problem::NamelessGroup);
        }
        for (mail, usual) in self.mails.iter().zip(&self.usual) {
            record.set_mail(mail.kind, (!says_the_same(mail, usual)).then(|| mail.clone()));
        }
        Ok(record)
    }
}

fn says_the_same(mail: &MailText, other: &MailText) -> bool {
    (&mail.subject, &mail.body) == (&other.subject, &other.body)
}

impl LettersForm {
    /// The mail of this kind, as it would be written.
    pub fn mail(&mut self, kind: MailKind) -> Option<&mut MailText> {
        self.mails.iter_mut().find(|mail| mail.kind == kind)
    }

    /// Whether it says what the program proposes.
    pub fn is_usual(&self, kind: MailKind) -> bool {
        let of = |mails: &[MailText]| mails.iter().find(|mail| mail.kind == kind).cloned();
        of(&self.mails).zip(of(&self.usual)).is_none_or(|(mail, usual)| says_the_same(&mail, &usual))
    }

    /// Takes back what the program proposes.
    pub fn restore(&mut self, kind: MailKind) {
        for (mail, usual) in self.mails.iter_mut().zip(&self.usual) {
            if mail.kind == kind {
                mail.clone_from(usual);
            }
        }
    }
}

/// What stands in braces and means nothing, in words; `None` where all is known.
pub fn unknown(text: &str, texts: Texts) -> Option<String> {
    let unknown = fill(text, |_| String::new()).unknown;
    (!unknown.is_empty()).then(|| texts.correspondence_unknown(unknown.join(", ")))
}

/// A mail as it would be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// About which session, and to whom.
    pub about: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// Placeholders for which there was nothing to say.
    pub empty: Option<String>,
}

/// The mail about the next session that is fit for it; `None` where there is no session at all.
pub fn preview(ctx: &ViewCtx<'_>, correspondence: &Correspondence, mail: &MailText) -> Option<Preview> {
    let catalogue = Catalogue { correspondence: correspondence.clone(), ..ctx.catalogue.clone() };
    let (session, to) = example_of(&catalogue, mail.kind, ctx.today)?;
    let values = Values::new(&catalogue, session, to, ctx.texts, ctx.today);
    let (subject, body) = (values.fill(&mail.subject), values.fill(&mail.body));
    let mut empty = subject.empty;
    empty.extend(body.empty);
    empty.sort_unstable();
    empty.dedup();
    let names: Vec<_> = empty.into_iter().map(in_braces).collect();
    let about = [ctx.module_code(&session.module), values.value(Placeholder::Name)];
    Some(Preview {
        about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        subject: subject.text,
        body: body.text,
        empty: (!names.is_empty()).then(|| ctx.texts.correspondence_empty(names.join(", "))),
    })
}

/// "{anrede}".
pub fn in_braces(placeholder: Placeholder) -> String {
    format!("{{{}}}", placeholder.name())
}

/// The next session about which such a mail is written, and somebody to whom.
fn example_of(catalogue: &Catalogue, kind: MailKind, today: NaiveDate) -> Option<(&Session, Addressee<'_>)> {
    let mut sessions: Vec<&Session> = catalogue.sessions.iter().map(Arc::as_ref).collect();
    let is_past = |session: &Session| session.last_day().is_none_or(|day| day < today);
    sessions.sort_by_key(|session| (is_past(session), session.first_day(), session.id.clone()));
    let fits =
        |session: &&Session| (session.status == SessionStatus::Cancelled) == (kind == MailKind::Cancellation);
    let fitting = sessions.iter().copied().filter(fits);
    let found = fitting.clone().find_map(|session| Some((session, addressee(catalogue, session, kind)?)));
    found.or_else(|| {
        let first = fitting.chain(sessions.iter().copied()).next()?;
        Some((first, Addressee::Everybody))
    })
}

fn addressee<'a>(catalogue: &'a Catalogue, session: &'a Session, kind: MailKind) -> Option<Addressee<'a>> {
    let invited = || Values::first_invited(catalogue, session).map(Addressee::Centre);
    let person = |status| {
        let mut with = session.registrations.iter().filter(|registration| registration.status == status);
        let person = |id| catalogue.people.get(id).map(|person: &Arc<Person>| Addressee::Person(person));
        with.find_map(|registration| person(&registration.person))
    };
    match kind {
        MailKind::Invitation => invited(),
        MailKind::Confirmation | MailKind::Reminder => person(RegistrationStatus::Registered),
        MailKind::WaitingNotice => person(RegistrationStatus::Waiting),
        MailKind::Cancellation => person(RegistrationStatus::Registered).or_else(invited),
    }
}

#[cfg(test)]
#[path = "correspondence_model_tests.rs"]
mod tests;
