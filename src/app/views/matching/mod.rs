//! Which offering reaches which KI and why, and where every KI stands with every module.

mod by_offering;
mod common;
mod map;
mod matrix;

use eframe::egui::Ui;
use serde::{Deserialize, Serialize};

use super::ViewCtx;
use crate::app::command::{Action, Command, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{button, icon_button, page, segmented, title, toolbar};
use crate::catalogue::{Catalogue, ModuleId};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    by_offering: by_offering::State,
    matrix: matrix::State,
    map: map::State,
}

/// What survives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    by_offering: by_offering::Kept,
    matrix: matrix::Kept,
    map: map::Kept,
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Kept {
        Kept { by_offering: self.by_offering.keep(), matrix: self.matrix.keep(), map: self.map.keep() }
    }

    /// Shows again what was shown.
    pub fn recall(&mut self, kept: Kept, catalogue: &Catalogue) {
        self.by_offering.recall(kept.by_offering, catalogue);
        self.matrix.recall(kept.matrix, catalogue);
        self.map.recall(kept.map);
    }

    /// A session for the chosen module and the selected KIs.
    pub fn plan(&self, module: Option<&ModuleId>) -> Plan {
        self.by_offering.plan(module)
    }

    /// A session for the selected cells of the matrix, as far as they are of one module.
    pub fn plan_of_cells(&self) -> Plan {
        self.matrix.plan()
    }

    /// Prints the matrix as it is shown, with the next frame.
    pub fn print_matrix(&mut self) {
        self.matrix.prints = true;
    }

    /// A session for the KIs selected on the map.
    pub fn plan_of_map(&self) -> Plan {
        self.map.plan()
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    page(ui, Action::GoMatching.label(ctx.texts), |ui| match ctx.place {
        Place::Matrix => matrix::ui(ui, ctx, &mut state.matrix, out),
        Place::Map(_) => map::ui(ui, ctx, &mut state.map, out),
        _ => by_offering::ui(ui, ctx, &mut state.by_offering, out),
    });
}

/// Below this width of the view, copying is an icon: so the switch keeps its room.
const NARROW: f32 = 700.0;

/// What is to become of the table that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// It goes to the clipboard.
    Copied,
    /// It becomes a file.
    Exported,
}

/// Title, the switch between the ways of looking, copying and exporting.
fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>, more: impl FnOnce(&mut Ui)) -> Option<Wanted> {
    let texts = ctx.texts;
    let narrow = ui.available_width() < NARROW;
    let mut wanted = None;
    toolbar(
        ui,
        |ui| {
            title(ui, Action::GoMatching.label(texts));
            let labels = [texts.reach_by_offering(), texts.reach_map(), texts.matrix_name()];
            let here = match ctx.place {
                Place::Map(_) => 1,
                Place::Matrix => 2,
                _ => 0,
            };
            match segmented(ui, &labels, here).filter(|clicked| *clicked != here) {
                Some(0) => out.push(Command::Go(Place::Matching(None))),
                Some(1) => out.push(Command::Go(Place::Map(None))),
                Some(_) => out.push(Command::Go(Place::Matrix)),
                None => {}
            }
        },
        |ui| {
            more(ui);
            if icon_button(ui, icons::EXPORT, texts.table_export()).clicked() {
                wanted = Some(Wanted::Exported);
            }
            let label = texts.reach_copy_table();
            let pressed = if narrow {
                icon_button(ui, icons::COPY, label)
            } else {
                button(ui, Some(icons::COPY), label)
            };
            if pressed.clicked() {
                wanted = Some(Wanted::Copied);
            }
        },
    );
    wanted
}

/// Puts a table on the clipboard and says so.
fn copy(ui: &Ui, ctx: &ViewCtx<'_>, table: String, out: &mut Vec<Command>) {
    ui.ctx().copy_text(table);
    out.push(Command::Say(ctx.texts.reach_table_copied().to_owned()));
}

/// One line of a copied table: tabs part the cells, so none may contain one.
fn tsv_line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<_> = cells.into_iter().map(|cell| cell.replace(['\t', '\n', '\r'], " ")).collect();
    cells.join("\t") + "\n"
}

/// A small office, for this view's tests.
#[cfg(test)]
mod testing {
    use super::*;
    use crate::app::{Derived, Settings};
    use crate::catalogue::Catalogue;
    use crate::store;
    use crate::texts::Texts;

    pub struct Office {
        catalogue: Catalogue,
        derived: Derived,
        settings: Settings,
        place: Place,
    }

    impl Office {
        pub fn small() -> Self {
            let today = "2026-11-23".parse().unwrap();
            let file = include_bytes!("../../../../tests/data/matching.laki.json");
            let catalogue = store::read(file).unwrap();
            let derived = Derived::of(&catalogue, 1, today);
            Self { catalogue, derived, settings: Settings::default(), place: Place::Matching(None) }
        }

        pub fn ctx(&self) -> ViewCtx<'_> {
            ViewCtx {
                catalogue: &self.catalogue,
                derived: &self.derived,
                texts: Texts::default(),
                today: self.derived.today,
                settings: &self.settings,
                place: &self.place,
            }
        }
    }
}
