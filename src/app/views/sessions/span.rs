//! Which stretch of time is shown: a week, a month, half a school year, or a span of weeks.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::texts::{Keys, Texts};

/// In which form the sessions are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Seven days with their hours.
    Week,
    /// A month's weeks.
    #[default]
    Month,
    /// Half a school year: six months beside each other, a line a day.
    HalfYear,
    /// One lane for each trainer or venue.
    Timeline,
    /// A table.
    List,
}

/// What the timeline has lanes for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LanesOf {
    /// Who teaches.
    #[default]
    Trainers,
    /// Where.
    Venues,
}

/// How the calendar is set: survives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shape {
    /// In which form.
    pub mode: Mode,
    /// What the timeline has lanes for.
    pub lanes_of: LanesOf,
    /// How many weeks the timeline shows; 0 stands for four.
    pub weeks: u8,
}

/// From its first day to its last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

/// How many weeks the timeline can show.
const WEEKS: [u8; 6] = [1, 2, 4, 8, 13, 26];

impl Mode {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 5] = [Self::Week, Self::Month, Self::HalfYear, Self::Timeline, Self::List];

    /// Its name.
    pub fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::Week => texts.sessions_as_week(),
            Self::Month => texts.sessions_as_month(),
            Self::HalfYear => texts.sessions_as_half_year(),
            Self::Timeline => texts.sessions_as_timeline(),
            Self::List => texts.sessions_as_list(),
        }
    }

    /// Which keys to tell of.
    pub fn keys(self, moving: bool) -> Keys {
        match self {
            Self::Week if moving => Keys::MovingInWeek,
            _ if moving => Keys::Moving,
            Self::Week => Keys::Week,
            Self::Month | Self::List => Keys::Month,
            Self::HalfYear => Keys::HalfYear,
            Self::Timeline => Keys::Timeline,
        }
    }

    /// What the steps back and forward are called.
    pub fn steps(self, texts: Texts) -> (&'static str, &'static str) {
        match self {
            Self::Week => (texts.sessions_previous_week(), texts.sessions_next_week()),
            Self::Month | Self::List => (texts.sessions_previous_month(), texts.sessions_next_month()),
            Self::HalfYear => (texts.sessions_previous_half_year(), texts.sessions_next_half_year()),
            Self::Timeline => (texts.sessions_earlier(), texts.sessions_later()),
        }
    }
}

impl Shape {
    /// How many weeks the timeline shows.
    pub fn weeks(&self) -> u8 {
        if WEEKS.contains(&self.weeks) { self.weeks } else { 4 }
    }

    /// One step nearer or farther away; itself where there is none.
    pub fn zoomed(&self, nearer: bool) -> Self {
        let mut zoomed = self.clone();
        let step = |at: usize| if nearer { at.checked_sub(1) } else { Some(at + 1) };
        if self.mode == Mode::Timeline {
            let at = WEEKS.iter().position(|weeks| *weeks == self.weeks()).unwrap_or(0);
            zoomed.weeks = step(at).and_then(|at| WEEKS.get(at)).copied().unwrap_or(self.weeks());
        } else {
            const NEAR_TO_FAR: [Mode; 3] = [Mode::Week, Mode::Month, Mode::HalfYear];
            let at = NEAR_TO_FAR.iter().position(|mode| *mode == self.mode);
            zoomed.mode = at.and_then(step).and_then(|at| NEAR_TO_FAR.get(at)).copied().unwrap_or(self.mode);
        }
        zoomed
    }

    /// The period that has `day` in it. The timeline stays where it starts as long as `day` is in sight.
    pub fn period(&self, day: NaiveDate, start: Option<NaiveDate>) -> Period {
        match self.mode {
            Mode::Week => Period { from: monday(day), until: days_later(monday(day), 6) },
            Mode::Month | Mode::List => {
                let from = first_of_month(day);
                Period { from, until: last_of_months(from, 1) }
            }
            Mode::HalfYear => {
                let from = half_year(day);
                Period { from, until: last_of_months(from, 6) }
            }
            Mode::Timeline => {
                let days = i64::from(self.weeks()) * 7;
                let shown = |from: NaiveDate| Period { from, until: days_later(from, days - 1) };
                let kept = start.map(monday).map(shown).filter(|period| period.has(day));
                kept.unwrap_or_else(|| shown(monday(day)))
            }
        }
    }

    /// The day as many periods later, or earlier, that keeps its place in the period.
    pub fn turned(&self, day: NaiveDate, by: i32) -> NaiveDate {
        match self.mode {
            Mode::Week => days_later(day, i64::from(by) * 7),
            Mode::Month | Mode::List => months_later(day, by),
            Mode::HalfYear => months_later(day, by * 6),
            Mode::Timeline => days_later(day, i64::from(by) * i64::from(self.weeks()) * 7),
        }
    }

    /// "November 2026", "KW 48: 23.–29.11.2026", "1. Halbjahr 2026/27".
    pub fn title(&self, texts: Texts, period: Period) -> String {
        match self.mode {
            Mode::List => texts.sessions_word().to_owned(),
            Mode::Month => texts.month_and_year(period.from),
            Mode::Week => texts.sessions_week_title(
                period.from.iso_week().week(),
                texts.days_in_short(period.from, period.until),
            ),
            Mode::HalfYear => {
                let second = period.from.month() == 2;
                let year = period.from.year() - i32::from(second);
                let next = format!("{:02}", (year + 1).rem_euclid(100));
                texts.sessions_half_year_title(if second { 2 } else { 1 }, year, next)
            }
            Mode::Timeline => texts.days_in_short(period.from, period.until),
        }
    }
}

