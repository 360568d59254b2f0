//! What pasted rows would do, row by row: whom they create, change or register, and why some are skipped.
//! A pure function of the text and the catalogue; nothing happens before its edit is made.

use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::heads::{Field, columns};
use crate::app::numbering::passing_id;
use crate::app::tsv;
use crate::app::views::ViewCtx;
use crate::calendar::parse_date;
use crate::catalogue::{
    CentreId, Date, Edit, EditName, Person, PersonId, Registration, RegistrationStatus, Role, Session,
};
use crate::search::{folded, nearest_name};
use crate::texts::{Lang, Texts};

/// Longer texts are no names, addresses or numbers.
const LONGEST: usize = 200;

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Somebody new.
    Create,
    /// Somebody known: fields with their old and new values.
    Change(Vec<(Field, String, String)>),
    /// Somebody known is registered.
    Register,
    /// Somebody new is registered.
    CreateAndRegister,
    /// Nothing, and why.
    Skip(Reason),
}

/// Why a row is skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Neither first nor last name.
    Nameless,
    /// More letters than a field has.
    TooLong(Field),
    /// No KI has this name; perhaps that one is meant.
    UnknownCentre(String, Option<String>),
    /// No role has this name.
    UnknownRole(String),
    /// No e-mail address.
    NotAnAddress(String),
    /// No date.
    NotADate(String),
    /// They are known with just these values.
    Unchanged,
    /// Somebody else has this address.
    AddressOf(String),
    /// Several known people have this name.
    Ambiguous,
    /// An earlier row names the same person.
    Twice(usize),
    /// They are registered already.
    Registered,
}

/// A pasted row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in what was pasted, from 1.
    pub number: usize,
    /// Whom it names.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// What pasted rows would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Row by row.
    pub lines: Vec<Line>,
    edits: Vec<Edit>,
    registered: Vec<Registration>,
    session: Option<crate::catalogue::SessionId>,
}

/// A preview that is being made: of many rows, some in each frame.
#[derive(Debug)]
pub struct Making {
    rows: Vec<Vec<String>>,
    columns: Vec<Option<Field>>,
    next: usize,
    maker: Maker,
    preview: Preview,
}

impl Making {
    /// Begins with what `text` would do to the people, or to the registrations of `session`.
    pub fn of(ctx: &ViewCtx<'_>, session: Option<&Session>, text: &str) -> Self {
        let rows = tsv::read(text);
        let (columns, named) = rows.first().map(|first| columns(first)).unwrap_or_default();
        let preview = Preview { session: session.map(|session| session.id.clone()), ..Preview::default() };
        Self { rows, columns, next: usize::from(named), maker: Maker::new(ctx), preview }
    }

    /// Reads some rows more, of the same catalogue and session; the preview once it has read them all.
    pub fn work(&mut self, ctx: &ViewCtx<'_>, session: Option<&Session>, most: usize) -> Option<Preview> {
        let on = On { ctx, session };
        let end = self.next.saturating_add(most).min(self.rows.len());
        for at in self.next..end {
            let (row, number) = (Row::new(&self.columns, &self.rows[at]), at + 1);
            let fate = self.maker.fate(on, &row, number, &mut self.preview);
            self.preview.lines.push(Line { number, name: row.name(), fate });
        }
        self.next = end.max(self.next);
        (self.next >= self.rows.len()).then(|| std::mem::take(&mut self.preview))
    }

    /// How many rows are read, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.rows.len())
    }
}

impl Preview {
    /// The one step that does it all; `None` if there is nothing to do.
    pub fn edit(&self) -> Option<Edit> {
        let mut edits = self.edits.clone();
        if let Some(session) = self.session.as_ref().filter(|_| !self.registered.is_empty()) {
            edits.push(Edit::Register(session.clone(), self.registered.clone()));
        }
        let name = if self.session.is_some() { EditName::PeopleRegistered } else { EditName::PeopleImported };
        (!edits.is_empty()).then_some(Edit::Together(name, edits))
    }

