//! Turns the planned runs into sessions: finds the day, invites, registers, and enters who came.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use laki_planer::calendar::Calendar;
use laki_planer::catalogue::{
    Catalogue, Centre, CentreId, CentreStatus, Date, DayAttendance, ModuleRef, Person, Registration,
    RegistrationStatus, Session, SessionDay, SessionStatus, Target, Trainer, Venue, VenueKind,
};

use super::random::Random;
use super::runs::{Run, Special, runs};
use super::{TODAY, day};

pub fn sessions(catalogue: &Catalogue, random: &mut Random) -> Vec<Session> {
    let mut office = Office { catalogue, calendar: Calendar::of(catalogue), done: Vec::new() };
    // Days that are given go first; the others find theirs between them. Then people are registered in
    // the order of time, because who comes to a module depends on who came to the one before.
    let mut placed: Vec<(Run, Session)> = Vec::new();
    let (given, free): (Vec<_>, Vec<_>) = runs().partition(Run::has_its_day);
    for run in given.into_iter().chain(free) {
        let session = office.place(&run, random);
        office.done.push(session.clone());
        placed.push((run, session));
    }
    placed.sort_by_key(|(_, session)| session.first_day().unwrap_or(NaiveDate::MAX));
    office.done.clear();
    for (run, mut session) in placed {
        office.register(&run, &mut session, random);
        attend(&run, &mut session, random);
        office.done.push(session);
    }
    for session in &mut office.done {
        note_support_needs(session);
    }
    office.done
}

impl Run {
    fn has_its_day(&self) -> bool {
        let given = [Special::OnTheDay, Special::FullOnTheDay, Special::InHolidays, Special::TooFew];
        given.contains(&self.special) || self.special == Special::NotEntered
    }

    /// 1 for the first run of a module in a period of choices, 2 for the next, …
    fn repetition(&self) -> usize {
        let same_period = |when: &str| (when < "2027") == (self.when < "2027");
        let earlier = |run: &Run| run.module == self.module && run.when < self.when && same_period(run.when);
        1 + runs().filter(|run| earlier(run) && run.status != SessionStatus::Cancelled).count()
    }

    fn is_full(&self) -> bool {
        matches!(self.special, Special::Full | Special::FullOnTheDay)
    }
}

struct Office<'a> {
    catalogue: &'a Catalogue,
    calendar: Calendar,
    done: Vec<Session>,
}

