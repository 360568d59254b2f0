//! The list of people as plain rows: sorted by name once, brought up to date record by record, and filtered
//! only when something changed.

use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::app::views::ViewCtx;
use crate::catalogue::{Catalogue, CentreId, Person, PersonId, Role, Table};
use crate::collation;
use crate::search::folded;
use crate::texts::Texts;

/// Who is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words that all must occur in name, centre, e-mail or telephone.
    #[serde(skip)]
    pub text: String,
    /// Only from this centre.
    pub centre: Option<CentreId>,
    /// Only with this role.
    pub role: Option<Role>,
    /// Only who works at their centre today.
    pub only_current: bool,
}

impl Filter {
    /// Whether it lets everybody through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One person.
#[derive(Clone, Debug)]
pub struct Row {
    /// The record.
    pub person: Arc<Person>,
    /// "Beispiel, Anna".
    pub name: String,
    folded: String,
}

impl Row {
    fn of(person: &Arc<Person>) -> Self {
        let name = person.list_name();
        let folded = folded(&format!("{name} {} {} {}", person.first_name, person.email, person.phone));
        Self { person: Arc::clone(person), name, folded }
    }
}

/// Everybody, and who of them is shown.
#[derive(Default)]
pub struct List {
    people: Table<Person>,
    rows: Vec<Row>,
    attended: FxHashMap<PersonId, u32>,
    attended_revision: Option<u64>,
    shown: Vec<u32>,
    shown_for: Option<Shown>,
    version: u64,
}

#[derive(Clone, PartialEq)]
struct Shown {
    filter: Filter,
    today: NaiveDate,
    texts: Texts,
    revision: u64,
    centres: usize,
}

impl List {
    /// Brings the list up to date; returns whether other rows are shown now.
    pub fn update(&mut self, ctx: &ViewCtx<'_>, filter: &Filter) -> bool {
        let mut changed = false;
        if !self.people.same_version(&ctx.catalogue.people) {
            self.follow(ctx.catalogue);
            changed = true;
        }
        if self.attended_revision != Some(ctx.derived.revision) {
            self.attended_revision = Some(ctx.derived.revision);
            self.attended = attended(ctx);
        }
        let shown_for = Shown {
            filter: filter.clone(),
            today: ctx.today,
            texts: ctx.texts,
            revision: ctx.derived.revision,
            centres: ctx.catalogue.centres.len(),
        };
        if changed || self.shown_for.as_ref() != Some(&shown_for) {
            self.shown = self.filtered(ctx, filter);
            self.shown_for = Some(shown_for);
            self.version += 1;
            changed = true;
        }
        changed
    }

    /// Another number whenever other rows are shown.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// How many rows are shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// A shown row.
    pub fn row(&self, index: usize) -> Option<&Row> {
        self.rows.get(*self.shown.get(index)? as usize)
    }

    /// Where somebody is shown.
    pub fn position(&self, person: &PersonId) -> Option<usize> {
        (0..self.len()).find(|&index| self.row(index).is_some_and(|row| row.person.id == *person))
    }

    /// How many different modules somebody attended.
    pub fn attended(&self, person: &PersonId) -> u32 {
        self.attended.get(person).copied().unwrap_or(0)
    }

    /// Takes over what changed since the last version. Rows of unchanged records stay where they are, so
    /// that sorting meets an almost sorted list, which costs one comparison a row.
    fn follow(&mut self, catalogue: &Catalogue) {
        self.people = catalogue.people.clone();
        let mut fresh: FxHashSet<*const Person> = catalogue.people.iter().map(Arc::as_ptr).collect();
        self.rows.retain(|row| fresh.remove(&Arc::as_ptr(&row.person)));
        let added = catalogue.people.iter().filter(|person| fresh.contains(&Arc::as_ptr(person)));
        self.rows.extend(added.map(Row::of));
        self.rows
            .sort_by(|a, b| collation::compare(&a.name, &b.name).then_with(|| a.person.id.cmp(&b.person.id)));
    }

    fn filtered(&self, ctx: &ViewCtx<'_>, filter: &Filter) -> Vec<u32> {
        let words: Vec<Word> =
            folded(&filter.text).split_whitespace().map(|word| Word::new(ctx.catalogue, word)).collect();
        let fits = |row: &Row| {
            let person = &row.person;
            filter.centre.as_ref().is_none_or(|centre| person.centre.as_ref() == Some(centre))
                && filter.role.is_none_or(|role| person.role == role)
                && (!filter.only_current || person.works_on(ctx.today))
                && words.iter().all(|word| word.fits(row))
        };
        (0..).zip(&self.rows).filter(|(_, row)| fits(row)).map(|(index, _)| index).collect()
    }
}

/// A word that was typed, and the centres in whose name it occurs.
struct Word {
    text: String,
    centres: FxHashSet<CentreId>,
}

impl Word {
    fn new(catalogue: &Catalogue, text: &str) -> Self {
        let centres = catalogue.centres.iter().filter(|centre| folded(centre.label()).contains(text));
        Self { text: text.to_owned(), centres: centres.map(|centre| centre.id.clone()).collect() }
    }

    fn fits(&self, row: &Row) -> bool {
        row.folded.contains(&self.text)
            || row.person.centre.as_ref().is_some_and(|centre| self.centres.contains(centre))
    }
}

fn attended(ctx: &ViewCtx<'_>) -> FxHashMap<PersonId, u32> {
    let mut attended = FxHashMap::default();
    for progress in ctx.derived.progress(ctx.catalogue) {
        let modules = u32::try_from(progress.attended.len()).unwrap_or(u32::MAX);
        *attended.entry(progress.person.clone()).or_insert(0) += modules;
    }
    attended
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
