//! What differs between disks and systems: reading with a limit, writing beside, replacing, keeping.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, Permissions};
use std::hash::Hasher as _;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use siphasher::sip128::{Hasher128 as _, SipHasher13};
use tempfile::{NamedTempFile, TempPath};

use crate::jobs::Progress;

const CHUNK: usize = 1 << 20;
/// Nextcloud and its kin leave names with this ending alone.
const PART: &str = ".part";
/// A temp file this much older than a finished save belongs to a program that was killed.
const STALE: Duration = Duration::from_hours(24);

/// Tells contents apart: 128 bits of `SipHash` 1-3. Against accidents, not against forgers.
pub struct Digester(SipHasher13);

impl Digester {
    pub fn new() -> Self {
        Self(SipHasher13::new())
    }

    pub fn add(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    pub fn finish(&self) -> u128 {
        self.0.finish128().into()
    }
}

/// Why nothing was read or written.
pub enum Stopped {
    Io(io::Error),
    TooLarge(u64),
    Cancelled,
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// All bytes of a file of at most `limit` bytes. Reading is the first half of `progress`.
pub fn read(path: &Path, limit: u64, progress: &Progress) -> Result<(Vec<u8>, Metadata), Stopped> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
    }
    let size = metadata.len();
    if size > limit {
        return Err(Stopped::TooLarge(size));
    }
    let file = File::open(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).saturating_add(1));
    while (&file).take(CHUNK as u64).read_to_end(&mut bytes)? > 0 {
        let read = bytes.len() as u64;
        if read > limit {
            return Err(Stopped::TooLarge(read));
        }
        if progress.is_cancelled() {
            return Err(Stopped::Cancelled);
        }
        progress.set(read, size.max(read) * 2);
    }
    let metadata = file.metadata()?;
    Ok((bytes, metadata))
}

/// The file that `path` stands for: symbolic links are followed, so that the link survives saving.
pub fn real_path(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40;
    let mut real = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::symlink_metadata(&real) {
            Ok(found) if found.is_symlink() => {
                let to = fs::read_link(&real)?;
                real = folder(&real).join(to);
            }
            _ => return Ok(real),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// What is at `path`; `None` if nothing is.
pub fn metadata(path: &Path) -> io::Result<Option<Metadata>> {
    match fs::metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The digest of the file at `path`; `None` if there is none.
pub fn digest_of(path: &Path) -> io::Result<Option<u128>> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut digester = Digester::new();
    for_each_chunk(&mut file, |chunk| digester.add(chunk))?;
    Ok(Some(digester.finish()))
}

fn for_each_chunk(file: &mut File, mut with: impl FnMut(&[u8])) -> io::Result<()> {
    let mut buffer = vec![0; CHUNK];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => with(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Writes `bytes` into a temp file in `target`'s folder, down to the disk. It goes away when dropped.
pub fn write_beside(
    target: &Path,
    permissions: Option<Permissions>,
    bytes: &[u8],
    progress: &Progress,
) -> Result<TempPath, Stopped> {
    let mut file = temp_beside(target)?;
    for (index, chunk) in bytes.chunks(CHUNK).enumerate() {
        if progress.is_cancelled() {
            return Err(Stopped::Cancelled);
        }
        file.write_all(chunk)?;
        progress.set((index * CHUNK + chunk.len()) as u64, bytes.len() as u64 + CHUNK as u64);
    }
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    Ok(file.into_temp_path())
}

fn temp_beside(target: &Path) -> io::Result<NamedTempFile> {
    let prefix = temp_prefix(target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(PART);
    #[cfg(unix)]
    // As any new file: the user's umask decides, not tempfile's 0600, which would lock colleagues out.
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder(target))
}

fn temp_prefix(target: &Path) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(target.file_name().unwrap_or_default());
    prefix.push(".");
    prefix
}

/// Whether the file at `path` has exactly these bytes.
pub fn has_bytes(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut rest = Some(bytes);
    for_each_chunk(&mut File::open(path)?, |chunk| {
        rest = rest.and_then(|rest| rest.strip_prefix(chunk));
    })?;
    Ok(rest.is_some_and(<[u8]>::is_empty))
}

/// Makes the file at `target` also the one at `backup`, in the place of what was there.
pub fn keep_as(target: &Path, backup: &Path) -> io::Result<()> {
    let prefix = temp_prefix(target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(PART);
    let linked = builder.make_in(folder(target), |path| fs::hard_link(target, path));
    let kept = if let Ok(linked) = linked {
        linked.into_temp_path()
    } else {
        // Shares and USB sticks may know no hard links.
        let copy = temp_beside(target)?;
        fs::copy(target, copy.path())?;
        copy.as_file().sync_all()?;
        copy.into_temp_path()
    };
    replace(kept, backup)
}

/// Puts a temp file in the place of `target`, in one step.
pub fn replace(mut temp: TempPath, target: &Path) -> io::Result<()> {
    let mut pause = Duration::from_millis(60);
    loop {
        match temp.persist(target) {
            Ok(()) => return Ok(()),
            Err(failed) if is_locked(&failed.error) && pause < Duration::from_secs(2) => {
                std::thread::sleep(pause);
                pause *= 2;
                temp = failed.path;
            }
            Err(failed) => return Err(failed.error),
        }
    }
}

/// Virus scanners and sync clients hold files open for moments, which stops Windows from replacing them
/// (access denied, sharing violation, lock violation).
#[cfg(windows)]
fn is_locked(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

#[cfg(not(windows))]
fn is_locked(_: &io::Error) -> bool {
    false
}

/// Takes the change of a name down to the disk.
#[cfg(unix)]
pub fn sync_folder_of(target: &Path) -> io::Result<()> {
    File::open(folder(target))?.sync_all()
}

/// Windows writes names through by itself.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the other systems' twin can fail")]
pub fn sync_folder_of(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Removes temp files of `target` that a killed program left behind: they hold personal data too.
pub fn sweep(target: &Path, saved: SystemTime) {
    let prefix = temp_prefix(target);
    let Ok(entries) = fs::read_dir(folder(target)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        let ours = name.starts_with(prefix.as_encoded_bytes()) && name.ends_with(PART.as_bytes());
        let modified = entry.metadata().and_then(|found| found.modified());
        let stale = modified.is_ok_and(|at| saved.duration_since(at).is_ok_and(|age| age > STALE));
        if ours && stale {
            // What can't be removed now is tried again at the next save.
            let _ = fs::remove_file(entry.path());
        }
    }
}
