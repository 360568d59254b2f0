//! The decided strings of one certificate.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Draft, Options};
use crate::catalogue::{Catalogue, CertificateKind, CompletionRule, Offering, Session, SessionId};
use crate::documents::attendee_list::Head;
use crate::documents::{Fact, Line};
use crate::matching::{Attendance, Completed};
use crate::texts::Texts;

/// Longest list of aims in lines and in characters: a certificate is one page.
const MOST_AIMS: (usize, usize) = (8, 900);

/// Longest title in characters.
const MOST_TITLE: usize = 240;

/// A certificate on its page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// What tells it from the others, for ever.
    #[serde(skip)]
    pub ident: String,
    /// "Ärmel, Anna", for file names.
    #[serde(skip)]
    pub list_name: String,
    /// "2027-0012"; empty for drafts.
    #[serde(skip)]
    pub plain_number: String,
    /// Whether it has no number.
    pub is_draft: bool,
    /// "Teilnahmebescheinigung".
    pub title: Line,
    /// Whose it is.
    pub name: Line,
    /// Where they work.
    pub centre: Line,
    /// "hat an der folgenden Fortbildung teilgenommen:".
    pub says: Line,
    /// Number and title of the offering.
    pub offering: Line,
    /// Number and title of the module; empty for a completion.
    pub module: Line,
    /// Partner and funder.
    pub partner: Option<Line>,
    /// Dates, place, trainers, extent.
    pub facts: Vec<Fact>,
    /// What was missed; empty where nothing was.
    pub reduction: Line,
    /// The modules attended, for a completion.
    pub modules: Option<ModuleTable>,
    /// By which rule the offering is completed.
    pub rule: Line,
    /// Aims, with their heading.
    pub contents: Option<Fact>,
    /// "Dortmund, 10.03.2027".
    pub place_date: Line,
    /// Who signs.
    pub signatory: Line,
    /// "Unterschrift".
    pub signature: Line,
    /// "Siegel"; empty where there is no place for it.
    pub seal: Line,
    /// "Nr. 2027-0012", or that it is a draft.
    pub number: Line,
}

/// Modules with heads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModuleTable {
    /// What it is.
    pub heading: Line,
    /// Heads of the columns.
    pub heads: [Line; 3],
    /// One each.
    pub rows: Vec<ModuleLine>,
}

/// A module that was attended.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModuleLine {
    /// Number and title.
    pub module: Line,
    /// When.
    pub dates: Line,
    /// Teaching units.
    pub units: Line,
}

pub(super) fn page(
    catalogue: &Catalogue,
    draft: &Draft,
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> Page {
    let certificate = &draft.certificate;
    let entry = catalogue.certificate_like(certificate).filter(|_| !catalogue.needs_number(certificate));
    let issued = entry.and_then(|entry| entry.issued_on.get()).unwrap_or(today);
    let person = certificate.person.as_ref().and_then(|id| catalogue.people.get(id));
    let centre = person.and_then(|person| catalogue.centres.get(person.centre.as_ref()?));
    let organisation = &catalogue.organisation;
    let number = entry.map_or_else(
        || texts.certificate_draft().to_owned(),
        |entry| texts.certificate_number(&entry.number),
    );
    let about = About::new(catalogue, draft, texts, today);
    let aims = about.aims.filter(|_| options.contents);
    Page {
        ident: format!("{:?} {:?}", certificate.kind, certificate.person.as_ref().map(ToString::to_string)),
        list_name: person.map(|person| person.list_name()).unwrap_or_default(),
        plain_number: entry.map(|entry| entry.number.clone()).unwrap_or_default(),
        is_draft: entry.is_none(),
        title: texts.certificate_kind(certificate.kind).into(),
        name: person.map(|person| Line::cell(&person.full_name())).unwrap_or_default(),
        centre: centre.map(|centre| Line::cell(&centre.name)).unwrap_or_default(),
        says: says(certificate.kind, texts).into(),
        offering: about.offering.cut_to(MOST_TITLE),
        module: about.module.cut_to(MOST_TITLE),
        partner: about.partner,
        facts: about.facts,
        reduction: reduction(draft, texts).into(),
        modules: about.modules,
        rule: about.rule,
        contents: aims.map(|lines| Fact { label: texts.certificate_contents().into(), lines }),
        place_date: place_date(&organisation.town, issued, texts),
        signatory: Line::from(&organisation.signatory),
        signature: texts.certificate_signature().into(),
        seal: if options.seal { texts.certificate_seal().into() } else { Line::default() },
        number: number.into(),
    }
}

fn says(kind: CertificateKind, texts: Texts) -> &'static str {
    match kind {
        CertificateKind::Attendance => texts.certificate_says_attendance(),
        CertificateKind::Partial => texts.certificate_says_partial(),
        CertificateKind::Completion => texts.certificate_says_completion(),
    }
}

