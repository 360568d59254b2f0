//! Where the KI stands with each module that is for it, and what comes next.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::catalogue::{Catalogue, Centre, CentreId, ModuleId, ModuleRef, PersonId, Session, SessionStatus};
use crate::documents::section::{Holds, Section, coverage_figures};
use crate::documents::{Fact, Line};
use crate::matching::{Cell, CellStatus, Coverage, Sum};
use crate::texts::Texts;

/// How far a centre is.
pub(super) struct Standing {
    pub figures: Vec<Fact>,
    pub sections: Vec<Section>,
}

/// What a group is called.
type Heading = fn(Texts) -> &'static str;

/// The groups in which modules are listed, most urgent first.
const GROUPS: [(Heading, &[CellStatus]); 3] = [
    (Texts::centre_profile_open, &[CellStatus::Open, CellStatus::Expired, CellStatus::Blocked]),
    (Texts::centre_profile_planned, &[CellStatus::Planned, CellStatus::Waiting]),
    (Texts::centre_profile_completed, &[CellStatus::Expiring, CellStatus::Completed]),
];

impl Standing {
    pub fn of(
        catalogue: &Catalogue,
        coverage: &Coverage,
        centre: &Centre,
        names: bool,
        texts: Texts,
    ) -> Self {
        let row = coverage.row_of(&centre.id).map(|row| coverage.row(row)).unwrap_or_default();
        let modules: FxHashMap<_, _> = catalogue.modules().map(|found| (&found.module.id, found)).collect();
        let cells: Vec<_> = coverage.modules.iter().zip(row).collect();
        let group = |heading: &str, statuses: &[CellStatus]| {
            let inside = |status| cells.iter().filter(move |(_, cell)| cell.status() == status);
            let rows = statuses.iter().flat_map(|status| inside(*status)).map(|(module, cell)| {
                let found = modules.get(module).copied();
                line(catalogue, (module, found), cell, names, texts)
            });
            let columns = [
                (texts.module(), Holds::Code),
                (texts.centre_profile_title(), Holds::Text),
                (texts.centre_status_word(), Holds::Text),
            ];
            Section::new(heading).table(&columns, rows.collect(), texts.centre_profile_none())
        };
        let sections = GROUPS.iter().map(|(heading, statuses)| group(heading(texts), statuses)).collect();
        Self { figures: coverage_figures(Sum::of(row), texts), sections }
    }
}

fn line(
    catalogue: &Catalogue,
    (id, found): (&ModuleId, Option<ModuleRef<'_>>),
    cell: &Cell,
    names: bool,
    texts: Texts,
) -> Vec<Line> {
    let code = found.map_or_else(|| texts.unknown_record(id.to_string()), |found| texts.module_code(found));
    let title = found.map_or("", |found| &found.module.title);
    let sentence = if names { texts.cell(catalogue, id, cell) } else { nameless(catalogue, id, cell, texts) };
    vec![Line::cell(&code), Line::cell(title), Line::from(sentence)]
}

/// The sentence of a cell without the people in it.
fn nameless(catalogue: &Catalogue, module: &ModuleId, cell: &Cell, texts: Texts) -> String {
    match cell {
        Cell::Completed(completion) | Cell::Expiring(completion) => {
            let done = texts.centre_profile_done(texts.date(completion.on));
            match completion.until.map(|until| texts.date(until)) {
                None => done,
                Some(until) if matches!(cell, Cell::Expiring(_)) => {
                    format!("{done}, {}", texts.valid_only_until(until))
                }
                Some(until) => format!("{done}, {}", texts.valid_until(until)),
            }
        }
        Cell::Open { have, needed, .. } => {
            let cell = Cell::Open { have: *have, needed: *needed, left: Vec::new() };
            texts.cell(catalogue, module, &cell)
        }
        other => texts.cell(catalogue, module, other),
    }
}

/// Sessions to come to which the centre is invited, or in which somebody of it is registered.
pub(super) fn next_sessions(
    catalogue: &Catalogue,
    centre: &Centre,
    texts: Texts,
    today: NaiveDate,
) -> Section {
    let concerns = |session: &&Session| {
        let ahead = session.last_day().is_none_or(|day| day >= today);
        ahead
            && session.is_upcoming()
            && session.status != SessionStatus::Cancelled
            && (session.invited.contains(&centre.id) || registered(catalogue, session, &centre.id) > 0)
    };
    let mut sessions: Vec<&Session> = catalogue.sessions.iter().map(AsRef::as_ref).filter(concerns).collect();
    sessions.sort_by_key(|session| (session.first_day().is_none(), session.first_day(), session.id.clone()));
    let row = |session: &&Session| {
        let found = catalogue.module(&session.module);
        let what = found.map_or_else(
            || texts.unknown_record(session.module.to_string()),
            |found| match found.module.title.trim() {
                "" => texts.module_code(found),
                title => texts.module_with_title(texts.module_code(found), title),
            },
        );
        let venue = session.venue.as_ref().map(|id| {
            let venue = catalogue.venues.get(id);
            venue.map_or_else(|| texts.unknown_record(id.to_string()), |venue| venue.label())
        });
        let deadline = session.registration_deadline.as_ref().map(|date| texts.written_date(date));
        vec![
            texts.date_span(session.first_day(), session.last_day()).into(),
            Line::cell(&what),
            Line::cell(&venue.unwrap_or_default()),
            deadline.unwrap_or_default().into(),
            registered(catalogue, session, &centre.id).to_string().into(),
        ]
    };
    let columns = [
        (texts.fact_dates(), Holds::Date),
        (texts.trainer_plan_what(), Holds::Text),
        (texts.fact_venue(), Holds::Name),
        (texts.centre_profile_deadline(), Holds::Word),
        (texts.centre_profile_registered(), Holds::Number),
    ];
    let rows = sessions.iter().map(row).collect();
    Section::new(texts.centre_profile_next()).table(&columns, rows, texts.centre_profile_nothing_next())
}

/// How many people of a centre have a seat, or wait for one.
fn registered(catalogue: &Catalogue, session: &Session, centre: &CentreId) -> usize {
    let of_it =
        |id: &PersonId| catalogue.people.get(id).is_some_and(|person| person.centre.as_ref() == Some(centre));
    let counts = session.registrations.iter().filter(|registration| {
        let status = registration.status;
        (status.takes_seat() || status == crate::catalogue::RegistrationStatus::Waiting)
            && of_it(&registration.person)
    });
    counts.count()
}
