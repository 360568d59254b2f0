//! What a column is by what stands in it, and by where it stands where nothing else tells.

use rustc_hash::FxHashSet;

use super::super::import::{Centres, Kind, is_address, role_of};
use super::super::read::{Sheet, Value};
use super::field::Field;
use super::{Columns, How};
use crate::catalogue::Catalogue;

/// So many cells of a column are looked at.
const SAMPLE: usize = 60;

/// Without heads, columns stand in this order.
const PLACES: [Field; 6] =
    [Field::FirstName, Field::LastName, Field::Centre, Field::Email, Field::Phone, Field::Role];

/// Fills in what heads don't tell.
pub(super) fn fill(columns: &mut Columns, sheet: &Sheet, kind: Kind, catalogue: &Catalogue, has_heads: bool) {
    let centres = Centres::new(catalogue);
    for at in 0..columns.columns.len() {
        if columns.columns[at].field.is_some() {
            continue;
        }
        let rows = sheet.rows.iter().skip(columns.first_row);
        let cells = rows.map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        let cells: Vec<_> = cells.take(SAMPLE).collect();
        let field = by_content(&cells, &centres).filter(|field| columns.of(*field).is_none());
        if let Some(field) = field.filter(|field| Field::of(kind).contains(field)) {
            (columns.columns[at].field, columns.columns[at].how) = (Some(field), How::Content);
        }
    }
    if has_heads {
        return;
    }
    let mut taken: FxHashSet<_> = columns.columns.iter().filter_map(|column| column.field).collect();
    let whole = columns.columns.iter().position(|column| column.field.is_none());
    if let Some(at) = whole.filter(|at| whole_names(sheet, *at, columns.columns.len())) {
        (columns.columns[at].field, columns.columns[at].how) = (Some(Field::WholeName), How::Content);
        taken.extend([Field::FirstName, Field::LastName]);
    }
    let names = [Field::FirstName, Field::LastName].into_iter();
    let free: Vec<_> = names.filter(|field| !taken.contains(field)).collect();
    let mut names = free.into_iter();
    for (at, column) in columns.columns.iter_mut().enumerate().filter(|(_, column)| column.field.is_none()) {
        let place = PLACES.get(at).copied().filter(|field| !taken.contains(field) && !field.names());
        let Some(field) = names.next().or(place) else { continue };
        taken.insert(field);
        (column.field, column.how) = (Some(field), How::Place);
    }
}

fn by_content(cells: &[&Value], centres: &Centres) -> Option<Field> {
    let most = |is: &dyn Fn(&str) -> bool| {
        let fitting = cells.iter().filter(|cell| is(&cell.text())).count();
        !cells.is_empty() && fitting * 5 >= cells.len() * 4
    };
    if most(&is_address) {
        Some(Field::Email)
    } else if most(&|text| centres.find(text).is_some()) {
        Some(Field::Centre)
    } else if most(&|text| role_of(text).is_some()) {
        Some(Field::Role)
    } else if most(&is_phone) {
        Some(Field::Phone)
    } else {
        None
    }
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let others = text.chars().all(|c| c.is_ascii_digit() || " +-/().–".contains(c));
    others && digits >= 5 && text.starts_with(['0', '+', '(']) && super::super::import::day_of(text).is_none()
}

/// "Beispiel, Anna" in most rows; or two words in each where there is but one column.
fn whole_names(sheet: &Sheet, column: usize, width: usize) -> bool {
    let cells: Vec<_> =
        sheet.rows.iter().map(|row| row.cell(column).text()).filter(|cell| !cell.is_empty()).collect();
    let fits = |cell: &&String| cell.contains(", ") || width == 1 && cell.contains(' ');
    !cells.is_empty() && cells.iter().filter(fits).count() * 5 >= cells.len() * 4
}
