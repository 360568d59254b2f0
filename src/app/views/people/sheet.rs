//! The list of people as a table: columns, what their cells say and are sorted by, and what editing one
//! changes.

use std::borrow::Cow;

use super::model::{self, List};
use crate::app::views::ViewCtx;
use crate::app::widgets::{Cell, Column, Edited, Editor, Key, Row, Rows, row_id};
use crate::catalogue::{Date, Edit, Person, PersonId, Role};
use crate::exchange::table::Value;
use crate::texts::Texts;

/// Columns, in the order of [`columns`].
const NAME: usize = 0;
const CENTRE: usize = 1;
const ROLE: usize = 2;
const EMAIL: usize = 3;
const PHONE: usize = 4;
const FROM: usize = 5;
const UNTIL: usize = 6;
const ATTENDED: usize = 7;

/// The columns beside somebody in detail.
pub const NARROW: [&str; 2] = ["name", "centre"];

/// All columns; `roles` are the names of [`Role::ALL`].
pub fn columns<'a>(texts: Texts, roles: &'a [&'a str]) -> [Column<'a>; 8] {
    [
        Column::share(texts.person_name_word(), 2.0, 140.0).id("name").edits(Editor::Text),
        Column::share(texts.centre(), 1.6, 96.0).id("centre"),
        Column::share(texts.person_role(), 2.0, 120.0).id("role").edits(Editor::Choice(roles)),
        Column::share(texts.person_email(), 2.0, 120.0).id("email").edits(Editor::Text),
        Column::exact(texts.person_phone(), 118.0).id("phone").edits(Editor::Text),
        Column::exact(texts.person_from(), 88.0).id("from").date(),
        Column::exact(texts.person_until(), 88.0).id("until").date(),
        Column::exact(texts.modules(), 72.0).id("modules").number(),
    ]
    .map(Column::sorts)
}

/// The list with what it needs to say it.
#[derive(Clone, Copy)]
pub struct PeopleSheet<'a> {
    pub ctx: &'a ViewCtx<'a>,
    pub list: &'a List,
}

impl PeopleSheet<'_> {
    fn person(&self, row: usize) -> Option<&Person> {
        self.list.row(row).map(|row| row.person.as_ref())
    }

    fn date(&self, date: Option<&Date>) -> Cow<'_, str> {
        date.map_or(Cow::Borrowed(""), |date| self.ctx.texts.written_date(date).into())
    }

    /// Fills a row.
    pub fn paint(&self, row: &mut Row<'_>, open: Option<&PersonId>) {
        let index = row.index();
        let Some(model::Row { person, name, .. }) = self.list.row(index) else { return };
        if open == Some(&person.id) {
            row.select(true);
        }
        row.cell(if person.works_on(self.ctx.today) { Cell::Text(name) } else { Cell::Weak(name) });
        for column in [CENTRE, ROLE, EMAIL, PHONE] {
            row.cell(Cell::Text(&self.text(index, column)));
        }
        row.cell(Cell::Weak(&self.text(index, FROM)));
        row.cell(Cell::Weak(&self.text(index, UNTIL)));
        match self.list.attended(&person.id) {
            0 => row.cell(Cell::Weak("–")),
            count => row.cell(Cell::Text(&count.to_string())),
        }
    }

    /// The one edit that writing into a cell makes; `None` if nothing changes, or nobody would be left.
    pub fn edit(&self, edited: &Edited) -> Option<Edit> {
        let before = self.person(edited.row)?;
        let mut person = before.clone();
        let text = edited.text.trim().to_owned();
        match edited.column {
            NAME => {
                let (last, first) = parted(&text)?;
                (person.last_name, person.first_name) = (last.to_owned(), first.to_owned());
            }
            ROLE => person.role = Role::ALL.into_iter().find(|role| self.ctx.texts.role(*role) == text)?,
            EMAIL => person.email = text,
            PHONE => person.phone = text,
            _ => return None,
        }
        (person != *before).then(|| Edit::Put(person.into()))
    }
}

