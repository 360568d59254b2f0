//! The handbook beside the view it is about.

use std::collections::BTreeMap;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Align, ColorImage, FontId, Grid, Id, Image, Layout, Margin, Modal, Role, ScrollArea, Sense,
    TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo, vec2,
};

use super::handbook::{self, Block, CHAPTERS, Kind, Span, text_of};
use crate::app::theme::{Type, measure};
use crate::app::widgets::{Side, choose, hint, icon_button, link, search_field, section, theme, title};
use crate::app::{Place, icons};
use crate::texts::{Lang, Texts};

/// The panel's width where there is room beside the view.
const WIDTH: f32 = 400.0;

/// The open handbook.
pub struct HelpPanel {
    chapter: usize,
    /// For which chapter `blocks` are.
    read: Option<usize>,
    blocks: Vec<Block>,
    query: String,
    textures: BTreeMap<String, TextureHandle>,
    /// A picture shown large.
    large: Option<(String, String)>,
    to_top: bool,
}

impl HelpPanel {
    /// Opened about a place.
    pub fn about(place: &Place) -> Self {
        Self::at(handbook::chapter_about(place))
    }

    fn at(chapter: usize) -> Self {
        Self {
            chapter,
            read: None,
            blocks: Vec::new(),
            query: String::new(),
            textures: BTreeMap::new(),
            large: None,
            to_top: true,
        }
    }

    /// Turns to the chapter about a place.
    pub fn turn_to(&mut self, place: &Place) {
        self.turn(handbook::chapter_about(place));
    }

    fn turn(&mut self, chapter: usize) {
        (self.chapter, self.to_top) = (chapter, true);
        self.query.clear();
    }

    /// Its place at the right; in a narrow window it stands in the view's.
    pub fn side(ui: &Ui, texts: Texts) -> Side {
        let narrow = ui.available_width() < measure::ROOM_FOR_INSPECTOR + 100.0;
        let width = if narrow { ui.available_width() } else { WIDTH };
        let side = Side::right(ui, "help", width, width..=width).named(texts.help_handbook()).unscrolled();
        side.margin(Margin { left: 16, right: 8, top: 8, bottom: 0 })
    }

    /// Paints it; returns whether it is to be closed.
    pub fn ui(&mut self, ui: &mut Ui, side: Side, texts: Texts) -> bool {
        let mut close = false;
        side.show(ui, |ui| close = self.contents(ui, texts));
        self.large_ui(ui, texts);
        close
    }

    fn contents(&mut self, ui: &mut Ui, texts: Texts) -> bool {
        let mut close = false;
        ui.horizontal(|ui| {
            title(ui, texts.help_handbook());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                close = icon_button(ui, icons::X, texts.help_close()).clicked();
            });
        });
        let width = ui.available_width() - 8.0;
        let chapters: Vec<usize> = (0..CHAPTERS.len()).collect();
        let mut chapter = self.chapter;
        let named =
            |at: &usize| CHAPTERS.get(*at).map(handbook::Chapter::title).unwrap_or_default().to_owned();
        if choose(ui, texts.help_chapter(), &mut chapter, &chapters, width, named) {
            self.turn(chapter);
        }
        search_field(ui, texts.help_search(), &mut self.query, width);
        if texts.lang == Lang::En {
            hint(ui, texts.help_only_german());
        }
        ui.add_space(8.0);
        let area = ScrollArea::vertical().id_salt(("help", self.chapter)).auto_shrink([false, false]);
        let area = if std::mem::take(&mut self.to_top) { area.vertical_scroll_offset(0.0) } else { area };
        area.show(ui, |ui| {
            ui.set_width(width);
            if self.query.trim().is_empty() {
                self.chapter_ui(ui, texts);
            } else {
                self.found_ui(ui, texts);
            }
            ui.add_space(16.0);
        });
        close
    }

    fn found_ui(&mut self, ui: &mut Ui, texts: Texts) {
        let found = handbook::find(&self.query);
        if found.is_empty() {
            hint(ui, &texts.nothing_found(&self.query));
        }
        for place in found {
            let title = CHAPTERS.get(place.chapter).map(handbook::Chapter::title).unwrap_or_default();
            let name =
                if title == place.title { title.to_owned() } else { format!("{title}: {}", place.title) };
            if link(ui, &name).clicked() {
                self.turn(place.chapter);
            }
        }
    }

    fn chapter_ui(&mut self, ui: &mut Ui, texts: Texts) {
        if self.read != Some(self.chapter) {
            self.blocks = CHAPTERS.get(self.chapter).map(handbook::Chapter::blocks).unwrap_or_default();
            self.read = Some(self.chapter);
        }
        let mut target = None;
        for (at, block) in self.blocks.iter().enumerate() {
            match block {
                Block::Heading(1, text) => {
                    title(ui, text);
                }
                Block::Heading(_, text) => {
                    ui.add_space(10.0);
                    section(ui, text);
                }
                Block::Paragraph(spans) => running(ui, spans, &mut target),
                Block::Item(number, spans) => item(ui, *number, spans, &mut target),
                Block::Table(rows) => table(ui, at, rows),
                Block::Picture(file, alt) => {
                    let enlarge = texts.help_enlarge(alt);
                    if let Some(texture) = texture(ui, &mut self.textures, file)
                        && picture(ui, texture, ui.available_width(), &enlarge).clicked()
                    {
                        self.large = Some((file.clone(), alt.clone()));
                    }
                }
            }
            ui.add_space(6.0);
        }
        if let Some(chapter) = target.and_then(|target| handbook::chapter_named(&target)) {
            self.turn(chapter);
        }
    }

    fn large_ui(&mut self, ui: &Ui, texts: Texts) {
        let Some((file, alt)) = &self.large else { return };
        let room = ui.ctx().content_rect().size() - vec2(80.0, 120.0);
        let textures = &mut self.textures;
        let modal = Modal::new(Id::unique("help-picture")).show(ui.ctx(), |ui| {
            if let Some(texture) = texture(ui, textures, file) {
                let [width, height] = [texture.size_vec2().x, texture.size_vec2().y];
                let scale = (room.x / width).min(room.y / height).min(1.0);
                picture(ui, texture, width * scale, alt);
            }
            crate::app::widgets::close_button(ui, texts.close())
        });
        if modal.inner || modal.should_close() {
            self.large = None;
        }
    }
}

