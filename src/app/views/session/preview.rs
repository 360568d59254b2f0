//! The attendee list beside the session: as it will be printed, and what can be chosen about it.

use std::ops::RangeInclusive;

use eframe::egui::{
    Align, Color32, ColorImage, ComboBox, DragValue, Image, Layout, Rect, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo, vec2,
};

use crate::app::command::{Command, Output};
use crate::app::icons;
use crate::app::settings::Settings;
use crate::app::views::ViewCtx;
use crate::app::widgets::{button, caret, ends, hint, icon_button, theme, title, toggle, warning};
use crate::catalogue::{Session, SessionId};
use crate::documents::attendee_list::{self, Options, SignaturePer, Sort};
use crate::documents::{AttendeeList, Rendered};
use crate::texts::Texts;

/// The preview: what was asked for, and the last answer.
#[derive(Default)]
pub struct Preview {
    /// For which version of what the list was last worked out.
    seen: Option<(u64, Options, Texts)>,
    wanted: Option<Request>,
    asked: Option<Request>,
    running: bool,
    shown: Option<(SessionId, Result<Rendered, String>)>,
    texture: Option<(Placed, TextureHandle)>,
    page: usize,
    zoom: usize,
}

/// What a drawing depends on. Attendance isn't on the list, so entering it draws nothing anew.
#[derive(Clone, PartialEq)]
struct Request {
    session: SessionId,
    options: Options,
    list: AttendeeList,
    logo: Option<String>,
}

/// Which page, at how many thousandths of a pixel a point.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Placed {
    page: usize,
    scale: u32,
}

/// Zoom steps, as multiples of the width at hand.
const ZOOMS: [f32; 5] = [1.0, 1.5, 2.0, 3.0, 4.0];
/// Points of the screen (1/96 inch) in a point of the paper (1/72 inch).
const SCREEN: f32 = 96.0 / 72.0;

impl Preview {
    /// Takes a finished drawing, unless another session is shown by now.
    pub fn arrived(&mut self, session: SessionId, options: &Options, result: Result<Rendered, String>) {
        let expected =
            self.asked.as_ref().is_some_and(|asked| asked.session == session && asked.options == *options);
        if expected {
            self.running = false;
            self.texture = None;
            self.shown = Some((session, result));
        }
    }

    /// Has the list drawn if what is on it changed. `version` tells versions of the catalogue apart.
    pub fn keep_up(&mut self, ctx: &ViewCtx<'_>, session: &Session, version: u64, out: &mut Vec<Command>) {
        let options = &ctx.settings.attendee_list;
        let seen = self
            .seen
            .as_ref()
            .is_some_and(|(at, with, texts)| *at == version && with == options && *texts == ctx.texts);
        if !seen {
            self.seen = Some((version, options.clone(), ctx.texts));
            self.wanted = Some(Request {
                session: session.id.clone(),
                options: options.clone(),
                list: attendee_list::model(ctx.catalogue, session, options, ctx.texts, ctx.today),
                logo: ctx.catalogue.organisation.logo.clone(),
            });
        }
        // A drawing of another session is not waited for.
        let busy = self.running && self.asked.as_ref().is_some_and(|asked| asked.session == session.id);
        if !busy && self.wanted.is_some() && self.wanted != self.asked {
            self.asked.clone_from(&self.wanted);
            self.running = true;
            out.push(Command::Preview(session.id.clone(), options.clone()));
        }
    }

