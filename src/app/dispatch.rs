//! Carries commands out: one short arm each.

use std::sync::Arc;

use eframe::egui;

use super::command::Plan;
use super::derived::{Derived, is_small};
use super::files::{After, Done};
use super::numbering::{number_modules, number_people};
use super::toasts::Kind;
use super::widgets::Arrangement;
use super::{Action, App, Command, Look, Place, Wanted, leave_field};
use crate::catalogue::{Edit, EditName, Person, Record, Registration, SessionId};
use crate::documents::request::{Kind as DocumentKind, Request, Subject};
use crate::scheduling;
use crate::texts::Lang;

impl App {
    /// Does one thing.
    pub(super) fn carry_out(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::Do(action) => self.act(ctx, action),
            Command::Go(place) => self.history.go(place),
            Command::Edit(edit) => {
                self.edit(edit);
            }
            Command::EditAndGo(edit, place) => {
                if self.edit(edit) {
                    self.history.go(place);
                }
            }
            Command::EditAndSay(edit, text) => {
                if self.edit(edit) {
                    self.toasts.say(Kind::Info, text);
                }
            }
            Command::Create(record) => self.create(*record),
            Command::CreateAndRegister(person, session, walk_in) => {
                self.create_and_register(*person, session, walk_in);
            }
            Command::Plan(plan) => self.plan(plan),
            Command::FindSlots(search) => self.find_slots(*search),
            Command::ShowDrafts => self.show_drafts(),
            Command::OpenPath(path) => self.ask_about_changes(After::Open(path)),
            Command::ImportFile(path) => self.import_file(path),
            Command::ImportText(text) => self.import_text(text),
            Command::MatchRows(matching) => self.match_rows(*matching),
            Command::ApplyImport(edit) => self.apply_import(*edit),
            Command::WriteForms(order) => self.order_forms(*order),
            Command::ReadForms(paths) => self.read_forms(paths),
            Command::TakeForms => self.take_forms(),
            Command::SaveTo(path) => self.save_to(path, None),
            Command::Set(settings) => self.set(ctx, *settings),
            Command::KeepTable(name, arrangement) => self.keep_table(name, *arrangement),
            Command::IssueCertificates { session, attendance, completion } => {
                self.issue_certificates(ctx, &session, (attendance, completion));
            }
            Command::PickHolidays => self.ask_for_file(Wanted::OpenCalendar),
            Command::PickLogo => self.ask_for_file(Wanted::OpenLogo),
            Command::Document(request, output) => self.document(*request, output),
            Command::Draw(drawing) => self.draw(*drawing),
            Command::ShowDocuments(kind, subject) => {
                self.views.documents.show(kind, &subject);
                self.history.go(Place::Documents);
            }
            Command::Export(wish) => self.export(*wish),
            Command::ExportHere => self.export_here(ctx),
            Command::OpenElsewhere(path) => self.open_elsewhere(path),
            Command::Mails(job, to) => self.mails(job, to),
            Command::SaveCalendar(scope) => self.save_calendar(*scope),
            Command::SavePicture(graphic) => self.save_picture(graphic),
            Command::MatrixSheet(content, output) => self.matrix_sheet(content, output),
            Command::Templates(task) => self.templates(task),
            Command::Report(question) => self.report(question),
            Command::Step(away) => self.step(away),
            Command::CancelJobs => {
                let ids: Vec<_> = self.jobs.running().map(|job| job.id).collect();
                for id in ids {
                    self.jobs.cancel(id);
                }
            }
            Command::Close => self.ask_about_changes(After::Quit),
            Command::Say(text) => self.toasts.say(Kind::Info, text),
            Command::Refuse(text) => self.toasts.say(Kind::Error, text),
        }
    }

    fn act(&mut self, ctx: &egui::Context, action: Action) {
        if action.wants_all_edits() && leave_field(ctx) {
            // The form that was left pushes its edit in the next frame, before this comes again.
            self.pending.push_back(Command::Do(action));
            ctx.request_repaint();
            return;
        }
        if let Some(why) = self.why_not(action) {
            self.toasts.say(Kind::Info, why);
            return;
        }
        match action {
            Action::New => self.ask_about_changes(After::New),
            Action::Open => self.ask_about_changes(After::Pick),
            Action::OpenExample => self.ask_about_changes(After::Example),
            Action::Save => self.save(),
            Action::SaveAs => self.ask_for_file(Wanted::SaveCatalogue { name: self.proposed_name() }),
            Action::CloseFile => self.close_file(),
            Action::Refresh => self.refresh(),
            Action::Find => self.find_here(ctx),
            Action::EditSelected => self.edit_selected(ctx),
            Action::DeleteSelected => self.ask_to_delete(),
            Action::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::Steps => self.lists.show_steps(),
            Action::Messages => self.lists.show_messages(),
            Action::Search => self.search.open(),
            Action::Back => self.history.go_back(),
            Action::Forward => self.history.go_forward(),
            Action::GoOverview => self.history.go(Place::Overview),
            Action::GoOfferings => self.history.go(Place::Offerings(None)),
            Action::GoCentres => self.history.go(Place::Centres(None)),
            Action::GoMatching => self.history.go(Place::Matching(None)),
            Action::GoMap => self.history.go(Place::Map(None)),
            Action::GoMatrix => self.history.go(Place::Matrix),
            Action::GoSessions => self.history.go(Place::Sessions),
            Action::GoPeople => self.history.go(Place::People(None)),
            Action::GoTrainers => self.history.go(Place::Trainers(None)),
            Action::GoReports => self.history.go(Place::Reports),
            Action::GoDocuments => self.history.go(Place::Documents),
            Action::GoCertificates => self.history.go(Place::Certificates(None)),
            Action::GoSettings => self.history.go(Place::Settings),
            Action::GoFindings => self.history.go(Place::Findings),
            Action::NewSession => self.plan(self.views.plan_here(self.history.current())),
            Action::FindSlots if *self.history.current() == Place::Plan => {
                self.views.plan.search.wanted = true;
            }
            Action::FindSlots => {
                let here = self.views.plan_here(self.history.current());
                self.plan(Plan { find_slots: true, ..here });
            }
            Action::Print => self.print_current(),
            Action::Import => self.import(),
            Action::Export => self.want_export(ctx),
            Action::PasteRows => self.paste_rows(),
            Action::FindDoubles => self.history.go(Place::Doubles),
            Action::ZoomIn => self.zoom(ctx, ctx.zoom_factor() + 0.1),
            Action::ZoomOut => self.zoom(ctx, ctx.zoom_factor() - 0.1),
            Action::ZoomReset => self.zoom(ctx, 1.0),
            Action::NextLook => self.next_look(ctx),
            Action::NextLanguage => self.next_language(ctx),
            Action::Help => self.help_here(),
            Action::Keys => self.help.show_keys(),
            Action::Tour => self.help.start_tour(),
            Action::About => self.help.show_about(),
        }
    }

    fn next_look(&mut self, ctx: &egui::Context) {
        let next = Look::ALL.iter().skip_while(|look| **look != self.settings.look).nth(1);
        let mut settings = self.settings.clone();
        settings.look = next.copied().unwrap_or_default();
        let name = settings.look.name(self.texts());
        self.toasts.say(Kind::Info, self.texts().look_is(name));
        self.set(ctx, settings);
    }

    fn next_language(&mut self, ctx: &egui::Context) {
        let mut settings = self.settings.clone();
        settings.lang = if settings.lang == Lang::De { Lang::En } else { Lang::De };
        self.set(ctx, settings);
    }

    fn zoom(&mut self, ctx: &egui::Context, zoom: f32) {
        let zoom = (zoom * 10.0).round() / 10.0;
        let settings = super::Settings { zoom: zoom.clamp(0.5, 3.0), ..self.settings.clone() };
        self.set(ctx, settings);
    }

    pub(super) fn set(&mut self, ctx: &egui::Context, settings: super::Settings) {
        if settings.zoom > 0.0 {
            ctx.set_zoom_factor(settings.zoom);
        }
        self.settings = settings;
        self.environment.settings.save(&self.settings);
    }

    fn keep_table(&mut self, name: String, arrangement: Arrangement) {
        if arrangement == Arrangement::default() {
            self.settings.tables.remove(&name);
        } else {
            self.settings.tables.insert(name, arrangement);
        }
        self.environment.settings.save(&self.settings);
    }

    /// Makes an edit and says what was done; returns whether it could be. What would newly cause a clash of a
    /// kind that blocks is refused here, wherever it comes from.
    pub(super) fn edit(&mut self, mut edit: Edit) -> bool {
        let texts = self.texts();
        if let Edit::Put(Record::Offering(offering)) = &mut edit {
            number_modules(offering, || self.workspace.new_id());
        }
        number_people(&mut edit, || self.workspace.new_id());
        let before = self.workspace.catalogue();
        let refusals = scheduling::refusals(before, &edit, self.today);
        if !refusals.is_empty() {
            // The sentences may name what the edit would make.
            let text = texts.refused(&edit.clone().apply(before).unwrap_or_default(), &refusals);
            self.toasts.say(Kind::Error, text);
            return false;
        }
        match self.workspace.apply(edit) {
            Ok(name) => {
                // Attendance is entered key by key; a message for each would only be in the way.
                if name != EditName::AttendanceEntered {
                    self.toasts.say(Kind::Undoable, texts.edit_name(name));
                }
                true
            }
            Err(error) => {
                let text = texts.edit_error(self.workspace.catalogue(), &error);
                self.toasts.say(Kind::Error, text);
                false
            }
        }
    }

    /// Gives a new record its id, puts it in and shows it.
    fn create(&mut self, mut record: Record) {
        self.number(&mut record);
        let place = Place::of(&record.id());
        if self.edit(Edit::Put(record)) {
            self.history.go(place);
        }
    }

    /// Makes a person and registers them.
    fn create_and_register(&mut self, mut person: Person, session: SessionId, walk_in: bool) {
        person.id = self.workspace.new_id();
        let registration = Registration { walk_in, ..Registration::new(person.id.clone(), self.today) };
        let edits = vec![Edit::Put(person.into()), Edit::Register(session, vec![registration])];
        self.edit(Edit::Together(EditName::PeopleRegistered, edits));
    }

    fn number(&mut self, record: &mut Record) {
        let workspace = &mut self.workspace;
        match record {
            Record::Focus(focus) => focus.id = workspace.new_id(),
            Record::Centre(centre) => centre.id = workspace.new_id(),
            Record::Person(person) => person.id = workspace.new_id(),
            Record::Trainer(trainer) => trainer.id = workspace.new_id(),
            Record::Venue(venue) => venue.id = workspace.new_id(),
            Record::Session(session) => session.id = workspace.new_id(),
            Record::Certificate(certificate) => certificate.id = workspace.new_id(),
            Record::Offering(offering) => {
                offering.id = workspace.new_id();
                number_modules(offering, || workspace.new_id());
            }
        }
    }

    fn undo(&mut self) {
        if let Some(name) = self.workspace.undo() {
            let texts = self.texts();
            self.toasts.say(Kind::Info, texts.undone(texts.edit_name(name)));
        }
    }

    fn redo(&mut self) {
        if let Some(name) = self.workspace.redo() {
            let texts = self.texts();
            self.toasts.say(Kind::Info, texts.redone(texts.edit_name(name)));
        }
    }

    /// Works out the reports in the background.
    fn report(&mut self, question: super::views::reports::Question) {
        let (catalogue, (_, today, quarters)) = (self.workspace.snapshot(), question);
        self.jobs.spawn(self.texts().reports_job(), move |progress| {
            let mut go_on = |done| {
                progress.set(done as u64, quarters as u64);
                !progress.is_cancelled()
            };
            Done::Reports(question, crate::reports::reports(&catalogue, today, quarters, &mut go_on))
        });
    }

    /// Prints the attendee list of the open session, the period that the calendar shows, or the matrix.
    fn print_current(&mut self) {
        match self.history.current() {
            Place::Session(session) => {
                let subject = Subject::Sessions(vec![session.clone()]);
                self.print(DocumentKind::AttendeeList, subject);
            }
            Place::Sessions => {
                let (from, until) = self.views.sessions.printed(&self.settings.calendar, self.today);
                self.print(DocumentKind::Calendar, Subject::Period(from, until));
            }
            Place::Matrix => self.views.matching.print_matrix(),
            _ => {}
        }
    }

    fn print(&mut self, kind: DocumentKind, subject: Subject) {
        let options = self.settings.documents.clone();
        self.document(Request { kind, subject, options }, super::Output::Print);
    }

    /// Brings what follows from the catalogue up to date: at once where that can't be felt, else by a job
    /// whose result is dropped if the catalogue has moved on.
    pub(super) fn derive(&mut self) {
        let (revision, today) = (self.workspace.revision(), self.today);
        if self.derived.revision == revision && self.derived.today == today {
            return;
        }
        let catalogue = self.workspace.snapshot();
        if is_small(&catalogue) {
            self.derived = Arc::new(Derived::of(&catalogue, revision, today));
        } else if !self.jobs.running().any(|job| job.name == self.texts().computing()) {
            self.jobs.spawn(self.texts().computing(), move |_| {
                Done::Derived(Box::new(Derived::whole(&catalogue, revision, today)))
            });
        }
    }
}
