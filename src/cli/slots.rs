//! `slots`: free dates for a module, for the centres that need it.

use schemars::JsonSchema;
use serde::Serialize;

use super::Answer;
use super::arguments::SlotsArguments;
use super::failure::{Code, Failure};
use super::input::Context;
use super::table::{Table, one_line};
use crate::calendar::Calendar;
use crate::catalogue::{Catalogue, CentreId, ModuleId, RecordId, SessionDay};
use crate::matching;
use crate::scheduling::{Slot, SlotQuery, free_slots, to_the_end};

/// Free dates for a module, the best first; empty where there are none.
#[derive(Serialize, JsonSchema)]
#[serde(transparent)]
pub(super) struct Slots(Vec<Row>);

/// A proposal, with words.
#[derive(Serialize, JsonSchema)]
struct Row {
    #[serde(flatten)]
    slot: Slot,
    /// What speaks for it and against it, in the chosen language.
    words: Vec<String>,
}

pub(super) fn run(arguments: &SlotsArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let catalogue = context.open(&arguments.common.file)?;
    let today = context.day("--date", arguments.common.date.as_deref())?;
    let from = context.day("--from", Some(&arguments.from))?;
    let until = context.day("--to", Some(&arguments.to))?;
    if until < from {
        let (message, hint) = (texts.cli_period_backwards().to_owned(), texts.cli_period_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    let module = ModuleId::from(arguments.module.as_str());
    if catalogue.module(&module).is_none() {
        return Err(unknown_module(&catalogue, &arguments.module, context));
    }
    let invited = centres_in_need(&catalogue, &module, from);
    let query = SlotQuery { invited, ..SlotQuery::new(module, from, until) };
    let rows = free_slots(&catalogue, &Calendar::of(&catalogue), &query, today, to_the_end)
        .into_iter()
        .flatten()
        .map(|slot| Row { words: words(&catalogue, &slot, context), slot });
    let rows = Slots(rows.collect());
    if rows.0.is_empty() && !arguments.common.json {
        let (message, hint) = (texts.cli_no_slots().to_owned(), texts.cli_no_slots_hint().to_owned());
        return Err(Failure::nothing(message, hint));
    }
    let code = if rows.0.is_empty() { Code::Nothing } else { Code::Fine };
    let answer = if arguments.common.json {
        Answer::json(&rows)
    } else {
        Answer::fine(text(&catalogue, &rows.0, context))
    };
    Ok(Answer { code, ..answer })
}

fn centres_in_need(catalogue: &Catalogue, module: &ModuleId, day: chrono::NaiveDate) -> Vec<CentreId> {
    let coverage = matching::coverage(catalogue, day);
    let in_need = |id: &&CentreId| coverage.at(id, module).is_need();
    coverage.centres.iter().filter(in_need).cloned().collect()
}

fn unknown_module(catalogue: &Catalogue, name: &str, context: Context) -> Failure {
    let names: Vec<_> = catalogue.modules().map(|found| one_line(&found.module.id.to_string())).collect();
    let hint = if names.is_empty() {
        context.texts.cli_no_offerings().to_owned()
    } else {
        context.texts.cli_known(names.join(", "))
    };
    Failure::nothing(context.texts.cli_no_module(name), hint)
}

fn words(catalogue: &Catalogue, slot: &Slot, context: Context) -> Vec<String> {
    let texts = context.texts;
    let reasons = slot.reasons.iter().map(|reason| texts.slot_reason(catalogue, reason));
    reasons.chain(slot.clashes.iter().map(|clash| texts.clash(catalogue, clash))).collect()
}

fn text(catalogue: &Catalogue, rows: &[Row], context: Context) -> String {
    let texts = context.texts;
    let head = [texts.cli_day(), texts.cli_times(), texts.venue(), texts.trainer(), texts.cli_reasons()];
    let mut table = Table::new(&head);
    for Row { slot, words } in rows {
        let dates = || slot.days.iter().filter_map(SessionDay::date);
        let name = |id: RecordId| texts.record_label(catalogue, &id);
        let trainers: Vec<_> = slot.trainers.iter().map(|id| name(id.clone().into())).collect();
        table.row([
            texts.date_span(dates().min(), dates().max()),
            slot.days.first().map(|day| texts.times(day)).unwrap_or_default(),
            slot.venue.as_ref().map_or_else(String::new, |id| name(id.clone().into())),
            trainers.join(", "),
            words.join("; "),
        ]);
    }
    table.to_string()
}