    /// Paints page, options and buttons; returns whether it was closed.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) -> bool {
        let texts = ctx.texts;
        let mut closed = false;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                closed = icon_button(ui, icons::X, texts.session_list_close()).clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| title(ui, texts.attendee_list()));
            });
        });
        ui.add_space(8.0);
        self.paper(ui, ctx, &session.id);
        ui.add_space(8.0);
        outputs_ui(ui, ctx, session, out);
        ui.add_space(12.0);
        let mut options = ctx.settings.attendee_list.clone();
        options_ui(ui, ctx, &mut options);
        if options != ctx.settings.attendee_list {
            out.push(set_options(ctx, options));
        }
        ui.add_space(8.0);
        hint(ui, texts.session_list_privacy());
        closed
    }

    fn paper(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, session: &SessionId) {
        let texts = ctx.texts;
        let shown = self.shown.as_ref().filter(|(of, _)| of == session).map(|(_, result)| result);
        match shown {
            None => {
                let width = ui.available_width();
                let (rect, _) = ui.allocate_exact_size(vec2(width, width * 1.414), Sense::hover());
                ui.painter().rect(rect, 0.0, theme(ui).palette.bg, theme(ui).head_line(), StrokeKind::Inside);
                ui.put(rect, eframe::egui::Label::new(texts.session_list_making()));
            }
            Some(Err(problem)) => {
                ui.horizontal_wrapped(|ui| warning(ui, problem));
            }
            Some(Ok(rendered)) => {
                let pages = rendered.page_count();
                self.page = self.page.min(pages.saturating_sub(1));
                let (page, zoom) = (self.page, ZOOMS.get(self.zoom).copied().unwrap_or(1.0));
                let size = rendered.page_size(page).unwrap_or((595.0, 842.0));
                #[expect(clippy::cast_possible_truncation, reason = "sizes of paper")]
                let size = vec2(size.0 as f32, size.1 as f32);
                let scale = ui.available_width() * zoom / size.x.max(1.0);
                draw(ui, rendered, Placed::new(page, scale * ui.ctx().pixels_per_point()), &mut self.texture);
                if let Some((_, texture)) = &self.texture {
                    page_ui(
                        ui,
                        texture,
                        size * scale,
                        size.y * scale / zoom,
                        &texts.session_page_picture(page + 1),
                    );
                }
                self.pager(ui, ctx, pages, scale);
            }
        }
    }

    fn pager(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, pages: usize, scale: f32) {
        let texts = ctx.texts;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let enabled = |ui: &mut Ui, on: bool, icon, label| {
                ui.add_enabled_ui(on, |ui| icon_button(ui, icon, label).clicked()).inner
            };
            let page = |ui: &mut Ui| hint(ui, &texts.session_list_page(self.page + 1, pages));
            let buttons = |ui: &mut Ui| {
                let mut turn = (0, 0);
                if pages > 1 {
                    if enabled(ui, self.page > 0, icons::CARET_LEFT, texts.session_page_before()) {
                        turn.0 = -1;
                    }
                    if enabled(ui, self.page + 1 < pages, icons::CARET_RIGHT, texts.session_page_after()) {
                        turn.0 = 1;
                    }
                }
                if enabled(ui, self.zoom > 0, icons::MINUS, texts.session_zoom_out()) {
                    turn.1 = -1;
                }
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage")]
                hint(ui, &texts.percent((scale / SCREEN * 100.0).round().max(0.0) as u32));
                if enabled(ui, self.zoom + 1 < ZOOMS.len(), icons::PLUS, texts.session_zoom_in()) {
                    turn.1 = 1;
                }
                turn
            };
            let (page, zoom) = ends(ui, page, buttons).1;
            self.page = self.page.saturating_add_signed(page);
            self.zoom = self.zoom.saturating_add_signed(zoom);
        });
    }
}

impl Placed {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
    fn new(page: usize, scale: f32) -> Self {
        Self { page, scale: (scale.clamp(0.01, 20.0) * 1000.0) as u32 }
    }
}

