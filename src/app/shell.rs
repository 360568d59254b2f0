//! The frame of the window: menus, navigation, status line, and what floats above.

use eframe::egui::accesskit::HasPopup;
use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{
    self, Align, Align2, Button, CentralPanel, Context, Frame, Id, Layout, Margin, MenuBar, Panel, Popup,
    Rect, RectAlign, Response, RichText, Role, Sense, Stroke, Tooltip, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::command::{Action, Command};
use super::place::Place;
use super::theme::{Type, measure};
use super::widgets::{Roving, has_cells, has_keys, hint, icon_button, link, theme};
use super::{App, icons, keys};
use crate::catalogue::Severity;
use crate::texts::Texts;

impl App {
    /// Everything in the window, from the outside in.
    pub(super) fn shell(&mut self, ui: &mut Ui, out: &mut Vec<Command>) {
        let palette = self.theme.palette;
        let bar = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(8, 0));
        Panel::top("menu").exact_size(measure::MENU).frame(bar).show(ui, |ui| self.menu_bar(ui, out));
        let status = Panel::bottom("status").exact_size(measure::STATUS).frame(bar);
        let status = status.show(ui, |ui| ui.available_rect_before_wrap()).inner;
        let narrow = ui.available_width() < measure::NARROW_WINDOW;
        let width = if narrow { measure::NAVIGATION_NARROW } else { measure::NAVIGATION };
        let side = Frame::new().fill(palette.panel).inner_margin(Margin::same(if narrow { 6 } else { 8 }));
        Panel::left("navigation")
            .exact_size(width)
            .resizable(false)
            .frame(side)
            .show(ui, |ui| self.navigation(ui, narrow, out));
        let rest = Frame::new().fill(palette.bg);
        let mut body = |app: &mut Self, ui: &mut Ui| {
            CentralPanel::default().frame(rest).show(ui, |ui| app.body(ui, out));
        };
        match self.help_side(ui) {
            Some(side) => {
                side.rest(ui, |ui| body(self, ui));
                self.help_panel(ui, side);
            }
            None => body(self, ui),
        }
        // Its room was set aside above; Tab and screen readers come to it last.
        let last = UiBuilder::new().id_salt("status line").max_rect(status);
        let last = last.accessibility_role(Role::ContentInfo).accessibility_label(self.texts().status_line());
        self.status_line(&mut ui.new_child(last), out);
        self.search_ui(ui, out);
        self.dialog_ui(ui);
        self.forms_ui(ui, out);
        self.export_ui(ui, out);
        self.help_ui(ui, out);
        self.lists_ui(ui, out);
        self.toasts.ui(ui, self.settings.texts(), out);
        self.drop_hint(ui);
    }

    fn menu_bar(&self, ui: &mut Ui, out: &mut Vec<Command>) {
        let texts = self.texts();
        MenuBar::new().ui(ui, |ui| {
            ui.set_height(measure::MENU);
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::MenuBar);
                node.set_label(texts.menu_bar());
            });
            let menus = Action::menus(texts);
            let mut roving = Roving::across(ui, "menus", menus.len(), 0);
            for (title, actions) in menus {
                let button = MenuButton::from_button(Button::new(title).sense(roving.sense(Sense::click())));
                let (response, _) = button.ui(ui, |ui| {
                    ui.set_min_width(240.0);
                    for action in actions {
                        match action {
                            Some(action) => self.menu_item(ui, action, out),
                            None => {
                                ui.separator();
                            }
                        }
                        if action == Some(Action::OpenExample) {
                            self.recent_menu(ui, out);
                        }
                    }
                });
                response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, title));
                let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_has_popup(HasPopup::Menu);
                    node.set_expanded(open);
                });
                roving.add(ui, &response);
            }
            roving.end(ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let mark = if self.workspace.is_saved() { "" } else { " •" };
                hint(ui, &format!("{}{mark}", self.proposed_name()));
            });
        });
    }

    fn menu_item(&self, ui: &mut Ui, action: Action, out: &mut Vec<Command>) {
        let texts = self.texts();
        let label = self.menu_label(action);
        let mut button = Button::new(label.clone());
        if let Some(shortcut) = action.shortcut() {
            button = button.shortcut_text(keys::text(texts, shortcut));
        }
        let why_not = self.why_not(action);
        let response = ui.add_enabled(why_not.is_none(), button);
        let hint = why_not.unwrap_or(action.hint(texts));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(hint));
        // Beside the menu: below the entry it would cover the next ones.
        let mut tooltip = Tooltip::for_widget(&response);
        tooltip.popup = tooltip.popup.align(RectAlign::RIGHT).gap(12.0);
        if Tooltip::should_show_tooltip(&response, false) {
            tooltip.show(|ui| ui.label(hint));
        }
        let enabled = response.enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, &label));
        if response.clicked() {
            out.push(Command::Do(action));
            ui.close();
        }
    }

    fn recent_menu(&self, ui: &mut Ui, out: &mut Vec<Command>) {
        let texts = self.texts();
        ui.menu_button(texts.recent_files(), |ui| {
            if self.settings.recent.is_empty() {
                hint(ui, texts.no_recent_files());
            }
            for path in &self.settings.recent {
                let name = super::files::short_name(path);
                if ui.button(name).on_hover_text(path.to_string_lossy()).clicked() {
                    out.push(Command::OpenPath(path.clone()));
                    ui.close();
                }
            }
        });
    }

    /// Undo and redo say what they would do.
    fn menu_label(&self, action: Action) -> String {
        let texts = self.texts();
        let named = match action {
            Action::Undo => self.workspace.undo_name().map(|name| texts.undo_named(texts.edit_name(name))),
            Action::Redo => self.workspace.redo_name().map(|name| texts.redo_named(texts.edit_name(name))),
            _ => None,
        };
        named.unwrap_or_else(|| action.label(texts).to_owned())
    }

    /// Carries shortcuts out. What is being typed, and the table or grid at hand, come first for keys that
    /// mean something there, too.
    pub(super) fn shortcuts(&self, ctx: &Context, out: &mut Vec<Command>) {
        let modal = ctx.memory(|memory| memory.top_modal_layer().is_some());
        if modal
            || self.dialog.is_some()
            || self.exporting.is_some()
            || self.search.is_open()
            || self.help.is_modal()
            || self.lists.is_open()
        {
            return;
        }
        for action in Action::most_modified_first() {
            let Some(shortcut) = action.shortcut() else { continue };
            if self.belongs_elsewhere(ctx, action) {
                continue;
            }
            if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
                out.push(Command::Do(action));
            }
        }
    }

    fn belongs_elsewhere(&self, ctx: &Context, action: Action) -> bool {
        let (editing, in_table) = (ctx.text_edit_focused(), has_keys(ctx));
        match action {
            Action::Undo | Action::Redo | Action::Back | Action::Forward => {
                editing || self.why_not(action).is_some()
            }
            // Tables take Strg+Umschalt+F for their row of filters, F2 for a cell, and are exported as they stand.
            Action::FindSlots => in_table,
            Action::Export => has_cells(ctx),
            Action::Find => in_table && ctx.input(|input| input.modifiers.shift),
            Action::EditSelected => editing || has_cells(ctx) || Popup::is_any_open(ctx),
            Action::DeleteSelected => {
                // It clears what is entered about attendance, or deletes the selected rows of these tables.
                let place = self.place();
                let in_session = matches!(place, Place::Session(_));
                let has_focus = ctx.memory(|memory| memory.focused().is_some());
                let own = matches!(place, Place::Centres(_) | Place::Trainers(_) | Place::Venues(_));
                let in_rows = has_cells(ctx) && !own;
                editing || in_rows || in_session && has_focus || Popup::is_any_open(ctx)
            }
            _ => false,
        }
    }

    fn navigation(&self, ui: &mut Ui, narrow: bool, out: &mut Vec<Command>) {
        let texts = self.texts();
        let builder =
            UiBuilder::new().accessibility_role(Role::Navigation).accessibility_label(texts.navigation());
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let search = search_button(ui, narrow, texts);
            super::help::remember_for_tour(ui.ctx(), Action::Search, search.rect);
            if search.clicked() {
                out.push(Command::Do(Action::Search));
            }
            ui.add_space(8.0);
            let settings = Action::VIEWS.len();
            let here = Action::VIEWS.iter().position(|(_, place)| self.history.current().same_view(place));
            let mut roving = Roving::down(ui, "views", settings + 1, here.unwrap_or(settings));
            for (action, place) in Action::VIEWS {
                if self.navigation_row(ui, (action, &place), narrow, &mut roving).clicked() {
                    out.push(Command::Do(action));
                }
            }
            ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
                ui.add_space(8.0);
                let settings = (Action::GoSettings, &Place::Settings);
                if self.navigation_row(ui, settings, narrow, &mut roving).clicked() {
                    out.push(Command::Do(Action::GoSettings));
                }
                roving.end(ui);
                if self.workspace.catalogue().example && !narrow {
                    ui.add_space(12.0);
                    hint(ui, texts.all_names_invented());
                    ui.label(RichText::new(texts.example_file()).font(Type::dense_strong()));
                    ui.separator();
                }
            });
        });
    }

    fn navigation_row(
        &self,
        ui: &mut Ui,
        (action, place): (Action, &Place),
        narrow: bool,
        roving: &mut Roving,
    ) -> Response {
        let (palette, label) = (theme(ui).palette, action.label(self.texts()));
        let here = self.history.current().same_view(place);
        // At 200 % of a small screen all entries still fit.
        let height = if ui.ctx().content_rect().height() < 440.0 { 27.0 } else { 32.0 };
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), height), roving.sense(Sense::click()));
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, here, label));
        roving.add(ui, &response);
        super::help::remember_for_tour(ui.ctx(), action, rect);
        if here {
            ui.painter().rect_filled(rect, 4.0, palette.selection);
            let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
            ui.painter().rect_filled(edge, 1.0, palette.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 4.0, palette.hover);
        }
        let color = if here { palette.accent } else { palette.text };
        let icon = action.icon().unwrap_or_default();
        let x = if narrow { rect.center().x } else { rect.left() + 20.0 };
        ui.painter().text(pos2(x, rect.center().y), Align2::CENTER_CENTER, icon, Type::icon(), color);
        if narrow {
            return response.on_hover_text(label);
        }
        let font = if here { Type::strong() } else { egui::FontId::proportional(15.0) };
        ui.painter().text(
            pos2(rect.left() + 38.0, rect.center().y),
            Align2::LEFT_CENTER,
            label,
            font,
            palette.text,
        );
        response
    }

    fn status_line(&self, ui: &mut Ui, out: &mut Vec<Command>) {
        let texts = self.texts();
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            ui.add_space(8.0);
            hint(ui, self.saved_words());
            self.findings_link(ui, out);
            if self.views.hold_drafts(self.today) {
                let words = RichText::new(texts.drafts_link()).font(Type::hint());
                if ui.link(words).clicked() {
                    out.push(Command::ShowDrafts);
                }
            }
            let running: Vec<_> = self.jobs.running().collect();
            if let Some(job) = running.first() {
                hint(ui, job.name);
                if job.fraction > 0.0 {
                    ui.add(egui::ProgressBar::new(job.fraction).desired_width(96.0).desired_height(8.0));
                }
                if link(ui, texts.stop_job()).clicked() {
                    out.push(Command::CancelJobs);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(8.0);
                hint(ui, &texts.as_of(texts.date_with_weekday(self.today)));
                if let Some(name) = self.workspace.undo_name() {
                    hint(ui, &texts.undo_named(texts.edit_name(name)));
                }
            });
        });
    }

    fn saved_words(&self) -> &'static str {
        let texts = self.texts();
        match (self.workspace.is_saved(), self.workspace.path()) {
            (false, _) => texts.unsaved_changes(),
            (true, Some(_)) => texts.all_saved(),
            (true, None) => texts.not_saved_yet(),
        }
    }

    fn findings_link(&self, ui: &mut Ui, out: &mut Vec<Command>) {
        let texts = self.texts();
        let text = match self.derived.findings.len() {
            0 => return,
            count => texts.findings_count(count),
        };
        let serious = self.derived.findings.iter().any(|finding| finding.severity() == Severity::Serious);
        let palette = theme(ui).palette;
        let color = if serious { palette.danger } else { palette.weak };
        let response = ui.link(RichText::new(text).font(Type::hint()).color(color));
        if response.clicked() {
            out.push(Command::Go(Place::Findings));
        }
    }

    fn drop_hint(&self, ui: &Ui) {
        if ui.input(|input| input.raw.hovered_files.is_empty()) {
            return;
        }
        let layer = egui::LayerId::new(egui::Order::Foreground, Id::unique("drop"));
        let painter = ui.ctx().layer_painter(layer);
        let (rect, palette) = (ui.ctx().content_rect(), self.theme.palette);
        painter.rect_filled(rect, 0.0, super::Theme::veil(palette.bg, 220));
        painter.rect_stroke(
            rect.shrink(8.0),
            4.0,
            Stroke::new(2.0, palette.accent),
            egui::StrokeKind::Inside,
        );
        let text = self.texts().drop_to_open();
        painter.text(rect.center(), Align2::CENTER_CENTER, text, Type::section(), palette.text);
    }
}

fn search_button(ui: &mut Ui, narrow: bool, texts: Texts) -> Response {
    let palette = theme(ui).palette;
    if narrow {
        return icon_button(ui, icons::MAGNIFYING_GLASS, Action::Search.label(texts));
    }
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), measure::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, Action::Search.label(texts)));
    let fill = if response.hovered() { palette.hover } else { palette.bg };
    ui.painter().rect(rect, 4.0, fill, Stroke::new(1.0, palette.strong), egui::StrokeKind::Inside);
    let y = rect.center().y;
    let painter = ui.painter();
    painter.text(
        pos2(rect.left() + 18.0, y),
        Align2::CENTER_CENTER,
        icons::MAGNIFYING_GLASS,
        Type::icon_small(),
        palette.weak,
    );
    painter.text(
        pos2(rect.left() + 34.0, y),
        Align2::LEFT_CENTER,
        texts.search_label(),
        egui::FontId::proportional(15.0),
        palette.weak,
    );
    if let Some(shortcut) = Action::Search.shortcut() {
        let keys = keys::text(texts, shortcut);
        painter.text(pos2(rect.right() - 8.0, y), Align2::RIGHT_CENTER, keys, Type::hint(), palette.weak);
    }
    response
}
