//! Printed matter: a model in which every string is decided, then Typst, then PDF or picture.
//!
//! [`request::documents`] decides, [`compile`] sets, [`Rendered`] gives PDF bytes or pictures, and [`mod@print`]
//! hands a PDF to printer or viewer. Only [`mod@print`], [`Stationery::load`] and [`own_templates::lay_out`] touch the
//! system.

pub mod attendee_list;
pub mod badges;
pub mod calendar;
pub mod centre_profile;
pub mod certificate;
pub mod charts;
pub mod contact_list;
pub mod coverage_report;
pub mod door_sign;
pub mod evaluation;
mod file_name;
mod gathering;
pub mod letter;
mod letterhead;
mod line;
pub mod matrix;
pub mod own_templates;
mod parts;
pub mod picture;
mod press;
pub mod print;
pub mod programme;
mod render;
pub mod request;
mod section;
pub mod session_report;
mod stationery;
pub mod table_tents;
mod template;
pub mod trainer_plan;
mod world;

pub use attendee_list::AttendeeList;
pub use calendar::CalendarSheet;
pub use file_name::{FileParts, file_names, numbered, safe_file_name};
pub use gathering::Guest;
pub use letterhead::{Letterhead, Style, contrast_to_white, reads};
pub use line::Line;
pub use parts::{DataTable, Fact, SignatureLine};
pub use press::{Press, PressError, Printed};
use render::document;
pub use render::{Data, Document, Picture, Problem, RenderError, Rendered, compile};
pub use section::{Holds, Section};
pub use stationery::{FolderError, Loaded, Logo, OwnFiles, Stationery};
pub use template::Template;
