//! Generated catalogues of any size: the same on every machine and in every run.
//!
//! Benches, tests and examples include it with `#[path = "…/benches/support/mod.rs"] mod support;`.

use chrono::{Days, NaiveDate};
use laki_planer::catalogue::{
    Area, Catalogue, Centre, Contact, Focus, FocusChoice, FocusId, Module, ModuleId, Offering, Person,
    PersonId, Position, Registration, RegistrationStatus, Role, Room, Session, SessionDay, SessionId,
    SessionStatus, Trainer, Venue,
};
use uuid::Uuid;

/// How large a catalogue is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// What it is called on the command line.
    pub name: &'static str,
    centres: usize,
    people: usize,
    offerings: usize,
    sessions: usize,
    /// How many registrations there are in all.
    pub registrations: usize,
}

/// NRW: 54 centres, 10 years.
pub const OFFICE: Size =
    Size { name: "office", centres: 54, people: 700, offerings: 13, sessions: 1_000, registrations: 20_000 };
/// Every district and independent city of Germany.
pub const LAND: Size = Size {
    name: "land",
    centres: 400,
    people: 20_000,
    offerings: 40,
    sessions: 10_000,
    registrations: 200_000,
};
/// More than anybody has.
pub const STRESS: Size = Size {
    name: "stress",
    centres: 400,
    people: 60_000,
    offerings: 40,
    sessions: 50_000,
    registrations: 1_000_000,
};

/// The day on which the generated catalogues are looked at: sessions reach from ten years before it to
/// half a year after.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 4).unwrap_or_default()
}

const YEARS: u64 = 10;
const DAYS_AHEAD: u64 = 180;
const FOCI: usize = 25;

/// Makes a catalogue of the given size.
pub fn generate(size: Size) -> Catalogue {
    let mut random = Random(2027);
    let (offerings, modules) = offerings(&mut random, size.offerings);
    let people = people(&mut random, size);
    let sessions = sessions(&mut random, size, &modules, &people);
    Catalogue {
        foci: (0..FOCI).map(focus).collect(),
        centres: (0..size.centres).map(|number| centre(&mut random, number)).collect(),
        people: people.into_iter().collect(),
        trainers: (0..TRAINERS).map(|number| trainer(&mut random, number)).collect(),
        venues: (0..VENUES).map(|number| venue(&mut random, number)).collect(),
        offerings: offerings.into_iter().collect(),
        sessions: sessions.into_iter().collect(),
        ..Catalogue::default()
    }
}

const TRAINERS: usize = 40;
const VENUES: usize = 30;

/// Sebastiano Vigna's splitmix64: small, fast, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A UUID of version 7, as it would be for the `number`th record that a user made.
    fn uuid(&mut self, number: usize) -> Uuid {
        let millis = 1_480_000_000_000 + number as u64 * 60_000;
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&self.next().to_le_bytes());
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }

    fn day(&mut self, from: NaiveDate, days: u64) -> NaiveDate {
        from.checked_add_days(Days::new(self.next() % days.max(1))).unwrap_or(from)
    }
}

fn start() -> NaiveDate {
    today().checked_sub_days(Days::new(YEARS * 365)).unwrap_or_default()
}

fn focus_id(number: usize) -> FocusId {
    format!("f-{number:02}").as_str().into()
}

fn focus(number: usize) -> Focus {
    let area = if number < 11 { Area::Education } else { Area::CrossCutting };
    Focus { id: focus_id(number), area, name: format!("Schwerpunkt {number}"), ..Focus::default() }
}

fn centre_id(number: usize) -> String {
    format!("ki-{number:03}")
}

