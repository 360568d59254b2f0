//! Painting a board onto the map.

use std::rc::Rc;

use eframe::egui::{
    Align2, Mesh, Painter, Pos2, Rect, RichText, Role, Sense, Shape as Painted, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, vec2,
};

use super::board::{Board, Entry, Spot};
use super::camera::Lens;
use super::class::{colour, sign};
use super::labels::{Labels, SIGN, fitting, write_at};
use super::pins::{self, Pin};
use super::shapes::shapes;
use crate::app::theme::{Theme, Type};
use crate::app::widgets::{paint_sign, theme};
use crate::reports::Class;
use crate::texts::Texts;

/// Radius of a KI that has no area.
const POINT: f32 = 11.0;
/// Signs nearer to each other than this can't be told apart.
const CLOSE: f32 = 9.0;
/// Above and below the digits of a number.
const AIR: f32 = 7.0;

/// Areas and borders, signs and names, kept from frame to frame while nothing about them changes.
#[derive(Default)]
pub struct Layer {
    made: Option<(Lens, Theme, Rc<Board>, Vec<Painted>)>,
    placed: Option<(Wanted, Placed)>,
}

/// What decides where signs and names stand.
#[derive(PartialEq)]
struct Wanted {
    lens: Lens,
    seen: Rect,
    pixels_per_point: f32,
    board: Rc<Board>,
    marks: Vec<Pos2>,
    heeded: Heeded,
}

/// What the user is about: their signs come before others'.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heeded {
    /// The entry one is at; its sign is always shown.
    pub current: Option<usize>,
    /// The selected ones.
    pub picked: Vec<usize>,
}

/// Where signs stand (with their entry) and where names.
struct Placed {
    signs: Vec<(Pos2, usize)>,
    names: Vec<(Pos2, String)>,
}

impl Layer {
    /// Paints them.
    pub fn paint(&mut self, painter: &Painter, theme: &Theme, lens: &Lens, board: &Rc<Board>) {
        let is_other = |(of_lens, of_theme, of_board, _): &(Lens, Theme, Rc<Board>, _)| {
            of_lens != lens || of_theme != theme || !Rc::ptr_eq(of_board, board)
        };
        if self.made.as_ref().is_none_or(is_other) {
            self.made = Some((*lens, *theme, Rc::clone(board), ground(theme, lens, board)));
        }
        if let Some((.., made)) = &self.made {
            painter.extend(made.iter().cloned());
        }
    }

    /// Signs and numbers, and names as far as there is room beside them and the marks.
    pub fn signs(
        &mut self,
        chart: &Chart<'_>,
        board: &Rc<Board>,
        texts: Texts,
        (pins, heeded): (&[&Pin], Heeded),
    ) {
        let wanted = Wanted {
            lens: chart.lens,
            seen: chart.painter.clip_rect(),
            pixels_per_point: chart.painter.pixels_per_point(),
            board: Rc::clone(board),
            marks: pins.iter().map(|pin| chart.pin_at(pin)).collect(),
            heeded,
        };
        if self.placed.as_ref().is_none_or(|(of, _)| *of != wanted) {
            let placed = chart.place(texts, &wanted.marks, &wanted.heeded);
            self.placed = Some((wanted, placed));
        }
        let Some((_, placed)) = &self.placed else { return };
        for (at, entry) in &placed.signs {
            if let Some(entry) = board.entries.get(*entry) {
                chart.sign(*at, entry);
            }
        }
        for (at, name) in &placed.names {
            write_at(&chart.painter, &chart.theme, *at, name);
        }
    }
}

fn ground(theme: &Theme, lens: &Lens, board: &Board) -> Vec<Painted> {
    let mut made = Vec::new();
    if board.ground.areas {
        made.push(Painted::mesh(fill(theme, lens, board)));
        let border = |points: &[Pos2], stroke| {
            Painted::closed_line(points.iter().map(|&point| lens.to_screen(point)).collect(), stroke)
        };
        let all = &shapes().all;
        made.extend(all.iter().map(|shape| border(&shape.boundary, Stroke::new(1.0, theme.palette.stroke))));
        let districts = Stroke::new(1.5, theme.palette.strong);
        made.extend(shapes().districts.iter().map(|district| border(district, districts)));
    }
    for entry in &board.entries {
        if let Spot::Point(point) = entry.spot {
            let (center, fill) = (lens.to_screen(point), colour(entry.class, theme));
            made.push(Painted::circle_filled(center, POINT, fill));
            made.push(Painted::circle_stroke(center, POINT, theme.head_line()));
        }
    }
    made
}

