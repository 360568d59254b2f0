//! Names of undo steps, and why an edit can't be made.
