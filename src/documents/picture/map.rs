//! The map: areas by class, with a number or a sign in each, so that nothing is told by colour alone.

use std::collections::BTreeMap;

use serde::Serialize;

use super::ground::{Bounds, Point, ground};
use super::{Drawing, Graphic};
use crate::catalogue::{Catalogue, CentreId, Position};
use crate::documents::Line;
use crate::documents::matrix::sign;
use crate::matching::{CellStatus, Coverage};
use crate::reports::{Class, Coming, Share, Standing, Topic, standings};
use crate::texts::Texts;

/// Room for the drawing on a sheet, in millimetres.
const WIDTH: f64 = 174.0;
const HEIGHT: f64 = 156.0;
/// How high a number is, and a line of a name below it, in millimetres.
const NUMBER: f64 = 2.9;
const LINE: f64 = 2.5;
/// How wide a number is at least.
const DIGITS: f64 = 4.5;
/// Number and name may stand so far above or below the middle of their area, in millimetres: nearest first.
const SHIFTS: [f64; 11] = [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0, -4.5, 4.5, -6.0, 6.0];
/// Around what is shown, as a share of its width.
const MARGIN: i32 = 40;
/// The least that is seen: 25 km, so that one place alone is not all there is.
const LEAST: i32 = 1_000;

/// What a map shows: what a view has found out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapContent {
    /// What it is about.
    pub title: String,
    /// The most important figure in words.
    pub finding: String,
    /// The KIs, in order.
    pub entries: Vec<MapEntry>,
    /// Where lines of travel lead.
    pub venue: Option<Position>,
}

/// A KI on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapEntry {
    /// Which.
    pub centre: CentreId,
    /// Its short name.
    pub name: String,
    /// Its colour.
    pub class: Class,
    /// A number to show in its area; empty: the sign of its class.
    pub number: String,
    /// Where it is, if it has no area.
    pub position: Option<Position>,
    /// Whether somebody of it travels.
    pub travels: bool,
}

/// A map, ready to be set. Points are in [`super::Ground`]'s numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Map {
    /// What is seen of the ground.
    view: Bounds,
    /// How large it is on paper, in tenths of a millimetre.
    size: [i32; 2],
    /// The areas that are only there for their neighbours.
    others: Vec<usize>,
    areas: Vec<MapArea>,
    points: Vec<MapPoint>,
    /// From where to where, and whether somebody travels.
    ways: Vec<(Point, Point, bool)>,
    venue: Option<Point>,
    /// Look, sign and words of each class that occurs.
    legend: Vec<(&'static str, &'static str, Line)>,
    /// Who is missing, and whose ground it is.
    notes: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct MapArea {
    /// Which of the ground's.
    area: usize,
    look: &'static str,
    mark: Line,
    name: Line,
    label: Point,
    /// Where number and name together have the most room, with the name in one line, two or three: their middle, and
    /// how wide they may be in tenths of a millimetre.
    rooms: [(Point, i32); 3],
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct MapPoint {
    at: Point,
    look: &'static str,
    mark: Line,
    /// Empty where there is no room for it.
    name: Line,
}

/// Where an entry is.
enum Spot {
    Area(usize),
    Point(Point),
}

impl MapContent {
    /// Coverage of `topic` in all of `catalogue`, as `coverage` found it.
    pub fn of_coverage(catalogue: &Catalogue, coverage: &Coverage, topic: &Topic, texts: Texts) -> Self {
        let standings = standings(catalogue, coverage, topic);
        let entry = |standing: &Standing<'_>| {
            let centre = catalogue.centres.get(standing.centre);
            MapEntry {
                centre: standing.centre.clone(),
                name: centre.map(|centre| centre.label().to_owned()).unwrap_or_default(),
                class: standing.class,
                number: texts.map_standing_words(catalogue, topic, standing).0,
                position: centre.and_then(|centre| centre.position.clone()),
                travels: false,
            }
        };
        Self {
            title: texts.picture_map_of(topic_words(catalogue, topic, texts)),
            finding: texts.map_headline(&standings),
            entries: standings.iter().map(entry).collect(),
            venue: None,
        }
    }
}

