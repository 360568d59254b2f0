//! Every answer that programs can read, with its JSON Schema. What isn't in this table can't be answered with
//! `--json`.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::failure::Refusal;
use super::{certify, check, conflicts, coverage, export, forms, import, mail, matches, print, slots};

/// An answer that has a schema.
pub(super) trait JsonAnswer: Serialize + JsonSchema {}

macro_rules! answers {
    ($($name:literal: $answer:ty;)*) => {
        $(impl JsonAnswer for $answer {})*

        /// What `schema --answer` knows: commands, their words joined by a hyphen, and `error`.
        pub(super) const NAMES: &[&str] = &[$($name,)*];

        /// The schema of an answer.
        pub(super) fn schema(name: &str) -> Option<Schema> {
            match name {
                $($name => Some(schema_of::<$answer>(name)),)*
                _ => None,
            }
        }
    };
}

answers! {
    "certify": certify::Certified;
    "check": check::Checked;
    "conflicts": conflicts::Conflicts;
    "coverage": coverage::CoverageBy;
    "error": Refusal;
    "export": export::Exported;
    "forms-read": forms::Taken;
    "forms-write": forms::Handed;
    "import": import::Imported;
    "mail": mail::Drafts;
    "match": matches::Matches;
    "print": print::Written;
    "slots": slots::Slots;
}

/// As it is written, not as it could be read: fields that are always there are required.
fn schema_of<T: JsonSchema>(name: &str) -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), format!("laki-planer: {name}").into());
    schema
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::arguments;
    use crate::texts::Texts;

    fn with_json(command: &clap::Command, path: &str, found: &mut Vec<String>) {
        if command.get_arguments().any(|argument| argument.get_id() == "json") {
            found.push(path.to_owned());
        }
        for sub in command.get_subcommands() {
            let path = [path, sub.get_name()].into_iter().filter(|part| !part.is_empty());
            with_json(sub, &path.collect::<Vec<_>>().join("-"), found);
        }
    }

    #[test]
    fn every_command_with_an_answer_for_programs_has_a_schema_and_the_other_way_round() {
        let mut found = vec!["error".to_owned()];
        with_json(&arguments::command(Texts::default()), "", &mut found);
        found.sort();
        assert_eq!(found, NAMES);
        assert!(NAMES.iter().all(|name| schema(name).is_some()));
    }
}
