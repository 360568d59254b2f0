//! `schema`: the JSON Schema of the file, or of an answer.

use super::arguments::SchemaArguments;
use super::{Answer, answers};
use crate::store;

pub(super) fn run(arguments: &SchemaArguments) -> Answer {
    match &arguments.answer {
        None => Answer::schema(&store::schema()),
        Some(None) => Answer::fine(answers::NAMES.iter().flat_map(|name| [name, "\n"]).collect()),
        // clap took no other name.
        Some(Some(name)) => answers::schema(name)
            .map_or_else(|| Answer::fine(String::new()), |it| Answer::schema(it.as_value())),
    }
}
