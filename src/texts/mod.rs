//! Every word a user reads. The words themselves stand in `assets/texts`, one file a topic and language; here
//! each of them is a method, and values of the pure rooms find their words.

mod actions;
mod badges;
mod calendars;
mod certificates;
mod clashes;
mod cli;
mod counts;
mod coverage;
mod coverage_report;
mod documents;
mod edits;
mod export;
mod files;
mod findings;
mod fluent;
mod forms;
mod holidays;
mod import;
mod letters;
mod mail_drafts;
mod pictures;
mod programme;
mod reports_paper;
mod window;
mod window_access;
mod window_calendar;
mod window_centres;
mod window_documents;
mod window_doubles;
mod window_entry;
mod window_export;
mod window_forms;
mod window_help;
mod window_import;
mod window_letters;
mod window_mails;
mod window_map;
mod window_matching;
mod window_offerings;
mod window_people;
mod window_plan;
mod window_reports;
mod window_resources;
mod window_session;
mod window_sessions;
mod window_settings;
mod window_tables;
mod words;

use serde::{Deserialize, Serialize};

pub use window_calendar::Keys;

/// The languages of window, command line and documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// German, the default.
    #[default]
    De,
    /// English.
    En,
}

/// How German calls people of all genders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// "Trainer:innen", "Teilnehmende".
    #[default]
    Colon,
    /// "Trainerinnen und Trainer", "Teilnehmerinnen und Teilnehmer".
    Pairs,
    /// "Kursleitungen", "Teilnehmende".
    Neutral,
}

impl Wording {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Colon, Self::Pairs, Self::Neutral];
}

/// The words of one language; every text is a method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Which.
    pub lang: Lang,
    /// How it calls people.
    pub wording: Wording,
}

impl Texts {
    /// The words of `lang`, in the usual wording.
    pub const fn new(lang: Lang) -> Self {
        Self { lang, wording: Wording::Colon }
    }

    /// The same language, with people called as `wording` says.
    pub const fn worded(self, wording: Wording) -> Self {
        Self { wording, ..self }
    }

    /// The language's tag, as documents carry it: "de".
    pub const fn lang_tag(self) -> &'static str {
        match self.lang {
            Lang::De => "de",
            Lang::En => "en",
        }
    }

    /// The region that the language is written as in: "DE".
    pub const fn region(self) -> &'static str {
        match self.lang {
            Lang::De => "DE",
            Lang::En => "GB",
        }
    }
}

/// Declares texts of `assets/texts`, each a method of [`Texts`]: `name;`, with what stands in it
/// `name(what, when);`, or agreeing with a number, which is an argument called `count`,
/// `name(count;)` and `name(count; what);`. A test compares these names with the files.
macro_rules! texts {
    ($($name:ident $(($($args:tt)*))?;)*) => {
        impl $crate::texts::Texts {
            $($crate::texts::texts!(@one $name $(($($args)*))?);)*
        }
    };
    (@one $name:ident) => {
        #[doc = concat!("`", stringify!($name), "` of `assets/texts`.")]
        pub fn $name(self) -> &'static str {
            static TEXT: $crate::texts::fluent::Plain = $crate::texts::fluent::Plain::new(stringify!($name));
            TEXT.get(self)
        }
    };
    (@one $name:ident (count; $($arg:ident),*)) => {
        #[doc = concat!("`", stringify!($name), "` of `assets/texts`.")]
        pub fn $name(self, count: impl TryInto<usize> $(, $arg: impl std::fmt::Display)*) -> String {
            let count = count.try_into().unwrap_or(usize::MAX);
            let args = [$((stringify!($arg), $arg.to_string())),*];
            $crate::texts::fluent::filled(self, stringify!($name), Some(count), &args)
        }
    };
    (@one $name:ident ($($arg:ident),+)) => {
        #[doc = concat!("`", stringify!($name), "` of `assets/texts`.")]
        pub fn $name(self, $($arg: impl std::fmt::Display),+) -> String {
            let args = [$((stringify!($arg), $arg.to_string())),+];
            $crate::texts::fluent::filled(self, stringify!($name), None, &args)
        }
    };
}
use texts;
