//! Which centres an offering reaches, and by which of their choices.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{active_offerings, centres_by_label};
use crate::catalogue::{
    Area, Catalogue, Centre, CentreId, CentreStatus, Date, FocusId, Offering, OfferingId,
};

/// Whom one offering reaches.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OfferingMatch {
    /// Which offering.
    pub offering: OfferingId,
    /// Centres that chose one of its foci.
    pub by_focus: Vec<FocusReach>,
    /// Centres that it reaches only because it is open to all.
    pub by_openness: Vec<CentreId>,
    /// Centres that it doesn't reach.
    pub not_reached: Vec<CentreId>,
}

/// A centre that chose a focus of an offering.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FocusReach {
    /// Which centre.
    pub centre: CentreId,
    /// Its choices that fit: usually one, at most one in each area unless the data is odd.
    pub reasons: Vec<Reason>,
}

/// A choice by which an offering reaches a centre.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Reason {
    /// The chosen focus.
    pub focus: FocusId,
    /// Its area.
    pub area: Area,
    /// Since when it has been chosen without a gap; `None`: since ever.
    pub since: Option<NaiveDate>,
}

/// For every active offering, by number: which centres it reaches on `date`, and why. Centres are
/// sorted by label. Centres that aren't set up are never reached. Of more offerings than can be matched, the
/// first ones.
pub fn matches(catalogue: &Catalogue, date: NaiveDate) -> Vec<OfferingMatch> {
    let centres = centres_by_label(catalogue);
    active_offerings(catalogue)
        .into_iter()
        .take(catalogue.most_columns())
        .map(|offering| {
            let mut found = OfferingMatch {
                offering: offering.id.clone(),
                by_focus: Vec::new(),
                by_openness: Vec::new(),
                not_reached: Vec::new(),
            };
            for centre in &centres {
                let reasons = reasons(catalogue, offering, centre, date);
                if !reasons.is_empty() {
                    found.by_focus.push(FocusReach { centre: centre.id.clone(), reasons });
                } else if reaches(offering, centre, date) {
                    found.by_openness.push(centre.id.clone());
                } else {
                    found.not_reached.push(centre.id.clone());
                }
            }
            found
        })
        .collect()
}

/// Whether `offering` is for `centre` on `date`.
pub(super) fn reaches(offering: &Offering, centre: &Centre, date: NaiveDate) -> bool {
    centre.status != CentreStatus::NotSetUp
        && (offering.open_to_all
            || centre.choices_on(date).any(|choice| offering.foci.contains(&choice.focus)))
}

/// The choices by which `offering` reaches `centre`, in the order in which the centre made them.
pub(super) fn reasons(
    catalogue: &Catalogue,
    offering: &Offering,
    centre: &Centre,
    date: NaiveDate,
) -> Vec<Reason> {
    if centre.status == CentreStatus::NotSetUp {
        return Vec::new();
    }
    let mut reasons = Vec::<Reason>::new();
    for choice in centre.choices_on(date) {
        let known = reasons.iter().any(|reason| reason.focus == choice.focus);
        if known || !offering.foci.contains(&choice.focus) {
            continue;
        }
        reasons.push(Reason {
            focus: choice.focus.clone(),
            area: catalogue.foci.get(&choice.focus).map_or(offering.area, |focus| focus.area),
            since: chosen_since(centre, &choice.focus, date),
        });
    }
    reasons
}

/// Since when `centre` has had `focus` without a gap up to `date`: choices for one period after
/// another count as one.
fn chosen_since(centre: &Centre, focus: &FocusId, date: NaiveDate) -> Option<NaiveDate> {
    let mut since = date;
    loop {
        let day_before = since.pred_opt()?;
        let mut earlier =
            centre.focus_choices.iter().filter(|choice| choice.focus == *focus).filter_map(|choice| {
                let touches = choice.holds_on(since) || choice.holds_on(day_before);
                touches.then(|| choice.from.as_ref().and_then(Date::get))
            });
        // A choice without a first day, and nothing else, makes it "since ever".
        let first = earlier.try_fold(since, |first, from| Some(first.min(from?)))?;
        if first >= since {
            return Some(since);
        }
        since = first;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{choice, day, fixture};
    use super::*;
    use crate::catalogue::OfferingStatus;

    fn ids(centres: &[CentreId]) -> Vec<String> {
        centres.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn offerings_reach_by_focus_by_openness_or_not() {
        let catalogue = fixture();
        let found = matches(&catalogue, day("2027-03-01"));
        let numbers: Vec<_> = found.iter().map(|m| m.offering.to_string()).collect();
        assert_eq!(numbers, ["o-9", "o-10"], "by number, drafts and retired ones left out");

        let by_focus = &found[0];
        assert_eq!(by_focus.by_focus.len(), 2);
        assert_eq!(by_focus.by_focus[0].centre.to_string(), "ahaus");
        assert_eq!(
            by_focus.by_focus[0].reasons,
            [Reason { focus: "b".into(), area: Area::Education, since: Some(day("2025-01-01")) }]
        );
        assert_eq!(ids(&by_focus.not_reached), ["nirgends", "unna"]);

        let open = &found[1];
        assert!(open.by_focus.is_empty());
        assert_eq!(ids(&open.by_openness), ["ahaus", "olpe", "unna"]);
        assert_eq!(ids(&open.not_reached), ["nirgends"], "centres that don't exist are never reached");
    }

    #[test]
    fn a_choice_ends_on_its_last_day() {
        let mut catalogue = fixture();
        let mut centre = Centre::clone(catalogue.centres.get(&"ahaus".into()).unwrap());
        centre.focus_choices = vec![choice("b", Some("2027-01-01"), Some("2027-06-30"))];
        catalogue.centres.put(centre);
        let reached =
            |date| matches(&catalogue, day(date))[0].by_focus.iter().any(|r| r.centre == "ahaus".into());
        assert!(!reached("2026-12-31"));
        assert!(reached("2027-01-01"));
        assert!(reached("2027-06-30"));
        assert!(!reached("2027-07-01"));
    }

    #[test]
    fn since_looks_through_periods_without_a_gap() {
        let since = |choices| {
            let centre = Centre { focus_choices: choices, ..Centre::default() };
            chosen_since(&centre, &"b".into(), day("2027-03-01"))
        };
        let from = |from| choice("b", Some(from), None);
        assert_eq!(since(vec![from("2027-01-01")]), Some(day("2027-01-01")));
        assert_eq!(
            since(vec![choice("b", Some("2025-01-01"), Some("2026-12-31")), from("2027-01-01")]),
            Some(day("2025-01-01"))
        );
        assert_eq!(
            since(vec![choice("b", Some("2025-01-01"), Some("2026-12-30")), from("2027-01-01")]),
            Some(day("2027-01-01")),
            "a day's gap"
        );
        assert_eq!(since(vec![choice("b", None, Some("2026-12-31")), from("2027-01-01")]), None);
        assert_eq!(since(vec![choice("q", None, None), from("2027-01-01")]), Some(day("2027-01-01")));
    }

    #[test]
    fn drafts_are_not_matched() {
        let mut catalogue = fixture();
        let mut offering = Offering::clone(catalogue.offerings.get(&"o-9".into()).unwrap());
        offering.status = OfferingStatus::Draft;
        catalogue.offerings.put(offering);
        assert_eq!(matches(&catalogue, day("2027-03-01")).len(), 1);
    }
}