fn font(kind: &Kind) -> FontId {
    match kind {
        Kind::Plain | Kind::Link(_) => FontId::proportional(15.0),
        Kind::Strong | Kind::Key => Type::strong(),
    }
}

/// One label for a whole paragraph, so that it is read in one go; links need widgets of their own.
fn running(ui: &mut Ui, spans: &[Span], target: &mut Option<String>) {
    if !spans.iter().any(|span| matches!(span.kind, Kind::Link(_))) {
        ui.label(job(ui, spans));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for span in spans {
            if let Kind::Link(to) = &span.kind {
                if link(ui, &span.text).clicked() {
                    *target = Some(to.clone());
                }
            } else {
                ui.label(job(ui, std::slice::from_ref(span)));
            }
        }
    });
}

fn job(ui: &Ui, spans: &[Span]) -> LayoutJob {
    let palette = theme(ui).palette;
    let mut job = LayoutJob::default();
    for span in spans {
        let mut format = TextFormat::simple(font(&span.kind), palette.text);
        if span.kind == Kind::Key {
            format.background = palette.hover;
        }
        job.append(&span.text, 0.0, format);
    }
    job
}

fn item(ui: &mut Ui, number: Option<u64>, spans: &[Span], target: &mut Option<String>) {
    ui.horizontal_top(|ui| {
        let mark = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
        ui.allocate_ui(vec2(18.0, 18.0), |ui| {
            ui.set_min_width(18.0);
            ui.label(mark);
        });
        ui.vertical(|ui| running(ui, spans, target));
    });
}

fn table(ui: &mut Ui, at: usize, rows: &[Vec<Vec<Span>>]) {
    let columns = rows.first().map_or(1, Vec::len).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let width = (ui.available_width() - 12.0 * (columns as f32 - 1.0)) / columns as f32;
    Grid::new(("help-table", at)).num_columns(columns).spacing(vec2(12.0, 6.0)).show(ui, |ui| {
        for (index, row) in rows.iter().enumerate() {
            for cell in row {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    if index == 0 {
                        hint(ui, &text_of(cell));
                    } else {
                        ui.label(job(ui, cell));
                    }
                });
            }
            ui.end_row();
        }
    });
}

fn picture(ui: &mut Ui, texture: &TextureHandle, width: f32, label: &str) -> eframe::egui::Response {
    let size = texture.size_vec2();
    let height = width * size.y / size.x.max(1.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    Image::new(texture).paint_at(ui, rect);
    let edge = theme(ui).hairline();
    ui.painter().rect_stroke(rect, 0.0, edge, eframe::egui::StrokeKind::Inside);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
    response
}

fn texture<'a>(
    ui: &Ui,
    textures: &'a mut BTreeMap<String, TextureHandle>,
    file: &str,
) -> Option<&'a TextureHandle> {
    if !textures.contains_key(file) {
        let decoded = image::load_from_memory(handbook::picture(file)?).ok()?.into_rgba8();
        let size = [decoded.width() as usize, decoded.height() as usize];
        let pixels = ColorImage::from_rgba_unmultiplied(size, decoded.as_raw());
        textures.insert(file.to_owned(), ui.ctx().load_texture(file, pixels, TextureOptions::LINEAR));
    }
    textures.get(file)
}
