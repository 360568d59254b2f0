//! The search for free dates: a job, while the form stays usable. What is typed meanwhile, or a change of the
//! catalogue, stops it.

use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::answers::{self, SlotWords};
use crate::app::command::SlotSearch;
use crate::app::views::ViewCtx;
use crate::calendar::{Calendar, parse_date};
use crate::catalogue::Catalogue;
use crate::jobs::{JobId, Progress};
use crate::scheduling::{Slot, free_slots};
use crate::texts::Texts;

/// Where the search is.
#[derive(Default)]
pub struct Search {
    /// Begins with the next frame that has a module and a period.
    pub wanted: bool,
    running: Option<Running>,
    found: Option<Found>,
    /// The last one was stopped because of a change.
    pub outdated: bool,
}

struct Running {
    id: JobId,
    progress: Progress,
    search: SlotSearch,
    /// The version that is searched.
    catalogue: Catalogue,
}

/// Nobody waits for the answer any more.
impl Drop for Running {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

/// What was found.
pub struct Found {
    /// Best first.
    pub slots: Vec<Slot>,
    /// What was asked.
    pub search: SlotSearch,
    catalogue: Catalogue,
    words: Option<(Texts, Vec<SlotWords>)>,
}

impl Found {
    /// Whether what was asked still is what the form asks, apart from venue and trainers: a found date that
    /// was taken over set these.
    pub fn is_current(&self, ctx: &ViewCtx<'_>, now: &SlotSearch) -> bool {
        let mut asked = self.search.clone();
        asked.query.venues.clone_from(&now.query.venues);
        asked.query.trainers.clone_from(&now.query.trainers);
        asked == *now && self.catalogue.same_version(ctx.catalogue)
    }

    /// The dates with their words.
    pub fn in_words(&mut self, ctx: &ViewCtx<'_>) -> impl Iterator<Item = (&Slot, &SlotWords)> {
        let texts = ctx.texts;
        let known = self.words.take().filter(|(of, _)| *of == texts);
        let slots = &self.slots;
        let make = || (texts, slots.iter().map(|slot| answers::slot_words(ctx, slot)).collect());
        let (_, words) = self.words.insert(known.unwrap_or_else(make));
        slots.iter().zip(words.iter())
    }
}

impl Search {
    /// A job has begun to search.
    pub fn begun(&mut self, id: JobId, progress: Progress, search: SlotSearch, catalogue: Catalogue) {
        *self = Self::default();
        self.running = Some(Running { id, progress, search, catalogue });
    }

    /// A job has ended, with an answer or without.
    pub fn ended(&mut self, id: JobId, slots: Option<Vec<Slot>>) {
        if self.running.as_ref().is_none_or(|running| running.id != id) {
            return;
        }
        let Some(running) = self.running.take() else { return };
        self.found = slots.map(|slots| Found {
            slots,
            search: running.search.clone(),
            catalogue: running.catalogue.clone(),
            words: None,
        });
    }

    /// Stops what is running if it is no longer what the form asks.
    pub fn keep_up(&mut self, ctx: &ViewCtx<'_>, now: Option<&SlotSearch>) {
        let holds =
            |running: &Running| now == Some(&running.search) && running.catalogue.same_version(ctx.catalogue);
        if self.running.as_ref().is_some_and(|running| !holds(running)) {
            self.running = None;
            self.outdated = true;
        }
    }

    /// Stops what is running.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// How much is done while it is running, from 0 to 1.
    pub fn progress(&self) -> Option<f32> {
        self.running.as_ref().map(|running| running.progress.fraction())
    }

