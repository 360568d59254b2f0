//! The register of certificates: which numbers were given out, to whom and for what.
//!
//! A number is given once and never again. An entry stays when its person or session is deleted: then it
//! says only that there is such a number, and what it was about.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Catalogue, CertificateId, Date, EditError, Entity, Extra, Finding, Odd, OfferingId, Organisation,
    PersonId, RecordId, SessionId, is_default,
};

/// A certificate that was given out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Certificate {
    /// Names the record.
    pub id: CertificateId,
    /// As it is printed: "2027-0012".
    pub number: String,
    /// Its place among those of its year, from 1.
    pub serial: u32,
    /// What it says.
    pub kind: CertificateKind,
    /// Whose; none: their data were deleted.
    #[serde(skip_serializing_if = "is_default")]
    pub person: Option<PersonId>,
    /// What was attended.
    #[serde(skip_serializing_if = "is_default")]
    pub session: Option<SessionId>,
    /// What was completed.
    #[serde(skip_serializing_if = "is_default")]
    pub offering: Option<OfferingId>,
    /// What it is about, in the words of that day: "201 · Modul 1, Mi, 03.03.2027".
    #[serde(skip_serializing_if = "is_default")]
    pub about: String,
    /// When it was given out.
    pub issued_on: Date,
    /// Minutes that it certifies.
    pub minutes: u32,
    /// Minutes that there were.
    pub total_minutes: u32,
    /// When it was declared invalid.
    #[serde(skip_serializing_if = "is_default")]
    pub revoked_on: Option<Date>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// What a certificate says.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CertificateKind {
    /// Somebody attended a session ("Teilnahmebescheinigung").
    #[default]
    Attendance,
    /// Somebody attended a part of it ("Teilbescheinigung").
    Partial,
    /// Somebody completed an offering ("Zertifikat").
    Completion,
}

impl CertificateKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Attendance, Self::Partial, Self::Completion];
}

impl Certificate {
    /// Whether it was not revoked.
    pub fn is_valid(&self) -> bool {
        self.revoked_on.is_none()
    }

    /// The year whose numbers it is among.
    pub fn year(&self) -> Option<i32> {
        Some(self.issued_on.get()?.year())
    }

    /// Whether both certify the same attendance, or the same completion, of the same person.
    fn is_about_the_same(&self, other: &Self) -> bool {
        let completion = |of: &Self| of.kind == CertificateKind::Completion;
        self.person.is_some()
            && self.person == other.person
            && completion(self) == completion(other)
            && if completion(self) { self.offering == other.offering } else { self.session == other.session }
    }

    /// Whether both say the same; what they are about is worded in one language or the other.
    fn says_the_same(&self, other: &Self) -> bool {
        let what = |of: &Self| (of.kind, of.minutes, of.total_minutes);
        what(self) == what(other)
    }
}

impl Entity for Certificate {
    type Id = CertificateId;

    fn id(&self) -> &CertificateId {
        &self.id
    }
}

impl Organisation {
    /// The pattern of certificate numbers where the office has set none.
    pub const CERTIFICATE_PATTERN: &'static str = "{jahr}-{nummer}";

    /// "2027-0012". A pattern that lacks the number gets it at its end: numbers must differ.
    pub fn certificate_number(&self, year: i32, serial: u32) -> String {
        let pattern = match self.certificate_pattern.trim() {
            "" => Self::CERTIFICATE_PATTERN.to_owned(),
            pattern if pattern.contains("{nummer}") => pattern.to_owned(),
            pattern => format!("{pattern}-{{nummer}}"),
        };
        pattern.replace("{jahr}", &year.to_string()).replace("{nummer}", &format!("{serial:04}"))
    }
}

impl Catalogue {
    /// The valid certificate of what `draft` certifies, if there is one, whatever it says.
    pub fn certificate_like(&self, draft: &Certificate) -> Option<&Certificate> {
        let valid = |entry: &&std::sync::Arc<Certificate>| entry.is_valid() && entry.is_about_the_same(draft);
        self.certificates.iter().find(valid).map(AsRef::as_ref)
    }

    /// Whether `draft` would get a number: there is no valid certificate that says the same.
    pub fn needs_number(&self, draft: &Certificate) -> bool {
        self.certificate_like(draft).is_none_or(|entry| !entry.says_the_same(draft))
    }
}

