//! Words for matching, coverage and needs.

use super::{Texts, texts};
use crate::catalogue::{Catalogue, CentreId, FocusId, ModuleId, PersonId};
use crate::matching::{Cell, CellStatus, Completion, ExchangePartner, Leaver, Reason};

texts! {
    cell_open(people); cell_open_one; cell_reopened(leavers); cell_blocked(modules);
    cell_blocked_by_several(modules); cell_completed(date, people); cell_expired(date); cell_planned(date);
    cell_waiting(position); cell_not_applicable; left_on(person, date); valid_until(date);
    valid_only_until(date); chosen_since(date); chosen_since_ever; open_to_all; not_reached; coverage;
    matching; need; share_done(done, applicable); nothing_applicable; kilometres(distance);
    distance_unknown; cell_status_completed; cell_status_expiring; cell_status_expired; cell_status_planned;
    cell_status_waiting; cell_status_open; cell_status_blocked; cell_status_not_applicable;
}

/// Where a centre stands, and why.
impl Texts {
    /// "läuft ab".
    pub fn cell_status(self, status: CellStatus) -> &'static str {
        match status {
            CellStatus::Completed => self.cell_status_completed(),
            CellStatus::Expiring => self.cell_status_expiring(),
            CellStatus::Expired => self.cell_status_expired(),
            CellStatus::Planned => self.cell_status_planned(),
            CellStatus::Waiting => self.cell_status_waiting(),
            CellStatus::Open => self.cell_status_open(),
            CellStatus::Blocked => self.cell_status_blocked(),
            CellStatus::NotApplicable => self.cell_status_not_applicable(),
        }
    }

    /// The sentence for a cell of `module`: "offen: 1 von 2 Personen".
    pub fn cell(self, catalogue: &Catalogue, module: &ModuleId, cell: &Cell) -> String {
        match cell {
            Cell::NotApplicable => self.cell_not_applicable().to_owned(),
            Cell::Completed(completion) => self.completion(catalogue, completion, false),
            Cell::Expiring(completion) => self.completion(catalogue, completion, true),
            Cell::Expired { on } => self.cell_expired(self.date(*on)),
            Cell::Planned { date, .. } => {
                self.cell_planned(date.map_or(self.undated().to_owned(), |date| self.date(date)))
            }
            Cell::Waiting { position, .. } => self.cell_waiting(*position),
            Cell::Open { have, needed, left } => self.open(catalogue, *have, *needed, left),
            Cell::Blocked { missing } => self.blocked(catalogue, module, missing),
        }
    }

    /// „Schwerpunkt Sprachsensibler Unterricht (Integration durch Bildung), gewählt seit 01.01.2027“.
    pub fn match_reason(self, catalogue: &Catalogue, reason: &Reason) -> String {
        let since = reason
            .since
            .map_or_else(|| self.chosen_since_ever().to_owned(), |since| self.chosen_since(self.date(since)));
        let name = self.focus_name(catalogue, &reason.focus);
        format!("{} {name} ({}), {since}", self.focus(), self.area(reason.area))
    }

    /// "Kreis Unna, 42 km".
    pub fn exchange_partner(self, catalogue: &Catalogue, partner: &ExchangePartner) -> String {
        let distance = partner.distance_km.map_or_else(
            || self.distance_unknown().to_owned(),
            |distance| self.kilometres(whole_km(distance)),
        );
        format!("{}, {distance}", self.centre_name(catalogue, &partner.centre))
    }

    /// The name of a focus.
    pub fn focus_name(self, catalogue: &Catalogue, id: &FocusId) -> String {
        let found = catalogue.foci.get(id).filter(|focus| !focus.name.is_empty());
        found.map_or_else(|| self.unknown_record(id.to_string()), |focus| focus.name.clone())
    }

    /// The full name of a centre.
    pub fn centre_name(self, catalogue: &Catalogue, id: &CentreId) -> String {
        let found = catalogue.centres.get(id).filter(|centre| !centre.name.is_empty());
        found.map_or_else(|| self.unknown_record(id.to_string()), |centre| centre.name.clone())
    }

    /// The full name of a person.
    pub fn person_name(self, catalogue: &Catalogue, id: &PersonId) -> String {
        let name = catalogue.people.get(id).map(|person| person.full_name()).unwrap_or_default();
        if name.is_empty() { self.unknown_record(id.to_string()) } else { name }
    }

    /// "Modul 1" where the offering is clear, else "102 · Modul 1".
    fn module_beside(self, catalogue: &Catalogue, module: &ModuleId, beside: &ModuleId) -> String {
        let Some(found) = catalogue.module(module) else { return self.unknown_record(module.to_string()) };
        if found.offering.modules.iter().any(|other| other.id == *beside) {
            self.module_number(found.module.order)
        } else {
            self.module_code(found)
        }
    }

    fn completion(self, catalogue: &Catalogue, completion: &Completion, soon: bool) -> String {
        let people: Vec<_> =
            completion.people.iter().map(|person| self.person_name(catalogue, person)).collect();
        let done = self.cell_completed(self.date(completion.on), self.list(&people));
        let until = completion.until.map(|until| self.date(until));
        match (until, soon) {
            (None, _) => done,
            (Some(until), false) => format!("{done}, {}", self.valid_until(&until)),
            (Some(until), true) => format!("{done}, {}", self.valid_only_until(&until)),
        }
    }

    fn open(self, catalogue: &Catalogue, have: u32, needed: u32, left: &[Leaver]) -> String {
        let had = u32::try_from(left.len()).unwrap_or(u32::MAX).saturating_add(have);
        if had >= needed && !left.is_empty() {
            let leavers: Vec<_> = left
                .iter()
                .map(|leaver| self.left_on(self.person_name(catalogue, &leaver.person), self.date(leaver.on)))
                .collect();
            self.cell_reopened(self.list(&leavers))
        } else if have == 0 && needed == 1 {
            self.cell_open_one().to_owned()
        } else {
            self.cell_open(self.of_people(needed, have.to_string()))
        }
    }

    fn blocked(self, catalogue: &Catalogue, module: &ModuleId, missing: &[ModuleId]) -> String {
        let modules: Vec<_> =
            missing.iter().map(|missing| self.module_beside(catalogue, missing, module)).collect();
        let modules_text = self.list(&modules);
        if modules.len() == 1 {
            self.cell_blocked(&modules_text)
        } else {
            self.cell_blocked_by_several(&modules_text)
        }
    }

    /// "A, B und C".
    pub fn list(self, parts: &[String]) -> String {
        match parts {
            [] => self.nobody().to_owned(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and_word()),
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "distances on Earth are small")]
fn whole_km(distance: f64) -> u32 {
    distance.round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Focus, Module, Offering, Person};
    use crate::texts::Lang;

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    fn catalogue() -> Catalogue {
        let module = |id: &str, order| Module { id: id.into(), order, ..Module::default() };
        let person = |id: &str, first: &str, last: &str| Person {
            id: id.into(),
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            ..Person::default()
        };
        let offering = |id: &str, number: &str, modules| Offering {
            id: id.into(),
            number: number.to_owned(),
            modules,
            ..Offering::default()
        };
        let foci =
            [Focus { id: "b".into(), name: "Sprachsensibler Unterricht".to_owned(), ..Focus::default() }];
        Catalogue {
            foci: foci.into_iter().collect(),
            people: [person("e", "Eva", "Entwurf"), person("h", "Halina", "Testfall")].into_iter().collect(),
            offerings: [
                offering("o", "LAKI-101", vec![module("m1", 1), module("m2", 2)]),
                offering("p", "LAKI-102", vec![module("m3", 1)]),
            ]
            .into_iter()
            .collect(),
            ..Catalogue::default()
        }
    }

    #[test]
    fn sentences_for_cells() {
        let until = |until| Completion { on: day("2026-12-02"), people: vec!["e".into()], until };
        let left = vec![Leaver { on: day("2027-02-01"), person: "h".into() }];
        let blocked = |ids: &[&str]| Cell::Blocked { missing: ids.iter().map(|&id| id.into()).collect() };
        for (cell, expected) in [
            (Cell::Open { have: 1, needed: 2, left: vec![] }, "offen: 1 von 2 Personen"),
            (Cell::Open { have: 0, needed: 1, left: vec![] }, "offen: noch niemand"),
            (
                Cell::Open { have: 0, needed: 1, left: left.clone() },
                "wieder offen: Halina Testfall ging am 01.02.2027",
            ),
            (Cell::Open { have: 1, needed: 3, left }, "offen: 1 von 3 Personen"),
            (blocked(&["m1"]), "gesperrt: Modul 1 fehlt"),
            (blocked(&["m1", "m3"]), "gesperrt: Modul 1 und 102 · Modul 1 fehlen"),
            (blocked(&["x"]), "gesperrt: (unbekannt: x) fehlt"),
            (Cell::Completed(until(None)), "abgeschlossen am 02.12.2026 durch Eva Entwurf"),
            (
                Cell::Completed(until(Some(day("2028-12-02")))),
                "abgeschlossen am 02.12.2026 durch Eva Entwurf, gültig bis 02.12.2028",
            ),
            (
                Cell::Expiring(until(Some(day("2027-03-02")))),
                "abgeschlossen am 02.12.2026 durch Eva Entwurf, gültig nur noch bis 02.03.2027",
            ),
            (Cell::Expired { on: day("2027-03-02") }, "abgelaufen am 02.03.2027"),
            (Cell::Planned { session: "s".into(), date: None }, "geplant: zu terminieren"),
            (Cell::Waiting { session: "s".into(), position: 2 }, "Warteliste: Platz 2"),
        ] {
            assert_eq!(Texts::new(Lang::De).cell(&catalogue(), &"m2".into(), &cell), expected);
        }
    }

    #[test]
    fn reasons_of_matches() {
        let reason = |focus: &str, since| Reason {
            focus: focus.into(),
            area: crate::catalogue::Area::Education,
            since,
        };
        let text = |reason| Texts::new(Lang::De).match_reason(&catalogue(), &reason);
        assert_eq!(
            text(reason("b", Some(day("2027-01-01")))),
            "Schwerpunkt Sprachsensibler Unterricht (Integration durch Bildung), gewählt seit 01.01.2027"
        );
        assert_eq!(
            text(reason("x", None)),
            "Schwerpunkt (unbekannt: x) (Integration durch Bildung), gewählt ohne Anfangsdatum"
        );
    }
}
