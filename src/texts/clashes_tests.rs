use super::*;
use crate::catalogue::{Centre, Module, Offering, Session, SessionDay, Trainer, Venue};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn catalogue() -> Catalogue {
    let module = Module { id: "m2".into(), order: 2, ..Module::default() };
    let session = Session {
        id: "s".into(),
        module: "m2".into(),
        venue: Some("v".into()),
        days: vec![SessionDay::whole(day("2027-03-04"))],
        ..Session::default()
    };
    Catalogue {
        trainers: [Trainer { id: "t".into(), name: "Mirjam Probe".into(), ..Trainer::default() }]
            .into_iter()
            .collect(),
        venues: [Venue {
            id: "v".into(),
            name: "Haus der Vielfalt".into(),
            town: "Duisburg".into(),
            ..Venue::default()
        }]
        .into_iter()
        .collect(),
        centres: ["Hamm", "Herne", "Hagen", "Höxter", "Heinsberg"]
            .map(|name| Centre { id: name.into(), name: name.into(), ..Centre::default() })
            .into_iter()
            .collect(),
        offerings: [Offering {
            id: "o".into(),
            number: "LAKI-102".into(),
            modules: vec![module],
            ..Offering::default()
        }]
        .into_iter()
        .collect(),
        sessions: [session].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn check(days: &[&str], cause: Cause, german: &str, english: &str) {
    let days = days.iter().map(|text| day(text)).collect();
    let clash = Clash { kind: cause.kind(), reaction: Reaction::Warn, days, cause };
    assert_eq!(Texts::new(Lang::De).clash(&catalogue(), &clash), german);
    assert_eq!(Texts::new(Lang::En).clash(&catalogue(), &clash), english);
}

#[test]
fn sentences() {
    check(
        &["2027-03-04"],
        Cause::TrainerBooked { trainer: "t".into(), session: "s".into() },
        "Mirjam Probe ist am Do, 04.03.2027 schon in Duisburg (102 · Modul 2).",
        "Mirjam Probe is already in Duisburg on Thu, 4 Mar 2027 (102 · Module 2).",
    );
    check(
        &["2027-03-03", "2027-03-04", "2027-03-05"],
        Cause::TrainerAway { trainer: "t".into(), reason: "Fortbildung".into() },
        "Mirjam Probe ist am Mi, 03.03. bis Fr, 05.03.2027 nicht verfügbar: Fortbildung.",
        "Mirjam Probe is not available on Wed, 3 Mar to Fri, 5 Mar 2027: Fortbildung.",
    );
    check(
        &[],
        Cause::RoomTooSmall { venue: "v".into(), seats: 22, people: 24 },
        "Der Raum fasst 22 Personen, angemeldet sind 24.",
        "The room holds 22 people; 24 are registered.",
    );
    check(
        &["2027-05-27"],
        Cause::PublicHoliday { holiday: PublicHoliday::CorpusChristi },
        "Do, 27.05.2027 ist Feiertag (Fronleichnam).",
        "Thu, 27 May 2027 is a public holiday (Corpus Christi).",
    );
    check(
        &["2027-05-18"],
        Cause::SchoolHoliday { name: "Pfingstferien".into() },
        "Schulferien: Di, 18.05.2027 (Pfingstferien).",
        "School holidays: Tue, 18 May 2027 (Pfingstferien).",
    );
    check(
        &["2027-02-04"],
        Cause::Custom { custom: Custom::WomensCarnival },
        "Do, 04.02.2027 ist Weiberfastnacht.",
        "Thu, 4 Feb 2027 is Carnival Thursday.",
    );
    check(&["2027-02-06"], Cause::Weekend, "Der 06.02.2027 ist ein Samstag.", "6 Feb 2027 is a Saturday.");
    check(
        &["2027-02-06", "2027-02-07"],
        Cause::Weekend,
        "Wochenende: Sa, 06.02. und So, 07.02.2027.",
        "Weekend: Sat, 6 Feb and Sun, 7 Feb 2027.",
    );
    check(
        &["2027-03-04"],
        Cause::CentreBusy {
            session: "s".into(),
            centres: ["Hamm", "Herne", "Hagen", "Höxter", "Heinsberg"].map(Into::into).to_vec(),
            people: 6,
        },
        "Hamm, Herne, Hagen und 2 weitere: 6 Personen am Do, 04.03.2027 schon angemeldet (102 · Modul 2).",
        "Hamm, Herne, Hagen and 2 more: 6 people already registered on Thu, 4 Mar 2027 (102 · Module 2).",
    );
}

#[test]
fn ids_that_nothing_has_are_printed_as_such() {
    check(
        &["2027-03-04"],
        Cause::PersonBusy { person: "p".into(), session: "gone".into() },
        "(unbekannt: p) ist am Do, 04.03.2027 auch angemeldet für (unbekannt: gone).",
        "(unknown: p) is also registered on Thu, 4 Mar 2027 for (unknown: gone).",
    );
    check(
        &[],
        Cause::Prerequisite {
            module: "m".into(),
            session: "gone".into(),
            people: Vec::new(),
            centres: vec!["c".into()],
        },
        "(unbekannt: m) soll vorausgehen, findet aber erst später statt (zu terminieren). \
         Noch nicht besucht: (unbekannt: c).",
        "(unknown: m) should come first but takes place later (to be dated). \
         Not attended yet: (unknown: c).",
    );
}

#[test]
fn what_is_wrong_with_a_date_is_said() {
    let texts = Texts::new(Lang::De);
    let error = |text| crate::calendar::parse_date(text, day("2026-11-23")).unwrap_err();
    for (text, sentence) in [
        ("31.2.", "Den 31.02. gibt es nicht."),
        ("29.2.2027", "Den 29.02.2027 gibt es nicht."),
        ("Mo, 3.2.2027", "Der 03.02.2027 ist ein Mittwoch."),
        ("KW 53 2027", "KW 53 gibt es 2027 nicht."),
        ("bald", "Das ist kein Datum. Möglich sind etwa 03.02.2027, Mo, KW 7 oder +14."),
    ] {
        assert_eq!(texts.date_input_error(&error(text)), sentence, "{text}");
    }
}
