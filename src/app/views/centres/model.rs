//! The list of centres as plain rows, sorted by name and filtered.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::app::views::ViewCtx;
use crate::catalogue::{Area, Centre, CentreId, CentreStatus, FocusId};
use crate::collation::Collated;
use crate::matching::Sum;
use crate::search::folded;

/// Which centres are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words that all must occur in names, seat, district, key or foci.
    #[serde(skip)]
    pub text: String,
    /// Only in this district.
    pub district: Option<String>,
    /// Only with this focus today.
    pub focus: Option<FocusId>,
    /// Only with this status.
    pub status: Option<CentreStatus>,
}

impl Filter {
    /// Whether it lets all through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One centre.
#[derive(Clone, Debug)]
pub struct Row {
    /// Leads to it.
    pub id: CentreId,
    /// "Coesfeld", with its status unless it is established.
    pub name: String,
    /// Administrative district.
    pub district: String,
    /// Names of its foci today, in the order of [`Area::ALL`].
    pub foci: [String; 2],
    /// Who works there today.
    pub people: usize,
    /// Its coverage.
    pub sum: Sum,
    status: CentreStatus,
    focus_ids: Vec<FocusId>,
    folded: String,
}

impl Row {
    /// Modules that are open or expired.
    pub fn open(&self) -> u32 {
        self.sum.open + self.sum.expired
    }

