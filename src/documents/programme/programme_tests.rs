use super::*;
use crate::catalogue::{
    Module, Offering, OfferingStatus, Partner, Session, SessionDay, SessionStatus, Target, Venue, VenueKind,
};
use crate::texts::Lang;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn offering(id: &str, status: OfferingStatus) -> Offering {
    let module = Module {
        id: id.into(),
        title: format!("Modul von {id}"),
        order: 1,
        teaching_minutes: 360,
        ..Module::default()
    };
    Offering {
        id: id.into(),
        number: format!("LAKI-{id}"),
        title: format!("Titel {id}"),
        status,
        partner: Some(Partner { document_line: "Wörtlich so.".into(), ..Partner::default() }),
        modules: vec![module],
        ..Offering::default()
    }
}

fn session(id: &str, module: &str, date: Option<&str>, status: SessionStatus) -> Session {
    Session {
        id: id.into(),
        module: module.into(),
        days: date.map(|date| SessionDay::whole(day(date))).into_iter().collect(),
        target: date.is_none().then(|| Target::new("2027-Q2")),
        registration_deadline: Some(day("2027-01-15").into()),
        venue: Some("online".into()),
        status,
        ..Session::default()
    }
}

fn programme(period: (&str, &str)) -> Programme {
    let link = Venue {
        id: "online".into(),
        kind: VenueKind::Online,
        link: "https://geheim.example".into(),
        ..Venue::default()
    };
    let catalogue = Catalogue {
        offerings: [
            offering("101", OfferingStatus::Active),
            offering("102", OfferingStatus::Draft),
            offering("103", OfferingStatus::Retired),
        ]
        .into_iter()
        .collect(),
        sessions: [
            session("a", "101", Some("2027-02-03"), SessionStatus::Planned),
            session("b", "101", Some("2027-03-03"), SessionStatus::Cancelled),
            session("c", "102", Some("2027-02-04"), SessionStatus::Planned),
            session("d", "101", Some("2027-08-01"), SessionStatus::Planned),
            session("e", "101", None, SessionStatus::Planned),
        ]
        .into_iter()
        .collect(),
        venues: [link].into_iter().collect(),
        ..Catalogue::default()
    };
    let period = (day(period.0), day(period.1));
    model(&catalogue, period, &Options::default(), Texts::new(Lang::De), day("2026-11-23"))
}

#[test]
fn drafts_retired_offerings_and_cancelled_sessions_are_left_out() {
    let programme = programme(("2027-01-01", "2027-06-30"));
    let offers: Vec<_> = programme.areas.iter().flat_map(|area| &area.offers).collect();
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].partner.as_str(), "Wörtlich so.");
    let lines: Vec<_> = offers[0].modules[0].lines.iter().map(Line::as_str).collect();
    assert_eq!(lines, ["Mi, 03.02.2027, online", "in Planung: 2. Quartal 2027"]);
    let rows: Vec<_> = programme
        .sessions
        .rows
        .iter()
        .map(|row| row.iter().map(Line::as_str).collect::<Vec<_>>().join(" | "))
        .collect();
    assert_eq!(rows, ["Mi, 03.02.2027 | 09:30–16:30 | 101 · Modul 1: Modul von 101 | online | 15.01.2027"]);
    let all = serde_json::to_string(&programme).unwrap();
    assert!(!all.contains("geheim") && !all.contains("102") && !all.contains("103"), "{all}");
}

#[test]
fn periods_are_called_what_people_call_them() {
    for (from, until, words) in [
        ("2027-01-01", "2027-06-30", "1. Halbjahr 2027"),
        ("2027-07-01", "2027-12-31", "2. Halbjahr 2027"),
        ("2027-01-01", "2027-12-31", "2027"),
        ("2027-02-01", "2027-03-31", "01.02.–31.03.2027"),
        ("2027-03-01", "2027-02-01", "01.03.2027"),
    ] {
        assert_eq!(programme((from, until)).period.as_str(), words);
    }
}
