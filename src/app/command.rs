//! Everything the user can make the program do. Views push commands; [`super::dispatch`] carries them out
//! once the frame is painted.

use std::path::PathBuf;

use chrono::NaiveDate;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};

pub use super::exporting::ExportWish;
pub use super::forms::FormsOrder;
use super::icons;
use super::mails::MailJob;
use super::own_templates::TemplateTask;
use super::place::Place;
use super::settings::Settings;
use super::views::live::Drawing;
use super::widgets::Arrangement;
use crate::catalogue::{CentreId, Edit, ModuleId, Person, Record, SessionDay, SessionId, TrainerId, VenueId};
use crate::documents::matrix;
use crate::documents::picture::Graphic;
use crate::documents::request::{Kind, Request, Subject};
use crate::exchange::ics::Scope;
use crate::scheduling::SlotQuery;
use crate::texts::Texts;

/// One thing to do.
#[derive(Clone, Debug)]
pub enum Command {
    /// One that menus, palette and help list.
    Do(Action),
    /// Shows a place.
    Go(Place),
    /// Changes the catalogue: one undo step.
    Edit(Edit),
    /// Changes the catalogue, then shows a place.
    EditAndGo(Edit, Place),
    /// Changes the catalogue, then says what else there is to say about it.
    EditAndSay(Edit, String),
    /// Makes a new record: gives it an id, puts it in, shows it.
    Create(Box<Record>),
    /// Makes a person and registers them, as one step; `true`: they came without registration.
    CreateAndRegister(Box<Person>, SessionId, bool),
    /// Shows the place where a session is made or moved, filled in as far as it is known.
    Plan(Plan),
    /// Looks for free dates in the background.
    FindSlots(Box<SlotSearch>),
    /// Shows a form that holds what was typed and not applied.
    ShowDrafts,
    /// Opens a file, asking about unsaved changes first.
    OpenPath(PathBuf),
    /// Reads a list from this file.
    ImportFile(PathBuf),
    /// Reads a list from pasted rows.
    ImportText(String),
    /// Compares the rows of a list with who is known.
    MatchRows(Box<super::views::import::Matching>),
    /// Does what the rows of a list say, and shows what came of it.
    ApplyImport(Box<Edit>),
    /// Writes registration forms into a folder that the user is asked for.
    WriteForms(Box<FormsOrder>),
    /// Reads files that may be filled forms, and shows what they say.
    ReadForms(Vec<PathBuf>),
    /// Does what the forms say that were read.
    TakeForms,
    /// Saves to this file from now on.
    SaveTo(PathBuf),
    /// Changes how the window is set.
    Set(Box<Settings>),
    /// Keeps how a table's columns are arranged.
    KeepTable(String, Box<Arrangement>),
    /// Prints, saves or shows a document.
    Document(Box<Request>, Output),
    /// Draws a document for a preview.
    Draw(Box<Drawing>),
    /// Shows the view of documents with this one chosen.
    ShowDocuments(Kind, Subject),
    /// Saves sessions as a calendar file, at a place that the user is asked for.
    SaveCalendar(Box<Scope>),
    /// Saves a map or a chart as a picture, at a place that the user is asked for.
    SavePicture(Box<Graphic>),
    /// Prints, saves or shows the matrix.
    MatrixSheet(Box<matrix::Content>, Output),
    /// Gives out the certificates of a session that have no number, and shows the documents.
    IssueCertificates {
        /// Which session.
        session: SessionId,
        /// Those of attendance.
        attendance: bool,
        /// Those of completion.
        completion: bool,
    },
    /// Asks which table is to be exported, and how.
    Export(Box<ExportWish>),
    /// Asks the same about what is here, unless a table of the view is taken as it is shown.
    ExportHere,
    /// Opens a file or folder in the program that is meant for it.
    OpenElsewhere(PathBuf),
    /// Makes drafts of mails and opens or keeps them.
    Mails(Box<MailJob>, MailsTo),
    /// Asks for a calendar file with school holidays.
    PickHolidays,
    /// Asks for a picture for letterheads.
    PickLogo,
    /// Does something with the office's own templates.
    Templates(TemplateTask),
    /// Works out the reports for this version, day and number of quarters.
    Report(super::views::reports::Question),
    /// Undoes so many steps (below 0) or makes so many again.
    Step(i64),
    /// Asks every job to stop.
    CancelJobs,
    /// Closes the window, asking about unsaved changes first.
    Close,
    /// Says something in passing.
    Say(String),
    /// Says why something wasn't done.
    Refuse(String),
}

