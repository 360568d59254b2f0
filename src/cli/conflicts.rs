//! `conflicts`: what gets into the way of the sessions to come.

use schemars::JsonSchema;
use serde::Serialize;

use super::Answer;
use super::arguments::ConflictsArguments;
use super::failure::{Code, Failure};
use super::input::Context;
use super::table::one_line;
use crate::calendar::Calendar;
use crate::catalogue::{Catalogue, Reaction, RecordId, SessionId};
use crate::scheduling::{Clash, all_conflicts};

/// Sessions to come that something gets into the way of, by date.
#[derive(Serialize, JsonSchema)]
#[serde(transparent)]
pub(super) struct Conflicts(Vec<SessionConflicts>);

/// What gets into the way of a session.
#[derive(Serialize, JsonSchema)]
struct SessionConflicts {
    /// Which session.
    session: SessionId,
    /// The session in words: offering, module and first day.
    name: String,
    /// What gets into its way; at least one.
    clashes: Vec<Worded>,
}

/// A clash, with a sentence.
#[derive(Serialize, JsonSchema)]
struct Worded {
    #[serde(flatten)]
    clash: Clash,
    /// The clash as a sentence, in the chosen language.
    message: String,
}

pub(super) fn run(arguments: &ConflictsArguments, context: Context) -> Result<Answer, Failure> {
    let catalogue = context.open(&arguments.common.file)?;
    let today = context.day("--date", arguments.common.date.as_deref())?;
    let conflicts = all_conflicts(&catalogue, &Calendar::of(&catalogue), today)
        .into_iter()
        .map(|(session, clashes)| worded(&catalogue, session, clashes, context));
    let conflicts = Conflicts(conflicts.collect());
    let code = if conflicts.0.is_empty() { Code::Fine } else { Code::Findings };
    let answer = if arguments.common.json {
        Answer::json(&conflicts)
    } else {
        Answer::fine(text(&conflicts.0, context))
    };
    Ok(Answer { code, ..answer })
}

fn worded(
    catalogue: &Catalogue,
    session: SessionId,
    clashes: Vec<Clash>,
    context: Context,
) -> SessionConflicts {
    let name = context.texts.record_label(catalogue, &RecordId::from(session.clone()));
    let clashes = clashes
        .into_iter()
        .map(|clash| Worded { message: context.texts.clash(catalogue, &clash), clash })
        .collect();
    SessionConflicts { session, name, clashes }
}

fn text(conflicts: &[SessionConflicts], context: Context) -> String {
    let texts = context.texts;
    if conflicts.is_empty() {
        return texts.cli_no_conflicts().to_owned() + "\n";
    }
    let mut lines = texts.cli_conflicts(conflicts.len()) + "\n";
    for found in conflicts {
        lines.extend(["\n", &one_line(&found.name), "  [", &one_line(&found.session.to_string()), "]\n"]);
        for clash in &found.clashes {
            let reaction =
                if clash.clash.reaction == Reaction::Block { texts.cli_blocks() } else { texts.cli_warns() };
            lines.extend(["  ", reaction, "  ", &one_line(&clash.message), "\n"]);
        }
    }
    lines
}