    /// The answer, where there is one.
    pub fn found(&mut self) -> Option<&mut Found> {
        self.found.as_mut()
    }
}

/// Looks for free dates; none where it was cancelled. A session that is moved takes no room itself.
pub fn find_slots(
    search: &SlotSearch,
    catalogue: &Catalogue,
    today: NaiveDate,
    progress: &Progress,
) -> Option<Vec<Slot>> {
    let mut catalogue = catalogue.clone();
    if let Some(session) = &search.session {
        catalogue.sessions.remove(session);
    }
    free_slots(&catalogue, &Calendar::of(&catalogue), &search.query, today, |done, total| {
        progress.set(done, total);
        if progress.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
}

/// Why no dates can be looked for in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodProblem {
    /// A bound is missing or can't be read.
    Unreadable,
    /// It ends before it begins.
    Backwards,
    /// It is over.
    Past,
}

impl PeriodProblem {
    /// What is wrong and how to mend it.
    pub fn words(self, texts: Texts) -> &'static str {
        match self {
            Self::Unreadable => texts.plan_period_unreadable(),
            Self::Backwards => texts.plan_period_backwards(),
            Self::Past => texts.plan_period_past(),
        }
    }
}

/// The period as typed.
pub fn period(typed: &(String, String), today: NaiveDate) -> Result<(NaiveDate, NaiveDate), PeriodProblem> {
    let read = |text: &str| parse_date(text, today).map_err(|_shown_beneath| PeriodProblem::Unreadable);
    let (from, until) = (read(&typed.0)?, read(&typed.1)?);
    if until < from {
        Err(PeriodProblem::Backwards)
    } else if until < today {
        Err(PeriodProblem::Past)
    } else {
        Ok((from, until))
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sessions::fixture::{Office, day, session, today};
    use super::*;
    use crate::jobs::Jobs;
    use crate::scheduling::SlotQuery;

    #[test]
    fn a_period_has_two_days_in_order_and_is_not_over() {
        for (from, until, expected) in [
            ("01.03.2027", "2.3.27", Ok((day("2027-03-01"), day("2027-03-02")))),
            ("1.3.2027", "1.3.2027", Ok((day("2027-03-01"), day("2027-03-01")))),
            ("", "1.3.2027", Err(PeriodProblem::Unreadable)),
            ("1.3.2027", "31.2.2027", Err(PeriodProblem::Unreadable)),
            ("2.3.2027", "1.3.2027", Err(PeriodProblem::Backwards)),
            ("1.3.2026", "22.11.2026", Err(PeriodProblem::Past)),
            ("1.3.2026", "23.11.2026", Ok((day("2026-03-01"), day("2026-11-23")))),
        ] {
            assert_eq!(period(&(from.into(), until.into()), today()), expected, "{from}–{until}");
        }
    }

    fn search(from: &str, until: &str) -> SlotSearch {
        SlotSearch { session: None, query: SlotQuery::new("m1".into(), day(from), day(until)) }
    }

    /// A job that ends only when it is cancelled.
    fn endless(jobs: &mut Jobs<bool>, asked: &SlotSearch, office: &Office) -> (Search, JobId) {
        let id = jobs.spawn("", |progress| {
            while !progress.is_cancelled() {
                std::thread::yield_now();
            }
            true
        });
        let mut state = Search::default();
        state.begun(id, jobs.progress(id).unwrap(), asked.clone(), office.catalogue.clone());
        (state, id)
    }

    #[test]
    fn a_changed_form_or_catalogue_stops_the_search_and_its_answer_is_ignored() {
        let office = Office::with(vec![]);
        let edited = Office::with(vec![session("s", "m1", &["2027-03-01"])]);
        let asked = search("2027-03-01", "2027-03-05");
        let other = search("2027-03-01", "2027-03-06");
        for (seen, now) in [(&office, Some(&other)), (&office, None), (&edited, Some(&asked))] {
            let mut jobs = Jobs::new(std::sync::Arc::new(|| {}));
            let (mut state, id) = endless(&mut jobs, &asked, &office);
            state.keep_up(&office.ctx(), Some(&asked));
            assert!(state.progress().is_some() && !state.outdated);
            state.keep_up(&seen.ctx(), now);
            assert!(state.progress().is_none() && state.outdated);
            assert_eq!(jobs.wait().map(|ended| (ended.id, ended.cancelled)), Some((id, true)));
            state.ended(id, Some(Vec::new()));
            assert!(state.found().is_none());
        }
    }

    #[test]
    fn an_earlier_search_has_no_say_in_a_later_one() {
        let office = Office::with(vec![]);
        let asked = search("2027-03-01", "2027-03-05");
        let mut jobs = Jobs::new(std::sync::Arc::new(|| {}));
        let (mut state, first) = endless(&mut jobs, &asked, &office);
        state.stop();
        let (second_state, second) = endless(&mut jobs, &asked, &office);
        state = second_state;
        state.ended(first, None);
        assert!(state.progress().is_some());
        state.ended(second, Some(Vec::new()));
        let found = state.found().unwrap();
        assert!(found.is_current(&office.ctx(), &asked));
        let mut placed = asked.clone();
        placed.query.venues = vec!["haus".into()];
        assert!(found.is_current(&office.ctx(), &placed), "a date that was taken over is no other question");
        placed.query.invited = vec!["hamm".into()];
        assert!(!found.is_current(&office.ctx(), &placed));
    }

    #[test]
    fn its_own_session_is_no_hindrance() {
        let office = Office::with(vec![session("s", "m1", &["2027-03-01"])]);
        let mut asked = search("2027-03-01", "2027-03-01");
        let find = |asked: &SlotSearch| {
            find_slots(asked, &office.catalogue, today(), &Progress::unwatched()).unwrap()
        };
        assert!(find(&asked).iter().all(|slot| !slot.clashes.is_empty()));
        asked.session = Some("s".into());
        assert!(find(&asked)[0].clashes.is_empty());
        let cancelled = Progress::unwatched();
        cancelled.cancel();
        assert_eq!(find_slots(&asked, &office.catalogue, today(), &cancelled), None);
    }
}
