//! School holidays. They are data, because the ministers agree on them for some years ahead; no rule
//! tells them.

use chrono::NaiveDate;

use crate::catalogue::SchoolHoliday;

/// The holidays that share at least one day with `from` to `until`, both included. Holidays with an
/// unreadable bound count by the other one alone: better a day too few than a year too many.
pub fn overlapping(
    all: &[SchoolHoliday],
    from: NaiveDate,
    until: NaiveDate,
) -> impl Iterator<Item = &SchoolHoliday> {
    all.iter().filter(move |holiday| {
        let (first, last) = (holiday.from.get(), holiday.until.get());
        match (first.or(last), last.or(first)) {
            (Some(first), Some(last)) => first <= until && from <= last,
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike as _, Weekday};

    use super::*;
    use crate::calendar::public_holidays;
    use crate::catalogue::FederalState;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// How many working days ("Werktage": Monday to Saturday, no public holiday) lie from `from` to `until`,
    /// both included. By the states' agreement of Hamburg, the holidays of a school year make 75 of them.
    fn working_days(from: NaiveDate, until: NaiveDate) -> usize {
        let holidays: Vec<NaiveDate> = (from.year()..=until.year())
            .flat_map(|year| public_holidays(FederalState::Nw, year))
            .map(|(d, _)| d)
            .collect();
        from.iter_days()
            .take_while(|day| *day <= until)
            .filter(|day| day.weekday() != Weekday::Sun && !holidays.contains(day))
            .count()
    }

    /// The value of `"key": value` on a line of the reference file, which has one key a line.
    fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
        let rest = line.trim().strip_prefix(&format!("\"{key}\": "))?;
        Some(rest.trim_end_matches(',').trim_matches('"'))
    }

    #[test]
    fn every_school_year_has_75_working_days_of_holidays() {
        let file = include_str!("../../assets/reference/schulferien-nrw.json");
        let (mut years, mut movable, mut sum, mut first) = (0, None, 0, None);
        for line in file.lines() {
            if let Some(days) = value(line, "bewegliche_ferientage") {
                movable = days.parse::<usize>().ok();
                sum = 0;
            } else if let Some(from) = value(line, "von") {
                first = Some(day(from));
            } else if let Some(until) = value(line, "bis") {
                sum += working_days(first.take().unwrap(), day(until));
            } else if line.trim() == "]"
                && let Some(movable) = movable.take()
            {
                assert_eq!(sum + movable, 75, "school year number {years}");
                years += 1;
            }
        }
        assert_eq!(years, 6);
    }

    #[test]
    fn any_shared_day_counts() {
        let all = [SchoolHoliday {
            name: "Herbstferien".into(),
            from: day("2027-10-23").into(),
            until: day("2027-11-06").into(),
            ..SchoolHoliday::default()
        }];
        for (from, until, hit) in [
            ("2027-10-22", "2027-10-22", false),
            ("2027-10-22", "2027-10-23", true),
            ("2027-11-06", "2027-11-09", true),
            ("2027-11-07", "2027-11-09", false),
            ("2027-10-01", "2027-12-01", true),
            ("2027-10-25", "2027-10-25", true),
        ] {
            assert_eq!(overlapping(&all, day(from), day(until)).count() == 1, hit, "{from} {until}");
        }
    }

    #[test]
    fn an_unreadable_bound_is_no_endless_holiday() {
        let all = [SchoolHoliday {
            name: "Ferien".into(),
            from: day("2027-10-23").into(),
            until: crate::catalogue::Date::new("2027-11-31"),
            ..SchoolHoliday::default()
        }];
        assert_eq!(overlapping(&all, day("2027-10-23"), day("2027-10-23")).count(), 1);
        assert_eq!(overlapping(&all, day("2028-01-01"), day("2028-01-01")).count(), 0);
    }
}