    /// How many are created, changed, registered and skipped.
    pub fn counts(&self) -> [usize; 4] {
        let count = |is: fn(&Fate) -> bool| self.lines.iter().filter(|line| is(&line.fate)).count();
        [
            count(|fate| matches!(fate, Fate::Create | Fate::CreateAndRegister)),
            count(|fate| matches!(fate, Fate::Change(_))),
            count(|fate| matches!(fate, Fate::Register | Fate::CreateAndRegister)),
            count(|fate| matches!(fate, Fate::Skip(_))),
        ]
    }
}

/// The cells of a row by what they are.
struct Row<'a>(Vec<(Field, &'a str)>);

impl<'a> Row<'a> {
    fn new(columns: &[Option<Field>], cells: &'a [String]) -> Self {
        let cells = columns.iter().zip(cells).filter_map(|(field, cell)| Some(((*field)?, cell.trim())));
        Self(cells.filter(|(_, cell)| !cell.is_empty()).collect())
    }

    fn get(&self, wanted: Field) -> &'a str {
        self.0.iter().find(|(field, _)| *field == wanted).map_or("", |(_, cell)| cell)
    }

    /// First and last name.
    fn names(&self) -> (&'a str, &'a str) {
        let (first, last) = (self.get(Field::FirstName), self.get(Field::LastName));
        if !first.is_empty() || !last.is_empty() {
            return (first, last);
        }
        let whole = self.get(Field::WholeName);
        match whole.split_once(',') {
            Some((last, first)) => (first.trim(), last.trim()),
            None => whole.rsplit_once(' ').map_or(("", whole), |(first, last)| (first.trim(), last)),
        }
    }

    fn name(&self) -> String {
        let (first, last) = self.names();
        let name = format!("{first} {last}").trim().to_owned();
        if name.chars().count() > LONGEST { name.chars().take(40).chain(['…']).collect() } else { name }
    }
}

type Name = (String, String);

/// What rows are read for.
#[derive(Clone, Copy)]
struct On<'a> {
    ctx: &'a ViewCtx<'a>,
    session: Option<&'a Session>,
}

/// What rows are compared with.
#[derive(Debug)]
struct Maker {
    centres: FxHashMap<String, CentreId>,
    by_name: FxHashMap<Name, Vec<Arc<Person>>>,
    by_address: FxHashMap<String, Arc<Person>>,
    /// In which row somebody was named.
    named: FxHashMap<(Name, Option<CentreId>), usize>,
    addresses: FxHashSet<String>,
    created: usize,
}

fn name_of(first: &str, last: &str) -> Name {
    (folded(first.trim()), folded(last.trim()))
}

impl Maker {
    fn new(ctx: &ViewCtx<'_>) -> Self {
        let mut centres = FxHashMap::default();
        for centre in &ctx.catalogue.centres {
            for name in [centre.label(), &centre.name, &centre.short_name, &centre.official_key] {
                if !name.is_empty() {
                    centres.entry(folded(name)).or_insert_with(|| centre.id.clone());
                }
            }
        }
        let (mut by_name, mut by_address) = (FxHashMap::<_, Vec<_>>::default(), FxHashMap::default());
        for person in &ctx.catalogue.people {
            by_name
                .entry(name_of(&person.first_name, &person.last_name))
                .or_default()
                .push(Arc::clone(person));
            if !person.email.is_empty() {
                by_address.entry(folded(&person.email)).or_insert_with(|| Arc::clone(person));
            }
        }
        Self {
            centres,
            by_name,
            by_address,
            named: FxHashMap::default(),
            addresses: FxHashSet::default(),
            created: 0,
        }
    }

    fn fate(&mut self, on: On<'_>, row: &Row<'_>, number: usize, preview: &mut Preview) -> Fate {
        self.read(on, row, number, preview).unwrap_or_else(Fate::Skip)
    }

