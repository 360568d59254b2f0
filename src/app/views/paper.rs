//! A document's pages on screen: turned one by one, larger and smaller.

use eframe::egui::{
    Color32, ColorImage, Image, Label, Rect, Response, Role, ScrollArea, Sense, StrokeKind, TextureHandle,
    TextureOptions, Ui, Vec2, WidgetInfo, vec2,
};

use crate::app::icons;
use crate::app::widgets::{ends, hint, icon_button, theme, warning};
use crate::documents::Rendered;
use crate::texts::Texts;

/// The page that is shown, and how large.
#[derive(Default)]
pub struct Paper {
    texture: Option<(Placed, TextureHandle)>,
    page: usize,
    zoom: usize,
}

/// How a page fits the room it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// As wide as the room, and as high as that makes it.
    Width,
    /// All of it within so many points of height.
    Page(f32),
}

/// Which page, at how many thousandths of a pixel a point.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Placed {
    page: usize,
    scale: u32,
}

/// Zoom steps, as multiples of the size that fits.
const ZOOMS: [f32; 5] = [1.0, 1.5, 2.0, 3.0, 4.0];
/// Points of the screen (1/96 inch) in a point of the paper (1/72 inch).
const SCREEN: f32 = 96.0 / 72.0;

impl Paper {
    /// Another drawing is shown from now on; page and zoom stay.
    pub fn renew(&mut self) {
        self.texture = None;
    }

    /// Paints a page of `shown` with what turns it; `None`: it is being drawn.
    pub fn ui(&mut self, ui: &mut Ui, texts: Texts, shown: Option<&Result<Rendered, String>>, fit: Fit) {
        match shown {
            None => {
                let width = ui.available_width();
                let height = if let Fit::Page(height) = fit { height } else { width * 1.414 };
                let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
                if fit == Fit::Width {
                    let (bg, line) = (theme(ui).palette.bg, theme(ui).head_line());
                    ui.painter().rect(rect, 0.0, bg, line, StrokeKind::Inside);
                }
                ui.put(rect, Label::new(texts.session_list_making()));
            }
            Some(Err(problem)) => {
                ui.horizontal_wrapped(|ui| warning(ui, problem));
            }
            Some(Ok(rendered)) => self.page(ui, texts, rendered, fit),
        }
    }

    fn page(&mut self, ui: &mut Ui, texts: Texts, rendered: &Rendered, fit: Fit) {
        let pages = rendered.page_count();
        self.page = self.page.min(pages.saturating_sub(1));
        let zoom = ZOOMS.get(self.zoom).copied().unwrap_or(1.0);
        let size = rendered.page_size(self.page).unwrap_or((595.0, 842.0));
        #[expect(clippy::cast_possible_truncation, reason = "sizes of paper")]
        let size = vec2(size.0 as f32, size.1 as f32).max(Vec2::splat(1.0));
        let by_width = ui.available_width() / size.x;
        let fits = match fit {
            Fit::Width => by_width,
            Fit::Page(height) => by_width.min(height / size.y),
        };
        let scale = fits * zoom;
        self.draw(ui, rendered, Placed::new(self.page, scale * ui.ctx().pixels_per_point()));
        if let Some((_, texture)) = &self.texture {
            let height = if let Fit::Page(height) = fit { height } else { size.y * fits };
            page_ui(ui, texture, size * scale, height, &texts.session_page_picture(self.page + 1));
        }
        self.pager(ui, texts, pages, scale);
    }

    /// Rasterises a page when page, size or drawing changed.
    fn draw(&mut self, ui: &Ui, rendered: &Rendered, placed: Placed) {
        if self.texture.as_ref().is_some_and(|(of, _)| *of == placed) {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
        let Some(picture) = rendered.picture(placed.page, placed.scale as f32 / 1000.0) else { return };
        let size = [picture.width as usize, picture.height as usize];
        let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
        let handle = ui.ctx().load_texture("page", image, TextureOptions::LINEAR);
        self.texture = Some((placed, handle));
    }

    fn pager(&mut self, ui: &mut Ui, texts: Texts, pages: usize, scale: f32) {
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

/// The page, in the middle of the room that it doesn't fill.
fn page_ui(ui: &mut Ui, texture: &TextureHandle, size: Vec2, height: f32, label: &str) {
    let line = theme(ui).head_line();
    let space = ((ui.available_width() - size.x) / 2.0).max(0.0);
    let area = ScrollArea::both().id_salt("paper").max_height(height).auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(space);
            let (rect, response): (Rect, Response) = ui.allocate_exact_size(size, Sense::hover());
            Image::new(texture).paint_at(ui, rect);
            ui.painter().rect(rect, 0.0, Color32::TRANSPARENT, line, StrokeKind::Inside);
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
        });
    });
}
