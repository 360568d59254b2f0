//! Tables that leave the window: one as it is shown, or any that the program has. A dialog asks which and how, the
//! system where; a job writes the file whole or not at all.

mod dialog;
mod model;
mod writing;

use std::path::{Path, PathBuf};

use eframe::egui::{Context, Id, Popup, Ui};
use serde::{Deserialize, Serialize};

use super::files::{Done, short_name};
use super::toasts::{Kind as Toast, Way};
use super::views::reports::Span;
use super::widgets::{Answer, AsShown, question};
use super::{App, Command, Place, Wanted};
use crate::catalogue::SessionId;
use crate::documents::numbered;
use crate::documents::print::{System as _, ThisSystem};
use crate::exchange::csv::CsvOptions;
use crate::exchange::tables::{Kind, Whom};
use crate::texts::Texts;
pub(super) use dialog::Exporting;
pub(super) use writing::{Order, Outcome};

/// What somebody wants to export, as far as that is plain where they ask for it.
#[derive(Clone, Debug, Default)]
pub struct ExportWish {
    /// A table as it is shown.
    pub shown: Option<Box<AsShown>>,
    /// One of the program's tables.
    pub kind: Option<Kind>,
    /// Only this session.
    pub session: Option<SessionId>,
    /// Only these.
    pub whom: Whom,
    /// How far reports look back.
    pub span: Span,
}

impl ExportWish {
    /// This one.
    pub fn of(kind: Kind) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }

    /// The table at hand.
    pub fn as_shown(shown: AsShown) -> Self {
        Self { shown: Some(Box::new(shown)), ..Self::default() }
    }
}

/// What a table becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// A workbook with typed cells.
    #[default]
    Xlsx,
    /// Text with separators.
    Csv,
}

impl FileFormat {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Csv];

    /// How its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// What a file with this name is.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }
}

/// How tables were exported the last time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportOptions {
    /// As what.
    pub format: FileFormat,
    /// And how, if as CSV.
    pub csv: CsvOptions,
}

/// A table that could not be written.
pub(super) struct Failed {
    order: Box<Order>,
    path: PathBuf,
    why: String,
}

/// The question that is open.
pub(super) enum Stage {
    /// What, and how?
    Asking(Box<Exporting>),
    /// It can't be written there. Where else?
    Failed(Failed),
}

/// What a job brought.
pub(super) enum Exported {
    /// A table was written, or not.
    Tried(Box<Outcome>),
    /// A file or folder was opened, or not, and why.
    Opened(Result<(), String>),
}

/// Where the wish waits for a table to take it.
const WISH: &str = "export-wish";

/// Whether the menu's „Exportieren …“ waits for a table; it doesn't any more.
pub(super) fn take_export_wish(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<bool>(Id::unique(WISH))).is_some()
}

impl App {
    /// Asks what is to be exported, and how.
    pub(super) fn export(&mut self, wish: ExportWish) {
        let (catalogue, texts) = (self.workspace.catalogue(), self.texts());
        let asking = Exporting::new(wish, self.settings.exports, (catalogue, texts, self.today));
        self.exporting = Some(Stage::Asking(Box::new(asking)));
    }

