//! Words about opening and saving files.