/// What is known of a session that is about to be made or moved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The session to move or change; none: a new one.
    pub session: Option<SessionId>,
    /// What is taught.
    pub module: Option<ModuleId>,
    /// Whom to invite.
    pub centres: Vec<CentreId>,
    /// On which day.
    pub day: Option<NaiveDate>,
    /// Exactly these days, where they were drawn on the calendar.
    pub days: Vec<SessionDay>,
    /// Who teaches.
    pub trainer: Option<TrainerId>,
    /// Where.
    pub venue: Option<VenueId>,
    /// Looks for free dates at once.
    pub find_slots: bool,
}

/// A question for free dates.
#[derive(Clone, Debug, PartialEq)]
pub struct SlotSearch {
    /// The session that is moved: it takes no room itself.
    pub session: Option<SessionId>,
    /// What is looked for.
    pub query: SlotQuery,
}

/// What becomes of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A file, at a place that the user is asked for.
    Save,
    /// A file at this place.
    SaveTo(PathBuf),
    /// The system's viewer.
    View,
    /// The system's printer.
    Print,
}

/// What becomes of drafts of mails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailsTo {
    /// The mail program opens each.
    Program,
    /// Files in a folder that the user is asked for.
    Folder,
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident: $text:ident, $hint:ident, $shortcut:expr, $icon:expr;)*) => {
        /// What menus, buttons, palette and help list: each with a name, a tooltip and, where people
        /// expect one, a shortcut. Everything about an action stands in this one table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name.
            pub fn label(self, texts: Texts) -> &'static str {
                match self {
                    $(Self::$name => texts.$text(),)*
                }
            }

            /// What it does, in a sentence.
            pub fn hint(self, texts: Texts) -> &'static str {
                match self {
                    $(Self::$name => texts.$hint(),)*
                }
            }

            /// Its shortcut.
            pub fn shortcut(self) -> Option<KeyboardShortcut> {
                match self {
                    $(Self::$name => $shortcut,)*
                }
            }

            /// Its icon.
            pub fn icon(self) -> Option<&'static str> {
                match self {
                    $(Self::$name => $icon,)*
                }
            }
        }
    };
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

