use super::*;
use crate::catalogue::{ContactPerson, GroupText, Placeholder, Role, Session};
use crate::texts::Lang;

const GERMAN: Texts = Texts::new(Lang::De);

/// The fixture's office, with words of its own and two centres invited.
fn catalogue() -> Catalogue {
    let mut catalogue: Catalogue =
        serde_json::from_str(include_str!("../../../tests/data/attendee-list.laki.json")).unwrap();
    let group = |title: &str, role, release: &str| GroupText {
        title: title.to_owned(),
        roles: vec![role],
        release: release.to_owned(),
        ..GroupText::default()
    };
    catalogue.correspondence.contact =
        ContactPerson { name: "Rea Rat".to_owned(), ..ContactPerson::default() };
    catalogue.correspondence.selection =
        "Es gibt {plaetze} Plätze.\n- zuerst KI\n- dann {unbekannt}".to_owned();
    catalogue.correspondence.groups = vec![
        group("Lehrkräfte", Role::SecondedTeacher, "Kein Sonderurlaub nötig."),
        group("Kommunale", Role::Specialist, "Ihr Dienstherr stellt frei."),
    ];
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    session.invited = vec!["dus".into(), "wes".into()];
    session.registration_deadline = Some(today().into());
    catalogue.sessions.put(session);
    catalogue
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 2, 1).unwrap()
}

/// What a letter says, a line each.
fn words(letter: &Letter) -> Vec<String> {
    let joined = |lines: &[Line]| lines.iter().map(Line::as_str).collect::<Vec<_>>().join(" / ");
    let fact = |fact: &Fact| format!("{}: {}", fact.label, joined(&fact.lines));
    let mut words = vec![joined(&letter.address), joined(&letter.subject)];
    words.extend(letter.info.iter().map(fact));
    for block in &letter.body {
        match block {
            Block::Heading { text } => words.push(format!("## {text}")),
            Block::Subheading { text } => words.push(format!("### {text}")),
            Block::Paragraph { text } => words.push(text.to_string()),
            Block::List { items } => words.extend(items.iter().map(|item| format!("- {item}"))),
            Block::Facts { facts } => words.extend(facts.iter().map(fact)),
            Block::Table { table } => {
                words.extend(std::iter::once(&table.heads).chain(&table.rows).map(|row| joined(row)));
            }
        }
    }
    words
}

fn all_words(files: &[Letters]) -> Vec<Vec<String>> {
    files.iter().flat_map(|file| &file.letters).map(words).collect()
}

#[test]
fn an_invitation_says_all_that_is_known() {
    let catalogue = catalogue();
    let sessions: Vec<_> = catalogue.sessions.iter().map(AsRef::as_ref).collect();
    let options = InvitationOptions::default();
    let files = invitations(&catalogue, &sessions, options, Packing::FileEach, GERMAN, today());
    let names: Vec<_> = files.iter().map(|file| file.letterhead.file_name.as_str()).collect();
    insta::assert_debug_snapshot!(names);
    insta::assert_snapshot!(words(&files[0].letters[0]).join("\n"));
}

#[test]
fn people_get_what_holds_for_their_role() {
    let catalogue = catalogue();
    let sessions: Vec<_> = catalogue.sessions.iter().map(AsRef::as_ref).collect();
    let files = confirmations(&catalogue, &sessions, Packing::OneFile, GERMAN, today());
    assert_eq!(files.len(), 1);
    for letter in all_words(&files) {
        let teacher = letter.iter().any(|line| line == "### Lehrkräfte");
        let municipal = letter.iter().any(|line| line == "### Kommunale");
        assert!(!(teacher && municipal), "{letter:#?}");
        assert!(letter.iter().any(|line| line.starts_with("Guten Tag ")), "{letter:#?}");
    }
}

#[test]
fn waiting_notices_name_the_place_and_cancellations_the_reason() {
    let mut catalogue = catalogue();
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    session.cancel_reason = "Krankheit".to_owned();
    catalogue.sessions.put(session);
    let sessions: Vec<_> = catalogue.sessions.iter().map(AsRef::as_ref).collect();
    let waiting = all_words(&waiting_notices(&catalogue, &sessions, Packing::OneFile, GERMAN, today()));
    assert!(
        waiting[0].contains(&"Sie stehen auf der Warteliste auf Platz 1 von 1.".to_owned()),
        "{waiting:?}"
    );
    for to in CancellationTo::ALL {
        let options = CancellationOptions { to };
        let files = cancellations(&catalogue, &sessions, options, Packing::OneFile, GERMAN, today());
        let letters = all_words(&files);
        assert!(letters.len() >= 2, "{to:?}");
        for letter in letters {
            assert!(letter.contains(&"Grund der Absage: Krankheit".to_owned()), "{letter:?}");
        }
    }
}

#[test]
fn a_booking_asks_for_time_before_and_after_and_never_for_another_day() {
    let catalogue = catalogue();
    let sessions: Vec<_> = catalogue.sessions.iter().map(AsRef::as_ref).collect();
    for (before, after, expected) in [
        (60, 30, "Mi, 03.03.2027 / 08:30 / 09:30–16:30 / 17:00 / Saal 2"),
        (600, 600, "Mi, 03.03.2027 / 00:00 / 09:30–16:30 / 16:30 / Saal 2"),
    ] {
        let options = BookingOptions { minutes_before: before, minutes_after: after };
        let letters = all_words(&bookings(&catalogue, &sessions, options, Packing::OneFile, GERMAN, today()));
        assert!(letters[0].iter().any(|line| line.starts_with(expected)), "{:#?}", letters[0]);
    }
}

#[test]
fn placeholders_have_values_and_guess_nothing() {
    let catalogue = catalogue();
    let session = catalogue.sessions.at(0).unwrap();
    let person = catalogue.people.iter().next().unwrap();
    let values = Values::new(&catalogue, session, Addressee::Person(person), GERMAN, today());
    assert_eq!(values.value(Placeholder::Salutation), format!("Guten Tag {}", person.full_name()));
    assert_eq!(values.value(Placeholder::Reason), "");
    assert!(values.value(Placeholder::Contact).starts_with("Rea Rat, Tel. 0231 000-37"));
    let everybody = Values::new(&catalogue, session, Addressee::Everybody, GERMAN, today());
    assert_eq!(everybody.fill("{anrede}, {ki} {x}").text, "Guten Tag,  {x}");
}
