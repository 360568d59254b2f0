//! The attendee list ("Teilnehmendenliste") that goes round the room and is signed.
//!
//! [`model`] decides every string; the template `assets/templates/attendee_list.typ` only sets them.

mod attendees;
mod head;
mod options;
mod several;
mod signatures;

use chrono::NaiveDate;
use serde::Serialize;

pub use attendees::order;
pub(super) use head::{Head, contact, organisation};
pub use options::{Columns, Options, SignaturePer, Sort};
pub use several::{AttendeeLists, series_of, several};
pub use signatures::{Sheet, Signature};

use super::file_name::safe_file_name;
use super::{Fact, Letterhead, Line, SignatureLine, Template, document};
use crate::catalogue::{Catalogue, Session};
use crate::texts::Texts;
use attendees::Attendee;

/// An attendee list, ready to be set: nothing in it is left to compute.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttendeeList {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// How to reach the office, and the reference (Aktenzeichen). Never people's contact data.
    pub contact: Vec<Line>,
    /// "Teilnehmendenliste".
    pub title: Line,
    /// Number and title of the offering.
    pub offering: Line,
    /// Number and title of the module.
    pub module: Line,
    /// Partner and funder.
    pub partner: Option<Line>,
    /// Dates, venue, trainers, extent.
    pub facts: Vec<Fact>,
    /// How to sign.
    pub instruction: Line,
    /// Whether the pages lie on their side.
    pub landscape: bool,
    /// Columns in order; the signatures stand before [`ColumnKind::Remark`].
    pub columns: Vec<Column>,
    /// The signature columns, as many tables as they need.
    pub sheets: Vec<Sheet>,
    /// Who signs, and empty rows for walk-ins.
    pub rows: Vec<Row>,
    /// Stands in for the table where there is neither.
    pub nobody: Line,
    /// The waiting list, if asked for and not empty.
    pub waiting: Option<WaitingList>,
    /// Where the trainers sign, and who signs for the office if that is set.
    pub closing: Closing,
    /// Heading and text of the notice on data protection.
    pub privacy: Fact,
}

/// A column that isn't for signing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    /// Which field of [`Row`] it shows.
    pub kind: ColumnKind,
    /// Its heading.
    pub heading: Line,
}

/// The fields of [`Row`], by their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ColumnKind {
    Number,
    LastName,
    FirstName,
    Centre,
    Role,
    Remark,
}

/// A row of the table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Row {
    pub number: Line,
    pub last_name: Line,
    pub first_name: Line,
    pub centre: Line,
    pub role: Line,
    pub remark: Line,
}

/// The waiting list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WaitingList {
    /// Its heading.
    pub heading: Line,
    /// Numbered from 1.
    pub rows: Vec<Row>,
}

/// Where trainers and office sign.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Closing {
    /// Heading.
    pub heading: Line,
    /// What they confirm.
    pub statement: Line,
    /// One each.
    pub lines: Vec<SignatureLine>,
}

document!(AttendeeList, Template::AttendeeList);

/// Decides everything about the attendee list of `session`. `today` is printed as "Stand".
pub fn model(
    catalogue: &Catalogue,
    session: &Session,
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> AttendeeList {
    let head = head::Head::new(catalogue, session, texts, today);
    let sheets = signatures::sheets(session, options.signature, texts);
    let people = attendees::attendees(catalogue, session, options, texts);
    let trainers = head.trainers.clone();
    let title = head.title_line(texts);
    let file_parts = head.file_parts(texts);
    let names = (format!("laki-planer attendee list {}", session.id), head.file_name(texts), title.as_str());
    AttendeeList {
        letterhead: Letterhead { file_parts, ..Letterhead::new(catalogue, texts, today, names) },
        contact: head::contact(&catalogue.organisation, head.reference, texts),
        title: texts.attendee_list().into(),
        offering: head.offering,
        module: head.module,
        partner: head.partner,
        facts: head.facts,
        instruction: texts.sign_yourself().into(),
        landscape: signatures::need_landscape(&sheets),
        columns: columns(options.columns, texts),
        sheets,
        rows: rows(people, options.empty_rows.min(Options::MAX_EMPTY_ROWS).into()),
        nobody: texts.nobody_listed().into(),
        waiting: options.waiting_list.then(|| waiting_list(catalogue, session, texts)).flatten(),
        closing: closing(trainers, Line::from(&catalogue.organisation.signatory), texts),
        privacy: Fact {
            label: texts.privacy_heading().into(),
            lines: vec![texts.privacy_notice(&catalogue.organisation).into()],
        },
    }
}

fn columns(chosen: Columns, texts: Texts) -> Vec<Column> {
    [
        (chosen.number, ColumnKind::Number, texts.head_number()),
        (true, ColumnKind::LastName, texts.head_last_name()),
        (true, ColumnKind::FirstName, texts.head_first_name()),
        (chosen.centre, ColumnKind::Centre, texts.head_centre()),
        (chosen.role, ColumnKind::Role, texts.head_role()),
        (chosen.remark, ColumnKind::Remark, texts.head_remark()),
    ]
    .into_iter()
    .filter(|(shown, ..)| *shown)
    .map(|(_, kind, heading)| Column { kind, heading: heading.into() })
    .collect()
}

/// Numbered from 1; the empty ones go on counting.
fn rows(people: Vec<Attendee>, empty: usize) -> Vec<Row> {
    let people = people.into_iter().map(Row::from);
    let empty = std::iter::repeat_n(Row::default(), empty);
    (1..).zip(people.chain(empty)).map(|(number, row): (usize, _)| row.numbered(number)).collect()
}

fn waiting_list(catalogue: &Catalogue, session: &Session, texts: Texts) -> Option<WaitingList> {
    let rows = rows(attendees::waiting(catalogue, session, texts), 0);
    (!rows.is_empty()).then(|| WaitingList { heading: texts.waiting_list_heading().into(), rows })
}

fn closing(mut trainers: Vec<Line>, signatory: Line, texts: Texts) -> Closing {
    if trainers.is_empty() {
        trainers.push(Line::default());
    }
    let labels = |name: &str| [texts.line_date(), name, texts.line_signature()].map(Line::from);
    let trainer = |name| SignatureLine { name, labels: labels(texts.line_name()) };
    let mut lines: Vec<_> = trainers.into_iter().map(trainer).collect();
    let heading = if signatory.is_empty() {
        texts.trainers_sign()
    } else {
        lines.push(SignatureLine { name: signatory, labels: labels(texts.line_for_the_office()) });
        texts.trainers_and_office_sign()
    };
    Closing { heading: heading.into(), statement: texts.trainers_confirm().into(), lines }
}

impl Row {
    fn numbered(self, number: usize) -> Self {
        Self { number: number.to_string().into(), ..self }
    }
}

impl From<Attendee> for Row {
    fn from(Attendee { last_name, first_name, centre, role, remark, .. }: Attendee) -> Self {
        Self { number: Line::default(), last_name, first_name, centre, role, remark }
    }
}

#[cfg(test)]
#[path = "attendee_list_tests.rs"]
mod tests;
