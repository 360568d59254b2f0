//! The handbook: chapters in Markdown under `assets/handbuch`, readable as files and in the window.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::app::Place;
use crate::search::folded;

/// One chapter, as it is embedded.
#[derive(Debug)]
pub struct Chapter {
    /// The file's name without its ending: what links name.
    pub name: &'static str,
    source: &'static str,
}

macro_rules! chapters {
    ($($name:literal),* $(,)?) => {
        /// All chapters, in the order of the handbook.
        pub const CHAPTERS: &[Chapter] = &[$(Chapter {
            name: $name,
            source: include_str!(concat!("../../../assets/handbuch/", $name, ".md")),
        },)*];
    };
}

chapters![
    "01-erste-schritte",
    "02-uebersicht",
    "03-angebote",
    "04-kis",
    "05-abgleich",
    "06-termine",
    "07-termin",
    "08-personen",
    "09-trainer-und-orte",
    "10-auswertung",
    "11-einstellungen",
    "12-hinweise",
    "13-dateien",
    "14-personendaten",
    "15-tastatur",
    "16-dokumente",
];

/// The pictures that chapters show, by file name.
const PICTURES: &[(&str, &[u8])] = &[
    ("uebersicht.png", include_bytes!("../../../assets/handbuch/bilder/uebersicht.png")),
    ("angebot.png", include_bytes!("../../../assets/handbuch/bilder/angebot.png")),
    ("ki.png", include_bytes!("../../../assets/handbuch/bilder/ki.png")),
    ("abgleich.png", include_bytes!("../../../assets/handbuch/bilder/abgleich.png")),
    ("karte.png", include_bytes!("../../../assets/handbuch/bilder/karte.png")),
    ("matrix.png", include_bytes!("../../../assets/handbuch/bilder/matrix.png")),
    ("monat.png", include_bytes!("../../../assets/handbuch/bilder/monat.png")),
    ("termin.png", include_bytes!("../../../assets/handbuch/bilder/termin.png")),
    ("person.png", include_bytes!("../../../assets/handbuch/bilder/person.png")),
    ("auswertung.png", include_bytes!("../../../assets/handbuch/bilder/auswertung.png")),
];

/// The picture that a chapter names `bilder/NAME`.
pub fn picture(target: &str) -> Option<&'static [u8]> {
    let name = target.strip_prefix("bilder/")?;
    PICTURES.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}

/// The chapter about a place.
pub fn chapter_about(place: &Place) -> usize {
    match place {
        Place::Overview => 1,
        Place::Offerings(_) => 2,
        Place::Centres(_) => 3,
        Place::Matching(_) | Place::Matrix | Place::Map(_) => 4,
        Place::Sessions | Place::Plan => 5,
        Place::Session(_) => 6,
        Place::People(_) | Place::Doubles | Place::Import => 7,
        Place::Trainers(_) | Place::Venues(_) => 8,
        Place::Reports => 9,
        Place::Settings => 10,
        Place::Findings => 11,
        Place::Documents | Place::Certificates(_) => 15,
    }
}

/// The chapter that a link `NAME.md` leads to.
pub fn chapter_named(target: &str) -> Option<usize> {
    let name = target.strip_suffix(".md")?;
    CHAPTERS.iter().position(|chapter| chapter.name == name)
}

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they are meant.
    pub kind: Kind,
}

/// What a run of text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing special.
    Plain,
    /// Emphasised, or the name of something in the window.
    Strong,
    /// A key or something to type.
    Key,
    /// A link to another chapter.
    Link(String),
}

/// A piece of a chapter, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A title; 1 is the chapter's own.
    Heading(u8, String),
    /// Running text.
    Paragraph(Vec<Span>),
    /// An item of a list; numbered ones have their number.
    Item(Option<u64>, Vec<Span>),
    /// A picture: target and what it shows.
    Picture(String, String),
    /// Rows of cells; the first row is the head.
    Table(Vec<Vec<Vec<Span>>>),
}

impl Chapter {
    /// Its title.
    pub fn title(&self) -> &'static str {
        self.source.lines().next().unwrap_or_default().trim_start_matches("# ")
    }

    /// Its contents.
    pub fn blocks(&self) -> Vec<Block> {
        let mut reader = Reader::default();
        for event in Parser::new_ext(self.source, Options::ENABLE_TABLES) {
            reader.event(event);
        }
        reader.blocks
    }
}

/// A section that has all the words somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The chapter.
    pub chapter: usize,
    /// Its section's title.
    pub title: String,
}

/// The sections in which every word of `query` occurs, in the order of the handbook.
pub fn find(query: &str) -> Vec<Section> {
    let words: Vec<String> = folded(query).split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (chapter, Chapter { source, .. }) in CHAPTERS.iter().enumerate() {
        for section in source.split("\n#") {
            let text = folded(section);
            if words.iter().all(|word| text.contains(word.as_str())) {
                let title = section.lines().next().unwrap_or_default();
                let title = title.trim_start_matches(['#', ' ']).to_owned();
                found.push(Section { chapter, title });
            }
        }
    }
    found
}

/// Turns the parser's events into blocks.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    spans: Vec<Span>,
    strong: bool,
    link: Option<String>,
    picture: Option<String>,
    /// The next number of each open list.
    lists: Vec<Option<u64>>,
    item: bool,
    rows: Vec<Vec<Vec<Span>>>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => self.spans.push(Span { text: text.into_string(), kind: Kind::Key }),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong | Tag::Emphasis => self.strong = true,
            Tag::Link { dest_url, .. } => self.link = Some(dest_url.into_string()),
            Tag::Image { dest_url, .. } => self.picture = Some(dest_url.into_string()),
            Tag::List(first) => self.lists.push(first),
            Tag::Item => self.item = true,
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Emphasis => self.strong = false,
            TagEnd::Link => self.link = None,
            TagEnd::Image => {
                if let Some(target) = self.picture.take() {
                    let alt = text_of(&std::mem::take(&mut self.spans));
                    self.blocks.push(Block::Picture(target, alt));
                }
            }
            TagEnd::Heading(level) => {
                let text = text_of(&std::mem::take(&mut self.spans));
                self.blocks.push(Block::Heading(rank(level), text));
            }
            TagEnd::Paragraph if !self.item => self.paragraph(),
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::TableCell => {
                let spans = std::mem::take(&mut self.spans);
                if let Some(row) = self.rows.last_mut() {
                    row.push(spans);
                }
            }
            TagEnd::Table => self.blocks.push(Block::Table(std::mem::take(&mut self.rows))),
            _ => {}
        }
    }

    fn paragraph(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        if !spans.is_empty() {
            self.blocks.push(Block::Paragraph(spans));
        }
    }

    fn end_item(&mut self) {
        self.item = false;
        let spans = std::mem::take(&mut self.spans);
        let next = self.lists.last_mut().and_then(Option::as_mut);
        let number = next.map(|next| {
            *next += 1;
            *next - 1
        });
        self.blocks.push(Block::Item(number, spans));
    }

    fn text(&mut self, text: &str) {
        let kind = match &self.link {
            Some(target) => Kind::Link(target.clone()),
            None if self.strong => Kind::Strong,
            None => Kind::Plain,
        };
        match self.spans.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => self.spans.push(Span { text: text.to_owned(), kind }),
        }
    }
}

fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        _ => 3,
    }
}

/// The words of a run of spans.
pub fn text_of(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

#[cfg(test)]
#[path = "handbook_tests.rs"]
mod tests;
