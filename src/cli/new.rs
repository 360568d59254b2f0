//! `new`: a catalogue with the reference data alone.

use std::path::Path;

use super::Answer;
use super::failure::Failure;
use super::input::Context;
use crate::jobs::Progress;
use crate::reference;
use crate::store;

pub(super) fn run(path: &Path, context: Context) -> Result<Answer, Failure> {
    let texts = context.texts;
    // `try_exists` also says "there" of a file that may not be read: better refuse than replace.
    if path.try_exists().unwrap_or(true) {
        return Err(Failure::file(texts.cli_exists(path.display()), texts.cli_exists_hint().to_owned()));
    }
    let catalogue = reference::new_catalogue();
    store::save(path, &catalogue, None, &Progress::unwatched())
        .map_err(|error| Failure::file(texts.save_error(&error), String::new()))?;
    let centres = texts.centres_counted(catalogue.centres.len());
    let foci = texts.foci_counted(catalogue.foci.len());
    Ok(Answer::fine(texts.cli_made(path.display(), &centres, &foci) + "\n"))
}
