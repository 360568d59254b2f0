//! Words for clashes, free dates and holidays, and for dates that can't be read.

use chrono::{Datelike as _, NaiveDate};

use super::{Lang, Texts, counted, texts};
use crate::calendar::{Custom, DateInputError, PublicHoliday, TimeInputError};
use crate::catalogue::{
    Catalogue, CentreId, ClashKind, ModuleId, PersonId, Reaction, SessionId, TrainerId, VenueId, VenueKind,
};
use crate::scheduling::{Cause, Clash, SlotReason};

texts! {
    trainer_booked(name: &str, on: &str, town: &str, what: &str) =
        "{name} ist {on} schon in {town} ({what}).", "{name} is already in {town} {on} ({what}).";
    trainer_booked_elsewhere(name: &str, on: &str, what: &str) =
        "{name} ist {on} schon vergeben ({what}).", "{name} is already taken {on} ({what}).";
    trainer_away(name: &str, on: &str, why: &str) =
        "{name} ist {on} nicht verfügbar{why}.", "{name} is not available {on}{why}.";
    trainer_subject(name: &str) =
        "{name} unterrichtet dieses Thema bisher nicht.", "{name} doesn’t teach this subject so far.";
    trainer_month(name: &str, month: &str, booked: &str, most: &str) =
        "{name} hätte im {month} {booked}, vereinbart: höchstens {most}.",
        "{name} would have {booked} in {month}; agreed: {most} at most.";
    room_booked(room: &str, venue: &str, on: &str, what: &str) =
        "{room} ({venue}) ist {on} schon belegt ({what}).",
        "{room} ({venue}) is already taken {on} ({what}).";
    venue_booked(venue: &str, on: &str, what: &str) =
        "{venue} ist {on} schon belegt ({what}).", "{venue} is already taken {on} ({what}).";
    venue_away(venue: &str, on: &str, why: &str) =
        "{venue} ist {on} nicht frei{why}.", "{venue} is not free {on}{why}.";
    room_too_small(seats: &str, registered: &str) =
        "Der Raum fasst {seats}, {registered}.", "The room holds {seats}; {registered}.";
    over_full(seats: &str, registered: &str) =
        "Der Termin hat {seats}, {registered}.", "The session has {seats}; {registered}.";
    is_public_holiday(days: &str, name: &str) =
        "{days} ist Feiertag ({name}).", "{days} is a public holiday ({name}).";
    in_school_holidays(days: &str, name: &str) =
        "Schulferien: {days} ({name}).", "School holidays: {days} ({name}).";
    is_custom(days: &str, name: &str) =
        "{days} ist {name}.", "{days} is {name}.";
    centre_away(centre: &str, on: &str, why: &str) =
        "{centre} kann {on} nicht kommen{why}.", "{centre} can’t come {on}{why}.";
    centre_busy(centres: &str, people: &str, on: &str, what: &str) =
        "{centres}: {people} {on} schon angemeldet ({what}).",
        "{centres}: {people} already registered {on} ({what}).";
    person_busy(name: &str, on: &str, what: &str) =
        "{name} ist {on} auch angemeldet für {what}.", "{name} is also registered {on} for {what}.";
    person_left(name: &str, on: &str, centre: &str) =
        "{name} arbeitet {on} nicht im KI {centre}.", "{name} doesn’t work at {centre} {on}.";
    person_not_working(name: &str, on: &str) =
        "{name} ist {on} nicht im Dienst.", "{name} isn’t on duty {on}.";
    prerequisite_later(module: &str, when: &str, who: &str) =
        "{module} soll vorausgehen, findet aber erst später statt ({when}). Noch nicht besucht: {who}.",
        "{module} should come first but takes place later ({when}). Not attended yet: {who}.";
    too_few_people(deadline: &str, people: &str, needed: &str) =
        "Anmeldeschluss {deadline}: {people} angemeldet, {needed}.",
        "Deadline {deadline}: {people} registered, {needed}.";
    slot_no_clash = "ohne Konflikt", "no conflict";
    slot_rest = "ganz ohne Konflikt ist nichts frei", "nothing is free without a conflict";
    slot_distance(km: u32) =
        "im Mittel {km}\u{a0}km für die KIs (Luftlinie)", "{km}\u{a0}km for the KIs on average (straight line)";
    slot_custom(name: &str, day: &str) = "in der Nähe: {name} ({day})", "close to {name} ({day})";
    slot_fewer_seats(seats: &str, most: u16) =
        "{seats}; das Modul nimmt bis zu {most}", "{seats}; the module takes up to {most}";
    slot_nobody_teaches =
        "niemand im Katalog unterrichtet dieses Modul", "nobody in the catalogue teaches this module";
    slot_no_venue =
        "kein Ort im Katalog passt nach Art und Plätzen", "no venue in the catalogue suits by kind and seats";
    date_empty =
        "Geben Sie ein Datum ein, etwa 03.02.2027.", "Enter a date, such as 3 Feb 2027.";
    date_unreadable =
        "Das ist kein Datum. Möglich sind etwa 03.02.2027, Mo, KW 7 oder +14.",
        "This is no date. Try 3 Feb 2027, Mon, week 7 or +14.";
    date_far_away = "Möglich sind die Jahre 1900 bis 2200.", "Years from 1900 to 2200 are possible.";
    no_such_week(week: u32, year: i32) =
        "KW {week} gibt es {year} nicht.", "{year} has no week {week}.";
    other_weekday(date: &str, weekday: &str) =
        "Der {date} ist ein {weekday}.", "{date} is a {weekday}.";
    time_empty =
        "Geben Sie Beginn und Ende ein, etwa 9:30-16:30.", "Enter start and end, such as 9:30-16:30.";
    time_unreadable =
        "Das ist keine Uhrzeit. Möglich ist etwa 9:30-16:30.", "This is no time. Try 9:30-16:30.";
    no_such_time(hour: u32, minute: u32) =
        "{hour}:{minute:02} Uhr gibt es nicht.", "There is no time {hour}:{minute:02}.";
    end_before_start(start: &str, end: &str) =
        "Das Ende ({end}) liegt nicht nach dem Beginn ({start}).", "The end ({end}) isn’t after the start ({start}).";
}

