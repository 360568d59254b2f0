//! A session while it is being made or changed: text as typed, and what it amounts to.

use chrono::NaiveDate;

use crate::app::command::{Command, Plan};
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::calendar::{DateInputError, TimeInputError, parse_date, parse_times};
use crate::catalogue::{
    Break, CentreId, Date, Edit, EditName, Extra, Module, ModuleId, Schedule, Session, SessionDay, SessionId,
    Target, TargetPeriod, Time, TrainerId, VenueId, moved_days,
};
use crate::scheduling::Slot;
use crate::texts::Texts;

/// A module whose days have at most so many teaching minutes takes half a day.
const HALF_DAY: u16 = 180;

/// What the form holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The session that is changed; none: a new one.
    pub session: Option<SessionId>,
    /// What is taught.
    pub module: Option<ModuleId>,
    /// Still to be dated.
    pub undated: bool,
    /// One row a day.
    pub days: Vec<DayDraft>,
    /// The days were drawn on the calendar: the module doesn't change how many they are.
    pub drawn: bool,
    /// While undated: when it should be.
    pub target: Option<TargetPeriod>,
    /// Where.
    pub venue: Option<VenueId>,
    /// In which room.
    pub room: Option<String>,
    /// Who teaches.
    pub trainers: Vec<TrainerId>,
    /// Fewest people, where it differs from the module.
    pub min_people: Option<u16>,
    /// Most people, where it differs from the module.
    pub max_people: Option<u16>,
    /// Last day to register, as typed.
    pub deadline: String,
    /// Whom to invite.
    pub invited: Vec<CentreId>,
    /// Free text.
    pub note: String,
}

/// A day as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayDraft {
    /// "3.2."
    pub date: String,
    /// "09:30–16:30"
    pub times: String,
    /// "12:30–13:30"
    pub breaks: String,
    /// Unknown fields of the day, which the form keeps.
    pub extra: Extra,
    /// The breaks that it had, for their unknown fields.
    pub known_breaks: Vec<Break>,
}

/// Why a draft isn't a session yet. Days count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No module chosen.
    NoModule,
    /// Dated, but without a day.
    NoDay,
    /// A day's date can't be read.
    Date(usize, DateInputError),
    /// A day's times can't be read.
    Times(usize, TimeInputError),
    /// A day's breaks can't be read.
    Breaks(usize),
    /// A break isn't within its day's times.
    BreakOutside(usize),
    /// Two days are one.
    Twice(usize, usize),
    /// The deadline can't be read.
    Deadline(DateInputError),
}

impl Problem {
    /// Whether something is still to be typed, not wrong.
    pub fn is_missing(&self) -> bool {
        matches!(
            self,
            Self::NoModule
                | Self::NoDay
                | Self::Date(_, DateInputError::Empty)
                | Self::Times(_, TimeInputError::Empty)
        )
    }

    /// What is wrong and how to mend it.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::NoModule => texts.plan_problem_module().to_owned(),
            Self::NoDay => texts.plan_problem_no_day().to_owned(),
            Self::Date(day, error) => texts.plan_problem_date(*day, error),
            Self::Times(day, error) => texts.plan_problem_times(*day, error),
            Self::Breaks(_) => texts.plan_problem_breaks().to_owned(),
            Self::BreakOutside(_) => texts.plan_problem_break_outside().to_owned(),
            Self::Twice(first, second) => texts.plan_problem_twice(*first, *second),
            Self::Deadline(error) => texts.plan_problem_deadline(error),
        }
    }
}

impl Draft {
    /// The draft that a plan asks for.
    pub fn of(ctx: &ViewCtx<'_>, plan: &Plan) -> Self {
        let (catalogue, texts) = (ctx.catalogue, ctx.texts);
        let session = plan.session.as_ref().and_then(|id| catalogue.sessions.get(id));
        let mut draft = match session {
            Some(session) => Self::of_session(texts, session, plan.day),
            None => Self { days: vec![DayDraft::default()], ..Self::default() },
        };
        for centre in &plan.centres {
            if !draft.invited.contains(centre) {
                draft.invited.push(centre.clone());
            }
        }
        if let (None, Some(day), Some(first)) = (session, plan.day, draft.days.first_mut()) {
            first.date = texts.date(day);
        }
        let module = session.map_or(plan.module.as_ref(), |session| Some(&session.module));
        if session.is_none_or(|session| session.days.is_empty())
            && let Some(found) = module.and_then(|id| catalogue.module(id))
        {
            draft.set_module(ctx, found.module);
        }
        if session.is_none() {
            draft.take_drawn(texts, plan);
        }
        draft
    }

    /// Takes over what was drawn on the calendar.
    fn take_drawn(&mut self, texts: Texts, plan: &Plan) {
        if !plan.days.is_empty() {
            self.days = plan.days.iter().map(|day| DayDraft::of(texts, day)).collect();
            self.drawn = true;
        }
        self.trainers.extend(plan.trainer.clone());
        self.venue.clone_from(&plan.venue);
    }

