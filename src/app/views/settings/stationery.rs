//! How the office's documents look: colour, sender block, foot, archive, and templates of its own.

use chrono::NaiveDate;
use eframe::egui::{Role, Ui, WidgetInfo};

use super::give_back;
use super::stationery_model::{StyleForm, adopt_folder, colour_note, tried_line};
use crate::app::TemplateTask;
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::views::form::Draft;
use crate::app::views::form_ui::beside_fields;
use crate::app::widgets::{Sign, button, hint, invalid, multiline, sign_label_wrapped, text_field, toggle};
use crate::catalogue::{Edit, HouseStyle, Organisation};
use crate::documents::own_templates::{Outcome, Tried};

/// What the picker begins with where there is no colour.
const FIRST: [u8; 3] = [0x15, 0x60, 0xb4];

/// What the section remembers.
#[derive(Default)]
pub struct State {
    draft: Option<Draft<StyleForm>>,
    /// The folder that was tried out, and how its files did.
    tried: Option<(String, Vec<Tried>)>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.is_changed(today))
    }

    /// Takes in how the templates of this folder do.
    pub fn tried(&mut self, folder: String, tried: Vec<Tried>) {
        self.tried = Some((folder, tried));
    }
}

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let office = &ctx.catalogue.organisation;
    adopt_folder(&mut state.draft, &office.house_style, ctx);
    let draft = Draft::in_slot(&mut state.draft, &office.house_style, ctx.texts, ctx.today);
    fields(ui, ctx, &mut draft.form.0);
    let with = |house_style| Organisation { house_style, ..office.clone() };
    let edit = |house_style| Edit::SetOrganisation(Box::new(with(house_style)));
    give_back(ui, ctx, draft, edit, out);
    ui.add_space(10.0);
    folder_ui(ui, ctx, out);
    let folder = office.house_style.templates.as_deref();
    if let Some((of, tried)) = &state.tried
        && folder == Some(of)
    {
        tried_ui(ui, ctx, tried);
    }
}

fn fields(ui: &mut Ui, ctx: &ViewCtx<'_>, style: &mut HouseStyle) {
    let texts = ctx.texts;
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        let field = text_field(ui, texts.stationery_colour(), &mut style.accent, 120.0);
        if style.colour().is_none() && !style.accent.trim().is_empty() {
            invalid(&field, texts.stationery_colour_unreadable());
        }
        beside_fields(ui, |ui| picker(ui, ctx, style));
        beside_fields(ui, |ui| {
            ui.add_space(6.0);
            ui.vertical(|ui| {
                ui.add_space(6.0);
                hint(ui, &colour_note(style, texts));
            });
        });
    });
    multiline(ui, texts.stationery_sender(), &mut style.sender, width, 3);
    multiline(ui, texts.stationery_footer(), &mut style.footer, width, 2);
    toggle(ui, &mut style.archival, texts.stationery_archival());
}

fn picker(ui: &mut Ui, ctx: &ViewCtx<'_>, style: &mut HouseStyle) {
    ui.spacing_mut().interact_size.x = 40.0;
    let mut colour = style.colour().unwrap_or(FIRST);
    let response = ui.color_edit_button_srgb(&mut colour);
    response.widget_info(|| WidgetInfo::labeled(Role::ColorWell, true, ctx.texts.stationery_pick_colour()));
    if response.on_hover_text(ctx.texts.stationery_pick_colour()).changed() {
        let [red, green, blue] = colour;
        style.accent = format!("#{red:02x}{green:02x}{blue:02x}");
    }
}

fn folder_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let office = &ctx.catalogue.organisation;
    let folder = office.house_style.templates.as_deref();
    ui.horizontal(|ui| {
        ui.label(texts.stationery_folder());
        hint(ui, folder.unwrap_or(texts.stationery_no_folder()));
    });
    hint(ui, texts.stationery_folder_hint());
    ui.horizontal_wrapped(|ui| {
        if button(ui, None, texts.stationery_choose()).clicked() {
            out.push(Command::Templates(TemplateTask::Choose));
        }
        ui.add_enabled_ui(folder.is_some(), |ui| {
            if button(ui, None, texts.stationery_lay_out()).clicked() {
                out.push(Command::Templates(TemplateTask::LayOut));
            }
            if button(ui, None, texts.stationery_try_out()).clicked() {
                out.push(Command::Templates(TemplateTask::TryOut));
            }
            if button(ui, None, texts.stationery_remove()).clicked() {
                let house_style = HouseStyle { templates: None, ..office.house_style.clone() };
                let without = Organisation { house_style, ..office.clone() };
                out.push(Command::Edit(Edit::SetOrganisation(Box::new(without))));
            }
        });
    });
}

fn tried_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, tried: &[Tried]) {
    let texts = ctx.texts;
    if tried.is_empty() {
        sign_label_wrapped(ui, Sign::Open, texts.stationery_nothing_tried());
    }
    for file in tried {
        let (sign, text) = tried_line(file, texts);
        sign_label_wrapped(ui, sign, &text);
    }
    if tried.iter().any(|file| matches!(file.outcome, Outcome::Faulty(_))) {
        hint(ui, texts.stationery_way_out());
    }
}