actions! {
    /// Starts an empty catalogue with the reference data.
    New: action_new, hint_new, Some(ctrl(Key::N)), None;
    /// Asks for a file and opens it.
    Open: action_open, hint_open, Some(ctrl(Key::O)), None;
    /// Opens a copy of the example.
    OpenExample: action_open_example, hint_open_example, None, None;
    /// Saves.
    Save: action_save, hint_save, Some(ctrl(Key::S)), None;
    /// Saves under another name.
    SaveAs: action_save_as, hint_save_as, Some(ctrl_shift(Key::S)), None;
    /// Reads the file again, in case somebody changed it.
    Refresh: action_refresh, hint_refresh, Some(plain(Key::F5)), None;
    /// Closes the file.
    CloseFile: action_close_file, hint_close_file, Some(ctrl(Key::W)), None;
    /// Closes the window.
    Quit: action_quit, hint_quit, Some(ctrl(Key::Q)), None;
    /// Takes the last edit back.
    Undo: action_undo, hint_undo, Some(ctrl(Key::Z)), None;
    /// Makes it again.
    Redo: action_redo, hint_redo, Some(ctrl(Key::Y)), None;
    /// The steps that can be undone, to jump in.
    Steps: action_steps, hint_steps, None, None;
    /// What the window said.
    Messages: action_messages, hint_messages, None, None;
    /// Goes to the field that finds in the view.
    Find: action_find, hint_find, Some(ctrl(Key::F)), Some(icons::MAGNIFYING_GLASS);
    /// Goes into the form of what is selected.
    EditSelected: action_edit_selected, hint_edit_selected, Some(plain(Key::F2)), Some(icons::PENCIL_SIMPLE);
    /// Deletes what is selected.
    DeleteSelected: action_delete_selected, hint_delete_selected, Some(plain(Key::Delete)), Some(icons::TRASH);
    /// Searches everything and every command.
    Search: action_search, hint_search, Some(ctrl(Key::K)), Some(icons::MAGNIFYING_GLASS);
    /// The place before.
    Back: action_back, hint_back, Some(alt(Key::ArrowLeft)), Some(icons::ARROW_LEFT);
    /// The place after.
    Forward: action_forward, hint_forward, Some(alt(Key::ArrowRight)), Some(icons::ARROW_RIGHT);
    /// Shows the overview.
    GoOverview: action_go_overview, hint_go_overview, Some(ctrl(Key::Num1)), Some(icons::SQUARES_FOUR);
    /// Shows the offerings.
    GoOfferings: action_go_offerings, hint_go_offerings, Some(ctrl(Key::Num2)), Some(icons::BOOKS);
    /// Shows the centres.
    GoCentres: action_go_centres, hint_go_centres, Some(ctrl(Key::Num3)), Some(icons::BUILDINGS);
    /// Shows the matching.
    GoMatching: action_go_matching, hint_go_matching, Some(ctrl(Key::Num4)), Some(icons::ARROWS_LEFT_RIGHT);
    /// Shows the map.
    GoMap: action_go_map, hint_go_map, None, None;
    /// Shows the matrix.
    GoMatrix: action_go_matrix, hint_go_matrix, None, None;
    /// Shows the sessions.
    GoSessions: action_go_sessions, hint_go_sessions, Some(ctrl(Key::Num5)), Some(icons::CALENDAR_BLANK);
    /// Shows the people.
    GoPeople: action_go_people, hint_go_people, Some(ctrl(Key::Num6)), Some(icons::USERS);
    /// Shows trainers and venues.
    GoTrainers: action_go_trainers, hint_go_trainers, Some(ctrl(Key::Num7)), Some(icons::CHALKBOARD_TEACHER);
    /// Shows the reports.
    GoReports: action_go_reports, hint_go_reports, Some(ctrl(Key::Num8)), Some(icons::CHART_BAR);
    /// Shows the documents.
    GoDocuments: action_go_documents, hint_go_documents, Some(ctrl_shift(Key::D)), Some(icons::FILE_TEXT);
    /// Shows the register of certificates.
    GoCertificates: action_go_certificates, hint_go_certificates, None, None;
    /// Shows the settings.
    GoSettings: action_go_settings, hint_go_settings, Some(ctrl(Key::Comma)), Some(icons::GEAR_SIX);
    /// Shows what is odd about the data.
    GoFindings: action_go_findings, hint_go_findings, Some(ctrl(Key::Num9)), Some(icons::INFO);
    /// Starts a new session.
    NewSession: action_new_session, hint_new_session, Some(ctrl_shift(Key::N)), Some(icons::PLUS);
    /// Looks for free dates.
    FindSlots: action_find_slots, hint_find_slots, Some(ctrl_shift(Key::F)), Some(icons::MAGNIFYING_GLASS_PLUS);
    /// Prints the attendee list of the open session, or the period that the calendar shows.
    Print: action_print, hint_print, Some(ctrl(Key::P)), Some(icons::PRINTER);
    /// Exports the table that has the keyboard, or any other.
    Export: action_export, hint_export, Some(ctrl(Key::E)), Some(icons::EXPORT);
    /// Asks for a list of people, registrations or attendance and reads it.
    Import: action_import, hint_import, None, None;
    /// Pastes rows of a spreadsheet into the people or the open session.
    PasteRows: action_paste_rows, hint_paste_rows, None, Some(icons::CLIPBOARD_TEXT);
    /// Shows people who may be in the catalogue twice.
    FindDoubles: action_find_doubles, hint_find_doubles, None, None;
    /// Larger.
    ZoomIn: action_zoom_in, hint_zoom_in, Some(ctrl(Key::Plus)), None;
    /// Smaller.
    ZoomOut: action_zoom_out, hint_zoom_out, Some(ctrl(Key::Minus)), None;
    /// As large as the system says.
    ZoomReset: action_zoom_reset, hint_zoom_reset, Some(ctrl(Key::Num0)), None;
    /// Light, dark, high contrast, system, in turn.
    NextLook: action_next_look, hint_next_look, None, None;
    /// German or English.
    NextLanguage: action_next_language, hint_next_language, None, None;
    /// The handbook about where one is.
    Help: action_help, hint_help, Some(plain(Key::F1)), None;
    /// Keys and what they do.
    Keys: action_keys, hint_keys, None, None;
    /// The six steps for newcomers.
    Tour: action_tour, hint_tour, None, None;
    /// Version, sources, licences.
    About: action_about, hint_about, None, None;
}

