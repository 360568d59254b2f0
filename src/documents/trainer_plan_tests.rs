use super::*;
use crate::catalogue::{Target, Time};
use crate::texts::Lang;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn session(id: &str, dates: &[&str], status: SessionStatus) -> Session {
    Session {
        id: id.into(),
        module: "m1".into(),
        days: dates.iter().map(|date| SessionDay::whole(day(date))).collect(),
        trainers: vec!["probe".into(), "other".into(), "gone".into()],
        venue: Some("haus".into()),
        room: Some("Saal".into()),
        status,
        max_people: Some(20),
        ..Session::default()
    }
}

fn plan(most: Option<u8>, period: (&str, &str)) -> Vec<String> {
    let mut undated = session("u", &[], SessionStatus::Planned);
    undated.target = Some(Target::new("2027-Q3"));
    let mut afternoon = session("b", &["2027-03-03"], SessionStatus::Planned);
    afternoon.days[0].start = Time::new("17:00");
    afternoon.days[0].end = Time::new("18:30");
    afternoon.trainers = vec!["probe".into()];
    afternoon.venue = None;
    let mut foreign = session("f", &["2027-03-04"], SessionStatus::Planned);
    foreign.trainers = vec!["other".into()];
    let sessions = [
        session("a", &["2027-03-03", "2027-03-04"], SessionStatus::Confirmed),
        afternoon,
        session("c", &["2027-03-31", "2027-04-01"], SessionStatus::Cancelled),
        session("d", &["2027-04-06", "2027-07-01"], SessionStatus::Invited),
        foreign,
        undated,
    ];
    let module =
        crate::catalogue::Module { id: "m1".into(), title: "Auftrag".into(), order: 1, ..Default::default() };
    let offering = crate::catalogue::Offering {
        id: "o".into(),
        number: "LAKI-102".into(),
        modules: vec![module],
        ..Default::default()
    };
    let trainer = |id: &str, name: &str| Trainer {
        id: id.into(),
        name: name.to_owned(),
        max_days_per_month: most,
        ..Trainer::default()
    };
    let venue = Venue {
        id: "haus".into(),
        name: "Haus".into(),
        street: "Weg 1".into(),
        town: "Köln".into(),
        ..Venue::default()
    };
    let catalogue = Catalogue {
        trainers: [trainer("probe", "Mirjam Probe"), trainer("other", "Ada Amt")].into_iter().collect(),
        sessions: sessions.into_iter().collect(),
        offerings: [offering].into_iter().collect(),
        venues: [venue].into_iter().collect(),
        ..Catalogue::default()
    };
    let period = (day(period.0), day(period.1));
    let probe = catalogue.trainers.get(&"probe".into()).unwrap();
    let plan = model(&catalogue, probe, period, Texts::new(Lang::De), day("2027-02-01"));
    let mut lines: Vec<String> = plan
        .facts
        .iter()
        .map(|fact| {
            let lines: Vec<_> = fact.lines.iter().map(Line::as_str).collect();
            format!("{}: {}", fact.label, lines.join(", "))
        })
        .collect();
    for section in std::iter::once(&plan.days).chain(&plan.more) {
        lines.push(format!("= {}", section.heading));
        lines.extend(section.lines.iter().map(ToString::to_string));
        let sums = Some(&section.sums).filter(|sums| !sums.is_empty());
        lines.extend(
            section
                .rows
                .iter()
                .chain(sums)
                .map(|row| row.iter().map(Line::as_str).collect::<Vec<_>>().join(" | ")),
        );
    }
    lines
}

#[test]
fn every_day_of_the_period_stands_once_with_what_belongs_to_it() {
    insta::assert_snapshot!(plan(Some(2), ("2027-03-01", "2027-06-30")).join("\n"), @r#"
    Zeitraum: 01.03.–30.06.2027
    Einsatz: 3 Tage, 3 Termine, 26 UStd
    Vereinbart: höchstens 2 Tage im Monat
    = Tage
    Mi, 03.03.2027 | 09:30–16:30 | 102 · Modul 1: Auftrag · Tag 1 von 2 | Haus, Saal, Weg 1, Köln | 0 von 20 | Ada Amt, (unbekannt: gone) | bestätigt
    Mi, 03.03.2027 | 17:00–18:30 | 102 · Modul 1: Auftrag | noch offen | 0 von 20 |  | geplant
    Do, 04.03.2027 | 09:30–16:30 | 102 · Modul 1: Auftrag · Tag 2 von 2 | Haus, Saal, Weg 1, Köln | 0 von 20 | Ada Amt, (unbekannt: gone) | bestätigt
    Di, 06.04.2027 | 09:30–16:30 | 102 · Modul 1: Auftrag · Tag 1 von 2 | Haus, Saal, Weg 1, Köln | 0 von 20 | Ada Amt, (unbekannt: gone) | eingeladen
    = Nach Monaten
    März 2027 | 2 | 18 | 2 | im Rahmen
    April 2027 | 1 | 8 | 2 | im Rahmen
    zusammen | 3 | 26 |  | 
    = Noch zu terminieren
    3. Quartal 2027 | 102 · Modul 1: Auftrag
    = Abgesagt
    Mi, 31.03.2027 | 09:30–16:30 | 102 · Modul 1: Auftrag · Tag 1 von 2 | Haus, Saal, Weg 1, Köln | 0 von 20 | Ada Amt, (unbekannt: gone) | abgesagt
    Do, 01.04.2027 | 09:30–16:30 | 102 · Modul 1: Auftrag · Tag 2 von 2 | Haus, Saal, Weg 1, Köln | 0 von 20 | Ada Amt, (unbekannt: gone) | abgesagt
    "#);
}

#[test]
fn without_an_agreement_and_beyond_one_month_only_sums_are_told() {
    let lines = plan(None, ("2027-04-01", "2027-04-30"));
    assert!(lines.contains(&"Einsatz: 1 Tag, 1 Termin, 8 UStd".to_owned()), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("Nach Monaten")), "{lines:#?}");
    let empty = plan(None, ("2031-04-01", "2031-04-30"));
    assert!(empty.contains(&"In diesem Zeitraum ist kein Termin geplant.".to_owned()), "{empty:#?}");
}