counted! {
    and_others(count; names: &str) = "{names} und noch 1" | "{names} und {count} weitere",
        "{names} and 1 more" | "{names} and {count} more";
    so_many_registered(count) = "angemeldet ist 1" | "angemeldet sind {count}", "1 is registered" | "{count} are registered";
    so_many_needed(count) = "nötig ist 1" | "nötig sind {count}", "1 is needed" | "{count} are needed";
}

impl Texts {
    /// "Mirjam Probe ist am Do, 04.03.2027 schon in Duisburg (102 · Modul 2)."
    pub fn clash(self, catalogue: &Catalogue, clash: &Clash) -> String {
        let on = self.on_days(&clash.days);
        let names = Names { texts: self, catalogue };
        match &clash.cause {
            Cause::Weekend => self.weekend(&clash.days),
            Cause::PublicHoliday { holiday } => {
                self.is_public_holiday(&self.day_list(&clash.days), self.public_holiday(*holiday))
            }
            Cause::SchoolHoliday { name } => self.in_school_holidays(&self.day_list(&clash.days), name),
            Cause::Custom { custom } => self.is_custom(&self.day_list(&clash.days), self.custom(*custom)),
            Cause::OverFull { most, people } => {
                self.over_full(&self.seats_counted(*most), &self.so_many_registered(*people))
            }
            Cause::TooFewPeople { fewest, people, deadline } => {
                let (people, needed) = (self.number(*people), self.so_many_needed(*fewest));
                self.too_few_people(&self.date(*deadline), &people, &needed)
            }
            cause @ (Cause::TrainerBooked { .. }
            | Cause::TrainerAway { .. }
            | Cause::TrainerSubject { .. }
            | Cause::TrainerMonth { .. }) => names.trainer_clash(cause, &on),
            cause @ (Cause::VenueBooked { .. } | Cause::VenueAway { .. } | Cause::RoomTooSmall { .. }) => {
                names.venue_clash(cause, &on)
            }
            cause => names.people_clash(cause, &on),
        }
    }

