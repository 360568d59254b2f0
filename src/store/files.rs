//! Loading and saving: as a whole or not at all, and never over somebody else's changes.

use std::ffi::OsString;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::SystemTime;

use chrono::NaiveDate;

use super::disk::{self, Digester, Stopped};
use super::fault::FormatError;
use super::format;
use crate::catalogue::{Catalogue, Finding, check};
use crate::jobs::Progress;

/// Larger files aren't opened: no office has so many records, and memory is not endless.
pub const MAX_FILE_BYTES: u64 = 1 << 30;

/// What a file was like when this program last read or wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Bytes.
    pub size: u64,
    /// When it was changed, where the system knows.
    pub modified: Option<SystemTime>,
    /// See [`digest`].
    pub digest: u128,
}

impl Stamp {
    fn new(metadata: &Metadata, digest: u128) -> Self {
        Self { size: metadata.len(), modified: metadata.modified().ok(), digest }
    }
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What is in it.
    pub catalogue: Catalogue,
    /// What is odd about it.
    pub findings: Vec<Finding>,
    /// To tell later whether somebody else changed the file.
    pub stamp: Stamp,
}

/// Why a file can't be opened. It stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The system says no.
    #[error("can't read {}: {source}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// More than [`MAX_FILE_BYTES`].
    #[error("{} is too large: {size} bytes", path.display())]
    TooLarge {
        /// Which file.
        path: PathBuf,
        /// Its bytes.
        size: u64,
        /// The most.
        limit: u64,
    },
    /// No catalogue, a broken one, or one from a newer program.
    #[error("{}: {source}", path.display())]
    Format {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: FormatError,
    },
    /// The user changed their mind.
    #[error("cancelled")]
    Cancelled,
}

/// Why a file wasn't saved. What was there before is still there.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The system says no.
    #[error("can't write {}: {source}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file is marked as read-only.
    #[error("{} is read-only", path.display())]
    ReadOnly {
        /// Which file.
        path: PathBuf,
    },
    /// Somebody else changed the file since it was read.
    #[error("{} was changed by somebody else", path.display())]
    ChangedOnDisk {
        /// Which file.
        path: PathBuf,
    },
    /// What was read back isn't what was written: the disk or the connection is broken.
    #[error("{} could not be read back as it was written", path.display())]
    NotVerified {
        /// Which file.
        path: PathBuf,
    },
    /// The user changed their mind.
    #[error("cancelled")]
    Cancelled,
}

/// Reads and checks a file. `today` is for the findings.
///
/// # Errors
/// [`LoadError`]; the file is never changed.
pub fn load(path: &Path, today: NaiveDate, progress: &Progress) -> Result<Loaded, LoadError> {
    load_up_to(MAX_FILE_BYTES, path, today, progress)
}

fn load_up_to(limit: u64, path: &Path, today: NaiveDate, progress: &Progress) -> Result<Loaded, LoadError> {
    let (bytes, metadata) = disk::read(path, limit, progress).map_err(|stopped| match stopped {
        Stopped::Io(source) => LoadError::Io { path: path.to_owned(), source },
        Stopped::TooLarge(size) => LoadError::TooLarge { path: path.to_owned(), size, limit },
        Stopped::Cancelled => LoadError::Cancelled,
    })?;
    let (digest, catalogue) = beside(&|| digest(&bytes), || format::read(&bytes));
    let catalogue = catalogue.map_err(|source| LoadError::Format { path: path.to_owned(), source })?;
    drop(bytes);
    progress.set(9, 10);
    if progress.is_cancelled() {
        return Err(LoadError::Cancelled);
    }
    let findings = check(&catalogue, today);
    Ok(Loaded { catalogue, findings, stamp: Stamp::new(&metadata, digest) })
}

