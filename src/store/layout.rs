//! How the JSON is laid out: one record a line, so that a diff or a merge shows single records.

use std::io::{Result, Write};

use serde_json::ser::Formatter;

/// Top-level keys on a line each; objects in arrays on a line each, two levels deep (a session, its
/// registrations); everything else inline.
#[derive(Default)]
pub struct OneRecordALine {
    /// Open containers; 1 is the file's object.
    depth: usize,
    /// For every open array, whether its elements have lines of their own.
    arrays: Vec<bool>,
    /// How many of those have.
    level: usize,
    /// An array element is about to begin.
    at_element: bool,
}

/// Deeper lists of objects, such as the breaks of a session's day, stay on their record's line.
const LEVELS: usize = 2;

const BLANKS: &[u8; 8] = b"        ";

impl OneRecordALine {
    fn new_line<W: ?Sized + Write>(&self, writer: &mut W) -> Result<()> {
        writer.write_all(b"\n")?;
        let indent = if self.depth == 0 { 0 } else { 2 + 2 * self.level };
        writer.write_all(&BLANKS[..indent.min(BLANKS.len())])
    }
}

impl Formatter for OneRecordALine {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth += 1;
        self.at_element = false;
        self.arrays.push(false);
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.arrays.pop() == Some(true) {
            self.level -= 1;
            self.new_line(writer)?;
        }
        writer.write_all(b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.at_element = true;
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        self.at_element = false;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        if std::mem::take(&mut self.at_element)
            && let Some(own_lines) = self.arrays.last_mut()
        {
            if !*own_lines && self.level < LEVELS {
                *own_lines = true;
                self.level += 1;
            }
            if *own_lines {
                self.new_line(writer)?;
            }
        }
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.new_line(writer)?;
        }
        writer.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        if self.depth == 1 { self.new_line(writer) } else { Ok(()) }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        writer.write_all(if self.depth == 1 { b": " } else { b":" })
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize as _;

    use super::*;

    #[test]
    fn records_have_lines_and_deeper_lists_do_not() {
        let value = serde_json::json!({
            "format": "x",
            "none": [],
            "tags": ["a", 1, [2, {"b": 3}]],
            "organisation": {"name": "x", "phones": ["1"]},
            "sessions": [
                {"id": "s1", "days": [{"date": "d", "breaks": [{"start": "a"}, {"start": "b"}]}], "r": []},
                {"id": "s2", "registrations": [{"person": "p"}, {"person": "q"}]},
            ],
        });
        let mut bytes = Vec::new();
        value
            .serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, OneRecordALine::default()))
            .unwrap();
        insta::assert_snapshot!(String::from_utf8(bytes).unwrap(), @r#"
        {
          "format": "x",
          "none": [],
          "tags": ["a",1,[2,
            {"b":3}
          ]],
          "organisation": {"name":"x","phones":["1"]},
          "sessions": [
            {"id":"s1","days":[
              {"date":"d","breaks":[{"start":"a"},{"start":"b"}]}
            ],"r":[]},
            {"id":"s2","registrations":[
              {"person":"p"},
              {"person":"q"}
            ]}
          ]
        }
        "#);
    }
}
