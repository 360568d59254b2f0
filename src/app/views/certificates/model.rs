//! The register as rows: plain values, the latest first.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::app::views::ViewCtx;
use crate::app::widgets::{Key, Rows, row_id};
use crate::catalogue::{Certificate, CertificateId, Date, PersonId, SessionId};
use crate::exchange::table::Value;

/// Which entries are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// All.
    #[default]
    All,
    /// Those that are valid.
    Valid,
    /// Those that were revoked.
    Revoked,
}

impl Shown {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::All, Self::Valid, Self::Revoked];
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub id: CertificateId,
    /// Whose, if that is still known.
    pub person: Option<PersonId>,
    /// Of which session, if that is still known.
    pub session: Option<SessionId>,
    /// "2026-0012".
    pub number: String,
    /// "Teilnahmebescheinigung".
    pub kind: &'static str,
    /// "Beispiel, Anna", or that it was deleted.
    pub name: String,
    /// What it is about.
    pub about: String,
    /// "8 UStd", or "5 UStd statt 8 UStd".
    pub extent: String,
    /// When it was given out,
    pub issued: String,
    /// to sort by.
    pub issued_on: Option<NaiveDate>,
    /// "gültig", or since when not.
    pub standing: String,
    /// Whether it wasn't revoked.
    pub is_valid: bool,
}

/// The listed entries, the latest number first.
pub fn rows(ctx: &ViewCtx<'_>, shown: Shown) -> Vec<Row> {
    let listed = |entry: &&std::sync::Arc<Certificate>| match shown {
        Shown::All => true,
        Shown::Valid => entry.is_valid(),
        Shown::Revoked => !entry.is_valid(),
    };
    let mut entries: Vec<&Certificate> =
        ctx.catalogue.certificates.iter().filter(listed).map(AsRef::as_ref).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.year(), entry.serial)));
    entries.into_iter().map(|entry| row(ctx, entry)).collect()
}

fn row(ctx: &ViewCtx<'_>, entry: &Certificate) -> Row {
    let texts = ctx.texts;
    let units = texts.teaching_units(entry.minutes);
    let extent = if entry.minutes == entry.total_minutes || entry.total_minutes == 0 {
        units
    } else {
        texts.certificate_reduced(units, texts.teaching_units(entry.total_minutes))
    };
    let standing = match &entry.revoked_on {
        None => texts.certificate_valid().to_owned(),
        Some(day) => texts.certificate_revoked_on(texts.written_date(day)),
    };
    Row {
        id: entry.id.clone(),
        person: entry.person.clone().filter(|id| ctx.catalogue.people.get(id).is_some()),
        session: entry.session.clone().filter(|id| ctx.catalogue.sessions.get(id).is_some()),
        number: entry.number.clone(),
        kind: texts.certificate_kind(entry.kind),
        name: entry
            .person
            .as_ref()
            .map_or_else(|| texts.certificate_person_gone().to_owned(), |person| ctx.person(person)),
        about: entry.about.clone(),
        extent,
        issued: texts.written_date(&entry.issued_on),
        issued_on: Date::get(&entry.issued_on),
        standing,
        is_valid: entry.is_valid(),
    }
}

/// What the table reads.
pub struct RegisterSheet<'a>(pub &'a [Row]);

impl Rows for RegisterSheet<'_> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.0.get(row).map_or(0, |row| row_id(&row.id))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(row) = self.0.get(row) else { return Cow::Borrowed("") };
        let text = match column {
            0 => &row.number,
            1 => row.kind,
            2 => &row.name,
            3 => &row.about,
            4 => &row.extent,
            5 => &row.issued,
            _ => &row.standing,
        };
        Cow::Borrowed(text)
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let row = self.0.get(row)?;
        (column == 5).then(|| Key::day(row.issued_on))
    }

    fn value(&self, row: usize, column: usize) -> Value {
        let issued = self.0.get(row).and_then(|row| row.issued_on).filter(|_| column == 5);
        issued.map_or_else(|| Value::text(self.text(row, column)), Value::Date)
    }

    fn name_people(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::in_catalogue;
    use crate::catalogue::{Catalogue, CertificateKind, Edit, Person};

    #[test]
    fn the_register_says_everything_in_words() {
        let entry = |id: &str, person: &str, kind, minutes| Certificate {
            id: id.into(),
            kind,
            person: Some(person.into()),
            session: Some(id.into()),
            about: "201 · Modul 1".to_owned(),
            minutes,
            total_minutes: 360,
            ..Certificate::default()
        };
        let day = |text: &str| text.parse().unwrap();
        let person = Person { id: "anna".into(), last_name: "Ärmel".to_owned(), ..Person::default() };
        let mut catalogue = Catalogue { people: [person].into_iter().collect(), ..Catalogue::default() };
        let drafts = vec![
            entry("a", "anna", CertificateKind::Attendance, 360),
            entry("b", "anna", CertificateKind::Partial, 225),
        ];
        for edit in [
            Edit::IssueCertificates(drafts, day("2026-11-20")),
            Edit::RevokeCertificate("a".into(), day("2026-11-21")),
        ] {
            catalogue = edit.apply(&catalogue).unwrap();
        }
        let mut last = Certificate::clone(catalogue.certificates.get(&"b".into()).unwrap());
        (last.id, last.number, last.serial, last.person) = ("c".into(), "2026-0003".to_owned(), 3, None);
        catalogue.certificates.put(last);
        in_catalogue(&catalogue, |ctx| {
            let lines = |shown| {
                let rows = rows(ctx, shown);
                let sheet = RegisterSheet(&rows);
                let line = |row| (0..7).map(|column| sheet.text(row, column)).collect::<Vec<_>>().join(" | ");
                (0..sheet.count()).map(line).collect::<Vec<_>>().join("\n")
            };
            insta::assert_snapshot!(lines(Shown::All), @r"
            2026-0003 | Teilbescheinigung | (gelöscht) | 201 · Modul 1 | 5 UStd statt 8 UStd | 20.11.2026 | gültig
            2026-0002 | Teilbescheinigung | Ärmel | 201 · Modul 1 | 5 UStd statt 8 UStd | 20.11.2026 | gültig
            2026-0001 | Teilnahmebescheinigung | Ärmel | 201 · Modul 1 | 8 UStd | 20.11.2026 | widerrufen am 21.11.2026
            ");
            assert_eq!(lines(Shown::Valid).lines().count(), 2);
            assert!(lines(Shown::Revoked).starts_with("2026-0001"));
        });
    }
}