    /// "am Do, 04.03.2027"; "am Do, 04.03. und Mo, 08.03.2027"; nothing for no day.
    fn on_days(self, days: &[NaiveDate]) -> String {
        if days.is_empty() {
            return self.pick("dann", "then").to_owned();
        }
        format!("{} {}", self.pick("am", "on"), self.day_list(days))
    }

    /// "Mi, 03.03., Do, 04.03. und Mo, 08.03.2027"; runs of three or more with "bis".
    fn day_list(self, days: &[NaiveDate]) -> String {
        let run = days.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1]));
        match days {
            [] => String::new(),
            [day] => self.date_with_weekday(*day),
            [first, .., last] if run && days.len() > 2 => self.date_span(Some(*first), Some(*last)),
            [earlier @ .., last] => {
                let short = |day: &NaiveDate| {
                    if day.year() == last.year() {
                        self.date_short(*day)
                    } else {
                        self.date_with_weekday(*day)
                    }
                };
                let earlier: Vec<_> = earlier.iter().map(short).collect();
                format!(
                    "{} {} {}",
                    earlier.join(", "),
                    self.pick("und", "and"),
                    self.date_with_weekday(*last)
                )
            }
        }
    }

    fn weekend(self, days: &[NaiveDate]) -> String {
        match days {
            [day] => self.other_weekday(&self.date(*day), self.weekday(day.weekday().into())),
            days => {
                let days = self.day_list(days);
                self.pick(format!("Wochenende: {days}."), format!("Weekend: {days}."))
            }
        }
    }

    /// "Trainer:in doppelt belegt".
    pub fn clash_kind(self, kind: ClashKind) -> &'static str {
        match kind {
            ClashKind::TrainerBooked => self.pick("Trainer:in schon vergeben", "Trainer already taken"),
            ClashKind::TrainerAway => self.pick("Trainer:in nicht verfügbar", "Trainer not available"),
            ClashKind::TrainerSubject => self.pick("Trainer:in ohne das Thema", "Trainer lacks the subject"),
            ClashKind::TrainerMonth => self.pick("Zu viele Tage im Monat", "Too many days in the month"),
            ClashKind::VenueBooked => self.pick("Raum schon belegt", "Room already taken"),
            ClashKind::VenueAway => self.pick("Ort nicht frei", "Venue not free"),
            ClashKind::RoomTooSmall => self.pick("Raum zu klein", "Room too small"),
            ClashKind::OverFull => self.pick("Mehr Angemeldete als Plätze", "More people than seats"),
            ClashKind::Weekend => self.pick("Wochenende", "Weekend"),
            ClashKind::PublicHoliday => self.pick("Feiertag", "Public holiday"),
            ClashKind::SchoolHoliday => self.pick("Schulferien", "School holidays"),
            ClashKind::Custom => self.pick("Karneval, 24. und 31.12.", "Carnival, 24 and 31 Dec"),
            ClashKind::CentreAway => self.pick("KI kann nicht kommen", "KI can’t come"),
            ClashKind::CentreBusy => self.pick("KI hat einen anderen Termin", "KI has another session"),
            ClashKind::PersonBusy => self.pick("Person in zwei Terminen", "Person in two sessions"),
            ClashKind::PersonLeft => self.pick("Person nicht mehr im KI", "Person no longer at the KI"),
            ClashKind::Prerequisite => self.pick("Voraussetzung erst später", "Prerequisite comes later"),
            ClashKind::TooFewPeople => self.pick("Zu wenige Angemeldete", "Too few people"),
        }
    }

    /// "warnen".
    pub fn reaction(self, reaction: Reaction) -> &'static str {
        match reaction {
            Reaction::Block => self.pick("verhindern", "block"),
            Reaction::Warn => self.pick("warnen", "warn"),
            Reaction::Off => self.pick("nicht prüfen", "off"),
        }
    }

    /// "alle 5 eingeladenen KIs frei".
    pub fn slot_reason(self, catalogue: &Catalogue, reason: &SlotReason) -> String {
        match reason {
            SlotReason::NoClash => self.slot_no_clash().to_owned(),
            SlotReason::BestOfTheRest => self.slot_rest().to_owned(),
            SlotReason::AllInvitedFree { centres: 1 } => {
                self.pick("das eingeladene KI kann", "the invited KI is free").to_owned()
            }
            SlotReason::AllInvitedFree { centres: 2 } => {
                self.pick("beide eingeladenen KIs können", "both invited KIs are free").to_owned()
            }
            SlotReason::AllInvitedFree { centres } => self.pick(
                format!("alle {centres} eingeladenen KIs können"),
                format!("all {centres} invited KIs are free"),
            ),
            SlotReason::Distance { km } => self.slot_distance(*km),
            SlotReason::TrainerLoad { trainer, days } => {
                let name = Names { texts: self, catalogue }.trainer(trainer);
                let days = match days {
                    0 => self.pick("noch kein Tag", "no day yet").to_owned(),
                    days => self.days_counted(*days),
                };
                self.pick(format!("{name}: {days} in diesem Monat"), format!("{name}: {days} in that month"))
            }
            SlotReason::CustomNearby { custom, day } => {
                self.slot_custom(self.custom(*custom), &self.date_short(*day))
            }
            SlotReason::FewerSeats { seats, most } => {
                self.slot_fewer_seats(&self.seats_counted(*seats), *most)
            }
            SlotReason::NobodyTeachesIt => self.slot_nobody_teaches().to_owned(),
            SlotReason::NoVenueFits => self.slot_no_venue().to_owned(),
        }
    }

    /// "Fronleichnam".
    pub fn public_holiday(self, holiday: PublicHoliday) -> &'static str {
        match holiday {
            PublicHoliday::NewYear => self.pick("Neujahr", "New Year’s Day"),
            PublicHoliday::Epiphany => self.pick("Heilige Drei Könige", "Epiphany"),
            PublicHoliday::WomensDay => self.pick("Frauentag", "International Women’s Day"),
            PublicHoliday::GoodFriday => self.pick("Karfreitag", "Good Friday"),
            PublicHoliday::EasterSunday => self.pick("Ostersonntag", "Easter Sunday"),
            PublicHoliday::EasterMonday => self.pick("Ostermontag", "Easter Monday"),
            PublicHoliday::LabourDay => self.pick("Tag der Arbeit", "Labour Day"),
            PublicHoliday::LiberationDay => self.pick("Tag der Befreiung", "Liberation Day"),
            PublicHoliday::Ascension => self.pick("Christi Himmelfahrt", "Ascension Day"),
            PublicHoliday::WhitSunday => self.pick("Pfingstsonntag", "Whit Sunday"),
            PublicHoliday::WhitMonday => self.pick("Pfingstmontag", "Whit Monday"),
            PublicHoliday::CorpusChristi => self.pick("Fronleichnam", "Corpus Christi"),
            PublicHoliday::UprisingDay => {
                self.pick("Jahrestag des Aufstands vom 17. Juni 1953", "Anniversary of the 1953 uprising")
            }
            PublicHoliday::Assumption => self.pick("Mariä Himmelfahrt", "Assumption Day"),
            PublicHoliday::ChildrensDay => self.pick("Weltkindertag", "Children’s Day"),
            PublicHoliday::UnityDay => self.pick("Tag der Deutschen Einheit", "German Unity Day"),
            PublicHoliday::ReformationDay => self.pick("Reformationstag", "Reformation Day"),
            PublicHoliday::AllSaints => self.pick("Allerheiligen", "All Saints’ Day"),
            PublicHoliday::RepentanceDay => self.pick("Buß- und Bettag", "Day of Repentance and Prayer"),
            PublicHoliday::ChristmasDay => self.pick("1. Weihnachtstag", "Christmas Day"),
            PublicHoliday::BoxingDay => self.pick("2. Weihnachtstag", "Boxing Day"),
        }
    }

    /// "Rosenmontag".
    pub fn custom(self, custom: Custom) -> &'static str {
        match custom {
            Custom::WomensCarnival => self.pick("Weiberfastnacht", "Carnival Thursday"),
            Custom::CarnivalMonday => self.pick("Rosenmontag", "Carnival Monday"),
            Custom::CarnivalTuesday => self.pick("Veilchendienstag", "Shrove Tuesday"),
            Custom::ChristmasEve => self.pick("Heiligabend", "Christmas Eve"),
            Custom::NewYearsEve => self.pick("Silvester", "New Year’s Eve"),
        }
    }

    /// "Den 31.02. gibt es nicht."
    pub fn date_input_error(self, error: &DateInputError) -> String {
        match error {
            DateInputError::Empty => self.date_empty().to_owned(),
            DateInputError::Unreadable => self.date_unreadable().to_owned(),
            DateInputError::NoSuchDay { day, month, year } => {
                let year = year.map_or_else(String::new, |year| year.to_string());
                match self.lang {
                    Lang::De => format!("Den {day:02}.{month:02}.{year} gibt es nicht."),
                    Lang::En => format!("There is no day {day:02}.{month:02}.{year} (day.month)."),
                }
            }
            DateInputError::NoSuchWeek { week, year } => self.no_such_week(*week, *year),
            DateInputError::OtherWeekday(day) => {
                self.other_weekday(&self.date(*day), self.weekday(day.weekday().into()))
            }
            DateInputError::FarAway => self.date_far_away().to_owned(),
        }
    }

    /// "25:00 Uhr gibt es nicht."
    pub fn time_input_error(self, error: &TimeInputError) -> String {
        match error {
            TimeInputError::Empty => self.time_empty().to_owned(),
            TimeInputError::Unreadable => self.time_unreadable().to_owned(),
            TimeInputError::NoSuchTime { hour, minute } => self.no_such_time(*hour, *minute),
            TimeInputError::EndBeforeStart { start, end } => {
                self.end_before_start(&self.time(*start), &self.time(*end))
            }
        }
    }
}

