use super::*;
use crate::catalogue::{Centre, Person, Registration, RegistrationStatus, SessionDay};
use crate::exchange::read::read_text;
use crate::texts::Texts;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn person(id: &str, first: &str, last: &str, centre: &str, email: &str, phone: &str) -> Person {
    Person {
        id: id.into(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        centre: Some(centre.into()),
        email: email.to_owned(),
        phone: phone.to_owned(),
        ..Person::default()
    }
}

fn catalogue() -> Catalogue {
    let centre = |id: &str, name: &str| Centre { id: id.into(), name: name.to_owned(), ..Centre::default() };
    let days = [10, 11].map(|day| SessionDay::whole(NaiveDate::from_ymd_opt(2026, 12, day).unwrap()));
    let registered = |id: &str, status| Registration { status, ..Registration::new(id.into(), today()) };
    let session = Session {
        id: "s".into(),
        days: days.to_vec(),
        max_people: Some(3),
        registration_deadline: Some(NaiveDate::from_ymd_opt(2026, 11, 30).unwrap().into()),
        registrations: vec![
            registered("a", RegistrationStatus::Registered),
            registered("b", RegistrationStatus::Cancelled),
        ],
        ..Session::default()
    };
    Catalogue {
        centres: [centre("unna", "Unna"), centre("koeln", "Köln")].into_iter().collect(),
        people: [
            person("a", "Anna", "Beispiel", "unna", "anna@example.org", "02303 12345"),
            person("b", "Ben", "Beispiel", "unna", "ki@example.org", ""),
            person("m1", "Mia", "Muster", "unna", "", ""),
            person("m2", "Mia", "Muster", "koeln", "ki@example.org", "0221 99887"),
        ]
        .into_iter()
        .collect(),
        sessions: [session].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn import(catalogue: &Catalogue, kind: Kind, text: &str) -> Import {
    let session = (kind != Kind::People).then(|| "s".into());
    let request = Request { kind, session, today: today() };
    let book = read_text(text, &mut |_| true).unwrap();
    let columns = Columns::recognise(&book.sheets[0], kind, catalogue, &request.days(catalogue));
    Import::of(catalogue, request, &book.sheets[0], &columns, &mut |_| true).unwrap()
}

fn new_id(number: usize) -> PersonId {
    format!("new{number}").as_str().into()
}

/// Each row with what becomes of it.
fn told(kind: Kind, text: &str) -> String {
    let (catalogue, texts) = (catalogue(), Texts::default());
    let proposal = import(&catalogue, kind, text).propose(&catalogue, &BTreeMap::new(), &new_id);
    let line = |line: &Line| {
        let (state, words) = (line.fate.state().name(texts), line.words(&catalogue, texts));
        format!("{} {} = {state} {words}", line.place.row, line.name).trim_end().to_owned()
    };
    proposal.lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn people_are_new_changed_same_doubtful_or_broken_and_why() {
    let text = "Vorname;Nachname;KI;E-Mail;Telefon;Rolle;bis\n\
        Neu;Name;KI Unna;neu@example.org;;KI-Leitung;31.12.2027\n\
        ANNA;Beispiel;unna;;;;\n\
        Anna;Beispiel;;anna@neu.example\n\
        Anna;Neuname;Unna;anna@example.org\n\
        Anne;Beispiel;Unna\n\
        Beispiel;Ben;Unna\n\
        Mia;Muster\n\
        Mia;Muster;Köln;ki@example.org\n\
        Ana;Andere;Köln;ki@example.org\n\
        Anna;Neu;Köln;;+49 2303 12345\n\
        Cem;Probe;Una\n\
        Dia;Probe;Paris;nirgends\n\
        Mia;Muster;Köln;;;Köchin\n\
        Gil;Probe;Unna;;;;bald\n\
        ;;Unna\n\
        neu;name;unna";
    assert_eq!(
        told(Kind::People, text),
        "2 Neu Name = neu\n\
         3 ANNA Beispiel = geändert Vorname: Anna → ANNA\n\
         4 Anna Beispiel = nicht lesbar steht schon in Zeile 3\n\
         5 Anna Neuname = nicht lesbar steht schon in Zeile 4; gleiche E-Mail-Adresse und gleicher Vorname, anderer Nachname\n\
         6 Anne Beispiel = zu entscheiden Anna Beispiel (Unna): fast gleicher Name im selben KI\n\
         7 Beispiel Ben = zu entscheiden Ben Beispiel (Unna): fast gleicher Name im selben KI\n\
         8 Mia Muster = zu entscheiden Mia Muster (Unna): gleicher Name; Mia Muster (Köln): gleicher Name\n\
         9 Mia Muster = unverändert\n\
         10 Ana Andere = zu entscheiden Ben Beispiel (Unna): gleiche E-Mail-Adresse; Mia Muster (Köln): gleiche E-Mail-Adresse\n\
         11 Anna Neu = zu entscheiden Anna Beispiel (Unna): gleicher Vorname und gleiche Telefonnummer\n\
         12 Cem Probe = nicht lesbar C12: unbekanntes KI „Una“; gemeint ist vielleicht „Unna“\n\
         13 Dia Probe = nicht lesbar C13: unbekanntes KI „Paris“; D13: „nirgends“ ist keine E-Mail-Adresse\n\
         14 Mia Muster = nicht lesbar F14: unbekannte Rolle „Köchin“\n\
         15 Gil Probe = nicht lesbar G15: „bald“ ist kein Datum mit Tag, Monat und Jahr\n\
         16  = nicht lesbar kein Name: Ergänzen Sie Vor- oder Nachnamen\n\
         17 neu name = nicht lesbar steht schon in Zeile 2"
    );
}

#[test]
fn who_moved_or_married_is_recognised_by_the_address() {
    assert_eq!(
        told(Kind::People, "Name;KI;E-Mail\nNeuname, Anna;Unna;ANNA@example.org\nMuster, Mia;Unna;neu@x.de"),
        "2 Anna Neuname = geändert Nachname: Beispiel → Neuname; gleiche E-Mail-Adresse und gleicher Vorname, anderer Nachname\n\
         3 Mia Muster = geändert E-Mail: – → neu@x.de"
    );
    assert_eq!(
        told(
            Kind::People,
            "Name;KI;E-Mail\nDr. Anna von Beispiel;Köln;\nAnna Beispiel;Köln;anna@example.org\nBen Beispiel;Köln;"
        ),
        "2 Anna von Beispiel = neu\n\
         3 Anna Beispiel = geändert KI: Unna → Köln; gleicher Name mit gleicher Adresse, anderes KI\n\
         4 Ben Beispiel = zu entscheiden Ben Beispiel (Unna): gleicher Name, anderes KI"
    );
}

#[test]
fn registrations_fill_the_seats_and_then_the_waiting_list() {
    assert_eq!(
        told(
            Kind::Registrations,
            "Vorname;Nachname;KI;Status;Angemeldet am\nAnna;Beispiel;Unna\nBen;Beispiel;Unna;;01.12.2026\n\
             Mia;Muster;Köln;zugesagt;\nNeu;Name;Unna\nEva;Probe;Unna;abgesagt"
        ),
        "2 Anna Beispiel = unverändert\n\
         3 Ben Beispiel = neu schon bekannt, wird angemeldet; nach dem Anmeldeschluss\n\
         4 Mia Muster = neu schon bekannt, wird angemeldet\n\
         5 Neu Name = neu kommt auf die Warteliste\n\
         6 Eva Probe = neu"
    );
    assert_eq!(
        told(Kind::Registrations, "Name;Status\nAnna Beispiel;Absage"),
        "2 Anna Beispiel = geändert Status der Anmeldung: angemeldet → abgemeldet"
    );
}

#[test]
fn attendance_is_entered_day_by_day_in_words_and_minutes() {
    assert_eq!(
        told(
            Kind::Attendance,
            "Name;10.12.2026;11.12.2026\nAnna Beispiel;x;90 min\nMia Muster (;;\nNeu Name;ja;krank\nBen Beispiel;vielleicht;x"
        ),
        "2 Anna Beispiel = geändert Tag 1: – → anwesend; Tag 2: – → teilweise, 90 Minuten\n\
         3 Mia Muster ( = neu\n\
         4 Neu Name = neu ohne Anmeldung\n\
         5 Ben Beispiel = nicht lesbar B5: „vielleicht“ ist keine Angabe zur Anwesenheit"
    );
    assert_eq!(
        told(
            Kind::Attendance,
            "Name;Anwesend;Minuten\nAnna Beispiel;ja;\nMia Muster;ja;200\nBen Beispiel;;9999"
        ),
        "2 Anna Beispiel = geändert Tag 1: – → anwesend; Tag 2: – → anwesend\n\
         3 Mia Muster = zu entscheiden Mia Muster (Unna): gleicher Name; Mia Muster (Köln): gleicher Name\n\
         4 Ben Beispiel = nicht lesbar C4: „9999“ ist keine Angabe zur Anwesenheit"
    );
    assert_eq!(
        told(Kind::Attendance, "Name;Minuten\nAnna Beispiel;200\nBen Beispiel;840"),
        "2 Anna Beispiel = nicht lesbar Minuten für mehrere Tage zusammen: Geben Sie sie Tag für Tag an\n\
         3 Ben Beispiel = geändert Tag 1: – → anwesend; Tag 2: – → anwesend"
    );
}

#[test]
fn all_of_it_is_one_step_and_decisions_change_it() {
    let catalogue = catalogue();
    let import =
        import(&catalogue, Kind::Registrations, "Name;KI\nMia Muster;\nNeu Name;Unna\n;\nBen Beispiel;Unna");
    let edit = |decisions: &[(usize, Decision)]| {
        let decisions = decisions.iter().cloned().collect();
        import.propose(&catalogue, &decisions, &new_id).edit().unwrap()
    };
    let people = |edit: crate::catalogue::Edit| {
        let after = edit.apply(&catalogue).unwrap();
        let session = after.sessions.get(&"s".into()).unwrap();
        let ids: Vec<_> = session.registrations.iter().map(|found| found.person.to_string()).collect();
        format!("{} {}", after.people.len(), ids.join(" "))
    };
    assert_eq!(people(edit(&[])), "5 a new1 b");
    assert_eq!(people(edit(&[(0, Decision::This("m2".into()))])), "5 a m2 new1 b");
    assert_eq!(people(edit(&[(0, Decision::New), (1, Decision::Skip)])), "5 a new1 b");
    assert_eq!(people(edit(&[(0, Decision::Skip), (1, Decision::Skip)])), "4 a b");
    let none = [(1, Decision::Skip), (2, Decision::Skip)].into_iter().collect();
    assert!(import.propose(&catalogue, &none, &new_id).edit().is_none(), "doubtful rows do nothing");
}

#[test]
fn what_leaves_as_a_file_says_nothing_of_free_notes() {
    let (catalogue, texts) = (catalogue(), Texts::default());
    let text = "Vorname;Nachname;KI;Telefon;Bemerkung\nAnna;Beispiel;Unna;0231 1;GEHEIM";
    let proposal = import(&catalogue, Kind::People, text).propose(&catalogue, &BTreeMap::new(), &new_id);
    let line = &proposal.lines[0];
    assert!(line.words(&catalogue, texts).contains("GEHEIM"));
    let leaves = line.words_without_notes(&catalogue, texts);
    assert!(leaves.starts_with("Telefon: ") && !leaves.contains("GEHEIM"), "{leaves}");
}
