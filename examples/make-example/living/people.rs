//! About 250 people, every one of them invented: the last names mean "example" in one language or another.

use std::collections::BTreeSet;

use laki_planer::catalogue::{Catalogue, Centre, CentreStatus, Person, Role};

use super::day;
use super::random::Random;

/// Who is named in the catalogue that this one grew from.
const NAMED: [(&str, &str); 8] = [
    ("Anna", "Beispiel"),
    ("Bilal", "Muster"),
    ("Carla", "Probe"),
    ("Deniz", "Vorlage"),
    ("Eva", "Entwurf"),
    ("Farid", "Platzhalter"),
    ("Gesa", "Exempel"),
    ("Halina", "Testfall"),
];

const FIRST: [&str; 96] = [
    "Agnieszka",
    "Ahmad",
    "Aleksandra",
    "Amira",
    "Andreas",
    "Anke",
    "Antonella",
    "Ayşe",
    "Barbara",
    "Bartosz",
    "Birgit",
    "Björn",
    "Burak",
    "Çağla",
    "Cem",
    "Chiara",
    "Christiane",
    "Claudia",
    "Dagmar",
    "Darko",
    "Dilek",
    "Dorothee",
    "Dragana",
    "Elif",
    "Elżbieta",
    "Emine",
    "Esra",
    "Eun-ji",
    "Fatma",
    "Filiz",
    "Florian",
    "Frauke",
    "Georgios",
    "Gülşen",
    "Günter",
    "Hanna",
    "Hatice",
    "Heike",
    "Hüseyin",
    "Ilona",
    "Ines",
    "Ingrid",
    "İpek",
    "Jakub",
    "Jana",
    "Jens",
    "João",
    "Jürgen",
    "Kadir",
    "Karl-Heinz",
    "Katrin",
    "Khalid",
    "Kofi",
    "Krzysztof",
    "Lara",
    "Layla",
    "Leonie",
    "Łukasz",
    "Małgorzata",
    "Mandy",
    "Marie-Luise",
    "Mehmet",
    "Meike",
    "Mihaela",
    "Mira",
    "Mohammed",
    "Nadine",
    "Nasrin",
    "Nguyệt",
    "Noor",
    "Oksana",
    "Ole",
    "Olga",
    "Özlem",
    "Petra",
    "Philipp",
    "Rania",
    "Renate",
    "René",
    "Ruth",
    "Sabine",
    "Samira",
    "Şükrü",
    "Silke",
    "Stefania",
    "Svetlana",
    "Tarık",
    "Tatjana",
    "Thomas",
    "Ulrike",
    "Ute",
    "Wiebke",
    "Yasemin",
    "Yusuf",
    "Zeynep",
    "Zofia",
];

const LAST: [&str; 60] = [
    "Beispiel",
    "Muster",
    "Probe",
    "Vorlage",
    "Entwurf",
    "Platzhalter",
    "Exempel",
    "Testfall",
    "Zufall",
    "Zweifel",
    "Vorbild",
    "Zwilling",
    "Maßstab",
    "Blindtext",
    "Skizze",
    "Niemand",
    "Jedermann",
    "Namenlos",
    "Ungenannt",
    "Irgendwer",
    "Strichmann",
    "Großmuster",
    "Weißblatt",
    "Höchstprobe",
    "Übungsfall",
    "Örnek",
    "Deneme",
    "Taslak",
    "Şablon",
    "Numune",
    "Yılörnek",
    "Önörnek",
    "Przykład",
    "Szablon",
    "Wzór",
    "Próbka",
    "Przykładowa",
    "Łowiprzykład",
    "Mithal",
    "Namudhaj",
    "Al-Mithal",
    "Tajriba",
    "Obrazac",
    "Primer",
    "Shembull",
    "Paradigma",
    "Esempio",
    "Ejemplo",
    "Exemplo",
    "Modèle",
    "Voorbeeld",
    "Sjabloon",
    "Beispielow",
    "Musterenko",
    "Muster-Vorlage",
    "Beispiel-Örnek",
    "Probe-Przykład",
    "Zufall-Mithal",
    "von Beispiel",
    "Entwurf-Taslak",
];

