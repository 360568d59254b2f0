//! One person's sessions and progress as plain rows.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::app::views::ViewCtx;
use crate::app::widgets::Sign;
use crate::catalogue::{
    PersonId, Registration, RegistrationStatus, Session, SessionDay, SessionId, SessionStatus,
};

/// A registration of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationRow {
    /// Leads to the session.
    pub session: SessionId,
    /// "Mi, 03.03. bis Fr, 05.03.2027", or "zu terminieren".
    pub date: String,
    /// "102 · Modul 2".
    pub code: String,
    /// Title of the module.
    pub title: String,
    /// "02.02.2027": when they registered.
    pub registered_on: String,
    /// What became of it.
    pub state: (Option<Sign>, String),
    /// "8 UStd", where they attended.
    pub attended: String,
}

/// How far the person is with an offering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressRow {
    /// "102 Sprachsensibler Unterricht".
    pub offering: (String, String),
    /// "2 von 3 Modulen, 16 UStd".
    pub attended: String,
    /// Whether all that is asked for is done.
    pub complete: bool,
}

/// What is shown below the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// Newest first; undated ones before.
    pub registrations: Vec<RegistrationRow>,
    /// By number of the offering.
    pub progress: Vec<ProgressRow>,
}

impl Detail {
    /// What the catalogue knows of `person`.
    pub fn of(ctx: &ViewCtx<'_>, person: &PersonId) -> Self {
        Self { registrations: registrations(ctx, person), progress: progress(ctx, person) }
    }
}

fn registrations(ctx: &ViewCtx<'_>, person: &PersonId) -> Vec<RegistrationRow> {
    let mut found: Vec<(Reverse<NaiveDate>, RegistrationRow)> = ctx
        .catalogue
        .sessions
        .iter()
        .filter_map(|session| {
            let registration = session.registration(person)?;
            let day = session.first_day().unwrap_or(NaiveDate::MAX);
            Some((Reverse(day), row(ctx, session, registration)))
        })
        .collect();
    found.sort_by(|a, b| (a.0, &a.1.session).cmp(&(b.0, &b.1.session)));
    found.into_iter().map(|(_, row)| row).collect()
}

fn row(ctx: &ViewCtx<'_>, session: &Session, registration: &Registration) -> RegistrationRow {
    let texts = ctx.texts;
    let day_minutes: Vec<_> = session.days.iter().map(SessionDay::minutes).collect();
    let minutes = registration.minutes_attended(&day_minutes);
    let state = if session.status == SessionStatus::Cancelled {
        (None, texts.person_session_cancelled().to_owned())
    } else {
        let sign = Sign::of_attendance(registration.status).or(match registration.status {
            RegistrationStatus::Registered => Some(Sign::Planned),
            RegistrationStatus::Waiting => Some(Sign::Waiting),
            _ => None,
        });
        (sign, texts.registration_status(registration.status).to_owned())
    };
    RegistrationRow {
        session: session.id.clone(),
        date: texts.date_span(session.first_day(), session.last_day()),
        code: ctx.module_code(&session.module),
        title: ctx.module_title(&session.module),
        registered_on: registration
            .registered_on
            .as_ref()
            .map(|date| texts.written_date(date))
            .unwrap_or_default(),
        state,
        attended: if minutes > 0 { texts.teaching_units(minutes) } else { String::new() },
    }
}

fn progress(ctx: &ViewCtx<'_>, person: &PersonId) -> Vec<ProgressRow> {
    let all = ctx.derived.progress(ctx.catalogue);
    all.iter()
        .filter(|progress| progress.person == *person)
        .filter_map(|progress| {
            let offering = ctx.catalogue.offerings.get(&progress.offering)?;
            let units = ctx.texts.teaching_units(progress.minutes);
            let (done, modules) = (progress.attended.len(), offering.modules.len());
            Some(ProgressRow {
                offering: (offering.short_number().to_owned(), offering.title.clone()),
                attended: format!("{}, {units}", ctx.texts.of_modules(modules, done.to_string())),
                complete: progress.complete,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::with_ctx;
    use crate::catalogue::{Catalogue, Module, Offering, Person};

    fn session(id: &str, module: &str, day: Option<&str>, status: RegistrationStatus) -> Session {
        let registration = Registration { person: "anna".into(), status, ..Registration::default() };
        Session {
            id: id.into(),
            module: module.into(),
            days: day.map(|day| SessionDay::whole(day.parse().unwrap())).into_iter().collect(),
            registrations: vec![registration],
            ..Session::default()
        }
    }

    #[test]
    fn sessions_newest_first_and_progress_by_offering() {
        let module =
            |id: &str, order| Module { id: id.into(), order, teaching_minutes: 360, ..Module::default() };
        let offering = Offering {
            id: "o".into(),
            number: "LAKI-9".to_owned(),
            title: "Angebot".to_owned(),
            modules: vec![module("m1", 1), module("m2", 2)],
            ..Offering::default()
        };
        let mut off = session("s4", "m2", Some("2026-12-01"), RegistrationStatus::Registered);
        off.status = SessionStatus::Cancelled;
        let mut waits = session("s2", "m2", Some("2027-03-02"), RegistrationStatus::Waiting);
        waits.registrations[0].registered_on = Some(crate::catalogue::Date::new("2027-01-11"));
        let catalogue = Catalogue {
            people: [Person { id: "anna".into(), ..Person::default() }].into_iter().collect(),
            offerings: [offering].into_iter().collect(),
            sessions: [
                session("s1", "m1", Some("2026-03-02"), RegistrationStatus::Attended),
                waits,
                session("s3", "gone", None, RegistrationStatus::Registered),
                off,
            ]
            .into_iter()
            .collect(),
            ..Catalogue::default()
        };
        let detail = with_ctx(&catalogue, 1, |ctx| Detail::of(ctx, &"anna".into()));
        let text: Vec<_> = detail
            .registrations
            .iter()
            .map(|row| {
                [&row.date, &row.code, &row.registered_on, &row.state.1, &row.attended]
                    .map(String::as_str)
                    .join(" | ")
            })
            .collect();
        assert_eq!(
            text,
            [
                "zu terminieren | (unbekannt: gone) |  | angemeldet | ",
                "Di, 02.03.2027 | 9 · Modul 2 | 11.01.2027 | Warteliste | ",
                "Di, 01.12.2026 | 9 · Modul 2 |  | Termin abgesagt | ",
                "Mo, 02.03.2026 | 9 · Modul 1 |  | anwesend | 8 UStd",
            ]
        );
        let progress: Vec<_> =
            detail.progress.iter().map(|row| (row.attended.as_str(), row.complete)).collect();
        assert_eq!(progress, [("1 von 2 Modulen, 8 UStd", false)]);
    }
}
