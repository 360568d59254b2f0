//! Words for matching, coverage and needs.
