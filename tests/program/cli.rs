//! The command line on the example, as a user or a script calls it. Needs no display.

use std::path::PathBuf;
use std::process::{Output, Stdio};

use laki_planer::catalogue::{Catalogue, Edit, Registration, RegistrationStatus, Session, SessionStatus};
use laki_planer::jobs::Progress;
use laki_planer::matching::{CellStatus, coverage};
use laki_planer::scheduling::{SlotQuery, free_slots, to_the_end};
use laki_planer::{calendar::Calendar, reference, store};
use serde_json::Value;

use super::support::{EXAMPLE, command, laki, path};

const TODAY: &str = "2026-11-23";

fn fine(arguments: &[&str]) -> String {
    let ran = laki(arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}\n{}", ran.out);
    ran.out
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&laki(arguments).out).unwrap()
}

/// A copy of the example in a folder that goes when it is dropped.
fn copy() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Büro 2027.laki.json");
    std::fs::copy(EXAMPLE, &file).unwrap();
    (folder, file)
}

#[test]
fn help_is_in_the_chosen_language() {
    let german = fine(&["--help"]);
    for words in ["Aufruf:", "Befehle:", "Optionen:", "Angaben:", "Endet mit:", "--lang <SPRACHE>"] {
        assert!(german.contains(words), "{words} in:\n{german}");
    }
    assert!(!german.contains("Usage") && !german.contains("Options"), "{german}");
    let english = fine(&["--lang", "en", "--help"]);
    for words in ["Usage:", "Commands:", "Options:", "Arguments:", "Exit codes:"] {
        assert!(english.contains(words), "{words} in:\n{english}");
    }
    for command in ["check", "match", "coverage", "conflicts", "slots", "new", "schema"] {
        let help = fine(&[command, "--help"]);
        assert!(help.contains(&format!("Aufruf: laki-planer {command}")), "{help}");
        assert!(english.contains(&format!("\n  {command}")), "{command} in:\n{english}");
    }
    assert!(fine(&["print", "attendee-list", "--help"]).contains("--session <ID>"));
    assert_eq!(fine(&["--version"]), format!("laki-planer {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_arguments_are_said_and_end_with_2() {
    for (arguments, words) in [
        (&["check"][..], "Es fehlt: <DATEI>"),
        (&["check", "a", "b"], "Mit „b“ ist hier nichts anzufangen."),
        (&["a.json", "b"], "Mit „b“ ist hier nichts anzufangen."),
        (&["print"], "<DOKUMENT>, <DATEI>"),
        (&["print", "poster", EXAMPLE, "-o", "x.pdf"], "Möglich: attendee-list, "),
        (&["print", "attendee-list", EXAMPLE, "-o", "x.pdf"], "Es fehlt: --session <ID>"),
        (&["coverage", EXAMPLE, "--by", "mood"], "Möglich: ki, offering, module, focus, area, district"),
        (&["coverage", EXAMPLE, "--by"], "fehlt ein Wert"),
        (&["check", EXAMPLE, "--date", "31.2.2027"], "--date „31.2.2027“: "),
        (&["a.json", "check", EXAMPLE], "Mit „a.json“ ist hier nichts anzufangen."),
        (&["--lang", "fr"], "Möglich: de, en"),
    ] {
        let ran = laki(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?} {}", ran.err);
        assert!(ran.err.starts_with("Fehler: ") && ran.err.contains(words), "{arguments:?} {}", ran.err);
    }
    let english = laki(&["check", "--lang=en"]);
    assert_eq!(english.code, 2);
    assert_eq!(english.err, "Error: Missing: <FILE>\nAll commands and options: laki-planer --help\n");
}

#[test]
fn check_names_what_is_odd() {
    let text = fine(&["check", EXAMPLE, "--date", TODAY]);
    assert!(text.starts_with("1 Hinweis, nicht schwerwiegend.\n"), "{text}");
    let english = fine(&["check", EXAMPLE, "--date", TODAY, "--lang", "en"]);
    assert!(english.starts_with("1 finding, not serious.\n"), "{english}");

    let (_folder, file) = copy();
    let broken = reference::EXAMPLE.replacen("\"venue\":\"v-dortmund\"", "\"venue\":\"v-dortmnd\"", 1);
    assert_ne!(broken, reference::EXAMPLE);
    std::fs::write(&file, broken).unwrap();
    let ran = laki(&["check", path(&file), "--date", TODAY]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("v-dortmnd") && ran.out.contains("davon 1 schwerwiegend"), "{}", ran.out);
    let rows = json(&["check", path(&file), "--date", TODAY, "--json"]);
    assert_eq!(rows[0]["severity"], "serious");
    assert!(rows[0]["id"].is_string() && rows[0]["advice"].is_string());
}

#[test]
fn match_says_whom_an_offering_reaches_and_why() {
    let text = fine(&["match", EXAMPLE, "--date", TODAY]);
    assert!(text.starts_with("Stand 23.11.2026\n"), "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("LAKI-")).count(), 13);

    let detail = fine(&["match", EXAMPLE, "--date", "3.2.2027", "--offering", "102"]);
    let bonn = detail.lines().find(|line| line.starts_with("Bonn")).unwrap();
    assert!(bonn.contains("Sprachsensibler Unterricht") && bonn.contains("von 3 abgeschlossen"), "{bonn}");

    let all = json(&["match", EXAMPLE, "--date", "2027-02-03", "--json", "--offering", "LAKI-301"]);
    assert_eq!(all["date"], "2027-02-03");
    assert_eq!(all["offerings"][0]["by_openness"].as_array().unwrap().len(), 54);

    let unknown = laki(&["match", EXAMPLE, "--offering", "LAKI-999"]);
    assert_eq!(unknown.code, 4);
    assert!(unknown.err.contains("LAKI-999") && unknown.err.contains("laki-102"), "{}", unknown.err);
}

#[test]
fn coverage_adds_up_whatever_it_is_counted_by() {
    let by = |by: &str| json(&["coverage", EXAMPLE, "--date", TODAY, "--by", by, "--json"]);
    let (ki, module, district) = (by("ki"), by("module"), by("district"));
    let rows = |answer: &Value| answer["rows"].as_array().unwrap().len();
    assert_eq!([rows(&by("offering")), rows(&by("area"))], [13, 2]);
    assert!(rows(&by("focus")) > 10);
    assert_eq!([rows(&ki), rows(&module), rows(&district)], [54, 46, 5]);
    assert_eq!(ki["all"], module["all"]);
    assert_eq!(ki["all"], district["all"]);
    let open = |answer: &Value| {
        answer["rows"].as_array().unwrap().iter().map(|row| row["open"].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!(open(&ki), ki["all"]["open"].as_u64().unwrap());

    let text = fine(&["coverage", EXAMPLE, "--date", TODAY, "--by", "district"]);
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[1].starts_with("Regierungsbezirk"), "{text}");
    assert!(lines[2].starts_with("Arnsberg") && lines[7].starts_with("alle"), "{text}");
}

#[test]
fn conflicts_are_what_the_example_means_to_show() {
    let ran = laki(&["conflicts", EXAMPLE, "--date", TODAY]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    assert!(ran.out.starts_with("2 Termine mit Konflikten:"), "{}", ran.out);
    assert!(ran.out.contains("Pfingstferien"), "{}", ran.out);
    let all = json(&["conflicts", EXAMPLE, "--date", TODAY, "--json"]);
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert!(all[0]["clashes"][0]["message"].is_string() && all[0]["session"].is_string());
    assert_eq!(fine(&["conflicts", EXAMPLE, "--date", "2028-01-01"]), "Keine Konflikte.\n");
}

#[test]
fn slots_are_free_dates_with_reasons() {
    let period = ["--from", "2027-04-05", "--to", "2027-05-31", "--date", TODAY];
    let call = |module: &'static str, more: &[&'static str]| {
        let mut arguments = vec!["slots", EXAMPLE, "--module", module];
        arguments.extend(period);
        arguments.extend(more);
        laki(&arguments)
    };
    let found = call("laki-102-1", &[]);
    assert_eq!(found.code, 0, "{}", found.err);
    assert!(found.out.lines().count() > 1 && found.out.contains("Selin Beispiel"), "{}", found.out);
    let rows: Value = serde_json::from_str(&call("laki-102-1", &["--json"]).out).unwrap();
    assert!(rows[0]["days"][0]["date"].is_string() && rows[0]["words"].is_array());

    let unknown = call("laki-102-9", &[]);
    assert_eq!(unknown.code, 4);
    assert!(unknown.err.contains("laki-102-3"), "{}", unknown.err);
    let backwards =
        laki(&["slots", EXAMPLE, "--module", "laki-102-1", "--from", "2027-05-01", "--to", "2027-04-01"]);
    assert_eq!(backwards.code, 2);
}

#[test]
fn attendee_lists_are_printed_and_nothing_else_is_replaced() {
    let (folder, file) = copy();
    let pdf = folder.path().join("liste.pdf");
    let session = next_session(&reference::example());
    let arguments = ["print", "attendee-list", path(&file), "--session", &session, "-o", path(&pdf)];
    let text = fine(&arguments);
    assert!(text.ends_with("liste.pdf geschrieben: 1 Seite.\n"), "{text}");
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));

    let over = laki(&["print", "attendee-list", path(&file), "--session", &session, "-o", path(&file)]);
    assert_eq!(over.code, 3);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), reference::EXAMPLE);
    let unknown = laki(&["print", "attendee-list", path(&file), "--session", "nix", "-o", path(&pdf)]);
    assert_eq!(unknown.code, 4, "{}", unknown.err);
    let nowhere = folder.path().join("fehlt/liste.pdf");
    let lost = laki(&["print", "attendee-list", path(&file), "--session", &session, "-o", path(&nowhere)]);
    assert_eq!(lost.code, 3);
    assert!(lost.err.contains("Prüfen Sie, ob es den Ordner gibt"), "{}", lost.err);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "no left-overs");
}