/// Last and first name of "Beispiel, Anna" or "Anna Beispiel".
fn parted(name: &str) -> Option<(&str, &str)> {
    let parts = match name.split_once(',') {
        Some((last, first)) => (last.trim(), first.trim()),
        None => name.rsplit_once(' ').map_or((name, ""), |(first, last)| (last.trim(), first.trim())),
    };
    (parts != ("", "")).then_some(parts)
}

impl Rows for PeopleSheet<'_> {
    fn count(&self) -> usize {
        self.list.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.person(row).map_or(0, |person| row_id(&person.id))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(model::Row { person, name, .. }) = self.list.row(row) else { return Cow::Borrowed("") };
        match column {
            NAME => Cow::Borrowed(name),
            CENTRE => person.centre.as_ref().map_or(Cow::Borrowed(""), |id| self.ctx.centre(id).into()),
            ROLE => Cow::Borrowed(self.ctx.texts.role(person.role)),
            EMAIL => Cow::Borrowed(&person.email),
            PHONE => Cow::Borrowed(&person.phone),
            FROM => self.date(person.from.as_ref()),
            UNTIL => self.date(person.until.as_ref()),
            _ => self.list.attended(&person.id).to_string().into(),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let person = self.person(row)?;
        match column {
            // The list stands by name already.
            NAME => Some(Key::count(row)),
            FROM => Some(Key::day(person.from.as_ref().and_then(Date::get))),
            UNTIL => Some(Key::day(person.until.as_ref().and_then(Date::get))),
            ATTENDED => Some(Key::number(Some(self.list.attended(&person.id)))),
            _ => None,
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        let Some(person) = self.person(row) else { return Value::Empty };
        let day = |date: Option<&Date>| date.and_then(Date::get);
        match (column, day(person.from.as_ref()), day(person.until.as_ref())) {
            (FROM, Some(day), _) | (UNTIL, _, Some(day)) => Value::Date(day),
            (ATTENDED, ..) => Value::number(Some(self.list.attended(&person.id))),
            _ => Value::text(self.text(row, column)),
        }
    }

    fn name_people(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::Filter;
    use super::*;
    use crate::app::views::testing::with_ctx;
    use crate::catalogue::{Catalogue, Record};

    #[test]
    fn a_cell_that_was_written_makes_one_edit() {
        let anna = Person {
            id: "a".into(),
            first_name: "Anna".to_owned(),
            last_name: "Beispiel".to_owned(),
            email: "anna@example.org".to_owned(),
            ..Person::default()
        };
        let catalogue = Catalogue { people: [anna].into_iter().collect(), ..Catalogue::default() };
        with_ctx(&catalogue, 1, |ctx| {
            let mut list = List::default();
            list.update(ctx, &Filter::default());
            let sheet = PeopleSheet { ctx, list: &list };
            let check = |column: usize, text: &str, expected: &str| {
                let edited = Edited { row: 0, column, text: text.to_owned() };
                let person = match sheet.edit(&edited) {
                    Some(Edit::Put(Record::Person(person))) => person,
                    None => return assert_eq!(expected, "", "{text}"),
                    other => panic!("{other:?}"),
                };
                let Person { first_name, last_name, role, email, phone, .. } = &*person;
                assert_eq!(format!("{first_name}|{last_name}|{role:?}|{email}|{phone}"), expected);
            };
            let role = ctx.texts.role(Role::Head);
            check(
                NAME,
                "Muster, Änne Lea",
                &format!("Änne Lea|Muster|{:?}|anna@example.org|", Role::default()),
            );
            check(NAME, "Lea Muster", &format!("Lea|Muster|{:?}|anna@example.org|", Role::default()));
            check(NAME, " , ", "");
            check(NAME, "Beispiel, Anna", "");
            check(ROLE, role, "Anna|Beispiel|Head|anna@example.org|");
            check(ROLE, "Zauberer", "");
            check(EMAIL, " ", &format!("Anna|Beispiel|{:?}||", Role::default()));
            check(PHONE, "0201 1", &format!("Anna|Beispiel|{:?}|anna@example.org|0201 1", Role::default()));
            check(CENTRE, "x", "");
        });
    }
}
