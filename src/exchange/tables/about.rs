//! What there is to know of a table before somebody exports it.

use super::Kind;
use crate::texts::Texts;

/// Tables that are looked for at the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// People, what they are registered for, and what they got for it.
    People,
    /// What is taught, when, where and by whom.
    Planning,
    /// The bodies served, and what they need.
    Centres,
    /// Coverage, in detail and summed up.
    Coverage,
    /// How the work went.
    Reports,
}

impl Group {
    /// All of them, in the order shown.
    pub const ALL: [Self; 5] = [Self::People, Self::Planning, Self::Centres, Self::Coverage, Self::Reports];

    /// What it is called.
    pub fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::People => texts.export_group_people(),
            Self::Planning => texts.export_group_planning(),
            Self::Centres => texts.centres(),
            Self::Coverage => texts.coverage(),
            Self::Reports => texts.export_group_reports(),
        }
    }
}

impl Kind {
    /// Where it is looked for.
    pub fn group(self) -> Group {
        match self {
            Self::People | Self::Registrations | Self::Certificates => Group::People,
            Self::Offerings
            | Self::Modules
            | Self::Trainers
            | Self::Venues
            | Self::Sessions
            | Self::Clashes
            | Self::Findings => Group::Planning,
            Self::Centres | Self::Needs => Group::Centres,
            Self::Coverage
            | Self::CoverageByCentre
            | Self::CoverageByOffering
            | Self::CoverageByModule
            | Self::CoverageByFocus
            | Self::CoverageByArea
            | Self::CoverageByDistrict => Group::Coverage,
            Self::Quarters | Self::Reach | Self::NoShows | Self::Waiting => Group::Reports,
        }
    }

    /// What stands in it, in a line.
    pub fn about(self, texts: Texts) -> &'static str {
        match self {
            Self::People => texts.export_about_people(),
            Self::Registrations => texts.export_about_registrations(),
            Self::Certificates => texts.export_about_certificates(),
            Self::Offerings => texts.export_about_offerings(),
            Self::Modules => texts.export_about_modules(),
            Self::Centres => texts.export_about_centres(),
            Self::Trainers => texts.export_about_trainers(),
            Self::Venues => texts.export_about_venues(),
            Self::Sessions => texts.export_about_sessions(),
            Self::Needs => texts.export_about_needs(),
            Self::Coverage => texts.export_about_coverage(),
            Self::CoverageByCentre => texts.export_about_by_centre(),
            Self::CoverageByOffering => texts.export_about_by_offering(),
            Self::CoverageByModule => texts.export_about_by_module(),
            Self::CoverageByFocus => texts.export_about_by_focus(),
            Self::CoverageByArea => texts.export_about_by_area(),
            Self::CoverageByDistrict => texts.export_about_by_district(),
            Self::Quarters => texts.export_about_quarters(),
            Self::Reach => texts.export_about_reach(),
            Self::NoShows => texts.export_about_no_shows(),
            Self::Waiting => texts.export_about_waiting(),
            Self::Clashes => texts.export_about_clashes(),
            Self::Findings => texts.export_about_findings(),
        }
    }

    /// Whether people are named in it, or may be.
    pub fn names_people(self) -> bool {
        matches!(
            self,
            Self::People
                | Self::Registrations
                | Self::Certificates
                | Self::Trainers
                | Self::Sessions
                | Self::Needs
                | Self::Clashes
                | Self::Findings
        )
    }

    /// Whether it can be about one session only.
    pub fn takes_session(self) -> bool {
        matches!(self, Self::Registrations | Self::Sessions | Self::Clashes)
    }

    /// Whether it can be about some of the centres only.
    pub fn takes_whom(self) -> bool {
        matches!(
            self,
            Self::People
                | Self::Registrations
                | Self::Certificates
                | Self::Centres
                | Self::Needs
                | Self::Coverage
        )
    }

    /// Whether it looks back over quarters.
    pub fn looks_back(self) -> bool {
        self.group() == Group::Reports
    }
}
