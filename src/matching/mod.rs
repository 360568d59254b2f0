//! Which offering reaches which centre and why; who still needs which module; coverage.
//!
//! Everything here is a pure question to a [`Catalogue`] on a date. Attendance after that date does not
//! count, so a date in the past is answered as things stood then, as far as the catalogue still knows:
//! a person has one centre and one period there, and offerings have no history.

mod cell;
mod coverage;
mod entitlement;
mod explain;
mod layout;
mod ledger;
mod needs;
mod partners;
mod parts;
mod progress;
mod reach;
mod sums;

pub use cell::{Cell, CellStatus, Completion, Leaver};
pub use coverage::{Coverage, coverage};
pub use entitlement::{Attendance, Entitlement, WhyNot, entitlements};
pub use explain::{Explanation, Fulfilled, Participation, explain};
pub use needs::{Need, needs};
pub use partners::{ExchangePartner, partners};
pub use progress::{Completed, PersonProgress, people_progress};
pub use reach::{FocusReach, OfferingMatch, Reason, matches};
pub use sums::{Sum, SumOf, Sums};

use crate::catalogue::{Catalogue, Centre, Offering, OfferingStatus};
use crate::collation;

/// The offerings in use, by number and title.
fn active_offerings(catalogue: &Catalogue) -> Vec<&Offering> {
    let mut offerings: Vec<_> = catalogue
        .offerings
        .iter()
        .map(|offering| &**offering)
        .filter(|offering| offering.status == OfferingStatus::Active)
        .collect();
    offerings.sort_by(|a, b| {
        collation::compare(&a.number, &b.number).then_with(|| collation::compare(&a.title, &b.title))
    });
    offerings
}

/// All centres by label. Of several with one id only the first, which answers for the id.
fn centres_by_label(catalogue: &Catalogue) -> Vec<&Centre> {
    let mut centres: Vec<_> = (0..)
        .zip(&catalogue.centres)
        .filter(|(at, centre)| catalogue.centres.position(&centre.id) == Some(*at))
        .map(|(_, centre)| &**centre)
        .collect();
    collation::sort_by_text(&mut centres, |centre| centre.label().to_owned());
    centres
}

#[cfg(test)]
mod fixture;
