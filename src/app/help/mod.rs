//! Help: the greeting of the first start, the tour, the handbook beside the view, keys, and „Über“.

mod about;
mod handbook;
mod panel;
mod tour;
mod welcome;

use eframe::egui::{Frame, Grid, Id, Key, Modal, Modifiers, RichText, ScrollArea, Ui, vec2};

use about::About;
use panel::HelpPanel;
use tour::Tour;
pub use tour::remember as remember_for_tour;
use welcome::{Door, Greeting};

use super::theme::Type;
use super::widgets::Side;
use super::{Action, App, Command, keys, widgets};
use crate::texts::Texts;

/// What of it is open.
#[derive(Default)]
pub(super) struct Help {
    panel: Option<HelpPanel>,
    /// The place that the handbook last turned to by itself.
    place: Option<super::Place>,
    keys: bool,
    about: Option<About>,
    tour: Option<Tour>,
    welcome: Option<Greeting>,
}

impl Help {
    /// At the start: with the greeting or without.
    pub fn new(welcome: bool) -> Self {
        Self { welcome: welcome.then_some(Greeting::First), ..Self::default() }
    }

    /// The doors again, where no file is open any more.
    pub fn show_doors(&mut self) {
        self.welcome = Some(Greeting::Again);
    }

    /// Whether something of it takes all keys for itself.
    pub fn is_modal(&self) -> bool {
        self.welcome.is_some() || self.keys || self.about.is_some()
    }

    pub fn show_keys(&mut self) {
        self.keys = true;
    }

    pub fn show_about(&mut self) {
        self.about = Some(About::default());
    }

    pub fn start_tour(&mut self) {
        self.tour = Some(Tour::default());
    }
}

impl App {
    /// F1: opens the handbook about this place, turns to it, or closes it again.
    pub(super) fn help_here(&mut self) {
        match &mut self.help.panel {
            None => self.help.panel = Some(HelpPanel::about(self.history.current())),
            Some(_) => self.help.panel = None,
        }
    }

    /// The handbook beside the view; it follows where the user goes.
    pub(super) fn help_panel(&mut self, ui: &mut Ui, side: Side) {
        let texts = self.texts();
        let place = self.history.current();
        let Some(panel) = &mut self.help.panel else { return };
        if self.help.place.as_ref() != Some(place) {
            self.help.place = Some(place.clone());
            panel.turn_to(place);
        }
        if panel.ui(ui, side, texts) {
            self.help.panel = None;
        }
    }

    /// Where the handbook stands, while it is open.
    pub(super) fn help_side(&self, ui: &Ui) -> Option<Side> {
        self.help.panel.as_ref().map(|_| HelpPanel::side(ui, self.texts()))
    }

    /// What floats above the window.
    pub(super) fn help_ui(&mut self, ui: &mut Ui, out: &mut Vec<Command>) {
        let texts = self.texts();
        if self.help.keys {
            self.help.keys = keys_ui(ui, texts);
        }
        if let Some(about) = &mut self.help.about
            && !about.ui(ui, texts)
        {
            self.help.about = None;
        }
        if let Some(tour) = &mut self.help.tour
            && !tour.ui(ui, texts, out)
        {
            self.help.tour = None;
        }
        if let Some(greeting) = self.help.welcome
            && let Some(door) = welcome::ui(ui, texts, greeting)
        {
            self.greeted((greeting, door), out);
        }
    }

    fn greeted(&mut self, (greeting, door): (Greeting, Door), out: &mut Vec<Command>) {
        self.help.welcome = None;
        out.push(Command::Set(Box::new(super::Settings { greeted: true, ..self.settings.clone() })));
        match door {
            Door::Example if greeting == Greeting::Again => out.push(Command::Do(Action::OpenExample)),
            Door::New if greeting == Greeting::First => out.push(Command::Do(Action::New)),
            // What these lead to is open already.
            Door::Example | Door::New | Door::None => {}
            Door::Tour => self.help.start_tour(),
            Door::Open => out.push(Command::Do(Action::Open)),
        }
    }
}

/// All shortcuts, from the list of actions; whether the dialog stays.
fn keys_ui(ui: &mut Ui, texts: Texts) -> bool {
    let frame = Frame::window(ui.style()).stroke(widgets::theme(ui).head_line());
    let modal = Modal::new(Id::unique("keys")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(448.0);
        widgets::section(ui, texts.keyboard_help());
        ui.add_space(8.0);
        let height = (ui.ctx().content_rect().height() - 160.0).clamp(80.0, 560.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            let grid = Grid::new("shortcuts").num_columns(2).spacing(vec2(24.0, 2.0)).min_row_height(22.0);
            grid.show(ui, |ui| {
                for &action in Action::ALL {
                    let Some(shortcut) = action.shortcut() else { continue };
                    ui.label(RichText::new(keys::text(texts, shortcut)).font(Type::dense_strong()));
                    ui.label(action.label(texts));
                    ui.end_row();
                }
            });
            ui.add_space(8.0);
            ui.label(texts.keyboard_tables());
        });
        ui.add_space(8.0);
        widgets::close_button(ui, texts.close())
    });
    let esc = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    !(modal.inner || modal.should_close() || esc)
}