impl Period {
    /// Whether `day` is one of its days.
    pub fn has(self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }

    /// Its days.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> + use<> {
        let until = self.until;
        self.from.iter_days().take_while(move |day| *day <= until)
    }
}

/// First day of the month that `day` lies in.
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// First day of the school half-year that `day` lies in: 1 February or 1 August.
fn half_year(day: NaiveDate) -> NaiveDate {
    let (year, month) = match day.month() {
        1 => (day.year() - 1, 8),
        2..=7 => (day.year(), 2),
        _ => (day.year(), 8),
    };
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day)
}

/// Last day of as many months from `first` on.
fn last_of_months(first: NaiveDate, months: i32) -> NaiveDate {
    months_later(first, months).pred_opt().filter(|last| *last >= first).unwrap_or(first)
}

/// Monday of the week that `day` lies in.
pub fn monday(day: NaiveDate) -> NaiveDate {
    days_later(day, -i64::from(day.weekday().num_days_from_monday()))
}

/// `months` months later, or earlier.
pub fn months_later(day: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }.unwrap_or(day)
}

/// `days` days later, or earlier.
pub fn days_later(day: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) }.unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn shape(mode: Mode, weeks: u8) -> Shape {
        Shape { mode, weeks, ..Shape::default() }
    }

    #[test]
    fn periods_and_their_titles() {
        use Mode::{HalfYear, Month, Timeline, Week};
        for (mode, weeks, on, from, until, title) in [
            (Week, 0, "2026-11-25", "2026-11-23", "2026-11-29", "KW 48: 23.–29.11.2026"),
            (Week, 0, "2027-01-01", "2026-12-28", "2027-01-03", "KW 53: 28.12.2026–03.01.2027"),
            (Month, 0, "2027-02-28", "2027-02-01", "2027-02-28", "Februar 2027"),
            (HalfYear, 0, "2026-11-23", "2026-08-01", "2027-01-31", "1. Halbjahr 2026/27"),
            (HalfYear, 0, "2027-01-31", "2026-08-01", "2027-01-31", "1. Halbjahr 2026/27"),
            (HalfYear, 0, "2027-02-01", "2027-02-01", "2027-07-31", "2. Halbjahr 2026/27"),
            (HalfYear, 0, "1999-09-01", "1999-08-01", "2000-01-31", "1. Halbjahr 1999/00"),
            (Timeline, 0, "2026-11-23", "2026-11-23", "2026-12-20", "23.11.–20.12.2026"),
            (Timeline, 1, "2026-11-29", "2026-11-23", "2026-11-29", "23.–29.11.2026"),
        ] {
            let shape = shape(mode, weeks);
            let period = shape.period(day(on), None);
            assert_eq!(period, Period { from: day(from), until: day(until) }, "{mode:?} {on}");
            assert_eq!(shape.title(Texts::new(Lang::De), period), title, "{mode:?} {on}");
            assert!(period.has(day(on)));
        }
    }

    #[test]
    fn the_timeline_stays_while_the_day_is_in_sight() {
        let shape = shape(Mode::Timeline, 4);
        let start = Some(day("2026-11-02"));
        assert_eq!(shape.period(day("2026-11-29"), start).from, day("2026-11-02"));
        assert_eq!(shape.period(day("2026-11-30"), start).from, day("2026-11-30"));
    }

    #[test]
    fn zoom_goes_from_week_to_half_year_and_stops_there() {
        use Mode::{HalfYear, Month, Timeline, Week};
        for (mode, weeks, nearer, expected) in [
            (Week, 0, true, (Week, 4)),
            (Week, 0, false, (Month, 4)),
            (Month, 0, true, (Week, 4)),
            (Month, 0, false, (HalfYear, 4)),
            (HalfYear, 0, false, (HalfYear, 4)),
            (Timeline, 4, true, (Timeline, 2)),
            (Timeline, 4, false, (Timeline, 8)),
            (Timeline, 1, true, (Timeline, 1)),
            (Timeline, 26, false, (Timeline, 26)),
            (Timeline, 77, false, (Timeline, 8)),
        ] {
            let zoomed = shape(mode, weeks).zoomed(nearer);
            assert_eq!((zoomed.mode, zoomed.weeks()), expected, "{mode:?} {weeks} {nearer}");
        }
    }

    #[test]
    fn turning_keeps_the_place() {
        for (mode, on, by, expected) in [
            (Mode::Week, "2026-11-25", 1, "2026-12-02"),
            (Mode::Month, "2027-01-31", 1, "2027-02-28"),
            (Mode::HalfYear, "2026-11-23", -1, "2026-05-23"),
            (Mode::Timeline, "2026-11-23", 1, "2026-12-21"),
        ] {
            assert_eq!(shape(mode, 4).turned(day(on), by), day(expected), "{mode:?}");
        }
    }

    #[test]
    fn far_dates_are_no_trouble() {
        for mode in Mode::ALL {
            for date in [NaiveDate::MIN, NaiveDate::MAX] {
                let shape = shape(mode, 26);
                let period = shape.period(date, Some(date));
                assert!(period.from <= period.until, "{mode:?} {date}");
                assert!(period.days().take(400).count() < 400);
                shape.turned(date, 1);
                shape.turned(date, -1);
            }
        }
    }
}
