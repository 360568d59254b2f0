//! Words of greeting, tour, handbook and „Über“. The handbook itself is Markdown under `assets/handbuch`.

use super::{Texts, texts};

texts! {
    help_handbook; help_close; help_chapter; help_search; help_only_german; help_enlarge(what);
    welcome_title; welcome_text; welcome_example; welcome_example_hint; welcome_new; welcome_new_hint;
    welcome_open; welcome_open_hint; welcome_tour; welcome_later; tour_name; tour_progress(step, of);
    tour_next; tour_back; tour_done; tour_leave; about_version(version); about_licence; about_data;
    about_libraries;
    tour_today; tour_today_text; tour_needs; tour_needs_text; tour_calendar; tour_calendar_text;
    tour_people; tour_people_text; tour_standing; tour_standing_text; tour_find; tour_find_text(search, help, undo); about_areas; about_towns; about_holidays; about_holidays_source; about_facts;
    about_example; about_example_source; welcome_again;
}

impl Texts {
    /// Title and text of a step of the tour, counted from 0; the last for any beyond. It names the keys for
    /// search, help and undo.
    pub fn tour_step(self, step: usize, [search, help, undo]: [&str; 3]) -> (&'static str, String) {
        let (title, text) = match step {
            0 => (self.tour_today(), self.tour_today_text()),
            1 => (self.tour_needs(), self.tour_needs_text()),
            2 => (self.tour_calendar(), self.tour_calendar_text()),
            3 => (self.tour_people(), self.tour_people_text()),
            4 => (self.tour_standing(), self.tour_standing_text()),
            _ => return (self.tour_find(), self.tour_find_text(search, help, undo)),
        };
        (title, text.to_owned())
    }

    /// What the program ships with: name, source, licence.
    pub fn about_sources(self) -> [(&'static str, &'static str, &'static str); 7] {
        [
            (self.about_areas(), "© GeoBasis-DE / BKG 2021 (Daten verändert)", "dl-de/by-2-0"),
            (self.about_towns(), "GeoNames", "CC BY 4.0"),
            (self.about_holidays(), self.about_holidays_source(), self.about_facts()),
            (self.about_example(), self.about_example_source(), "MIT OR Apache-2.0"),
            ("Source Sans 3", "Adobe", "OFL-1.1"),
            ("DejaVu Sans", "DejaVu authors", "Bitstream Vera"),
            ("Phosphor Icons", "Phosphor authors", "MIT"),
        ]
    }
}
