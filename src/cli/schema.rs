//! `schema`: the JSON Schema of the file.

use super::Answer;
use crate::store;

pub(super) fn run() -> Answer {
    Answer::json(&store::schema())
}
