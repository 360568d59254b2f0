//! Forms that came in together: what becomes of each row, and the one step that does it all.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::column::{EMAIL, FIRST_NAME, LAST_NAME, ROLE, WANTED};
use super::model::is_late;
use super::read::{Filled, FilledRow, Trouble, read_form};
use crate::catalogue::{
    Catalogue, CentreId, Edit, EditName, Person, PersonId, Record, RegistrationStatus, Session, SessionId,
};
use crate::exchange::columns::{ColumnInfo, Columns, Field, How};
use crate::exchange::import::{Counts, Decision, Fate, Import, Kind, Line, Problem, Request, State};
use crate::exchange::one_line;
use crate::exchange::read::{Place, ReadError, Row, Sheet, Value, Workbook};
use crate::search::folded;
use crate::texts::{Lang, Texts};

/// The columns in which rows are handed to the import, and those of a form where they stand.
const COLUMNS: [(Field, Option<u16>); 8] = [
    (Field::LastName, Some(LAST_NAME)),
    (Field::FirstName, Some(FIRST_NAME)),
    (Field::Role, Some(ROLE)),
    (Field::Email, Some(EMAIL)),
    (Field::Centre, None),
    (Field::Status, Some(WANTED)),
    (Field::RegisteredOn, None),
    // Not about walk-ins: what is neither yes nor no is told here.
    (Field::WalkIn, Some(WANTED)),
];

/// What becomes of registrations after the last day to register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Late {
    /// They wait.
    #[default]
    Waiting,
    /// They get a seat while there is one.
    Seat,
}

/// What is asked of forms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The day on which they came.
    pub today: NaiveDate,
    /// What becomes of late ones.
    pub late: Late,
    /// What the user decided about rows: file and row, from 0 and 1.
    pub decisions: BTreeMap<(usize, u32), Decision>,
}

/// A file that came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Its name.
    pub name: String,
    /// What is filled in, or why it can't be taken.
    pub form: Result<Filled, Trouble>,
}

/// The files that came in together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// Each of them.
    pub files: Vec<Taken>,
}

/// A row of a form and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FormRow {
    /// Of which file, from 0.
    pub file: usize,
    /// Which session it is about.
    pub session: SessionId,
    /// What becomes of it. Its place names the file.
    pub line: Line,
}

/// What becomes of all rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answered {
    /// Row by row, file by file.
    pub rows: Vec<FormRow>,
    /// The one step that does it all; `None` if there is nothing to do.
    pub edit: Option<Edit>,
}

/// The rows about one session, as the import reads them.
struct Group<'a> {
    session: &'a Session,
    sheet: Sheet,
    /// File and row of each.
    sources: Vec<(usize, u32)>,
    decisions: BTreeMap<usize, Decision>,
}

impl Intake {
    /// Recognises files by their marks. Each has its name and what reading it gave.
    pub fn of(
        catalogue: &Catalogue,
        files: impl IntoIterator<Item = (String, Result<Workbook, ReadError>)>,
    ) -> Self {
        let taken = |(name, read): (String, Result<Workbook, ReadError>)| {
            let form = read.map_err(Trouble::Unreadable).and_then(|book| read_form(&book, catalogue));
            Taken { name: one_line(&name), form }
        };
        Self { files: files.into_iter().map(taken).collect() }
    }

    /// What becomes of each row. `id` makes ids for those who are new, from 1.
    pub fn answer(&self, catalogue: &Catalogue, asked: &Asked, id: &dyn Fn(usize) -> PersonId) -> Answered {
        let mut answered = Answered::default();
        let mut edits = Vec::new();
        let mut before = 0;
        for group in self.groups(catalogue, asked) {
            let request = Request {
                kind: Kind::Registrations,
                session: Some(group.session.id.clone()),
                today: asked.today,
            };
            let columns = columns();
            let import = Import::of(catalogue, request, &group.sheet, &columns, &mut |_| true);
            let Some(import) = import else { continue };
            let proposal = import.propose(catalogue, &group.decisions, &|number| id(before + number));
            before += group.sources.len();
            if let Some(Edit::Together(_, inner)) = proposal.edit() {
                edits.extend(inner);
            }
            for (line, (file, _)) in proposal.lines.into_iter().zip(&group.sources) {
                let line = self.placed(line, &group.sources);
                answered.rows.push(FormRow { file: *file, session: group.session.id.clone(), line });
            }
        }
        answered.rows.sort_by_key(|row| (row.file, row.line.place.row));
        let edits = once_each(edits);
        answered.edit = (!edits.is_empty()).then_some(Edit::Together(EditName::RegistrationsImported, edits));
        answered
    }

