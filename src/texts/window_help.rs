//! Words of greeting, tour, handbook and „Über“. The handbook itself is Markdown under `assets/handbuch`.

use super::{Texts, texts};

texts! {
    help_handbook = "Handbuch", "Handbook";
    help_close = "Handbuch schließen", "Close the handbook";
    help_chapter = "Kapitel", "Chapter";
    help_search = "Im Handbuch suchen", "Search the handbook";
    help_only_german = "The handbook is in German.", "The handbook is in German.";
    help_enlarge(what: &str) = "Bild: {what} – größer zeigen", "Picture: {what} – show larger";
    welcome_title = "Willkommen beim LaKI-Planer", "Welcome to the LaKI planner";
    welcome_text = "Das Programm arbeitet mit einer einzigen Datei auf diesem Rechner und braucht kein Netz. Womit möchten Sie beginnen?",
        "The program works with a single file on this computer and needs no network. Where would you like to begin?";
    welcome_example = "Beispiel ansehen", "Look at the example";
    welcome_example_hint = "Ein Katalog mit erfundenen Namen, an dem sich alles ausprobieren lässt.",
        "A catalogue with invented names to try everything out.";
    welcome_new = "Neuen Katalog anlegen", "Start a new catalogue";
    welcome_new_hint = "KIs, Schwerpunkte und Schulferien von NRW sind schon darin.",
        "The KIs, foci and school holidays of NRW are already in it.";
    welcome_open = "Katalog öffnen", "Open a catalogue";
    welcome_open_hint = "Eine Datei, die Sie oder Ihre Kolleg:innen schon haben.",
        "A file that you or your colleagues already have.";
    welcome_tour = "Rundgang in sechs Schritten", "Tour of six steps";
    welcome_later = "Sie finden ihn später im Menü „Hilfe“.", "You find it later in the menu “Help”.";
    tour_name = "Rundgang", "Tour";
    tour_progress(step: usize, of: usize) = "Schritt {step} von {of}", "Step {step} of {of}";
    tour_next = "Weiter", "Next";
    tour_back = "Zurück", "Back";
    tour_done = "Fertig", "Done";
    tour_leave = "Rundgang beenden", "Leave the tour";
    about_version(version: &str) = "Version {version}", "Version {version}";
    about_licence = "Freie Software unter MIT oder Apache-2.0, nach Ihrer Wahl. Keine Telemetrie, kein Netz.",
        "Free software under MIT or Apache-2.0, as you like. No telemetry, no network.";
    about_data = "Daten und Schriften", "Data and fonts";
    about_libraries = "Bibliotheken", "Libraries";
}

impl Texts {
    /// Title and text of a step of the tour, counted from 0; the last for any beyond.
    pub fn tour_step(self, step: usize) -> (&'static str, &'static str) {
        match step {
            0 => self.pick(
                ("Was heute ansteht", "Die Übersicht sammelt, was eine Entscheidung braucht: Termine mit Konflikten, zu kleine Gruppen, ablaufende Module. Jede Zeile führt dorthin, wo Sie es erledigen."),
                ("What is due today", "The overview collects what needs a decision: sessions in conflict, groups too small, modules about to expire. Each line leads to where you settle it."),
            ),
            1 => self.pick(
                ("Wer braucht was", "Der Abgleich zeigt zu jedem Modul, welche KIs es erreicht und warum, wer fertig und wer offen ist: als Liste, Karte und Matrix. Von hier legen Sie einen Termin für die offenen KIs an."),
                ("Who needs what", "Matching shows for each module which KIs it reaches and why, who is done and who is open: as list, map and matrix. From here you start a session for those who are open."),
            ),
            2 => self.pick(
                ("Termine planen", "Der Kalender kennt Feiertage, Ferien und Abwesenheiten. Konflikte stehen im Klartext da, bevor Sie speichern; „Freie Termine“ schlägt Tage mit Begründung vor."),
                ("Planning sessions", "The calendar knows holidays, school holidays and absences. Conflicts are said in words before you save; “Find free dates” proposes days with reasons."),
            ),
            3 => self.pick(
                ("Personen anmelden", "Personen gehören zu einem KI. Im Termin melden Sie sie an; ist er voll, entsteht eine Warteliste. Dort drucken Sie auch die Teilnehmendenliste und tragen ein, wer da war."),
                ("Registering people", "People belong to a KI. You register them in a session; once it is full, a waiting list begins. There you also print the attendee list and enter who came."),
            ),
            4 => self.pick(
                ("Was erreicht ist", "Haben genug Personen eines KI teilgenommen, ist sein Modul abgeschlossen, solange sie dort arbeiten. Jedes KI zeigt seinen Stand, seine Schwerpunkte und den Austausch mit anderen."),
                ("What has been reached", "Once enough people of a KI attended, its module is completed for as long as they work there. Each KI shows its standing, its foci and whom it could learn from."),
            ),
            _ => self.pick(
                ("Alles finden", "Strg+K sucht KIs, Personen, Angebote, Termine und jeden Befehl. F1 öffnet das Handbuch zu der Ansicht, in der Sie gerade sind. Strg+Z nimmt jeden Schritt zurück."),
                ("Finding everything", "Ctrl+K searches KIs, people, offerings, sessions and every command. F1 opens the handbook about the view you are in. Ctrl+Z takes every step back."),
            ),
        }
    }

    /// What the program ships with: name, source, licence.
    pub fn about_sources(self) -> [(&'static str, &'static str, &'static str); 7] {
        [
            (
                self.pick("Gebiete und Schlüssel von NRW", "Areas and keys of NRW"),
                "© GeoBasis-DE / BKG 2021 (Daten verändert)",
                "dl-de/by-2-0",
            ),
            (self.pick("Koordinaten der Orte", "Coordinates of towns"), "GeoNames", "CC BY 4.0"),
            (
                self.pick("Schulferien von NRW", "School holidays of NRW"),
                self.pick(
                    "Ferienerlass; Daten geprüft an OpenHolidays",
                    "Official decree; dates checked against OpenHolidays",
                ),
                self.pick("Fakten", "Facts"),
            ),
            (
                self.pick("Beispielkatalog", "Example catalogue"),
                self.pick(
                    "Erfunden: keine wirklichen Personen, keine wirklichen Angebote",
                    "Invented: no real persons, no real offerings",
                ),
                "MIT OR Apache-2.0",
            ),
            ("Source Sans 3", "Adobe", "OFL-1.1"),
            ("DejaVu Sans", "DejaVu authors", "Bitstream Vera"),
            ("Phosphor Icons", "Phosphor authors", "MIT"),
        ]
    }
}
