//! The list of foci as rows, and who uses one: plain values.

use crate::app::views::ViewCtx;
use crate::catalogue::{Area, Edit, FocusId};
use crate::collation;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The head of an area, with how many foci it has.
    Area(Area, usize),
    /// A focus.
    Focus(FocusRow),
}

/// A focus in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FocusRow {
    /// Which.
    pub id: FocusId,
    /// Name.
    pub name: String,
    /// What it covers.
    pub definition: String,
    /// How many KIs have it today.
    pub centres: usize,
    /// How many offerings serve it.
    pub offerings: usize,
    /// No longer offered for choice.
    pub retired: bool,
}

/// All foci by area and name; retired ones last in their area.
pub fn lines(ctx: &ViewCtx<'_>) -> Vec<Line> {
    let mut lines = Vec::with_capacity(ctx.catalogue.foci.len() + Area::ALL.len());
    for area in Area::ALL {
        let foci = ctx.catalogue.foci.iter().filter(|focus| focus.area == area);
        let mut rows: Vec<_> = foci
            .map(|focus| FocusRow {
                id: focus.id.clone(),
                name: focus.name.clone(),
                definition: focus.definition.clone(),
                centres: centres(ctx, &focus.id),
                offerings: ctx.catalogue.offerings.iter().filter(|o| o.foci.contains(&focus.id)).count(),
                retired: focus.retired,
            })
            .collect();
        rows.sort_by(|a, b| {
            a.retired
                .cmp(&b.retired)
                .then_with(|| collation::compare(&a.name, &b.name))
                .then_with(|| a.id.cmp(&b.id))
        });
        lines.push(Line::Area(area, rows.len()));
        lines.extend(rows.into_iter().map(Line::Focus));
    }
    lines
}

fn centres(ctx: &ViewCtx<'_>, focus: &FocusId) -> usize {
    let has = |choice: &&crate::catalogue::FocusChoice| choice.focus == *focus;
    ctx.catalogue.centres.iter().filter(|centre| centre.choices_on(ctx.today).any(|c| has(&c))).count()
}

/// Why a focus can't be deleted, naming who uses it; `None` if it can.
pub fn in_use(ctx: &ViewCtx<'_>, focus: &FocusId) -> Option<String> {
    let removed = Edit::Remove(focus.clone().into()).apply(ctx.catalogue);
    removed.err().map(|error| ctx.texts.edit_error(ctx.catalogue, &error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::in_catalogue;
    use crate::catalogue::{Catalogue, Centre, Focus, FocusChoice, Offering};

    fn catalogue() -> Catalogue {
        let mut catalogue = Catalogue::default();
        for (id, area, name, retired) in [
            ("z", Area::Education, "Zuhause lernen", false),
            ("a", Area::Education, "Ältere Fassung", true),
            ("o", Area::Education, "Übergang", false),
            ("q", Area::CrossCutting, "Öffnung", false),
        ] {
            catalogue.foci.put(Focus {
                id: id.into(),
                area,
                name: name.to_owned(),
                retired,
                ..Focus::default()
            });
        }
        let choice = FocusChoice { focus: "o".into(), ..FocusChoice::default() };
        let centre = Centre {
            id: "c".into(),
            name: "Kreis Probe".to_owned(),
            focus_choices: vec![choice],
            ..Centre::default()
        };
        catalogue.centres.put(centre);
        catalogue.offerings.put(Offering {
            id: "1".into(),
            foci: vec!["o".into(), "q".into()],
            ..Offering::default()
        });
        catalogue
    }

    #[test]
    fn foci_as_text() {
        in_catalogue(&catalogue(), |ctx| {
            let text: Vec<_> = lines(ctx)
                .into_iter()
                .map(|line| match line {
                    Line::Area(area, count) => format!("{area:?} {count}"),
                    Line::Focus(row) => {
                        format!(
                            "{} {} {}{}",
                            row.name,
                            row.centres,
                            row.offerings,
                            if row.retired { " alt" } else { "" }
                        )
                    }
                })
                .collect();
            assert_eq!(
                text,
                [
                    "Education 3",
                    "Übergang 1 1",
                    "Zuhause lernen 0 0",
                    "Ältere Fassung 0 0 alt",
                    "CrossCutting 1",
                    "Öffnung 0 1"
                ]
            );
        });
    }

    #[test]
    fn foci_in_use_name_their_users() {
        in_catalogue(&catalogue(), |ctx| {
            assert_eq!(in_use(ctx, &"z".into()), None);
            let text = in_use(ctx, &"o".into()).unwrap();
            assert!(text.starts_with("Übergang wird noch verwendet: Kreis Probe"), "{text}");
        });
    }
}
