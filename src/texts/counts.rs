//! Things and how many of them there are, the same in every view: "1 KI", "12 KIs". Sentences that agree
//! with a number stand beside the other words of their view, in its `counted!` block.

use super::counted;

counted! {
    centres_counted(count) = "1 KI" | "{count} KIs", "1 KI" | "{count} KIs";
    people_counted(count) = "1 Person" | "{count} Personen", "1 person" | "{count} people";
    sessions_counted(count) = "1 Termin" | "{count} Termine", "1 session" | "{count} sessions";
    modules_counted(count) = "1 Modul" | "{count} Module", "1 module" | "{count} modules";
    foci_counted(count) = "1 Schwerpunkt" | "{count} Schwerpunkte", "1 focus" | "{count} foci";
    days_counted(count) = "1 Tag" | "{count} Tage", "1 day" | "{count} days";
    seats_counted(count) = "1 Platz" | "{count} Plätze", "1 seat" | "{count} seats";
    pages_counted(count) = "1 Seite" | "{count} Seiten", "1 page" | "{count} pages";
    of_modules(count; done: &str) = "{done} von 1 Modul" | "{done} von {count} Modulen",
        "{done} of 1 module" | "{done} of {count} modules";
    of_people(count; have: &str) = "{have} von 1 Person" | "{have} von {count} Personen",
        "{have} of 1 person" | "{have} of {count} people";
}

#[cfg(test)]
#[path = "counts_tests.rs"]
mod tests;
