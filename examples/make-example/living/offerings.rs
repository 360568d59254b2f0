//! The thirteen offerings: structure from `angebote.json`, the rest here.

use laki_planer::catalogue::{
    Area, CompletionByCentre, CompletionRule, Format, Module, ModuleId, Offering, Partner, Role,
};
use serde::Deserialize;

const ROWS: &str = include_str!("angebote.json");

#[derive(Deserialize)]
struct Rows {
    angebote: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    titel: String,
    zielgruppen: Vec<String>,
    schwerpunkte: Vec<String>,
    module: Vec<ModuleRow>,
    plaetze: Seats,
}

#[derive(Deserialize)]
struct ModuleRow {
    titel: String,
    minuten: u16,
    format: String,
}

#[derive(Deserialize)]
struct Seats {
    min: u16,
    max: u16,
}

pub fn offerings() -> Vec<Offering> {
    let rows: Rows = serde_json::from_str(ROWS).unwrap_or_else(|error| unreachable!("own data: {error}"));
    rows.angebote.into_iter().map(offering).collect()
}

fn offering(row: Row) -> Offering {
    let number = row.id.rsplit('-').next().unwrap_or_default().to_owned();
    let (aims, tags) = words(&number);
    let modules: Vec<_> =
        row.module.iter().zip(1..).map(|(m, order)| module(&row, &number, m, order)).collect();
    let online = modules.iter().all(|module| module.format == Some(Format::Online));
    Offering {
        id: row.id.to_lowercase().as_str().into(),
        title: row.titel,
        aims: aims.to_owned(),
        description: description(&number).to_owned(),
        area: if number.starts_with('1') { Area::Education } else { Area::CrossCutting },
        foci: row.schwerpunkte.iter().map(|id| id.as_str().into()).collect(),
        open_to_all: row.schwerpunkte.is_empty(),
        target_roles: row.zielgruppen.iter().map(|name| role(name)).collect(),
        format: if online { Format::Online } else { Format::InPerson },
        partner: (number == "201").then(partner),
        completion_rule: match number.as_str() {
            "103" | "106" | "203" => CompletionRule::hours_share(80),
            "105" => CompletionRule::at_least(5),
            _ => CompletionRule::all(),
        },
        tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
        number: row.id,
        modules,
        ..Offering::default()
    }
}

fn module(row: &Row, number: &str, module: &ModuleRow, order: u16) -> Module {
    let days = u8::try_from(module.minuten.div_ceil(360)).unwrap_or(1);
    Module {
        id: id(number, order),
        title: module.titel.clone(),
        order,
        teaching_minutes: module.minuten,
        days,
        min_people: Some(row.plaetze.min),
        max_people: Some(row.plaetze.max),
        format: (module.format == "online").then_some(Format::Online),
        prerequisites: needs_previous(number, order).then(|| id(number, order - 1)).into_iter().collect(),
        completion: CompletionByCentre {
            people: if number == "201" { 2 } else { 1 },
            ..CompletionByCentre::default()
        },
        valid_months: match (number, order) {
            ("106", _) => Some(36),
            ("107", _) => Some(24),
            // The rules for grants change every year.
            ("204", 2) => Some(12),
            _ => None,
        },
        ..Module::default()
    }
}

fn id(number: &str, order: u16) -> ModuleId {
    format!("laki-{number}-{order}").as_str().into()
}

fn needs_previous(number: &str, order: u16) -> bool {
    match number {
        "102" | "104" | "201" => order > 1,
        // The days on subjects stand alone; the modules on advising build on each other.
        "101" => order > 7,
        _ => false,
    }
}

fn role(name: &str) -> Role {
    match name {
        "leitung" => Role::Head,
        "fachkraft" => Role::Specialist,
        "lehrkraft" => Role::SecondedTeacher,
        "verwaltung" => Role::Administration,
        "assistenz" => Role::Assistant,
        "ehrenamt" => Role::VolunteerCoordinator,
        "kim" => Role::IntegrationManagement,
        "partner" => Role::Partner,
        _ => Role::Other,
    }
}

fn partner() -> Partner {
    Partner {
        name: "Akademie (Beispiel)".to_owned(),
        funder: "Stiftung (Beispiel)".to_owned(),
        document_line:
            "In Zusammenarbeit mit der Akademie (Beispiel), gefördert durch eine Stiftung (Beispiel)"
                .to_owned(),
        ..Partner::default()
    }
}

fn words(number: &str) -> (&'static str, &'static [&'static str]) {
    match number {
        "101" => ("Schulen auf dem Weg zu einer interkulturellen Schulentwicklung beraten.", &["Zertifikat"]),
        "102" => ("Sprachliche Hürden im Fach erkennen und Unterricht darauf einrichten.", &["Schule"]),
        "103" => ("Sprachbildung im Alltag der Kita verankern.", &["Kita"]),
        "104" => ("Grundsätze von DemeK anwenden und ins Kollegium tragen.", &["Schule", "Primarstufe"]),
        "105" => ("Neu zugewanderte Kinder und Jugendliche beim Einstieg begleiten.", &["Schule"]),
        "106" => ("Elternbildungsprogramme vor Ort aufbauen und sichern.", &["Eltern", "Kita"]),
        "107" => ("Courage-Schulen rassismuskritisch begleiten.", &["Schule", "Netzwerk"]),
        "108" => ("Familien am Übergang in Ausbildung und Studium erreichen.", &["Schule", "Eltern"]),
        "201" => ("Konflikte früh erkennen und ein Konfliktmanagement aufbauen.", &["Zertifikat"]),
        "202" => ("Zugangsbarrieren in Ämtern finden und abbauen.", &["Verwaltung"]),
        "203" => ("Netzwerke der Altenhilfe für alle öffnen.", &["Netzwerk"]),
        "204" => ("Ehrenamtliche gewinnen, begleiten und fördern.", &["Ehrenamt"]),
        _ => ("Auftrag, Gesetz und Verbund der Kommunalen Integrationszentren kennen.", &["Einstieg"]),
    }
}

fn description(number: &str) -> &'static str {
    match number {
        "101" => {
            "Sechs Fachtage, vier zweitägige Beratungsmodule und ein Kolloquium; dazu eine Lerngruppe. Höchstens zwei Fehltage."
        }
        "105" => "Sieben Module; fünf davon genügen für den Abschluss.",
        "201" => "Fünf dreitägige Module und eine Projektskizze; je Kommune zwei bis drei Personen.",
        "301" => "Zwei Nachmittage online für alle, die neu in einem KI arbeiten.",
        _ => "",
    }
}
