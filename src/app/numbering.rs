//! Ids for what a form has made. While it is being edited, a new module or person has a passing id, so that
//! others of the form can name it; on the way into the catalogue it gets its real one.

use rustc_hash::FxHashMap;

use crate::catalogue::{Edit, ModuleId, Offering, PersonId, Record};

/// Begins with a control character, which no id that people or programs write does.
const PASSING: &str = "\u{1f}";

/// The passing id of the `number`th module or person that a form adds.
pub fn passing_id<I: for<'a> From<&'a str>>(number: usize) -> I {
    I::from(format!("{PASSING}{number}").as_str())
}

/// Whether the module has no id of its own yet.
pub fn is_passing(id: &ModuleId) -> bool {
    id.is_empty() || id.to_string().starts_with(PASSING)
}

/// Gives people with a passing id their own, also where the edit registers them.
pub fn number_people(edit: &mut Edit, mut new_id: impl FnMut() -> PersonId) {
    let mut numbered = FxHashMap::default();
    let mut number = |id: &mut PersonId| {
        if id.to_string().starts_with(PASSING) {
            *id = numbered.entry(id.clone()).or_insert_with(&mut new_id).clone();
        }
    };
    let Edit::Together(_, edits) = edit else { return };
    for edit in edits {
        match edit {
            Edit::Put(Record::Person(person)) => number(&mut person.id),
            Edit::Register(_, people) => people.iter_mut().for_each(|person| number(&mut person.person)),
            Edit::EnterAttendance { person, .. } => number(person),
            _ => {}
        }
    }
}

/// Gives modules without an id of their own one, also where other modules of the offering name them.
pub fn number_modules(offering: &mut Offering, mut new_id: impl FnMut() -> ModuleId) {
    let numbered: Vec<_> = offering
        .modules
        .iter_mut()
        .filter(|module| is_passing(&module.id))
        .map(|module| {
            let id = new_id();
            (std::mem::replace(&mut module.id, id.clone()), id)
        })
        .filter(|(passing, _)| !passing.is_empty())
        .collect();
    for prerequisite in offering.modules.iter_mut().flat_map(|module| &mut module.prerequisites) {
        if let Some((_, id)) = numbered.iter().find(|(passing, _)| passing == prerequisite) {
            *prerequisite = id.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Module;

    #[test]
    fn new_people_get_ids_and_keep_their_registrations() {
        let person = crate::catalogue::Person { id: passing_id(1), ..Default::default() };
        let today = chrono::NaiveDate::MIN;
        let registrations = [passing_id(1), PersonId::from("known")]
            .map(|id| crate::catalogue::Registration::new(id, today))
            .to_vec();
        let edits = vec![Edit::Put(person.into()), Edit::Register("s".into(), registrations)];
        let mut edit = Edit::Together(crate::catalogue::EditName::PeopleImported, edits);
        number_people(&mut edit, || "new".into());
        let Edit::Together(_, edits) = edit else { panic!("still the same edit") };
        let ids: Vec<_> = edits
            .iter()
            .flat_map(|edit| match edit {
                Edit::Put(Record::Person(person)) => vec![person.id.to_string()],
                Edit::Register(_, people) => people.iter().map(|r| r.person.to_string()).collect(),
                _ => vec![],
            })
            .collect();
        assert_eq!(ids, ["new", "new", "known"]);
    }

    #[test]
    fn new_modules_get_ids_and_keep_their_places_in_prerequisites() {
        let module = |id: ModuleId, prerequisites| Module { id, prerequisites, ..Module::default() };
        let mut offering = Offering {
            modules: vec![
                module("old".into(), vec![]),
                module(passing_id(1), vec!["old".into()]),
                module(passing_id(2), vec![passing_id(1), "elsewhere".into()]),
                module(ModuleId::default(), vec![]),
            ],
            ..Offering::default()
        };
        let mut ids = ["a", "b", "c"].into_iter();
        number_modules(&mut offering, || ids.next().unwrap_or_default().into());
        let modules: Vec<_> = offering
            .modules
            .iter()
            .map(|m| {
                let names: Vec<_> = m.prerequisites.iter().map(ToString::to_string).collect();
                format!("{} after {}", m.id, names.join(" "))
            })
            .collect();
        assert_eq!(modules, ["old after ", "a after old", "b after a elsewhere", "c after "]);
    }
}
