//! The map of North Rhine-Westphalia: what it says of every KI, as plain rows, and how it is painted.
//!
//! The painted map is silent to a screen reader. Whoever shows it sets the same rows beside it as a table,
//! and the source's name on it: [`crate::reference::centre_areas`] obliges to that.

mod board;
mod camera;
mod chart;
mod class;
mod labels;
mod pins;
mod shapes;
mod travel;

pub use board::{Board, Entry};
pub use camera::{Camera, Lens};
pub use chart::{Chart, Heeded, Layer, legend, source};
pub use class::sign;
pub use labels::{Labels, SIGN};
pub use pins::{Pin, PinKind, pins};
pub use shapes::{Shape, Shapes, is_inside, shapes};
pub use travel::travel;