    /// The rows by session, in the order of the files.
    fn groups<'a>(&self, catalogue: &'a Catalogue, asked: &Asked) -> Vec<Group<'a>> {
        let mut groups: Vec<Group<'a>> = Vec::new();
        for (file, taken) in self.files.iter().enumerate() {
            let Ok(filled) = &taken.form else { continue };
            let Some(session) = catalogue.sessions.get(&filled.mark.session) else { continue };
            let at = groups.iter().position(|group| group.session.id == session.id).unwrap_or_else(|| {
                let (sheet, sources) = (Sheet::default(), Vec::new());
                groups.push(Group { session, sheet, sources, decisions: BTreeMap::new() });
                groups.len() - 1
            });
            let group = &mut groups[at];
            group.sheet.width = COLUMNS.len();
            for row in &filled.rows {
                group.take(catalogue, (file, filled, row), asked);
            }
        }
        groups
    }

    /// A line with the places of the files instead of those of the group.
    fn placed(&self, mut line: Line, sources: &[(usize, u32)]) -> Line {
        let place = |place: &mut Place| {
            let at = usize::try_from(place.row).unwrap_or(0).saturating_sub(1);
            let Some((file, row)) = sources.get(at) else { return };
            place.sheet = self.files.get(*file).map_or_else(String::new, |taken| taken.name.clone());
            place.row = *row;
            let column = place.column.and_then(|column| COLUMNS.get(column)).and_then(|(_, at)| *at);
            place.column = column.map(usize::from);
        };
        place(&mut line.place);
        if let Fate::Broken(problems) = &mut line.fate {
            problems.iter_mut().filter_map(place_of).for_each(place);
        }
        line
    }
}

impl Group<'_> {
    /// Takes a row on, if it says anything that isn't so already.
    fn take(
        &mut self,
        catalogue: &Catalogue,
        (file, filled, row): (usize, &Filled, &FilledRow),
        asked: &Asked,
    ) {
        let known = row.person.as_ref().and_then(|id| catalogue.people.get(id)).filter(|p| is_same(p, row));
        let status = match row.wanted() {
            Some(true) if asked.late == Late::Waiting && is_late(self.session, asked.today) => {
                Some(RegistrationStatus::Waiting)
            }
            Some(true) => Some(RegistrationStatus::Registered),
            // Who was never registered needs no word.
            Some(false) if known.is_none_or(|person| !is_registered(self.session, person)) => return,
            Some(false) => Some(RegistrationStatus::Cancelled),
            None => None,
        };
        let text = |text: &str| if text.is_empty() { Value::Empty } else { Value::Text(text.into()) };
        let [last, first, role, email] = row.cells.clone();
        let names = known.map_or([last, first], |person| [text(&person.last_name), text(&person.first_name)]);
        let centre = catalogue.centres.get(&filled.mark.centre).map_or("", |centre| centre.label());
        let german = Texts::new(Lang::De);
        let status_cell = status.map_or(Value::Empty, |status| text(german.registration_status(status)));
        let unclear = if status.is_none() { row.said.clone() } else { Value::Empty };
        let [last, first] = names;
        let cells =
            vec![last, first, role, email, text(centre), status_cell, Value::Date(asked.today), unclear];
        let at = self.sources.len();
        let decided = asked.decisions.get(&(file, row.number)).cloned();
        if let Some(decision) = decided.or_else(|| known.map(|person| Decision::This(person.id.clone()))) {
            self.decisions.insert(at, decision);
        }
        self.sources.push((file, row.number));
        let number = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        self.sheet.rows.push(Row { number, cells });
    }
}

