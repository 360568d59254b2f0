//! What people's hands know from every other program: find here, edit or delete what is selected, read the file
//! anew, close it. What each means depends on where the user is; where it means nothing, that is said.

use std::path::PathBuf;

use eframe::egui::{Context, Ui};

use super::files::{After, Dialog, Done, short_name};
use super::toasts::Kind;
use super::widgets::{Answer, Landmark, question};
use super::{Action, App, Command, Last, LastOpen, Place, Plan, Wanted};
use crate::catalogue::{Catalogue, Edit, RecordId};
use crate::store::{self, LoadError, Loaded};

impl App {
    /// Why something can't be done here and now; `None`: it can.
    pub(super) fn why_not(&self, action: Action) -> Option<&'static str> {
        let texts = self.texts();
        let why = match action {
            Action::Undo if self.workspace.undo_name().is_none() => texts.nothing_to_undo(),
            Action::Redo if self.workspace.redo_name().is_none() => texts.nothing_to_redo(),
            Action::Back if !self.history.can_go_back() => texts.no_way_back(),
            Action::Forward if !self.history.can_go_forward() => texts.no_way_forward(),
            Action::Print if !matches!(self.place(), Place::Session(_) | Place::Sessions | Place::Matrix) => {
                texts.open_a_session_to_print()
            }
            Action::EditSelected | Action::DeleteSelected if self.selected().is_none() => {
                texts.nothing_selected()
            }
            Action::DeleteSelected if self.is_kept_session() => texts.session_delete_not(),
            Action::Refresh if self.workspace.path().is_none() => texts.no_file_to_read(),
            _ => return None,
        };
        Some(why)
    }

    /// The record that is selected: the one open beside a list, or the session in the calendar.
    fn selected(&self) -> Option<RecordId> {
        let id: RecordId = match self.place() {
            Place::Offerings(Some(id)) => id.clone().into(),
            Place::Centres(Some(id)) => id.clone().into(),
            Place::People(Some(id)) => id.clone().into(),
            Place::Trainers(Some(id)) => id.clone().into(),
            Place::Venues(Some(id)) => id.clone().into(),
            Place::Session(id) => id.clone().into(),
            Place::Sessions => self.views.sessions.selected()?.clone().into(),
            _ => return None,
        };
        exists(&id, self.workspace.catalogue()).then_some(id)
    }

    /// Whether what is selected is a session that people are registered for: it is called off, not deleted.
    fn is_kept_session(&self) -> bool {
        let Some(RecordId::Session(id)) = self.selected() else { return false };
        let session = self.workspace.catalogue().sessions.get(&id);
        session.is_some_and(|session| !session.registrations.is_empty())
    }

    /// Strg+F: the field that finds in this view; without one, or in it, the search over everything.
    pub(super) fn find_here(&mut self, ctx: &Context) {
        if !Landmark::Find.focus(ctx) {
            self.search.open();
        }
    }

    /// F2: into the form of what is selected.
    pub(super) fn edit_selected(&mut self, ctx: &Context) {
        match self.selected() {
            Some(RecordId::Session(id)) => self.plan(Plan { session: Some(id), ..Plan::default() }),
            Some(RecordId::Centre(_)) => self.views.centres.show_form(),
            Some(_) => drop(Landmark::Form.focus(ctx)),
            None => {}
        }
    }

    /// Entf: asks whether what is selected goes. What others need is said instead.
    pub(super) fn ask_to_delete(&mut self) {
        let Some(id) = self.selected() else { return };
        let catalogue = self.workspace.catalogue();
        match Edit::Remove(id.clone()).apply(catalogue) {
            Ok(_) => self.dialog = Some(Dialog::Delete(id)),
            Err(error) => {
                let text = self.texts().edit_error(catalogue, &error);
                self.toasts.say(Kind::Error, text);
            }
        }
    }

    /// The question before something is deleted. It can be undone, so Enter may do it.
    pub(super) fn delete_dialog(&mut self, ui: &mut Ui, id: RecordId) {
        let texts = self.texts();
        let title = texts.delete_question(texts.record_label(self.workspace.catalogue(), &id));
        let verbs = (texts.delete(), None, texts.cancel());
        match question(ui, &title, texts.delete_can_be_undone(), verbs, |_| {}) {
            None => self.dialog = Some(Dialog::Delete(id)),
            Some(Answer::Yes) => {
                if self.edit(Edit::Remove(id)) {
                    let place = self.place().clone().still_in(self.workspace.catalogue());
                    self.history.go(place);
                }
            }
            Some(Answer::No | Answer::Cancel) => {}
        }
    }

    /// F5: reads the file again, in case somebody else has changed it.
    pub(super) fn refresh(&mut self) {
        let Some(path) = self.workspace.path().map(ToOwned::to_owned) else { return };
        let today = self.today;
        self.jobs.spawn(self.texts().opening(short_name(&path)), move |progress| {
            let loaded = store::load(&path, today, progress);
            Done::ReadAgain(path, Box::new(loaded))
        });
    }

    /// The file was read again. What the user has changed meanwhile isn't let go without asking.
    pub(super) fn read_again(&mut self, path: PathBuf, loaded: Result<Loaded, LoadError>) {
        if self.workspace.path() != Some(path.as_path()) {
            return;
        }
        let texts = self.texts();
        match loaded {
            Err(LoadError::Cancelled) => {}
            Err(error) => self.toasts.say(Kind::Error, texts.load_error(&error)),
            Ok(loaded) if self.workspace.stamp().is_some_and(|of| of.digest == loaded.stamp.digest) => {
                self.toasts.say(Kind::Info, texts.file_is_current(short_name(&path)));
            }
            Ok(loaded) if self.workspace.is_saved() && !self.views.hold_drafts(self.today) => {
                self.take_in_again(path, loaded);
            }
            Ok(loaded) => self.dialog = Some(Dialog::ReadAgain(path, Box::new(loaded))),
        }
    }

    fn take_in_again(&mut self, path: PathBuf, loaded: Loaded) {
        let name = short_name(&path);
        let open = LastOpen::File(path.clone());
        let here = Last { open, place: self.place().clone(), views: self.views.keep() };
        self.workspace.replace(path, loaded);
        self.start_afresh();
        self.go_back_to(here);
        self.toasts.say(Kind::Info, self.texts().file_read_again(&name));
    }

    /// Somebody else changed the file, and so did the user.
    pub(super) fn read_again_dialog(&mut self, ui: &mut Ui, path: PathBuf, loaded: Box<Loaded>) {
        let texts = self.texts();
        let title = texts.changed_on_disk(short_name(&path));
        let verbs = (texts.save_as(), Some(texts.read_again()), texts.cancel());
        match question(ui, &title, texts.read_again_hint(), verbs, |_| {}) {
            None => self.dialog = Some(Dialog::ReadAgain(path, loaded)),
            Some(Answer::Yes) => self.ask_for_file(Wanted::SaveCatalogue { name: short_name(&path) }),
            Some(Answer::No) => self.take_in_again(path, *loaded),
            Some(Answer::Cancel) => {}
        }
    }

    /// Strg+W: the file is closed, and the doors of the first start are open again.
    pub(super) fn close_file(&mut self) {
        self.ask_about_changes(After::Close);
    }

    /// Carries out what tables leave to the view: F2 where no cell can be edited.
    pub(super) fn asked_by_widgets(ctx: &Context, out: &mut Vec<Command>) {
        if super::widgets::take_edit_wish(ctx) {
            out.push(Command::Do(Action::EditSelected));
        }
    }
}

fn exists(id: &RecordId, catalogue: &Catalogue) -> bool {
    match id {
        RecordId::Focus(id) => catalogue.foci.get(id).is_some(),
        RecordId::Centre(id) => catalogue.centres.get(id).is_some(),
        RecordId::Person(id) => catalogue.people.get(id).is_some(),
        RecordId::Trainer(id) => catalogue.trainers.get(id).is_some(),
        RecordId::Venue(id) => catalogue.venues.get(id).is_some(),
        RecordId::Offering(id) => catalogue.offerings.get(id).is_some(),
        RecordId::Session(id) => catalogue.sessions.get(id).is_some(),
        RecordId::Certificate(id) => catalogue.certificates.get(id).is_some(),
    }
}
