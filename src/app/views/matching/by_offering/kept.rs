//! What of it survives a restart.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::State;
use crate::catalogue::{Catalogue, CentreId, ModuleId, OfferingId};

/// What survives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    offering: Option<OfferingId>,
    module: Option<ModuleId>,
    selected: BTreeSet<CentreId>,
    unfolded: bool,
    shows_map: bool,
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Kept {
        Kept {
            offering: self.offering.clone(),
            module: self.module.clone(),
            selected: self.selected.clone(),
            unfolded: self.unfolded,
            shows_map: self.shows_map,
        }
    }

    /// Shows again what was shown.
    pub fn recall(&mut self, kept: Kept, catalogue: &Catalogue) {
        let Kept { offering, module, mut selected, unfolded, shows_map } = kept;
        selected.retain(|centre| catalogue.centres.get(centre).is_some());
        (self.offering, self.module, self.selected) = (offering, module, selected);
        (self.unfolded, self.shows_map) = (unfolded, shows_map);
    }
}
