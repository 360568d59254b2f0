//! A fictional office at work: every name, date and attendance is invented. It has two years behind it
//! and half a year ahead, and a handful of things to decide.

mod offerings;
mod people;
mod places;
mod random;
mod runs;
mod sessions;

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use laki_planer::catalogue::{Catalogue, CentreId, CentreNote, CentreStatus, Contact, FocusChoice};
use laki_planer::catalogue::{Centre, CentreKind, NoteKind, Post, Role};
use laki_planer::catalogue::{Certificate, CertificateId, Edit, Session, SessionStatus};
use laki_planer::documents::certificate;
use laki_planer::reference;
use laki_planer::texts::{Lang, Texts};

use random::Random;

/// The day on which the example is set.
pub const TODAY: &str = "2026-11-23";

/// The one centre that doesn't work yet: it lies in the administrative district with the fewest
/// centres, so that its gap shows in the sums by district. In truth it exists.
const BEING_SET_UP: &str = "hoexter";

const CHOICES: &str = include_str!("ki-schwerpunkte.csv");

/// The file as it is written.
pub fn bytes() -> Vec<u8> {
    laki_planer::store::write(&catalogue())
}

/// The whole office.
pub fn catalogue() -> Catalogue {
    let mut random = Random::new(37);
    let mut catalogue = Catalogue {
        example: true,
        organisation: places::organisation(),
        correspondence: places::correspondence(),
        venues: places::venues().into_iter().collect(),
        trainers: places::trainers().into_iter().collect(),
        offerings: offerings::offerings().into_iter().collect(),
        centres: centres().into_iter().collect(),
        ..reference::new_catalogue()
    };
    catalogue.people = people::people(&catalogue, &mut random).into_iter().collect();
    catalogue.sessions = sessions::sessions(&catalogue, &mut random).into_iter().collect();
    certified(catalogue, &mut random)
}

/// With the certificates of the sessions of half a year, each given out a week later; the last two still wait
/// for theirs.
fn certified(mut catalogue: Catalogue, random: &mut Random) -> Catalogue {
    const FROM: &str = "2026-05-01";
    const WAITING: usize = 2;
    let held = |session: &&Arc<Session>| session.status == SessionStatus::Held;
    let mut held: Vec<_> = catalogue.sessions.iter().filter(held).cloned().collect();
    held.sort_by_key(|session| session.last_day());
    held.truncate(held.len().saturating_sub(WAITING));
    for session in held {
        let Some(last) = session.last_day().filter(|last| *last >= day(FROM)) else { continue };
        let on = last + Days::new(7);
        let drafts = certificate::drafts(&catalogue, &session, Texts::new(Lang::De), on);
        let id = |draft: certificate::Draft| Certificate {
            id: CertificateId::from(random.uuid(on)),
            ..draft.certificate
        };
        let issued = Edit::IssueCertificates(drafts.into_iter().map(id).collect(), on);
        catalogue = issued.apply(&catalogue).unwrap_or_else(|error| unreachable!("{error:?}"));
    }
    catalogue
}

/// A date that stands in this program's text.
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| unreachable!("no date: {text}"))
}

fn centres() -> Vec<Centre> {
    let choices: Vec<[&str; 3]> = CHOICES.lines().skip(1).filter_map(choice).collect();
    let mut centres = reference::centres();
    for (at, centre) in centres.iter_mut().enumerate() {
        let Some(row) = choices.iter().position(|[id, ..]| centre.id == CentreId::from(*id)) else {
            continue;
        };
        centre.focus_choices = focus_choices(&choices, row);
        if centre.id == CentreId::from(BEING_SET_UP) {
            centre.status = CentreStatus::BeingSetUp;
            centre.focus_choices.retain(|choice| choice.holds_on(day("2027-01-01")));
        }
        centre.contact = Contact {
            email: format!("ki@{}.example.org", centre.id),
            web: format!("https://{}.example.org", centre.id),
            ..Contact::default()
        };
        centre.staffing = staffing(centre.kind);
        centre.notes = notes(at);
    }
    centres
}

fn choice(line: &str) -> Option<[&str; 3]> {
    let mut cells = line.split(';');
    Some([cells.next()?, cells.next()?, cells.next()?])
}

/// The choices for 2027–2028 are given. Two years before, a third had the same, the others those of a
/// centre further down the list.
fn focus_choices(choices: &[[&str; 3]], row: usize) -> Vec<FocusChoice> {
    let earlier = if row.is_multiple_of(3) { [row, row] } else { [row + 7, row + 11] };
    let before = |area: usize| choices[earlier[area] % choices.len()][area + 1];
    let now = |area: usize| choices[row][area + 1];
    let period = |focus: &str, from: &str, until: &str| FocusChoice {
        focus: focus.into(),
        from: Some(day(from).into()),
        until: Some(day(until).into()),
        ..FocusChoice::default()
    };
    vec![
        period(before(0), "2025-01-01", "2026-12-31"),
        period(before(1), "2025-01-01", "2026-12-31"),
        period(now(0), "2027-01-01", "2028-12-31"),
        period(now(1), "2027-01-01", "2028-12-31"),
    ]
}

fn staffing(kind: CentreKind) -> Vec<Post> {
    let district = matches!(kind, CentreKind::District | CentreKind::CityRegion);
    let extra = if district { 1.0 } else { 0.0 };
    [
        (Role::Head, 1.0),
        (Role::Specialist, 2.0 + extra),
        (Role::Administration, 1.0),
        (Role::Assistant, 0.5),
        (Role::SecondedTeacher, 2.0 + extra / 2.0),
        (Role::VolunteerCoordinator, 0.5),
        (Role::IntegrationManagement, 2.0 + extra),
    ]
    .map(|(role, posts)| Post { role, posts, ..Post::default() })
    .into()
}

fn notes(at: usize) -> Vec<CentreNote> {
    const NOTES: [(&str, NoteKind, &str); 6] = [
        ("2025-03-12", NoteKind::Need, "Viele neue Kolleg:innen: bittet um einen Platz in der Einführung."),
        (
            "2025-09-03",
            NoteKind::Advice,
            "Wechsel des Schwerpunkts besprochen; Entscheidung im Kreistag 2026.",
        ),
        ("2026-02-25", NoteKind::Need, "Wünscht einen Termin, der ohne Übernachtung zu erreichen ist."),
        ("2026-05-06", NoteKind::Advice, "Austausch mit einem Nachbar-KI zum selben Schwerpunkt vermittelt."),
        ("2026-09-23", NoteKind::Need, "Halbtage am Nachmittag sind für die Lehrkräfte besser."),
        ("2026-10-14", NoteKind::Advice, "Reihenfolge der Module für die nächsten zwei Jahre abgestimmt."),
    ];
    let note = |(date, kind, text): (&str, NoteKind, &str)| CentreNote {
        date: Some(day(date).into()),
        kind,
        text: text.to_owned(),
        ..CentreNote::default()
    };
    match at % 5 {
        0 => vec![note(NOTES[at % NOTES.len()])],
        3 if at % 2 == 1 => vec![note(NOTES[at % 3]), note(NOTES[3 + at % 3])],
        _ => Vec::new(),
    }
}