    fn read(
        &mut self,
        on: On<'_>,
        row: &Row<'_>,
        number: usize,
        preview: &mut Preview,
    ) -> Result<Fate, Reason> {
        let (first, last) = row.names();
        if first.is_empty() && last.is_empty() {
            return Err(Reason::Nameless);
        }
        if let Some((field, _)) = row.0.iter().find(|(_, cell)| cell.chars().count() > LONGEST) {
            return Err(Reason::TooLong(*field));
        }
        let centre = self.centre(on, row.get(Field::Centre))?;
        let known = self.known((first, last), centre.as_ref(), row.get(Field::Email))?;
        let of = known.as_ref().map_or(centre.clone(), |person| person.centre.clone());
        if let Some(earlier) = self.named.insert((name_of(first, last), of), number) {
            return Err(Reason::Twice(earlier));
        }
        let known = known.as_deref();
        let base = known.cloned().unwrap_or_default();
        let person = on.written(row, centre, base)?;
        let address = folded(&person.email);
        if known.is_none() && !address.is_empty() && !self.addresses.insert(address) {
            return Err(Reason::AddressOf(person.email));
        }
        match (known, on.session) {
            (Some(known), Some(session)) => on.register(known.id.clone(), session, preview),
            (Some(known), None) => on.change(known, person, preview),
            (None, _) => Ok(self.create(on, person, preview)),
        }
    }

    /// Who is meant, if they are known.
    fn known(
        &self,
        (first, last): (&str, &str),
        centre: Option<&CentreId>,
        email: &str,
    ) -> Result<Option<Arc<Person>>, Reason> {
        let name = name_of(first, last);
        let namesakes = self.by_name.get(&name).map_or(&[][..], Vec::as_slice);
        let fits = |person: &&Arc<Person>| centre.is_none() || person.centre.as_ref() == centre;
        let found: Vec<_> = namesakes.iter().filter(fits).collect();
        let same_address =
            |person: &&&Arc<Person>| !email.is_empty() && folded(&person.email) == folded(email);
        if let Some(person) = found.iter().find(same_address) {
            return Ok(Some(Arc::clone(person)));
        }
        match found.as_slice() {
            [person] => return Ok(Some(Arc::clone(person))),
            [_, _, ..] => return Err(Reason::Ambiguous),
            [] => {}
        }
        match self.by_address.get(&folded(email)).filter(|_| !email.is_empty()) {
            // The same name elsewhere: they moved to another KI.
            Some(person) if name_of(&person.first_name, &person.last_name) == name => {
                Ok(Some(Arc::clone(person)))
            }
            Some(person) => Err(Reason::AddressOf(person.full_name())),
            None => Ok(None),
        }
    }

    fn centre(&self, on: On<'_>, text: &str) -> Result<Option<CentreId>, Reason> {
        if text.is_empty() {
            return Ok(None);
        }
        let wanted = folded(text);
        let plain = wanted.strip_prefix("ki ").unwrap_or(&wanted);
        if let Some(centre) = self.centres.get(&wanted).or_else(|| self.centres.get(plain)) {
            return Ok(Some(centre.clone()));
        }
        let centres = &on.ctx.catalogue.centres;
        let labels: Vec<_> = centres.iter().map(|centre| (folded(centre.label()), centre.label())).collect();
        let names = labels.iter().map(|(folded, label)| (folded.as_str(), *label));
        Err(Reason::UnknownCentre(text.to_owned(), nearest_name(plain, names)))
    }

    fn create(&mut self, on: On<'_>, mut person: Person, preview: &mut Preview) -> Fate {
        self.created += 1;
        person.id = passing_id(self.created);
        let id = person.id.clone();
        preview.edits.push(Edit::Put(person.into()));
        let Some(session) = on.session else { return Fate::Create };
        preview.registered.push(on.registration(id, session));
        Fate::CreateAndRegister
    }
}

