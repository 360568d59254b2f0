//! The tables of the report.

use super::counts::{Counts, Seated, Tally};
use crate::catalogue::{Catalogue, CentreId, Person, Registration, Session};
use crate::collation::Collated;
use crate::documents::Line;
use crate::documents::section::{Holds, Section, units};
use crate::texts::Texts;

pub(super) fn sections(
    catalogue: &Catalogue,
    session: &Session,
    counts: &Counts<'_>,
    names: bool,
    texts: Texts,
) -> Vec<Section> {
    let mut sections = vec![by_status(counts, texts)];
    if session.days.len() > 1 && counts.all.expected() > 0 {
        sections.push(by_day(session, counts, texts));
    }
    if counts.all.expected() > 0 {
        sections.push(by_centre(catalogue, counts, texts));
        sections.push(by_role(counts, texts));
    }
    if !counts.silent.is_empty() {
        let silent: Vec<_> = counts.silent.iter().map(|id| centre(catalogue, Some(id), texts)).collect();
        let section = Section::new(texts.session_report_silent());
        sections.push(section.line(texts.list(&silent)));
    }
    if names && !counts.seated.is_empty() {
        sections.push(people(catalogue, counts, texts));
    }
    if names && !counts.waiting.is_empty() {
        sections.push(waiting(catalogue, counts, texts));
    }
    sections
}

/// A head, and what is counted below it.
type Way = (fn(Texts) -> &'static str, fn(Tally) -> usize);

/// The heads of how many came and stayed away, with what they count.
const WAYS: [Way; 5] = [
    (Texts::session_report_attended, |tally| tally.attended),
    (Texts::session_report_partly, |tally| tally.partly),
    (Texts::session_report_excused, |tally| tally.excused),
    (Texts::session_report_absent, |tally| tally.absent),
    (Texts::session_report_pending, |tally| tally.pending),
];

/// Those of [`WAYS`] that the session has use for: everybody may have been entered.
fn ways(counts: &Counts<'_>) -> impl Iterator<Item = Way> {
    let used = if counts.all.pending > 0 { 5 } else { 4 };
    WAYS.into_iter().take(used)
}

fn by_status(counts: &Counts<'_>, texts: Texts) -> Section {
    let expected = counts.all.expected();
    let row = |label: &str, count: usize| {
        let percent = (count * 100 + expected / 2).checked_div(expected);
        vec![
            label.into(),
            texts.number(count).into(),
            percent.map(|percent| texts.percent(percent)).unwrap_or_default().into(),
        ]
    };
    let rows = if expected == 0 {
        Vec::new()
    } else {
        ways(counts).map(|(label, count)| row(label(texts), count(counts.all))).collect()
    };
    let columns = [
        (texts.session_report_status_head(), Holds::Name),
        (texts.people(), Holds::Number),
        (texts.session_report_share(), Holds::Number),
    ];
    let mut section = Section::new(texts.session_report_who_came())
        .table(&columns, rows, texts.session_report_nobody_had_a_seat())
        .sums(row(texts.session_report_expected(), expected));
    for (count, words) in [
        (counts.cancelled, texts.session_report_gave_back(counts.cancelled)),
        (counts.invited, texts.session_report_no_answer(counts.invited)),
        (counts.waiting.len(), texts.session_report_waited(counts.waiting.len())),
    ] {
        if count > 0 {
            section = section.line(words);
        }
    }
    section
}

/// A table of tallies with their sum; `first` is the first column's head.
fn tallies(
    heading: &str,
    first: &str,
    rows: &[(String, Tally)],
    counts: &Counts<'_>,
    texts: Texts,
    sum: bool,
) -> Section {
    let mut columns = vec![(first, Holds::Name), (texts.session_report_expected(), Holds::Number)];
    columns.extend(ways(counts).map(|(label, _)| (label(texts), Holds::Number)));
    if sum {
        columns.push((texts.session_report_units_head(), Holds::Number));
    }
    let row = |label: &str, tally: Tally| {
        let numbers = std::iter::once(tally.expected()).chain(ways(counts).map(|(_, count)| count(tally)));
        let units = sum.then(|| units(tally.minutes, texts));
        let cells = numbers.map(|number| texts.number(number).into()).chain(units);
        std::iter::once(Line::cell(label)).chain(cells).collect::<Vec<_>>()
    };
    let body = rows.iter().map(|(label, tally)| row(label, *tally)).collect();
    let section = Section::new(heading).table(&columns, body, "");
    if sum && rows.len() > 1 { section.sums(row(texts.session_report_all(), counts.all)) } else { section }
}

fn by_day(session: &Session, counts: &Counts<'_>, texts: Texts) -> Section {
    let date = |at: usize| {
        session.days.get(at).map_or_else(String::new, |day| match day.date() {
            Some(date) => texts.date_with_weekday(date),
            None => texts.written_date(&day.date),
        })
    };
    let rows = counts.days.iter().enumerate().map(|(at, tally)| (date(at), *tally)).collect::<Vec<_>>();
    tallies(texts.session_report_by_day(), texts.session_report_day(), &rows, counts, texts, false)
}

fn by_centre(catalogue: &Catalogue, counts: &Counts<'_>, texts: Texts) -> Section {
    let mut rows: Vec<_> = counts
        .centres
        .iter()
        .map(|(id, tally)| (id.is_none(), centre(catalogue, *id, texts), *tally))
        .collect();
    rows.sort_by_cached_key(|(nowhere, name, _)| (*nowhere, Collated(name.clone())));
    let rows = rows.into_iter().map(|(_, name, tally)| (name, tally)).collect::<Vec<_>>();
    tallies(texts.session_report_by_centre(), texts.centre(), &rows, counts, texts, true)
}

fn by_role(counts: &Counts<'_>, texts: Texts) -> Section {
    let unknown = counts.roles.get_key_value(&None);
    let roles = counts.roles.iter().filter(|(role, _)| role.is_some()).chain(unknown);
    let name = |role: Option<_>| role.map_or(texts.session_report_no_role(), |role| texts.role(role));
    let rows = roles.map(|(role, tally)| (name(*role).to_owned(), *tally)).collect::<Vec<_>>();
    tallies(texts.session_report_by_role(), texts.head_role(), &rows, counts, texts, true)
}

fn centre(catalogue: &Catalogue, id: Option<&CentreId>, texts: Texts) -> String {
    let Some(id) = id else { return texts.session_report_no_centre().to_owned() };
    let found = catalogue.centres.get(id);
    found.map_or_else(|| texts.unknown_record(id.to_string()), |centre| centre.label().to_owned())
}

fn people(catalogue: &Catalogue, counts: &Counts<'_>, texts: Texts) -> Section {
    let row = |one: &Seated<'_>| {
        let mut status = texts.registration_status(one.registration.status).to_owned();
        if one.registration.walk_in {
            status = texts.session_report_walked_in(&status);
        }
        let mut row = name(catalogue, one.registration, one.person, texts);
        row.extend([Line::cell(&status), units(one.minutes, texts)]);
        row
    };
    let mut rows: Vec<_> = counts.seated.iter().map(row).collect();
    by_name(&mut rows);
    let columns = [
        (texts.head_last_name(), Holds::Name),
        (texts.head_first_name(), Holds::Name),
        (texts.centre(), Holds::Name),
        (texts.session_report_status_head(), Holds::Name),
        (texts.session_report_units_head(), Holds::Number),
    ];
    Section::new(texts.session_report_people()).table(&columns, rows, "")
}

