//! Background work with progress and cancel. Knows no egui: it gets a waker.
