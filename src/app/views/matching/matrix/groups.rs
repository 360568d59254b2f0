//! The rows of the matrix in groups: by district, by focus, by offering.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::model::{Column, Head, Row, Scope, district_name};
use super::sieve::{Group, Sieve};
use crate::app::views::ViewCtx;
use crate::catalogue::FocusId;
use crate::collation::Collated;

/// A group and its rows.
pub struct Grouped {
    /// Names it among the groups; `None`: rows without a head.
    pub key: Option<String>,
    /// Its name.
    pub name: String,
    /// Its rows, by name.
    pub rows: Vec<Row>,
}

/// Rows with other scopes, as far as the filter wants them then; who has none is left out.
type Within<'a> = &'a dyn Fn(&[Row], &dyn Fn(&Row) -> Scope) -> Vec<Row>;

/// Puts rows into groups.
pub fn groups(
    ctx: &ViewCtx<'_>,
    group: Group,
    sieve: &Sieve<'_>,
    (heads, columns): (&[Head], &[Column]),
    rows: Vec<Row>,
) -> Vec<Grouped> {
    let within = |rows: &[Row], scope: &dyn Fn(&Row) -> Scope| {
        let found = rows.iter().filter_map(|row| Row::of(ctx, sieve, columns, row.at, Some(scope(row)?)));
        found.collect::<Vec<_>>()
    };
    match group {
        Group::Nothing => vec![Grouped { key: None, name: String::new(), rows }],
        Group::District => by_district(ctx, rows),
        Group::Offering => heads
            .iter()
            .map(|head| {
                let scope: Rc<[bool]> = (0..columns.len()).map(|at| head.columns.contains(&at)).collect();
                let rows = within(&rows, &|_| Some(Rc::clone(&scope)));
                Grouped {
                    key: Some(head.number.clone()),
                    name: format!("{} {}", head.number, head.title),
                    rows,
                }
            })
            .filter(|grouped| !grouped.rows.is_empty())
            .collect(),
        Group::Focus => by_focus(ctx, heads, columns.len(), &rows, &within),
    }
}

fn by_district(ctx: &ViewCtx<'_>, rows: Vec<Row>) -> Vec<Grouped> {
    let mut districts = BTreeMap::<_, Vec<Row>>::new();
    for row in rows {
        let district = ctx.catalogue.centres.get(&row.centre).map_or("", |centre| &centre.district);
        districts.entry(Collated(district.to_owned())).or_default().push(row);
    }
    let grouped = |(Collated(key), rows)| Grouped { name: district_name(ctx, &key), key: Some(key), rows };
    districts.into_iter().map(grouped).collect()
}

/// Under each focus who chose it, with the offerings that serve it; at the end what reaches KIs without.
fn by_focus(
    ctx: &ViewCtx<'_>,
    heads: &[Head],
    width: usize,
    rows: &[Row],
    within: Within<'_>,
) -> Vec<Grouped> {
    let scope_of = |fits: &dyn Fn(&Head) -> bool| -> Rc<[bool]> {
        let mut scope = vec![false; width];
        for head in heads.iter().filter(|head| fits(head)) {
            scope[head.columns.clone()].fill(true);
        }
        scope.into()
    };
    let chosen = |row: &Row| -> BTreeSet<&FocusId> {
        let centre = ctx.catalogue.centres.get(&row.centre);
        centre
            .into_iter()
            .flat_map(|centre| centre.choices_on(ctx.derived.today).map(|choice| &choice.focus))
            .collect()
    };
    let mut groups = Vec::new();
    for sum in &ctx.derived.sums.foci {
        let focus = &sum.of;
        let scope = scope_of(&|head: &Head| head.foci.contains(focus));
        let rows = within(rows, &|row| chosen(row).contains(focus).then(|| Rc::clone(&scope)));
        groups.push(Grouped { key: Some(focus.to_string()), name: ctx.focus(focus), rows });
    }
    let rest = within(rows, &|row| {
        let chosen = chosen(row);
        Some(scope_of(&|head: &Head| !head.foci.iter().any(|focus| chosen.contains(focus))))
    });
    groups.push(Grouped {
        key: Some(String::new()),
        name: ctx.texts.matrix_without_focus().to_owned(),
        rows: rest,
    });
    groups.retain(|grouped| !grouped.rows.is_empty());
    groups
}
