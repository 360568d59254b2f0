//! Words of the reports.

use super::texts;

texts! {
    reports_until_today = "bis heute, nach Quartalen", "until today, by quarters";
    reports_coming = "Die Auswertung wird berechnet.", "The reports are being worked out.";
    reports_stopped = "Die Berechnung wurde angehalten.", "The computation was stopped.";
    reports_again = "Neu berechnen", "Compute again";
    reports_one_year = "1 Jahr", "1 year";
    reports_two_years = "2 Jahre", "2 years";
    reports_four_years = "4 Jahre", "4 years";
    reports_job = "Auswertung wird berechnet", "Working out the reports";
    reports_chart(title: &str) = "Diagramm: {title}. Die Zahlen stehen in der Tabelle darunter.",
        "Chart: {title}. The numbers are in the table below.";
    reports_chart_alone(finding: &str) = "Diagramm: {finding} Die Zahlen je Quartal stehen in der Auswertung.",
        "Chart: {finding} The numbers by quarter are in the reports.";
    reports_all = "Alle Auswertungen", "All reports";
    reports_coverage = "Abdeckung im Verlauf", "Coverage over time";
    reports_coverage_finding(first: &str, last: &str) =
        "Abgeschlossen sind heute {last} der anwendbaren Module, zu Beginn des Zeitraums waren es {first}.",
        "Today {last} of the applicable modules are completed; at the beginning of the period it was {first}.";
    reports_nothing_applicable = "Noch ist kein Modul anwendbar.", "No module is applicable yet.";
    reports_completed = "abgeschlossen", "completed";
    reports_open = "offen", "open";
    reports_applicable = "anwendbar", "applicable";
    reports_quarter = "Quartal", "Quarter";
    reports_share = "Anteil", "Share";
    reports_sessions = "Termine und Teilnahmen", "Sessions and attendances";
    reports_sessions_finding(sessions: usize, people: usize) =
        "Durchgeführte Termine: {sessions}. Teilnahmen: {people}; wer zweimal kam, zählt zweimal.",
        "Sessions held: {sessions}. Attendances: {people}; who came twice counts twice.";
    reports_held = "Termine", "Sessions";
    reports_participants = "Teilnahmen", "Attendances";
    reports_cancelled = "abgesagt", "cancelled";
    reports_reach = "Reichweite nach Bezirk", "Reach by district";
    reports_reach_finding(reached: usize, all: &str) =
        "Aus {reached} von {all} hat im Zeitraum jemand teilgenommen.",
        "Somebody from {reached} of {all} attended in the period.";
    reports_no_district = "ohne Bezirk", "no district";
    reports_district = "Bezirk", "District";
    reports_reached = "erreichte KIs", "KIs reached";
    reports_centres = "KIs", "KIs";
    reports_no_shows = "Fehlquote nach Angebot", "No-show rate by offering";
    reports_no_show_rate = "Fehlquote", "No-show rate";
    reports_no_show_finding(percent: &str, absent: usize, expected: usize) =
        "{percent} der Erwarteten fehlten unentschuldigt ({absent} von {expected}).",
        "{percent} of those expected stayed away without a word ({absent} of {expected}).";
    reports_nobody_expected = "Im Zeitraum wurde niemand erwartet.", "Nobody was expected in the period.";
    reports_offering = "Angebot", "Offering";
    reports_unknown_offering = "Angebot unbekannt", "Unknown offering";
    reports_absent = "gefehlt", "absent";
    reports_excused = "entschuldigt", "excused";
    reports_attended = "da gewesen", "attended";
    reports_waiting = "Wartelisten", "Waiting lists";
    reports_waiting_finding(people: usize) = "Auf Wartelisten kommender Termine: {people}.",
        "On waiting lists of sessions to come: {people}.";
    reports_nobody_waits = "Auf keiner Liste eines kommenden Termins wartet jemand.",
        "Nobody waits for a session to come.";
    reports_module = "Modul", "Module";
    reports_waiting_now = "warten", "waiting";
    reports_free_seats = "freie Plätze", "free seats";
    reports_left_without = "leer ausgegangen", "left without";
}
