//! Pairs that may be one person, and both side by side, as plain rows.

use std::cmp::Reverse;

use crate::app::views::ViewCtx;
use crate::catalogue::{Person, PersonId, Registration, Session, SessionDay, joined};
use crate::exchange::columns::Field;
use crate::exchange::doubles::{self, Merging, Pair, Sureness};
use crate::texts::Texts;

/// A pair in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Who.
    pub pair: Pair,
    /// "Beispiel, Anna".
    pub one: String,
    /// "Beispiel, Änne".
    pub other: String,
    /// "gleicher Name".
    pub reason: &'static str,
    /// "sehr wahrscheinlich".
    pub sureness: &'static str,
}

/// All pairs, surest first.
pub fn lines(ctx: &ViewCtx<'_>) -> Vec<Line> {
    let name = |id: &PersonId| ctx.catalogue.people.get(id).map(|person| person.list_name());
    let line = |pair: Pair| Line {
        one: name(&pair.one).unwrap_or_default(),
        other: name(&pair.other).unwrap_or_default(),
        reason: pair.reason.words(ctx.texts),
        sureness: ctx.texts.sureness(pair.sureness()),
        pair,
    };
    doubles::find(ctx.catalogue).into_iter().map(line).collect()
}

/// A field in which the two differ.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldLine {
    /// Which.
    pub field: Field,
    /// "E-Mail".
    pub name: String,
    /// What the one that stays says.
    pub kept: String,
    /// What the one that goes says.
    pub gone: String,
}

/// A session of either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionLine {
    /// "Mi, 03.03.2027".
    pub date: String,
    /// "102 · Modul 2".
    pub code: String,
    /// "teilgenommen, 8 UStd", or nothing.
    pub kept: String,
    /// The same of the one that goes.
    pub gone: String,
    /// What stands there afterwards.
    pub then: String,
}

/// Both side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// Where they differ.
    pub fields: Vec<FieldLine>,
    /// Where either is registered, newest first.
    pub sessions: Vec<SessionLine>,
    /// Sessions of the one that stays, and of the one that goes.
    pub counts: [usize; 2],
}

impl Detail {
    /// Of two on the way to being one.
    pub fn of(ctx: &ViewCtx<'_>, merging: &Merging) -> Self {
        let value = |person: &Person, field| doubles::value_words(ctx.catalogue, person, field, ctx.texts);
        let fields = merging.differences().into_iter().map(|field| FieldLine {
            field,
            name: field.name(ctx.texts),
            kept: value(&merging.kept, field),
            gone: value(&merging.gone, field),
        });
        let either = ctx.catalogue.sessions.iter().filter_map(|session| {
            let of = |person: &Person| session.registration(&person.id);
            let both = [of(&merging.kept), of(&merging.gone)];
            both.iter().any(Option::is_some).then_some((session, both))
        });
        let mut either: Vec<_> = either.collect();
        either.sort_by_key(|(session, _)| (Reverse(session.first_day()), session.id.clone()));
        let count = |at: usize| either.iter().filter(|(_, both)| both[at].is_some()).count();
        Self {
            fields: fields.collect(),
            counts: [count(0), count(1)],
            sessions: either.iter().map(|(session, both)| session_line(ctx, session, *both)).collect(),
        }
    }
}

fn session_line(ctx: &ViewCtx<'_>, session: &Session, both: [Option<&Registration>; 2]) -> SessionLine {
    let words = |registration: Option<&Registration>| {
        registration.map(|of| ctx.texts.doubles_standing(session, of)).unwrap_or_default()
    };
    let then = match both {
        [Some(one), Some(other)] => words(Some(&joined(session, one, other))),
        [one, other] => words(one.or(other)),
    };
    SessionLine {
        date: ctx.texts.date_span(session.first_day(), session.last_day()),
        code: ctx.module_code(&session.module),
        kept: words(both[0]),
        gone: words(both[1]),
        then,
    }
}

impl Texts {
    fn sureness(self, sureness: Sureness) -> &'static str {
        match sureness {
            Sureness::Surely => self.doubles_surely(),
            Sureness::Likely => self.doubles_likely(),
            Sureness::Perhaps => self.doubles_perhaps(),
        }
    }

    /// "teilgenommen, 8 UStd"
    fn doubles_standing(self, session: &Session, registration: &Registration) -> String {
        let status = self.registration_status(registration.status);
        let days: Vec<_> = session.days.iter().map(SessionDay::minutes).collect();
        match registration.minutes_attended(&days) {
            0 => status.to_owned(),
            minutes => format!("{status}, {}", self.teaching_units(minutes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::in_catalogue;
    use crate::catalogue::{Catalogue, Date, RegistrationStatus, Time};
    use chrono::{NaiveDate, NaiveTime};

    fn person(id: &str, email: &str) -> Person {
        let (first_name, last_name) = ("Anna".to_owned(), "Beispiel".to_owned());
        Person { id: id.into(), first_name, last_name, email: email.to_owned(), ..Person::default() }
    }

    fn registration(person: &str, status: RegistrationStatus) -> Registration {
        Registration { person: person.into(), status, ..Registration::default() }
    }

    #[test]
    fn both_stand_side_by_side_with_what_comes_of_it() {
        let date = Date::Value(NaiveDate::from_ymd_opt(2026, 3, 4).unwrap());
        let time = |hour| Time::Value(NaiveTime::from_hms_opt(hour, 0, 0).unwrap());
        let days = vec![SessionDay { date, start: time(9), end: time(15), ..SessionDay::default() }];
        let registrations = vec![
            registration("a", RegistrationStatus::Absent),
            registration("b", RegistrationStatus::Attended),
        ];
        let both = Session { id: "s".into(), days, registrations, ..Session::default() };
        let of_b = vec![registration("b", RegistrationStatus::Waiting)];
        let only = Session { id: "t".into(), registrations: of_b, ..Session::default() };
        let catalogue = Catalogue {
            people: [person("a", ""), person("b", "a@b.de")].into_iter().collect(),
            sessions: [both, only].into_iter().collect(),
            ..Catalogue::default()
        };
        in_catalogue(&catalogue, |ctx| {
            let lines = lines(ctx);
            let told: Vec<_> = lines
                .iter()
                .map(|l| format!("{} / {}: {}, {}", l.one, l.other, l.reason, l.sureness))
                .collect();
            assert_eq!(told, ["Beispiel, Anna / Beispiel, Anna: gleicher Name, sehr wahrscheinlich"]);
            let merging = Merging::of(ctx.catalogue, &lines[0].pair).unwrap();
            let detail = Detail::of(ctx, &merging);
            let fields: Vec<_> =
                detail.fields.iter().map(|f| format!("{}: {} | {}", f.name, f.kept, f.gone)).collect();
            assert_eq!(fields, ["E-Mail: a@b.de | –"], "b has more registrations, and stays");
            assert_eq!(detail.counts, [2, 1]);
            let sessions: Vec<_> = detail
                .sessions
                .iter()
                .map(|s| format!("{}: {} | {} → {}", s.date, s.kept, s.gone, s.then))
                .collect();
            assert_eq!(
                sessions,
                [
                    "Mi, 04.03.2026: anwesend, 8 UStd | fehlt → anwesend, 8 UStd",
                    "zu terminieren: Warteliste |  → Warteliste"
                ]
            );
        });
    }
}
