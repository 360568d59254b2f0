//! The sign on the door, or on the way to it: A4 on its side.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Letterhead, Line, Template, document, gathering};
use crate::catalogue::{Catalogue, Session, SessionDay};
use crate::texts::Texts;

/// So many days have a line each; more are named by the first and last.
const MOST_DAYS: usize = 4;

/// What a user can choose about a door sign; remembered by the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Where the room is from here.
    pub arrow: Arrow,
    /// Who teaches.
    pub trainers: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { arrow: Arrow::default(), trainers: true }
    }
}

/// Where an arrow points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrow {
    /// No arrow: the sign is at the door.
    #[default]
    None,
    /// To the left.
    Left,
    /// Straight on.
    Up,
    /// To the right.
    Right,
}

impl Arrow {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::None, Self::Left, Self::Up, Self::Right];

    /// In words.
    pub fn label(self, texts: Texts) -> &'static str {
        match self {
            Self::None => texts.arrow_none(),
            Self::Left => texts.arrow_left(),
            Self::Up => texts.arrow_up(),
            Self::Right => texts.arrow_right(),
        }
    }
}

/// Door signs, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoorSigns {
    /// Language, names and office.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// One a page.
    pub signs: Vec<Sign>,
}

/// A sign.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sign {
    /// What it is about, large.
    pub title: Line,
    /// Which offering and module that is.
    pub subtitle: Line,
    /// The room, or the house where no room is known.
    pub room: Line,
    /// The house where the room is known.
    pub house: Line,
    /// Day and times, one each.
    pub days: Vec<(Line, Line)>,
    /// "Leitung: …"; empty where it is not wanted.
    pub trainers: Line,
    /// Where it points.
    pub arrow: Arrow,
    /// The same in words.
    pub arrow_alt: Line,
}

document!(DoorSigns, Template::DoorSign);

/// Decides everything about the door signs of `sessions`.
pub fn model(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> DoorSigns {
    let names = ("door sign", texts.door_sign());
    DoorSigns {
        letterhead: gathering::letterhead(catalogue, sessions, names, texts, today),
        signs: sessions.iter().map(|session| sign(catalogue, session, options, texts)).collect(),
    }
}

fn sign(catalogue: &Catalogue, session: &Session, options: &Options, texts: Texts) -> Sign {
    let (title, subtitle) = titles(catalogue, session, texts);
    let venue = session.venue.as_ref().and_then(|id| catalogue.venues.get(id));
    let house = venue.map(|venue| Line::short(&venue.name)).unwrap_or_default();
    let room = session.room.as_deref().map(Line::short).unwrap_or_default();
    let (room, house) = if room.is_empty() { (house, room) } else { (room, house) };
    let trainers = session.trainers.iter().filter_map(|id| catalogue.trainers.get(id));
    let trainers: Vec<_> = trainers.map(|trainer| trainer.name.as_str()).collect();
    let named = options.trainers && !trainers.is_empty();
    Sign {
        title,
        subtitle,
        room,
        house,
        days: days(session, texts),
        trainers: if named { Line::cell(&texts.door_trainers(trainers.join(", "))) } else { Line::default() },
        arrow: options.arrow,
        arrow_alt: options.arrow.label(texts).into(),
    }
}

/// The module's title, or the offering's where the module has none.
fn titles(catalogue: &Catalogue, session: &Session, texts: Texts) -> (Line, Line) {
    let Some(found) = catalogue.module(&session.module) else {
        return (texts.unknown_record(session.module.to_string()).into(), Line::default());
    };
    let number = texts.module_number(found.module.order);
    let (module, offering) = (Line::cell(&found.module.title), Line::cell(&found.offering.title));
    if module.is_empty() {
        return (offering, number.into());
    }
    (module, Line::from(texts.module_with_title(offering, number)))
}

fn days(session: &Session, texts: Texts) -> Vec<(Line, Line)> {
    let line = |day: &SessionDay| {
        let date =
            day.date().map_or_else(|| texts.written_date(&day.date), |date| texts.date_with_weekday(date));
        let times = texts.times(day);
        let times = if times.is_empty() { times } else { texts.door_times(times) };
        (Line::from(date), Line::from(times))
    };
    if session.days.len() <= MOST_DAYS {
        return session.days.iter().map(line).collect();
    }
    let mut times: Vec<_> = session.days.iter().map(|day| line(day).1).collect();
    times.dedup();
    let times = if let [only] = times.as_slice() { only.clone() } else { Line::default() };
    vec![(texts.date_span(session.first_day(), session.last_day()).into(), times)]
}
