//! Tables as text, as spreadsheets put them on the clipboard: cells parted by tabs, lines by line breaks,
//! and quotes around cells that contain any of these.

/// The lines with their cells; each line ends with a line break.
pub fn write<'a>(lines: impl IntoIterator<Item = Vec<std::borrow::Cow<'a, str>>>) -> String {
    let mut text = String::new();
    for line in lines {
        for (index, cell) in line.iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            if cell.contains(['\t', '\n', '\r', '"']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// More lines, cells or letters than anybody pastes on purpose are left out.
const MOST_LINES: usize = 20_000;
const MOST_CELLS: usize = 64;

/// The cells of text that was copied from a spreadsheet: parted by tabs, or by semicolons where the text
/// has no tab. Empty lines are left out. Takes any text.
pub fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let separator = if text.contains('\t') { '\t' } else { ';' };
    let mut reader = Reader { lines: Vec::new(), line: Vec::new(), cell: String::new() };
    let mut letters = text.chars().peekable();
    let mut quoted = false;
    let mut at_start = true;
    while let Some(letter) = letters.next() {
        if reader.lines.len() >= MOST_LINES {
            return reader.lines;
        }
        if quoted {
            match letter {
                '"' if letters.peek() == Some(&'"') => reader.cell.extend(letters.next()),
                '"' => quoted = false,
                letter => reader.cell.push(letter),
            }
            continue;
        }
        match letter {
            '"' if at_start => quoted = true,
            '\r' if letters.peek() == Some(&'\n') => continue,
            '\n' | '\r' => reader.end_line(),
            letter if letter == separator => reader.end_cell(),
            letter => reader.cell.push(letter),
        }
        at_start = letter == separator || matches!(letter, '\n' | '\r');
    }
    reader.end_line();
    reader.lines
}

struct Reader {
    lines: Vec<Vec<String>>,
    line: Vec<String>,
    cell: String,
}

impl Reader {
    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        if self.line.len() < MOST_CELLS {
            self.line.push(cell.trim().to_owned());
        }
    }

    fn end_line(&mut self) {
        self.end_cell();
        let line = std::mem::take(&mut self.line);
        if line.iter().any(|cell| !cell.is_empty()) {
            self.lines.push(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let lines = [["Name", "Notiz"], ["Özil, Mia", "sagt \"ja\""], ["a\tb", "zwei\nZeilen"], ["x", ""]];
        let text = write(lines.iter().map(|line| line.iter().map(|cell| (*cell).into()).collect()));
        assert_eq!(
            text,
            "Name\tNotiz\r\nÖzil, Mia\t\"sagt \"\"ja\"\"\"\r\n\"a\tb\"\t\"zwei\nZeilen\"\r\nx\t\r\n"
        );
        assert_eq!(read(&text), lines);
    }

    #[test]
    fn any_text_is_read() {
        let check = |text: &str, expected: &str| {
            let lines: Vec<_> = read(text).into_iter().map(|line| line.join("|")).collect();
            assert_eq!(lines.join("/"), expected, "{text:?}");
        };
        check("", "");
        check("\n\r\n\t\t\n", "");
        check("a;b\r\"c;d\";e", "a|b/c;d|e");
        check("a;b\tc", "a;b|c");
        check("\u{feff}Vorname\tNachname\n Anna \tBeispiel", "Vorname|Nachname/Anna|Beispiel");
        check("5\" Rohr\t\"offen", "5\" Rohr|offen");
        check("\"a\"b\tc", "ab|c");
        check("\"\"\"\"\t\"\"", "\"|");
        check("a\t\u{0}\u{202e}b", "a|\u{0}\u{202e}b");
        assert_eq!(read(&"\t".repeat(500)).len(), 0);
        assert_eq!(read(&"x;".repeat(500))[0].len(), MOST_CELLS);
        assert_eq!(read(&"x\n".repeat(MOST_LINES + 5)).len(), MOST_LINES);
    }
}