/// Puts `catalogue` in the place of the file at `path` and keeps what was there as [`backup_path`].
/// With `expected`, only if the file still is what it was then; a file that is gone is made anew.
/// Without, whatever is there is replaced: the user chose the name.
///
/// # Errors
/// [`SaveError`]; the file is then as it was before, and no other file is left behind.
pub fn save(
    path: &Path,
    catalogue: &Catalogue,
    expected: Option<&Stamp>,
    progress: &Progress,
) -> Result<Stamp, SaveError> {
    let failed = |source| SaveError::Io { path: path.to_owned(), source };
    let target = disk::real_path(path).map_err(failed)?;
    let before = disk::metadata(&target).map_err(failed)?;
    refuse_what_is_no_file(path, before.as_ref())?;
    let (on_disk, bytes) = beside(&|| disk::digest_of(&target), || format::write(catalogue));
    let on_disk = on_disk.map_err(failed)?;
    if let (Some(expected), Some(found)) = (expected, on_disk)
        && expected.digest != found
    {
        return Err(SaveError::ChangedOnDisk { path: path.to_owned() });
    }
    let permissions = before.as_ref().map(Metadata::permissions);
    let (digest, temp) =
        beside(&|| digest(&bytes), || disk::write_beside(&target, permissions, &bytes, progress));
    let temp = temp.map_err(|stopped| match stopped {
        Stopped::Io(source) => failed(source),
        Stopped::TooLarge(_) | Stopped::Cancelled => SaveError::Cancelled,
    })?;
    if !disk::has_bytes(&temp, &bytes).map_err(failed)? {
        return Err(SaveError::NotVerified { path: path.to_owned() });
    }
    // Hashing took a while; this catches who came in between.
    let now = disk::metadata(&target).map_err(failed)?;
    if now.as_ref().map(seen) != before.as_ref().map(seen) {
        return Err(SaveError::ChangedOnDisk { path: path.to_owned() });
    }
    if on_disk.is_some_and(|found| found != digest) {
        disk::keep_as(&target, &backup_path(&target)).map_err(failed)?;
    }
    disk::replace(temp, &target).map_err(failed)?;
    settled(&target, &bytes, digest).map_err(failed)
}

/// Writes any other file (a PDF) whole or not at all, replacing what is there.
///
/// # Errors
/// [`SaveError`]; what was there before is then still there.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let failed = |source| SaveError::Io { path: path.to_owned(), source };
    let target = disk::real_path(path).map_err(failed)?;
    let before = disk::metadata(&target).map_err(failed)?;
    refuse_what_is_no_file(path, before.as_ref())?;
    let permissions = before.as_ref().map(Metadata::permissions);
    let temp = disk::write_beside(&target, permissions, bytes, &Progress::unwatched());
    let temp = temp.map_err(|stopped| match stopped {
        Stopped::Io(source) => failed(source),
        Stopped::TooLarge(_) | Stopped::Cancelled => SaveError::Cancelled,
    })?;
    disk::replace(temp, &target).map_err(failed)
}

fn refuse_what_is_no_file(path: &Path, found: Option<&Metadata>) -> Result<(), SaveError> {
    match found {
        Some(found) if !found.is_file() => {
            let source = io::ErrorKind::IsADirectory.into();
            Err(SaveError::Io { path: path.to_owned(), source })
        }
        // A rename would replace it all the same.
        Some(found) if found.permissions().readonly() => Err(SaveError::ReadOnly { path: path.to_owned() }),
        _ => Ok(()),
    }
}

fn seen(metadata: &Metadata) -> (u64, Option<SystemTime>) {
    (metadata.len(), metadata.modified().ok())
}

/// After the rename: to the disk with it. An error there doesn't mean that nothing was saved (some
/// shares can't sync a folder), so what the target holds decides.
fn settled(target: &Path, bytes: &[u8], digest: u128) -> io::Result<Stamp> {
    if let Err(error) = disk::sync_folder_of(target)
        && !disk::has_bytes(target, bytes)?
    {
        return Err(error);
    }
    let metadata = std::fs::metadata(target)?;
    if let Ok(saved) = metadata.modified() {
        disk::sweep(target, saved);
    }
    Ok(Stamp::new(&metadata, digest))
}

/// Whether the file at `path` is no longer what it was. Cheap as long as size and time are the same;
/// [`save`] looks at every byte.
///
/// # Errors
/// If the file is there but can't be read.
pub fn has_changed(path: &Path, stamp: &Stamp) -> io::Result<bool> {
    match disk::metadata(path)? {
        Some(found) if seen(&found) == (stamp.size, stamp.modified) => Ok(false),
        Some(_) => Ok(disk::digest_of(path)? != Some(stamp.digest)),
        None => Ok(true),
    }
}

/// Where the previous version of a file is kept: `LaKI 2027.laki.json.bak` beside it.
pub fn backup_path(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".bak");
    name.into()
}

/// Tells contents apart: 128 bits, against accidents, not against forgers.
pub fn digest(bytes: &[u8]) -> u128 {
    let mut digester = Digester::new();
    digester.add(bytes);
    digester.finish()
}

/// Does `other` on a second thread meanwhile.
fn beside<A: Send, B>(other: &(impl Fn() -> A + Sync), own: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let there = thread::Builder::new().name("store".to_owned()).spawn_scoped(scope, other);
        let here = own();
        let other = match there.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(result)) => result,
            // No thread to be had: one after the other, then.
            _ => other(),
        };
        (other, here)
    })
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
