//! What the map says of every KI, as rows: what is painted is what the table beside it lists.

use std::collections::BTreeMap;

use eframe::egui::{Pos2, Rect, pos2};

use super::shapes::{Shapes, shapes};
use crate::app::views::ViewCtx;
use crate::catalogue::{Centre, CentreId, Position};
use crate::collation;
use crate::reports::Class;

/// Where a KI is on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spot {
    /// It has an area: which of [`Shapes::all`].
    Area(usize),
    /// It has coordinates only.
    Point(Pos2),
    /// Neither; it stands in the table only.
    Nowhere,
}

/// A KI.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which.
    pub centre: CentreId,
    /// Its short name.
    pub name: String,
    /// Its administrative district; may be empty.
    pub district: String,
    /// Its colour.
    pub class: Class,
    /// A number to show in its area; empty: its class's sign.
    pub number: String,
    /// How it stands, in words.
    pub standing: String,
    /// How far it is to the chosen venue, as the crow flies.
    pub km: Option<f64>,
    /// How many people it has, where people are counted.
    pub people: usize,
    /// Where it is.
    pub spot: Spot,
}

/// What the map and its table show.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// The most important figure in words: "8 Personen aus 5 KIs, im Mittel 62 km".
    pub headline: String,
    /// All KIs, by name.
    pub entries: Vec<Entry>,
    /// How many KIs are in which class; only those that occur.
    pub counts: Vec<(Class, usize)>,
    /// Where lines of travel lead.
    pub venue: Option<Pos2>,
    /// What of the map is shown.
    pub ground: Ground,
    at: BTreeMap<CentreId, usize>,
}

/// What of the map is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// All of it.
    pub world: Rect,
    /// Whether it has NRW's areas: not where nobody has one of them.
    pub areas: bool,
}

impl Board {
    /// Sorts and counts. `of_centre` says how a KI stands: class, number, words, people.
    pub fn new(
        ctx: &ViewCtx<'_>,
        venue: Option<&Position>,
        mut of_centre: impl FnMut(&CentreId) -> (Class, String, String, usize),
    ) -> Self {
        let shapes = shapes();
        let mut entries: Vec<_> = (0..)
            .zip(&ctx.catalogue.centres)
            .filter(|(at, centre)| ctx.catalogue.centres.position(&centre.id) == Some(*at))
            .map(|(_, centre)| {
                let (class, number, standing, people) = of_centre(&centre.id);
                let km = venue.zip(centre.position.as_ref()).map(|(to, from)| from.distance_km(to));
                Entry {
                    centre: centre.id.clone(),
                    name: centre.label().to_owned(),
                    district: centre.district.clone(),
                    class,
                    number,
                    standing,
                    km,
                    people,
                    spot: spot(shapes, centre),
                }
            })
            .collect();
        collation::sort_by_text(&mut entries, |entry| entry.name.clone());
        let mut counts = BTreeMap::new();
        for entry in &entries {
            *counts.entry(entry.class).or_insert(0) += 1;
        }
        let venue = venue.and_then(|position| shapes.place(position));
        Self {
            headline: String::new(),
            at: entries.iter().enumerate().map(|(at, entry)| (entry.centre.clone(), at)).collect(),
            ground: ground(shapes, &entries, venue),
            counts: counts.into_iter().collect(),
            entries,
            venue,
        }
    }

    /// Where in [`Board::entries`] a KI is.
    pub fn index_of(&self, centre: &CentreId) -> Option<usize> {
        self.at.get(centre).copied()
    }

    /// A KI's entry.
    pub fn of(&self, centre: &CentreId) -> Option<&Entry> {
        self.index_of(centre).and_then(|at| self.entries.get(at))
    }

    /// How many KIs are missing on the map.
    pub fn nowhere(&self) -> usize {
        self.entries.iter().filter(|entry| entry.spot == Spot::Nowhere).count()
    }
}

impl Entry {
    /// How large its area is; nothing where it has none.
    pub fn size(&self) -> f32 {
        match self.spot {
            Spot::Area(at) => shapes().all.get(at).map_or(0.0, |shape| shape.size),
            _ => 0.0,
        }
    }

    /// Where its sign stands.
    pub fn label_at(&self) -> Option<Pos2> {
        match self.spot {
            Spot::Area(at) => shapes().all.get(at).map(|shape| shape.label),
            Spot::Point(point) => Some(point),
            Spot::Nowhere => None,
        }
    }
}

fn spot(shapes: &Shapes, centre: &Centre) -> Spot {
    let point = || centre.position.as_ref().and_then(|position| shapes.place(position));
    let area = shapes.of(&centre.id).map(Spot::Area);
    area.unwrap_or_else(|| point().map_or(Spot::Nowhere, Spot::Point))
}

/// NRW, where a KI has its area, and around it whatever lies outside; else only what there is.
fn ground(shapes: &Shapes, entries: &[Entry], venue: Option<Pos2>) -> Ground {
    let areas = entries.iter().any(|entry| matches!(entry.spot, Spot::Area(_)));
    let points = entries.iter().filter_map(|entry| match entry.spot {
        Spot::Point(point) => Some(point),
        _ => None,
    });
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, shapes.aspect));
    let start = if areas { whole } else { Rect::NOTHING };
    let world = points.chain(venue).fold(start, |mut world, point| {
        world.extend_with(point);
        world
    });
    let world = if world.is_negative() { whole } else { world.expand(0.02) };
    Ground { world, areas }
}
