//! What a document is about: chosen once for each kind of subject, and kept while kinds are changed.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::sessions::SessionList;
use crate::app::views::ViewCtx;
use crate::app::views::choices::centre_field;
use crate::app::views::coming::is_ahead;
use crate::app::widgets::{choose, date_field, field_row, hint};
use crate::catalogue::{CentreId, SessionId, TrainerId};
use crate::collation::Collated;
use crate::documents::coverage_report::district_name;
use crate::documents::request::{Scope, Subject, half_year};
use crate::reports::districts;

/// What is chosen, for each kind of subject.
#[derive(Default)]
pub struct Chosen {
    /// None until somebody chooses: then it is the next session.
    sessions: Option<Vec<SessionId>>,
    list: SessionList,
    centre: Option<CentreId>,
    trainer: Option<TrainerId>,
    period: Option<(NaiveDate, NaiveDate)>,
    /// The district; none: the whole state.
    district: Option<String>,
    /// The period as it is typed.
    typed: Option<(String, String)>,
}

impl Chosen {
    /// Chooses what `subject` says.
    pub fn take(&mut self, subject: &Subject) {
        match subject {
            Subject::Sessions(sessions) => {
                self.sessions = Some(sessions.clone());
                self.list = SessionList::default();
            }
            Subject::Centre(centre) => self.centre = Some(centre.clone()),
            Subject::Trainer(trainer, from, until) => {
                self.trainer = Some(trainer.clone());
                self.set_period(*from, *until);
            }
            Subject::Period(from, until) => self.set_period(*from, *until),
            Subject::State => self.district = None,
            Subject::District(name) => self.district = Some(name.clone()),
        }
    }

    fn set_period(&mut self, from: NaiveDate, until: NaiveDate) {
        self.period = Some((from, until));
        self.typed = None;
    }

    /// The subject of this scope, if it is chosen and still there.
    pub fn subject(&self, ctx: &ViewCtx<'_>, scope: Scope) -> Option<Subject> {
        let (from, until) = self.period.unwrap_or_else(|| half_year(ctx.today));
        match scope {
            Scope::Sessions => {
                let there = |id: &SessionId| ctx.catalogue.sessions.get(id).is_some();
                let mut sessions = self.sessions(ctx);
                sessions.retain(there);
                (!sessions.is_empty()).then_some(Subject::Sessions(sessions))
            }
            Scope::Centre => {
                let centre = self.centre.clone()?;
                ctx.catalogue.centres.get(&centre).map(|_| Subject::Centre(centre))
            }
            Scope::Trainer => {
                let trainer = self.trainer.clone()?;
                ctx.catalogue.trainers.get(&trainer).map(|_| Subject::Trainer(trainer, from, until))
            }
            Scope::Period => Some(Subject::Period(from, until)),
            Scope::State => Some(match &self.district {
                Some(name) if ctx.catalogue.centres.iter().any(|centre| centre.district == *name) => {
                    Subject::District(name.clone())
                }
                _ => Subject::State,
            }),
        }
    }

    fn sessions(&self, ctx: &ViewCtx<'_>) -> Vec<SessionId> {
        self.sessions.clone().unwrap_or_else(|| next_session(ctx).into_iter().collect())
    }

    /// The fields for it.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, scope: Scope) {
        let texts = ctx.texts;
        let width = ui.available_width().min(300.0);
        match scope {
            Scope::Sessions => {
                let mut sessions = self.sessions(ctx);
                if self.list.ui(ui, ctx, &mut sessions) {
                    self.sessions = Some(sessions);
                }
            }
            Scope::Centre => {
                centre_field(ui, ctx, texts.documents_none_chosen(), &mut self.centre, width);
            }
            Scope::Trainer => {
                let mut trainers: Vec<_> = ctx.catalogue.trainers.iter().collect();
                trainers.sort_by_cached_key(|trainer| Collated(trainer.name.clone()));
                let ids: Vec<_> = trainers.iter().map(|trainer| Some(trainer.id.clone())).collect();
                choose(ui, texts.trainer(), &mut self.trainer, &ids, width, |id| {
                    id.as_ref().map_or(texts.documents_none_chosen().to_owned(), |id| ctx.trainer(id))
                });
                ui.add_space(8.0);
                self.period_ui(ui, ctx);
            }
            Scope::Period => self.period_ui(ui, ctx),
            Scope::State => {
                let names = districts(ctx.catalogue).into_iter().map(Some);
                let regions: Vec<_> = std::iter::once(None).chain(names).collect();
                choose(ui, texts.coverage_report_region(), &mut self.district, &regions, width, |name| {
                    let whole = || texts.coverage_report_whole_state().to_owned();
                    name.as_ref().map_or_else(whole, |name| district_name(name, texts))
                });
            }
        }
    }

    fn period_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let texts = ctx.texts;
        let (from, until) = self.period.unwrap_or_else(|| half_year(ctx.today));
        let typed = self.typed.get_or_insert_with(|| (texts.date(from), texts.date(until)));
        let mut period = (from, until);
        field_row(ui, |ui| {
            if let Some(day) = date_field(ui, texts, texts.documents_from(), &mut typed.0, ctx.today) {
                period.0 = day;
            }
            if let Some(day) = date_field(ui, texts, texts.documents_until(), &mut typed.1, ctx.today) {
                period.1 = day;
            }
        });
        if period.1 < period.0 {
            hint(ui, texts.documents_period_backwards());
        } else if period != (from, until) {
            self.period = Some(period);
        }
    }
}

/// The session that is next.
fn next_session(ctx: &ViewCtx<'_>) -> Option<SessionId> {
    let ahead = ctx.catalogue.sessions.iter().filter(|session| is_ahead(session, ctx.today));
    let dated = ahead.filter_map(|session| Some((session.first_day()?, &session.id)));
    dated.min().map(|(_, id)| id.clone())
}
