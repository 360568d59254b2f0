//! An open catalogue: the current version, its path, revision, undo, redo, unsaved or not.