fn columns() -> Columns {
    let column = |(field, _): &(Field, Option<u16>)| ColumnInfo {
        field: Some(*field),
        how: How::Hand,
        ..ColumnInfo::default()
    };
    Columns { columns: COLUMNS.iter().map(column).collect(), first_row: 0 }
}

/// Whether the row still names the one of whom it was written.
fn is_same(person: &Person, row: &FilledRow) -> bool {
    let same = |cell: &Value, name: &str| folded(&one_line(&cell.text())) == folded(&one_line(name));
    let [last, first, ..] = &row.cells;
    let whole = format!("{} {}", person.title, person.first_name);
    same(last, &person.last_name) && (same(first, &whole) || same(first, &person.first_name))
}

fn is_registered(session: &Session, person: &Person) -> bool {
    let registration = session.registration(&person.id);
    registration.is_some_and(|r| r.status.takes_seat() || r.status == RegistrationStatus::Waiting)
}

/// Somebody new who comes to several sessions is made once.
fn once_each(edits: Vec<Edit>) -> Vec<Edit> {
    let mut made: FxHashMap<(String, String, Option<CentreId>), PersonId> = FxHashMap::default();
    let mut same: FxHashMap<PersonId, PersonId> = FxHashMap::default();
    let mut kept = Vec::with_capacity(edits.len());
    for mut edit in edits {
        match &mut edit {
            Edit::Put(Record::Person(person)) => {
                let name = (folded(&person.first_name), folded(&person.last_name), person.centre.clone());
                if let Some(first) = made.get(&name) {
                    same.insert(person.id.clone(), first.clone());
                    continue;
                }
                made.insert(name, person.id.clone());
            }
            Edit::Register(_, people) => {
                for registration in people {
                    if let Some(first) = same.get(&registration.person) {
                        registration.person = first.clone();
                    }
                }
            }
            _ => {}
        }
        kept.push(edit);
    }
    kept
}

fn place_of(problem: &mut Problem) -> Option<&mut Place> {
    match problem {
        Problem::Nameless | Problem::Backwards => None,
        Problem::TooLong(place, _)
        | Problem::UnknownCentre(place, ..)
        | Problem::UnknownRole(place, _)
        | Problem::NotAnAddress(place, _)
        | Problem::NotADate(place, _)
        | Problem::UnknownStatus(place, _)
        | Problem::NotYesOrNo(place, _)
        | Problem::UnknownEntry(place, _)
        | Problem::ErrorValue(place)
        | Problem::NoSuchDay(place, _)
        | Problem::MinutesOfSeveralDays(place)
        | Problem::Twice(place) => Some(place),
    }
}

impl Answered {
    /// How many rows are in each state.
    pub fn counts(&self) -> Counts {
        Counts::of(self.rows.iter().map(|row| row.line.fate.state()))
    }

    /// How many rows are in a state.
    pub fn count(&self, state: State) -> usize {
        self.counts().get(state)
    }

    /// "3 neu, 1 geändert, 2 unlesbar"
    pub fn summary(&self, texts: Texts) -> String {
        if self.rows.is_empty() {
            return texts.form_nothing_filled().to_owned();
        }
        self.counts().words(texts)
    }
}

impl FormRow {
    /// What becomes of it, in words.
    pub fn words(&self, catalogue: &Catalogue, texts: Texts) -> String {
        let elsewhere = match &self.line.fate {
            Fate::Broken(problems) => problems.iter().find_map(|problem| match problem {
                Problem::Twice(place) if place.sheet != self.line.place.sheet => Some(place),
                _ => None,
            }),
            _ => None,
        };
        match elsewhere {
            Some(place) => texts.form_twice(&place.sheet, place.row),
            None => self.line.words(catalogue, texts),
        }
    }
}
