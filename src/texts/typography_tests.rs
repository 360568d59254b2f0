//! How texts are written: typographic quotes and apostrophes, one word for one thing.

use std::path::Path;

/// Words that another one stands for everywhere: what is written, and what to write.
const NOT_OUR_WORDS: [(&str, &str); 8] = [
    ("stößt an", "hat einen Konflikt"),
    ("anstößt", "Konflikte"),
    ("\"Anlass\"", "\"Grund\""),
    ("\"Breite\"", "\"Breitengrad\""),
    ("\"Stand\"", "\"Status\""),
    ("jeder Stand", "jeder Status"),
    ("\"Stelle\"", "\"Dienststelle\""),
    ("clash", "conflict"),
];

/// The literals of a source's shown texts: neither comments nor tests.
fn literals(source: &str) -> Vec<String> {
    let shown = source.split("\n#[cfg(test)]\n").next().unwrap_or_default();
    let code: Vec<_> = shown.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    code.join("\n").split('"').skip(1).step_by(2).map(|text| format!("\"{text}\"")).collect()
}

#[test]
fn quotes_are_typographic_and_words_are_ours() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/texts");
    let mut read = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.to_string_lossy().ends_with("_tests.rs") {
            continue;
        }
        for text in literals(&std::fs::read_to_string(&path).unwrap()) {
            read += 1;
            let place = path.display();
            assert!(!text.contains('\'') && !text.contains('!'), "{place}: {text}");
            for (theirs, ours) in NOT_OUR_WORDS {
                assert!(!text.contains(theirs), "{place}: {text} has {theirs}; {ours} is our word");
            }
        }
    }
    assert!(read > 1000, "only {read} texts were found");
}
