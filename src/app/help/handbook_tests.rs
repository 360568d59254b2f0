use std::collections::BTreeSet;

use super::*;
use crate::app::{Action, keys};
use crate::texts::{Lang, Texts};

fn all_spans(block: &Block) -> Vec<&Span> {
    match block {
        Block::Paragraph(spans) | Block::Item(_, spans) => spans.iter().collect(),
        Block::Table(rows) => rows.iter().flatten().flatten().collect(),
        Block::Heading(..) | Block::Picture(..) => Vec::new(),
    }
}

#[test]
fn every_chapter_has_a_title_and_leads_only_to_what_there_is() {
    for chapter in CHAPTERS {
        let blocks = chapter.blocks();
        assert_eq!(blocks[0], Block::Heading(1, chapter.title().to_owned()), "{}", chapter.name);
        assert!(blocks.len() > 3, "{} is empty", chapter.name);
        for block in &blocks {
            if let Block::Picture(target, alt) = block {
                assert!(picture(target).is_some(), "{}: no picture {target}", chapter.name);
                assert!(alt.len() > 20, "{}: {target} says nothing to who can't see it", chapter.name);
            }
            for span in all_spans(block) {
                if let Kind::Link(target) = &span.kind {
                    assert!(chapter_named(target).is_some(), "{}: no chapter {target}", chapter.name);
                }
            }
        }
    }
}

#[test]
fn every_shortcut_in_the_handbook_is_one_and_every_one_is_in_it() {
    let texts = Texts::new(Lang::De);
    let known: BTreeSet<String> =
        Action::ALL.iter().filter_map(|action| Some(keys::text(texts, action.shortcut()?))).collect();
    let mut told = BTreeSet::new();
    for chapter in CHAPTERS {
        for block in chapter.blocks() {
            for span in all_spans(&block).into_iter().filter(|span| span.kind == Kind::Key) {
                told.insert(span.text.clone());
            }
        }
    }
    let modified = |key: &&String| key.contains("Strg+") || key.contains("Alt+");
    // These belong to tables and calendars, which handle them themselves.
    let of_views: BTreeSet<String> = OF_VIEWS.iter().map(|key| (*key).to_owned()).collect();
    let unknown: Vec<_> = told
        .iter()
        .filter(modified)
        .filter(|key| !known.contains(*key) && !of_views.contains(*key))
        .collect();
    assert!(unknown.is_empty(), "the handbook names shortcuts that do nothing: {unknown:?}");
    let untold: Vec<_> = known.difference(&told).collect();
    assert!(untold.is_empty(), "the handbook doesn't name {untold:?}");
}

/// Shortcuts of tables, calendars and fields.
const OF_VIEWS: &[&str] = &["Strg+A", "Strg+C", "Strg+V", "Strg+Enter", "Alt+Pfeil ab"];

#[test]
fn blocks_of_markdown() {
    let chapter = Chapter {
        name: "x",
        source: "# Titel\n\nEin **Wort** und `Strg+K`, [dort](04-kis.md).\n\n1. eins\n2. zwei\n\n- a\n\n\
                 | A | B |\n|---|---|\n| c | `d` |\n\n![Bild](bilder/uebersicht.png)\n",
    };
    let shown: Vec<String> = chapter.blocks().iter().map(shown).collect();
    assert_eq!(
        shown,
        [
            "# Titel",
            "Ein *Wort* und [Strg+K], dort→04-kis.md.",
            "1. eins",
            "2. zwei",
            "- a",
            "A | B / c | [d]",
            "![Bild] bilder/uebersicht.png",
        ]
    );
}

fn shown(block: &Block) -> String {
    let spans = |spans: &[Span]| -> String {
        spans
            .iter()
            .map(|span| match &span.kind {
                Kind::Plain => span.text.clone(),
                Kind::Strong => format!("*{}*", span.text),
                Kind::Key => format!("[{}]", span.text),
                Kind::Link(target) => format!("{}→{target}", span.text),
            })
            .collect()
    };
    match block {
        Block::Heading(rank, text) => format!("{} {text}", "#".repeat(usize::from(*rank))),
        Block::Paragraph(text) => spans(text),
        Block::Item(None, text) => format!("- {}", spans(text)),
        Block::Item(Some(number), text) => format!("{number}. {}", spans(text)),
        Block::Picture(target, alt) => format!("![{alt}] {target}"),
        Block::Table(rows) => {
            let row = |row: &Vec<Vec<Span>>| row.iter().map(|c| spans(c)).collect::<Vec<_>>().join(" | ");
            rows.iter().map(row).collect::<Vec<_>>().join(" / ")
        }
    }
}

#[test]
fn finding_takes_all_words_folded_and_names_the_section() {
    let found = find("WARTELISTE");
    assert!(found.iter().any(|section| CHAPTERS[section.chapter].name == "07-termin"));
    assert!(find("warteliste xyzzy").is_empty() && find("  ").is_empty());
}
