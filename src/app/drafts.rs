//! What was typed and not applied: where it is, and the questions before it is let go.

use eframe::egui::Ui;

use super::command::{Plan, SlotSearch};
use super::files::{After, Dialog, Done};
use super::views::plan;
use super::widgets::{Answer, question};
use super::{App, Place};

impl App {
    /// Shows a form that holds what no edit has yet.
    pub(super) fn show_drafts(&mut self) {
        if let Some(place) = self.views.show_drafts(self.today) {
            self.history.go(place);
        }
    }

    /// Asks whether what was typed is let go before `after`.
    pub(super) fn drafts_dialog(&mut self, ui: &mut Ui, after: After) {
        let texts = self.texts();
        let verbs = (texts.show(), Some(texts.drafts_discard()), texts.cancel());
        match question(ui, texts.drafts_question(), texts.drafts_hint(), verbs, |_| {}) {
            None => self.dialog = Some(Dialog::Drafts(after)),
            Some(Answer::Yes) => self.show_drafts(),
            Some(Answer::No) => self.ask_about_saving(after),
            Some(Answer::Cancel) => {}
        }
    }

    /// Shows the place where a session is made or moved; asks first where another one has been begun there.
    pub(super) fn plan(&mut self, plan: Plan) {
        let begun = &self.views.plan;
        if begun.is_about(&plan) {
            self.history.go(Place::Plan);
        } else if begun.holds_draft() {
            self.dialog = Some(Dialog::OtherPlan(plan));
        } else {
            self.begin_plan(plan);
        }
    }

    fn begin_plan(&mut self, plan: Plan) {
        self.views.plan.begin(plan);
        self.history.go(Place::Plan);
    }

    /// Asks whether the session that was begun is let go for another one.
    pub(super) fn other_plan_dialog(&mut self, ui: &mut Ui, plan: Plan) {
        let texts = self.texts();
        let verbs = (texts.plan_go_on(), Some(texts.drafts_discard()), texts.cancel());
        match question(ui, texts.plan_other_question(), texts.plan_leave_hint(), verbs, |_| {}) {
            None => self.dialog = Some(Dialog::OtherPlan(plan)),
            Some(Answer::Yes) => self.history.go(Place::Plan),
            Some(Answer::No) => self.begin_plan(plan),
            Some(Answer::Cancel) => {}
        }
    }

    /// Looks for free dates in the background.
    pub(super) fn find_slots(&mut self, search: SlotSearch) {
        let (catalogue, today) = (self.workspace.snapshot(), self.today);
        let (asked, seen) = (search.clone(), catalogue.as_ref().clone());
        let id = self.jobs.spawn(self.texts().plan_searching(), move |progress| {
            Done::Slots(plan::find_slots(&search, &catalogue, today, progress))
        });
        if let Some(progress) = self.jobs.progress(id) {
            self.views.plan.search.begun(id, progress, asked, seen);
        }
    }
}