    /// The focus in an area; empty where there is none.
    pub fn focus(&self, area: Area) -> &str {
        &self.foci[usize::from(area == Area::CrossCutting)]
    }
}

/// All centres by label.
pub fn rows(ctx: &ViewCtx<'_>) -> Vec<Row> {
    let mut people = FxHashMap::<&CentreId, usize>::default();
    for person in &ctx.catalogue.people {
        if let Some(centre) = person.centre.as_ref().filter(|_| person.works_on(ctx.today)) {
            *people.entry(centre).or_default() += 1;
        }
    }
    let sums: FxHashMap<_, _> = ctx.derived.sums.centres.iter().map(|sum| (&sum.of, sum.sum)).collect();
    let mut rows: Vec<_> = ctx
        .catalogue
        .centres
        .iter()
        .map(|centre| {
            let people = people.get(&centre.id).copied().unwrap_or(0);
            row(ctx, centre, people, sums.get(&centre.id).copied().unwrap_or_default())
        })
        .collect();
    rows.sort_by_cached_key(|row| (Collated(row.name.clone()), row.id.clone()));
    rows
}

fn row(ctx: &ViewCtx<'_>, centre: &Centre, people: usize, sum: Sum) -> Row {
    let label = if centre.label().is_empty() { ctx.texts.without_name() } else { centre.label() };
    let name = match centre.status {
        CentreStatus::Established => label.to_owned(),
        status => format!("{label} ({})", ctx.texts.centre_status(status)),
    };
    let foci = Area::ALL.map(|area| focus_names(ctx, centre, area));
    let Centre { name: full, district, official_key, seat, .. } = centre;
    Row {
        folded: folded(
            &[&name, full, district, official_key, seat, &foci[0], &foci[1]].map(String::as_str).join(" "),
        ),
        id: centre.id.clone(),
        name,
        district: district.clone(),
        foci,
        people,
        sum,
        status: centre.status,
        focus_ids: centre.choices_on(ctx.today).map(|choice| choice.focus.clone()).collect(),
    }
}

/// What a centre chose in an area for today: usually one.
fn focus_names(ctx: &ViewCtx<'_>, centre: &Centre, area: Area) -> String {
    let in_area =
        |id: &FocusId| ctx.catalogue.foci.get(id).map(|focus| focus.area).unwrap_or_default() == area;
    let names: Vec<_> = centre
        .choices_on(ctx.today)
        .filter(|choice| in_area(&choice.focus))
        .map(|choice| ctx.focus(&choice.focus))
        .collect();
    names.join(", ")
}

/// The places of those rows that pass the filter.
pub fn shown(rows: &[Row], filter: &Filter) -> Vec<usize> {
    let text = folded(&filter.text);
    let words: Vec<_> = text.split_whitespace().collect();
    let fits = |row: &Row| {
        filter.district.as_ref().is_none_or(|district| row.district == *district)
            && filter.focus.as_ref().is_none_or(|focus| row.focus_ids.contains(focus))
            && filter.status.is_none_or(|status| row.status == status)
            && words.iter().all(|word| row.folded.contains(word))
    };
    (0..rows.len()).filter(|&index| fits(&rows[index])).collect()
}

/// All foci, by area and name: for the filter.
pub fn foci(ctx: &ViewCtx<'_>) -> Vec<FocusId> {
    let mut foci: Vec<_> = ctx.catalogue.foci.iter().collect();
    foci.sort_by_cached_key(|focus| (focus.area, Collated(focus.name.clone()), focus.id.clone()));
    foci.into_iter().map(|focus| focus.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::with_ctx;
    use crate::catalogue::{Catalogue, Date, Focus, FocusChoice, Module, Offering, Person};

    fn catalogue() -> Catalogue {
        let centre = |id: &str, name: &str, district: &str, focus: &str, status| Centre {
            id: id.into(),
            name: name.to_owned(),
            district: district.to_owned(),
            status,
            focus_choices: vec![
                FocusChoice {
                    focus: focus.into(),
                    from: Some(Date::new("2026-01-01")),
                    ..FocusChoice::default()
                },
                FocusChoice {
                    focus: "old".into(),
                    until: Some(Date::new("2025-12-31")),
                    ..FocusChoice::default()
                },
            ],
            ..Centre::default()
        };
        let focus =
            |id: &str, area| Focus { id: id.into(), name: format!("F-{id}"), area, ..Focus::default() };
        let person = |id: &str, until: Option<&str>| Person {
            id: id.into(),
            centre: Some("o".into()),
            until: until.map(Date::new),
            ..Person::default()
        };
        Catalogue {
            foci: [focus("b", Area::Education), focus("q", Area::CrossCutting)].into_iter().collect(),
            centres: [
                centre("o", "Ölde", "Münster", "b", CentreStatus::Established),
                centre("z", "Zeven", "Arnsberg", "q", CentreStatus::Established),
                centre("n", "Olpe", "Arnsberg", "q", CentreStatus::NotSetUp),
            ]
            .into_iter()
            .collect(),
            people: [person("a", None), person("gone", Some("2026-01-31"))].into_iter().collect(),
            offerings: [Offering {
                id: "x".into(),
                foci: vec!["b".into()],
                modules: vec![Module { id: "m".into(), ..Module::default() }],
                ..Offering::default()
            }]
            .into_iter()
            .collect(),
            ..Catalogue::default()
        }
    }

    #[test]
    fn a_row_tells_what_holds_today() {
        let text = with_ctx(&catalogue(), 1, |ctx| {
            let line = |row: Row| {
                format!("{}|{}|{}|{}|{}", row.name, row.district, row.foci.join("|"), row.people, row.open())
            };
            rows(ctx).into_iter().map(line).collect::<Vec<_>>()
        });
        assert_eq!(
            text,
            [
                "Ölde|Münster|F-b||1|1",
                "Olpe (nicht eingerichtet)|Arnsberg||F-q|0|0",
                "Zeven|Arnsberg||F-q|0|0",
            ]
        );
    }

    #[test]
    fn rows_are_filtered() {
        let all = Filter::default();
        let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
        with_ctx(&catalogue(), 1, |ctx| {
            let rows = rows(ctx);
            for (filter, expected) in [
                (all.clone(), "o n z"),
                (text("arnsb f-q zev"), "z"),
                (text("olde"), "o"),
                (Filter { focus: Some("q".into()), ..all.clone() }, "n z"),
                (Filter { district: Some("Münster".to_owned()), ..all.clone() }, "o"),
                (Filter { status: Some(CentreStatus::NotSetUp), ..all.clone() }, "n"),
            ] {
                let ids: Vec<_> =
                    shown(&rows, &filter).into_iter().map(|index| rows[index].id.to_string()).collect();
                assert_eq!(ids.join(" "), expected, "{filter:?}");
            }
        });
    }
}
