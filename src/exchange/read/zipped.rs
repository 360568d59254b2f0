//! Office files are ZIP archives: everything is unpacked once and counted before a reader sees it.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::{Format, ReadError};

/// Most bytes of all parts together.
const MOST_UNPACKED: u64 = 320 << 20;
/// Most bytes of a part that is not a sheet, and of an ODS file's one part with everything.
const MOST_OF_A_PART: u64 = 40 << 20;
/// Most parts.
const MOST_PARTS: usize = 4_000;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

fn archive(bytes: &[u8], format: Format) -> Result<Archive<'_>, ReadError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_not_readable| ReadError::Damaged(format))
}

/// Which office file it is.
pub(super) fn kind(bytes: &[u8]) -> Result<Format, ReadError> {
    let archive = archive(bytes, Format::Xlsx)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        Ok(Format::Xlsx)
    } else if has("content.xml") && has("mimetype") {
        Ok(Format::Ods)
    } else {
        Err(ReadError::NotATable)
    }
}

/// Unpacks every part and counts, without keeping any.
pub(super) fn check(bytes: &[u8], format: Format) -> Result<(), ReadError> {
    let mut archive = archive(bytes, format)?;
    if archive.len() > MOST_PARTS {
        return Err(ReadError::UnpacksTooLarge);
    }
    let mut all = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(_) => ReadError::Protected,
            _ => ReadError::Damaged(format),
        })?;
        let is_sheet = part.name().is_ok_and(|name| name.starts_with("xl/worksheets/"));
        let most = if is_sheet { MOST_UNPACKED - all } else { MOST_OF_A_PART.min(MOST_UNPACKED - all) };
        let mut counted = part.take(most + 1);
        let size = std::io::copy(&mut counted, &mut std::io::sink())
            .map_err(|_bad_data| ReadError::Damaged(format))?;
        if size > most {
            return Err(ReadError::UnpacksTooLarge);
        }
        all += size;
    }
    Ok(())
}

/// A part that [`check`] has counted.
pub(super) fn part(bytes: &[u8], name: &str, format: Format) -> Result<Vec<u8>, ReadError> {
    let mut archive = archive(bytes, format)?;
    let damaged = ReadError::Damaged(format);
    let part = archive.by_name(name).map_err(|_missing| damaged)?;
    let mut unpacked = Vec::new();
    part.take(MOST_OF_A_PART).read_to_end(&mut unpacked).map_err(|_bad_data| damaged)?;
    Ok(unpacked)
}
