//! The programme of a half-year as a brochure: what is offered, when, and how to register.
//!
//! [`model`] decides every string; the template `assets/templates/programme.typ` only sets them.

mod offers;
mod runs;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::file_name::safe_file_name;
use super::section::Section;
use super::{Fact, FileParts, Letterhead, Line, Template, document};
use crate::catalogue::{Catalogue, Organisation};
use crate::texts::Texts;
pub use offers::{AreaPart, Offer};
use runs::Runs;

/// What a user can choose about the programme; remembered by the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Which paper.
    pub layout: Layout,
}

/// On which paper a programme is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// A4 with two columns.
    #[default]
    Columns,
    /// A5, to be folded.
    Booklet,
}

impl Layout {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Columns, Self::Booklet];
}

/// A programme, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Programme {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// On which paper.
    pub layout: Layout,
    /// "Fortbildungsprogramm".
    pub title: Line,
    /// "1. Halbjahr 2027".
    pub period: Line,
    /// How much there is in it.
    pub summary: Line,
    /// Heading of the table of contents.
    pub contents: Line,
    /// The offerings of each area.
    pub areas: Vec<AreaPart>,
    /// Which offerings serve which focus.
    pub foci: Section,
    /// The sessions by date.
    pub sessions: Section,
    /// Heading and sentences: how to register.
    pub register: Fact,
    /// Heading and lines: whom to ask.
    pub contact: Fact,
}

document!(Programme, Template::Programme);

/// Decides everything about the programme of a period. `today` is printed as "Stand".
pub fn model(
    catalogue: &Catalogue,
    (from, until): (NaiveDate, NaiveDate),
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> Programme {
    let period = period_words((from, until), texts);
    let runs = Runs::of(catalogue, (from, until));
    let areas = offers::areas(catalogue, &runs, texts);
    let offerings = areas.iter().map(|area| area.offers.len()).sum::<usize>();
    let title = format!("{} · {period}", texts.programme());
    let file_name = safe_file_name([texts.programme(), &period], "pdf");
    let file_parts =
        FileParts { document: texts.programme().to_owned(), date: from.to_string(), ..FileParts::default() };
    let names = (format!("laki-planer programme {from} {until}"), file_name, title.as_str());
    Programme {
        letterhead: Letterhead { file_parts, ..Letterhead::new(catalogue, texts, today, names) },
        layout: options.layout,
        title: texts.programme().into(),
        period: period.as_str().into(),
        summary: texts
            .programme_summary(texts.programme_offers(offerings), texts.sessions_counted(runs.dated.len()))
            .into(),
        contents: texts.programme_contents().into(),
        areas,
        foci: offers::foci(catalogue, texts),
        sessions: runs.section(catalogue, texts),
        register: register(&catalogue.organisation, texts),
        contact: contact(&catalogue.organisation, texts),
    }
}

/// "1. Halbjahr 2027" where it is one, else the days.
fn period_words((from, until): (NaiveDate, NaiveDate), texts: Texts) -> String {
    let ends = |day: NaiveDate| (day.month(), day.day());
    match (ends(from), ends(until), from.year() == until.year()) {
        ((1, 1), (6, 30), true) => texts.programme_half_year(1, from.year()),
        ((7, 1), (12, 31), true) => texts.programme_half_year(2, from.year()),
        ((1, 1), (12, 31), true) => from.year().to_string(),
        _ => texts.days_in_short(from, until.max(from)),
    }
}

fn register(organisation: &Organisation, texts: Texts) -> Fact {
    let email = organisation.email.trim();
    let whereto = if email.is_empty() {
        texts.programme_register_at_the_office().to_owned()
    } else {
        texts.programme_register_by_mail(email)
    };
    let lines = [
        texts.programme_register_through(),
        &whereto,
        texts.programme_register_seats(),
        texts.programme_register_need(),
    ];
    Fact { label: texts.programme_register().into(), lines: lines.map(Line::from).into() }
}

fn contact(organisation: &Organisation, texts: Texts) -> Fact {
    let mut lines = super::attendee_list::organisation(organisation);
    lines.extend(super::attendee_list::contact(organisation, None, texts));
    Fact { label: texts.programme_contact().into(), lines }
}

#[cfg(test)]
#[path = "programme_tests.rs"]
mod tests;