/// What a topic is called.
fn topic_words(catalogue: &Catalogue, topic: &Topic, texts: Texts) -> String {
    match topic {
        Topic::All => texts.picture_everything().to_owned(),
        Topic::Area(area) => texts.area(*area).to_owned(),
        Topic::Focus(id) => texts.focus_name(catalogue, id),
        Topic::Offering(id) => catalogue.offerings.get(id).map_or_else(
            || texts.unknown_record(id.to_string()),
            |offering| format!("{} {}", offering.short_number(), offering.title),
        ),
        Topic::Module(id) => catalogue.module(id).map_or_else(
            || texts.unknown_record(id.to_string()),
            |found| match found.module.title.trim() {
                "" => texts.module_code(found),
                title => texts.module_with_title(texts.module_code(found), title),
            },
        ),
    }
}

/// The map of `content`; without a drawing where nobody has a place.
pub fn map(content: &MapContent, texts: Texts) -> Graphic {
    let MapContent { title, finding, entries, .. } = content;
    let mut counts = BTreeMap::<Class, usize>::new();
    for entry in entries {
        *counts.entry(entry.class).or_default() += 1;
    }
    let legend = counts.iter().map(|(&class, &count)| {
        let (look, sign) = look(class);
        (look, sign, texts.map_legend(texts.map_class(class), count).into())
    });
    let legend: Vec<(_, _, Line)> = legend.collect();
    let classes = legend.iter().map(|(.., words)| words.as_str()).collect::<Vec<_>>().join("; ");
    let told = entries.iter().map(|entry| {
        let words = texts.map_class(entry.class);
        let number = entry.number.trim();
        let standing = match entry.class {
            Class::Share(_) if !number.is_empty() => texts.percent(number),
            _ if !number.is_empty() => format!("{number} {words}"),
            _ => words.to_owned(),
        };
        Line::cell(&texts.map_standing(&entry.name, standing))
    });
    Graphic {
        title: Line::cell(title),
        finding: finding.into(),
        alt: texts.picture_map_alt(title, finding, classes).into(),
        told: told.collect(),
        drawing: drawn(content, legend, texts).map_or(Drawing::Nothing, Drawing::Map),
    }
}

fn drawn(content: &MapContent, legend: Vec<(&'static str, &'static str, Line)>, texts: Texts) -> Option<Map> {
    let ground = ground();
    let spot = |entry: &MapEntry| {
        let point = || entry.position.as_ref().and_then(|position| ground.place(position));
        ground.of(&entry.centre).map(Spot::Area).or_else(|| point().map(Spot::Point))
    };
    let spots: Vec<_> = content.entries.iter().map(|entry| (entry, spot(entry))).collect();
    let venue = content.venue.as_ref().and_then(|position| ground.place(position));
    let corners = spots.iter().flat_map(|(_, spot)| match spot {
        Some(Spot::Area(area)) => ground.bounds(*area).map(Bounds::corners).unwrap_or_default().to_vec(),
        Some(Spot::Point(point)) => vec![*point],
        None => Vec::new(),
    });
    let whole = Bounds::of(corners.chain(venue))?;
    let whole = whole.expanded(((LEAST - whole.width().max(whole.height())) / 2).max(0));
    let view = whole.expanded(whole.width().max(whole.height()) / MARGIN);
    let scale = Scale::of(view);
    let (mut areas, mut points, mut ways) = (Vec::new(), Vec::new(), Vec::new());
    let mut nowhere = 0;
    for (entry, spot) in &spots {
        let at = match spot {
            Some(Spot::Area(area)) => {
                areas.push(scale.area(*area, entry));
                ground.label(*area)
            }
            Some(Spot::Point(point)) => {
                let (look, sign) = look(entry.class);
                points.push(MapPoint {
                    at: *point,
                    look,
                    mark: mark(entry, sign),
                    name: Line::short(&entry.name),
                });
                Some(*point)
            }
            None => {
                nowhere += 1;
                None
            }
        };
        if let Some((from, to)) = at.zip(venue).filter(|_| !entry.class.is_outside()) {
            ways.push((from, to, entry.travels));
        }
    }
    scale.thin_out(&mut points);
    let own: Vec<_> = areas.iter().map(|area: &MapArea| area.area).collect();
    let mut notes = Vec::new();
    if nowhere > 0 {
        notes.push(texts.picture_not_on_map(texts.centres_counted(nowhere)).into());
    }
    if !own.is_empty() {
        notes.push(texts.reach_map_source().into());
    }
    let with_ground = !own.is_empty();
    let others = ground.within(view).filter(|area| with_ground && !own.contains(area)).collect();
    let size = [scale.tenths(view.width()), scale.tenths(view.height())];
    Some(Map { view, size, others, areas, points, ways, venue, legend, notes })
}

