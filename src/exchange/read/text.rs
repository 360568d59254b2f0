//! CSV, TSV and their like: encoding, separator, and quotation marks that nothing closes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::builder::Builder;
use super::value::Value;
use super::{GoOn, Oddity, ReadError};

/// Of equally good ones, the first.
const SEPARATORS: [u8; 4] = *b"\t;|,";
/// So many rows decide about the separator.
const SAMPLE: usize = 60;

pub(super) fn read(bytes: &[u8], builder: &mut Builder, go_on: GoOn<'_>) -> Result<(), ReadError> {
    builder.sheet("");
    let text = decoded(bytes, builder)?;
    table(&text, builder, go_on)
}

/// The text, in whatever encoding it came. Lines of the other usual encoding are read in theirs.
fn decoded(bytes: &[u8], builder: &mut Builder) -> Result<String, ReadError> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.filter(|encoding| *encoding != UTF_8).or_else(|| utf_16(bytes));
    if let Some(encoding) = encoding {
        let (text, _, bad) = encoding.decode(bytes);
        if bad {
            builder.note(0, None, Oddity::BadLetters);
        }
        return Ok(text.into_owned());
    }
    let controls = bytes.iter().filter(|b| b.is_ascii_control() && !b.is_ascii_whitespace()).count();
    if controls > 8 && controls * 20 > bytes.len() {
        return Err(ReadError::NotATable);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    Ok(std::str::from_utf8(bytes).map_or_else(|_| line_by_line(bytes, builder), ToOwned::to_owned))
}

/// UTF-16 without its mark: every other byte of western text is NUL.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(2_000)];
    let pairs = sample.len() / 2;
    let nuls = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    if pairs < 2 {
        return None;
    }
    if nuls(1) * 10 > pairs * 7 && nuls(0) * 10 < pairs {
        Some(UTF_16LE)
    } else if nuls(0) * 10 > pairs * 7 && nuls(1) * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn line_by_line(bytes: &[u8], builder: &mut Builder) -> String {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let lines: Vec<_> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let (mut utf_8, mut first_other) = (false, None);
    for (number, line) in lines.iter().enumerate() {
        if std::str::from_utf8(line).is_ok() {
            utf_8 |= !line.is_ascii();
        } else {
            detector.feed(line, false);
            first_other = first_other.or(Some(number));
        }
    }
    detector.feed(b"", true);
    let encoding = detector.guess(Some(b"de"), Utf8Detection::Deny);
    let row = u32::try_from(first_other.unwrap_or(0)).unwrap_or(u32::MAX);
    if utf_8 {
        builder.note(row, None, Oddity::MixedEncodings);
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for line in lines {
        if let Ok(line) = std::str::from_utf8(line) {
            text.push_str(line);
            continue;
        }
        let (line, bad) = encoding.decode_without_bom_handling(line);
        if bad {
            builder.note(row, None, Oddity::BadLetters);
        }
        text.push_str(&line);
    }
    text
}

/// Puts the cells of a text.
pub(super) fn table(text: &str, builder: &mut Builder, go_on: GoOn<'_>) -> Result<(), ReadError> {
    let text = text.trim_start_matches('\u{feff}');
    let (told, text, above) = told_separator(text);
    let separator = told.unwrap_or_else(|| separator(text));
    let open = open_quote(text, separator);
    if let Some(row) = open {
        builder.note(row + above, None, Oddity::OpenQuote);
    }
    let mut reader = reader(separator, open.is_none(), text);
    let (mut record, mut number) = (StringRecord::new(), above);
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, csv::Position::byte);
        number = number.saturating_add(empty_lines(text, usize::try_from(start).unwrap_or(usize::MAX)));
        for (column, cell) in record.iter().enumerate() {
            let cell = if open.is_some() { unquoted(cell) } else { cell };
            builder.put(number, column, Value::Text(cell.into()))?;
        }
        number = number.saturating_add(1);
        if number.is_multiple_of(1024) && !go_on(0.5) {
            return Err(ReadError::Cancelled);
        }
    }
    Ok(())
}

/// The csv reader passes over empty lines; a spreadsheet counts them.
fn empty_lines(text: &str, start: usize) -> u32 {
    let (above, rest) = text.as_bytes().split_at(start.min(text.len()));
    let rest = if above.ends_with(b"\r") { rest.strip_prefix(b"\n").unwrap_or(rest) } else { rest };
    let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let breaks: Vec<_> = breaks.collect();
    let pairs = breaks.windows(2).filter(|pair| matches!(pair, [b'\r', b'\n'])).count();
    u32::try_from(breaks.len() - pairs).unwrap_or(u32::MAX)
}

fn reader(separator: u8, quoting: bool, text: &str) -> csv::Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(separator).quoting(quoting);
    builder.from_reader(text.as_bytes())
}

/// Excel's own hint, "sep=;" in a first line.
fn told_separator(text: &str) -> (Option<u8>, &str, u32) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let told = first.trim_end_matches('\r').strip_prefix("sep=").map(str::as_bytes);
    match told {
        Some([separator]) if SEPARATORS.contains(separator) => (Some(*separator), rest, 1),
        _ => (None, text, 0),
    }
}

/// The separator by which most rows have the same number of cells, and more than one.
fn separator(text: &str) -> u8 {
    let score = |separator: u8| {
        let mut reader = reader(separator, true, text);
        let lengths: Vec<_> = reader
            .records()
            .take(SAMPLE)
            .filter_map(Result::ok)
            .filter(|record| record.iter().any(|cell| !cell.trim().is_empty()))
            .map(|record| record.len().min(64))
            .collect();
        let often = |length: usize| lengths.iter().filter(|other| **other == length).count();
        // "Beispiel, Anna": such a comma stands within a name.
        if separator == b',' && 2 * text.matches(", ").count() > text.matches(',').count() {
            return 0;
        }
        let best = lengths.iter().filter(|length| **length > 1).map(|length| (often(*length), *length)).max();
        let (rows, cells) = best.unwrap_or((0, 1));
        // The share of rows counts twice: commas in names are many, but not in every row.
        (cells - 1) * rows * rows * 1000 / (lengths.len() * lengths.len()).max(1)
    };
    let scored = SEPARATORS.map(|separator| (score(separator), separator));
    let best = scored.iter().map(|(score, _)| *score).max().unwrap_or(0);
    scored.iter().find(|(score, _)| *score == best && best > 0).map_or(b';', |(_, separator)| *separator)
}

/// In which line, from 0, the quotation mark stands that nothing closes.
fn open_quote(text: &str, separator: u8) -> Option<u32> {
    let (mut line, mut opened) = (0_u32, None);
    let mut at_start = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'\n' {
            line = line.saturating_add(1);
        }
        match (opened, byte) {
            (Some(_), b'"') if bytes.peek() == Some(&b'"') => drop(bytes.next()),
            (Some(_), b'"') => opened = None,
            (Some(_), _) => continue,
            (None, b'"') if at_start => opened = Some(line),
            (None, _) => {}
        }
        at_start = byte == separator || matches!(byte, b'\n' | b'\r');
    }
    opened
}

/// A cell without the marks around it, where marks don't mean anything.
fn unquoted(cell: &str) -> &str {
    let cell = cell.trim();
    let inner = cell.strip_prefix('"').unwrap_or(cell);
    inner.strip_suffix('"').unwrap_or(inner)
}
