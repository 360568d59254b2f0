//! Words of the map of North Rhine-Westphalia.

use super::{Texts, texts};

texts! {
    map_coloured_by = "Karte färben nach", "Colour the map by";
    map_coloured(what: &str) = "Färben nach: {what}", "Colour by: {what}";
    map_everything = "Abdeckung insgesamt", "Coverage overall";
    map_travel = "Anreise zu einem Termin", "Travel to a session";
    map_distance_to = "Entfernung zu", "Distance to";
    map_distance(venue: &str) = "Entfernung zu: {venue}", "Distance to: {venue}";
    map_no_distance = "keinem Ort", "no venue";
    map_coverage(percent: &str, done: &str, reached: &str) = "{percent} Abdeckung: {done} · {reached}", "{percent} coverage: {done} · {reached}";
    map_share_nothing = "noch nichts, 0\u{a0}%", "nothing yet, 0%";
    map_share_little = "bis 33\u{a0}%", "up to 33%";
    map_share_half = "34–66\u{a0}%", "34–66%";
    map_share_much = "67–99\u{a0}%", "67–99%";
    map_share_all = "alles, 100\u{a0}%", "everything, 100%";
    map_coming_registered = "angemeldet", "registered";
    map_coming_waiting = "Warteliste", "waiting list";
    map_coming_invited = "eingeladen, noch keine Anmeldung", "invited, nobody registered yet";
    map_coming_not = "nicht eingeladen", "not invited";
    map_legend(class: &str, count: usize) = "{class}: {count}", "{class}: {count}";
    map_people_registered(count: usize) = "{count} angemeldet", "{count} registered";
    map_people_waiting(count: usize) = "{count} auf der Warteliste", "{count} on the waiting list";
    map_from(people: &str, centres: &str) = "{people} aus {centres}", "{people} from {centres}";
    map_from_nowhere = "Noch ist niemand angemeldet", "Nobody is registered yet";
    map_way(who: &str, mean: &str, farthest: &str, most: &str) =
        "{who}, im Mittel {mean}, am weitesten {farthest} mit {most}",
        "{who}, {mean} on average, farthest {farthest} with {most}";
    map_named(standing: &str) = "Karte: {standing}", "Map: {standing}";
    map_standing(centre: &str, standing: &str) = "{centre}: {standing}", "{centre}: {standing}";
    map_nothing_pointed_at = "Zeigen Sie auf ein KI oder gehen Sie mit den Pfeiltasten von KI zu KI.",
        "Point at a KI, or walk from KI to KI with the arrow keys.";
    map_keys = "Klick wählt aus, mit Strg oder Umschalt mehrere; Ziehen umrahmt. Doppelklick oder Enter öffnet das KI. Rad, + und − vergrößern, 0 zeigt alles, rechte Maustaste verschiebt.",
        "A click selects, with Ctrl or Shift several; dragging frames. Double click or Enter opens the KI. Wheel, + and − zoom, 0 shows everything, the right mouse button moves.";
    map_licence = "Datenlizenz Deutschland – Namensnennung – 2.0, www.govdata.de/dl-de/by-2-0. Verwaltungsgebiete 1:5 000 000, Stand 01.01.2021. Koordinaten der Verwaltungssitze: GeoNames, CC BY 4.0.",
        "Data licence Germany – attribution – 2.0, www.govdata.de/dl-de/by-2-0. Administrative areas 1:5,000,000, as of 1 January 2021. Coordinates of the seats: GeoNames, CC BY 4.0.";
    map_district = "Bezirk", "District";
    map_kilometres = "km", "km";
    map_not_on_map(centres: &str) = "{centres} ohne Gebiet und ohne Koordinaten: nur in der Tabelle. Koordinaten lassen sich beim KI eintragen.",
        "{centres} without area and coordinates: in the table only. Coordinates can be entered with the KI.";
    map_select_to_do = "Alle mit offenem Bedarf auswählen", "Select all with open needs";
    map_invite_here = "Zu diesem Termin einladen", "Invite to this session";
    map_open_centre = "KI öffnen", "Open the KI";
    map_no_session_to_invite_to = "Noch kein künftiger Termin dafür", "No session to come for this";
    map_of_session = "Anreise", "Travel";
    map_travel_by_centre = "Anreise je KI", "Travel by KI";
    map_show_large = "Auf der großen Karte", "On the large map";
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
            _ => self.map_from(&self.people_counted(people), centres),
        }
    }
}
