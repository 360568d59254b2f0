//! The office itself, where it teaches, and who teaches.

use laki_planer::catalogue::{
    Absence, Accessibility, ContactPerson, Correspondence, Organisation, Position, Room, Trainer, Venue,
    VenueKind, WorkDay,
};
use laki_planer::reference;

use super::day;

/// LaKI's Dortmund address is real; people, numbers and mail addresses are invented.
pub fn organisation() -> Organisation {
    Organisation {
        name: "Landesweite Koordinierungsstelle Kommunale Integrationszentren (LaKI)".to_owned(),
        department: "Bezirksregierung Arnsberg, Dezernat 37 (Beispiel)".to_owned(),
        street: "Ruhrallee 1–3".to_owned(),
        postcode: "44139".to_owned(),
        town: "Dortmund".to_owned(),
        phone: "0221 4710-100".to_owned(),
        email: "fortbildung@laki.example.org".to_owned(),
        signatory: "Dr. Ayşe Musterleitung, Leiterin des Dezernats".to_owned(),
        reference_pattern: "37.01-{jahr}-{nummer}".to_owned(),
        certificate_pattern: "LaKI-{jahr}-{nummer}".to_owned(),
        privacy_contact: "Datenschutzbeauftragte Person (Beispiel), Anschrift wie oben".to_owned(),
        ..Organisation::default()
    }
}

/// Blocks of letters: those that every office begins with, and what only this one could know.
pub fn correspondence() -> Correspondence {
    Correspondence {
        contact: ContactPerson {
            name: "Jonas Beispielmann".to_owned(),
            phone: "0221 4710-123".to_owned(),
            email: "anmeldung@laki.example.org".to_owned(),
            ..ContactPerson::default()
        },
        catering: "Die Teilnahme ist kostenlos. Getränke stehen bereit; das Mittagessen zahlen Sie selbst."
            .to_owned(),
        privacy: "Empfänger ist die Leitung der Veranstaltung. Wir löschen die Daten ein Jahr nach dem Ende \
                  des Jahres, in dem der letzte Termin lag."
            .to_owned(),
        ..reference::letter_blocks()
    }
}

/// The centre of a town in which a centre has its seat.
fn position(town: &str) -> Option<Position> {
    reference::centres().into_iter().find(|centre| centre.seat == town)?.position
}

pub fn venues() -> Vec<Venue> {
    let mut venues = [
        ("v-dortmund", "LaKI, Dienstgebäude ELLIPSON", "Ruhrallee 1–3", "44139 Dortmund", "Arnsberg"),
        ("v-siegen", "Haus Exempel", "Vorlagenweg 5", "57072 Siegen", "Arnsberg"),
        ("v-bielefeld", "Tagungshaus Musterhof", "Musterhof 2", "33602 Bielefeld", "Detmold"),
        ("v-duisburg", "Haus der Vielfalt (Beispiel)", "Probeplatz 11", "47051 Duisburg", "Düsseldorf"),
        ("v-koeln", "Bildungshaus Probeallee", "Probeallee 40", "50667 Köln", "Köln"),
        ("v-muenster", "Kreishaus Beispielstraße", "Beispielstraße 7", "48143 Münster", "Münster"),
    ]
    .map(|(id, name, street, place, district)| {
        let (postcode, town) = place.split_once(' ').unwrap_or_default();
        Venue {
            id: id.into(),
            name: name.to_owned(),
            street: street.to_owned(),
            postcode: postcode.to_owned(),
            town: town.to_owned(),
            district: district.to_owned(),
            position: position(town),
            rooms: rooms(id),
            equipment: ["Beamer", "Metaplan", "WLAN"].map(str::to_owned).into(),
            accessibility: accessibility(id),
            cost_cents: (id != "v-dortmund").then_some(28_000),
            away: away(id),
            directions: directions(id).to_owned(),
            ..Venue::default()
        }
    })
    .to_vec();
    venues.push(Venue {
        id: "v-online".into(),
        name: "Videokonferenz".to_owned(),
        kind: VenueKind::Online,
        link: "https://konferenz.example.org/laki".to_owned(),
        ..Venue::default()
    });
    venues
}

fn rooms(venue: &str) -> Vec<Room> {
    let rooms: &[(&str, u16)] = match venue {
        "v-dortmund" => &[("Seminarraum 1", 24), ("Seminarraum 2", 14)],
        "v-siegen" => &[("Saal", 18)],
        "v-bielefeld" => &[("Deele", 30), ("Kaminzimmer", 12)],
        "v-duisburg" => &[("Großer Saal", 40), ("Werkraum", 16)],
        "v-koeln" => &[("Saal Rhein", 28)],
        _ => &[("Sitzungssaal", 22)],
    };
    rooms
        .iter()
        .map(|&(name, seats)| Room { name: name.to_owned(), capacity: Some(seats), ..Room::default() })
        .collect()
}

