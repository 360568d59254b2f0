//! The window.
//!
//! A frame runs in three steps: [`eframe::App::logic`] collects what background jobs have finished,
//! [`eframe::App::ui`] paints the views, which push [`Command`]s, and then `dispatch` carries these out.
//! Views never change the catalogue, and nothing here blocks the frame.

mod calendar_files;
mod certificates;
mod command;
mod derived;
mod dialogs;
mod dispatch;
mod drafts;
mod drops;
mod exporting;
mod files;
mod focus_back;
mod forms;
mod habits;
mod help;
mod holidays;
mod icons;
mod importing;
mod keys;
mod lists;
mod mails;
mod numbering;
mod own_templates;
mod palette;
mod path_dialog;
mod pictures;
mod place;
mod printing;
mod restart;
mod search_box;
mod semantics;
mod settings;
mod shell;
mod start;
mod theme;
mod toasts;
mod tsv;
pub mod views;
pub mod widgets;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui;

use crate::catalogue::Catalogue;
use crate::documents::request::Request;
use crate::jobs::Jobs;
use crate::reference;
use crate::texts::{Lang, Texts};
use crate::workspace::Workspace;

pub use command::{Action, Command, ExportWish, FormsOrder, Output, Plan, SlotSearch};
pub use derived::Derived;
pub use dialogs::{Asked, FileDialogs, SystemDialogs, Wanted};
pub use exporting::{ExportOptions, FileFormat};
pub use own_templates::TemplateTask;
pub use place::{History, Place};
pub use restart::{Last, LastOpen, WindowPlace};
pub use settings::{Settings, SettingsFile, SettingsInMemory, SettingsStore, kept_lists};
pub use start::{NoDisplay, Start, StartError, run};
pub use theme::{Look, Theme};

use files::Dialog;
use focus_back::FocusBack;
use help::Help;
use lists::Lists;
use mails::MailJob;
use search_box::SearchBox;
use toasts::Toasts;
use views::{ViewCtx, Views};
use widgets::FocusRing;

/// What the window needs from outside: tests put their own in.
pub struct Environment {
    /// The system's file dialogs.
    pub dialogs: Box<dyn FileDialogs>,
    /// Where settings survive.
    pub settings: Box<dyn SettingsStore>,
    /// The day it is.
    pub today: Box<dyn Fn() -> NaiveDate>,
}

impl Environment {
    /// The real ones.
    pub fn of_user() -> Self {
        Self {
            dialogs: Box::new(SystemDialogs),
            settings: Box::new(SettingsFile::of_user()),
            today: Box::new(|| chrono::Local::now().date_naive()),
        }
    }
}

/// The window's state. What belongs to the catalogue is in the workspace; the rest dies with the window
/// or is in the settings.
pub struct App {
    workspace: Workspace,
    environment: Environment,
    settings: Settings,
    theme: Theme,
    today: NaiveDate,
    derived: Arc<Derived>,
    jobs: Jobs<files::Done>,
    history: History,
    views: Views,
    search: SearchBox,
    dialog: Option<Dialog>,
    toasts: Toasts,
    focus_ring: FocusRing,
    focus_back: FocusBack,
    help: Help,
    lists: Lists,
    /// Commands that wait for the next frame's end.
    pending: VecDeque<Command>,
    /// The window may close without asking again, and
    may_close: bool,
    /// shall do so now.
    close_now: bool,
    /// A finished file that waits for the user to say where it goes.
    waits_for_place: Option<Vec<u8>>,
    /// A picture that does.
    picture_to_save: Option<Box<crate::documents::picture::Graphic>>,
    /// Waits until the user has said into which folder.
    files_to_save: Option<Request>,
    /// The same for drafts of mails.
    mails_to_save: Option<Box<mails::MailJob>>,
    /// A table that waits for its place.
    export_order: Option<Box<exporting::Order>>,
    /// What is asked about an export.
    exporting: Option<exporting::Stage>,
    /// Forms that wait for a folder.
    forms_to_write: Option<FormsOrder>,
    /// Forms that came back, while it is asked what becomes of them.
    forms_read: Option<Box<forms::FormsRead>>,
    /// Files that the system's viewer shows; removed when the window closes.
    handed: Vec<tempfile::TempDir>,
    title: String,
    /// What was open the last time, until that is open again.
    returning: Option<Last>,
}

