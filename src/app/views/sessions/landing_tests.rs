use super::super::fixture::{Office, day, session, undated};
use super::*;
use crate::catalogue::{ClashKind, Reaction};

fn office() -> Office {
    let mut office = Office::with(vec![
        session("a", "m2", &["2027-03-02", "2027-03-03"]),
        session("b", "m1", &["2027-03-10"]),
        undated("u", "m2", "2027-Q2"),
    ]);
    office.catalogue.rules.clashes.insert(ClashKind::PublicHoliday, Reaction::Block);
    office.derived_again()
}

fn at(text: &str) -> Spot {
    Spot::on(day(text))
}

fn landing(office: &Office, what: &What, from: &Spot, to: &Spot) -> Landing {
    let ctx = office.ctx();
    let occupancy = Occupancy::new(&office.catalogue, &ctx.derived.calendar);
    let id = match what {
        What::Session(id, _) | What::Undated(id) => Some(id),
        What::New(_) => None,
    };
    let before = id.and_then(|id| office.catalogue.sessions.get(id));
    land(&ctx, &occupancy, what, before.map(AsRef::as_ref), (from, to)).unwrap()
}

/// "Mo, 01.03.2027 | what is in the way | what is done".
fn text(office: &Office, what: &What, from: &Spot, to: &Spot) -> String {
    let ctx = office.ctx();
    let landing = landing(office, what, from, to);
    let (when, words) = (landing.when(&ctx), landing.words.join(" "));
    let before = match what {
        What::Session(id, _) | What::Undated(id) => office.catalogue.sessions.get(id),
        What::New(_) => None,
    };
    let mut out = Vec::new();
    landing.commands(&ctx, what, before.map(AsRef::as_ref), &mut out);
    let done = out.iter().map(|command| match command {
        Command::Edit(edit) => format!("{:?}", edit.name(&office.catalogue)),
        Command::EditAndSay(edit, _) => format!("{:?}, said", edit.name(&office.catalogue)),
        Command::Refuse(_) => "refused".to_owned(),
        Command::Plan(plan) => format!("form, {} days", plan.days.len()),
        other => format!("{other:?}"),
    });
    format!("{when} | {words} | {}", done.collect::<Vec<_>>().join("; "))
}

#[test]
fn where_sessions_land_and_what_is_done() {
    let office = office();
    let whole = |id: &str| What::Session(id.into(), Grip::Whole);
    let end = |id: &str| What::Session(id.into(), Grip::End);
    for (what, from, to, expected) in [
        (whole("a"), "2027-03-02", "2027-03-02", "Di, 02.03. bis Mi, 03.03.2027, 09:30–16:30 |  | "),
        (
            whole("a"),
            "2027-03-03",
            "2027-03-05",
            "Do, 04.03. bis Fr, 05.03.2027, 09:30–16:30 |  | SessionMoved",
        ),
        (
            end("b"),
            "2027-03-10",
            "2027-03-11",
            "Mi, 10.03. bis Do, 11.03.2027, 09:30–16:30 |  | SessionStretched",
        ),
        (
            What::Undated("u".into()),
            "2026-11-23",
            "2027-04-08",
            "Do, 08.04. bis Mo, 12.04.2027, 09:30–16:30 |  | SessionDated",
        ),
    ] {
        assert_eq!(text(&office, &what, &at(from), &at(to)), expected, "{what:?} {to}");
    }
}

#[test]
fn a_warning_is_said_and_a_block_refuses() {
    let office = office();
    let whole = What::Session("b".into(), Grip::Whole);
    let warned = text(&office, &whole, &at("2027-03-10"), &at("2027-03-03"));
    assert!(warned.contains("Mirjam Probe ist am Mi, 03.03.2027 schon"), "{warned}");
    assert!(warned.ends_with("SessionMoved, said"), "{warned}");
    let refused = text(&office, &whole, &at("2027-03-10"), &at("2027-03-26"));
    assert!(refused.contains("Karfreitag") && refused.ends_with("| refused"), "{refused}");
    assert_eq!(landing(&office, &whole, &at("2027-03-10"), &at("2027-03-26")).worst(), Some(Reaction::Block));
}

#[test]
fn the_past_is_warned_of() {
    let office = office();
    let whole = What::Session("b".into(), Grip::Whole);
    let landing = landing(&office, &whole, &at("2027-03-10"), &at("2026-11-20"));
    assert_eq!((landing.past, landing.worst()), (true, Some(Reaction::Warn)));
    assert_eq!(landing.all_words(&office.ctx()), "Der Tag liegt in der Vergangenheit.");
}

#[test]
fn a_new_session_opens_the_form_with_what_was_drawn() {
    let office = office();
    let new = What::New(Some("m2".into()));
    // One day: as many as the module has. Several: those, without the weekend between.
    for (from, to, days) in [
        ("2027-04-08", "2027-04-08", "2027-04-08 2027-04-09 2027-04-12"),
        ("2027-04-08", "2027-04-13", "2027-04-08 2027-04-09 2027-04-12 2027-04-13"),
        ("2027-04-09", "2027-04-08", "2027-04-08 2027-04-09"),
    ] {
        let landing = landing(&office, &new, &at(from), &at(to));
        let dates: Vec<_> = landing.session.days.iter().map(|day| day.date.to_string()).collect();
        assert_eq!(dates.join(" "), days, "{from} {to}");
    }
    assert!(text(&office, &new, &at("2027-04-08"), &at("2027-04-08")).ends_with("form, 3 days"));
    let hours = |minute| Spot { minute: Some(minute), ..at("2027-04-08") };
    let drawn = landing(&office, &What::New(Some("m1".into())), &hours(600), &hours(720));
    assert_eq!(drawn.when(&office.ctx()), "Do, 08.04.2027, 10:00–12:00");
    let pointed = landing(&office, &What::New(None), &hours(600), &hours(615));
    assert_eq!(pointed.when(&office.ctx()), "Do, 08.04.2027, 09:30–16:30");
}

#[test]
fn another_lane_is_another_trainer_or_venue() {
    let office = office();
    let trainer = |id: &str| Some(Lane::Trainer(Some(id.into())).clone());
    let venue = |id: Option<&str>| Some(Lane::Venue(id.map(Into::into)));
    let spot = |lane| Spot { lane, ..at("2027-03-10") };
    let whole = What::Session("b".into(), Grip::Whole);
    for (from, to, trainers, venue) in [
        (trainer("probe"), trainer("vorlage"), "vorlage", "haus"),
        (trainer("probe"), Some(Lane::Trainer(None)), "", "haus"),
        (trainer("probe"), trainer("probe"), "probe", "haus"),
        (Some(Lane::Trainer(None)), trainer("vorlage"), "probe vorlage", "haus"),
        (venue(Some("haus")), venue(Some("netz")), "probe", "netz"),
        (venue(Some("haus")), venue(None), "probe", ""),
    ] {
        let session = landing(&office, &whole, &spot(from.clone()), &spot(to.clone())).session;
        let names: Vec<_> = session.trainers.iter().map(ToString::to_string).collect();
        let place = session.venue.map_or_else(String::new, |id| id.to_string());
        assert_eq!((names.join(" ").as_str(), place.as_str()), (trainers, venue), "{from:?} {to:?}");
    }
    let new = What::New(Some("m1".into()));
    let drawn = landing(&office, &new, &spot(trainer("probe")), &spot(trainer("probe"))).session;
    assert_eq!(drawn.trainers, ["probe".into()]);
}
