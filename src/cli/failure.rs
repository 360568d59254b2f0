//! How a command ends: exit codes, and failures with a sentence and a way out.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use schemars::JsonSchema;
use serde::Serialize;

use crate::texts::Texts;

/// The exit codes, as the help lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Code {
    /// Done, and nothing to mend.
    Fine = 0,
    /// Done; the answer has serious findings or clashes.
    Findings = 1,
    /// The arguments can't be understood.
    Usage = 2,
    /// A file can't be read or written.
    File = 3,
    /// Nothing has that name, or nothing was found.
    Nothing = 4,
    /// The window can't open.
    Window = 5,
}

impl From<Code> for ExitCode {
    fn from(code: Code) -> Self {
        Self::from(code as u8)
    }
}

/// Why a command couldn't do its work.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    /// How the program ends.
    pub code: Code,
    /// What is wrong, and where.
    pub message: String,
    /// What to do; may be empty.
    pub hint: String,
}

/// Why a command couldn't do its work: on standard error, while standard output stays empty.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Refusal {
    /// The exit code, which says the same as `reason`.
    code: u8,
    /// The kind of failure.
    reason: Code,
    /// What is wrong, and where, in the chosen language.
    message: String,
    /// What to do, in the chosen language; null where nothing helps.
    hint: Option<String>,
}

impl From<&Failure> for Refusal {
    fn from(failure: &Failure) -> Self {
        let Failure { code, message, hint } = failure;
        let hint = Some(hint.clone()).filter(|hint| !hint.is_empty());
        Self { code: *code as u8, reason: *code, message: message.clone(), hint }
    }
}

impl Failure {
    /// A failure of the arguments.
    pub(super) fn usage(message: String, hint: String) -> Self {
        Self { code: Code::Usage, message, hint }
    }

    /// A file that can't be read or written.
    pub(super) fn file(message: String, hint: String) -> Self {
        Self { code: Code::File, message, hint }
    }

    /// Nothing has that name.
    pub(super) fn nothing(message: String, hint: String) -> Self {
        Self { code: Code::Nothing, message, hint }
    }

    /// What clap has against the arguments, in our words.
    pub(super) fn of_clap(error: &clap::Error, texts: Texts) -> Self {
        let text = |kind| match error.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join(", "),
            _ => String::new(),
        };
        let argument = text(ContextKind::InvalidArg);
        let message = match error.kind() {
            ErrorKind::UnknownArgument => texts.cli_unknown_argument(&argument),
            ErrorKind::InvalidSubcommand => texts.cli_unknown_command(text(ContextKind::InvalidSubcommand)),
            ErrorKind::MissingRequiredArgument => texts.cli_missing(&argument),
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                texts.cli_missing_command().to_owned()
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => invalid_value(
                &argument,
                &text(ContextKind::InvalidValue),
                &text(ContextKind::ValidValue),
                texts,
            ),
            ErrorKind::ArgumentConflict => match text(ContextKind::PriorArg) {
                other if other.is_empty() || other == argument => texts.cli_twice(&argument),
                other => texts.ics_not_together(&argument, other),
            },
            ErrorKind::InvalidUtf8 => texts.cli_not_text().to_owned(),
            // Kinds that our arguments can't bring about keep clap's own sentence.
            _ => error.render().to_string().trim().to_owned(),
        };
        Self::usage(message, texts.cli_see_help().to_owned())
    }
}

fn invalid_value(argument: &str, value: &str, valid: &str, texts: Texts) -> String {
    match (value.is_empty(), valid.is_empty()) {
        (true, _) => texts.cli_value_missing(argument),
        (false, true) => texts.cli_bad_value(value, argument),
        (false, false) => texts.cli_value_not_one_of(value, argument, valid),
    }
}
