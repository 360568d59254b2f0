//! The form of a centre's master data: one edit on "Übernehmen", a new centre on "Anlegen".

use eframe::egui::{Align2, Grid, Popup, Response, ScrollArea, TextEdit, Ui, vec2};

use super::draft::{Draft, Problem};
use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    button, choose, hint, icon_button, invalid, labelled, primary_button, required_field, section,
    text_field, warning,
};
use crate::app::{Command, icons};
use crate::catalogue::{Centre, CentreKind, CentreStatus, Edit, Post, Role};

const GAP: f32 = 16.0;

/// Fields filled from a record.
pub struct Form {
    base: Centre,
    draft: Draft,
    is_new: bool,
    wants_focus: bool,
}

impl Form {
    /// For an existing centre.
    pub fn of(ctx: &ViewCtx<'_>, centre: &Centre) -> Self {
        Self { base: centre.clone(), draft: Draft::of(ctx.texts, centre), is_new: false, wants_focus: true }
    }

    /// For a new one.
    pub fn new_centre(ctx: &ViewCtx<'_>) -> Self {
        Self { is_new: true, ..Self::of(ctx, &Centre::default()) }
    }

    /// Whether it was filled from this very record.
    pub fn is_for(&self, centre: &Centre) -> bool {
        !self.is_new && self.base == *centre
    }

    /// Paints it; returns whether it is done with.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) -> bool {
        let texts = ctx.texts;
        let title = if self.is_new { texts.centre_new() } else { texts.centre_edit() };
        section(ui, title);
        ui.add_space(8.0);
        let done = self.buttons(ui, ctx, out);
        ui.add_space(8.0);
        ScrollArea::vertical().id_salt("centre-form").auto_shrink([false, false]).show(ui, |ui| {
            let width = ((ui.available_width() - GAP) / 2.0).clamp(140.0, 300.0);
            self.master_data(ui, ctx, width);
            ui.add_space(12.0);
            self.contact(ui, ctx, width);
            ui.add_space(12.0);
            self.staffing(ui, ctx, width);
            ui.add_space(16.0);
        });
        done
    }

    fn buttons(&self, ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) -> bool {
        let texts = ctx.texts;
        let read = self.draft.centre(&self.base);
        ui.horizontal(|ui| {
            let verb = if self.is_new { texts.centre_create() } else { texts.apply() };
            let main =
                ui.add_enabled_ui(read.is_ok(), |ui| primary_button(ui, Some(icons::CHECK), verb)).inner;
            let cancelled = button(ui, None, texts.cancel()).clicked();
            match read {
                Err(problem) => {
                    let tell = if problem == Problem::Name { hint } else { warning };
                    tell(ui, problem.text(texts));
                    cancelled
                }
                Ok(centre) if main.clicked() => {
                    if self.is_new {
                        out.push(Command::Create(Box::new(centre.into())));
                    } else if centre != self.base {
                        out.push(Command::Edit(Edit::Put(centre.into())));
                    }
                    true
                }
                Ok(_) => cancelled,
            }
        })
        .inner
    }

    fn master_data(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, width: f32) {
        let (texts, draft) = (ctx.texts, &mut self.draft);
        Grid::new("master").num_columns(2).min_col_width(width).spacing(vec2(GAP, 8.0)).show(ui, |ui| {
            let name = required_field(
                ui,
                texts.centre_name_word(),
                &mut draft.name,
                width,
                texts.centre_needs_name(),
            );
            if std::mem::take(&mut self.wants_focus) {
                name.request_focus();
            }
            text_field(ui, texts.centre_short_name(), &mut draft.short_name, width);
            ui.end_row();
            let kind = |kind: &CentreKind| texts.centre_kind(*kind).to_owned();
            choose(ui, texts.centre_kind_word(), &mut draft.kind, &CentreKind::ALL, width, kind);
            let status = |status: &CentreStatus| texts.centre_status(*status).to_owned();
            choose(ui, texts.centre_status_word(), &mut draft.status, &CentreStatus::ALL, width, status);
            ui.end_row();
            district(ui, ctx, &mut draft.district, width);
            text_field(ui, texts.centre_key(), &mut draft.official_key, width);
            ui.end_row();
            text_field(ui, texts.centre_seat(), &mut draft.seat, width);
            ui.horizontal_top(|ui| {
                let half = (width - 8.0) / 2.0;
                let lat = text_field(ui, texts.centre_latitude(), &mut draft.lat, half);
                let lon = text_field(ui, texts.centre_longitude(), &mut draft.lon, half);
                if draft.has_bad_position() {
                    invalid(&lat, texts.centre_bad_position());
                    invalid(&lon, texts.centre_bad_position());
                }
            });
            ui.end_row();
        });
    }

    fn contact(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, width: f32) {
        let (texts, contact) = (ctx.texts, &mut self.draft.contact);
        Grid::new("contact").num_columns(2).min_col_width(width).spacing(vec2(GAP, 8.0)).show(ui, |ui| {
            text_field(ui, texts.centre_street(), &mut contact.street, width);
            ui.horizontal_top(|ui| {
                text_field(ui, texts.centre_postcode(), &mut contact.postcode, 70.0);
                text_field(ui, texts.centre_town(), &mut contact.town, width - 78.0);
            });
            ui.end_row();
            text_field(ui, texts.centre_phone(), &mut contact.phone, width);
            text_field(ui, texts.centre_email(), &mut contact.email, width);
            ui.end_row();
            text_field(ui, texts.centre_web(), &mut contact.web, width);
            ui.end_row();
        });
    }

    fn staffing(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, width: f32) {
        let (texts, posts) = (ctx.texts, &mut self.draft.posts);
        section(ui, texts.centre_staffing());
        let mut removed = None;
        for (index, (Post { role, .. }, count)) in posts.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                let label = |role: &Role| texts.role(*role).to_owned();
                choose(ui, &texts.centre_post_role(index + 1), role, &Role::ALL, width, label);
                text_field(ui, &texts.centre_posts_of(texts.role(*role)), count, 200.0);
                if icon_button(ui, icons::TRASH, texts.centre_remove_post()).clicked() {
                    removed = Some(index);
                }
            });
        }
        if let Some(index) = removed {
            posts.remove(index);
        }
        ui.add_space(4.0);
        if button(ui, Some(icons::PLUS), texts.centre_add_post()).clicked() {
            let unused = Role::ALL.into_iter().find(|role| posts.iter().all(|(post, _)| post.role != *role));
            let role = unused.unwrap_or_default();
            posts.push((Post { role, ..Post::default() }, "1".to_owned()));
        }
    }
}

/// The district: typed, or chosen among those in use.
fn district(ui: &mut Ui, ctx: &ViewCtx<'_>, district: &mut String, width: f32) -> Response {
    labelled(ui, ctx.texts.district(), |ui| {
        ui.horizontal(|ui| {
            let line = TextEdit::singleline(district).desired_width(width - 38.0);
            let field = ui.add(line.min_size(vec2(0.0, measure::CONTROL)).align(Align2::LEFT_CENTER));
            let opener = icon_button(ui, icons::CARET_DOWN, ctx.texts.centre_known_districts());
            Popup::menu(&opener).show(|ui| {
                for known in ctx.derived.sums.districts.iter().filter(|known| !known.of.is_empty()) {
                    if ui.button(&known.of).clicked() {
                        district.clone_from(&known.of);
                        ui.close();
                    }
                }
            });
            field
        })
        .inner
    })
}
