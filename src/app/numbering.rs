//! Ids for modules that a form has added. While it is being edited such a module has a passing id, so
//! that other modules of the form can name it as their prerequisite; on the way into the catalogue it
//! gets its real one.

use crate::catalogue::{ModuleId, Offering};

/// Begins with a control character, which no id that people or programs write does.
const PASSING: &str = "\u{1f}";

/// The passing id of the `number`th module that a form adds.
pub fn passing_id(number: usize) -> ModuleId {
    ModuleId::from(format!("{PASSING}{number}").as_str())
}

/// Whether the module has no id of its own yet.
pub fn is_passing(id: &ModuleId) -> bool {
    id.is_empty() || id.to_string().starts_with(PASSING)
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
