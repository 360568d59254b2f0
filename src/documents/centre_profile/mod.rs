//! The profile of a KI: what it works on, who works there, what it completed, and what comes next.
//!
//! [`model`] decides every string; the template `assets/templates/centre_profile.typ` only sets them.

mod modules;
mod people;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::file_name::safe_file_name;
use super::section::{Holds, Section};
use super::{Fact, FileParts, Letterhead, Line, Template, document};
use crate::catalogue::{Area, AsWritten, Catalogue, Centre, Contact, FocusChoice};
use crate::collation::Collated;
use crate::matching::coverage;
use crate::texts::Texts;

/// What a user can choose about the profile of a KI; remembered by the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Who works there and who completed what, by name. Else numbers only.
    pub names: bool,
    /// Needs and advice as noted.
    pub notes: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { names: true, notes: false }
    }
}

/// The profile of a KI, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CentreProfile {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "KI-Profil".
    pub title: Line,
    /// Name of the district or city.
    pub centre: Line,
    /// What it is, and how to reach it.
    pub facts: Vec<Fact>,
    /// How far it is: label and figure.
    pub figures: Vec<Fact>,
    /// Foci, staff, modules, sessions, notes.
    pub sections: Vec<Section>,
}

document!(CentreProfile, Template::CentreProfile);

/// Decides everything about the profile of `centre` as of `today`.
pub fn model(
    catalogue: &Catalogue,
    centre: &Centre,
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> CentreProfile {
    let covered = coverage(catalogue, today);
    let modules = modules::Standing::of(catalogue, &covered, centre, options.names, texts);
    let mut sections = vec![foci(catalogue, centre, texts, today), people::staffing(centre, texts)];
    sections.push(people::people(catalogue, centre, options.names, texts, today));
    sections.extend(modules.sections);
    sections.push(modules::next_sessions(catalogue, centre, texts, today));
    if options.notes {
        sections.push(notes(centre, texts));
    }
    let title = [texts.centre_profile(), &centre.name];
    let title = title.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let file_name = safe_file_name([texts.centre_profile(), centre.label(), &today.to_string()], "pdf");
    let file_parts = FileParts {
        document: texts.centre_profile().to_owned(),
        date: today.to_string(),
        centre: centre.label().to_owned(),
        ..FileParts::default()
    };
    let names = (format!("laki-planer centre profile {}", centre.id), file_name, title.as_str());
    CentreProfile {
        letterhead: Letterhead { file_parts, ..Letterhead::new(catalogue, texts, today, names) },
        title: texts.centre_profile().into(),
        centre: Line::cell(&texts.centre_name(catalogue, &centre.id)),
        facts: facts(centre, texts),
        figures: modules.figures,
        sections,
    }
}

fn facts(centre: &Centre, texts: Texts) -> Vec<Fact> {
    let Contact { street, postcode, town, phone, email, web, .. } = &centre.contact;
    let phone = if phone.trim().is_empty() { String::new() } else { texts.office_phone(phone) };
    let town = format!("{postcode} {town}");
    let fact = |label: &str, lines: &[&str]| {
        let mut lines: Vec<_> = lines.iter().map(|line| Line::cell(line)).collect();
        lines.retain(|line| !line.is_empty());
        if lines.is_empty() {
            lines.push(texts.centre_profile_not_given().into());
        }
        Fact { label: label.into(), lines }
    };
    vec![
        fact(texts.centre_kind_word(), &[texts.centre_kind(centre.kind), &centre.seat]),
        fact(texts.district(), &[&centre.district]),
        fact(texts.centre_status_word(), &[texts.centre_status(centre.status)]),
        fact(texts.centre_profile_address(), &[street, &town]),
        fact(texts.centre_profile_contact(), &[&phone, email, web]),
    ]
}

/// What it chose, now and before.
fn foci(catalogue: &Catalogue, centre: &Centre, texts: Texts, today: NaiveDate) -> Section {
    let from = |choice: &FocusChoice| choice.from.as_ref().and_then(AsWritten::get);
    let mut choices: Vec<_> = centre
        .focus_choices
        .iter()
        .map(|choice| {
            let focus = catalogue.foci.get(&choice.focus);
            (focus.map_or(Area::default(), |focus| focus.area), choice)
        })
        .collect();
    // What holds today first, then by area, the newest first.
    choices.sort_by_key(|(area, choice)| {
        (!choice.holds_on(today), *area, std::cmp::Reverse(from(choice)), choice.focus.clone())
    });
    let row = |(area, choice): &(Area, &FocusChoice)| {
        let holds = if choice.holds_on(today) {
            texts.centre_holds_now().to_owned()
        } else if from(choice).is_some_and(|from| from > today) {
            texts.centre_profile_later().to_owned()
        } else {
            texts.centre_profile_before().to_owned()
        };
        let period = texts.centre_period(choice.from.as_ref(), choice.until.as_ref());
        vec![
            Line::cell(&texts.focus_name(catalogue, &choice.focus)),
            texts.area(*area).into(),
            period.into(),
            holds.into(),
        ]
    };
    let columns = [
        (texts.focus(), Holds::Name),
        (texts.centre_area(), Holds::Name),
        (texts.centre_period_word(), Holds::Name),
        (texts.centre_profile_when(), Holds::Word),
    ];
    let rows = choices.iter().map(row).collect();
    Section::new(texts.foci()).table(&columns, rows, texts.centre_no_choice())
}

fn notes(centre: &Centre, texts: Texts) -> Section {
    let day =
        |date: Option<&crate::catalogue::Date>| date.map(|date| texts.written_date(date)).unwrap_or_default();
    let mut notes: Vec<_> = centre.notes.iter().collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.date.as_ref().and_then(AsWritten::get)));
    let row = |note: &&crate::catalogue::CentreNote| {
        vec![day(note.date.as_ref()).into(), texts.note_kind(note.kind).into(), Line::from(&note.text)]
    };
    let columns = [
        (texts.centre_note_date(), Holds::Date),
        (texts.centre_note_kind(), Holds::Word),
        (texts.centre_note_text(), Holds::Text),
    ];
    let rows = notes.iter().map(row).collect();
    Section::new(texts.centre_notes_title()).table(&columns, rows, texts.centre_no_notes())
}

/// Sorts rows by what their first cell says.
fn by_first_cell(rows: &mut [Vec<Line>]) {
    rows.sort_by_cached_key(|row| Collated(row.first().map(ToString::to_string).unwrap_or_default()));
}

#[cfg(test)]
#[path = "centre_profile_tests.rs"]
mod tests;
