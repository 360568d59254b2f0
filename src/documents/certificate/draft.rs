//! Who gets which certificate, as entries that have no number yet.

use chrono::NaiveDate;

use crate::catalogue::{Catalogue, Certificate, CertificateKind, RecordId, Session};
use crate::matching::{Attendance, Completed, Entitlement, entitlements};
use crate::texts::Texts;

/// A certificate that somebody gets, with what the register doesn't keep.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// As it would stand in the register; without id, number and day.
    pub certificate: Certificate,
    /// What it is decided by.
    pub entitlement: Entitlement,
    /// The sessions it is for: one, or those with which the offering was completed.
    pub completed: Option<Completed>,
}

/// The certificates that people get for `session`, by name; whoever completed the offering has two.
pub fn drafts(catalogue: &Catalogue, session: &Session, texts: Texts, today: NaiveDate) -> Vec<Draft> {
    let due = entitlements(catalogue, session, today);
    due.iter().flat_map(|due| of(catalogue, session, due, texts)).collect()
}

fn of(catalogue: &Catalogue, session: &Session, due: &Entitlement, texts: Texts) -> Vec<Draft> {
    let attended = match &due.attendance {
        Attendance::Whole { minutes } => Some((CertificateKind::Attendance, *minutes, *minutes)),
        Attendance::Partly { minutes, total, .. } => Some((CertificateKind::Partial, *minutes, *total)),
        Attendance::Nothing { .. } => None,
    };
    let attended = attended.map(|(kind, minutes, total_minutes)| Draft {
        certificate: Certificate {
            kind,
            person: Some(due.person.clone()),
            session: Some(session.id.clone()),
            about: texts.record_label(catalogue, &session.id.clone().into()),
            minutes,
            total_minutes,
            ..Certificate::default()
        },
        entitlement: due.clone(),
        completed: None,
    });
    let completed = due.completion.as_ref().map(|completed| Draft {
        certificate: Certificate {
            kind: CertificateKind::Completion,
            person: Some(due.person.clone()),
            offering: Some(completed.offering.clone()),
            about: texts.record_label(catalogue, &RecordId::from(completed.offering.clone())),
            minutes: completed.minutes,
            total_minutes: completed.total,
            ..Certificate::default()
        },
        entitlement: due.clone(),
        completed: Some(completed.clone()),
    });
    attended.into_iter().chain(completed).collect()
}
