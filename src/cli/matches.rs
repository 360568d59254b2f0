//! `match`: which offering reaches which centres, and why.

use schemars::JsonSchema;
use serde::Serialize;

use super::Answer;
use super::arguments::MatchArguments;
use super::failure::Failure;
use super::input::Context;
use super::table::{Table, one_line};
use crate::catalogue::{Catalogue, CentreId, Offering, OfferingId};
use crate::matching::{self, Coverage, FocusReach, OfferingMatch, Sum};

/// Which offering reaches which centres, and why.
#[derive(Serialize, JsonSchema)]
pub(super) struct Matches {
    /// The day of which this holds.
    date: chrono::NaiveDate,
    /// Active offerings, by number; with `--offering` only those of that name.
    offerings: Vec<OfferingMatch>,
}

pub(super) fn run(arguments: &MatchArguments, context: Context) -> Result<Answer, Failure> {
    let catalogue = context.open(&arguments.common.file)?;
    let date = context.day("--date", arguments.common.date.as_deref())?;
    let mut offerings = matching::matches(&catalogue, date);
    if let Some(name) = &arguments.offering {
        offerings.retain(|found| {
            catalogue.offerings.get(&found.offering).is_some_and(|offering| is_called(offering, name))
        });
        if offerings.is_empty() {
            return Err(unknown_offering(&catalogue, name, context));
        }
    }
    if arguments.common.json {
        return Ok(Answer::json(&Matches { date, offerings }));
    }
    let mut text = context.texts.cli_on(context.texts.date(date)) + "\n";
    if arguments.offering.is_some() {
        let coverage = matching::coverage(&catalogue, date);
        for found in &offerings {
            text += &detail(&catalogue, &coverage, found, context);
        }
    } else if offerings.is_empty() {
        text = context.texts.cli_no_offerings().to_owned() + "\n";
    } else {
        text += &overview(&catalogue, &offerings, context);
    }
    Ok(Answer::fine(text))
}

/// By id, by number, or by the number's digits.
pub(super) fn is_called(offering: &Offering, name: &str) -> bool {
    offering.id == OfferingId::from(name)
        || offering.number.eq_ignore_ascii_case(name)
        || offering.short_number() == name
}

pub(super) fn unknown_offering(catalogue: &Catalogue, name: &str, context: Context) -> Failure {
    let names: Vec<_> = matching::matches(catalogue, context.today)
        .iter()
        .map(|found| one_line(&found.offering.to_string()))
        .collect();
    let hint = if names.is_empty() {
        context.texts.cli_no_offerings().to_owned()
    } else {
        context.texts.cli_known(names.join(", "))
    };
    Failure::nothing(context.texts.cli_no_offering(name), hint)
}

fn overview(catalogue: &Catalogue, offerings: &[OfferingMatch], context: Context) -> String {
    let texts = context.texts;
    let mut table = Table::new(&[
        texts.cli_number(),
        texts.cli_title(),
        texts.cli_reached(),
        texts.cli_open_to_all(),
        texts.cli_not_reached(),
    ])
    .right(&[2, 3, 4]);
    for found in offerings {
        let Some(offering) = catalogue.offerings.get(&found.offering) else { continue };
        table.row([
            offering.number.clone(),
            offering.title.clone(),
            found.by_focus.len().to_string(),
            found.by_openness.len().to_string(),
            found.not_reached.len().to_string(),
        ]);
    }
    table.to_string()
}

fn detail(catalogue: &Catalogue, coverage: &Coverage, found: &OfferingMatch, context: Context) -> String {
    let texts = context.texts;
    let Some(offering) = catalogue.offerings.get(&found.offering) else { return String::new() };
    let mut table = Table::new(&[texts.centre(), texts.focus(), texts.cli_since(), texts.modules()]);
    for reach in &found.by_focus {
        let (focus, since) = because(catalogue, reach, context);
        table.row([
            label(catalogue, &reach.centre, context),
            focus,
            since,
            done(coverage, offering, &reach.centre, context),
        ]);
    }
    for centre in &found.by_openness {
        let focus = texts.cli_open_to_all().to_owned();
        table.row([
            label(catalogue, centre, context),
            focus,
            String::new(),
            done(coverage, offering, centre, context),
        ]);
    }
    let names: Vec<_> = found.not_reached.iter().map(|id| label(catalogue, id, context)).collect();
    let names = if names.is_empty() { texts.cli_none().to_owned() } else { names.join(", ") };
    let head = one_line(&format!("{}  {}", offering.number, offering.title));
    format!("{head}\n\n{table}\n{}\n", texts.cli_not_reached_list(one_line(&names)))
}

fn because(catalogue: &Catalogue, reach: &FocusReach, context: Context) -> (String, String) {
    let names: Vec<_> = reach
        .reasons
        .iter()
        .map(|reason| {
            let focus = catalogue.foci.get(&reason.focus).map(|focus| focus.name.clone());
            focus.unwrap_or_else(|| context.texts.unknown_record(reason.focus.to_string()))
        })
        .collect();
    let oldest = reach.reasons.iter().map(|reason| reason.since).min().flatten();
    let since = oldest.map_or_else(|| context.texts.cli_ever().to_owned(), |day| context.texts.date(day));
    (names.join(", "), since)
}

fn done(coverage: &Coverage, offering: &Offering, centre: &CentreId, context: Context) -> String {
    let sum = Sum::of(offering.modules.iter().map(|module| coverage.at(centre, &module.id)));
    context.texts.cli_done_of(sum.completed, sum.applicable())
}

pub(super) fn label(catalogue: &Catalogue, id: &CentreId, context: Context) -> String {
    let centre = catalogue.centres.get(id).map(|centre| centre.label().to_owned());
    centre.unwrap_or_else(|| context.texts.unknown_record(id.to_string()))
}
