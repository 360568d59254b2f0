//! Words for clashes, free dates and holidays, and for dates that can't be read.

use chrono::{Datelike as _, NaiveDate};

use super::{Lang, Texts, texts};
use crate::calendar::{Custom, DateInputError, Holiday, PublicHoliday, TimeInputError};
use crate::catalogue::{
    Catalogue, CentreId, ClashKind, ModuleId, PersonId, Reaction, SessionId, TrainerId, VenueId, VenueKind,
};
use crate::scheduling::{Cause, Clash, SlotReason};

texts! {
    trainer_booked(name, on, town, what); trainer_booked_elsewhere(name, on, what);
    trainer_away(name, on, why); trainer_subject(name); trainer_month(name, month, booked, most);
    room_booked(room, venue, on, what); venue_booked(venue, on, what); venue_away(venue, on, why);
    room_too_small(seats, registered); over_full(seats, registered); is_public_holiday(days, name);
    in_school_holidays(days, name); is_custom(days, name); centre_away(centre, on, why);
    centre_busy(centres, people, on, what); person_busy(name, on, what); person_left(name, on, centre);
    person_not_working(name, on); prerequisite_later(module, when, who);
    too_few_people(deadline, people, needed); slot_no_clash; slot_rest; slot_distance(km);
    slot_custom(name, day); slot_fewer_seats(seats, most); slot_nobody_teaches; slot_no_venue; date_empty;
    date_unreadable; date_far_away; no_such_week(week, year); other_weekday(date, weekday); time_empty;
    time_unreadable; no_such_time(hour, minute); end_before_start(start, end); and_others(count; names);
    so_many_registered(count;); so_many_needed(count;); on_no_day; on_days_preposition; and_word;
    weekend_days(days); clash_kind_trainer_booked; clash_kind_trainer_away; clash_kind_trainer_subject;
    clash_kind_trainer_month; clash_kind_venue_booked; clash_kind_venue_away; clash_kind_room_too_small;
    clash_kind_over_full; clash_kind_weekend; clash_kind_public_holiday; clash_kind_school_holiday;
    clash_kind_custom; clash_kind_centre_away; clash_kind_centre_busy; clash_kind_person_busy;
    clash_kind_person_left; clash_kind_prerequisite; clash_kind_too_few_people; reaction_block;
    reaction_warn; reaction_off; slot_reason_one_invited_free; slot_reason_both_invited_free;
    slot_reason_all_invited_free(centres); slot_no_day_yet; slot_reason_trainer_load(name, days);
    public_holiday_new_year; public_holiday_epiphany; public_holiday_womens_day; public_holiday_good_friday;
    public_holiday_easter_sunday; public_holiday_easter_monday; public_holiday_labour_day;
    public_holiday_liberation_day; public_holiday_ascension; public_holiday_whit_sunday;
    public_holiday_whit_monday; public_holiday_corpus_christi; public_holiday_uprising_day;
    public_holiday_assumption; public_holiday_childrens_day; public_holiday_unity_day;
    public_holiday_reformation_day; public_holiday_all_saints; public_holiday_repentance_day;
    public_holiday_christmas_day; public_holiday_boxing_day; custom_womens_carnival; custom_carnival_monday;
    custom_carnival_tuesday; custom_christmas_eve; custom_new_years_eve;
}

