//! The reports on sessions: who came, who stayed away, by KI and by role; with room for remarks.
//!
//! [`model`] decides every string; the template `assets/templates/session_report.typ` only sets them.

mod counts;
mod tables;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::attendee_list::{Head, contact};
use super::section::Section;
use super::{Fact, Letterhead, Line, SignatureLine, Template, document, gathering};
use crate::catalogue::{Catalogue, Session, SessionStatus};
use crate::texts::Texts;
use counts::Counts;

/// What a user can choose about the report on a session; remembered by the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Who it was, by name. Else numbers only.
    pub names: bool,
    /// Empty lines below each question; more than [`Options::MOST_LINES`] are cut.
    pub remark_lines: u8,
}

impl Options {
    /// More than that is another sheet.
    pub const MOST_LINES: u8 = 12;
}

impl Default for Options {
    fn default() -> Self {
        Self { names: false, remark_lines: 3 }
    }
}

/// Reports on sessions, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SessionReports {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Bericht zum Termin".
    pub title: Line,
    /// One after the other, each on a page of its own.
    pub reports: Vec<SessionReport>,
    /// Heading, and what is asked.
    pub remarks: (Line, Vec<Line>),
    /// Lines below each question.
    pub remark_lines: u8,
    /// Heading of the place to sign.
    pub closing: Line,
}

/// The report on a session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SessionReport {
    /// How to reach the office, and the reference.
    pub contact: Vec<Line>,
    /// Number and title of the offering.
    pub offering: Line,
    /// Number and title of the module.
    pub module: Line,
    /// Partner and funder.
    pub partner: Option<Line>,
    /// Dates, venue, trainers, extent.
    pub facts: Vec<Fact>,
    /// How far the session is, and what that means for the report.
    pub status: Line,
    /// The numbers that matter most: label and figure; none while nothing is entered.
    pub figures: Vec<Fact>,
    /// Tables.
    pub sections: Vec<Section>,
    /// One for each trainer, one for the office.
    pub signatures: Vec<SignatureLine>,
}

document!(SessionReports, Template::SessionReport);

/// Decides everything about the reports on `sessions`. `today` is printed as "Stand".
pub fn model(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> SessionReports {
    let names = ("session report", texts.session_report());
    let questions = [
        texts.session_report_went_well(),
        texts.session_report_to_change(),
        texts.session_report_incidents(),
    ];
    let one = |session: &&Session| report(catalogue, session, options, texts, today);
    SessionReports {
        letterhead: gathering::letterhead(catalogue, sessions, names, texts, today),
        title: texts.session_report().into(),
        reports: sessions.iter().map(one).collect(),
        remarks: (texts.session_report_remarks().into(), questions.map(Line::from).into()),
        remark_lines: options.remark_lines.min(Options::MOST_LINES),
        closing: texts.session_report_signed().into(),
    }
}

fn report(
    catalogue: &Catalogue,
    session: &Session,
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> SessionReport {
    let head = Head::new(catalogue, session, texts, today);
    let counts = Counts::of(catalogue, session);
    SessionReport {
        contact: contact(&catalogue.organisation, head.reference, texts),
        offering: head.offering,
        module: head.module,
        partner: head.partner,
        facts: head.facts,
        status: status(session, &counts, texts),
        figures: figures(&counts, texts),
        sections: tables::sections(catalogue, session, &counts, options.names, texts),
        signatures: signatures(head.trainers, Line::from(&catalogue.organisation.signatory), texts),
    }
}

fn status(session: &Session, counts: &Counts<'_>, texts: Texts) -> Line {
    let status = texts.session_report_status(texts.session_status(session.status));
    let more = match session.status {
        SessionStatus::Cancelled if !session.cancel_reason.trim().is_empty() => {
            texts.session_report_reason(session.cancel_reason.trim())
        }
        SessionStatus::Cancelled => String::new(),
        _ if counts.all.expected() == 0 => texts.session_report_nobody().to_owned(),
        _ if counts.all.pending == counts.all.expected() => texts.session_report_nothing_entered().to_owned(),
        _ if counts.all.pending > 0 => texts.session_report_not_all_entered(counts.all.pending),
        _ => String::new(),
    };
    format!("{status} {more}").into()
}

fn figures(counts: &Counts<'_>, texts: Texts) -> Vec<Fact> {
    let all = counts.all;
    if all.here() + all.excused + all.absent == 0 {
        return Vec::new();
    }
    let mean = all.minutes.checked_div(u32::try_from(all.here()).unwrap_or(u32::MAX));
    let mean = mean.map_or_else(String::new, |mean| texts.session_report_mean(texts.teaching_units(mean)));
    let walk_ins = match all.walk_ins {
        0 => String::new(),
        count => texts.session_report_walk_ins(count),
    };
    let figure = |figure: String, label: &str, more: String| Fact {
        label: label.into(),
        lines: [figure, more].into_iter().filter(|line| !line.is_empty()).map(Line::from).collect(),
    };
    vec![
        figure(
            texts.session_report_here_of(all.here(), all.expected()),
            texts.session_report_here(),
            walk_ins,
        ),
        figure(all.absent.to_string(), texts.session_report_no_shows(), share_of_no_shows(counts, texts)),
        figure(texts.teaching_units(all.minutes), texts.session_report_units(), mean),
    ]
}

fn share_of_no_shows(counts: &Counts<'_>, texts: Texts) -> String {
    let (absent, expected) = (counts.all.absent, counts.all.expected());
    let percent = ((absent * 100 + expected / 2).checked_div(expected)).filter(|_| absent > 0);
    percent.map_or_else(String::new, |percent| texts.session_report_of_expected(texts.percent(percent)))
}

fn signatures(mut trainers: Vec<Line>, signatory: Line, texts: Texts) -> Vec<SignatureLine> {
    if trainers.is_empty() {
        trainers.push(Line::default());
    }
    let line = |name: Line, role: &str| SignatureLine {
        name: Line::short(name.as_str()),
        labels: [texts.line_date(), role, texts.line_signature()].map(Line::from),
    };
    let office = (!signatory.is_empty()).then(|| line(signatory, texts.line_for_the_office()));
    trainers.into_iter().map(|name| line(name, texts.line_name())).chain(office).collect()
}

#[cfg(test)]
#[path = "session_report_tests.rs"]
mod tests;