impl<'a> Office<'a> {
    fn module(&self, run: &Run) -> ModuleRef<'a> {
        let id = format!("laki-{}", run.module).as_str().into();
        self.catalogue.module(&id).unwrap_or_else(|| unreachable!("no module {}", run.module))
    }

    fn place(&self, run: &Run, random: &mut Random) -> Session {
        let found = self.module(run);
        let venue_id = format!("v-{}", run.venue).as_str().into();
        let Some(venue) = self.catalogue.venues.get(&venue_id) else { unreachable!("no {venue_id}") };
        let trainer = self.trainer(found, run);
        let mut session = Session {
            module: found.module.id.clone(),
            venue: Some(venue_id),
            trainers: vec![trainer.id.clone()],
            status: run.status,
            ..Session::default()
        };
        if let Special::Because(reason) = run.special {
            reason.clone_into(&mut session.cancel_reason);
        }
        let room = venue.rooms.iter().max_by_key(|room| room.capacity);
        session.room = room.map(|room| room.name.clone());
        let seats = room.and_then(|room| room.capacity);
        session.max_people = seats.filter(|&seats| found.seats().is_some_and(|most| most > seats));
        let Ok(first) = run.when.parse::<NaiveDate>() else {
            session.target = Some(Target::new(run.when));
            session.id = random.uuid(day("2026-11-16")).into();
            return session;
        };
        self.find_day(run, &mut session, found, first, trainer, venue);
        let first = session.first_day().unwrap_or(first);
        session.id = random.uuid((first - Days::new(120)).min(day("2026-11-16"))).into();
        let weeks_ahead = if run.special == Special::TooFew { 4 } else { 3 };
        session.registration_deadline = first.checked_sub_days(Days::new(7 * weeks_ahead)).map(Into::into);
        session
    }

    /// The first trainer who teaches the offering; runs alternate between those for the introduction.
    fn trainer(&self, found: ModuleRef<'_>, run: &Run) -> &'a Trainer {
        let teaches = |trainer: &&Trainer| {
            trainer.modules.contains(&found.module.id)
                || trainer.foci.iter().any(|focus| found.offering.foci.contains(focus))
        };
        let able: Vec<_> = self.catalogue.trainers.iter().map(AsRef::as_ref).filter(teaches).collect();
        // The Wednesday of the introduction is given, and with it who teaches it.
        let lead =
            able.iter().find(|trainer| found.offering.foci.first().is_some_and(|f| trainer.foci.contains(f)));
        lead.or(able.first()).copied().unwrap_or_else(|| unreachable!("nobody teaches {}", run.module))
    }

    fn find_day(
        &self,
        run: &Run,
        session: &mut Session,
        found: ModuleRef<'_>,
        from: NaiveDate,
        trainer: &Trainer,
        venue: &Venue,
    ) {
        for first in from.iter_days().take(120) {
            let dates: Vec<_> = first.iter_days().take(usize::from(found.module.days)).collect();
            let half = found.module.teaching_minutes <= 180;
            let to_day =
                |&date: &NaiveDate| if half { SessionDay::half(date) } else { SessionDay::whole(date) };
            session.days = dates.iter().map(to_day).collect();
            // Whoever ran it before took most of those whom it is for: a repetition invites wider.
            let fewest = usize::from(found.module.min_people.unwrap_or(0));
            let needed = run.repetition() * (fewest * 3 / 4 + 4);
            session.invited = self.invited(found, first, venue, needed);
            if run.has_its_day() || self.fits(session, &dates, trainer, venue) {
                return;
            }
        }
        unreachable!("no day for {}", run.module);
    }

    fn fits(&self, session: &Session, dates: &[NaiveDate], trainer: &Trainer, venue: &Venue) -> bool {
        let open = |date: NaiveDate| {
            self.calendar.is_working_day(date)
                && self.calendar.school_holiday(date).is_none()
                && self.calendar.custom(date).is_none()
                && trainer.works_on(date)
                && !trainer.away.iter().chain(&venue.away).any(|away| away.covers(date))
        };
        let invited: BTreeSet<_> = session.invited.iter().collect();
        let apart = self.done.iter().all(|other| {
            !other.days.iter().any(|day| day.date().is_some_and(|date| dates.contains(&date)))
                || (other.trainers != session.trainers
                    && (other.venue != session.venue || venue.kind == VenueKind::Online)
                    && !other.invited.iter().any(|centre| invited.contains(centre)))
        });
        dates.iter().all(|&date| open(date)) && apart
    }

    /// The centres with a fitting focus on that day; where their people are too few for the module,
    /// also the nearest others.
    fn invited(&self, found: ModuleRef<'_>, on: NaiveDate, venue: &Venue, needed: usize) -> Vec<CentreId> {
        let offering = found.offering;
        let chose =
            |centre: &Centre| centre.choices_on(on).any(|choice| offering.foci.contains(&choice.focus));
        let works = |centre: &&Centre| centre.status == CentreStatus::Established;
        let centres = || self.catalogue.centres.iter().map(AsRef::as_ref);
        if offering.open_to_all {
            return centres().map(|centre| centre.id.clone()).collect();
        }
        let (mut invited, mut others): (Vec<_>, Vec<_>) = centres().filter(works).partition(|c| chose(c));
        let distance = |centre: &Centre| match (&centre.position, &venue.position) {
            (Some(a), Some(b)) => a.distance_km(b),
            _ => 0.0,
        };
        others.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
        let mut others = others.into_iter();
        while self.able(found, on, &invited).len() < needed {
            let Some(next) = others.next() else { break };
            invited.push(next);
        }
        let mut ids: Vec<_> = invited.into_iter().map(|centre| centre.id.clone()).collect();
        ids.sort();
        ids
    }

    /// Those whom the offering is for.
    fn able(&self, found: ModuleRef<'_>, on: NaiveDate, centres: &[&Centre]) -> Vec<&'a Person> {
        let ids: BTreeSet<_> = centres.iter().map(|centre| &centre.id).collect();
        self.staff(on, &ids).filter(|person| found.offering.target_roles.contains(&person.role)).collect()
    }

    fn staff(&self, on: NaiveDate, centres: &BTreeSet<&CentreId>) -> impl Iterator<Item = &'a Person> {
        let last_day = on + Days::new(2);
        self.catalogue
            .people
            .iter()
            .map(AsRef::as_ref)
            .filter(move |person| person.works_on(on) && person.works_on(last_day))
            .filter(|person| person.centre.as_ref().is_some_and(|id| centres.contains(id)))
    }

    fn register(&self, run: &Run, session: &mut Session, random: &mut Random) {
        let (Some(first), Some(deadline)) =
            (session.first_day(), session.registration_deadline.as_ref().and_then(Date::get))
        else {
            return;
        };
        let found = self.module(run);
        if !found.module.prerequisites.is_empty() && run.status != SessionStatus::Planned {
            self.uninvite(session, found);
        }
        let invited: BTreeSet<_> = session.invited.iter().collect();
        let mut people: Vec<_> = self.staff(first, &invited).collect();
        random.shuffle(&mut people);
        let mut wanting: Vec<_> =
            people.iter().copied().filter(|p| self.wants(p, found, run, random)).collect();
        wanting.truncate(self.how_many(run, session, found));
        if run.is_full() {
            self.let_a_centre_wait(&mut wanting, found);
        }
        if wanting.is_empty() {
            return;
        }
        let opens = deadline - Days::new(42);
        let closes = deadline.min(day(TODAY));
        let span = usize::try_from((closes - opens).num_days()).unwrap_or(0);
        let mut dates: Vec<_> =
            wanting.iter().map(|_| opens + Days::new(random.below(span + 1) as u64)).collect();
        dates.sort_unstable();
        let seats = self.catalogue.max_people(session).map_or(usize::MAX, usize::from);
        for (at, (person, date)) in wanting.iter().zip(dates).enumerate() {
            let mut registration = Registration::new(person.id.clone(), date);
            if at >= seats {
                registration.status = RegistrationStatus::Waiting;
            }
            session.registrations.push(registration);
        }
        if run.status == SessionStatus::Held && random.chance(30) {
            let here = |p: &&&Person| session.registration(&p.id).is_none() && !session.invited.is_empty();
            if let Some(walk_in) = people.iter().find(here) {
                let person = walk_in.id.clone();
                let came = Registration { person, walk_in: true, ..Registration::default() };
                session.registrations.push(came);
            }
        }
    }

    /// Puts the people of a centre that lacks the module behind all others, so that the whole centre is
    /// on the waiting list.
    fn let_a_centre_wait(&self, wanting: &mut [&Person], found: ModuleRef<'_>) {
        let lacks = |id: &CentreId| {
            let chose = self.catalogue.centres.get(id).is_some_and(|centre| {
                centre.choices_on(day(TODAY)).any(|choice| found.offering.foci.contains(&choice.focus))
            });
            let staff = || self.catalogue.people.iter().filter(|person| person.centre.as_ref() == Some(id));
            chose && !staff().any(|person| self.attended(person, found, found.module.order))
        };
        let last = wanting.iter().filter_map(|person| person.centre.clone()).find(|id| lacks(id));
        wanting.sort_by_key(|person| last.is_some() && person.centre == last);
    }

    fn attended(&self, person: &Person, found: ModuleRef<'_>, module: u16) -> bool {
        let id = format!("{}-{module}", found.offering.id).as_str().into();
        self.done.iter().any(|session| {
            session.status != SessionStatus::Cancelled
                && session.module == id
                && session.registration(&person.id).is_some_and(came_or_will)
        })
    }

    /// Only centres that have the prerequisite are invited to what needs it.
    fn uninvite(&self, session: &mut Session, found: ModuleRef<'_>) {
        let order = found.module.order;
        session.invited.retain(|id| {
            let staff = self.catalogue.people.iter().filter(|person| person.centre.as_ref() == Some(id));
            staff.into_iter().any(|person| self.attended(person, found, order - 1))
        });
    }

    /// Whether somebody would come. Those who came to a module come to the next; few enter in between,
    /// and nobody repeats what they attended.
    fn wants(&self, person: &Person, found: ModuleRef<'_>, run: &Run, random: &mut Random) -> bool {
        let attended = |module: u16| self.attended(person, found, module);
        if attended(found.module.order) {
            return false;
        }
        if found.module.order > 1 && attended(found.module.order - 1) {
            return random.chance(92);
        }
        if !found.module.prerequisites.is_empty() {
            return false;
        }
        let target = found.offering.target_roles.contains(&person.role);
        let eager = match (target, run.is_full(), found.offering.open_to_all) {
            (_, true, true) => 60,
            (true, true, false) => 98,
            (false, true, false) => 45,
            (true, false, true) => 12,
            (true, false, false) if found.module.order == 1 => 72,
            (true, false, false) => 35,
            (false, false, _) => 4,
        };
        random.chance(eager)
    }

    /// Most registrations: what is planned has none yet, and invitations for later fill slowly.
    fn how_many(&self, run: &Run, session: &Session, found: ModuleRef<'_>) -> usize {
        let seats = self.catalogue.max_people(session).map_or(40, usize::from);
        match (run.status, run.special) {
            (_, Special::TooFew) => 6,
            (SessionStatus::Planned, _) => 0,
            (SessionStatus::Cancelled, Special::Because(reason)) if reason.starts_with("Zu wenige") => 5,
            _ if run.is_full() => seats + 5,
            (SessionStatus::Invited, _) if session.first_day() > Some(day("2027-01-31")) => {
                usize::from(found.module.min_people.unwrap_or(0)).max(15) * 2 / 3
            }
            _ if found.offering.open_to_all => seats.min(26),
            _ => seats,
        }
    }
}

