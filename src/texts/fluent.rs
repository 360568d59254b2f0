//! Reads the texts of `assets/texts`, in Project Fluent's format. A vocabulary is parsed when its first
//! text is asked for; a text without arguments is written once and looked up from then on.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Lang, Texts, Wording};

/// All files of a language, in no particular order: a text's name is its only address.
macro_rules! files {
    ($lang:literal: $($name:literal)*) => {
        &[$(include_str!(concat!("../../assets/texts/", $lang, "/", $name, ".ftl"))),*]
    };
    ($lang:literal) => {
        files!($lang:
            "actions"
            "badges"
            "calendars"
            "certificates"
            "clashes"
            "cli"
            "counts"
            "coverage"
            "coverage_report"
            "documents"
            "edits"
            "export"
            "files"
            "findings"
            "forms"
            "holidays"
            "import"
            "letters"
            "mail_drafts"
            "mails"
            "pictures"
            "programme"
            "reports_paper"
            "window"
            "window_access"
            "window_calendar"
            "window_centres"
            "window_documents"
            "window_doubles"
            "window_entry"
            "window_export"
            "window_forms"
            "window_help"
            "window_import"
            "window_letters"
            "window_mails"
            "window_map"
            "window_matching"
            "window_offerings"
            "window_people"
            "window_plan"
            "window_reports"
            "window_resources"
            "window_session"
            "window_sessions"
            "window_settings"
            "window_tables"
            "words")
    };
}

const GERMAN: &[&str] = files!("de");
const ENGLISH: &[&str] = files!("en");

/// What people are called, in each way of calling them all.
const fn people(wording: Wording) -> &'static str {
    match wording {
        Wording::Colon => include_str!("../../assets/texts/de/wording/colon.ftl"),
        Wording::Pairs => include_str!("../../assets/texts/de/wording/pairs.ftl"),
        Wording::Neutral => include_str!("../../assets/texts/de/wording/neutral.ftl"),
    }
}

/// English, and German once for each way of wording.
const VOCABULARIES: usize = 1 + Wording::ALL.len();

/// Where the words of `texts` stand among the vocabularies.
const fn vocabulary(texts: Texts) -> usize {
    match texts.lang {
        Lang::En => 0,
        Lang::De => 1 + texts.wording as usize,
    }
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(texts: Texts) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; VOCABULARIES] = [const { OnceLock::new() }; VOCABULARIES];
    BUNDLES[vocabulary(texts)].get_or_init(|| read(texts))
}

/// What can't be parsed is left out, so that a text's name stands where it should; a test finds it first.
fn read(texts: Texts) -> Bundle {
    let (tag, files, people) = match texts.lang {
        Lang::De => ("de", GERMAN, Some(people(texts.wording))),
        Lang::En => ("en", ENGLISH, None),
    };
    let mut bundle = Bundle::new_concurrent(tag.parse().into_iter().collect());
    // Window, terminal and paper are in one language, written in one direction.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match texts.lang {
        Lang::De => |value, _| grouped(value, Texts::new(Lang::De)),
        Lang::En => |value, _| grouped(value, Texts::new(Lang::En)),
    }));
    for file in files.iter().copied().chain(people) {
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A count as people write it: "1.234".
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts were a usize before")]
fn grouped(value: &FluentValue<'_>, texts: Texts) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(texts.number(*value as usize)),
        _ => None,
    }
}

/// Writes a text; its own name where there is none, which a test rules out.
fn write(texts: Texts, name: &str, args: Option<&FluentArgs<'_>>) -> String {
    let bundle = bundle(texts);
    bundle.get_message(name).and_then(|message| message.value()).map_or_else(
        || name.to_owned(),
        |pattern| bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned(),
    )
}

/// A text without arguments, as it was written in each vocabulary.
pub struct Plain {
    name: &'static str,
    written: [OnceLock<String>; VOCABULARIES],
}

impl Plain {
    pub const fn new(name: &'static str) -> Self {
        Self { name, written: [const { OnceLock::new() }; VOCABULARIES] }
    }

    pub fn get(&'static self, texts: Texts) -> &'static str {
        self.written[vocabulary(texts)].get_or_init(|| write(texts, self.name, None))
    }
}

/// A text with arguments, each a name and what stands for it; a count comes first.
pub fn filled(texts: Texts, name: &str, count: Option<usize>, args: &[(&str, String)]) -> String {
    let mut values = FluentArgs::with_capacity(args.len() + 1);
    if let Some(count) = count {
        values.set("count", count);
    }
    for (name, value) in args {
        values.set(*name, value.as_str());
    }
    write(texts, name, Some(&values))
}

#[cfg(test)]
#[path = "fluent_tests.rs"]
mod tests;
