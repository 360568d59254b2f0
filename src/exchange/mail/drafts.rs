//! The mails about a session: whom each is to, what it says, what comes with it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fill::{Words, words};
use super::recipients::{Recipient, Who, recipients};
use super::{Address, Mail, Method};
use crate::catalogue::{Catalogue, CentreId, MailKind, MailText, Placeholder, Session, SessionStatus};
use crate::documents::letter::{Addressee, Values};
use crate::documents::request::Kind;
use crate::documents::{FileParts, file_names, safe_file_name};
use crate::texts::{Lang, Texts};

/// What can be chosen about mails; remembered by the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// One mail for all, whose addresses nobody sees (BCC), where the kind allows it.
    pub together: bool,
    /// The office stands as sender; otherwise the mail program decides.
    pub from_office: bool,
    /// The documents that belong to the kind come along.
    pub documents: bool,
    /// The registration form comes along as a spreadsheet that can be read back, in mails to one centre.
    pub form: bool,
    /// The dates come along as a calendar file.
    pub calendar: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { together: false, from_office: true, documents: true, form: true, calendar: true }
    }
}

/// A mail to be sent, without what comes with it: that is made by [`super::attachments`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The mail.
    pub mail: Mail,
    /// For which of the recipients.
    pub recipients: Vec<usize>,
    /// What is to come with it.
    pub wants: Vec<Wanted>,
    /// What its file is called: "Einladung 201 Modul 1 2027-03-03 Coesfeld.eml".
    pub file_name: String,
}

/// A file that is to come with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A document of this kind, for this centre alone or for nobody in particular.
    Document(Kind, Option<CentreId>),
    /// The registration form of this centre, as a spreadsheet.
    Form(CentreId),
    /// The dates of the session.
    Calendar(Method),
}

/// Mails about a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailing {
    /// What they are for.
    pub kind: MailKind,
    /// Everybody they could be for, also those who get none.
    pub recipients: Vec<Recipient>,
    /// The mails.
    pub drafts: Vec<Draft>,
    /// What stands in braces in the text and means nothing: it stays as it is written.
    pub unknown: Vec<String>,
    /// Placeholders that have nothing to stand for in some mail.
    pub empty: Vec<Placeholder>,
}

/// Why there can be no mail at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The session was called off.
    CalledOff,
    /// The session wasn't called off.
    NotCalledOff,
    /// The session is over.
    Over,
    /// No centre is invited.
    NobodyInvited,
    /// Nobody is in it.
    Nobody,
}

impl Refusal {
    /// A sentence for the user, with the way out.
    pub fn words(self, texts: Texts) -> &'static str {
        match self {
            Self::CalledOff => texts.mail_refused_called_off(),
            Self::NotCalledOff => texts.mail_refused_not_called_off(),
            Self::Over => texts.mail_refused_over(),
            Self::NobodyInvited => texts.mail_refused_nobody_invited(),
            Self::Nobody => texts.mail_refused_nobody(),
        }
    }
}

/// Whether one mail can be for all: a place on the waiting list is everybody's own.
pub fn may_be_together(kind: MailKind) -> bool {
    kind != MailKind::WaitingNotice
}

/// The text of mails of this kind: the office's own, which is German, or the program's.
pub fn text(catalogue: &Catalogue, kind: MailKind, texts: Texts) -> MailText {
    let own = catalogue.correspondence.mail(kind).filter(|_| texts.lang == Lang::De);
    own.cloned().unwrap_or_else(|| texts.usual_mail(kind))
}

/// The mails of `kind` about `session` with this text, and who gets none.
///
/// # Errors
/// [`Refusal`] if such a mail would be wrong, or for nobody.
pub fn drafts(
    catalogue: &Catalogue,
    session: &Session,
    options: Options,
    text: &MailText,
    texts: Texts,
    today: NaiveDate,
) -> Result<Mailing, Refusal> {
    let kind = text.kind;
    let recipients = recipients(catalogue, session, kind, texts);
    refusal(session, kind, &recipients, today).map_or(Ok(()), Err)?;
    let mut mailing =
        Mailing { kind, recipients, drafts: Vec::new(), unknown: Vec::new(), empty: Vec::new() };
    let reached = |(at, one): (usize, &Recipient)| one.address.is_ok().then_some(at);
    let reached: Vec<_> = mailing.recipients.iter().enumerate().filter_map(reached).collect();
    let groups: Vec<_> = match () {
        () if reached.is_empty() => Vec::new(),
        () if options.together && may_be_together(kind) => vec![reached],
        () => reached.into_iter().map(|at| vec![at]).collect(),
    };
    let maker = Maker { catalogue, session, options, text, texts, today };
    for group in groups {
        let together = options.together && may_be_together(kind);
        maker.add(&mut mailing, group, together);
    }
    mailing.name_files(catalogue, session, texts);
    Ok(mailing)
}

fn refusal(session: &Session, kind: MailKind, recipients: &[Recipient], today: NaiveDate) -> Option<Refusal> {
    let off = session.status == SessionStatus::Cancelled;
    let over = session.status == SessionStatus::Held || session.last_day().is_some_and(|day| day < today);
    match kind {
        MailKind::Cancellation if !off => Some(Refusal::NotCalledOff),
        MailKind::Cancellation => recipients.is_empty().then_some(Refusal::Nobody),
        _ if off => Some(Refusal::CalledOff),
        _ if over => Some(Refusal::Over),
        MailKind::Invitation => recipients.is_empty().then_some(Refusal::NobodyInvited),
        _ => recipients.is_empty().then_some(Refusal::Nobody),
    }
}