fn place_date(town: &str, day: NaiveDate, texts: Texts) -> Line {
    let date = texts.date(day);
    if town.trim().is_empty() { date.into() } else { texts.certificate_place_date(town, date).into() }
}

fn reduction(draft: &Draft, texts: Texts) -> String {
    match &draft.entitlement.attendance {
        Attendance::Partly { minutes, total, missed, shortened }
            if draft.certificate.kind == CertificateKind::Partial =>
        {
            texts.certificate_reduction((*minutes, *total), missed, shortened)
        }
        _ => String::new(),
    }
}

/// What a certificate is about.
#[derive(Default)]
struct About {
    offering: Line,
    module: Line,
    partner: Option<Line>,
    facts: Vec<Fact>,
    modules: Option<ModuleTable>,
    rule: Line,
    aims: Option<Vec<Line>>,
}

impl About {
    fn new(catalogue: &Catalogue, draft: &Draft, texts: Texts, today: NaiveDate) -> Self {
        if let Some(completed) = &draft.completed {
            return Self::completion(catalogue, completed, texts);
        }
        let session = draft.certificate.session.as_ref().and_then(|id| catalogue.sessions.get(id));
        let Some(session) = session else { return Self::default() };
        let head = Head::new(catalogue, session, texts, today);
        let offering = catalogue.module(&session.module).map(|found| found.offering);
        let mut facts = head.facts;
        // The extent is what this person attended.
        if let Some(extent) = facts.last_mut() {
            let units = texts.teaching_units(draft.certificate.minutes);
            extent.lines = vec![texts.certificate_units_attended(units).into()];
        }
        Self {
            offering: head.offering,
            module: head.module,
            partner: head.partner,
            facts,
            aims: offering.and_then(aims),
            ..Self::default()
        }
    }

    fn completion(catalogue: &Catalogue, completed: &Completed, texts: Texts) -> Self {
        let Some(offering) = catalogue.offerings.get(&completed.offering) else { return Self::default() };
        let rows = completed.modules.iter().filter_map(|(id, session, minutes)| {
            let module = offering.modules.iter().find(|module| module.id == *id)?;
            let number = texts.module_number(module.order);
            let module = if module.title.trim().is_empty() {
                number
            } else {
                texts.module_with_title(&number, &module.title)
            };
            Some(ModuleLine {
                module: Line::cell(&module),
                dates: dates(catalogue, session, texts).into(),
                units: texts.teaching_units(*minutes).into(),
            })
        });
        let units = texts.teaching_units(completed.minutes);
        let partner = offering.partner.as_ref().map(|partner| Line::from(texts.partner_line(partner)));
        Self {
            offering: format!("{} {}", offering.number, offering.title).into(),
            partner: partner.filter(|line| !line.is_empty()),
            facts: vec![Fact {
                label: texts.fact_extent().into(),
                lines: vec![texts.certificate_units_attended(units).into()],
            }],
            modules: Some(ModuleTable {
                heading: texts.certificate_modules().into(),
                heads: [texts.module(), texts.fact_dates(), texts.certificate_head_units()].map(Line::from),
                rows: rows.collect(),
            }),
            rule: rule(&offering.completion_rule, offering, texts).into(),
            aims: aims(offering),
            ..Self::default()
        }
    }
}

fn rule(rule: &CompletionRule, offering: &Offering, texts: Texts) -> String {
    texts.certificate_by_rule(texts.completion_rule(rule, offering.modules.len()))
}

fn dates(catalogue: &Catalogue, session: &SessionId, texts: Texts) -> String {
    let session = catalogue.sessions.get(session).map(AsRef::as_ref);
    texts.date_span(session.and_then(Session::first_day), session.and_then(Session::last_day))
}

/// Its lines, without their bullets; so many as leave the certificate on one page.
fn aims(offering: &Offering) -> Option<Vec<Line>> {
    let (lines, mut room) = MOST_AIMS;
    let aims: Vec<_> = offering
        .aims
        .lines()
        .map(|line| Line::from(line.trim().trim_start_matches(['-', '–', '•', '*']).trim_start()))
        .filter(|line| !line.is_empty())
        .take(lines)
        .map_while(|line| {
            let cut = line.cut_to(room);
            room = room.saturating_sub(cut.as_str().chars().count());
            (!cut.is_empty()).then_some(cut)
        })
        .collect();
    (!aims.is_empty()).then_some(aims)
}