    fn of_session(texts: Texts, session: &Session, day: Option<NaiveDate>) -> Self {
        let days = day.map_or_else(|| session.days.clone(), |day| moved_days(session, day));
        let mut days: Vec<_> = days.iter().map(|day| DayDraft::of(texts, day)).collect();
        let undated = days.is_empty() && day.is_none();
        if days.is_empty() {
            let date = day.map_or_else(String::new, |day| texts.date(day));
            days.push(DayDraft { date, ..DayDraft::default() });
        }
        Self {
            drawn: false,
            session: Some(session.id.clone()),
            module: Some(session.module.clone()).filter(|module| !module.is_empty()),
            undated,
            days,
            target: session.target.as_ref().and_then(Target::get),
            venue: session.venue.clone(),
            room: session.room.clone(),
            trainers: session.trainers.clone(),
            min_people: session.min_people,
            max_people: session.max_people,
            deadline: session
                .registration_deadline
                .as_ref()
                .map_or_else(String::new, |day| typed(texts, day)),
            invited: session.invited.clone(),
            note: session.note.clone(),
        }
    }

    /// Takes over from `now` what is still as it was `begun`.
    pub fn follow(&mut self, begun: &Self, now: &Self) {
        fn field<T: PartialEq + Clone>(own: &mut T, begun: &T, now: &T) {
            if own == begun {
                own.clone_from(now);
            }
        }
        field(&mut self.module, &begun.module, &now.module);
        field(&mut self.undated, &begun.undated, &now.undated);
        field(&mut self.days, &begun.days, &now.days);
        field(&mut self.target, &begun.target, &now.target);
        field(&mut self.venue, &begun.venue, &now.venue);
        field(&mut self.room, &begun.room, &now.room);
        field(&mut self.trainers, &begun.trainers, &now.trainers);
        field(&mut self.min_people, &begun.min_people, &now.min_people);
        field(&mut self.max_people, &begun.max_people, &now.max_people);
        field(&mut self.deadline, &begun.deadline, &now.deadline);
        field(&mut self.invited, &begun.invited, &now.invited);
        field(&mut self.note, &begun.note, &now.note);
    }

    /// Takes a module: as many days as it has, with its usual times where none are typed.
    pub fn set_module(&mut self, ctx: &ViewCtx<'_>, module: &Module) {
        self.module = Some(module.id.clone());
        if !self.drawn {
            self.days.resize_with(usize::from(module.days.max(1)), DayDraft::default);
        }
        let usual = usual_day(ctx.texts, Some(module));
        for day in self.days.iter_mut().filter(|day| day.times.trim().is_empty()) {
            day.times.clone_from(&usual.times);
            day.breaks.clone_from(&usual.breaks);
        }
        self.follow_first_day(ctx);
    }

    /// Gives days without a date the working days after the one before them.
    pub fn follow_first_day(&mut self, ctx: &ViewCtx<'_>) {
        let mut before: Option<NaiveDate> = None;
        for day in &mut self.days {
            if day.date.trim().is_empty()
                && let Some(next) = before.and_then(|day| ctx.derived.calendar.next_working_day(day))
            {
                day.date = ctx.texts.date(next);
            }
            before = parse_date(&day.date, ctx.today).ok().or(before);
        }
    }

    /// One more day, on the working day after the last, with its times.
    pub fn add_day(&mut self, ctx: &ViewCtx<'_>) {
        let times = self.days.last().cloned().unwrap_or_else(|| usual_day(ctx.texts, None));
        self.days.push(DayDraft {
            date: String::new(),
            extra: Extra::default(),
            known_breaks: Vec::new(),
            ..times
        });
        self.follow_first_day(ctx);
    }

    /// Takes a free date over: days, venue, room, trainers.
    pub fn take_slot(&mut self, texts: Texts, slot: &Slot) {
        self.undated = false;
        self.days = slot.days.iter().map(|day| DayDraft::of(texts, day)).collect();
        self.venue.clone_from(&slot.venue);
        self.room.clone_from(&slot.room);
        if !slot.trainers.is_empty() {
            self.trainers.clone_from(&slot.trainers);
        }
    }

    /// Takes a centre in or out.
    pub fn toggle_centre(&mut self, centre: &CentreId) {
        match self.invited.iter().position(|invited| invited == centre) {
            Some(at) => drop(self.invited.remove(at)),
            None => self.invited.push(centre.clone()),
        }
    }

