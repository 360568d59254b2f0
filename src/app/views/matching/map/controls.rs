//! What the map is coloured by, where distances lead, and which marks are shown.

use std::sync::Arc;

use eframe::egui::{ComboBox, Response, Role, Ui, WidgetInfo};

use super::subject::{Kind, Subject};
use super::{State, place};
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::widgets::{caret, toggle};
use crate::catalogue::{Venue, VenueKind};
use crate::collation;
use crate::texts::Texts;

/// Paints them.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let before = state.subject.clone();
    let kind = state.subject.kind();
    let mut wanted = None;
    combo(ui, texts.map_coloured_by(), &texts.map_coloured(kind_name(texts, kind)), 0.0, |ui| {
        for other in Kind::ALL {
            let first = other.choices(ctx).into_iter().next().map(|(subject, _)| subject);
            ui.add_enabled_ui(first.is_some(), |ui| {
                let clicked = ui.selectable_label(other == kind, kind_name(texts, other)).clicked();
                wanted = first.filter(|_| clicked && other != kind).or(wanted.take());
            });
        }
    });
    if kind != Kind::All {
        let width = (ui.available_width() * 0.4).clamp(140.0, 340.0);
        combo(ui, kind_name(texts, kind), &state.subject.words(ctx), width, |ui| {
            for (subject, words) in kind.choices(ctx) {
                if ui.selectable_label(subject == state.subject, words).clicked() {
                    wanted = Some(subject);
                }
            }
        });
    }
    if let Some(wanted) = wanted.filter(|wanted| *wanted != before) {
        out.push(Command::Go(match &wanted {
            Subject::Session(session) => place(Some(session)),
            _ => place(None),
        }));
        if !matches!(wanted, Subject::Session(_)) {
            state.subject = wanted;
        }
    }
    if kind != Kind::Session {
        distance(ui, ctx, state);
    }
    toggle_shown(ui, &mut state.hidden.venues, texts.venues());
    toggle_shown(ui, &mut state.hidden.trainers, texts.trainers());
}

fn toggle_shown(ui: &mut Ui, hidden: &mut bool, text: &str) {
    let mut shown = !*hidden;
    if toggle(ui, &mut shown, text) {
        *hidden = !shown;
    }
}

fn distance(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    let shown = state.venue.as_ref().map_or_else(|| texts.map_no_distance().to_owned(), |id| ctx.venue(id));
    let width = (ui.available_width() - 240.0).clamp(110.0, 240.0);
    combo(ui, texts.map_distance_to(), &texts.map_distance(&shown), width, |ui| {
        ui.selectable_value(&mut state.venue, None, texts.map_no_distance());
        let is_there = |venue: &&Arc<Venue>| venue.kind == VenueKind::OnSite && venue.position.is_some();
        let mut venues: Vec<_> = ctx.catalogue.venues.iter().filter(is_there).collect();
        collation::sort_by_text(&mut venues, |venue| venue.label());
        for venue in venues {
            ui.selectable_value(&mut state.venue, Some(venue.id.clone()), venue.label());
        }
    });
}

fn kind_name(texts: Texts, kind: Kind) -> &'static str {
    match kind {
        Kind::All => texts.map_everything(),
        Kind::Area => texts.matrix_area_word(),
        Kind::Focus => texts.focus(),
        Kind::Offering => texts.offering(),
        Kind::Module => texts.module(),
        Kind::Session => texts.map_travel(),
    }
}

/// A choice whose name is only in the accessibility tree; 0 wide: as wide as its text.
fn combo(ui: &mut Ui, name: &str, text: &str, width: f32, list: impl FnOnce(&mut Ui)) -> Response {
    let mut closed = ComboBox::from_id_salt(name).icon(caret).selected_text(text).width(width);
    if width > 0.0 {
        closed = closed.truncate();
    }
    let response = ui
        .scope(|ui| {
            if width > 0.0 {
                ui.set_max_width(width);
            }
            closed
                .show_ui(ui, |ui| {
                    ui.set_max_width(560.0);
                    list(ui);
                })
                .response
        })
        .inner;
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(text.to_owned());
        info
    });
    response
}