fn came_or_will(registration: &Registration) -> bool {
    use RegistrationStatus::{Attended, AttendedPartly, Registered};
    matches!(registration.status, Attended | AttendedPartly | Registered)
}

/// Enters what became of each registration; a few gave their seat back before.
fn attend(run: &Run, session: &mut Session, random: &mut Random) {
    let minutes: Vec<_> = session.days.iter().map(SessionDay::minutes).collect();
    let open = run.status == SessionStatus::Invited || run.status == SessionStatus::Confirmed;
    for registration in &mut session.registrations {
        if registration.status != RegistrationStatus::Registered {
            continue;
        }
        let gave_back = !registration.walk_in && !run.is_full() && run.special != Special::TooFew;
        if (run.status == SessionStatus::Held || open) && gave_back && random.chance(4) {
            registration.status = RegistrationStatus::Cancelled;
            continue;
        }
        if run.status != SessionStatus::Held {
            continue;
        }
        let odd_day = random.below(minutes.len());
        let entry = entry(registration.walk_in, minutes[odd_day], random);
        let attended = DayAttendance { status: RegistrationStatus::Attended, ..DayAttendance::default() };
        // Who stays away without a word or with notice mostly does so on all days.
        let all_days = entry.status != RegistrationStatus::AttendedPartly && random.chance(60);
        for at in 0..minutes.len() {
            let this = if at == odd_day || all_days { &entry } else { &attended };
            registration.enter(at, minutes.len(), Some(this.clone()));
        }
    }
}

