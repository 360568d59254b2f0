//! How the views stood when the program was left: filters, tabs, what was selected. Never what was typed to
//! search for. What the file has no longer is left out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Views, centres, findings, matching, offerings, overview, people, reports, sessions};
use crate::catalogue::Catalogue;

/// How the views stood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    overview: overview::By,
    offerings: offerings::Filter,
    centres: centres::Kept,
    matching: matching::Kept,
    sessions: sessions::Kept,
    people: people::Filter,
    reports: reports::Span,
    findings: findings::Kept,
}

impl Views {
    /// How they stand now.
    pub fn keep(&self) -> Kept {
        Kept {
            overview: self.overview.keep(),
            offerings: self.offerings.keep(),
            centres: self.centres.keep(),
            matching: self.matching.keep(),
            sessions: self.sessions.keep(),
            people: self.people.keep(),
            reports: self.reports.keep(),
            findings: self.findings.keep(),
        }
    }

    /// Lets them stand so again.
    pub fn recall(&mut self, kept: Kept, catalogue: &Catalogue, today: NaiveDate) {
        self.overview.recall(kept.overview);
        self.offerings.recall(kept.offerings);
        self.centres.recall(kept.centres, catalogue);
        self.matching.recall(kept.matching, catalogue);
        self.sessions.recall(kept.sessions, today);
        self.people.recall(kept.people, catalogue);
        self.reports.recall(kept.reports);
        self.findings.recall(&kept.findings);
    }
}