impl Action {
    /// The actions that lead to views, in the order of the navigation.
    pub const VIEWS: [(Self, Place); 9] = [
        (Self::GoOverview, Place::Overview),
        (Self::GoOfferings, Place::Offerings(None)),
        (Self::GoCentres, Place::Centres(None)),
        (Self::GoMatching, Place::Matching(None)),
        (Self::GoSessions, Place::Sessions),
        (Self::GoPeople, Place::People(None)),
        (Self::GoTrainers, Place::Trainers(None)),
        (Self::GoReports, Place::Reports),
        (Self::GoDocuments, Place::Documents),
    ];

    /// Shortcuts with Shift before those without: egui lets Ctrl+N match Ctrl+Shift+N, too.
    pub fn most_modified_first() -> impl Iterator<Item = Self> {
        let shifted = |action: &Self| action.shortcut().is_some_and(|keys| keys.modifiers.shift);
        let (first, rest): (Vec<_>, Vec<_>) = Self::ALL.iter().copied().partition(shifted);
        first.into_iter().chain(rest)
    }

    /// Whether what is being typed has to become an edit before.
    pub fn wants_all_edits(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::SaveAs
                | Self::New
                | Self::Open
                | Self::OpenExample
                | Self::CloseFile
                | Self::Refresh
        )
    }

    /// The menus, in order; `None` is a line between groups.
    pub fn menus(texts: Texts) -> [(&'static str, Vec<Option<Self>>); 5] {
        use Action as A;
        [
            (
                texts.menu_file(),
                vec![
                    Some(A::New),
                    Some(A::Open),
                    Some(A::OpenExample),
                    None,
                    Some(A::Save),
                    Some(A::SaveAs),
                    Some(A::Refresh),
                    None,
                    Some(A::Import),
                    Some(A::Export),
                    None,
                    Some(A::CloseFile),
                    Some(A::Quit),
                ],
            ),
            (
                texts.menu_edit(),
                vec![
                    Some(A::Undo),
                    Some(A::Redo),
                    Some(A::Steps),
                    None,
                    Some(A::EditSelected),
                    Some(A::DeleteSelected),
                    Some(A::PasteRows),
                    Some(A::FindDoubles),
                    None,
                    Some(A::Find),
                    Some(A::Search),
                ],
            ),
            (
                texts.menu_view(),
                vec![
                    Some(A::GoOverview),
                    Some(A::GoOfferings),
                    Some(A::GoCentres),
                    Some(A::GoMatching),
                    Some(A::GoMap),
                    Some(A::GoMatrix),
                    Some(A::GoSessions),
                    Some(A::GoPeople),
                    Some(A::GoTrainers),
                    Some(A::GoReports),
                    Some(A::GoDocuments),
                    Some(A::GoCertificates),
                    Some(A::GoSettings),
                    Some(A::GoFindings),
                    None,
                    Some(A::Back),
                    Some(A::Forward),
                    None,
                    Some(A::ZoomIn),
                    Some(A::ZoomOut),
                    Some(A::ZoomReset),
                    None,
                    Some(A::NextLook),
                    Some(A::NextLanguage),
                ],
            ),
            (texts.menu_session(), vec![Some(A::NewSession), Some(A::FindSlots), None, Some(A::Print)]),
            (
                texts.menu_help(),
                vec![Some(A::Help), Some(A::Keys), Some(A::Tour), None, Some(A::Messages), Some(A::About)],
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn no_two_actions_share_a_shortcut_and_each_is_in_a_menu() {
        let mut seen = std::collections::BTreeMap::new();
        let in_menus: Vec<_> =
            Action::menus(Texts::new(Lang::De)).into_iter().flat_map(|(_, items)| items).flatten().collect();
        for &action in Action::ALL {
            assert!(in_menus.contains(&action), "{action:?} is in no menu");
            for lang in [Lang::De, Lang::En] {
                assert!(!action.label(Texts::new(lang)).is_empty());
                assert!(action.hint(Texts::new(lang)).ends_with('.'), "{action:?} has no tooltip");
            }
            if let Some(shortcut) = action.shortcut() {
                let other = seen.insert(format!("{shortcut:?}"), action);
                assert_eq!(other, None, "{action:?} and {other:?} share {shortcut:?}");
            }
        }
    }
}