fn centre(random: &mut Random, number: usize) -> Centre {
    let name = format!("{}{}", random.pick(&PLACES), random.pick(&ENDINGS));
    let choices = |foci: [usize; 2]| {
        (0..4_i32).flat_map(move |period| {
            foci.map(|focus| FocusChoice {
                focus: focus_id(if period < 2 { (focus + 1) % FOCI } else { focus }),
                from: NaiveDate::from_ymd_opt(2020 + 2 * period, 1, 1).map(Into::into),
                until: NaiveDate::from_ymd_opt(2021 + 2 * period, 12, 31).map(Into::into),
                ..FocusChoice::default()
            })
        })
    };
    let foci = [random.below(11), 11 + random.below(14)];
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let along = |random: &mut Random| random.below(1_000) as f64 / 1_000.0;
    Centre {
        id: centre_id(number).as_str().into(),
        name: format!("Kreis {name} {number}"),
        short_name: format!("{name} {number}"),
        district: format!("Bezirk {}", number % 11),
        official_key: format!("{:05}", 5_000 + number),
        seat: name,
        position: Some(Position {
            lat: 50.4 + 2.0 * along(random),
            lon: 6.0 + 3.4 * along(random),
            ..Position::default()
        }),
        contact: Contact { email: format!("ki{number}@example.org"), ..Contact::default() },
        focus_choices: choices(foci).collect(),
        ..Centre::default()
    }
}

fn people(random: &mut Random, size: Size) -> Vec<Person> {
    (0..size.people)
        .map(|number| {
            let (first, last) = (*random.pick(&FIRST_NAMES), *random.pick(&LAST_NAMES));
            let from = random.day(start(), YEARS * 365 / 2);
            let gone = random.percent(20).then(|| random.day(from, YEARS * 365));
            Person {
                id: PersonId::from(random.uuid(number)),
                first_name: first.to_owned(),
                last_name: format!("{last}{}", random.pick(&ENDINGS)),
                centre: Some(centre_id(random.below(size.centres)).as_str().into()),
                role: *random.pick(&Role::ALL),
                email: format!("person{number}@example.org"),
                phone: format!("0000 {number}"),
                from: Some(from.into()),
                until: gone.map(Into::into),
                ..Person::default()
            }
        })
        .collect()
}

fn trainer(random: &mut Random, number: usize) -> Trainer {
    let foci = (0..3).map(|_| focus_id(random.below(FOCI))).collect();
    let name = format!("{} {}", random.pick(&FIRST_NAMES), random.pick(&LAST_NAMES));
    Trainer { id: format!("t-{number}").as_str().into(), name, foci, ..Trainer::default() }
}

fn venue(random: &mut Random, number: usize) -> Venue {
    let town = format!("{}{}", random.pick(&PLACES), random.pick(&ENDINGS));
    let rooms = vec![Room { name: "Saal".to_owned(), capacity: Some(30), ..Room::default() }];
    Venue {
        id: format!("v-{number}").as_str().into(),
        name: format!("Haus {number}"),
        town,
        rooms,
        ..Venue::default()
    }
}

fn offerings(random: &mut Random, count: usize) -> (Vec<Offering>, Vec<ModuleId>) {
    let mut all = Vec::new();
    let offerings = (0..count)
        .map(|number| {
            let modules: Vec<_> =
                (1..=2 + random.below(5)).map(|order| module(random, number, order)).collect();
            all.extend(modules.iter().map(|module| module.id.clone()));
            let open_to_all = number % 8 == 7;
            let foci: Vec<_> = (0..4).map(|_| focus_id(random.below(FOCI))).collect();
            Offering {
                id: format!("o-{number}").as_str().into(),
                number: format!("LAKI-{}", 101 + number),
                title: format!("{} in {}", random.pick(&TOPICS), random.pick(&FIELDS)),
                foci: if open_to_all { Vec::new() } else { foci },
                open_to_all,
                modules,
                ..Offering::default()
            }
        })
        .collect();
    (offerings, all)
}

fn module(random: &mut Random, offering: usize, order: usize) -> Module {
    let mut module = Module {
        id: format!("o-{offering}-m{order}").as_str().into(),
        title: format!("{} {order}", random.pick(&TOPICS)),
        order: u16::try_from(order).unwrap_or(u16::MAX),
        teaching_minutes: 360,
        days: 1,
        min_people: Some(8),
        max_people: Some(24),
        valid_months: random.percent(30).then_some(36),
        ..Module::default()
    };
    if order == 2 {
        module.prerequisites = vec![format!("o-{offering}-m1").as_str().into()];
    }
    if random.percent(25) {
        module.completion.people = 2;
    }
    module
}

