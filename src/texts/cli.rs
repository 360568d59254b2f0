//! Words of the command line.

use super::{Texts, counted, texts};
use crate::matching::Sum;

texts! {
    cli_area = "Bereich", "Area";
    cli_usage_heading = "Aufruf:", "Usage:";
    cli_commands_heading = "Befehle", "Commands";
    cli_arguments_heading = "Angaben", "Arguments";
    cli_options_heading = "Optionen", "Options";
    cli_exit_codes =
"Endet mit:
  0  erledigt
  1  schwerwiegende Hinweise (check) oder Konflikte (conflicts) gefunden
  2  Aufruf nicht verstanden
  3  Datei nicht zu lesen oder zu schreiben
  4  nichts gefunden, oder nichts heißt so
  5  das Fenster lässt sich nicht öffnen",
"Exit codes:
  0  done
  1  serious findings (check) or conflicts (conflicts)
  2  the arguments can’t be understood
  3  a file can’t be read or written
  4  nothing was found, or nothing has that name
  5  the window can’t open";
    cli_error(message: &str) = "Fehler: {message}", "Error: {message}";
    cli_see_help = "Alle Befehle und Optionen: laki-planer --help", "All commands and options: laki-planer --help";
    cli_unknown_argument(argument: &str) = "Mit „{argument}“ ist hier nichts anzufangen.", "“{argument}” has no meaning here.";
    cli_unknown_command(command: &str) = "Den Befehl „{command}“ gibt es nicht.", "There is no command “{command}”.";
    cli_missing(arguments: &str) = "Es fehlt: {arguments}", "Missing: {arguments}";
    cli_missing_command = "Es fehlt ein Befehl.", "A command is missing.";
    cli_bad_value(value: &str, argument: &str) = "„{value}“ passt nicht zu {argument}.", "“{value}” doesn’t fit {argument}.";
    cli_value_not_one_of(value: &str, argument: &str, valid: &str) =
        "„{value}“ passt nicht zu {argument}. Möglich: {valid}",
        "“{value}” doesn’t fit {argument}. Possible: {valid}";
    cli_value_missing(argument: &str) = "Nach {argument} fehlt ein Wert.", "{argument} needs a value.";
    cli_twice(argument: &str) = "{argument} steht mehrmals da.", "{argument} is given more than once.";
    cli_not_text = "Eine Angabe ist kein lesbarer Text.", "An argument isn’t readable text.";
    cli_date_hint =
        "Zum Beispiel: 03.02.2027, 2027-02-03, heute, +14, KW 7",
        "For example: 2027-02-03, 3 Feb 2027, today, +14, week 7";
    cli_no_display(reason: &str) =
        "Ohne grafische Oberfläche öffnet sich kein Fenster ({reason}); ohne Fenster gehen: check, match, coverage, conflicts, slots, print, new, schema.",
        "Without a display no window opens ({reason}); these work without one: check, match, coverage, conflicts, slots, print, new, schema.";
    cli_no_graphics(reason: &str) =
        "Kein Grafiktreiber kann das Fenster zeichnen ({reason}); ohne Fenster gehen: check, match, coverage, conflicts, slots, print, new, schema.",
        "No graphics driver can draw the window ({reason}); these work without one: check, match, coverage, conflicts, slots, print, new, schema.";
    cli_no_window(reason: &str) =
        "Das Fenster lässt sich nicht öffnen ({reason}); ohne Fenster gehen: check, match, coverage, conflicts, slots, print, new, schema.",
        "The window can’t open ({reason}); these work without it: check, match, coverage, conflicts, slots, print, new, schema.";
    cli_display_unreachable(name: &str) = "der Bildschirm „{name}“ ist nicht erreichbar", "the display “{name}” can’t be reached";
    cli_system_says(reason: &str) = "das System meldet: {reason}", "the system says: {reason}";
    cli_no_output(reason: &std::io::Error) =
        "Die Ausgabe kommt nicht an. Das System meldet: {reason}",
        "The output doesn’t arrive. The system says: {reason}";
    cli_exists(path: &std::path::Display<'_>) = "{path} gibt es schon und blieb unverändert.", "{path} exists already and was left unchanged.";
    cli_exists_hint = "Wählen Sie einen anderen Namen.", "Choose another name.";
    cli_made(path: &std::path::Display<'_>, centres: &str, foci: &str) =
        "{path} angelegt: {centres}, {foci}, noch keine Angebote.",
        "{path} made: {centres}, {foci}, no offerings yet.";
    cli_no_offering(name: &str) = "Ein Angebot „{name}“ gibt es nicht.", "There is no offering “{name}”.";
    cli_no_module(name: &str) = "Ein Modul „{name}“ gibt es nicht.", "There is no module “{name}”.";
    cli_no_session(name: &str) = "Einen Termin „{name}“ gibt es nicht.", "There is no session “{name}”.";
    cli_known(names: &str) = "Es gibt: {names}", "There are: {names}";
    cli_no_sessions = "Dieser Katalog hat noch keine Termine.", "This catalogue has no sessions yet.";
    cli_next_sessions = "Die nächsten Termine:", "The next sessions:";
    cli_title = "Titel", "Title";
    cli_number = "Nummer", "Number";
    cli_reached = "erreicht", "reached";
    cli_open_to_all = "offen für alle", "open to all";
    cli_not_reached = "nicht erreicht", "not reached";
    cli_since = "seit", "since";
    cli_ever = "jeher", "ever";
    cli_done_of(done: u32, of: u32) = "{done} von {of} abgeschlossen", "{done} of {of} completed";
    cli_on(date: String) = "Stand {date}", "As of {date}";
    cli_not_reached_list(names: &str) = "Nicht erreicht: {names}", "Not reached: {names}";
    cli_all = "alle", "all";
    cli_none = "keine", "none";
    cli_no_offerings = "Kein aktives Angebot. Legen Sie eines im Fenster an.", "No active offering. Make one in the window.";
    cli_no_conflicts = "Keine Konflikte.", "No conflicts.";
    cli_blocks = "sperrt", "blocks";
    cli_warns = "warnt", "warns";
    cli_day = "Tag", "Day";
    cli_times = "Zeit", "Time";
    cli_reasons = "Gründe", "Reasons";
    cli_no_slots = "Kein passender freier Termin in diesem Zeitraum.", "No fitting free date in this period.";
    cli_no_slots_hint =
        "Wählen Sie einen längeren Zeitraum, oder prüfen Sie, wer das Modul unterrichtet.",
        "Choose a longer period, or check who teaches the module.";
    cli_period_backwards = "--to liegt vor --from.", "--to lies before --from.";
    cli_period_hint = "Tauschen Sie die beiden Tage.", "Swap the two days.";
    cli_no_pdf_hint = "Prüfen Sie den Katalog mit: laki-planer check", "Check the catalogue with: laki-planer check";
    cli_would_replace_catalogue(path: &std::path::Display<'_>) =
        "{path} ist der Katalog selbst und blieb unverändert.",
        "{path} is the catalogue itself and was left unchanged.";
    cli_cannot_write(path: &std::path::Display<'_>, reason: &std::io::Error) =
        "{path} lässt sich nicht schreiben. Das System meldet: {reason}",
        "{path} can’t be written. The system says: {reason}";
    cli_cannot_write_hint =
        "Prüfen Sie, ob es den Ordner gibt und ob Sie darin schreiben dürfen.",
        "Check that the folder exists and that you may write there.";
    cli_without_logo(path: &std::path::Display<'_>) =
        "Ohne Logo: {path} ist nicht zu lesen oder kein PNG, JPEG oder SVG.",
        "Without the logo: {path} can’t be read, or is no PNG, JPEG or SVG.";
}

/// What the help says. Commands are named by the words that lead to them, arguments by their ids.
impl Texts {
    /// What a command does.
    pub fn cli_about(self, command: &str) -> &'static str {
        match command {
            "" => self.pick(
                "Plant Fortbildungen für Kommunale Integrationszentren. Ohne Befehl öffnet sich das Fenster.",
                "Plans trainings for municipal integration centres. Without a command the window opens.",
            ),
            "check" => {
                self.pick("Nennt alles, was an den Daten auffällt", "Names everything odd about the data")
            }
            "match" => self.pick(
                "Zeigt, welches Angebot welche KIs erreicht und warum",
                "Shows which offering reaches which KIs, and why",
            ),
            "coverage" => self.pick(
                "Zählt, wer welche Module abgeschlossen hat und wem sie fehlen",
                "Counts who completed which modules and who lacks them",
            ),
            "conflicts" => self.pick(
                "Nennt die Konflikte aller kommenden Termine",
                "Names the conflicts of all sessions to come",
            ),
            "slots" => {
                self.pick("Schlägt freie Termine für ein Modul vor", "Proposes free dates for a module")
            }
            "print" => self.pick("Druckt in eine PDF-Datei", "Prints to a PDF file"),
            "print calendar" => self.pick(
                "Druckt die Termine eines Zeitraums: einen Monat als Raster, sonst als Liste",
                "Prints the sessions of a period: a month as a grid, anything else as a list",
            ),
            "print attendee-list" => self.pick(
                "Die Teilnehmendenliste eines Termins als PDF",
                "The attendee list of a session as PDF",
            ),
            "new" => self.pick(
                "Legt einen Katalog an, mit KIs, Schwerpunkten und Schulferien",
                "Makes a catalogue with KIs, foci and school holidays",
            ),
            "schema" => self.pick("Gibt das JSON-Schema der Datei aus", "Prints the JSON Schema of the file"),
            _ => "",
        }
    }

    /// How a command is called.
    pub fn cli_usage(self, command: &str) -> &'static str {
        match command {
            "check" => self.pick("laki-planer check [OPTIONEN] DATEI", "laki-planer check [OPTIONS] FILE"),
            "match" => self.pick("laki-planer match [OPTIONEN] DATEI", "laki-planer match [OPTIONS] FILE"),
            "coverage" => {
                self.pick("laki-planer coverage [OPTIONEN] DATEI", "laki-planer coverage [OPTIONS] FILE")
            }
            "conflicts" => {
                self.pick("laki-planer conflicts [OPTIONEN] DATEI", "laki-planer conflicts [OPTIONS] FILE")
            }
            "slots" => self.pick(
                "laki-planer slots --module ID --from TAG --to TAG [OPTIONEN] DATEI",
                "laki-planer slots --module ID --from DAY --to DAY [OPTIONS] FILE",
            ),
            "print" => self.pick("laki-planer print BEFEHL", "laki-planer print COMMAND"),
            "print calendar" => self.pick(
                "laki-planer print calendar --from TAG --to TAG -o AUSGABE.pdf DATEI",
                "laki-planer print calendar --from DAY --to DAY -o OUTPUT.pdf FILE",
            ),
            "print attendee-list" => self.pick(
                "laki-planer print attendee-list --session ID -o AUSGABE.pdf DATEI",
                "laki-planer print attendee-list --session ID -o OUTPUT.pdf FILE",
            ),
            "new" => self.pick("laki-planer new DATEI", "laki-planer new FILE"),
            "schema" => "laki-planer schema",
            _ => self.pick(
                "laki-planer [DATEI]\n        laki-planer BEFEHL [OPTIONEN] DATEI",
                "laki-planer [FILE]\n       laki-planer COMMAND [OPTIONS] FILE",
            ),
        }
    }

    /// What an argument is for.
    pub fn cli_argument(self, id: &str) -> &'static str {
        match id {
            "file" => self.pick("Katalogdatei (*.laki.json)", "Catalogue file (*.laki.json)"),
            "lang" => self.pick(
                "Sprache: de oder en [sonst die des Systems]",
                "Language: de or en [else the system’s]",
            ),
            "help" => self.pick("Zeigt diese Hilfe", "Shows this help"),
            "version" => self.pick("Zeigt die Version", "Shows the version"),
            "date" => self.pick(
                "Stichtag, wie man ihn schreibt: 03.02.2027, +14, KW 7 [sonst heute]",
                "The day to answer for: 2027-02-03, +14, week 7 [else today]",
            ),
            "json" => self.pick("Gibt JSON aus", "Prints JSON"),
            "offering" => self
                .pick("Nur dieses Angebot, nach Kennung oder Nummer", "Only this offering, by id or number"),
            "by" => self.pick(
                "Zählt nach ki, module oder district [sonst ki]",
                "Counts by ki, module or district [else ki]",
            ),
            "module" => self.pick("Für dieses Modul, nach Kennung", "For this module, by id"),
            "from" => self.pick("Erster Tag des Zeitraums", "First day of the period"),
            "to" => self.pick("Letzter Tag des Zeitraums", "Last day of the period"),
            "session" => self.pick("Dieser Termin, nach Kennung", "This session, by id"),
            "output" => self.pick("Die PDF-Datei, die geschrieben wird", "The PDF file to write"),
            _ => "",
        }
    }

    /// The name of an argument's value.
    pub fn cli_value(self, id: &str) -> &'static str {
        match id {
            "file" => self.pick("DATEI", "FILE"),
            "lang" => self.pick("SPRACHE", "LANGUAGE"),
            "date" | "from" | "to" => self.pick("TAG", "DAY"),
            "by" => self.pick("WONACH", "WHAT"),
            "output" => self.pick("AUSGABE.pdf", "OUTPUT.pdf"),
            _ => "ID",
        }
    }
}

counted! {
    cli_checked_none_serious(count) = "1 Hinweis, nicht schwerwiegend." | "{count} Hinweise, keiner schwerwiegend.",
        "1 finding, not serious." | "{count} findings, none serious.";
    cli_checked_some_serious(count; serious: &str) = "1 Hinweis, schwerwiegend."
        | "{count} Hinweise, davon {serious} schwerwiegend.",
        "1 finding, serious." | "{count} findings, {serious} of them serious.";
    cli_conflicts(count) = "1 Termin mit Konflikten:" | "{count} Termine mit Konflikten:",
        "1 session with conflicts:" | "{count} sessions with conflicts:";
}

/// Sentences and heads of the answers.
impl Texts {
    /// No variable of the environment names a display.
    pub fn cli_no_display_named(self) -> &'static str {
        self.pick(
            "weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt",
            "neither DISPLAY nor WAYLAND_DISPLAY is set",
        )
    }

    /// "3 Hinweise, davon 1 schwerwiegend."
    pub fn cli_checked(self, findings: usize, serious: usize) -> String {
        match (findings, serious) {
            (0, _) => self.pick("Keine Hinweise.", "No findings.").to_owned(),
            (_, 0) => self.cli_checked_none_serious(findings),
            _ => self.cli_checked_some_serious(findings, &self.number(serious)),
        }
    }

    /// What was printed of a period.
    pub fn cli_printed_calendar(self, path: &std::path::Display<'_>, sessions: &str, pages: usize) -> String {
        let pages = match pages {
            1 => self.pick("1 Seite", "1 page").to_owned(),
            pages => format!("{pages} {}", self.pick("Seiten", "pages")),
        };
        self.pick(
            format!("{path} geschrieben: {sessions}, {pages}."),
            format!("{path} written: {sessions}, {pages}."),
        )
    }

    /// "liste.pdf geschrieben: 18 Personen, 2 Seiten."
    pub fn cli_printed(self, path: &std::path::Display<'_>, people: usize, pages: usize) -> String {
        let (people, pages) = (self.people_counted(people), self.pages_counted(pages));
        self.pick(
            format!("{path} geschrieben: {people}, {pages}."),
            format!("{path} written: {people}, {pages}."),
        )
    }

    /// The columns of a table of sums; their figures are those of [`Texts::cli_sum`].
    pub fn cli_sum_head(self) -> [&'static str; 8] {
        self.pick(
            ["abgeschl.", "läuft ab", "geplant", "Warteliste", "offen", "abgelaufen", "gesperrt", "Anteil"],
            ["completed", "expiring", "planned", "waiting", "open", "expired", "blocked", "share"],
        )
    }

    /// A row of a table of sums.
    pub fn cli_sum(self, sum: Sum) -> [String; 8] {
        let figures =
            [sum.completed, sum.expiring, sum.planned, sum.waiting, sum.open, sum.expired, sum.blocked];
        let mut row = figures.map(|n| self.number(n as usize)).to_vec();
        row.push(sum.percent().map_or_else(|| "–".to_owned(), |percent| self.percent(percent)));
        row.try_into().unwrap_or_default()
    }
}
