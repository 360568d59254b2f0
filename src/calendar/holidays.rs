//! Public holidays of the sixteen states, by rule.
//!
//! Sources: Art. 2 of the unification treaty (3 October) and the states' holiday acts. The rules are those
//! in force since 1995, when all states but Saxony gave up Buß- und Bettag; earlier years are answered as
//! if these rules had held then. Days that only some municipalities keep are left out, because an office's
//! state doesn't tell its municipality: Mariä Himmelfahrt in Bavaria (kept where most are Catholic),
//! Fronleichnam in parts of Saxony and Thuringia, Friedensfest in Augsburg.

use chrono::{Datelike as _, Days, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

use crate::catalogue::FederalState::{self, Bb, Be, Bw, By, Hb, He, Hh, Mv, Ni, Nw, Rp, Sh, Sl, Sn, St, Th};

/// A public holiday. Its names are in `texts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PublicHoliday {
    /// Neujahr.
    NewYear,
    /// Heilige Drei Könige.
    Epiphany,
    /// Frauentag.
    WomensDay,
    /// Karfreitag.
    GoodFriday,
    /// Ostersonntag.
    EasterSunday,
    /// Ostermontag.
    EasterMonday,
    /// Tag der Arbeit.
    LabourDay,
    /// Tag der Befreiung.
    LiberationDay,
    /// Christi Himmelfahrt.
    Ascension,
    /// Pfingstsonntag.
    WhitSunday,
    /// Pfingstmontag.
    WhitMonday,
    /// Fronleichnam.
    CorpusChristi,
    /// Jahrestag des Volksaufstands vom 17. Juni 1953.
    UprisingDay,
    /// Mariä Himmelfahrt.
    Assumption,
    /// Weltkindertag.
    ChildrensDay,
    /// Tag der Deutschen Einheit.
    UnityDay,
    /// Reformationstag.
    ReformationDay,
    /// Allerheiligen.
    AllSaints,
    /// Buß- und Bettag.
    RepentanceDay,
    /// 1. Weihnachtstag.
    ChristmasDay,
    /// 2. Weihnachtstag.
    BoxingDay,
}

