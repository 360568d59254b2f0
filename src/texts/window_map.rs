//! Words of the map of North Rhine-Westphalia.

use super::{Texts, texts};
use crate::catalogue::Catalogue;
use crate::matching::{CellStatus, Sum};
use crate::reports::{Class, Coming, Share, Standing, Topic};

texts! {
    map_coloured_by; map_coloured(what); map_everything; map_travel; map_distance_to; map_distance(venue);
    map_no_distance; map_coverage(percent, done, reached); map_share_nothing; map_share_little;
    map_share_half; map_share_much; map_share_all; map_coming_registered; map_coming_waiting;
    map_coming_invited; map_coming_not; map_legend(class, count); map_people_registered(count);
    map_people_waiting(count); map_from(people, centres); map_from_nowhere;
    map_way(who, mean, farthest, most); map_named(standing); map_standing(centre, standing);
    map_nothing_pointed_at; map_keys; map_licence; map_district; map_kilometres; map_not_on_map(centres);
    map_select_to_do; map_invite_here; map_open_centre; map_no_session_to_invite_to; map_of_session;
    map_travel_by_centre; map_show_large;
}

impl Texts {
    /// "62 km".
    pub fn km(self, km: f64) -> String {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no distance is below 0")]
        let whole = km.round() as u32;
        self.kilometres(whole)
    }

    /// The name of a class in a legend.
    pub fn map_class(self, class: Class) -> &'static str {
        match class {
            Class::Standing(status) => self.cell_status(status),
            Class::Share(Share::Nothing) => self.map_share_nothing(),
            Class::Share(Share::Little) => self.map_share_little(),
            Class::Share(Share::Half) => self.map_share_half(),
            Class::Share(Share::Much) => self.map_share_much(),
            Class::Share(Share::All) => self.map_share_all(),
            Class::Share(Share::NotApplicable) => self.cell_status(CellStatus::NotApplicable),
            Class::Coming(Coming::Registered) => self.map_coming_registered(),
            Class::Coming(Coming::Waiting) => self.map_coming_waiting(),
            Class::Coming(Coming::Invited) => self.map_coming_invited(),
            Class::Coming(Coming::NotInvited) => self.map_coming_not(),
        }
    }

    /// Where a KI stands with several modules: "1 von 3 abgeschlossen; 2 offen".
    pub fn share_and_rest(self, sum: Sum) -> String {
        let share = self.share_done(sum.completed, sum.applicable());
        let rest: Vec<_> = [
            (CellStatus::Open, sum.open),
            (CellStatus::Expired, sum.expired),
            (CellStatus::Blocked, sum.blocked),
            (CellStatus::Waiting, sum.waiting),
            (CellStatus::Planned, sum.planned),
            (CellStatus::Expiring, sum.expiring),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| format!("{count} {}", self.cell_status(status)))
        .collect();
        if rest.is_empty() { share } else { self.reach_share_and_rest(&share, rest.join(", ")) }
    }

    /// Where a KI stands, as its area shows it: a number, if it has one, and words.
    pub fn map_standing_words(
        self,
        catalogue: &Catalogue,
        topic: &Topic,
        standing: &Standing<'_>,
    ) -> (String, String) {
        match (topic, standing.cells.as_slice(), standing.sum.percent()) {
            (Topic::Module(module), [only], _) => (String::new(), self.cell(catalogue, module, only)),
            (.., Some(percent)) => (percent.to_string(), self.share_and_rest(standing.sum)),
            (.., None) => (String::new(), self.cell_status_not_applicable().to_owned()),
        }
    }

    /// "77 % Abdeckung: 409 von 526 abgeschlossen · 54 von 54 KIs erreicht".
    pub fn map_headline(self, standings: &[Standing<'_>]) -> String {
        let whole = standings.iter().fold(Sum::default(), |sum, standing| sum.plus(standing.sum));
        let reached = standings.iter().filter(|standing| standing.sum.applicable() > 0).count();
        let done = self.share_done(whole.completed, whole.applicable());
        let reached = self.reach_centres_reached(standings.len(), self.number(reached));
        self.map_coverage(self.matrix_percent(whole), done, reached)
    }

    /// "14 Personen aus 8 KIs".
    pub fn map_people_from(self, people: usize, centres: &str) -> String {
        match people {
            0 => self.map_from_nowhere().to_owned(),
            _ => self.map_from(self.people_counted(people), centres),
        }
    }
}
