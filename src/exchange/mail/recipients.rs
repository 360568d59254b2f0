//! Who gets a mail about a session, and who doesn't and why.

use std::collections::BTreeSet;

use crate::catalogue::{
    Catalogue, Centre, CentreId, MailKind, Person, PersonId, RecordId, RegistrationStatus, Session,
};
use crate::collation::Collated;
use crate::texts::Texts;

use super::{Address, AddressProblem};

/// Whom a mail is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// A centre.
    Centre(CentreId),
    /// Somebody of the session.
    Person(PersonId),
}

/// Somebody who gets a mail, or doesn't.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Who.
    pub who: Who,
    /// As lists name them.
    pub name: String,
    /// Where the mail goes, or why it doesn't.
    pub address: Result<Address, Why>,
}

/// Why somebody gets no mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No address that mail goes to.
    Address(AddressProblem),
    /// The registration stands elsewhere.
    Standing(RegistrationStatus),
    /// The record is gone.
    Gone,
}

impl Why {
    /// A sentence for the user, without its full stop.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Address(problem) => problem.words(texts),
            Self::Standing(status) => texts.mail_standing(texts.registration_status(*status)),
            Self::Gone => texts.mail_gone().to_owned(),
        }
    }
}

/// Everybody a mail of this kind could be for: the centres in the order of the list, then people by name.
pub(super) fn recipients(
    catalogue: &Catalogue,
    session: &Session,
    kind: MailKind,
    texts: Texts,
) -> Vec<Recipient> {
    let to_centres = matches!(kind, MailKind::Invitation | MailKind::Cancellation);
    let to_people = kind != MailKind::Invitation;
    let mut seen = BTreeSet::new();
    let centres = session.invited.iter().filter(|id| to_centres && seen.insert(*id));
    let mut all: Vec<_> = centres.map(|id| centre(catalogue, id, texts)).collect();
    let mut seen = BTreeSet::new();
    let people = session.registrations.iter().filter(|one| to_people && seen.insert(&one.person));
    let mut people: Vec<_> =
        people.map(|one| person(catalogue, kind, &one.person, one.status, texts)).collect();
    people.sort_by_cached_key(|one| (Collated(one.name.clone()), one.who.clone()));
    all.extend(people);
    all
}

fn centre(catalogue: &Catalogue, id: &CentreId, texts: Texts) -> Recipient {
    let found = catalogue.centres.get(id);
    let name = found.map_or_else(|| texts.unknown_record(id.to_string()), |centre| centre.label().to_owned());
    let address = |centre: &Centre| {
        Address::new(&texts.mail_centre_name(centre.label()), &centre.contact.email).map_err(Why::Address)
    };
    let address = found.map_or(Err(Why::Gone), |centre| address(centre));
    Recipient { who: Who::Centre(id.clone()), name, address }
}

fn person(
    catalogue: &Catalogue,
    kind: MailKind,
    id: &PersonId,
    status: RegistrationStatus,
    texts: Texts,
) -> Recipient {
    let found = catalogue.people.get(id);
    let address = |person: &Person| {
        if concerns(kind, status) {
            Address::new(&person.full_name(), &person.email).map_err(Why::Address)
        } else {
            Err(Why::Standing(status))
        }
    };
    Recipient {
        who: Who::Person(id.clone()),
        name: found.map_or_else(
            || texts.record_label(catalogue, &RecordId::from(id.clone())),
            |person| person.list_name(),
        ),
        address: found.map_or(Err(Why::Gone), |person| address(person)),
    }
}

/// Whether a mail of this kind is for those who stand so.
fn concerns(kind: MailKind, status: RegistrationStatus) -> bool {
    use RegistrationStatus as Status;
    match kind {
        MailKind::Invitation => false,
        MailKind::Confirmation | MailKind::Reminder => status.comes(),
        MailKind::WaitingNotice => status == Status::Waiting,
        MailKind::Cancellation => status.comes() || matches!(status, Status::Waiting | Status::Invited),
    }
}