/// When a holiday falls.
enum On {
    /// Month and day.
    Fixed(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The Wednesday before 23 November.
    RepentanceWednesday,
}

/// Who keeps a holiday, and in which years.
struct Rule(PublicHoliday, On, Kept);

enum Kept {
    /// Everywhere, every year.
    Everywhere,
    /// In these states from a year on (0: always).
    Since(&'static [(FederalState, i32)]),
    /// In these years only; no state means every state.
    Once(&'static [i32], Option<FederalState>),
}

use Kept::{Everywhere, Once, Since};
use On::{Easter, Fixed, RepentanceWednesday};

const RULES: [Rule; 22] = [
    Rule(PublicHoliday::NewYear, Fixed(1, 1), Everywhere),
    Rule(PublicHoliday::Epiphany, Fixed(1, 6), Since(&[(Bw, 0), (By, 0), (St, 0)])),
    Rule(PublicHoliday::WomensDay, Fixed(3, 8), Since(&[(Be, 2019), (Mv, 2023)])),
    Rule(PublicHoliday::GoodFriday, Easter(-2), Everywhere),
    // Hesse's act makes every Sunday a holiday and names no Easter Sunday, so it adds nothing there.
    Rule(PublicHoliday::EasterSunday, Easter(0), Since(&[(Bb, 0)])),
    Rule(PublicHoliday::EasterMonday, Easter(1), Everywhere),
    Rule(PublicHoliday::LabourDay, Fixed(5, 1), Everywhere),
    Rule(PublicHoliday::LiberationDay, Fixed(5, 8), Once(&[2020, 2025], Some(Be))),
    Rule(PublicHoliday::Ascension, Easter(39), Everywhere),
    Rule(PublicHoliday::WhitSunday, Easter(49), Since(&[(Bb, 0)])),
    Rule(PublicHoliday::WhitMonday, Easter(50), Everywhere),
    Rule(
        PublicHoliday::CorpusChristi,
        Easter(60),
        Since(&[(Bw, 0), (By, 0), (He, 0), (Nw, 0), (Rp, 0), (Sl, 0)]),
    ),
    Rule(PublicHoliday::UprisingDay, Fixed(6, 17), Once(&[2028], Some(Be))),
    Rule(PublicHoliday::Assumption, Fixed(8, 15), Since(&[(Sl, 0)])),
    Rule(PublicHoliday::ChildrensDay, Fixed(9, 20), Since(&[(Th, 2019)])),
    Rule(PublicHoliday::UnityDay, Fixed(10, 3), Everywhere),
    Rule(
        PublicHoliday::ReformationDay,
        Fixed(10, 31),
        Since(&[(Bb, 0), (Mv, 0), (Sn, 0), (St, 0), (Th, 0), (Hb, 2018), (Hh, 2018), (Ni, 2018), (Sh, 2018)]),
    ),
    // 500 years of Reformation.
    Rule(PublicHoliday::ReformationDay, Fixed(10, 31), Once(&[2017], None)),
    Rule(PublicHoliday::AllSaints, Fixed(11, 1), Since(&[(Bw, 0), (By, 0), (Nw, 0), (Rp, 0), (Sl, 0)])),
    Rule(PublicHoliday::RepentanceDay, RepentanceWednesday, Since(&[(Sn, 0)])),
    Rule(PublicHoliday::ChristmasDay, Fixed(12, 25), Everywhere),
    Rule(PublicHoliday::BoxingDay, Fixed(12, 26), Everywhere),
];

/// The public holidays of `state` in `year` by date. Empty for years that chrono doesn't have.
///
/// Two may fall on one day, such as Ascension on 1 May 2008.
pub fn public_holidays(state: FederalState, year: i32) -> Vec<(NaiveDate, PublicHoliday)> {
    let mut days: Vec<_> = RULES
        .iter()
        .filter(|Rule(_, _, kept)| kept.holds(state, year))
        .filter_map(|Rule(holiday, on, _)| Some((on.date(year)?, *holiday)))
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

impl Kept {
    fn holds(&self, state: FederalState, year: i32) -> bool {
        match self {
            Everywhere => true,
            Since(states) => states.iter().any(|(keeps, since)| *keeps == state && year >= *since),
            Once(years, only) => years.contains(&year) && only.is_none_or(|only| only == state),
        }
    }
}

impl On {
    fn date(&self, year: i32) -> Option<NaiveDate> {
        match self {
            Fixed(month, day) => NaiveDate::from_ymd_opt(year, *month, *day),
            Easter(days) => shifted(easter_sunday(year)?, *days),
            RepentanceWednesday => {
                let before = NaiveDate::from_ymd_opt(year, 11, 22)?;
                let since_wednesday = (before.weekday().num_days_from_monday() + 5) % 7;
                before.checked_sub_days(Days::new(since_wednesday.into()))
            }
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus gives
/// ("Astronomical Algorithms", chapter 8). `None` outside the years 1583–9999.
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let (golden, century, in_century) = (year % 19, year / 100, year % 100);
    let moon_correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    let (month, day) = (u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?);
    NaiveDate::from_ymd_opt(year, month, day)
}

/// `day` and `days` more, backwards where negative.
pub(super) fn shifted(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(chrono::TimeDelta::try_days(days)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rules of this file against a list made by others: the Python package `holidays` 0.109 and a second rule set.
    #[test]
    fn nrw_matches_the_reference_list() {
        let list = include_str!("../../tests/data/feiertage-nrw-2020-2035.csv");
        let expected: Vec<&str> = list.lines().skip(1).filter_map(|line| line.split(';').nth(1)).collect();
        let ours: Vec<String> = (2020..=2035)
            .flat_map(|year| public_holidays(Nw, year))
            .map(|(day, _)| day.to_string())
            .collect();
        assert_eq!(expected.len(), 176);
        assert_eq!(ours, expected);
    }

    /// The days that the Python package `holidays` 0.109 gives for all sixteen states.
    #[test]
    fn all_states_match_the_reference_list() {
        let list = include_str!("../../tests/data/holidays-by-state-2015-2035.csv");
        let mut checked = 0;
        for line in list.lines().skip(1) {
            let mut columns = line.split(';');
            let (code, year, days) =
                (columns.next().unwrap(), columns.next().unwrap(), columns.next().unwrap());
            let state = FederalState::ALL
                .into_iter()
                .find(|state| format!("{state:?}").eq_ignore_ascii_case(code))
                .unwrap();
            let ours: Vec<String> = public_holidays(state, year.parse().unwrap())
                .iter()
                .map(|(day, _)| day.format("%m-%d").to_string())
                .collect();
            assert_eq!(ours.join(" "), days, "{code} {year}");
            checked += 1;
        }
        assert_eq!(checked, 16 * 21);
    }

    #[test]
    fn easter_at_its_edges() {
        for (year, month, day) in
            [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)]
        {
            assert_eq!(easter_sunday(year), NaiveDate::from_ymd_opt(year, month, day));
        }
        for year in [i32::MIN, -1, 0, 1582, 10_000, i32::MAX] {
            assert_eq!(easter_sunday(year), None);
            assert!(public_holidays(Nw, year).len() <= 6);
        }
    }
}
