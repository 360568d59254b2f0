//! The container of XLS files, an ancient file system: its one stream with the workbook is taken out, looked
//! through, and put into a new container. A damaged one would send the library in circles.

use super::{Format, ReadError};

pub(super) const SIGNATURE: [u8; 8] = *b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const DAMAGED: ReadError = ReadError::Damaged(Format::Xls);
/// Numbers from here on are marks.
const RESERVED: u32 = 0xffff_fffa;
const END: u32 = 0xffff_fffe;
const FREE: u32 = 0xffff_ffff;
const FAT: u32 = 0xffff_fffd;
/// The new container's sectors.
const SECTOR: usize = 4096;
/// Streams below this size lie in sectors of 64 bytes.
const SMALL: usize = 4096;

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// A container's sectors and how they hang together.
struct File<'a> {
    bytes: &'a [u8],
    size: usize,
    next: Vec<u32>,
}

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let size = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, size, next: Vec::new() };
        let most = bytes.len() / size + 1;
        let mut tables: Vec<u32> = (0..109).filter_map(|n| u32_at(bytes, 76 + 4 * n)).collect();
        let mut more = u32_at(bytes, 68)?;
        let mut rounds = 0;
        while more < RESERVED {
            rounds += 1;
            let sector = file.sector(more).filter(|_| rounds <= most)?;
            let last = size - 4;
            tables.extend((0..last / 4).filter_map(|n| u32_at(sector, 4 * n)));
            more = u32_at(sector, last)?;
        }
        for table in tables.into_iter().filter(|id| *id < RESERVED).take(most) {
            let sector = file.sector(table)?;
            let next: Vec<_> = sector.chunks_exact(4).filter_map(|four| u32_at(four, 0)).collect();
            file.next.extend(next);
        }
        Some(file)
    }

    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let start = (id as usize).checked_add(1)?.checked_mul(self.size)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(&rest[..self.size.min(rest.len())])
    }

    fn chain(&self, start: u32, most: usize) -> Option<Vec<u8>> {
        let (mut id, mut chain) = (start, Vec::new());
        while id < RESERVED && chain.len() < most {
            // More than the file has: it goes in circles.
            if chain.len() > self.bytes.len() {
                return None;
            }
            chain.extend_from_slice(self.sector(id)?);
            id = *self.next.get(id as usize)?;
        }
        chain.truncate(most);
        Some(chain)
    }

    fn entries(&self) -> Option<Vec<Entry>> {
        let folder = self.chain(u32_at(self.bytes, 48)?, usize::MAX)?;
        let entry = |bytes: &[u8]| {
            let units = bytes[..64].chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]]));
            let units: Vec<_> = units.take_while(|unit| *unit != 0).collect();
            let name = String::from_utf16_lossy(&units);
            Some(Entry { name, start: u32_at(bytes, 116)?, length: u32_at(bytes, 120)? as usize })
        };
        Some(folder.chunks_exact(128).filter_map(entry).collect())
    }

    fn stream(&self, entries: &[Entry], entry: &Entry) -> Option<Vec<u8>> {
        if entry.length >= SMALL {
            return self.chain(entry.start, entry.length);
        }
        let root = entries.first()?;
        let small = self.chain(root.start, root.length)?;
        let next = self.chain(u32_at(self.bytes, 60)?, self.bytes.len())?;
        let (mut id, mut stream) = (entry.start, Vec::new());
        while id < RESERVED && stream.len() < entry.length {
            let start = (id as usize).checked_mul(64)?;
            stream.extend_from_slice(small.get(start..start + 64)?);
            id = u32_at(&next, 4 * id as usize)?;
        }
        stream.truncate(entry.length);
        Some(stream)
    }
}

fn find<'a>(entries: &'a [Entry], name: &str) -> Option<&'a Entry> {
    entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
}

