//! Clashes with the calendar.

use super::Cause;
use super::occupancy::{Found, Occupancy, dates};
use crate::calendar::{Holiday, is_weekend};
use crate::catalogue::Session;

impl Occupancy {
    pub(super) fn when(&self, session: &Session, found: &mut Found<'_>) {
        for day in dates(session) {
            if is_weekend(day) {
                found.add(&[day], Cause::Weekend);
            }
            match self.calendar.public_holiday(day) {
                Some(Holiday::Act(holiday)) => found.add(&[day], Cause::PublicHoliday { holiday }),
                Some(Holiday::Further(name)) => {
                    found.add(&[day], Cause::FurtherHoliday { name: name.to_owned() });
                }
                None => {}
            }
            for school in self.calendar.school_holidays(day, day) {
                found.add(&[day], Cause::SchoolHoliday { name: school.name.clone() });
            }
            if let Some(custom) = self.calendar.custom(day) {
                found.add(&[day], Cause::Custom { custom });
            }
        }
    }
}