    /// The session that the draft amounts to, on top of what `base` has beyond the form, and what
    /// keeps it from being one.
    pub fn session(&self, base: Option<&Session>, today: NaiveDate) -> (Session, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut session = base.cloned().unwrap_or_default();
        match &self.module {
            Some(module) => session.module.clone_from(module),
            None => problems.push(Problem::NoModule),
        }
        session.days = if self.undated { Vec::new() } else { self.read_days(today, &mut problems) };
        session.target = self.target.filter(|_| self.undated).map(Into::into);
        session.venue.clone_from(&self.venue);
        session.room.clone_from(&self.room);
        session.trainers.clone_from(&self.trainers);
        session.min_people = self.min_people;
        session.max_people = self.max_people;
        session.registration_deadline = match self.deadline.trim() {
            "" => None,
            text => match parse_date(text, today) {
                Ok(day) => Some(day.into()),
                Err(error) => {
                    problems.push(Problem::Deadline(error));
                    None
                }
            },
        };
        session.invited.clone_from(&self.invited);
        self.note.trim().clone_into(&mut session.note);
        (session, problems)
    }

    fn read_days(&self, today: NaiveDate, problems: &mut Vec<Problem>) -> Vec<SessionDay> {
        let mut days: Vec<(usize, SessionDay)> = Vec::new();
        for (number, draft) in (1..).zip(&self.days) {
            let Some(day) = draft.read(number, today, problems) else { continue };
            if let Some((first, _)) = days.iter().find(|(_, other)| other.date == day.date) {
                problems.push(Problem::Twice(*first, number));
            }
            days.push((number, day));
        }
        if self.days.is_empty() {
            problems.push(Problem::NoDay);
        }
        days.into_iter().map(|(_, day)| day).collect()
    }
}

/// The date as its field shows it; what can't be read stays as it is, to be mended.
fn typed(texts: Texts, date: &Date) -> String {
    date.get().map_or_else(|| date.to_string(), |day| texts.date(day))
}

/// Times and breaks that a module's days usually have.
fn usual_day(texts: Texts, module: Option<&Module>) -> DayDraft {
    let minutes = module.map_or(0, |module| module.teaching_minutes / u16::from(module.days.max(1)));
    let shape = if (1..=HALF_DAY).contains(&minutes) { SessionDay::half } else { SessionDay::whole };
    DayDraft { date: String::new(), ..DayDraft::of(texts, &shape(NaiveDate::default())) }
}

impl DayDraft {
    fn of(texts: Texts, day: &SessionDay) -> Self {
        let span = |start: &Time, end: &Time| format!("{start}–{end}");
        let breaks: Vec<_> = day.breaks.iter().map(|pause| span(&pause.start, &pause.end)).collect();
        Self {
            date: typed(texts, &day.date),
            times: span(&day.start, &day.end),
            breaks: breaks.join(", "),
            extra: day.extra.clone(),
            known_breaks: day.breaks.clone(),
        }
    }

    /// What is wrong with it, where it is the day of this number.
    pub fn problems(&self, number: usize, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.read(number, today, &mut problems);
        problems
    }

    fn read(&self, number: usize, today: NaiveDate, problems: &mut Vec<Problem>) -> Option<SessionDay> {
        let date = parse_date(&self.date, today).map_err(|error| problems.push(Problem::Date(number, error)));
        let times = parse_times(&self.times).map_err(|error| problems.push(Problem::Times(number, error)));
        let (date, (start, end)) = (date.ok()?, times.ok()?);
        let mut breaks = Vec::new();
        for text in self.breaks.split([',', ';']).filter(|text| !text.trim().is_empty()) {
            match parse_times(text) {
                Ok((from, to)) if from < start || to > end => problems.push(Problem::BreakOutside(number)),
                Ok((from, to)) => breaks.push(self.break_at(from.into(), to.into())),
                Err(_) => problems.push(Problem::Breaks(number)),
            }
        }
        let extra = self.extra.clone();
        Some(SessionDay { date: date.into(), start: start.into(), end: end.into(), breaks, extra })
    }

    /// A break, with the unknown fields of the one that was there.
    fn break_at(&self, start: Time, end: Time) -> Break {
        let known = self.known_breaks.iter().find(|known| known.start == start && known.end == end);
        known.cloned().unwrap_or_else(|| Break { start, end, extra: Extra::default() })
    }
}

/// What makes a new session, or changes the one that was there `before`, in one step.
pub fn commit(before: Option<&Session>, session: Session) -> Command {
    let Some(before) = before else { return Command::Create(Box::new(session.into())) };
    let place = Place::Session(session.id.clone());
    let moved = before.days != session.days || before.target != session.target;
    let rest_is_same = {
        let schedule =
            Session { days: before.days.clone(), target: before.target.clone(), ..session.clone() };
        schedule == *before
    };
    let edit = match (moved, rest_is_same) {
        (false, true) => return Command::Go(place),
        (true, true) if session.days.is_empty() => {
            Edit::Reschedule(session.id.clone(), Schedule::Undated(session.target))
        }
        (true, true) => Edit::Reschedule(session.id.clone(), Schedule::On(session.days)),
        (true, false) => Edit::Together(EditName::SessionMoved, vec![Edit::Put(session.into())]),
        (false, false) => Edit::Put(session.into()),
    };
    Command::EditAndGo(edit, place)
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