/// Rasterises a page when page, size or drawing changed.
fn draw(ui: &Ui, rendered: &Rendered, placed: Placed, texture: &mut Option<(Placed, TextureHandle)>) {
    if texture.as_ref().is_some_and(|(of, _)| *of == placed) {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
    let Some(picture) = rendered.picture(placed.page, placed.scale as f32 / 1000.0) else { return };
    let size = [picture.width as usize, picture.height as usize];
    let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
    let handle = ui.ctx().load_texture("attendee-list", image, TextureOptions::LINEAR);
    *texture = Some((placed, handle));
}

fn page_ui(ui: &mut Ui, texture: &TextureHandle, size: eframe::egui::Vec2, height: f32, label: &str) {
    let line: Stroke = theme(ui).head_line();
    ScrollArea::both().id_salt("paper").max_height(height).show(ui, |ui| {
        let (rect, response): (Rect, Response) = ui.allocate_exact_size(size, Sense::hover());
        Image::new(texture).paint_at(ui, rect);
        ui.painter().rect(rect, 0.0, Color32::TRANSPARENT, line, StrokeKind::Inside);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
    });
}

fn outputs_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let buttons = [
        (texts.session_save_pdf(), Output::Save),
        (texts.session_open_pdf(), Output::View),
        (texts.session_print_pdf(), Output::Print),
    ];
    ui.horizontal_wrapped(|ui| {
        for (label, output) in buttons {
            if button(ui, None, label).clicked() {
                out.push(Command::AttendeeList(
                    session.id.clone(),
                    ctx.settings.attendee_list.clone(),
                    output,
                ));
            }
        }
    });
}

/// Remembers other options.
pub fn set_options(ctx: &ViewCtx<'_>, attendee_list: Options) -> Command {
    Command::Set(Box::new(Settings { attendee_list, ..ctx.settings.clone() }))
}

fn options_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, options: &mut Options) {
    const ROWS: RangeInclusive<u16> = 0..=Options::MAX_EMPTY_ROWS;
    let texts = ctx.texts;
    beside(ui, texts.session_empty_rows(), |ui| {
        ui.add(DragValue::new(&mut options.empty_rows).range(ROWS).speed(0.1))
    });
    let per = |per: SignaturePer| signature_words(texts, per);
    choice(ui, texts.session_signature(), &mut options.signature, &SignaturePer::ALL, per);
    choice(ui, texts.session_order(), &mut options.sort, &Sort::ALL, |sort| sort_words(texts, sort));
    ui.add_space(4.0);
    toggle(ui, &mut options.only_confirmed, texts.session_only_seats());
    toggle(ui, &mut options.waiting_list, texts.session_print_waiting());
    toggle(ui, &mut options.columns.number, texts.session_print_number());
    toggle(ui, &mut options.columns.centre, texts.session_print_centre());
    toggle(ui, &mut options.columns.role, texts.session_print_role());
    toggle(ui, &mut options.columns.remark, texts.session_print_remark());
}

/// "je Tag".
fn signature_words(texts: Texts, per: SignaturePer) -> &'static str {
    match per {
        SignaturePer::Day => texts.session_per_day(),
        SignaturePer::HalfDay => texts.session_per_half_day(),
    }
}

/// "nach Name".
pub fn sort_words(texts: Texts, sort: Sort) -> &'static str {
    match sort {
        Sort::ByName => texts.session_by_name(),
        Sort::ByCentre => texts.session_by_centre(),
        Sort::AsRegistered => texts.session_as_registered(),
    }
}

/// A label at the left, its control at the right.
fn beside(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> Response) {
    ui.horizontal(|ui| {
        let name = ui.label(label);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| add(ui).labelled_by(name.id));
    });
}

fn choice<T: PartialEq + Copy>(
    ui: &mut Ui,
    label: &str,
    value: &mut T,
    options: &[T],
    text: impl Fn(T) -> &'static str,
) {
    beside(ui, label, |ui| {
        let combo =
            ComboBox::from_id_salt(label).selected_text(text(*value)).width(132.0).truncate().icon(caret);
        combo
            .show_ui(ui, |ui| {
                for option in options {
                    ui.selectable_value(value, *option, text(*option));
                }
            })
            .response
    });
}