impl Texts {
    /// "Mirjam Probe ist am Do, 04.03.2027 schon in Duisburg (102 · Modul 2)."
    pub fn clash(self, catalogue: &Catalogue, clash: &Clash) -> String {
        let on = self.on_days(&clash.days);
        let names = Names { texts: self, catalogue };
        match &clash.cause {
            Cause::Weekend => self.weekend(&clash.days),
            Cause::PublicHoliday { holiday } => {
                self.is_public_holiday(self.day_list(&clash.days), self.public_holiday(*holiday))
            }
            Cause::FurtherHoliday { name } => self.is_public_holiday(self.day_list(&clash.days), name),
            Cause::SchoolHoliday { name } => self.in_school_holidays(self.day_list(&clash.days), name),
            Cause::Custom { custom } => self.is_custom(self.day_list(&clash.days), self.custom(*custom)),
            Cause::OverFull { most, people } => {
                self.over_full(self.seats_counted(*most), self.so_many_registered(*people))
            }
            Cause::TooFewPeople { fewest, people, deadline } => {
                let (people, needed) = (self.number(*people), self.so_many_needed(*fewest));
                self.too_few_people(self.date(*deadline), &people, &needed)
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
            return self.on_no_day().to_owned();
        }
        format!("{} {}", self.on_days_preposition(), self.day_list(days))
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
                format!("{} {} {}", earlier.join(", "), self.and_word(), self.date_with_weekday(*last))
            }
        }
    }

    fn weekend(self, days: &[NaiveDate]) -> String {
        match days {
            [day] => self.other_weekday(self.date(*day), self.weekday(day.weekday().into())),
            days => {
                let days = self.day_list(days);
                self.weekend_days(&days)
            }
        }
    }

    /// "Trainer:in doppelt belegt".
    pub fn clash_kind(self, kind: ClashKind) -> &'static str {
        match kind {
            ClashKind::TrainerBooked => self.clash_kind_trainer_booked(),
            ClashKind::TrainerAway => self.clash_kind_trainer_away(),
            ClashKind::TrainerSubject => self.clash_kind_trainer_subject(),
            ClashKind::TrainerMonth => self.clash_kind_trainer_month(),
            ClashKind::VenueBooked => self.clash_kind_venue_booked(),
            ClashKind::VenueAway => self.clash_kind_venue_away(),
            ClashKind::RoomTooSmall => self.clash_kind_room_too_small(),
            ClashKind::OverFull => self.clash_kind_over_full(),
            ClashKind::Weekend => self.clash_kind_weekend(),
            ClashKind::PublicHoliday => self.clash_kind_public_holiday(),
            ClashKind::SchoolHoliday => self.clash_kind_school_holiday(),
            ClashKind::Custom => self.clash_kind_custom(),
            ClashKind::CentreAway => self.clash_kind_centre_away(),
            ClashKind::CentreBusy => self.clash_kind_centre_busy(),
            ClashKind::PersonBusy => self.clash_kind_person_busy(),
            ClashKind::PersonLeft => self.clash_kind_person_left(),
            ClashKind::Prerequisite => self.clash_kind_prerequisite(),
            ClashKind::TooFewPeople => self.clash_kind_too_few_people(),
        }
    }

    /// "warnen".
    pub fn reaction(self, reaction: Reaction) -> &'static str {
        match reaction {
            Reaction::Block => self.reaction_block(),
            Reaction::Warn => self.reaction_warn(),
            Reaction::Off => self.reaction_off(),
        }
    }

    /// "alle 5 eingeladenen KIs frei".
    pub fn slot_reason(self, catalogue: &Catalogue, reason: &SlotReason) -> String {
        match reason {
            SlotReason::NoClash => self.slot_no_clash().to_owned(),
            SlotReason::BestOfTheRest => self.slot_rest().to_owned(),
            SlotReason::AllInvitedFree { centres: 1 } => self.slot_reason_one_invited_free().to_owned(),
            SlotReason::AllInvitedFree { centres: 2 } => self.slot_reason_both_invited_free().to_owned(),
            SlotReason::AllInvitedFree { centres } => self.slot_reason_all_invited_free(centres),
            SlotReason::Distance { km } => self.slot_distance(*km),
            SlotReason::TrainerLoad { trainer, days } => {
                let name = Names { texts: self, catalogue }.trainer(trainer);
                let days = match days {
                    0 => self.slot_no_day_yet().to_owned(),
                    days => self.days_counted(*days),
                };
                self.slot_reason_trainer_load(&name, &days)
            }
            SlotReason::CustomNearby { custom, day } => {
                self.slot_custom(self.custom(*custom), self.date_short(*day))
            }
            SlotReason::FewerSeats { seats, most } => {
                self.slot_fewer_seats(self.seats_counted(*seats), *most)
            }
            SlotReason::NobodyTeachesIt => self.slot_nobody_teaches().to_owned(),
            SlotReason::NoVenueFits => self.slot_no_venue().to_owned(),
        }
    }

    /// "Fronleichnam".
    pub fn public_holiday(self, holiday: PublicHoliday) -> &'static str {
        match holiday {
            PublicHoliday::NewYear => self.public_holiday_new_year(),
            PublicHoliday::Epiphany => self.public_holiday_epiphany(),
            PublicHoliday::WomensDay => self.public_holiday_womens_day(),
            PublicHoliday::GoodFriday => self.public_holiday_good_friday(),
            PublicHoliday::EasterSunday => self.public_holiday_easter_sunday(),
            PublicHoliday::EasterMonday => self.public_holiday_easter_monday(),
            PublicHoliday::LabourDay => self.public_holiday_labour_day(),
            PublicHoliday::LiberationDay => self.public_holiday_liberation_day(),
            PublicHoliday::Ascension => self.public_holiday_ascension(),
            PublicHoliday::WhitSunday => self.public_holiday_whit_sunday(),
            PublicHoliday::WhitMonday => self.public_holiday_whit_monday(),
            PublicHoliday::CorpusChristi => self.public_holiday_corpus_christi(),
            PublicHoliday::UprisingDay => self.public_holiday_uprising_day(),
            PublicHoliday::Assumption => self.public_holiday_assumption(),
            PublicHoliday::ChildrensDay => self.public_holiday_childrens_day(),
            PublicHoliday::UnityDay => self.public_holiday_unity_day(),
            PublicHoliday::ReformationDay => self.public_holiday_reformation_day(),
            PublicHoliday::AllSaints => self.public_holiday_all_saints(),
            PublicHoliday::RepentanceDay => self.public_holiday_repentance_day(),
            PublicHoliday::ChristmasDay => self.public_holiday_christmas_day(),
            PublicHoliday::BoxingDay => self.public_holiday_boxing_day(),
        }
    }

    /// What a public holiday is called.
    pub fn holiday(self, holiday: Holiday<'_>) -> &str {
        match holiday {
            Holiday::Act(holiday) => self.public_holiday(holiday),
            Holiday::Further(name) => name,
        }
    }

    /// "Rosenmontag".
    pub fn custom(self, custom: Custom) -> &'static str {
        match custom {
            Custom::WomensCarnival => self.custom_womens_carnival(),
            Custom::CarnivalMonday => self.custom_carnival_monday(),
            Custom::CarnivalTuesday => self.custom_carnival_tuesday(),
            Custom::ChristmasEve => self.custom_christmas_eve(),
            Custom::NewYearsEve => self.custom_new_years_eve(),
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
                self.other_weekday(self.date(*day), self.weekday(day.weekday().into()))
            }
            DateInputError::FarAway => self.date_far_away().to_owned(),
        }
    }

    /// "25:00 Uhr gibt es nicht."
    pub fn time_input_error(self, error: &TimeInputError) -> String {
        match error {
            TimeInputError::Empty => self.time_empty().to_owned(),
            TimeInputError::Unreadable => self.time_unreadable().to_owned(),
            TimeInputError::NoSuchTime { hour, minute } => self.no_such_time(hour, format!("{minute:02}")),
            TimeInputError::EndBeforeStart { start, end } => {
                self.end_before_start(self.time(*start), self.time(*end))
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
        found.map_or_else(|| self.texts.unknown_record(id.to_string()), |trainer| trainer.name.clone())
    }

    fn venue(&self, id: &VenueId) -> String {
        let found = self.catalogue.venues.get(id);
        found.map_or_else(|| self.texts.unknown_record(id.to_string()), |venue| venue.label())
    }

    fn centre(&self, id: &CentreId) -> String {
        match self.catalogue.centres.get(id) {
            Some(centre) if centre.short_name.is_empty() => centre.name.clone(),
            Some(centre) => centre.short_name.clone(),
            None => self.texts.unknown_record(id.to_string()),
        }
    }

    fn person(&self, id: &PersonId) -> String {
        let found = self.catalogue.people.get(id);
        found.map_or_else(|| self.texts.unknown_record(id.to_string()), |person| person.full_name())
    }

    /// "102 · Modul 2".
    fn module(&self, id: &ModuleId) -> String {
        let found = self.catalogue.module(id);
        found.map_or_else(|| self.texts.unknown_record(id.to_string()), |f| self.texts.module_code(f))
    }

    /// "102 · Modul 2" of a session.
    fn session(&self, id: &SessionId) -> String {
        match self.catalogue.sessions.get(id) {
            Some(session) => self.module(&session.module),
            None => self.texts.unknown_record(id.to_string()),
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
            more => self.texts.and_others(more, names.join(", ")),
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
                texts.trainer_away(self.trainer(trainer), on, because(reason))
            }
            Cause::TrainerSubject { trainer } => texts.trainer_subject(self.trainer(trainer)),
            Cause::TrainerMonth { trainer, month, booked, most } => {
                let (booked, most) = (texts.days_counted(*booked), texts.days_counted(*most));
                texts.trainer_month(self.trainer(trainer), texts.month_and_year(*month), &booked, &most)
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
            Cause::VenueAway { venue, reason } => texts.venue_away(self.venue(venue), on, because(reason)),
            Cause::RoomTooSmall { seats, people, .. } => {
                texts.room_too_small(texts.people_counted(*seats), texts.so_many_registered(*people))
            }
            _ => String::new(),
        }
    }

    fn people_clash(&self, cause: &Cause, on: &str) -> String {
        let texts = self.texts;
        match cause {
            Cause::CentreAway { centre, reason } => {
                texts.centre_away(self.centre(centre), on, because(reason))
            }
            Cause::CentreBusy { session, centres, people } => {
                let centres = self.some_of(centres.iter().map(|centre| self.centre(centre)).collect());
                texts.centre_busy(&centres, texts.people_counted(*people), on, self.session(session))
            }
            Cause::PersonBusy { person, session } => {
                texts.person_busy(self.person(person), on, self.session(session))
            }
            Cause::PersonLeft { person } => {
                let centre = self.catalogue.people.get(person).and_then(|person| person.centre.as_ref());
                match centre {
                    Some(centre) => texts.person_left(self.person(person), on, self.centre(centre)),
                    None => texts.person_not_working(self.person(person), on),
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
                texts.prerequisite_later(self.module(module), &when, &who)
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
