//! Sessions: dated runs of a module.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CentreId, Date, Entity, Extra, ModuleId, PersonId, Registration, RegistrationStatus, SessionId, Target,
    Time, TrainerId, VenueId, is_default,
};

/// A run of a module, on one or more days or still to be dated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Session {
    /// Names the record.
    pub id: SessionId,
    /// What is taught.
    pub module: ModuleId,
    /// When; empty: still to be dated.
    #[serde(skip_serializing_if = "is_default")]
    pub days: Vec<SessionDay>,
    /// While undated: in which month or quarter it should be.
    #[serde(skip_serializing_if = "is_default")]
    pub target: Option<Target>,
    /// Where.
    #[serde(skip_serializing_if = "is_default")]
    pub venue: Option<VenueId>,
    /// In which of the venue's rooms.
    #[serde(skip_serializing_if = "is_default")]
    pub room: Option<String>,
    /// Who teaches.
    #[serde(skip_serializing_if = "is_default")]
    pub trainers: Vec<TrainerId>,
    /// How far it is.
    pub status: SessionStatus,
    /// Why it was cancelled.
    #[serde(skip_serializing_if = "is_default")]
    pub cancel_reason: String,
    /// Fewest people, where it differs from the module.
    #[serde(skip_serializing_if = "is_default")]
    pub min_people: Option<u16>,
    /// Most people, where it differs from the module.
    #[serde(skip_serializing_if = "is_default")]
    pub max_people: Option<u16>,
    /// Last day to register.
    #[serde(skip_serializing_if = "is_default")]
    pub registration_deadline: Option<Date>,
    /// Centres that were invited.
    #[serde(skip_serializing_if = "is_default")]
    pub invited: Vec<CentreId>,
    /// Free text.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// How often that changed which stands in people's calendars; every edit keeps count.
    #[serde(skip_serializing_if = "is_default")]
    pub revision: u32,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
    /// Who comes; the waiting list is in this order.
    #[serde(skip_serializing_if = "is_default")]
    pub registrations: Vec<Registration>,
}

impl Session {
    /// First day that has a possible date.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.days.iter().filter_map(SessionDay::date).min()
    }

    /// Last day that has a possible date.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.days.iter().filter_map(SessionDay::date).max()
    }

    /// Neither cancelled nor over: it still takes seats and time.
    pub fn is_upcoming(&self) -> bool {
        !matches!(self.status, SessionStatus::Held | SessionStatus::Cancelled)
    }

    /// Teaching minutes of all days; 0 where no day has readable times.
    pub fn minutes(&self) -> u32 {
        self.days.iter().map(SessionDay::minutes).sum()
    }

    /// The registration of `person`.
    pub fn registration(&self, person: &PersonId) -> Option<&Registration> {
        self.registrations.iter().find(|registration| registration.person == *person)
    }

    /// The waiting list: who registered first comes first; those of the same day, or of no known one, in
    /// the order of the file.
    pub fn waiting_list(&self) -> Vec<&Registration> {
        let waits = |registration: &&Registration| registration.status == RegistrationStatus::Waiting;
        let mut waiting: Vec<_> = self.registrations.iter().filter(waits).collect();
        waiting.sort_by_key(|registration| registration.registration_order());
        waiting
    }

    /// How many seats are taken (neither waiting, invited, cancelled nor away).
    pub fn seats_taken(&self) -> usize {
        self.registrations.iter().filter(|registration| registration.status.takes_seat()).count()
    }
}

impl Entity for Session {
    type Id = SessionId;

    fn id(&self) -> &SessionId {
        &self.id
    }

    fn shrink(&mut self) {
        self.days.shrink_to_fit();
        for day in &mut self.days {
            day.breaks.shrink_to_fit();
        }
        self.trainers.shrink_to_fit();
        self.invited.shrink_to_fit();
        self.registrations.shrink_to_fit();
        for registration in &mut self.registrations {
            registration.days.shrink_to_fit();
        }
    }
}

/// How far a session is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    /// In the plan.
    #[default]
    Planned,
    /// Invitations are out.
    Invited,
    /// It will take place.
    Confirmed,
    /// It took place.
    Held,
    /// It won't take place.
    Cancelled,
}

impl SessionStatus {
    /// All of them, in the order of a session's life.
    pub const ALL: [Self; 5] = [Self::Planned, Self::Invited, Self::Confirmed, Self::Held, Self::Cancelled];
}

/// One day of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SessionDay {
    /// Which day.
    pub date: Date,
    /// From.
    pub start: Time,
    /// Until.
    pub end: Time,
    /// Breaks between.
    #[serde(skip_serializing_if = "is_default")]
    pub breaks: Vec<Break>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A break within a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Break {
    /// From.
    pub start: Time,
    /// Until.
    pub end: Time,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Default for SessionDay {
    /// The usual times on no day at all.
    fn default() -> Self {
        Self {
            date: Date::default(),
            start: Time::new("09:30"),
            end: Time::new("16:30"),
            breaks: Vec::new(),
            extra: Extra::default(),
        }
    }
}

impl SessionDay {
    /// The usual whole day: 09:30–16:30 with an hour's break, 8 teaching units.
    pub fn whole(date: NaiveDate) -> Self {
        let noon = Break { start: Time::new("12:30"), end: Time::new("13:30"), ..Break::default() };
        Self { date: date.into(), breaks: vec![noon], ..Self::default() }
    }

    /// The usual half day: 14:00–17:00, 4 teaching units.
    pub fn half(date: NaiveDate) -> Self {
        Self { date: date.into(), start: Time::new("14:00"), end: Time::new("17:00"), ..Self::default() }
    }

    /// The date, if it is one.
    pub fn date(&self) -> Option<NaiveDate> {
        self.date.get()
    }

    /// Start and end, if both can be read and are in order.
    pub fn span(&self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let (date, (start, end)) = (self.date()?, self.times()?);
        Some((date.and_time(start), date.and_time(end)))
    }

    /// Start and end time, if both can be read and are in order.
    pub fn times(&self) -> Option<(NaiveTime, NaiveTime)> {
        let (start, end) = (self.start.get()?, self.end.get()?);
        (start < end).then_some((start, end))
    }

    /// Teaching minutes: from start to end without the breaks.
    pub fn minutes(&self) -> u32 {
        let Some((start, end)) = self.times() else { return 0 };
        let minutes = |from: NaiveTime, to: NaiveTime| u32::try_from((to - from).num_minutes()).unwrap_or(0);
        let breaks: u32 = self
            .breaks
            .iter()
            .filter_map(|pause| Some((pause.start.get()?.max(start), pause.end.get()?.min(end))))
            .map(|(from, to)| minutes(from, to))
            .sum();
        minutes(start, end).saturating_sub(breaks)
    }
}