fn fill(theme: &Theme, lens: &Lens, board: &Board) -> Mesh {
    let mut mesh = Mesh::default();
    for shape in &shapes().all {
        let color = board.of(&shape.centre).map_or(theme.palette.panel, |entry| colour(entry.class, theme));
        let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
        for &corner in &shape.boundary {
            mesh.colored_vertex(lens.to_screen(corner), color);
        }
        for corners in shape.triangles.chunks_exact(3) {
            mesh.add_triangle(first + corners[0], first + corners[1], first + corners[2]);
        }
    }
    mesh
}

/// Size of a colour in the legend.
const SWATCH: Vec2 = vec2(22.0, 18.0);

/// One frame of the map.
pub struct Chart<'a> {
    /// Colours.
    pub theme: Theme,
    /// Paints within the map.
    pub painter: Painter,
    /// What is seen.
    pub lens: Lens,
    /// What is shown.
    pub board: &'a Board,
}

impl Chart<'_> {
    /// Which entry lies at a point of the screen.
    pub fn at(&self, point: Pos2) -> Option<usize> {
        let near = |entry: &Entry| match entry.spot {
            Spot::Point(at) => self.lens.to_screen(at).distance(point) <= POINT,
            _ => false,
        };
        let on_point = self.board.entries.iter().position(near);
        on_point.or_else(|| {
            let shape = self.board.ground.areas.then(|| shapes().at(self.lens.to_map(point))).flatten()?;
            self.board.index_of(&shape.centre)
        })
    }

    /// Frames an entry.
    pub fn outline(&self, entry: &Entry, stroke: Stroke) {
        match entry.spot {
            Spot::Area(at) => {
                let Some(shape) = shapes().all.get(at) else { return };
                let points = shape.boundary.iter().map(|&point| self.lens.to_screen(point)).collect();
                self.painter.add(Painted::closed_line(points, stroke));
            }
            Spot::Point(point) => {
                self.painter.circle_stroke(self.lens.to_screen(point), POINT, stroke);
            }
            Spot::Nowhere => {}
        }
    }

    /// Lines from everybody who comes, or was invited, to the venue; with the distance for who comes.
    pub fn travel(&self) {
        let palette = &self.theme.palette;
        let Some(venue) = self.board.venue.map(|venue| self.lens.to_screen(venue)) else { return };
        for entry in self.board.entries.iter().filter(|entry| !entry.class.is_outside()) {
            let Some(from) = entry.label_at() else { continue };
            let line = [self.lens.to_screen(from), venue];
            if entry.people > 0 {
                self.painter.line_segment(line, Stroke::new(2.0, palette.planned.0));
            } else {
                let stroke = Stroke::new(1.0, palette.strong);
                self.painter.extend(Painted::dashed_line(&line, stroke, 4.0, 4.0));
            }
        }
    }

    fn place(&self, texts: Texts, marks: &[Pos2], heeded: &Heeded) -> Placed {
        let seen = self.painter.clip_rect();
        let placed: Vec<_> = self
            .board
            .entries
            .iter()
            .enumerate()
            .filter_map(|(which, entry)| {
                Some((self.lens.to_screen(entry.label_at()?) - vec2(0.0, 5.0), which, entry))
            })
            .filter(|(at, ..)| seen.contains(*at))
            .collect();
        let within = |entry: &Entry| !entry.class.is_outside();
        let half = |entry: &Entry| (self.size_of_sign(entry).x / 2.0 + 2.0).max(SIGN);
        let taken =
            placed.iter().filter(|(.., entry)| within(entry)).map(|(at, _, entry)| (*at, half(entry)));
        let marked = marks.iter().map(|at| (*at, SIGN));
        let mut labels = Labels::new(&self.painter, &self.theme, taken.chain(marked));
        let signs = self.place_signs(&placed, marks, heeded);
        let (first, then): (Vec<_>, Vec<_>) = placed.iter().partition(|(.., entry)| within(entry));
        let names = first.into_iter().chain(then).filter_map(|(at, _, entry)| {
            let name = match entry.km.filter(|_| entry.people > 0) {
                Some(km) => format!("{}, {}", entry.name, texts.km(km)),
                None => entry.name.clone(),
            };
            Some((labels.place(at, half(entry), &name)?, name))
        });
        Placed { names: names.collect(), signs }
    }

    /// Seen from afar, signs and numbers of neighbours would cover each other; nearer, each has its room. The
    /// table has all of them.
    fn place_signs(
        &self,
        placed: &[(Pos2, usize, &Entry)],
        marks: &[Pos2],
        heeded: &Heeded,
    ) -> Vec<(Pos2, usize)> {
        let is_current = |which: usize| heeded.current == Some(which);
        let mut order: Vec<_> = placed.iter().collect();
        order.sort_by(|(_, a, one), (_, b, other)| {
            let rank = |which: usize, entry: &Entry| {
                (!is_current(which), !heeded.picked.contains(&which), entry.class.is_outside())
            };
            rank(*a, one).cmp(&rank(*b, other)).then_with(|| other.size().total_cmp(&one.size()))
        });
        let wanted = order.iter().map(|(at, which, entry)| {
            (Rect::from_center_size(*at, self.size_of_sign(entry)), is_current(*which))
        });
        // A mark at the edge of a number leaves it readable.
        let pin = |at: &Pos2| Rect::from_center_size(*at, Vec2::splat(pins::SIZE));
        let fitting = fitting(wanted, marks.iter().map(pin).collect());
        fitting.into_iter().map(|at| (order[at].0, order[at].1)).collect()
    }

    fn size_of_sign(&self, entry: &Entry) -> Vec2 {
        if entry.number.is_empty() {
            return Vec2::splat(CLOSE);
        }
        let color = self.theme.palette.text;
        let galley = self.painter.layout_no_wrap(entry.number.clone(), Type::head(), color);
        galley.size() - vec2(0.0, AIR)
    }

    fn sign(&self, at: Pos2, entry: &Entry) {
        if !entry.number.is_empty() {
            let color = self.theme.palette.text;
            self.painter.text(at, Align2::CENTER_CENTER, &entry.number, Type::head(), color);
        } else if let Some(sign) = sign(entry.class) {
            paint_sign(&self.painter, at, sign, sign.colors(&self.theme).0);
        }
    }

    /// Marks of venues and trainers.
    pub fn pins(&self, pins: &[&Pin]) {
        for pin in pins {
            pin.kind.paint(&self.painter, self.pin_at(pin), &self.theme);
        }
    }

    /// Whether a mark lies at a point of the screen.
    pub fn is_pin_at(&self, pin: &Pin, point: Pos2) -> bool {
        self.pin_at(pin).distance(point) <= pins::SIZE + 3.0
    }

    fn pin_at(&self, pin: &Pin) -> Pos2 {
        self.lens.to_screen(pin.at) + pin.kind.offset()
    }
}

