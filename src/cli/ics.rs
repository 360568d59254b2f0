//! `export --ics`: sessions as a calendar file.

use std::path::Path;

use chrono::{DateTime, NaiveTime, Utc};

use super::Answer;
use super::arguments::ExportArguments;
use super::export::Exported;
use super::failure::Failure;
use super::input::Context;
use super::matches::{is_called, unknown_offering};
use super::print;
use crate::catalogue::{Catalogue, SessionId};
use crate::exchange::ics::{Calendars, Scope};

pub(super) fn run(arguments: &ExportArguments, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    let catalogue = context.open(&arguments.file)?;
    let scope = scope(&catalogue, arguments, context)?;
    let calendars = Calendars::new(&catalogue, texts, now(arguments, context)?).with_alarm(arguments.alarm);
    let made = calendars.of(&scope);
    if made.days == 0 {
        let (message, hint) = (texts.ics_nothing().to_owned(), texts.ics_nothing_hint().to_owned());
        return Err(Failure::nothing(message, hint));
    }
    if arguments.to_file == Path::new("-") {
        return Ok(Answer::fine(String::from_utf8_lossy(&made.bytes).into_owned()));
    }
    super::export::write(arguments, &made.bytes, context)?;
    if arguments.json {
        let path = arguments.to_file.display().to_string();
        return Ok(Answer::json(&Exported::Calendar { path, days: made.days }));
    }
    Ok(Answer::fine(texts.ics_written(made.days, arguments.to_file.display()) + "\n"))
}

/// When the file is made: now, or at the start of the day that is named.
fn now(arguments: &ExportArguments, context: Context) -> Result<DateTime<Utc>, Failure> {
    let Some(text) = arguments.date.as_deref() else { return Ok(Utc::now()) };
    Ok(context.day("--date", Some(text))?.and_time(NaiveTime::MIN).and_utc())
}

fn scope(catalogue: &Catalogue, arguments: &ExportArguments, context: Context) -> Result<Scope, Failure> {
    let session = arguments.session.as_deref().map(SessionId::from);
    if let Some(id) = session.as_ref().filter(|id| catalogue.sessions.get(id).is_none()) {
        return Err(print::unknown_session(catalogue, &id.to_string(), context));
    }
    let offering = |name: &String| {
        let found = catalogue.offerings.iter().find(|offering| is_called(offering, name));
        found.map(|offering| offering.id.clone()).ok_or_else(|| unknown_offering(catalogue, name, context))
    };
    let day =
        |option, text: &Option<String>| text.as_ref().map(|text| context.day(option, Some(text))).transpose();
    let (from, until) = (day("--from", &arguments.from)?, day("--to", &arguments.to)?);
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        let texts = context.texts;
        let (message, hint) = (texts.cli_period_backwards().to_owned(), texts.cli_period_hint().to_owned());
        return Err(Failure::usage(message, hint));
    }
    Ok(Scope {
        session,
        offering: arguments.offering.as_ref().map(offering).transpose()?,
        trainer: arguments
            .trainer
            .as_ref()
            .map(|name| print::trainer(catalogue, name, context))
            .transpose()?,
        from,
        until,
    })
}