/// Gives each draft the next number of the year and puts it into the register. What has a certificate that
/// says the same keeps it; one that says something else is revoked.
pub(super) fn issue(catalogue: &mut Catalogue, drafts: Vec<Certificate>, day: NaiveDate) {
    for mut draft in drafts {
        if !catalogue.needs_number(&draft) {
            continue;
        }
        if let Some(old) = catalogue.certificate_like(&draft).cloned() {
            catalogue.certificates.put(Certificate { revoked_on: Some(day.into()), ..old });
        }
        (draft.serial, draft.number) = next_number(catalogue, day.year());
        draft.issued_on = day.into();
        draft.revoked_on = None;
        catalogue.certificates.put(draft);
    }
}

/// The number after the last of the year; where numbers don't name the year, after the last of all.
fn next_number(catalogue: &Catalogue, year: i32) -> (u32, String) {
    let organisation = &catalogue.organisation;
    let yearly = organisation.certificate_number(0, 1) != organisation.certificate_number(1, 1);
    let taken: BTreeSet<&str> = catalogue.certificates.iter().map(|entry| entry.number.as_str()).collect();
    let among = catalogue.certificates.iter().filter(|entry| !yearly || entry.year() == Some(year));
    let mut serial = among.map(|entry| entry.serial).max().unwrap_or(0);
    // No more rounds than there are numbers to be in the way.
    for _ in 0..=taken.len() {
        serial = serial.saturating_add(1);
        if !taken.contains(organisation.certificate_number(year, serial).as_str()) {
            break;
        }
    }
    (serial, organisation.certificate_number(year, serial))
}

/// Declares a certificate invalid; its number stays taken.
pub(super) fn revoke(catalogue: &mut Catalogue, id: CertificateId, day: NaiveDate) -> Result<(), EditError> {
    let Some(entry) = catalogue.certificates.get(&id) else {
        return Err(EditError::NoSuchRecord(id.into()));
    };
    let entry = Certificate { revoked_on: Some(day.into()), ..Certificate::clone(entry) };
    catalogue.certificates.put(entry);
    Ok(())
}

/// Entries of records that are deleted stay, without them.
pub(super) fn forget(catalogue: &mut Catalogue, removed: &[RecordId]) {
    let removed: BTreeSet<&RecordId> = removed.iter().collect();
    let gone = |id: Option<RecordId>| id.is_some_and(|id| removed.contains(&id));
    let forgetting = |entry: &Certificate| {
        let mut entry = entry.clone();
        entry.person = entry.person.filter(|id| !gone(Some(id.clone().into())));
        entry.session = entry.session.filter(|id| !gone(Some(id.clone().into())));
        entry.offering = entry.offering.filter(|id| !gone(Some(id.clone().into())));
        entry
    };
    let changed: Vec<_> = catalogue
        .certificates
        .iter()
        .map(|entry| (entry, forgetting(entry)))
        .filter(|(before, after)| ***before != *after)
        .map(|(_, after)| after)
        .collect();
    for entry in changed {
        catalogue.certificates.put(entry);
    }
}

/// What is odd about the register.
pub(super) fn check(catalogue: &Catalogue, findings: &mut Vec<Finding>) {
    let mut numbers = BTreeSet::new();
    for entry in &catalogue.certificates {
        let place = RecordId::from(entry.id.clone());
        let mut say = |odd| findings.push(Finding { place: Some(place.clone()), odd });
        if entry.number.trim().is_empty() {
            say(Odd::Nameless);
        } else if !numbers.insert(entry.number.as_str()) {
            say(Odd::DoubledNumber(entry.number.clone()));
        }
        for (field, date) in
            [("issued_on", Some(&entry.issued_on)), ("revoked_on", entry.revoked_on.as_ref())]
        {
            if let Some(Date::Unreadable(text)) = date {
                say(Odd::Unreadable { field, text: text.to_string() });
            }
        }
        let person = entry.person.as_ref().filter(|id| catalogue.people.get(id).is_none());
        let session = entry.session.as_ref().filter(|id| catalogue.sessions.get(id).is_none());
        let offering = entry.offering.as_ref().filter(|id| catalogue.offerings.get(id).is_none());
        let missing = [
            ("person", person.map(ToString::to_string)),
            ("session", session.map(ToString::to_string)),
            ("offering", offering.map(ToString::to_string)),
        ];
        for (field, id) in missing {
            if let Some(id) = id {
                say(Odd::Dangling { field, id, times: 1 });
            }
        }
    }
}

#[cfg(test)]
#[path = "certificate_tests.rs"]
mod tests;