    /// Lets the next frame's table have the wish first.
    pub(super) fn want_export(&mut self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::unique(WISH), true));
        ctx.request_repaint();
        self.pending.push_back(Command::ExportHere);
    }

    /// No table took it: proposes what fits the place.
    pub(super) fn export_here(&mut self, ctx: &Context) {
        if take_export_wish(ctx) {
            self.export(self.proposed_export());
        }
    }

    fn proposed_export(&self) -> ExportWish {
        let kind = match self.place() {
            Place::Session(id) => {
                return ExportWish { session: Some(id.clone()), ..ExportWish::of(Kind::Registrations) };
            }
            Place::Reports => {
                return ExportWish { span: self.views.reports.keep(), ..ExportWish::of(Kind::Quarters) };
            }
            Place::Offerings(_) => Kind::Offerings,
            Place::Centres(_) => Kind::Centres,
            Place::Overview | Place::Matching(_) => Kind::Needs,
            Place::Matrix | Place::Map(_) => Kind::Coverage,
            Place::Sessions | Place::Plan => Kind::Sessions,
            Place::Trainers(_) => Kind::Trainers,
            Place::Venues(_) => Kind::Venues,
            Place::Certificates(_) => Kind::Certificates,
            Place::Findings => Kind::Findings,
            Place::People(_) | Place::Doubles | Place::Import | Place::Documents | Place::Settings => {
                Kind::People
            }
        };
        ExportWish::of(kind)
    }

    /// Paints the question that is open.
    pub(super) fn export_ui(&mut self, ui: &mut Ui, out: &mut Vec<Command>) {
        let texts = self.texts();
        match self.exporting.take() {
            None => {}
            Some(Stage::Asking(mut asking)) => {
                let in_list = Popup::is_any_open(ui.ctx());
                match asking.ui(ui, texts) {
                    Some(Answer::Yes) => self.ask_where(Box::new(asking.order()), None, out),
                    // Esc closed a list of the dialog.
                    Some(_) if !in_list => {}
                    _ => self.exporting = Some(Stage::Asking(asking)),
                }
            }
            Some(Stage::Failed(failed)) => {
                let name = short_name(&failed.path);
                let verbs = (texts.export_other_name(), Some(texts.export_again()), texts.cancel());
                match question(ui, &texts.export_elsewhere(&name), &failed.why, verbs, |_| {}) {
                    None => self.exporting = Some(Stage::Failed(failed)),
                    Some(Answer::Yes) => self.ask_where(failed.order, Some(numbered(&name, 2)), out),
                    Some(Answer::No) => {
                        self.export_order = Some(failed.order);
                        self.write_export(failed.path);
                    }
                    Some(Answer::Cancel) => {}
                }
            }
        }
    }

    /// Asks for the place; `name` instead of the one that is usual.
    fn ask_where(&mut self, order: Box<Order>, name: Option<String>, out: &mut Vec<Command>) {
        if self.settings.exports != order.options {
            let settings = super::Settings { exports: order.options, ..self.settings.clone() };
            out.push(Command::Set(Box::new(settings)));
        }
        let name = name.unwrap_or_else(|| order.file_name(self.texts(), self.today));
        let format = order.options.format;
        self.export_order = Some(order);
        self.ask_for_file(Wanted::SaveTable { name, format });
    }

    /// Writes the table that waits for its place, in the background.
    pub(super) fn write_export(&mut self, path: PathBuf) {
        let Some(order) = self.export_order.take() else { return };
        let (catalogue, texts, today) = (self.workspace.snapshot(), self.texts(), self.today);
        self.jobs.spawn(texts.saving(short_name(&path)), move |progress| {
            let outcome = order.write(path, (&catalogue, texts, today), progress);
            Done::Exported(Exported::Tried(Box::new(outcome)))
        });
    }

    /// Says what became of it; where it went wrong, asks what now.
    pub(super) fn exported(&mut self, exported: Exported) {
        let texts = self.texts();
        match exported {
            Exported::Opened(Ok(())) => {}
            Exported::Opened(Err(why)) => self.toasts.say(Toast::Error, texts.export_cannot_open(why)),
            Exported::Tried(outcome) => match *outcome {
                Outcome::Stopped => self.toasts.say(Toast::Info, texts.export_stopped()),
                Outcome::Failed { order, path, why } => {
                    self.exporting = Some(Stage::Failed(Failed { order, path, why }));
                }
                Outcome::Written { path, rows } => {
                    let words = texts.export_saved(rows, short_name(&path));
                    self.toasts.offer(words, ways(texts, path));
                }
            },
        }
    }

    /// Opens a file or folder in the program that is meant for it.
    pub(super) fn open_elsewhere(&mut self, path: PathBuf) {
        self.jobs.spawn(self.texts().opening(short_name(&path)), move |_| {
            Done::Exported(Exported::Opened(ThisSystem.open(&path)))
        });
    }
}

/// What can be done next with a file.
fn ways(texts: Texts, path: PathBuf) -> Vec<Way> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned);
    let open = Way { name: texts.open_verb(), command: Command::OpenElsewhere(path) };
    let folder = folder
        .map(|folder| Way { name: texts.export_open_folder(), command: Command::OpenElsewhere(folder) });
    std::iter::once(open).chain(folder).collect()
}