/// What a centre has besides its head, a seconded teacher and a specialist.
const MORE: [&[Role]; 7] = [
    &[Role::SecondedTeacher, Role::Administration],
    &[Role::Specialist, Role::VolunteerCoordinator],
    &[Role::IntegrationManagement],
    &[Role::SecondedTeacher, Role::Assistant],
    &[Role::Specialist, Role::IntegrationManagement],
    &[Role::Administration, Role::VolunteerCoordinator],
    &[Role::Partner, Role::Assistant],
];

pub fn people(catalogue: &Catalogue, random: &mut Random) -> Vec<Person> {
    let mut people = Vec::new();
    let mut names = Names { taken: BTreeSet::new(), given: 0 };
    for (at, centre) in catalogue.centres.iter().enumerate() {
        for role in roles(at, centre) {
            let (first_name, last_name) = names.next(random);
            let number = people.len();
            people.push(person(centre, role, first_name, last_name, number, random));
        }
    }
    people
}

fn roles(at: usize, centre: &Centre) -> Vec<Role> {
    let mut roles = vec![Role::Head, Role::Specialist];
    if centre.status != CentreStatus::Established {
        return roles;
    }
    roles.push(Role::SecondedTeacher);
    roles.extend(MORE[at % MORE.len()]);
    // Larger teams here and there, and a head's post that is vacant.
    if at % 9 == 4 {
        roles.push(Role::Specialist);
    }
    if at % 23 == 11 {
        roles.remove(0);
    }
    roles
}

fn person(
    centre: &Centre,
    role: Role,
    first_name: &str,
    last_name: &str,
    number: usize,
    random: &mut Random,
) -> Person {
    let mut person = Person {
        id: random.uuid(day("2024-08-26")).into(),
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        centre: Some(centre.id.clone()),
        role,
        email: format!("{}.{}@example.org", ascii(first_name), ascii(last_name)),
        ..Person::default()
    };
    if number % 29 == 13 {
        "Dr.".clone_into(&mut person.title);
    }
    if number.is_multiple_of(3) {
        person.phone = format!("0221 4710-{}", 300 + number);
    }
    match number % 19 {
        5 => person.until = Some(day(random.pick(&LEFT)).into()),
        11 => person.from = Some(day(random.pick(&JOINED)).into()),
        _ => {}
    }
    person
}

const LEFT: [&str; 6] = ["2025-07-31", "2025-12-31", "2026-02-28", "2026-07-31", "2026-09-30", "2026-12-31"];
const JOINED: [&str; 5] = ["2025-02-01", "2025-08-01", "2026-02-01", "2026-08-01", "2026-11-01"];

struct Names {
    taken: BTreeSet<(&'static str, &'static str)>,
    given: usize,
}

impl Names {
    /// A name that nobody has yet. Those that the catalogue names come at intervals, so that they work
    /// at different centres.
    fn next(&mut self, random: &mut Random) -> (&'static str, &'static str) {
        self.given += 1;
        let named = NAMED.get(self.given / 31).filter(|_| self.given % 31 == 1);
        let mut name = named.copied().unwrap_or_default();
        while name.0.is_empty() || !self.taken.insert(name) {
            name = (random.pick(&FIRST), random.pick(&LAST));
            if NAMED.contains(&name) {
                name = Default::default();
            }
        }
        name
    }
}

/// The name as it stands in a mail address.
fn ascii(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '-' => text.push(letter),
            ' ' => text.push('-'),
            'ä' => text.push_str("ae"),
            'ö' => text.push_str("oe"),
            'ü' => text.push_str("ue"),
            'ß' => text.push_str("ss"),
            'ã' => text.push('a'),
            'ç' => text.push('c'),
            'è' | 'é' | 'ệ' => text.push('e'),
            'ğ' => text.push('g'),
            'ı' => text.push('i'),
            'ł' => text.push('l'),
            'ó' => text.push('o'),
            'ş' => text.push('s'),
            'ż' => text.push('z'),
            _ => {}
        }
    }
    text
}
