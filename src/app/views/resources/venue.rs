//! One venue: its data in a form, and at the right the sessions to come in it.

use eframe::egui::{ScrollArea, Ui};

use super::State;
use super::form::VenueForm;
use crate::app::command::Command;
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::views::form::Progress;
use crate::app::views::form_ui::{
    Step, absences_ui, beside_fields, form_toolbar, name_field, typed_money, typed_position,
};
use crate::app::widgets::{
    Side, button, choose, content, empty_state, hint, icon_button, multiline, number_field, section,
    text_field,
};
use crate::catalogue::{Accessibility, Edit, RecordId, Room, Venue, VenueId, VenueKind};

/// Paints the form of a venue.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, id: &VenueId, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let Some(venue) = ctx.catalogue.venues.get(id) else {
        content(ui, 16, |ui| {
            if empty_state(ui, texts.resources_gone(), Some(texts.form_back()), false) {
                out.push(Command::Go(Place::Venues(None)));
            }
        });
        return;
    };
    let draft = state.venue_drafts.of(venue, texts, ctx.today);
    let progress = draft.progress(ctx.today);
    let heading = texts.record_label(ctx.catalogue, &RecordId::Venue(id.clone()));
    let (step, back) = form_toolbar(ui, texts, &heading, &progress, false);
    match (step, progress) {
        (Some(Step::Apply), Progress::Ready(record)) => out.push(Command::Edit(Edit::Put((*record).into()))),
        (Some(Step::Discard), _) => draft.discard(texts, ctx.today),
        _ if back => out.push(Command::Go(Place::Venues(None))),
        _ => {}
    }
    let side = Side::inspector(ui, measure::INSPECTOR - 24.0);
    side.rest(ui, |ui| content(ui, 16, |ui| form_ui(ui, ctx, &mut draft.form)));
    side.show(ui, |ui| {
        let here = |session: &crate::catalogue::Session| session.venue.as_ref() == Some(id);
        state.coming.ui(ui, ctx, &format!("venue {id}"), here, out);
        ui.add_space(24.0);
        if button(ui, Some(icons::TRASH), texts.resources_delete_venue()).clicked() {
            out.push(Command::EditAndGo(Edit::Remove(id.clone().into()), Place::Venues(None)));
        }
    });
}

/// Paints the form of a new venue.
pub fn new_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let draft = state.venue_drafts.new_one(texts, ctx.today, Venue::default);
    let progress = draft.progress(ctx.today);
    let (step, back) = form_toolbar(ui, texts, texts.resources_new_venue_title(), &progress, true);
    content(ui, 16, |ui| form_ui(ui, ctx, &mut draft.form));
    match (step, progress) {
        (Some(Step::Apply), Progress::Ready(record)) => {
            out.push(Command::Create(Box::new((*record).into())));
            state.venue_drafts.forget_new();
        }
        (Some(Step::Discard), _) => state.venue_drafts.forget_new(),
        _ if back => state.venue_drafts.creating = false,
        _ => {}
    }
}

fn form_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut VenueForm) {
    let texts = ctx.texts;
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.set_max_width((measure::PROSE + 60.0).min(ui.available_width() - 8.0));
        house(ui, ctx, form);
        ui.add_space(12.0);
        rooms(ui, ctx, &mut form.venue.rooms);
        let width = ui.available_width();
        text_field(ui, texts.resources_equipment_long(), &mut form.equipment.text, width);
        ui.add_space(12.0);
        absences_ui(ui, ctx, texts.resources_not_free(), &mut form.away);
        ui.add_space(12.0);
        if form.venue.kind == VenueKind::OnSite {
            multiline(ui, texts.resources_directions(), &mut form.venue.directions, width, 3);
            ui.add_space(4.0);
        }
        multiline(ui, texts.resources_note(), &mut form.venue.note, width, 3);
        ui.add_space(24.0);
    });
}

fn house(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut VenueForm) {
    let (texts, venue) = (ctx.texts, &mut form.venue);
    section(ui, texts.resources_house());
    ui.horizontal_top(|ui| {
        name_field(ui, texts, texts.form_name(), &mut venue.name, 340.0);
        let kinds = [VenueKind::OnSite, VenueKind::Online];
        choose(ui, texts.resources_kind(), &mut venue.kind, &kinds, 110.0, |kind| {
            texts.venue_kind(*kind).to_owned()
        });
        typed_money(ui, texts, texts.resources_cost(), &mut form.cost);
    });
    if venue.kind == VenueKind::Online {
        let width = ui.available_width();
        text_field(ui, texts.resources_link(), &mut venue.link, width);
        return;
    }
    ui.horizontal_top(|ui| {
        text_field(ui, texts.form_street(), &mut venue.street, 260.0);
        text_field(ui, texts.form_postcode(), &mut venue.postcode, 72.0);
        text_field(ui, texts.form_town(), &mut venue.town, 200.0);
    });
    ui.horizontal_top(|ui| {
        text_field(ui, texts.resources_district(), &mut venue.district, 160.0);
        typed_position(ui, texts, &mut form.position);
        choose(
            ui,
            texts.resources_accessibility(),
            &mut venue.accessibility,
            &Accessibility::ALL,
            200.0,
            |how| texts.accessibility(*how).to_owned(),
        );
    });
}

fn rooms(ui: &mut Ui, ctx: &ViewCtx<'_>, rooms: &mut Vec<Room>) {
    let texts = ctx.texts;
    section(ui, texts.resources_rooms());
    if rooms.is_empty() {
        hint(ui, texts.resources_no_rooms());
    }
    let mut removed = None;
    for (index, room) in rooms.iter_mut().enumerate() {
        ui.push_id(index, |ui| {
            ui.horizontal_top(|ui| {
                text_field(ui, texts.resources_room(), &mut room.name, 260.0);
                number_field(ui, texts.resources_seats(), &mut room.capacity, texts.resources_unknown());
                let name = texts.resources_remove_room(index + 1);
                if beside_fields(ui, |ui| icon_button(ui, icons::TRASH, &name)).clicked() {
                    removed = Some(index);
                }
            });
        });
    }
    if let Some(index) = removed {
        rooms.remove(index);
    }
    if button(ui, Some(icons::PLUS), texts.resources_add_room()).clicked() {
        rooms.push(Room::default());
    }
}