/// Every class that occurs: colour, sign, words and how many KIs.
pub fn legend(ui: &mut Ui, texts: Texts, board: &Board) {
    ui.spacing_mut().item_spacing = vec2(14.0, 2.0);
    for &(class, count) in &board.counts {
        let words = texts.map_legend(texts.map_class(class), count);
        let galley = ui.painter().layout_no_wrap(words.clone(), Type::dense(), theme(ui).palette.text);
        // A part of the row is not broken by itself; what reaches beyond the view would widen it.
        if ui.available_size_before_wrap().x < SWATCH.x + 6.0 + galley.size().x {
            ui.end_row();
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            swatch(ui, class);
            ui.label(RichText::new(words).font(Type::dense()));
        });
    }
}

fn swatch(ui: &mut Ui, class: Class) {
    let theme = theme(ui);
    let (rect, _) = ui.allocate_exact_size(SWATCH, Sense::hover());
    ui.painter().rect(rect, 2.0, colour(class, &theme), theme.head_line(), StrokeKind::Inside);
    if let Some(sign) = sign(class) {
        paint_sign(ui.painter(), rect.center(), sign, sign.colors(&theme).0);
    }
}

/// Whose map it is, in the corner of `canvas` where NRW isn't: the licence demands it on every map.
pub fn source(ui: &Ui, texts: Texts, canvas: Rect) {
    let palette = theme(ui).palette;
    let galley =
        ui.painter().layout_no_wrap(texts.reach_map_source().to_owned(), Type::chart(), palette.weak);
    let at = canvas.right_bottom() - galley.size() - vec2(4.0, 2.0);
    let rect = Rect::from_min_size(at, galley.size()).expand(2.0);
    ui.painter().rect_filled(rect, 2.0, Theme::veil(palette.bg, 220));
    ui.painter().galley(at, galley, palette.weak);
    let response = ui.interact(rect, ui.scope_id().with("source"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, texts.reach_map_source()));
    response.on_hover_text(texts.map_licence());
}
