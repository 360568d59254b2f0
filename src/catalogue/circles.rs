//! Circles of prerequisites, found in one walk over all modules (Tarjan's strongly connected components,
//! without recursion): a file may have as many modules as it likes.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Module, ModuleId};

/// The modules whose prerequisites lead back to themselves.
pub(super) fn circles<'a>(modules: &FxHashMap<&'a ModuleId, &'a Module>) -> FxHashSet<&'a ModuleId> {
    let mut walk = Walk {
        modules,
        numbers: FxHashMap::default(),
        next: 0,
        path: Vec::new(),
        found: FxHashSet::default(),
    };
    let mut ids: Vec<_> = modules.keys().copied().collect();
    ids.sort_unstable();
    for id in ids {
        walk.from(id);
    }
    walk.found
}

/// A module that has been met: its number in the order of meeting, and the lowest one that it leads to
/// among those that are still open.
#[derive(Clone, Copy)]
struct Met {
    number: usize,
    lowest: usize,
    open: bool,
}

struct Walk<'a, 'm> {
    modules: &'m FxHashMap<&'a ModuleId, &'a Module>,
    numbers: FxHashMap<&'a ModuleId, Met>,
    next: usize,
    /// Met, and their component not yet complete.
    path: Vec<&'a ModuleId>,
    found: FxHashSet<&'a ModuleId>,
}

impl<'a> Walk<'a, '_> {
    fn from(&mut self, start: &'a ModuleId) {
        if self.numbers.contains_key(start) {
            return;
        }
        let mut ahead = vec![self.meet(start)];
        while let Some((id, prerequisites)) = ahead.last_mut() {
            let id = *id;
            let Some(next) = prerequisites.next() else {
                ahead.pop();
                self.close(id);
                if let Some((before, _)) = ahead.last() {
                    self.lower(before, self.lowest(id));
                }
                continue;
            };
            match self.numbers.get(next) {
                _ if next == id => {
                    self.found.insert(id);
                }
                Some(met) if met.open => self.lower(id, met.number),
                Some(_) => {}
                None => ahead.extend(self.modules.contains_key(next).then(|| self.meet(next))),
            }
        }
    }

    fn meet(&mut self, id: &'a ModuleId) -> (&'a ModuleId, std::slice::Iter<'a, ModuleId>) {
        self.numbers.insert(id, Met { number: self.next, lowest: self.next, open: true });
        self.next += 1;
        self.path.push(id);
        (id, self.modules.get(id).map_or(&[][..], |module| &module.prerequisites).iter())
    }

    /// Where the lowest is the module itself, all that were met after it are its component.
    fn close(&mut self, id: &ModuleId) {
        if self.numbers.get(id).is_none_or(|met| met.lowest < met.number) {
            return;
        }
        let alone = self.path.last() == Some(&id);
        while let Some(member) = self.path.pop() {
            if let Some(met) = self.numbers.get_mut(member) {
                met.open = false;
            }
            if !alone {
                self.found.insert(member);
            }
            if member == id {
                break;
            }
        }
    }

    fn lowest(&self, id: &ModuleId) -> usize {
        // A closed module leads nowhere lower: it is in no circle with the one before it.
        self.numbers.get(id).filter(|met| met.open).map_or(usize::MAX, |met| met.lowest)
    }

    fn lower(&mut self, id: &ModuleId, to: usize) {
        if let Some(met) = self.numbers.get_mut(id) {
            met.lowest = met.lowest.min(to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_members_of_circles_are_in_one() {
        for (arrows, expected) in [
            ("", ""),
            ("ab", ""),
            ("aa", "a"),
            ("ab ba", "ab"),
            ("ab bc cb", "bc"),
            ("ab bc ca cd de", "abc"),
            ("ab ac bd cd", ""),
            ("ab bc cd da ef fe ae", "abcdef"),
            ("ba cb dc ad xa", "abcd"),
            ("ab bc ac cx", ""),
        ] {
            let mut modules = std::collections::BTreeMap::<&str, Module>::new();
            for arrow in arrows.split_whitespace() {
                let (from, to) = arrow.split_at(1);
                let module = modules.entry(from).or_default();
                module.id = from.into();
                module.prerequisites.push(to.into());
                modules.entry(to).or_default().id = to.into();
            }
            modules.remove("x");
            let by_id = modules.values().map(|module| (&module.id, module)).collect();
            let mut found: Vec<_> = circles(&by_id).into_iter().map(ToString::to_string).collect();
            found.sort();
            assert_eq!(found.concat(), expected, "{arrows}");
        }
    }
}
