//! Content lines of RFC 5545. The icalendar crate escapes and folds them; blocks are opened and closed here,
//! because the crate puts the time of day and random names into blocks that lack them.

use icalendar::Property;

use crate::exchange::{one_line, plain};

/// More letters of a text help nobody in a calendar.
const MOST_LETTERS: usize = 2_000;

/// The time zone of all sessions, with the rules that have been in force since 1996.
pub(super) const ZONE: &str = "Europe/Berlin";
const BERLIN: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n\
    BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n\
    DTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\n\
    DTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n\
    END:VTIMEZONE\r\n";

/// A calendar being written.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Opens a block.
    pub(super) fn begin(&mut self, block: &'static str) {
        self.0.extend(["BEGIN:", block, "\r\n"]);
    }

    /// Closes it.
    pub(super) fn end(&mut self, block: &'static str) {
        self.0.extend(["END:", block, "\r\n"]);
    }

    /// The rules of the time zone.
    pub(super) fn zone(&mut self) {
        self.0.push_str(BERLIN);
    }

    /// A text on one line; none, if it is empty.
    pub(super) fn text(&mut self, name: &'static str, text: &str) {
        self.lines(name, &one_line(text));
    }

    /// A text of several lines; none, if it is empty.
    pub(super) fn lines(&mut self, name: &'static str, text: &str) {
        let text: String = plain(text).trim().chars().take(MOST_LETTERS).collect();
        if !text.is_empty() {
            self.property(&Property::new(name, text));
        }
    }

    /// A value that is no text: a day, a number, an address. It comes from us or was checked.
    pub(super) fn value(&mut self, name: &'static str, value: &str) {
        self.property(&Property::new(name, one_line(value)));
    }

    /// The same with a parameter.
    pub(super) fn with(&mut self, name: &'static str, (key, what): (&str, &str), value: &str) {
        // Quotes can't stand in a parameter in any way, and carets begin the escapes of RFC 6868.
        let what: String = one_line(what).chars().filter(|c| !matches!(c, '"' | '^')).collect();
        let what: String = what.chars().take(MOST_LETTERS).collect();
        let mut property = Property::new(name, one_line(value));
        if !what.is_empty() {
            property.add_parameter(key, &what);
        }
        self.property(&property);
    }

    fn property(&mut self, property: &Property) {
        // Writing to memory can't fail.
        let line: Result<String, std::fmt::Error> = property.clone().try_into();
        self.0.push_str(&line.unwrap_or_default());
    }

    /// The file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}
