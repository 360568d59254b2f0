//! Words of the window: commands, labels, empty states.
