//! What an office asks those who attended, on its evaluation sheets.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Extra, is_default};

/// A question on evaluation sheets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Question {
    /// What is asked, or said to agree with.
    pub text: String,
    /// How it is answered.
    #[serde(skip_serializing_if = "is_default")]
    pub kind: QuestionKind,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Question {
    /// A question without anything else.
    pub fn new(kind: QuestionKind, text: &str) -> Self {
        Self { kind, text: text.to_owned(), ..Self::default() }
    }
}

/// How a question is answered.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// By a cross on a scale of five, from agreeing fully to not at all.
    #[default]
    Scale,
    /// In words.
    Text,
}

impl QuestionKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Scale, Self::Text];
}