fn accessibility(venue: &str) -> Accessibility {
    match venue {
        "v-bielefeld" => Accessibility::Partly,
        "v-siegen" => Accessibility::Unknown,
        _ => Accessibility::StepFree,
    }
}

fn directions(venue: &str) -> &'static str {
    match venue {
        "v-bielefeld" => "Vom Hauptbahnhof mit der Stadtbahn bis „Musterhof“, von dort fünf Minuten zu Fuß.",
        "v-duisburg" => {
            "Vom Hauptbahnhof zehn Minuten zu Fuß.\nParkplätze liegen hinter dem Haus; die Einfahrt ist am Probeplatz."
        }
        "v-koeln" => "Haltestelle „Probeallee“, zwei Minuten zu Fuß. Parkplätze gibt es keine.",
        _ => "",
    }
}

fn away(venue: &str) -> Vec<Absence> {
    match venue {
        "v-siegen" => vec![absence("2027-02-15", "2027-04-30", "Umbau")],
        "v-muenster" => vec![absence("2027-03-08", "2027-03-12", "Sitzungswoche")],
        _ => Vec::new(),
    }
}

fn absence(from: &str, until: &str, reason: &str) -> Absence {
    Absence {
        from: Some(day(from).into()),
        until: Some(day(until).into()),
        reason: reason.to_owned(),
        ..Absence::default()
    }
}

/// Slug, name, foci, weekdays, home town.
type TrainerRow = (&'static str, &'static str, &'static [&'static str], &'static [WorkDay], &'static str);

pub fn trainers() -> Vec<Trainer> {
    use WorkDay::{Fri, Mon, Thu, Tue, Wed};
    const MON_THU: &[WorkDay] = &[Mon, Tue, Wed, Thu];
    const TUE_FRI: &[WorkDay] = &[Tue, Wed, Thu, Fri];
    let rows: [TrainerRow; 6] = [
        (
            "selin-beispiel",
            "Selin Beispiel",
            &["b-sprachsensibler-unterricht", "b-sprachbildung-sek1", "b-seiteneinstieg"],
            MON_THU,
            "Dortmund",
        ),
        (
            "jonas-platzhalter",
            "Dr. Jonas Platzhalter",
            &["b-schulentwicklung", "b-mehrsprachigkeit", "b-demokratie"],
            TUE_FRI,
            "Düsseldorf",
        ),
        (
            "katarzyna-muster",
            "Katarzyna Muster",
            &["b-sprachbildung-kita", "b-elternpartnerschaft"],
            &[Mon, Tue, Wed],
            "Köln",
        ),
        ("emre-vorlage", "Emre Vorlage", &["q-oeffnung", "q-arbeit", "b-uebergang"], &[], "Bielefeld"),
        ("mirjam-probe", "Mirjam Probe", &["q-konflikt", "q-partizipation"], &[Wed, Thu, Fri], "Bochum"),
        (
            "hannes-entwurf",
            "Hannes Entwurf",
            &["q-senioren", "q-gesundheit", "q-ehrenamt", "b-sprachbildung-primar"],
            MON_THU,
            "Münster",
        ),
    ];
    rows.into_iter()
        .zip(0..)
        .map(|((id, name, foci, weekdays, town), at)| Trainer {
            id: id.into(),
            name: name.to_owned(),
            email: format!("{}@example.org", id.replace('-', ".")),
            phone: format!("0221 4710-{}", 200 + at),
            foci: foci.iter().map(|&focus| focus.into()).collect(),
            modules: taught_besides(id).iter().map(|&module| module.into()).collect(),
            weekdays: weekdays.to_vec(),
            away: trainer_away(id),
            town: town.to_owned(),
            position: position(town),
            max_days_per_month: Some(8),
            external: id == "mirjam-probe",
            fee_cents: (id == "mirjam-probe").then_some(85_000),
            ..Trainer::default()
        })
        .collect()
}

/// The introduction serves no focus, so somebody is named for it.
fn taught_besides(trainer: &str) -> &'static [&'static str] {
    match trainer {
        "emre-vorlage" | "hannes-entwurf" => &["laki-301-1", "laki-301-2"],
        _ => &[],
    }
}

fn trainer_away(trainer: &str) -> Vec<Absence> {
    match trainer {
        "selin-beispiel" => vec![absence("2027-05-03", "2027-05-14", "Urlaub")],
        "jonas-platzhalter" => vec![absence("2027-02-22", "2027-02-26", "Fachtagung")],
        "katarzyna-muster" => vec![absence("2026-12-07", "2026-12-22", "Urlaub")],
        "mirjam-probe" => vec![absence("2027-04-14", "2027-04-30", "anderer Auftrag")],
        _ => Vec::new(),
    }
}
