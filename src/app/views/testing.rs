//! What a view may read, for tests of models.

use chrono::NaiveDate;

use super::ViewCtx;
use crate::app::derived::Derived;
use crate::app::place::Place;
use crate::app::settings::Settings;
use crate::catalogue::Catalogue;
use crate::reference;
use crate::texts::{Lang, Texts};

/// The day on which tests run.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// Calls `test` with all that a view may read of `catalogue`.
pub fn with_ctx<R>(catalogue: &Catalogue, revision: u64, test: impl FnOnce(&ViewCtx<'_>) -> R) -> R {
    let derived = Derived::of(catalogue, revision, today());
    test(&ViewCtx {
        catalogue,
        derived: &derived,
        texts: Texts::new(Lang::De),
        today: today(),
        settings: &Settings::default(),
        place: &Place::Overview,
    })
}

/// The same without asking for a revision.
pub fn in_catalogue<R>(catalogue: &Catalogue, test: impl FnOnce(&ViewCtx<'_>) -> R) -> R {
    with_ctx(catalogue, 0, test)
}

/// The same with the example.
pub fn in_example<R>(test: impl FnOnce(&ViewCtx<'_>) -> R) -> R {
    in_catalogue(&reference::example(), test)
}
