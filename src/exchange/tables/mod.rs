//! Every table and report of the program as a [`Table`]. What stands in each is decided here and nowhere
//! else: free notes and the need for support are in none of them.

mod about;
mod answers;
mod records;
mod reporting;

use chrono::NaiveDate;

use super::table::Table;
use crate::catalogue::{Area, Catalogue, CentreId, FocusId, ModuleId, SessionId};
use crate::texts::Texts;
pub use about::Group;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $name:literal, $title:path, $room:ident :: $make:ident;)*) => {
        /// A table that can leave the program.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// Its name on the command line.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// What it is called.
            pub fn title(self, texts: Texts) -> &'static str {
                match self {
                    $(Self::$kind => $title(texts),)*
                }
            }

            /// The table.
            pub fn table(self, question: &Question<'_>) -> Table {
                let title = self.title(question.texts);
                match self {
                    $(Self::$kind => $room::$make(question, title),)*
                }
            }
        }
    };
}

kinds! {
    /// Everybody who can be registered.
    People: "people", Texts::people, records::people;
    /// Who is registered where, and what became of it.
    Registrations: "registrations", Texts::export_registrations, records::registrations;
    /// Which certificates were given out.
    Certificates: "certificates", Texts::export_certificates, records::certificates;
    /// What is taught.
    Offerings: "offerings", Texts::offerings, records::offerings;
    /// Its parts.
    Modules: "modules", Texts::modules, records::modules;
    /// The bodies served, with their foci.
    Centres: "centres", Texts::centres, records::centres;
    /// Who teaches.
    Trainers: "trainers", Texts::trainers, records::trainers;
    /// Where.
    Venues: "venues", Texts::venues, records::venues;
    /// When: a row a day.
    Sessions: "sessions", Texts::sessions, records::sessions;
    /// Who needs what, most urgent first.
    Needs: "needs", Texts::export_needs, answers::needs;
    /// Where every centre stands with every module.
    Coverage: "coverage", Texts::coverage, answers::matrix;
    /// Coverage summed up by centre.
    CoverageByCentre: "coverage-by-ki", Texts::export_by_centre, answers::by_centre;
    /// By offering.
    CoverageByOffering: "coverage-by-offering", Texts::export_by_offering, answers::by_offering;
    /// By module.
    CoverageByModule: "coverage-by-module", Texts::export_by_module, answers::by_module;
    /// By focus.
    CoverageByFocus: "coverage-by-focus", Texts::export_by_focus, answers::by_focus;
    /// By area.
    CoverageByArea: "coverage-by-area", Texts::export_by_area, answers::by_area;
    /// By administrative district.
    CoverageByDistrict: "coverage-by-district", Texts::export_by_district, answers::by_district;
    /// Coverage over time, sessions and attendances, by quarter.
    Quarters: "report-quarters", Texts::export_by_quarter, reporting::quarters;
    /// Whom the office reached.
    Reach: "report-reach", Texts::reports_reach, reporting::reach;
    /// Who stayed away.
    NoShows: "report-no-shows", Texts::reports_no_shows, reporting::no_shows;
    /// Who waits.
    Waiting: "report-waiting", Texts::reports_waiting, reporting::waiting;
    /// What gets into the way of sessions to come.
    Clashes: "conflicts", Texts::export_clashes, answers::clashes;
    /// What is odd about the data.
    Findings: "findings", Texts::export_findings, answers::findings;
}

impl Kind {
    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// Whose rows a table has, where its rows are centres' or their people's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Whom {
    /// All of them.
    #[default]
    Everybody,
    /// One centre's.
    Centre(CentreId),
    /// Those of an administrative district.
    District(String),
    /// Those of the centres that have this focus today.
    Focus(FocusId),
}

/// How many quarters reports look back unless somebody asks for more or fewer.
pub const QUARTERS: usize = 8;

/// What a table is made from.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The data.
    pub catalogue: &'a Catalogue,
    /// The words.
    pub texts: Texts,
    /// The day for which things are said.
    pub today: NaiveDate,
    /// Only this session, where a table is about sessions.
    pub session: Option<&'a SessionId>,
    /// Only these, where a table is about centres or their people.
    pub whom: &'a Whom,
    /// How many quarters reports look back.
    pub quarters: usize,
}

impl<'a> Question<'a> {
    /// About everything.
    pub fn new(catalogue: &'a Catalogue, texts: Texts, today: NaiveDate) -> Self {
        Self { catalogue, texts, today, session: None, whom: &Whom::Everybody, quarters: QUARTERS }
    }

    /// Whether a centre's rows are asked for, or those of its people; none: of somebody without a centre.
    fn is_asked(&self, centre: Option<&CentreId>) -> bool {
        let found = centre.and_then(|id| self.catalogue.centres.get(id));
        match self.whom {
            Whom::Everybody => true,
            Whom::Centre(wanted) => centre == Some(wanted),
            Whom::District(wanted) => found.is_some_and(|centre| centre.district == *wanted),
            Whom::Focus(wanted) => found
                .is_some_and(|centre| centre.choices_on(self.today).any(|choice| choice.focus == *wanted)),
        }
    }

    fn centre(&self, id: &CentreId) -> String {
        let found = self.catalogue.centres.get(id);
        found.map_or_else(|| self.unknown(id), |centre| centre.label().to_owned())
    }

    fn focus(&self, id: &FocusId) -> String {
        self.texts.focus_name(self.catalogue, id)
    }

    fn module(&self, id: &ModuleId) -> String {
        let found = self.catalogue.module(id);
        found.map_or_else(|| self.unknown(id), |found| self.texts.module_code(found))
    }

    fn module_title(&self, id: &ModuleId) -> String {
        self.catalogue.module(id).map_or_else(String::new, |found| found.module.title.clone())
    }

    fn area(&self, area: Area) -> &'static str {
        self.texts.area(area)
    }

    fn unknown(&self, id: &impl ToString) -> String {
        self.texts.unknown_record(id.to_string())
    }
}