#[test]
fn the_sessions_of_a_period_are_printed() {
    let (folder, file) = copy();
    let pdf = folder.path().join("plan.pdf");
    let print = |from: &str, to: &str| {
        laki(&["print", "calendar", path(&file), "--from", from, "--to", to, "-o", path(&pdf)])
    };
    let month = print("1.12.2026", "31.12.2026");
    assert_eq!(month.code, 0, "{}", month.err);
    assert!(month.out.ends_with("plan.pdf geschrieben: 1 Seite.\n"), "{}", month.out);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    assert_eq!(print("2.12.2026", "1.12.2026").code, 2);
}

fn next_session(catalogue: &Catalogue) -> String {
    let found = catalogue.sessions.iter().find(|session| {
        session.first_day() == Some("2026-12-02".parse().unwrap()) && session.module == "laki-102-2".into()
    });
    found.unwrap().id.to_string()
}

#[test]
fn new_makes_a_catalogue_and_never_replaces_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("neu.laki.json");
    let text = fine(&["new", path(&file)]);
    assert!(text.contains("54 KIs, 25 Schwerpunkte"), "{text}");
    let made = std::fs::read(&file).unwrap();
    assert_eq!(store::read(&made).unwrap(), reference::new_catalogue());
    let again = laki(&["new", path(&file)]);
    assert_eq!(again.code, 3);
    assert!(again.err.contains("gibt es schon"), "{}", again.err);
    assert_eq!(std::fs::read(&file).unwrap(), made);
    assert_eq!(laki(&["check", path(&file), "--date", TODAY]).code, 0);
}

