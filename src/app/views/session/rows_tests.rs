//! The rows as text, over a small catalogue.

use super::*;
use crate::app::derived::Derived;
use crate::app::place::Place;
use crate::app::settings::Settings;
use crate::app::views::session::facts;
use crate::catalogue::{
    Catalogue, Centre, CompletionByCentre, Edit, Focus, FocusChoice, Module, Offering, OfferingStatus,
    Person, Session, SessionId, SessionStatus, Venue,
};
use crate::texts::Lang;
use RegistrationStatus::{
    Absent, Attended, AttendedPartly, Cancelled, Excused, Invited, Registered, Waiting,
};

fn sorted(sort: Sort) -> Options {
    Options { sort, ..Options::default() }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(id: &str, last: &str, first: &str, centre: &str) -> Person {
    Person {
        id: id.into(),
        last_name: last.to_owned(),
        first_name: first.to_owned(),
        centre: Some(centre.into()),
        ..Person::default()
    }
}

fn centre(id: &str, name: &str) -> Centre {
    let focus = FocusChoice { focus: "f".into(), ..FocusChoice::default() };
    Centre {
        id: id.into(),
        name: name.to_owned(),
        short_name: name.to_owned(),
        focus_choices: vec![focus],
        ..Centre::default()
    }
}

fn registration(person: &str, status: RegistrationStatus) -> Registration {
    Registration { person: person.into(), status, ..Registration::default() }
}

/// Two days on 2027-03-03 and 04, six seats of which four are taken.
fn catalogue() -> Catalogue {
    let module = Module {
        id: "m".into(),
        title: "Auftrag".to_owned(),
        order: 1,
        min_people: Some(3),
        max_people: Some(6),
        completion: CompletionByCentre { people: 1, ..CompletionByCentre::default() },
        ..Module::default()
    };
    let offering = Offering {
        id: "o".into(),
        number: "LAKI-201".to_owned(),
        status: OfferingStatus::Active,
        foci: vec!["f".into()],
        modules: vec![module],
        ..Offering::default()
    };
    let mut walk_in = registration("p3", Registered);
    walk_in.walk_in = true;
    walk_in.support_need = Some("Gebärdensprache".into());
    let session = Session {
        id: "s".into(),
        module: "m".into(),
        days: ["2027-03-03", "2027-03-04"].map(|text| SessionDay::whole(day(text))).to_vec(),
        venue: Some("v".into()),
        invited: vec!["w".into(), "x".into()],
        status: SessionStatus::Confirmed,
        registrations: vec![
            registration("p1", Registered),
            registration("p2", Registered),
            walk_in,
            registration("p1", Attended),
            registration("nobody", Registered),
            registration("p4", Waiting),
            registration("p5", Cancelled),
            registration("p6", Invited),
        ],
        ..Session::default()
    };
    Catalogue {
        foci: [Focus { id: "f".into(), ..Focus::default() }].into_iter().collect(),
        centres: [centre("w", "Wesel"), centre("d", "Düren"), centre("x", "Xanten")].into_iter().collect(),
        people: [
            person("p1", "Zwilling", "Maike", "w"),
            person("p2", "Ärger", "Ömer", "w"),
            person("p3", "Arger", "Anna", "d"),
            person("p4", "Später", "Nia", "d"),
            person("p5", "Weg", "Ida", "d"),
            person("p6", "Offen", "Jo", "d"),
        ]
        .into_iter()
        .collect(),
        venues: [Venue {
            id: "v".into(),
            name: "Haus".to_owned(),
            town: "Köln".to_owned(),
            ..Venue::default()
        }]
        .into_iter()
        .collect(),
        offerings: [offering].into_iter().collect(),
        sessions: [session].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn with<R>(catalogue: &Catalogue, today: &str, look: impl FnOnce(&ViewCtx<'_>, &Session) -> R) -> R {
    let derived = Derived::of(catalogue, 0, day(today));
    let (settings, id) = (Settings::default(), SessionId::from("s"));
    let ctx = ViewCtx {
        catalogue,
        derived: &derived,
        texts: Texts::new(Lang::De),
        today: day(today),
        settings: &settings,
        place: &Place::Session(id.clone()),
    };
    look(&ctx, catalogue.sessions.get(&id).unwrap())
}

fn names(list: &[Attendee]) -> Vec<&str> {
    list.iter().map(|attendee| attendee.name.as_str()).collect()
}

fn enter(
    catalogue: &Catalogue,
    person: &str,
    index: usize,
    status: RegistrationStatus,
    minutes: Option<u16>,
) -> Catalogue {
    let entry = Some(Came { status, minutes }.into());
    let edit = Edit::EnterAttendance { session: "s".into(), person: person.into(), day: index, entry };
    edit.apply(catalogue).unwrap()
}

#[test]
fn people_stand_where_their_registration_does_in_german_order() {
    for (sort, expected) in [
        // Anna came without registration: she stands in the first of the empty rows.
        (Sort::ByName, ["(unbekannt: nobody)", "Ärger, Ömer", "Zwilling, Maike", "Arger, Anna"]),
        (Sort::ByCentre, ["(unbekannt: nobody)", "Ärger, Ömer", "Zwilling, Maike", "Arger, Anna"]),
        (Sort::AsRegistered, ["Zwilling, Maike", "Ärger, Ömer", "(unbekannt: nobody)", "Arger, Anna"]),
    ] {
        with(&catalogue(), "2027-03-01", |ctx, session| {
            let people = People::of(ctx, session, &sorted(sort));
            assert_eq!(names(&people.seated), expected, "{sort:?}");
            assert_eq!(names(&people.waiting), ["Später, Nia"]);
            assert_eq!(names(&people.cancelled), ["Weg, Ida"]);
            assert_eq!(names(&people.asked), ["Offen, Jo"]);
            let heads: Vec<_> = people.days.iter().map(|day| (day.head.as_str(), day.minutes)).collect();
            assert_eq!(heads, [("Mi, 03.03.", 360), ("Do, 04.03.", 360)]);
        });
    }
}

#[test]
fn who_registered_first_waits_first_and_the_day_is_shown() {
    let mut data = catalogue();
    let mut session = Session::clone(data.sessions.get(&"s".into()).unwrap());
    let late =
        [("p6", Waiting, "2027-02-03"), ("p5", Waiting, "2027-02-01"), ("p2", Registered, "2027-01-09")];
    session.registrations.truncate(6);
    session.registrations.remove(1);
    session.registrations.extend(late.map(|(person, status, on)| Registration {
        registered_on: Some(crate::catalogue::Date::new(on)),
        ..registration(person, status)
    }));
    data = Edit::Put(session.into()).apply(&data).unwrap();
    with(&data, "2027-03-01", |ctx, session| {
        let people = People::of(ctx, session, &sorted(Sort::AsRegistered));
        let lines: Vec<_> =
            people.waiting.iter().map(|a| (a.name.as_str(), a.registration(ctx.texts))).collect();
        assert_eq!(
            lines,
            [
                ("Weg, Ida", "Anmeldung: 01.02.2027".to_owned()),
                ("Offen, Jo", "Anmeldung: 03.02.2027".to_owned()),
                ("Später, Nia", String::new()),
            ]
        );
        assert_eq!(names(&people.seated)[..2], ["Ärger, Ömer", "Zwilling, Maike"]);
        assert_eq!(crate::catalogue::next_waiting(session).unwrap().person, "p5".into());
        assert_eq!(crate::scheduling::waiting_place(session, &"p4".into()), Some(3));
    });
}

#[test]
fn walk_ins_and_needs_are_marked_without_saying_which() {
    with(&catalogue(), "2027-03-01", |ctx, session| {
        let people = People::of(ctx, session, &sorted(Sort::ByName));
        let anna = &people.seated[3];
        assert_eq!(anna.remark(ctx.texts), "ohne Anmeldung, Bedarf");
        assert_eq!((anna.centre.as_str(), people.seated[1].remark(ctx.texts).as_str()), ("Düren", ""));
    });
}

#[test]
fn counts_and_the_day_to_go_on_with_follow_what_is_entered() {
    let mut data = catalogue();
    for (person, status, minutes) in [
        ("p1", Attended, None),
        ("p2", AttendedPartly, Some(240)),
        ("p3", Excused, None),
        ("nobody", Absent, None),
    ] {
        with(&data, "2027-03-05", |ctx, session| {
            let people = People::of(ctx, session, &sorted(Sort::ByName));
            assert_eq!(people.day_to_enter(ctx.today), 0);
            assert!(!people.all_entered());
        });
        data = enter(&data, person, 0, status, minutes);
    }
    with(&data, "2027-03-05", |ctx, session| {
        let people = People::of(ctx, session, &sorted(Sort::ByName));
        assert_eq!((people.entered(0), people.entered(1), people.all_entered()), (4, 0, false));
        assert_eq!(people.day_to_enter(ctx.today), 1);
        assert_eq!(people.day_to_enter(day("2027-03-03")), 0);
        let cells: Vec<_> =
            people.seated.iter().map(|attendee| cell_text(ctx.texts, attendee.entry(0))).collect();
        assert_eq!(cells, ["F", "T 240", "A", "E"]);
        assert_eq!(cell_text(ctx.texts, people.seated[0].entry(1)), "–");
        assert_eq!(cell_name(ctx.texts, people.seated[1].entry(0)), "teilweise anwesend 240");
        assert_eq!(cell_name(ctx.texts, None), "kein Eintrag");
    });
    let all = Edit::FillAttendance("s".into(), 1).apply(&data).unwrap();
    with(&all, "2027-03-05", |ctx, session| {
        assert!(People::of(ctx, session, &sorted(Sort::ByName)).all_entered());
        // Wesel's Maike was there all the time; Düren's Anna only half of it.
        assert_eq!(facts::completed_by(ctx, session), ["Wesel"]);
    });
    with(&all, "2027-03-03", |ctx, session| assert!(facts::completed_by(ctx, session).is_empty()));
}

#[test]
fn the_facts_say_when_where_and_how_full() {
    with(&catalogue(), "2027-03-01", |ctx, session| {
        assert_eq!(facts::title(ctx, session), "201 · Modul 1: Auftrag");
        let lines: Vec<_> = facts::facts(ctx, session)
            .into_iter()
            .map(|fact| {
                let values: Vec<_> = fact.values.into_iter().map(|(value, _)| value).collect();
                format!("{}: {} ({})", fact.label, values.join(", "), fact.detail)
            })
            .collect();
        assert_eq!(
            lines,
            [
                "Tage: Mi, 03.03. bis Do, 04.03.2027 (09:30–16:30, Pause 60 min, 16 UStd)",
                "Ort: Haus, Köln (Barrierefreiheit unbekannt)",
                "Leitung: noch niemand ()",
                "Belegt: 5 von 6 (mindestens 3)",
                "Anmeldeschluss: keiner ()",
                "Eingeladen: 2 KIs (1 mit Anmeldung)",
            ]
        );
    });
}

#[test]
fn an_undated_or_empty_session_is_no_special_case() {
    let mut data = catalogue();
    let mut session = Session::clone(data.sessions.get(&"s".into()).unwrap());
    session.days.clear();
    session.registrations.clear();
    data.sessions.put(session);
    with(&data, "2027-03-01", |ctx, session| {
        let people = People::of(ctx, session, &sorted(Sort::ByName));
        assert_eq!((people.day_to_enter(ctx.today), people.all_entered()), (0, false));
        assert_eq!(facts::facts(ctx, session)[0].values[0].0, "zu terminieren");
        assert!(facts::completed_by(ctx, session).is_empty());
    });
}