impl App {
    /// The window with the file that was asked for, or what was open last; at first a copy of the example.
    pub fn new(
        ctx: &egui::Context,
        environment: Environment,
        file: Option<PathBuf>,
        lang: Option<Lang>,
    ) -> Self {
        ctx.set_fonts(theme::fonts());
        ctx.add_plugin(semantics::Semantics::default());
        // Zoom is an action like others; egui would do it a second time.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let mut settings = environment.settings.load();
        if let Some(lang) = lang {
            settings.lang = lang;
        }
        if settings.zoom > 0.0 {
            ctx.set_zoom_factor(settings.zoom.clamp(0.5, 3.0));
        }
        let theme = Theme::new(settings.look, false);
        theme.apply(ctx);
        let waker = ctx.clone();
        let today = (environment.today)();
        let last = settings.last.clone();
        let first = !settings.greeted && file.is_none();
        let start = match (&file, &last.open) {
            (Some(_), _) | (None, LastOpen::File(_)) => Catalogue::default(),
            (None, LastOpen::Example) => reference::example(),
            (None, LastOpen::New) => reference::new_catalogue(),
        };
        let workspace = Workspace::untitled(start);
        let derived = Arc::new(Derived::of(workspace.catalogue(), workspace.revision(), today));
        let mut app = Self {
            workspace,
            environment,
            settings,
            theme,
            today,
            derived,
            jobs: Jobs::new(Arc::new(move || waker.request_repaint())),
            history: History::default(),
            views: Views::default(),
            search: SearchBox::default(),
            dialog: None,
            toasts: Toasts::default(),
            focus_ring: FocusRing::default(),
            focus_back: FocusBack::default(),
            lists: Lists::default(),
            help: Help::new(first),
            pending: VecDeque::new(),
            may_close: false,
            close_now: false,
            waits_for_place: None,
            picture_to_save: None,
            files_to_save: None,
            mails_to_save: None,
            export_order: None,
            exporting: None,
            forms_to_write: None,
            forms_read: None,
            handed: Vec::new(),
            title: String::new(),
            returning: None,
        };
        match (file, &last.open) {
            (Some(path), _) => {
                app.returning = last.is_of(&path).then_some(last);
                app.open(path);
            }
            (None, LastOpen::File(path)) => {
                let path = path.clone();
                app.returning = Some(last);
                app.open_last(path);
            }
            (None, _) => app.go_back_to(last),
        }
        app
    }

    /// The words of the window's language.
    pub fn texts(&self) -> Texts {
        self.settings.texts()
    }

    /// The open catalogue.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The messages on screen.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.toasts.texts()
    }

    /// Where the user is.
    pub fn place(&self) -> &Place {
        self.history.current()
    }

    /// Whether background work is going on.
    pub fn is_busy(&self) -> bool {
        self.jobs.running().next().is_some()
    }

    /// Has a command carried out at the end of the next frame.
    pub fn push(&mut self, command: Command) {
        self.pending.push_back(command);
    }

    fn follow_system(&mut self, ctx: &egui::Context) {
        let dark = ctx.input(|input| input.raw.system_theme) == Some(egui::Theme::Dark);
        let theme = Theme::new(self.settings.look, dark);
        if theme != self.theme {
            self.theme = theme;
            theme.apply(ctx);
        }
        ctx.data_mut(|data| data.insert_temp(egui::Id::NULL, self.theme));
    }

    fn name_window(&mut self, ctx: &egui::Context) {
        let mark = if self.workspace.is_saved() { "" } else { "● " };
        let title = format!("{mark}{} – {}", self.file_name(), self.texts().app_name());
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        let language = self.texts().lang_tag();
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(self.title.clone());
            node.set_language(language);
        });
    }

    /// The catalogue's name: its file without the endings.
    fn file_name(&self) -> String {
        let texts = self.texts();
        let name = self.workspace.path().and_then(|path| path.file_name()).map(|name| name.to_string_lossy());
        match name {
            Some(name) => name.trim_end_matches(".json").trim_end_matches(".laki").to_owned(),
            None if self.workspace.catalogue().example => texts.example_file().to_owned(),
            None => texts.untitled_file().to_owned(),
        }
    }

    fn body(&mut self, ui: &mut egui::Ui, out: &mut Vec<Command>) {
        widgets::set_holidays(ui.ctx(), &self.derived.calendar);
        let ctx = ViewCtx {
            catalogue: &self.workspace.snapshot(),
            derived: &Arc::clone(&self.derived),
            texts: self.texts(),
            today: self.today,
            settings: &self.settings,
            place: self.history.current(),
        };
        self.views.ui(ui, &ctx, out);
    }
}

/// Takes the focus from a field, so that its form sees itself left; whether there was one.
fn leave_field(ctx: &egui::Context) -> bool {
    let typing = ctx.text_edit_focused();
    if typing {
        ctx.memory_mut(|memory| {
            if let Some(field) = memory.focused() {
                memory.surrender_focus(field);
            }
        });
    }
    typing
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        self.today = (self.environment.today)();
        self.collect_jobs();
        self.derive();
        self.watch_window(ctx);
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close {
            // What is being typed becomes an edit first; then it is asked about, or the window closes.
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            leave_field(ctx);
            self.pending.push_back(Command::Close);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.follow_system(&ctx);
        self.name_window(&ctx);
        self.focus_back.watch(&ctx, self.search.is_open());
        let mut out = Vec::new();
        self.shortcuts(&ctx, &mut out);
        self.dropped_files(&ctx, &mut out);
        self.shell(ui, &mut out);
        Self::asked_by_widgets(&ctx, &mut out);
        let focus_theme = self.theme;
        self.focus_ring.ui(&ctx, &focus_theme);
        out.extend(self.pending.drain(..));
        for command in out {
            self.carry_out(&ctx, command);
        }
        if std::mem::take(&mut self.close_now) {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        if self.derived.revision != self.workspace.revision() {
            ctx.request_repaint();
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
