//! Dense numbers for centres, modules and people, so that one pass over all registrations, without
//! allocation or comparison of texts, is enough.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::{active_offerings, centres_by_label};
use crate::catalogue::{
    Catalogue, Centre, CentreId, Date, Entity as _, MOST_CELLS, ModuleId, ModuleRef, Person,
};

/// The rows and columns of a matrix of centres and modules, and who belongs to which row.
pub(super) struct Layout<'a> {
    pub rows: Vec<&'a Centre>,
    /// First those of the matrix, then prerequisites from other offerings, which only block.
    pub columns: Vec<ModuleRef<'a>>,
    /// How many columns the matrix has.
    pub shown: usize,
    column_of: FxHashMap<&'a ModuleId, u32>,
    /// By place of the person: the row, and [`LEFT`] for those who left; the pass over all
    /// registrations reads little else, so it is kept small.
    place: Vec<u32>,
    /// By place of the person: their last day at the centre, once it has passed.
    left: Vec<Option<NaiveDate>>,
}

/// Where somebody works, or worked.
#[derive(Clone, Copy)]
pub(super) struct Staff {
    /// Row of the centre.
    pub row: u32,
    /// Their last day there, once it has passed.
    pub left: Option<NaiveDate>,
}

const NOWHERE: u32 = u32::MAX;
const LEFT: u32 = 1 << 31;

impl<'a> Layout<'a> {
    /// All centres and all modules of active offerings, as many as can be matched.
    pub fn whole(catalogue: &'a Catalogue, date: NaiveDate) -> Self {
        let columns = active_offerings(catalogue).into_iter().flat_map(|offering| {
            offering.modules_in_order().into_iter().map(move |module| ModuleRef { offering, module })
        });
        let columns = columns.take(catalogue.most_columns());
        Self::new(catalogue, date, centres_by_label(catalogue), columns.collect())
    }

    /// One centre and one module; `None` if the catalogue lacks one of them.
    pub fn of_cell(
        catalogue: &'a Catalogue,
        date: NaiveDate,
        centre: &CentreId,
        module: &ModuleId,
    ) -> Option<Self> {
        let centre = catalogue.centres.get(centre)?;
        Some(Self::new(catalogue, date, vec![centre], vec![catalogue.module(module)?]))
    }

    fn new(
        catalogue: &'a Catalogue,
        date: NaiveDate,
        rows: Vec<&'a Centre>,
        wanted: Vec<ModuleRef<'a>>,
    ) -> Self {
        let mut column_of = FxHashMap::default();
        let mut columns = Vec::with_capacity(wanted.len());
        let mut add = |columns: &mut Vec<ModuleRef<'a>>, found: ModuleRef<'a>| {
            // Of modules with one id the first answers for it.
            column_of.entry(&found.module.id).or_insert_with(|| {
                columns.push(found);
                dense(columns.len() - 1)
            });
        };
        for found in wanted {
            add(&mut columns, found);
        }
        let shown = columns.len();
        let by_id: FxHashMap<_, _> = catalogue.modules().map(|found| (&found.module.id, found)).collect();
        // Prerequisites beyond what fits block nothing; findings tell of it.
        let most = shown + MOST_CELLS / rows.len().max(1);
        for at in 0..shown {
            for id in &columns[at].module.prerequisites {
                if columns.len() >= most {
                    break;
                }
                if let Some(&found) = by_id.get(id) {
                    add(&mut columns, found);
                }
            }
        }
        let (place, left) = staff(catalogue, date, &rows);
        Self { rows, columns, shown, column_of, place, left }
    }

    /// How many cells there are, prerequisites of other offerings included.
    pub fn cells(&self) -> usize {
        self.rows.len() * self.columns.len()
    }

    /// The number of a cell.
    pub fn cell(&self, row: u32, column: u32) -> u32 {
        row * dense(self.columns.len()) + column
    }

    /// The column of a module.
    pub fn column(&self, module: &ModuleId) -> Option<u32> {
        self.column_of.get(module).copied()
    }

    /// Where the person at this place of the table works or worked, if that is a row.
    pub fn staff(&self, person: usize) -> Option<Staff> {
        let place = self.place.get(person).copied().filter(|place| *place != NOWHERE)?;
        let left = if place & LEFT == 0 { None } else { self.left.get(person).copied().flatten() };
        Some(Staff { row: place & !LEFT, left })
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.place.len()
    }

    /// Whether the person at this place of the table works at their centre on the date.
    pub fn works(&self, person: u32) -> bool {
        self.place.get(person as usize).is_some_and(|place| place & LEFT == 0)
    }
}

/// Tables are far smaller than four thousand million; a number beyond names nothing.
pub(super) fn dense(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn staff(catalogue: &Catalogue, date: NaiveDate, rows: &[&Centre]) -> (Vec<u32>, Vec<Option<NaiveDate>>) {
    let mut row_at = vec![NOWHERE; catalogue.centres.len()];
    for (row, centre) in (0..).zip(rows) {
        if let Some(at) = catalogue.centres.position(centre.id()) {
            row_at[at] = row;
        }
    }
    let place = |person: &Person| {
        let centre = person.centre.as_ref().and_then(|id| catalogue.centres.position(id));
        let row = centre.map_or(NOWHERE, |at| row_at[at]);
        let left = person.until.as_ref().and_then(Date::get).filter(|until| *until < date);
        match left {
            _ if row == NOWHERE => (NOWHERE, None),
            Some(_) => (row | LEFT, left),
            None if person.works_on(date) => (row, None),
            None => (NOWHERE, None),
        }
    };
    catalogue.people.iter().map(|person| place(person)).unzip()
}
