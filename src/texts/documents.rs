//! Words on printed matter.