/// Which office file it is: an old workbook, or a newer one behind a password.
pub(super) fn kind(bytes: &[u8]) -> Result<Format, ReadError> {
    let entries = File::open(bytes).and_then(|file| file.entries()).ok_or(DAMAGED)?;
    if find(&entries, "EncryptedPackage").is_some() {
        return Err(ReadError::Protected);
    }
    let book = find(&entries, "Workbook").or_else(|| find(&entries, "Book"));
    book.map(|_| Format::Xls).ok_or(ReadError::NotATable)
}

/// The stream with the workbook.
pub(super) fn workbook(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let read = || {
        let file = File::open(bytes)?;
        let entries = file.entries()?;
        let book = find(&entries, "Workbook").or_else(|| find(&entries, "Book"))?;
        file.stream(&entries, book)
    };
    read().ok_or(DAMAGED)
}

/// A sound container around a workbook.
pub(super) fn wrap(mut workbook: Vec<u8>) -> Vec<u8> {
    // At least so long that it doesn't count as small; the zeros behind its end are never read.
    workbook.resize(workbook.len().max(SMALL).next_multiple_of(SECTOR), 0);
    let sectors = workbook.len() / SECTOR;
    // One sector for the folder, then the workbook, then the table of what follows on what.
    let tables = (1 + sectors).div_ceil(SECTOR / 4 - 1).max(1);
    let number = |n: usize| u32::try_from(n).unwrap_or(FREE);
    let mut head = vec![0; SECTOR];
    let mut put = |at: usize, bytes: &[u8]| head[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &SIGNATURE);
    put(24, &[0x3e, 0, 4, 0, 0xfe, 0xff, 12, 0, 6, 0]);
    put(40, &1_u32.to_le_bytes());
    put(44, &number(tables).to_le_bytes());
    put(48, &0_u32.to_le_bytes());
    put(56, &number(SMALL).to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    for slot in 0..109 {
        let id = if slot < tables { number(1 + sectors + slot) } else { FREE };
        put(76 + 4 * slot, &id.to_le_bytes());
    }
    let mut folder = vec![0; SECTOR];
    entry(&mut folder[..128], ("Root Entry", 5), 0, 0);
    entry(&mut folder[128..256], ("Workbook", 2), 1, workbook.len());
    let mut next = vec![END];
    next.extend((1..=sectors).map(|id| if id == sectors { END } else { number(id + 1) }));
    next.extend(std::iter::repeat_n(FAT, tables));
    next.resize(tables * SECTOR / 4, FREE);
    let mut file = head;
    file.extend(folder);
    file.extend(workbook);
    file.extend(next.into_iter().flat_map(u32::to_le_bytes));
    file
}

fn entry(bytes: &mut [u8], (name, kind): (&str, u8), start: u32, length: usize) {
    for (unit, place) in name.encode_utf16().zip(bytes.chunks_exact_mut(2)) {
        place.copy_from_slice(&unit.to_le_bytes());
    }
    bytes[64] = u8::try_from(2 * (name.len() + 1)).unwrap_or(0);
    bytes[66] = kind;
    bytes[116..120].copy_from_slice(&start.to_le_bytes());
    bytes[120..128].copy_from_slice(&(length as u64).to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrapped_comes_out_again() {
        for length in [10, 4096, 50_000, 9_000_000] {
            let book: Vec<u8> = (0..length).map(|n: usize| u8::try_from(n % 251).unwrap()).collect();
            let file = wrap(book.clone());
            assert_eq!(kind(&file), Ok(Format::Xls));
            assert!(workbook(&file).unwrap().starts_with(&book), "{length}");
        }
    }

    #[test]
    fn a_chain_that_goes_in_circles_ends() {
        let mut file = wrap(vec![7; 20_000]);
        let table = file.len() - SECTOR;
        file[table..table + 4].copy_from_slice(&0_u32.to_le_bytes());
        assert_eq!(kind(&file), Err(DAMAGED));
    }
}