struct Maker<'a> {
    catalogue: &'a Catalogue,
    session: &'a Session,
    options: Options,
    text: &'a MailText,
    texts: Texts,
    today: NaiveDate,
}

impl Maker<'_> {
    fn add(&self, mailing: &mut Mailing, group: Vec<usize>, together: bool) {
        let who = group.first().filter(|_| !together).map(|at| mailing.recipients[*at].who.clone());
        let Words { subject, text, unknown, empty } = self.words(who.as_ref());
        let unknown: Vec<_> = unknown.into_iter().filter(|name| !mailing.unknown.contains(name)).collect();
        mailing.unknown.extend(unknown);
        let empty: Vec<_> = empty.into_iter().filter(|one| !mailing.empty.contains(one)).collect();
        mailing.empty.extend(empty);
        let office = self.office();
        let mut addresses: Vec<Address> = Vec::new();
        for address in group.iter().filter_map(|at| mailing.recipients[*at].address.as_ref().ok()) {
            if addresses.iter().all(|known| !known.email().eq_ignore_ascii_case(address.email())) {
                addresses.push(address.clone());
            }
        }
        // Some mail programs send nothing that is to nobody: the office writes to itself.
        let (to, bcc) =
            if together { (office.iter().cloned().collect(), addresses) } else { (addresses, Vec::new()) };
        let from = office.filter(|_| self.options.from_office);
        // Nobody shall take an invented session for a real one.
        let mark = self.catalogue.example.then(|| format!("{}\n\n", self.texts.example_mark()));
        let text = mark.unwrap_or_default() + &text;
        let lang = self.texts.lang;
        let mail = Mail { from, to, bcc, subject, text, lang, ..Mail::default() };
        let wants = self.wants(who.as_ref());
        mailing.drafts.push(Draft { mail, recipients: group, wants, file_name: String::new() });
    }

    fn words(&self, who: Option<&Who>) -> Words {
        let Self { catalogue, session, texts, .. } = *self;
        let to = match who {
            Some(Who::Centre(id)) => catalogue.centres.get(id).map(|centre| Addressee::Centre(centre)),
            Some(Who::Person(id)) => catalogue.people.get(id).map(|person| Addressee::Person(person)),
            None => None,
        };
        let to = to.unwrap_or(Addressee::Everybody);
        let days = texts.date_span(session.first_day(), session.last_day());
        words(&Values::new(catalogue, session, to, texts, self.today), &days, self.text)
    }

    /// The office; none where it has no address that mail comes from.
    fn office(&self) -> Option<Address> {
        let organisation = &self.catalogue.organisation;
        Address::new(&organisation.name, &organisation.email).ok()
    }

    fn wants(&self, who: Option<&Who>) -> Vec<Wanted> {
        let kind = self.text.kind;
        let mut wants = Vec::new();
        let centre = match who {
            Some(Who::Centre(id)) => Some(id.clone()),
            _ => None,
        };
        if self.options.documents && kind == MailKind::Invitation {
            wants.push(Wanted::Document(Kind::Invitation, centre.clone()));
            wants.push(Wanted::Document(Kind::RegistrationForm, centre.clone()));
        }
        // It names the centre's people: no other centre may see it.
        wants.extend(centre.filter(|_| self.options.form && kind == MailKind::Invitation).map(Wanted::Form));
        let method = match kind {
            MailKind::Invitation | MailKind::Confirmation | MailKind::Reminder => Some(Method::Publish),
            MailKind::Cancellation => Some(Method::Cancel),
            // Who waits must not come by mistake.
            MailKind::WaitingNotice => None,
        };
        let dated = self.session.first_day().is_some();
        wants.extend(method.filter(|_| self.options.calendar && dated).map(Wanted::Calendar));
        wants
    }
}

impl Mailing {
    /// Those who get no mail, with the reason.
    pub fn left_out(&self) -> impl Iterator<Item = (&Recipient, &super::Why)> {
        self.recipients.iter().filter_map(|one| Some((one, one.address.as_ref().err()?)))
    }

    /// How many get one.
    pub fn reached(&self) -> usize {
        self.recipients.iter().filter(|one| one.address.is_ok()).count()
    }

    fn name_files(&mut self, catalogue: &Catalogue, session: &Session, texts: Texts) {
        let found = catalogue.module(&session.module);
        let number = found.map_or("", |found| found.offering.short_number());
        let module = found.map(|found| texts.module_number(found.module.order)).unwrap_or_default();
        let day = session.first_day().map(|day| day.to_string()).unwrap_or_default();
        let proposals: Vec<_> = self
            .drafts
            .iter()
            .map(|draft| {
                let to = match draft.recipients.as_slice() {
                    [at] => self.recipients[*at].name.as_str(),
                    _ => texts.mail_to_all(),
                };
                safe_file_name([texts.mail_kind(self.kind), number, &module, &day, to], "eml")
            })
            .collect();
        let parts = FileParts::default();
        let names = file_names(proposals.iter().map(|name| (name.as_str(), &parts)), "");
        for (draft, name) in self.drafts.iter_mut().zip(names) {
            draft.file_name = name;
        }
    }
}

#[cfg(test)]
#[path = "drafts_tests.rs"]
mod tests;