fn entry(walk_in: bool, day_minutes: u32, random: &mut Random) -> DayAttendance {
    let status = match random.below(100) {
        _ if walk_in => RegistrationStatus::Attended,
        0..6 => RegistrationStatus::Excused,
        6..9 => RegistrationStatus::Absent,
        9..16 => RegistrationStatus::AttendedPartly,
        _ => RegistrationStatus::Attended,
    };
    let quarter_hours = usize::try_from(day_minutes / 15).unwrap_or(1);
    let partly = || u16::try_from(15 * (4 + random.below(quarter_hours.saturating_sub(5)))).ok();
    let minutes = (status == RegistrationStatus::AttendedPartly).then(partly).flatten();
    DayAttendance { status, minutes, ..DayAttendance::default() }
}

/// Three needs, each in a session that is still ahead; the program clears them once it is over.
fn note_support_needs(session: &mut Session) {
    let need = match session.first_day().map(|day| day.to_string()).as_deref() {
        Some("2026-12-02") => "Bedarf: stufenloser Zugang und Sitzplatz nah an der Tür",
        Some("2027-01-13") => "Bedarf: Gebärdensprachdolmetschung",
        Some("2027-01-20") => "Bedarf: Unterlagen vorab in großer Schrift",
        _ => return,
    };
    if let Some(registration) = session.registrations.iter_mut().find(|r| r.status.takes_seat()) {
        registration.support_need = Some(need.into());
    }
}
