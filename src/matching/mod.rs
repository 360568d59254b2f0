//! Which offering reaches which centre and why; who still needs which module; coverage.
