//! Words of the map of North Rhine-Westphalia.

use super::{Texts, texts};

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

    /// "14 Personen aus 8 KIs".
    pub fn map_people_from(self, people: usize, centres: &str) -> String {
        match people {
            0 => self.map_from_nowhere().to_owned(),
            _ => self.map_from(self.people_counted(people), centres),
        }
    }
}
