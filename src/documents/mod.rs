//! Printed matter: a model in which every string is decided, then Typst, then PDF or picture.
//!
//! [`attendee_list::model`] and [`calendar::model`] decide, [`compile`] sets, [`Rendered`] gives PDF bytes or pictures, and
//! [`mod@print`] hands a PDF to printer or viewer. Only [`mod@print`] touches the system.

pub mod attendee_list;
pub mod calendar;
mod file_name;
mod letterhead;
mod line;
pub mod matrix;
pub mod print;
mod render;
mod world;

pub use attendee_list::AttendeeList;
pub use calendar::CalendarSheet;
pub use file_name::safe_file_name;
pub use letterhead::Letterhead;
pub use line::Line;
pub use render::{Document, Logo, Picture, Problem, RenderError, Rendered, compile};