fn waiting(catalogue: &Catalogue, counts: &Counts<'_>, texts: Texts) -> Section {
    let row = |(place, registration): (usize, &&Registration)| {
        let person = catalogue.people.get(&registration.person).map(AsRef::as_ref);
        let mut row = vec![Line::from(place.to_string())];
        row.extend(name(catalogue, registration, person, texts));
        row
    };
    let columns = [
        (texts.head_number(), Holds::Number),
        (texts.head_last_name(), Holds::Name),
        (texts.head_first_name(), Holds::Name),
        (texts.centre(), Holds::Name),
    ];
    let rows = (1..).zip(&counts.waiting).map(row).collect();
    Section::new(texts.waiting_list_heading()).table(&columns, rows, "")
}

/// Last name, first name, KI.
fn name(
    catalogue: &Catalogue,
    registration: &Registration,
    person: Option<&Person>,
    texts: Texts,
) -> Vec<Line> {
    let Some(person) = person else {
        let unknown = texts.unknown_record(registration.person.to_string());
        return vec![Line::cell(&unknown), Line::default(), Line::default()];
    };
    let first_name = format!("{} {}", person.title, person.first_name);
    let of = person.centre.as_ref();
    let centre = of.map(|id| centre(catalogue, Some(id), texts)).unwrap_or_default();
    vec![Line::cell(&person.last_name), Line::cell(&first_name), Line::cell(&centre)]
}

fn by_name(rows: &mut [Vec<Line>]) {
    let key = |row: &Vec<Line>, at: usize| Collated(row.get(at).map(ToString::to_string).unwrap_or_default());
    rows.sort_by_cached_key(|row| (key(row, 0), key(row, 1)));
}