impl On<'_> {
    /// `base` with what the row says. Empty cells say nothing.
    fn written(&self, row: &Row<'_>, centre: Option<CentreId>, base: Person) -> Result<Person, Reason> {
        let mut person = base;
        let (first, last) = row.names();
        for (cell, field) in [
            (first, &mut person.first_name),
            (last, &mut person.last_name),
            (row.get(Field::Title), &mut person.title),
            (row.get(Field::Email), &mut person.email),
            (row.get(Field::Phone), &mut person.phone),
        ] {
            if !cell.is_empty() {
                cell.clone_into(field);
            }
        }
        let address = row.get(Field::Email);
        if !address.is_empty() && !is_address(address) {
            return Err(Reason::NotAnAddress(address.to_owned()));
        }
        person.centre = centre.or(person.centre);
        if let text @ [_, ..] = row.get(Field::Role).as_bytes() {
            let text = String::from_utf8_lossy(text);
            person.role = role(&text).ok_or_else(|| Reason::UnknownRole(text.into_owned()))?;
        }
        person.from = date(row.get(Field::From), self.ctx.today)?.or(person.from);
        person.until = date(row.get(Field::Until), self.ctx.today)?.or(person.until);
        Ok(person)
    }

    fn change(&self, known: &Person, person: Person, preview: &mut Preview) -> Result<Fate, Reason> {
        let (old, new) = (self.values(known), self.values(&person));
        let changes: Vec<_> = old
            .into_iter()
            .zip(new)
            .filter(|((_, old), (_, new))| old != new)
            .map(|((field, old), (_, new))| (field, old, new))
            .collect();
        if changes.is_empty() {
            return Err(Reason::Unchanged);
        }
        preview.edits.push(Edit::Put(person.into()));
        Ok(Fate::Change(changes))
    }

    fn values(&self, person: &Person) -> [(Field, String); 9] {
        let texts = self.ctx.texts;
        let date =
            |date: Option<&Date>| date.map_or_else(String::new, |date| texts.written_date(date).clone());
        [
            (Field::FirstName, person.first_name.clone()),
            (Field::LastName, person.last_name.clone()),
            (Field::Title, person.title.clone()),
            (Field::Centre, person.centre.as_ref().map_or_else(String::new, |id| self.ctx.centre(id))),
            (Field::Role, texts.role(person.role).to_owned()),
            (Field::Email, person.email.clone()),
            (Field::Phone, person.phone.clone()),
            (Field::From, date(person.from.as_ref())),
            (Field::Until, date(person.until.as_ref())),
        ]
    }

    fn register(&self, person: PersonId, session: &Session, preview: &mut Preview) -> Result<Fate, Reason> {
        let again = [RegistrationStatus::Cancelled, RegistrationStatus::Invited];
        if session.registration(&person).is_some_and(|known| !again.contains(&known.status)) {
            return Err(Reason::Registered);
        }
        preview.registered.push(self.registration(person, session));
        Ok(Fate::Register)
    }

    /// Once the session has begun, people come without registration.
    fn registration(&self, person: PersonId, session: &Session) -> Registration {
        let walk_in = session.first_day().is_some_and(|day| day <= self.ctx.today);
        Registration { walk_in, ..Registration::new(person, self.ctx.today) }
    }
}

fn is_address(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && !text.contains(char::is_whitespace)
}

fn role(text: &str) -> Option<Role> {
    let wanted = folded(text);
    let named = |role: &Role, lang| folded(Texts::new(lang).role(*role)) == wanted;
    Role::ALL.into_iter().find(|role| named(role, Lang::De) || named(role, Lang::En))
}

fn date(text: &str, today: NaiveDate) -> Result<Option<Date>, Reason> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = parse_date(text, today).map_err(|_error| Reason::NotADate(text.to_owned()))?;
    Ok(Some(Date::Value(day)))
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