#[test]
fn the_schema_is_json_and_names_the_tables() {
    let schema: Value = serde_json::from_str(&fine(&["schema"])).unwrap();
    for table in ["foci", "centres", "people", "trainers", "venues", "offerings", "sessions"] {
        assert!(schema["properties"][table].is_object(), "{table}");
    }
}

#[test]
fn broken_files_are_named_and_stay_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kaputt.laki.json");
    for bytes in [&b"{\"format\":\"laki-catalogue\",\"version\":1,\"centres\":7}"[..], b"", b"\xff\xfe", b"{"]
    {
        std::fs::write(&file, bytes).unwrap();
        for command in ["check", "match", "coverage", "conflicts"] {
            let ran = laki(&[command, path(&file)]);
            assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{command} {bytes:?}");
            assert!(ran.err.contains("kaputt.laki.json"), "{}", ran.err);
        }
        assert_eq!(std::fs::read(&file).unwrap(), bytes);
    }
    let missing = laki(&["check", path(&folder.path().join("fehlt.laki.json"))]);
    assert_eq!(missing.code, 3);
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut child = command(&["schema"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!((status.code(), String::from_utf8(stderr).unwrap()), (Some(0), String::new()));
}

/// On other systems there always is a display.
#[cfg(target_os = "linux")]
#[test]
fn without_a_display_one_sentence_names_the_subcommands() {
    let ran = laki(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (5, ""), "{}", ran.err);
    assert!(
        ran.err.starts_with(
            "Fehler: Ohne grafische Oberfläche öffnet sich kein Fenster (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt); ohne Fenster gehen: check, match, coverage,"
        ),
        "{}",
        ran.err
    );
}

/// Open, match, session, registration, PDF, attendance, completed: the program answers and prints, and
/// the edits between are those that the window makes.
#[test]
fn the_whole_journey() {
    let (folder, file) = copy();
    let today = TODAY.parse().unwrap();
    let load = || store::load(&file, today, &Progress::unwatched()).unwrap().catalogue;
    let save = |catalogue: &Catalogue| {
        store::save(&file, catalogue, None, &Progress::unwatched()).unwrap();
    };
    let on = "2027-09-30";

    // Which KIs does the offering reach next year, and who has nothing planned there?
    let found = json(&["match", path(&file), "--date", on, "--offering", "laki-104", "--json"]);
    let reached = found["offerings"][0]["by_focus"].as_array().unwrap();
    let catalogue = load();
    let before = coverage(&catalogue, on.parse().unwrap());
    let centre = reached
        .iter()
        .map(|reach| laki_planer::catalogue::CentreId::from(reach["centre"].as_str().unwrap()))
        .find(|centre| before.at(centre, &"laki-104-1".into()).status() == CellStatus::Open)
        .expect("a KI that lacks the module");

    // A session on a free date, and everybody of that KI in it.
    let (from, until) = ("2027-06-01".parse().unwrap(), "2027-07-15".parse().unwrap());
    let query = SlotQuery::new("laki-104-1".into(), from, until);
    let slot =
        free_slots(&catalogue, &Calendar::of(&catalogue), &query, today, to_the_end).unwrap().swap_remove(0);
    let session = Session {
        id: "probelauf".into(),
        module: "laki-104-1".into(),
        days: slot.days,
        venue: slot.venue,
        room: slot.room,
        trainers: slot.trainers,
        ..Session::default()
    };
    let people: Vec<_> = catalogue
        .people
        .iter()
        .filter(|person| person.centre.as_ref() == Some(&centre) && person.works_on(until))
        .map(|person| Registration::new(person.id.clone(), today))
        .collect();
    let catalogue = Edit::Put(session.into()).apply(&catalogue).unwrap();
    let catalogue = Edit::Invite("probelauf".into(), vec![centre.clone()]).apply(&catalogue).unwrap();
    save(&Edit::Register("probelauf".into(), people).apply(&catalogue).unwrap());

    // The list.
    let pdf = folder.path().join("liste.pdf");
    let text = fine(&["print", "attendee-list", path(&file), "--session", "probelauf", "-o", path(&pdf)]);
    assert!(text.contains("geschrieben: 1 Seite"), "{text}");
    assert!(std::fs::metadata(&pdf).unwrap().len() > 1000);

    // Who came, and the KI has it.
    let catalogue = Edit::FillAttendance("probelauf".into(), 0).apply(&load()).unwrap();
    let held = Edit::SetStatus("probelauf".into(), SessionStatus::Held).apply(&catalogue).unwrap();
    let entered = &held.sessions.get(&"probelauf".into()).unwrap().registrations;
    assert!(entered.iter().all(|registration| registration.status == RegistrationStatus::Attended));
    save(&held);
    let done = |answer: &Value| {
        let rows = answer["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["id"] == centre.to_string()).unwrap();
        row["completed"].as_u64().unwrap()
    };
    let (_other, untouched) = copy();
    let was = done(&json(&["coverage", path(&untouched), "--date", on, "--json"]));
    let is = done(&json(&["coverage", path(&file), "--date", on, "--json"]));
    assert_eq!(is, was + 1);
    let after = coverage(&load(), on.parse().unwrap());
    assert_eq!(after.at(&centre, &"laki-104-1".into()).status(), CellStatus::Completed);
}

#[test]
fn several_documents_are_one_file_or_a_file_each_as_asked() {
    let (folder, file) = copy();
    let out = folder.path().join("alle.pdf");
    let list = ["print", "attendee-list", path(&file), "--offering", "102", "--json"];
    let ran = |more: &[&str]| laki(&[&list[..], more].concat());
    let together = ran(&["-o", path(&out), "--set", "attendee_list.empty_rows=40"]);
    assert_eq!(together.code, 0, "{}", together.err);
    let answer: Value = serde_json::from_str(&together.out).unwrap();
    let [only] = answer["files"].as_array().unwrap().as_slice() else { panic!("{answer}") };
    assert!(only["pages"].as_u64().unwrap() > 4, "{answer}");
    assert!(only["title"].as_str().unwrap().starts_with("Teilnehmendenlisten · 102"), "{answer}");

    let many = folder.path().join("listen");
    std::fs::create_dir(&many).unwrap();
    let each = ran(&["-o", path(&many), "--each", "--names", "{datum} {modul}"]);
    let answer: Value = serde_json::from_str(&each.out).unwrap();
    let names = std::fs::read_dir(&many).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), answer["files"].as_array().unwrap().len());
    assert!(names.len() > 1 && names.iter().all(|name| name.starts_with("202")), "{names:?}");

    for (more, words) in [
        (&["--set", "attendee_list.emtpy_rows=4"][..], "attendee_list.empty_rows"),
        (&["--set", "attendee_list.empty_rows=viele"], "--set"),
        (&["--set", "attendee_list=1"], "attendee_list.columns.number"),
    ] {
        let wrong = ran(&[more, &["-o", path(&out)]].concat());
        assert!(wrong.code == 2 && wrong.err.contains(words), "{more:?} {}", wrong.err);
    }
}
