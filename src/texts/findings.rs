//! Words for findings: the sentence, and what to do about it.
