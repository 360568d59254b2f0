//! What stands above the table: which office, which module, when, where, with whom.

use chrono::{Datelike as _, NaiveDate};

use super::safe_file_name;
use crate::catalogue::{AsWritten, Catalogue, ModuleRef, Organisation, Session, SessionDay, TargetPeriod};
use crate::documents::{Fact, FileParts, Line};
use crate::texts::Texts;

/// The decided strings of the head.
pub(in crate::documents) struct Head {
    pub(in crate::documents) offering: Line,
    pub(in crate::documents) module: Line,
    pub(in crate::documents) partner: Option<Line>,
    pub(in crate::documents) reference: Option<Line>,
    pub(in crate::documents) facts: Vec<Fact>,
    pub(in crate::documents) trainers: Vec<Line>,
    /// "201 · Modul 1"; empty where the module is unknown.
    code: [String; 2],
    first_day: Option<NaiveDate>,
    dates: String,
}

impl Head {
    pub(in crate::documents) fn new(
        catalogue: &Catalogue,
        session: &Session,
        texts: Texts,
        today: NaiveDate,
    ) -> Self {
        let found = catalogue.module(&session.module);
        let (offering, module) = titles(found, session, texts);
        let trainers = trainers(catalogue, session, texts);
        Self {
            offering,
            module,
            partner: partner(found, texts),
            reference: reference(catalogue, found, session, texts, today),
            facts: vec![
                fact(texts.fact_dates(), dates(session, texts), texts),
                fact(texts.fact_venue(), venue(catalogue, session, texts), texts),
                fact(texts.fact_trainers(), trainers.clone(), texts),
                fact(texts.fact_extent(), extent(found, session, texts), texts),
            ],
            trainers,
            code: found.map_or_else(<[String; 2]>::default, |found| {
                [found.offering.short_number().to_owned(), texts.module_number(found.module.order)]
            }),
            first_day: session.first_day(),
            dates: texts.date_span(session.first_day(), session.last_day()),
        }
    }

    /// "Teilnehmendenliste · 201 · Modul 1 · Mi, 03.03.2027".
    pub(super) fn title_line(&self, texts: Texts) -> String {
        let [number, module] = &self.code;
        let parts = [texts.attendee_list(), number, module, &self.dates];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// "Teilnehmendenliste 201 Modul 1 2027-03-03.pdf".
    pub(super) fn file_name(&self, texts: Texts) -> String {
        let [number, module] = &self.code;
        let day = self.first_day.map(|day| day.to_string()).unwrap_or_default();
        safe_file_name([texts.attendee_list(), number, module, &day], "pdf")
    }
}

impl Head {
    /// What the list's file can be named after.
    pub(super) fn file_parts(&self, texts: Texts) -> FileParts {
        let [offering, module] = self.code.clone();
        let date = self.first_day.map(|day| day.to_string()).unwrap_or_default();
        FileParts {
            document: texts.attendee_list().to_owned(),
            offering,
            module,
            date,
            ..FileParts::default()
        }
    }
}

/// The office's name, then department and address.
pub(in crate::documents) fn organisation(organisation: &Organisation) -> Vec<Line> {
    let Organisation { name, department, street, postcode, town, .. } = organisation;
    [name, department, street, &format!("{postcode} {town}")]
        .map(Line::from)
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

/// Telephone and e-mail of the office, then the reference.
pub(in crate::documents) fn contact(
    organisation: &Organisation,
    reference: Option<Line>,
    texts: Texts,
) -> Vec<Line> {
    let phone = Line::from(&organisation.phone);
    let phone = if phone.is_empty() { phone } else { texts.office_phone(phone.as_str()).into() };
    let parts = [phone, Line::from(&organisation.email), reference.unwrap_or_default()];
    parts.into_iter().filter(|line| !line.is_empty()).collect()
}

fn titles(found: Option<ModuleRef<'_>>, session: &Session, texts: Texts) -> (Line, Line) {
    let Some(ModuleRef { offering, module }) = found else {
        return (texts.unknown_record(session.module.to_string()).into(), Line::default());
    };
    let number = texts.module_number(module.order);
    let title =
        if module.title.trim().is_empty() { number } else { texts.module_with_title(&number, &module.title) };
    (format!("{} {}", offering.number, offering.title).into(), title.into())
}

fn partner(found: Option<ModuleRef<'_>>, texts: Texts) -> Option<Line> {
    let line = Line::from(texts.partner_line(found?.offering.partner.as_ref()?));
    (!line.is_empty()).then_some(line)
}

/// For the year of the session; undated ones count for the year they are meant for, else the current one.
fn reference(
    catalogue: &Catalogue,
    found: Option<ModuleRef<'_>>,
    session: &Session,
    texts: Texts,
    today: NaiveDate,
) -> Option<Line> {
    let target = session.target.as_ref().and_then(AsWritten::get).map(TargetPeriod::range);
    let year = session.first_day().or(target.map(|(start, _)| start)).unwrap_or(today).year();
    let number = found.map_or("", |found| found.offering.short_number());
    let reference = Line::from(catalogue.organisation.reference(year, number));
    (!reference.is_empty()).then(|| texts.document_reference(reference.as_str()).into())
}

fn fact(label: &str, mut lines: Vec<Line>, texts: Texts) -> Fact {
    lines.retain(|line| !line.is_empty());
    if lines.is_empty() {
        lines.push(texts.not_yet_known().into());
    }
    Fact { label: label.into(), lines }
}

/// One line a day.
fn dates(session: &Session, texts: Texts) -> Vec<Line> {
    if session.days.is_empty() {
        let target = session.target.as_ref().and_then(AsWritten::get).map(|target| texts.target(target));
        return [Some(texts.undated().to_owned()), target].into_iter().flatten().map(Line::from).collect();
    }
    session.days.iter().map(|day| date(day, texts).into()).collect()
}

fn date(day: &SessionDay, texts: Texts) -> String {
    let date = day.date().map_or_else(|| texts.written_date(&day.date), |date| texts.date_with_weekday(date));
    let times = texts.times(day);
    if times.is_empty() { date } else { texts.day_with_times(&date, &times) }
}

/// Name, room and address.
fn venue(catalogue: &Catalogue, session: &Session, texts: Texts) -> Vec<Line> {
    let Some(id) = &session.venue else { return Vec::new() };
    let Some(venue) = catalogue.venues.get(id) else {
        return vec![texts.unknown_record(id.to_string()).into()];
    };
    let room = session.room.as_deref().map(Line::from).unwrap_or_default();
    vec![Line::from(&venue.name), room, venue.address().into()]
}

fn trainers(catalogue: &Catalogue, session: &Session, texts: Texts) -> Vec<Line> {
    let name = |id| match catalogue.trainers.get(id) {
        Some(trainer) => Line::from(&trainer.name),
        None => texts.unknown_record(id.to_string()).into(),
    };
    session.trainers.iter().map(name).collect()
}

/// What the days add up to, or what the module says while there are none.
fn extent(found: Option<ModuleRef<'_>>, session: &Session, texts: Texts) -> Vec<Line> {
    let minutes = match session.minutes() {
        0 => found.map_or(0, |found| u32::from(found.module.teaching_minutes)),
        minutes => minutes,
    };
    if minutes == 0 {
        return Vec::new();
    }
    vec![texts.teaching_units(minutes).into(), texts.extent_explained().into()]
}
