//! A form that came back: its mark, and what was filled in.

use super::column::{EMAIL, FIRST_NAME, LAST_NAME, PERSON, ROLE, WANTED};
use super::mark::{Mark, MarkError, PERSON_HEAD};
use crate::catalogue::{Catalogue, PersonId, Session, SessionStatus};
use crate::exchange::import::truth_of;
use crate::exchange::read::{ReadError, Row, Sheet, Value, Workbook};
use crate::texts::Texts;

/// More filled rows are no registrations of a KI; the rest is left out, with a word.
pub const MOST_FILLED: usize = 500;

/// A form that was filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    /// What it is about.
    pub mark: Mark,
    /// Who is to come, or not any more.
    pub rows: Vec<FilledRow>,
    /// So many rows are left out.
    pub left_out: usize,
}

/// Somebody on a form.
#[derive(Clone, Debug, PartialEq)]
pub struct FilledRow {
    /// Its row in the spreadsheet, from 1.
    pub number: u32,
    /// Last name, first name, role, e-mail address.
    pub cells: [Value; 4],
    /// What stands under "anmelden", if anything does.
    pub said: Value,
    /// Whom a prefilled row names.
    pub person: Option<PersonId>,
}

/// Why a form can't be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The file can't be read at all.
    Unreadable(ReadError),
    /// It is no form.
    NotAForm,
    /// It was made for another version of the form.
    OtherVersion(String),
    /// Its mark was changed.
    Damaged,
    /// It has no table any more.
    NoTable,
    /// It is from another office's catalogue.
    OtherCatalogue(String),
    /// The session isn't there any more.
    NoSession,
    /// The session was called off.
    CalledOff,
    /// The session took place.
    Over,
    /// The KI isn't there any more.
    NoCentre,
    /// The KI isn't invited.
    NotInvited(String),
}

/// Whether a file is a form, a damaged or a foreign one included.
pub fn is_form(book: &Workbook) -> bool {
    Mark::of(&book.sheets) != Err(MarkError::None)
}

/// Reads a form.
///
/// # Errors
/// [`Trouble`] with what is wrong.
pub fn read_form(book: &Workbook, catalogue: &Catalogue) -> Result<Filled, Trouble> {
    let mark = Mark::of(&book.sheets).map_err(|error| match error {
        MarkError::None => Trouble::NotAForm,
        MarkError::Version(version) => Trouble::OtherVersion(version),
        MarkError::Damaged => Trouble::Damaged,
    })?;
    check(&mark, catalogue)?;
    let (sheet, head) = table(&book.sheets).ok_or(Trouble::NoTable)?;
    let mut filled = Filled { mark, ..Filled::default() };
    for row in &sheet.rows[head + 1..] {
        let Some(row) = filled_row(row) else { continue };
        if filled.rows.len() < MOST_FILLED {
            filled.rows.push(row);
        } else {
            filled.left_out += 1;
        }
    }
    Ok(filled)
}

fn check(mark: &Mark, catalogue: &Catalogue) -> Result<(), Trouble> {
    let Some(session) = catalogue.sessions.get(&mark.session) else {
        let same = mark.office == crate::exchange::one_line(&catalogue.organisation.name);
        return Err(if same { Trouble::NoSession } else { Trouble::OtherCatalogue(mark.office.clone()) });
    };
    let session: &Session = session;
    if session.status == SessionStatus::Cancelled {
        return Err(Trouble::CalledOff);
    }
    if session.status == SessionStatus::Held {
        return Err(Trouble::Over);
    }
    let Some(centre) = catalogue.centres.get(&mark.centre) else { return Err(Trouble::NoCentre) };
    if session.invited.contains(&mark.centre) {
        Ok(())
    } else {
        Err(Trouble::NotInvited(centre.label().to_owned()))
    }
}

/// The sheet with the table, and the place of its heads.
fn table(sheets: &[Sheet]) -> Option<(&Sheet, usize)> {
    let head =
        |sheet: &Sheet| sheet.rows.iter().position(|row| row.cell(usize::from(PERSON)).text() == PERSON_HEAD);
    sheets.iter().find_map(|sheet| Some((sheet, head(sheet)?)))
}

/// Who is to come, or not any more; nothing of empty rows, and of people of whom nothing is said.
fn filled_row(row: &Row) -> Option<FilledRow> {
    let cells = [LAST_NAME, FIRST_NAME, ROLE, EMAIL].map(|column| row.cell(usize::from(column)).clone());
    let wanted = row.cell(usize::from(WANTED));
    let person = row.cell(usize::from(PERSON)).text();
    let person = (!person.is_empty()).then(|| PersonId::from(person.as_str()));
    let silent = wanted.text().trim().is_empty();
    if cells.iter().all(|cell| cell.text().is_empty()) || person.is_some() && silent {
        return None;
    }
    Some(FilledRow { number: row.number, cells, said: wanted.clone(), person })
}

impl FilledRow {
    /// Whether somebody is to come: yes unless somebody says no. `None` where it can't be read.
    pub fn wanted(&self) -> Option<bool> {
        if self.said.text().trim().is_empty() { Some(true) } else { truth_of(&self.said) }
    }
}

impl Trouble {
    /// What is wrong, and what to do.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Unreadable(error) => error.words(texts),
            Self::NotAForm => texts.form_not_a_form().to_owned(),
            Self::OtherVersion(version) => texts.form_other_version(crate::exchange::one_line(version)),
            Self::Damaged => texts.form_damaged().to_owned(),
            Self::NoTable => texts.form_no_table().to_owned(),
            Self::OtherCatalogue(office) => texts.form_other_catalogue(crate::exchange::one_line(office)),
            Self::NoSession => texts.form_no_session().to_owned(),
            Self::CalledOff => texts.form_called_off().to_owned(),
            Self::Over => texts.form_over().to_owned(),
            Self::NoCentre => texts.form_no_centre().to_owned(),
            Self::NotInvited(centre) => texts.form_not_invited(centre),
        }
    }

    /// Its stable name.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::NotAForm => "not_a_form",
            Self::OtherVersion(_) => "other_version",
            Self::Damaged => "damaged",
            Self::NoTable => "no_table",
            Self::OtherCatalogue(_) => "other_catalogue",
            Self::NoSession => "no_session",
            Self::CalledOff => "called_off",
            Self::Over => "over",
            Self::NoCentre => "no_centre",
            Self::NotInvited(_) => "not_invited",
        }
    }
}
