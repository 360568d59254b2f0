//! Public holidays by rule, school holidays by data, working days, and dates as people type them.

mod customs;
mod day_words;
mod holidays;
mod input;
mod school;
mod times;

use std::sync::{Arc, OnceLock};

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

pub use customs::{Custom, custom_on};
pub use holidays::{PublicHoliday, easter_sunday, public_holidays};
pub use input::{DateInputError, monday_of_week, parse_date, week_of};
pub use school::overlapping;
pub use times::{TimeInputError, parse_time, parse_times};

use crate::catalogue::{Catalogue, FederalState, FurtherHoliday, SchoolHoliday};

/// Years whose holidays are remembered; the years that the file's dates may have.
const FIRST_YEAR: i32 = 1900;
const YEARS: usize = 301;

type Holidays = Vec<(NaiveDate, PublicHoliday)>;

/// Why a day is a public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday<'a> {
    /// By the state's act.
    Act(PublicHoliday),
    /// By what the catalogue says, under this name.
    Further(&'a str),
}

/// What a day is in one state. Cheap to copy, and to ask again: a year's holidays are worked out once.
#[derive(Clone, Debug)]
pub struct Calendar {
    state: FederalState,
    school: Arc<[SchoolHoliday]>,
    /// By day.
    further: Arc<[(NaiveDate, String)]>,
    years: Arc<[OnceLock<Holidays>]>,
}

impl Calendar {
    /// The calendar of a state with its school holidays.
    pub fn new(state: FederalState, school: &[SchoolHoliday]) -> Self {
        let years = (0..YEARS).map(|_| OnceLock::new()).collect();
        Self { state, school: school.into(), further: Arc::default(), years }
    }

    /// With further public holidays. Those whose day can't be read are none.
    pub fn with_further(self, holidays: &[FurtherHoliday]) -> Self {
        let dated = |holiday: &FurtherHoliday| Some((holiday.on.get()?, holiday.name.clone()));
        let mut further: Vec<_> = holidays.iter().filter_map(dated).collect();
        further.sort_unstable();
        Self { further: further.into(), ..self }
    }

    /// The calendar of the catalogue's office.
    pub fn of(catalogue: &Catalogue) -> Self {
        Self::new(catalogue.organisation.state, &catalogue.school_holidays)
            .with_further(&catalogue.further_holidays)
    }

    /// Which state's.
    pub fn state(&self) -> FederalState {
        self.state
    }

    /// The public holiday on `day`; the first by [`PublicHoliday`]'s order where two meet, the act's before
    /// further ones.
    pub fn public_holiday(&self, day: NaiveDate) -> Option<Holiday<'_>> {
        self.by_act(day).map(Holiday::Act).or_else(|| {
            let at = self.further.partition_point(|(date, _)| *date < day);
            self.further.get(at).filter(|(date, _)| *date == day).map(|(_, name)| Holiday::Further(name))
        })
    }

    fn by_act(&self, day: NaiveDate) -> Option<PublicHoliday> {
        let in_year = |holidays: &[(NaiveDate, PublicHoliday)]| {
            holidays.iter().find(|(date, _)| *date == day).map(|&(_, holiday)| holiday)
        };
        let remembered =
            usize::try_from(day.year() - FIRST_YEAR).ok().and_then(|index| self.years.get(index));
        match remembered {
            Some(year) => in_year(year.get_or_init(|| public_holidays(self.state, day.year()))),
            None => in_year(&public_holidays(self.state, day.year())),
        }
    }

    /// The school holidays that `day` lies in.
    pub fn school_holiday(&self, day: NaiveDate) -> Option<&SchoolHoliday> {
        overlapping(&self.school, day, day).next()
    }

    /// The school holidays that share a day with `from` to `until`, as the catalogue lists them.
    pub fn school_holidays(&self, from: NaiveDate, until: NaiveDate) -> impl Iterator<Item = &SchoolHoliday> {
        overlapping(&self.school, from, until)
    }

    /// The custom kept on `day`.
    pub fn custom(&self, day: NaiveDate) -> Option<Custom> {
        custom_on(day)
    }

    /// Monday to Friday and no public holiday. School holidays and customs are working days: they make a
    /// date unwise, not impossible.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && self.public_holiday(day).is_none()
    }

    /// The first working day after `day`.
    pub fn next_working_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut next = day;
        loop {
            next = next.checked_add_days(Days::new(1))?;
            if self.is_working_day(next) {
                return Some(next);
            }
        }
    }
}

/// Saturday or Sunday.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_a_day_is() {
        let school = SchoolHoliday {
            name: "Pfingstferien".into(),
            from: day("2027-05-18").into(),
            until: day("2027-05-18").into(),
            ..SchoolHoliday::default()
        };
        let peace = FurtherHoliday {
            name: "Friedensfest".into(),
            on: day("2027-02-02").into(),
            ..FurtherHoliday::default()
        };
        let undated = FurtherHoliday { on: crate::catalogue::Date::new("Februar"), ..peace.clone() };
        let calendar = Calendar::new(FederalState::Nw, &[school]).with_further(&[undated, peace]);
        for (text, public, school, custom, works) in [
            ("2027-05-27", Some(Holiday::Act(PublicHoliday::CorpusChristi)), false, None, false),
            ("2027-02-02", Some(Holiday::Further("Friedensfest")), false, None, false),
            ("2027-02-01", None, false, None, true),
            ("2027-05-18", None, true, None, true),
            ("2027-02-04", None, false, Some(Custom::WomensCarnival), true),
            ("2027-02-08", None, false, Some(Custom::CarnivalMonday), true),
            ("2027-02-06", None, false, None, false),
            ("2027-02-03", None, false, None, true),
        ] {
            let date = day(text);
            assert_eq!(calendar.public_holiday(date), public, "{text}");
            assert_eq!(calendar.school_holiday(date).is_some(), school, "{text}");
            assert_eq!(calendar.custom(date), custom, "{text}");
            assert_eq!(calendar.is_working_day(date), works, "{text}");
        }
        assert_eq!(calendar.next_working_day(day("2027-12-24")), Some(day("2027-12-27")));
    }

    #[test]
    fn years_outside_the_remembered_ones_are_answered_too() {
        let calendar = Calendar::new(FederalState::Nw, &[]);
        for (text, holiday) in [
            ("1899-12-25", Some(Holiday::Act(PublicHoliday::ChristmasDay))),
            ("2201-01-01", Some(Holiday::Act(PublicHoliday::NewYear))),
            ("2200-12-26", Some(Holiday::Act(PublicHoliday::BoxingDay))),
        ] {
            assert_eq!(calendar.public_holiday(day(text)), holiday, "{text}");
        }
        assert_eq!(calendar.next_working_day(NaiveDate::MAX), None);
        assert!(!calendar.is_working_day(NaiveDate::MIN) || !is_weekend(NaiveDate::MIN));
    }

    #[test]
    fn each_state_has_its_own() {
        let all_saints = day("2027-11-01");
        let keeps = |state| Calendar::new(state, &[]).public_holiday(all_saints).is_some();
        assert!(keeps(FederalState::Nw) && keeps(FederalState::By));
        assert!(!keeps(FederalState::He) && !keeps(FederalState::Be));
    }
}
