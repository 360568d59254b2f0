use super::*;
use crate::catalogue::{Registration, Session};
use crate::texts::Lang;

/// "first last" or "first last", KI, e-mail, telephone
fn person(id: &str, name: (&str, &str), centre: &str, email: &str, phone: &str) -> Person {
    Person {
        id: id.into(),
        first_name: name.0.to_owned(),
        last_name: name.1.to_owned(),
        centre: (!centre.is_empty()).then(|| centre.into()),
        email: email.to_owned(),
        phone: phone.to_owned(),
        ..Person::default()
    }
}

fn catalogue(people: Vec<Person>) -> Catalogue {
    Catalogue { people: people.into_iter().collect(), ..Catalogue::default() }
}

fn told(catalogue: &Catalogue) -> Vec<String> {
    let texts = Texts::new(Lang::De);
    let line = |pair: &Pair| {
        format!("{} {} {:?}: {}", pair.one, pair.other, pair.sureness(), pair.reason.words(texts))
    };
    find(catalogue).iter().map(line).collect()
}

#[test]
fn pairs_are_told_with_their_reason_surest_first() {
    let catalogue = catalogue(vec![
        person("a1", ("Änne", "Beispiel"), "unna", "", ""),
        person("a2", ("anne", "BEISPIEL"), "unna", "", ""),
        person("a3", ("Anne", "Beispiel"), "olpe", "", ""),
        person("b1", ("Cem", "Yılmaz"), "olpe", "cem@example.org", ""),
        person("b2", ("Cem", "Yilmaz-Kaya"), "hamm", "Cem@example.org", ""),
        person("c1", ("Dora", "Musterfrau"), "olpe", "", "0231 / 12345"),
        person("c2", ("Dora", "Vorbild"), "hamm", "", "+49 231 12345"),
        person("d1", ("Emil", "Musterknabe"), "olpe", "", ""),
        person("d2", ("Emil", "Musterknabbe"), "olpe", "", ""),
        person("d3", ("Emil", "Musterknaabe"), "hamm", "", ""),
        person("e1", ("Fatma", "Gün"), "olpe", "f@example.org", ""),
        person("e2", ("Fatma", "Gün"), "hamm", "f@example.org", ""),
        person("f1", ("Gerd", "Ludwig"), "olpe", "", ""),
        person("f2", ("Ludwig", "Gerd"), "olpe", "", ""),
    ]);
    assert_eq!(
        told(&catalogue),
        [
            "a1 a2 Surely: gleicher Name",
            "e1 e2 Surely: gleicher Name mit gleicher Adresse, anderes KI",
            "c1 c2 Likely: gleicher Vorname und gleiche Telefonnummer",
            "b1 b2 Likely: gleiche E-Mail-Adresse und gleicher Vorname, anderer Nachname",
            "f1 f2 Perhaps: fast gleicher Name im selben KI",
            "d1 d2 Perhaps: fast gleicher Name im selben KI",
        ]
    );
}

#[test]
fn shared_mailboxes_and_people_said_to_be_two_are_no_doubles() {
    let team = |at: usize| {
        let first = ["Anna", "Bernd", "Cem", "Dora", "Emil", "Fatma", "Gerd", "Hanna", "Ilse"][at];
        let last = ["Krause", "Lorenz", "Meyer", "Nolte", "Otto", "Paul", "Quandt", "Richter", "Sommer"][at];
        person(&format!("t{at}"), (first, last), "unna", "info@ki-unna.example", "02303 27-0")
    };
    assert_eq!(told(&catalogue((0..9).map(team).collect())).len(), 0);
    assert_eq!(told(&catalogue((0..2).map(team).collect())), ["t0 t1 Perhaps: gleiche E-Mail-Adresse"]);
    let mut apart = catalogue((0..2).map(team).collect());
    apart.different_people = vec![("t0".into(), "t1".into())];
    assert!(find(&apart).is_empty());
    let nameless = ["x", "y"].map(|id| person(id, ("", ""), "unna", "", ""));
    assert!(find(&catalogue(nameless.into())).is_empty());
}

#[test]
fn twenty_thousand_people_are_not_compared_each_with_each() {
    let many = (0..20_000_u32).map(|at| {
        let first: String =
            (0..6_u32).map(|place| char::from(b'a' + (at.pow(2) / 7_u32.pow(place) % 26) as u8)).collect();
        let last: String =
            (0..9_u32).map(|place| char::from(b'a' + (at / 5_u32.pow(place) % 26) as u8)).collect();
        person(&format!("{at:05}"), (&first, &last), &format!("ki{}", at % 54), "", "")
    });
    let mut people: Vec<_> = many.collect();
    let again = Person { id: "zz".into(), ..people[4711].clone() };
    people.push(again);
    let found = find(&catalogue(people));
    assert_eq!((found[0].one.to_string(), found[0].other.to_string()), ("04711".to_owned(), "zz".to_owned()));
    assert!(found.len() <= MOST_PAIRS);
}

#[test]
fn fields_are_chosen_and_remarks_joined() {
    let one = Person { note: "Leitet das Team.".to_owned(), ..person("a", ("Anna", "Alt"), "unna", "", "1") };
    let other = Person {
        note: "Spricht Kurdisch.".to_owned(),
        ..person("b", ("Anna", "Neu"), "unna", "a@b.de", "2")
    };
    let mut catalogue = catalogue(vec![one, other]);
    let pair = Pair { one: "a".into(), other: "b".into(), reason: Reason::OtherSurname };
    let mut merging = Merging::of(&catalogue, &pair).unwrap();
    assert_eq!(merging.kept.id, "a".into());
    assert_eq!(merging.differences(), [Field::LastName, Field::Email, Field::Phone]);
    assert_eq!(merging.theirs, BTreeSet::from([Field::Email]), "what the one lacks comes from the other");
    merging.theirs.insert(Field::LastName);
    let person = merging.person();
    assert_eq!(
        (person.full_name(), person.email.as_str(), person.phone.as_str()),
        ("Anna Neu".to_owned(), "a@b.de", "1")
    );
    assert_eq!(person.note, "Leitet das Team.\nSpricht Kurdisch.");
    let after = merging.edit().apply(&catalogue).unwrap();
    assert_eq!(after.people.len(), 1);

    let registered = Registration::new("b".into(), chrono::NaiveDate::MIN);
    let session = Session { id: "s".into(), registrations: vec![registered], ..Session::default() };
    catalogue.sessions = [session].into_iter().collect();
    assert_eq!(
        Merging::of(&catalogue, &pair).unwrap().kept.id,
        "b".into(),
        "the one with more registrations"
    );
    assert!(Merging::of(&after, &pair).is_none());
}
