//! Plain-text tables whose columns line up in a terminal.

use unicode_width::UnicodeWidthStr as _;

/// Cells in rows, the head first.
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    right: Vec<usize>,
}

impl Table {
    pub fn new(head: &[&str]) -> Self {
        Self { rows: vec![head.iter().map(|&text| text.to_owned()).collect()], right: Vec::new() }
    }

    /// Numbers stand to the right in these columns.
    pub fn right(mut self, columns: &[usize]) -> Self {
        columns.clone_into(&mut self.right);
        self
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|text| one_line(&text)).collect());
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column| {
            self.rows.iter().filter_map(|row| row.get(column)).map(|text: &String| text.width()).max()
        };
        let widths: Vec<_> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        for row in &self.rows {
            let mut line = String::new();
            for (column, cell) in row.iter().enumerate() {
                let padding = " ".repeat(widths[column] - cell.width());
                if self.right.contains(&column) {
                    line += &padding;
                    line += cell;
                } else {
                    line += cell;
                    line += &padding;
                }
                line += "  ";
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// Text from the file can hold line breaks and control characters, which would break the table or speak
/// to the terminal.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_by_display_width() {
        let mut table = Table::new(&["KI", "Anteil", "Grund"]).right(&[1]);
        table.row(["Höxter".into(), "5".into(), "a\u{1b}[31m\nb".into()]);
        table.row(["日本".into(), "12".into(), String::new()]);
        insta::assert_snapshot!(table.to_string(), @r"
        KI      Anteil  Grund
        Höxter       5  a [31m b
        日本        12
        ");
    }
}
