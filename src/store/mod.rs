//! The catalogue's file. The only room that knows its format and touches it on disk.
//!
//! [`load`] reads a file, [`save`] replaces it as a whole or not at all; [`read`] and [`write()`] are the
//! same without a disk. A file that can't be read is never written to.

mod disk;
mod fault;
mod files;
mod format;
mod layout;
mod schema;

pub use fault::{Expected, Fault, FormatError, Found, Reason};
pub use files::{
    LoadError, Loaded, MAX_FILE_BYTES, SaveError, Stamp, backup_path, digest, has_changed, load, save,
    write_file,
};
pub use format::{FORMAT, VERSION, read, write};
pub use schema::schema;

/// What the names of catalogue files end with.
pub const EXTENSION: &str = ".laki.json";
