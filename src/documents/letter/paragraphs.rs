//! From the text that people typed to blocks of a letter.

use super::{Block, Line};

/// What begins a line of a list.
const BULLETS: [&str; 4] = ["- ", "– ", "• ", "* "];

/// A paragraph for each line; lines that begin with a bullet make lists.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in text.lines().map(str::trim) {
        let item = BULLETS.iter().find_map(|bullet| line.strip_prefix(bullet)).map(Line::from);
        match (item, blocks.last_mut()) {
            (Some(item), Some(Block::List { items })) => items.push(item),
            (Some(item), _) => blocks.push(Block::List { items: vec![item] }),
            (None, _) if Line::from(line).is_empty() => {}
            (None, _) => blocks.push(Block::paragraph(line)),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_paragraphs_and_bullets_are_lists() {
        let text = "Eins\n\n \0 \nZwei\r\n- a\n• b\nDrei - vier\n– c";
        let words = |block: Block| match block {
            Block::Paragraph { text } => text.to_string(),
            Block::List { items } => format!("{items:?}"),
            other => panic!("{other:?}"),
        };
        let found: Vec<_> = blocks(text).into_iter().map(words).collect();
        assert_eq!(found, ["Eins", "Zwei", "[Line(\"a\"), Line(\"b\")]", "Drei - vier", "[Line(\"c\")]"]);
        assert_eq!(blocks(" \n"), Vec::new());
    }
}
