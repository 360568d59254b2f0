//! Columns as a view declares them, and where they stand on screen.

use eframe::egui::{Align, NumExt as _};

use super::arrangement::Arrangement;

/// What a column's cells are: decides what its filter can ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    #[default]
    Text,
    /// Numbers.
    Number,
    /// Dates.
    Date,
}

/// How a column's cells are edited in place.
#[derive(Clone, Copy, Debug)]
pub enum Editor<'a> {
    /// By typing.
    Text,
    /// By choosing one of these.
    Choice(&'a [&'a str]),
}

/// A column's head, width and manners.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub(super) id: &'a str,
    pub(super) label: &'a str,
    pub(super) align: Align,
    pub(super) sorts: bool,
    pub(super) kind: Kind,
    pub(super) editor: Option<Editor<'a>>,
    width: Width,
}

#[derive(Clone, Copy, Debug)]
enum Width {
    Exact(f32),
    /// A share of what is left, and the least of it.
    Share(f32, f32),
}

impl<'a> Column<'a> {
    /// As wide as given.
    pub fn exact(label: &'a str, width: f32) -> Self {
        Self::new(label, Width::Exact(width))
    }

    /// Takes `share` of the room that exact columns leave, at least `least`.
    pub fn share(label: &'a str, share: f32, least: f32) -> Self {
        Self::new(label, Width::Share(share, least))
    }

    fn new(label: &'a str, width: Width) -> Self {
        Self { id: "", label, width, align: Align::Min, sorts: false, kind: Kind::Text, editor: None }
    }

    /// Its stable name in the settings: with it, users can move, resize and hide the column.
    pub fn id(self, id: &'a str) -> Self {
        Self { id, ..self }
    }

    /// Numbers stand at the right.
    pub fn right(self) -> Self {
        Self { align: Align::Max, ..self }
    }

    /// A click on its head sorts.
    pub fn sorts(self) -> Self {
        Self { sorts: true, ..self }
    }

    /// Its cells are numbers, and stand at the right.
    pub fn number(self) -> Self {
        self.right().numeric()
    }

    /// Its cells show numbers, at the left.
    pub fn numeric(self) -> Self {
        Self { kind: Kind::Number, ..self }
    }

    /// Its cells are dates.
    pub fn date(self) -> Self {
        Self { kind: Kind::Date, ..self }
    }

    /// Its cells can be edited in place.
    pub fn edits(self, editor: Editor<'a>) -> Self {
        Self { editor: Some(editor), ..self }
    }
}

/// Where a column stands, from the left edge of the whole table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Left edge.
    pub left: f32,
    /// Width.
    pub width: f32,
    /// Stays at the left while the others scroll.
    pub frozen: bool,
}

/// Where the columns stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Geometry {
    /// By declared column; hidden ones stand nowhere.
    places: Vec<Option<Place>>,
    /// The columns shown, from left to right.
    pub shown: Vec<usize>,
    /// Width of all together.
    pub total: f32,
    /// How much of the left stays while the rest scrolls: 0 where nothing needs to.
    pub frozen: f32,
}

/// Room at the right for the scroll bar.
const BAR: f32 = 10.0;
/// Most of the room that the frozen column takes.
const FROZEN: f32 = 0.6;

impl Geometry {
    /// Shares `available` among the columns in `shown`.
    pub fn new(columns: &[Column<'_>], arrangement: &Arrangement, shown: Vec<usize>, available: f32) -> Self {
        let width = |column: usize| {
            let column = &columns[column];
            match arrangement.width(column.id) {
                Some(width) if !column.id.is_empty() => Width::Exact(width),
                _ => column.width,
            }
        };
        let (mut exact, mut shares) = (0.0, 0.0);
        for &column in &shown {
            match width(column) {
                Width::Exact(width) => exact += width,
                Width::Share(share, _) => shares += share,
            }
        }
        let rest = (available - exact - BAR).at_least(0.0);
        let mut geometry = Self { places: vec![None; columns.len()], ..Self::default() };
        for &column in &shown {
            let width = match width(column) {
                Width::Exact(width) => width,
                Width::Share(share, least) => (rest * share / shares).at_least(least),
            };
            geometry.places[column] = Some(Place { left: geometry.total, width, frozen: false });
            geometry.total += width;
        }
        if geometry.total > available + 0.5 {
            geometry.freeze(shown.first().copied(), available);
        }
        geometry.shown = shown;
        geometry
    }

    fn freeze(&mut self, first: Option<usize>, available: f32) {
        if let Some(place) = first.and_then(|first| self.places[first].as_mut()) {
            let narrower = place.width.min(available * FROZEN);
            self.total -= place.width - narrower;
            let saved = place.width - narrower;
            (place.width, place.frozen) = (narrower, true);
            self.frozen = narrower;
            for place in self.places.iter_mut().flatten().filter(|place| !place.frozen) {
                place.left -= saved;
            }
        }
    }

    /// Where a column stands; `None` if it is hidden.
    pub fn place(&self, column: usize) -> Option<Place> {
        self.places.get(column).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(available: f32, arrangement: &Arrangement, expected: &str) {
        let columns = [
            Column::share("Name", 1.0, 120.0).id("name"),
            Column::exact("Telefon", 100.0).id("phone"),
            Column::share("E-Mail", 2.0, 150.0).id("email"),
        ];
        let ids: Vec<_> = columns.iter().map(|column| column.id).collect();
        let geometry = Geometry::new(&columns, arrangement, arrangement.shown(&ids), available);
        let text: Vec<_> = (0..3)
            .map(|column| {
                geometry.place(column).map_or("-".to_owned(), |place| {
                    format!("{}+{}{}", place.left, place.width, if place.frozen { "*" } else { "" })
                })
            })
            .collect();
        assert_eq!(format!("{} = {}", text.join(" "), geometry.total), expected, "{available}");
    }

    #[test]
    fn columns_share_the_room_and_the_first_stays_where_there_is_too_little() {
        let mut arrangement = Arrangement::default();
        check(710.0, &arrangement, "0+200 200+100 300+400 = 700");
        check(320.0, &arrangement, "0+120* 120+100 220+150 = 370");
        check(150.0, &arrangement, "0+90* 90+100 190+150 = 340");
        arrangement.set_width("email", 50.0);
        arrangement.put(&["name", "phone", "email"], 2, 0);
        check(360.0, &arrangement, "50+200 250+100 0+50 = 350");
        arrangement.hide(&["name", "phone", "email"], "phone", true);
        check(360.0, &arrangement, "50+300 - 0+50 = 350");
    }
}
