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
        let read = crate::exchange::read::read_text(&text, &mut |_| true).unwrap();
        let read: Vec<Vec<_>> =
            read.sheets[0].rows.iter().map(|row| (0..2).map(|at| row.cell(at).text()).collect()).collect();
        assert_eq!(
            read,
            [["Name", "Notiz"], ["Özil, Mia", "sagt \"ja\""], ["a b", "zwei\nZeilen"], ["x", ""]]
        );
    }
}