/// How large the ground is on paper.
#[derive(Clone, Copy)]
struct Scale {
    /// Millimetres of one of the ground's units.
    unit: f64,
}

impl Scale {
    /// As large as the room takes.
    fn of(view: Bounds) -> Self {
        let (width, height) = (f64::from(view.width().max(1)), f64::from(view.height().max(1)));
        Self { unit: (WIDTH / width).min(HEIGHT / height) }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a sheet has a few thousand tenths of a millimetre")]
    fn tenths(self, units: i32) -> i32 {
        (f64::from(units) * self.unit * 10.0).floor() as i32
    }

    #[expect(clippy::cast_possible_truncation, reason = "a few hundred units")]
    fn units(self, millimetres: f64) -> i32 {
        (millimetres / self.unit).round() as i32
    }

    fn area(self, area: usize, entry: &MapEntry) -> MapArea {
        let (look, sign) = look(entry.class);
        let label = ground().label(area).unwrap_or_default();
        let rooms = [1.0, 2.0, 3.0].map(|lines| self.room(area, label, lines * LINE));
        MapArea { area, look, mark: mark(entry, sign), name: Line::short(&entry.name), label, rooms }
    }

    /// The middle of number and name where there is most room near `label`, and how wide the name may be that is
    /// so many millimetres high.
    fn room(self, area: usize, [x, y]: Point, name: f64) -> (Point, i32) {
        let (half, number) = (self.units(f64::midpoint(NUMBER, name)), self.units(NUMBER));
        let aside = self.units(DIGITS / 2.0);
        let rooms = SHIFTS.into_iter().filter_map(|shift| {
            let middle = y + self.units(shift);
            let from = middle - half + number;
            let (left, right) = ground().room(area, x, (from, middle + half))?;
            let at = i32::midpoint(left, right);
            // The number is narrower, but has to be inside, too.
            let (l, r) = ground().room(area, at, (middle - half, from))?;
            (l + aside <= at && at + aside <= r).then_some(([at, middle], right - left))
        });
        // A tenth more room is worth no shift.
        let best = rooms.reduce(|best, other| if other.1 > best.1 + best.1 / 10 { other } else { best });
        best.map_or(([x, y], 0), |(middle, width)| (middle, self.tenths(width)))
    }

    /// Names stand at the right of points. Where they would run into another point, there are none.
    fn thin_out(self, points: &mut [MapPoint]) {
        let (right, beside) = (self.units(28.0), self.units(3.0));
        let places: Vec<_> = points.iter().map(|point| point.at).collect();
        for (at, point) in points.iter_mut().enumerate() {
            let [x, y] = point.at;
            let covers = |[other_x, other_y]: &Point| {
                (x - beside..x + right).contains(other_x) && (other_y - y).abs() < beside
            };
            let taken = places.iter().enumerate().any(|(other, place)| other != at && covers(place));
            if taken {
                point.name = Line::default();
            }
        }
    }
}

fn mark(entry: &MapEntry, sign: &str) -> Line {
    if entry.number.is_empty() { sign.into() } else { Line::cell(&entry.number) }
}

/// How templates paint a class, and its sign where it has no number.
fn look(class: Class) -> (&'static str, &'static str) {
    match class {
        Class::Standing(status) => sign(status),
        Class::Share(Share::Nothing) => ("nothing", ""),
        Class::Share(Share::Little) => ("little", ""),
        Class::Share(Share::Half) => ("half", ""),
        Class::Share(Share::Much) => ("much", ""),
        Class::Share(Share::All) => ("all", ""),
        Class::Share(Share::NotApplicable) | Class::Coming(Coming::NotInvited) => {
            sign(CellStatus::NotApplicable)
        }
        Class::Coming(Coming::Registered) => sign(CellStatus::Planned),
        Class::Coming(Coming::Waiting) => sign(CellStatus::Waiting),
        Class::Coming(Coming::Invited) => sign(CellStatus::Open),
    }
}
