//! What can be chosen about letters; remembered by the window.

use serde::{Deserialize, Serialize};

/// About invitations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InvitationOptions {
    /// A registration form as the last page.
    pub reply_page: bool,
    /// The days with their times and breaks.
    pub programme: bool,
    /// What holds for the groups of people: release from duty, travel costs.
    pub groups: bool,
}

impl Default for InvitationOptions {
    fn default() -> Self {
        Self { reply_page: true, programme: true, groups: true }
    }
}

/// About registration forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormOptions {
    /// Lines to write people on; as many as fit on the page at most ([`FormOptions::MOST_LINES`]).
    pub lines: u16,
}

impl FormOptions {
    /// As many as fit on one page.
    pub const MOST_LINES: u16 = 12;
}

impl Default for FormOptions {
    fn default() -> Self {
        Self { lines: 6 }
    }
}

/// About cancellations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CancellationOptions {
    /// Who gets one.
    pub to: CancellationTo,
}

/// Who is told that a session doesn't take place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancellationTo {
    /// The centres that were invited or have people in it.
    #[default]
    Centres,
    /// Everybody with a seat or on the waiting list.
    People,
}

impl CancellationTo {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Centres, Self::People];
}

/// About bookings of venues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BookingOptions {
    /// How many minutes before the start the room is needed.
    pub minutes_before: u16,
    /// How many minutes after the end.
    pub minutes_after: u16,
}

impl Default for BookingOptions {
    fn default() -> Self {
        Self { minutes_before: 60, minutes_after: 30 }
    }
}
