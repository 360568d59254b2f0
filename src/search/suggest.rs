//! "Did you mean …": the name that is spelt most nearly like a query that finds nothing.

/// Longer names and queries are not compared: the work for one pair stays small.
const LONGEST: usize = 48;

/// The name, or the word of a name, nearest to `query`, as it is written. Takes names in order with
/// their folded form; of equally near ones the first. `None` if none is near.
pub fn nearest<'a>(query: &str, names: impl Iterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let query = query.trim();
    let most = match query.chars().count() {
        0..=2 => return None,
        3..=5 => 1,
        _ => 2,
    };
    let wanted = Spelling::new(query);
    let mut best: Option<(usize, &str)> = None;
    for (folded, name) in names {
        let words = folded.split_whitespace().zip(name.split_whitespace());
        let whole = std::iter::once((folded, name)).filter(|_| query.contains(' '));
        for (folded, written) in whole.chain(words) {
            let limit = best.map_or(most, |(distance, _)| distance.saturating_sub(1));
            if let Some(distance) = wanted.distance(&Spelling::new(folded), limit) {
                best = Some((distance, written));
                if distance <= 1 {
                    return Some(trimmed(written));
                }
            }
        }
    }
    best.map(|(_, written)| trimmed(written))
}

fn trimmed(written: &str) -> String {
    written.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

struct Spelling<'a> {
    bytes: &'a [u8],
    /// Which bytes occur, modulo 64: a cheap bound for the distance.
    letters: u64,
}

impl<'a> Spelling<'a> {
    fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let letters = bytes.iter().fold(0, |letters, byte| letters | 1_u64 << (byte & 63));
        Self { bytes, letters }
    }

    /// How many letters must be put in, left out, exchanged or swapped with their neighbour, if at
    /// most `limit` (optimal string alignment).
    fn distance(&self, other: &Self, limit: usize) -> Option<usize> {
        let (a, b) = (self.bytes, other.bytes);
        let differing = (self.letters ^ other.letters).count_ones() as usize;
        if limit == 0 || a.len().abs_diff(b.len()) > limit || differing > 2 * limit || a.len() > LONGEST {
            return None;
        }
        let mut rows = [[0_usize; LONGEST + 3]; 3];
        for (column, cell) in rows[0].iter_mut().enumerate() {
            *cell = column;
        }
        for row in 1..=a.len() {
            let (this, last, before) = (row % 3, (row + 2) % 3, (row + 1) % 3);
            rows[this][0] = row;
            for column in 1..=b.len() {
                let change = usize::from(a[row - 1] != b[column - 1]);
                let mut cost = (rows[last][column] + 1)
                    .min(rows[this][column - 1] + 1)
                    .min(rows[last][column - 1] + change);
                let swapped =
                    row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1];
                if swapped {
                    cost = cost.min(rows[before][column - 2] + 1);
                }
                rows[this][column] = cost;
            }
        }
        Some(rows[a.len() % 3][b.len()]).filter(|distance| *distance <= limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(query: &str, names: &[(&'static str, &'static str)]) -> Option<String> {
        nearest(query, names.iter().copied())
    }

    #[test]
    fn near_names_are_suggested() {
        let names = [
            ("kreis olpe", "Kreis Olpe"),
            ("mulheim an der ruhr", "Mülheim an der Ruhr"),
            ("halina testfall", "Halina Testfall,"),
        ];
        for (query, expected) in [
            ("olbe", Some("Olpe")),
            ("ople", Some("Olpe")),
            ("olp", Some("Olpe")),
            ("mulhiem", Some("Mülheim")),
            ("mulhxyz", None),
            ("kreis olbe", Some("Kreis Olpe")),
            ("testfal", Some("Testfall")),
            ("ol", None),
            ("", None),
        ] {
            assert_eq!(near(query, &names).as_deref(), expected, "{query}");
        }
    }

    #[test]
    fn long_texts_are_passed_over() {
        let long = "x".repeat(10_000);
        assert_eq!(nearest(&long, std::iter::once((long.as_str(), "x"))), None);
        let fifty = "x".repeat(50);
        assert_eq!(nearest(&fifty[..48], std::iter::once((fifty.as_str(), "name"))).as_deref(), Some("name"));
    }
}