/// Names of the records that clashes are about; an id that nothing has is printed as such.
struct Names<'a> {
    texts: Texts,
    catalogue: &'a Catalogue,
}

impl Names<'_> {
    fn trainer(&self, id: &TrainerId) -> String {
        let found = self.catalogue.trainers.get(id);
        found.map_or_else(|| self.texts.unknown_record(&id.to_string()), |trainer| trainer.name.clone())
    }

    fn venue(&self, id: &VenueId) -> String {
        let found = self.catalogue.venues.get(id);
        found.map_or_else(|| self.texts.unknown_record(&id.to_string()), |venue| venue.label())
    }

    fn centre(&self, id: &CentreId) -> String {
        match self.catalogue.centres.get(id) {
            Some(centre) if centre.short_name.is_empty() => centre.name.clone(),
            Some(centre) => centre.short_name.clone(),
            None => self.texts.unknown_record(&id.to_string()),
        }
    }

    fn person(&self, id: &PersonId) -> String {
        let found = self.catalogue.people.get(id);
        found.map_or_else(|| self.texts.unknown_record(&id.to_string()), |person| person.full_name())
    }

    /// "102 · Modul 2".
    fn module(&self, id: &ModuleId) -> String {
        let found = self.catalogue.module(id);
        found.map_or_else(|| self.texts.unknown_record(&id.to_string()), |f| self.texts.module_code(f))
    }

    /// "102 · Modul 2" of a session.
    fn session(&self, id: &SessionId) -> String {
        match self.catalogue.sessions.get(id) {
            Some(session) => self.module(&session.module),
            None => self.texts.unknown_record(&id.to_string()),
        }
    }

    /// The town where a session takes place, if it does in one.
    fn town(&self, id: &SessionId) -> Option<&str> {
        let venue = self.catalogue.sessions.get(id)?.venue.as_ref()?;
        let venue = self.catalogue.venues.get(venue)?;
        (venue.kind == VenueKind::OnSite && !venue.town.is_empty()).then_some(venue.town.as_str())
    }

    /// Three names and how many more; never "1 more", where the fourth name is as short.
    fn some_of(&self, mut names: Vec<String>) -> String {
        const SHOWN: usize = 3;
        if names.len() == SHOWN + 1 {
            return names.join(", ");
        }
        let more = names.len().saturating_sub(SHOWN);
        names.truncate(SHOWN);
        match more {
            0 => names.join(", "),
            more => self.texts.and_others(more, &names.join(", ")),
        }
    }

    fn trainer_clash(&self, cause: &Cause, on: &str) -> String {
        let texts = self.texts;
        match cause {
            Cause::TrainerBooked { trainer, session } => {
                let (name, what) = (self.trainer(trainer), self.session(session));
                match self.town(session) {
                    Some(town) => texts.trainer_booked(&name, on, town, &what),
                    None => texts.trainer_booked_elsewhere(&name, on, &what),
                }
            }
            Cause::TrainerAway { trainer, reason } => {
                texts.trainer_away(&self.trainer(trainer), on, &because(reason))
            }
            Cause::TrainerSubject { trainer } => texts.trainer_subject(&self.trainer(trainer)),
            Cause::TrainerMonth { trainer, month, booked, most } => {
                let (booked, most) = (texts.days_counted(*booked), texts.days_counted(*most));
                texts.trainer_month(&self.trainer(trainer), &texts.month_and_year(*month), &booked, &most)
            }
            _ => String::new(),
        }
    }

    fn venue_clash(&self, cause: &Cause, on: &str) -> String {
        let texts = self.texts;
        match cause {
            Cause::VenueBooked { venue, room, session } => {
                let (venue, what) = (self.venue(venue), self.session(session));
                match room {
                    Some(room) => texts.room_booked(room, &venue, on, &what),
                    None => texts.venue_booked(&venue, on, &what),
                }
            }
            Cause::VenueAway { venue, reason } => texts.venue_away(&self.venue(venue), on, &because(reason)),
            Cause::RoomTooSmall { seats, people, .. } => {
                texts.room_too_small(&texts.people_counted(*seats), &texts.so_many_registered(*people))
            }
            _ => String::new(),
        }
    }

    fn people_clash(&self, cause: &Cause, on: &str) -> String {
        let texts = self.texts;
        match cause {
            Cause::CentreAway { centre, reason } => {
                texts.centre_away(&self.centre(centre), on, &because(reason))
            }
            Cause::CentreBusy { session, centres, people } => {
                let centres = self.some_of(centres.iter().map(|centre| self.centre(centre)).collect());
                texts.centre_busy(&centres, &texts.people_counted(*people), on, &self.session(session))
            }
            Cause::PersonBusy { person, session } => {
                texts.person_busy(&self.person(person), on, &self.session(session))
            }
            Cause::PersonLeft { person } => {
                let centre = self.catalogue.people.get(person).and_then(|person| person.centre.as_ref());
                match centre {
                    Some(centre) => texts.person_left(&self.person(person), on, &self.centre(centre)),
                    None => texts.person_not_working(&self.person(person), on),
                }
            }
            Cause::Prerequisite { module, session, people, centres } => {
                let people = people.iter().map(|person| self.person(person));
                let centres = centres.iter().map(|centre| self.centre(centre));
                let days = self.catalogue.sessions.get(session);
                let when = texts.date_span(
                    days.and_then(|session| session.first_day()),
                    days.and_then(|session| session.last_day()),
                );
                let who = self.some_of(people.chain(centres).collect());
                texts.prerequisite_later(&self.module(module), &when, &who)
            }
            _ => String::new(),
        }
    }
}

/// ": Fortbildung", or nothing.
fn because(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!(": {reason}") }
}

#[cfg(test)]
#[path = "clashes_tests.rs"]
mod tests;