fn sessions(random: &mut Random, size: Size, modules: &[ModuleId], people: &[Person]) -> Vec<Session> {
    let each = size.registrations / size.sessions;
    let registrations = |random: &mut Random, day: NaiveDate| -> Vec<Registration> {
        (0..each)
            .map(|_| {
                let person = random.below(people.len());
                registration(random, &people[person], day)
            })
            .collect()
    };
    (0..size.sessions)
        .map(|number| {
            // Who plans a session does so some time before it: ids are nearly in the order of days.
            let planned = (YEARS * 365 + DAYS_AHEAD) * number as u64 / size.sessions as u64;
            let day = random.day(start().checked_add_days(Days::new(planned)).unwrap_or_default(), 60);
            let next = day.succ_opt().unwrap_or(day);
            let held = day < today();
            let two_days = random.percent(30);
            let days = if two_days { vec![day, next] } else { vec![day] };
            let cancelled = random.percent(4);
            Session {
                id: SessionId::from(random.uuid(number)),
                module: random.pick(modules).clone(),
                days: days.into_iter().map(SessionDay::whole).collect(),
                venue: Some(format!("v-{}", random.below(VENUES)).as_str().into()),
                trainers: vec![format!("t-{}", random.below(TRAINERS)).as_str().into()],
                status: match (cancelled, held) {
                    (true, _) => SessionStatus::Cancelled,
                    (false, true) => SessionStatus::Held,
                    (false, false) => SessionStatus::Confirmed,
                },
                registrations: registrations(random, day),
                ..Session::default()
            }
        })
        .collect()
}

fn registration(random: &mut Random, person: &Person, day: NaiveDate) -> Registration {
    let before = Days::new(14 + random.next() % 60);
    let status = match (day < today(), random.below(100)) {
        (true, 0..80) => RegistrationStatus::Attended,
        (true, 80..85) => RegistrationStatus::AttendedPartly,
        (true, 85..90) => RegistrationStatus::Absent,
        (true, 90..95) => RegistrationStatus::Excused,
        (false, 0..85) => RegistrationStatus::Registered,
        (false, 85..95) => RegistrationStatus::Waiting,
        _ => RegistrationStatus::Cancelled,
    };
    Registration {
        person: person.id.clone(),
        status,
        minutes: (status == RegistrationStatus::AttendedPartly).then_some(300),
        registered_on: day.checked_sub_days(before).map(Into::into),
        ..Registration::default()
    }
}

const FIRST_NAMES: [&str; 16] = [
    "Anna", "Ayşe", "Björn", "Carla", "Dilan", "Emre", "Frieda", "Günther", "Halina", "İlknur", "Jörg",
    "Karla", "Łukasz", "Mirjam", "Noël", "Søren",
];
const LAST_NAMES: [&str; 16] = [
    "Beispiel",
    "Entwurf",
    "Muster",
    "Probe",
    "Testfall",
    "Krähe",
    "Strauß",
    "Öztürk",
    "Müller",
    "Schäfer",
    "Nowak",
    "Yılmaz",
    "Weiß",
    "Jäger",
    "Dąbrowski",
    "Fröhlich",
];
const PLACES: [&str; 12] =
    ["Alt", "Bär", "Dorn", "Eichen", "Fürsten", "Grün", "Hohen", "Klein", "Mühl", "Neu", "Ost", "Tann"];
const ENDINGS: [&str; 12] =
    ["bach", "berg", "brück", "dorf", "feld", "hausen", "heim", "kirchen", "mann", "stedt", "tal", "wald"];
const TOPICS: [&str; 8] = [
    "Sprachsensibler Unterricht",
    "Mehrsprachigkeit",
    "Interkulturelle Öffnung",
    "Konfliktmanagement",
    "Durchgängige Sprachbildung",
    "Elternbildung",
    "Übergänge",
    "Antidiskriminierung",
];
const FIELDS: [&str; 6] = ["Schule", "Kita", "Verwaltung", "Ehrenamt", "Beruf", "Quartier"];
