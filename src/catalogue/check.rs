//! The look through everything for what is odd.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::certificate;
use super::circles::circles;
use super::{
    Absence, Area, AsWritten, Catalogue, Centre, CentreStatus, CompletionRule, Date, Entity, Finding, Module,
    ModuleId, Odd, Offering, OfferingStatus, Person, RecordId, RegistrationStatus, Session, SessionDay,
    SessionStatus, Table, Trainer, Venue, Written,
};

/// Looks through everything. `today` decides what is over and which focus choices hold.
pub fn check(catalogue: &Catalogue, today: NaiveDate) -> Vec<Finding> {
    let modules = modules_by_id(catalogue);
    let circles = circles(&modules);
    let mut check = Check { catalogue, today, modules, circles, findings: Vec::new() };
    check.run();
    check.findings
}

fn modules_by_id(catalogue: &Catalogue) -> FxHashMap<&ModuleId, &Module> {
    let mut modules = FxHashMap::default();
    for offering in &catalogue.offerings {
        for module in &offering.modules {
            modules.entry(&module.id).or_insert(module);
        }
    }
    modules
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    today: NaiveDate,
    modules: FxHashMap<&'a ModuleId, &'a Module>,
    /// Those whose prerequisites lead back to themselves.
    circles: FxHashSet<&'a ModuleId>,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn run(&mut self) {
        let catalogue = self.catalogue;
        self.size();
        for holiday in &catalogue.school_holidays {
            self.period(None, "school_holidays", Some(&holiday.from), Some(&holiday.until));
        }
        for holiday in &catalogue.further_holidays {
            self.readable(None, "further_holidays", Some(&holiday.on));
        }
        self.ids(&catalogue.foci);
        self.ids(&catalogue.centres);
        self.ids(&catalogue.people);
        self.ids(&catalogue.trainers);
        self.ids(&catalogue.venues);
        self.ids(&catalogue.offerings);
        self.ids(&catalogue.sessions);
        self.ids(&catalogue.certificates);
        for focus in &catalogue.foci {
            self.named(&focus.id.clone().into(), &focus.name);
        }
        for centre in &catalogue.centres {
            self.centre(centre);
        }
        for person in &catalogue.people {
            self.person(person);
        }
        for trainer in &catalogue.trainers {
            self.trainer(trainer);
        }
        for venue in &catalogue.venues {
            self.venue(venue);
        }
        for offering in &catalogue.offerings {
            self.offering(offering);
        }
        self.module_ids();
        for session in &catalogue.sessions {
            self.session(session);
        }
        certificate::check(catalogue, &mut self.findings);
    }

    fn size(&mut self) {
        let active = |offering: &&std::sync::Arc<Offering>| offering.status == OfferingStatus::Active;
        let offerings = self.catalogue.offerings.iter().filter(active);
        let columns = offerings.map(|offering| offering.modules.len().max(1)).sum();
        let fitting = self.catalogue.most_columns();
        if columns > fitting {
            let odd = Odd::TooManyToMatch { centres: self.catalogue.centres.len(), columns, fitting };
            self.findings.push(Finding { place: None, odd });
        }
    }

    fn say(&mut self, place: impl Into<RecordId>, odd: Odd) {
        self.findings.push(Finding { place: Some(place.into()), odd });
    }

    fn ids<T: Entity>(&mut self, table: &Table<T>)
    where
        RecordId: From<T::Id>,
    {
        let mut previous: Option<&T::Id> = None;
        for record in table {
            let id = record.id();
            if *id == T::Id::default() {
                self.say(id.clone(), Odd::MissingId);
            } else if previous == Some(id) {
                self.say(id.clone(), Odd::DoubledId);
            }
            previous = Some(id);
        }
    }

    fn named(&mut self, place: &RecordId, name: &str) {
        if name.trim().is_empty() {
            self.say(place.clone(), Odd::Nameless);
        }
    }

    fn dangling(&mut self, place: &RecordId, field: &'static str, missing: impl Iterator<Item = String>) {
        let mut counts = BTreeMap::<String, usize>::new();
        for id in missing {
            *counts.entry(id).or_default() += 1;
        }
        for (id, times) in counts {
            self.say(place.clone(), Odd::Dangling { field, id, times });
        }
    }

    fn readable<T: Written>(
        &mut self,
        place: Option<&RecordId>,
        field: &'static str,
        value: Option<&AsWritten<T>>,
    ) {
        if let Some(AsWritten::Unreadable(text)) = value {
            let odd = Odd::Unreadable { field, text: text.to_string() };
            self.findings.push(Finding { place: place.cloned(), odd });
        }
    }

    fn period(
        &mut self,
        place: Option<&RecordId>,
        field: &'static str,
        from: Option<&Date>,
        until: Option<&Date>,
    ) {
        self.readable(place, field, from);
        self.readable(place, field, until);
        if let (Some(from), Some(until)) = (from.and_then(Date::get), until.and_then(Date::get))
            && until < from
        {
            let odd = Odd::EndBeforeStart { field, from, until };
            self.findings.push(Finding { place: place.cloned(), odd });
        }
    }

    fn absences(&mut self, place: &RecordId, absences: &[Absence]) {
        for away in absences {
            self.period(Some(place), "away", away.from.as_ref(), away.until.as_ref());
        }
    }

    fn position(&mut self, place: &RecordId, position: Option<&super::Position>) {
        if position.is_some_and(|position| !position.is_possible()) {
            self.say(place.clone(), Odd::ImpossiblePosition);
        }
    }

    fn centre(&mut self, centre: &Centre) {
        let place = RecordId::from(centre.id.clone());
        self.named(&place, &centre.name);
        self.position(&place, centre.position.as_ref());
        self.absences(&place, &centre.away);
        for note in &centre.notes {
            self.readable(Some(&place), "notes", note.date.as_ref());
        }
        for choice in &centre.focus_choices {
            self.period(Some(&place), "focus_choices", choice.from.as_ref(), choice.until.as_ref());
        }
        let foci = &self.catalogue.foci;
        let unknown = centre.focus_choices.iter().filter(|choice| foci.get(&choice.focus).is_none());
        self.dangling(&place, "focus_choices", unknown.map(|choice| choice.focus.to_string()));
        for area in Area::ALL {
            self.choices(centre, area);
        }
    }

    /// One focus in each area at a time.
    fn choices(&mut self, centre: &Centre, area: Area) {
        let foci = &self.catalogue.foci;
        let mut spans: Vec<_> = centre
            .focus_choices
            .iter()
            .filter(|choice| foci.get(&choice.focus).is_some_and(|focus| focus.area == area))
            .map(|choice| {
                let bound = |date: &Option<Date>| date.as_ref().and_then(Date::get);
                (
                    bound(&choice.from).unwrap_or(NaiveDate::MIN),
                    bound(&choice.until).unwrap_or(NaiveDate::MAX),
                )
            })
            .filter(|(from, until)| from <= until)
            .collect();
        spans.sort_unstable();
        let overlap = spans.windows(2).find(|pair| pair[1].0 <= pair[0].1).map(|pair| pair[1].0);
        if let Some(from) = overlap {
            self.say(centre.id.clone(), Odd::SeveralFoci { area, from: from.max(NaiveDate::default()) });
        }
        let today = self.today;
        let chosen = spans.iter().any(|(from, until)| (from..=until).contains(&&today));
        if !chosen && centre.status == CentreStatus::Established {
            self.say(centre.id.clone(), Odd::NoFocus { area });
        }
        let retired: Vec<_> = centre
            .choices_on(today)
            .filter_map(|choice| foci.get(&choice.focus))
            .filter(|focus| focus.retired && focus.area == area)
            .map(|focus| focus.name.clone())
            .collect();
        for name in retired {
            self.say(centre.id.clone(), Odd::RetiredFocus { name });
        }
    }

    fn person(&mut self, person: &Person) {
        // Places are made only where there is something to say: people may be many.
        let place = || RecordId::from(person.id.clone());
        if person.last_name.trim().is_empty() && person.first_name.trim().is_empty() {
            self.say(place(), Odd::Nameless);
        }
        if person.from.is_some() || person.until.is_some() {
            self.period(Some(&place()), "until", person.from.as_ref(), person.until.as_ref());
        }
        if let Some(centre) = &person.centre {
            match self.catalogue.centres.get(centre) {
                None => self.dangling(&place(), "centre", std::iter::once(centre.to_string())),
                Some(found) if found.status == CentreStatus::NotSetUp => {
                    self.say(place(), Odd::CentreNotSetUp);
                }
                Some(_) => {}
            }
        }
    }

    fn trainer(&mut self, trainer: &Trainer) {
        let place = RecordId::from(trainer.id.clone());
        self.named(&place, &trainer.name);
        self.position(&place, trainer.position.as_ref());
        self.absences(&place, &trainer.away);
        for date in &trainer.also_available {
            self.readable(Some(&place), "also_available", Some(date));
        }
        let foci = &self.catalogue.foci;
        let unknown = trainer.foci.iter().filter(|id| foci.get(id).is_none());
        self.dangling(&place, "foci", unknown.map(ToString::to_string));
        let unknown: Vec<_> = trainer.modules.iter().filter(|id| !self.modules.contains_key(id)).collect();
        self.dangling(&place, "modules", unknown.into_iter().map(ToString::to_string));
    }

    fn venue(&mut self, venue: &Venue) {
        let place = RecordId::from(venue.id.clone());
        self.named(&place, &venue.name);
        self.position(&place, venue.position.as_ref());
        self.absences(&place, &venue.away);
    }

    fn offering(&mut self, offering: &Offering) {
        let place = RecordId::from(offering.id.clone());
        self.named(&place, &offering.title);
        let foci = &self.catalogue.foci;
        let unknown = offering.foci.iter().filter(|id| foci.get(id).is_none());
        self.dangling(&place, "foci", unknown.map(ToString::to_string));
        if offering.foci.is_empty() && !offering.open_to_all {
            self.say(place.clone(), Odd::ReachesNobody);
        }
        if offering.modules.is_empty() && offering.status == OfferingStatus::Active {
            self.say(place.clone(), Odd::NoModules);
        }
        let asks_too_much = match &offering.completion_rule {
            CompletionRule::All { .. } => false,
            CompletionRule::AtLeast { modules, .. } => usize::from(*modules) > offering.modules.len(),
            CompletionRule::HoursShare { percent, .. } => *percent > 100,
        };
        if asks_too_much {
            self.say(place.clone(), Odd::RuleAsksTooMuch);
        }
        for module in &offering.modules {
            self.module(&place, module);
        }
    }

    fn module(&mut self, place: &RecordId, module: &Module) {
        self.named(place, &module.title);
        if let (Some(min), Some(max)) = (module.min_people, module.max_people)
            && min > max
        {
            self.say(place.clone(), Odd::MinAboveMax { min, max });
        }
        if module.completion.people == 0 || module.completion.share_percent > 100 {
            self.say(place.clone(), Odd::ImpossibleCompletion(module.title.clone()));
        }
        let unknown: Vec<_> =
            module.prerequisites.iter().filter(|id| !self.modules.contains_key(id)).collect();
        self.dangling(place, "prerequisites", unknown.into_iter().map(ToString::to_string));
        if self.circles.contains(&module.id) {
            self.say(place.clone(), Odd::PrerequisiteCircle(module.title.clone()));
        }
    }

    fn module_ids(&mut self) {
        let mut seen = std::collections::BTreeSet::new();
        for offering in &self.catalogue.offerings {
            for module in &offering.modules {
                if module.id.is_empty() {
                    self.say(offering.id.clone(), Odd::MissingId);
                } else if !seen.insert(&module.id) {
                    self.say(offering.id.clone(), Odd::DoubledModuleId(module.id.clone()));
                }
            }
        }
    }

    fn session(&mut self, session: &Session) {
        let place = RecordId::from(session.id.clone());
        self.session_references(&place, session);
        for day in &session.days {
            self.session_day(&place, day);
        }
        self.readable(Some(&place), "target", session.target.as_ref());
        self.readable(Some(&place), "registration_deadline", session.registration_deadline.as_ref());
        self.session_days(&place, session);
        self.session_life(&place, session);
        self.registrations(&place, session);
    }

    fn session_references(&mut self, place: &RecordId, session: &Session) {
        let catalogue = self.catalogue;
        if !self.modules.contains_key(&session.module) {
            self.dangling(place, "module", std::iter::once(session.module.to_string()));
        }
        let venue = session.venue.iter().filter(|id| catalogue.venues.get(id).is_none());
        self.dangling(place, "venue", venue.map(ToString::to_string));
        let trainers = session.trainers.iter().filter(|id| catalogue.trainers.get(id).is_none());
        self.dangling(place, "trainers", trainers.map(ToString::to_string));
        let invited = session.invited.iter().filter(|id| catalogue.centres.get(id).is_none());
        self.dangling(place, "invited", invited.map(ToString::to_string));
        let people = session.registrations.iter().filter(|r| catalogue.people.position(&r.person).is_none());
        self.dangling(place, "registrations", people.map(|r| r.person.to_string()));
    }

    fn session_day(&mut self, place: &RecordId, day: &SessionDay) {
        self.readable(Some(place), "days", Some(&day.date));
        self.readable(Some(place), "days", Some(&day.start));
        self.readable(Some(place), "days", Some(&day.end));
        for pause in &day.breaks {
            self.readable(Some(place), "breaks", Some(&pause.start));
            self.readable(Some(place), "breaks", Some(&pause.end));
        }
        if let (Some(start), Some(end)) = (day.start.get(), day.end.get())
            && end <= start
        {
            self.say(place.clone(), Odd::ImpossibleTimes(day.date.clone()));
        }
    }

    fn session_days(&mut self, place: &RecordId, session: &Session) {
        if session.days.is_empty() {
            if !matches!(session.status, SessionStatus::Planned | SessionStatus::Cancelled) {
                self.say(place.clone(), Odd::NoDays);
            }
            return;
        }
        if let Some(module) = self.modules.get(&session.module)
            && module.days > 0
            && session.days.len() != usize::from(module.days)
        {
            self.say(place.clone(), Odd::DayCount { days: session.days.len(), expected: module.days });
        }
        let mut dates: Vec<_> = session.days.iter().filter_map(SessionDay::span).collect();
        dates.sort_unstable();
        if let Some(pair) = dates.windows(2).find(|pair| pair[1].0 < pair[0].1) {
            self.say(place.clone(), Odd::DoubledDay(pair[1].0.date()));
        }
    }

    fn session_life(&mut self, place: &RecordId, session: &Session) {
        if let (Some(min), Some(max)) = (session.min_people, session.max_people)
            && min > max
        {
            self.say(place.clone(), Odd::MinAboveMax { min, max });
        }
        let deadline = session.registration_deadline.as_ref().and_then(Date::get);
        if let (Some(deadline), Some(start)) = (deadline, session.first_day())
            && deadline > start
        {
            self.say(place.clone(), Odd::DeadlineAfterStart(deadline));
        }
        if session.status == SessionStatus::Cancelled && session.cancel_reason.trim().is_empty() {
            self.say(place.clone(), Odd::NoCancelReason);
        }
        match session.last_day() {
            Some(day) if session.status == SessionStatus::Held && day > self.today => {
                self.say(place.clone(), Odd::HeldInFuture(day));
            }
            Some(day) if session.is_upcoming() && day < self.today => {
                self.say(place.clone(), Odd::OverButOpen(day));
            }
            _ => {}
        }
    }

    fn registrations(&mut self, place: &RecordId, session: &Session) {
        let mut people: Vec<_> = session.registrations.iter().map(|r| &r.person).collect();
        people.sort_unstable();
        let doubled = people.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone());
        if let Some(person) = doubled {
            self.say(place.clone(), Odd::DoubledRegistration(person));
        }
        let (mut blank, mut needs) = (0, 0);
        for registration in &session.registrations {
            self.readable(Some(place), "registered_on", registration.registered_on.as_ref());
            if registration.days.len() > session.days.len() {
                self.say(place.clone(), Odd::TooManyAttendanceDays(registration.person.clone()));
            }
            blank += usize::from(registration.status == RegistrationStatus::Registered);
            needs += usize::from(registration.support_need.is_some());
        }
        if session.status == SessionStatus::Held && blank > 0 {
            self.say(place.clone(), Odd::AttendanceMissing(blank));
        }
        let over = !session.is_upcoming() || session.last_day().is_some_and(|day| day < self.today);
        if over && needs > 0 {
            self.say(place.clone(), Odd::SupportNeedKept(needs));
        }
    }
}

#[cfg(test)]
#[path = "findings_tests.rs"]
mod tests;
