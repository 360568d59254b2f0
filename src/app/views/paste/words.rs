//! What becomes of pasted rows, in words.

use super::heads::Field;
use super::model::{Fate, Reason};
use crate::texts::Texts;

/// "3 werden angelegt, 1 wird geändert, 2 werden übersprungen"
pub fn summary(texts: Texts, [created, changed, registered, skipped]: [usize; 4]) -> String {
    let parts = [
        (created, texts.paste_created_count(created)),
        (changed, texts.paste_changed_count(changed)),
        (registered, texts.paste_registered_count(registered)),
        (skipped, texts.paste_skipped_count(skipped)),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    parts.join(", ")
}

/// What becomes of a row.
pub fn fate(texts: Texts, fate: &Fate) -> String {
    match fate {
        Fate::Create => texts.paste_creates().to_owned(),
        Fate::Register => texts.paste_registers().to_owned(),
        Fate::CreateAndRegister => texts.paste_creates_and_registers().to_owned(),
        Fate::Change(changes) => {
            let changes: Vec<_> = changes.iter().map(|change| changed(texts, change)).collect();
            texts.paste_changes(changes.join("; "))
        }
        Fate::Skip(reason) => texts.paste_skips(why(texts, reason)),
    }
}

fn changed(texts: Texts, (field, old, new): &(Field, String, String)) -> String {
    let old = if old.is_empty() { "–" } else { old };
    format!("{}: {old} → {new}", field_name(texts, *field))
}

fn why(texts: Texts, reason: &Reason) -> String {
    match reason {
        Reason::Nameless => texts.paste_nameless().to_owned(),
        Reason::TooLong(field) => texts.paste_too_long(field_name(texts, *field)),
        Reason::UnknownCentre(name, None) => texts.paste_unknown_centre(name),
        Reason::UnknownCentre(name, Some(nearest)) => texts.paste_unknown_centre_near(name, nearest),
        Reason::UnknownRole(name) => texts.paste_unknown_role(name),
        Reason::NotAnAddress(text) => texts.paste_no_address(text),
        Reason::NotADate(text) => texts.paste_no_date(text),
        Reason::Unchanged => texts.paste_unchanged().to_owned(),
        Reason::AddressOf(name) => texts.paste_address_of(name),
        Reason::Ambiguous => texts.paste_ambiguous().to_owned(),
        Reason::Twice(row) => texts.paste_twice(*row),
        Reason::Registered => texts.paste_registered().to_owned(),
    }
}

fn field_name(texts: Texts, field: Field) -> &'static str {
    match field {
        Field::FirstName => texts.person_first_name(),
        Field::LastName => texts.person_last_name(),
        Field::WholeName => texts.person_name_word(),
        Field::Title => texts.person_title(),
        Field::Centre => texts.centre(),
        Field::Role => texts.person_role(),
        Field::Email => texts.person_email(),
        Field::Phone => texts.person_phone(),
        Field::From => texts.person_from(),
        Field::Until => texts.person_until(),
    }
}
