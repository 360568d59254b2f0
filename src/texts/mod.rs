//! Every word a user reads, German beside English, so that a translator sees both and a missing one
//! does not compile. One file a topic; the pure rooms answer in values, and the words are found here.

mod clashes;
mod cli;
mod counts;
mod coverage;
mod documents;
mod edits;
mod files;
mod findings;
mod window;
mod window_calendar;
mod window_centres;
mod window_forms;
mod window_help;
mod window_map;
mod window_matching;
mod window_offerings;
mod window_paste;
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

/// The words of one language; every text is a method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Which.
    pub lang: Lang,
}

impl Texts {
    /// The words of `lang`.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// Chooses between a German and an English value.
    pub fn pick<T>(self, de: T, en: T) -> T {
        match self.lang {
            Lang::De => de,
            Lang::En => en,
        }
    }
}

/// Declares texts: `name = "deutsch", "English";`, or with arguments
/// `name(count: usize) = "{count} Termine", "{count} sessions";`.
macro_rules! texts {
    ($($name:ident $(($($arg:ident: $type:ty),+))? = $de:literal, $en:literal;)*) => {
        impl $crate::texts::Texts {
            $($crate::texts::texts!(@one $name $(($($arg: $type),+))? = $de, $en);)*
        }
    };
    (@one $name:ident = $de:literal, $en:literal) => {
        #[doc = $en]
        pub const fn $name(self) -> &'static str {
            match self.lang {
                $crate::texts::Lang::De => $de,
                $crate::texts::Lang::En => $en,
            }
        }
    };
    (@one $name:ident ($($arg:ident: $type:ty),+) = $de:literal, $en:literal) => {
        #[doc = $en]
        pub fn $name(self, $($arg: $type),+) -> String {
            match self.lang {
                $crate::texts::Lang::De => format!($de),
                $crate::texts::Lang::En => format!($en),
            }
        }
    };
}
use texts;

/// Declares texts that agree with a number, in the words for one and for any other:
/// `wait(count) = "1 Person wartet" | "{count} Personen warten", "1 person waits" | "{count} people wait";`.
/// More arguments follow the number after a semicolon. The number is written as people write it. A file
/// has one such block, so that a test can render all of them.
macro_rules! counted {
    ($($name:ident ($count:ident $(; $($arg:ident: $type:ty),+)?)
        = $de_one:literal | $de_many:literal, $en_one:literal | $en_many:literal;)*) => {
        impl $crate::texts::Texts {
            $(
                #[doc = $en_many]
                pub fn $name(self, $count: impl TryInto<usize> $($(, $arg: $type)+)?) -> String {
                    let number = $count.try_into().unwrap_or(usize::MAX);
                    let $count = self.number(number);
                    match (self.lang, number) {
                        ($crate::texts::Lang::De, 1) => format!($de_one),
                        ($crate::texts::Lang::De, _) => format!($de_many),
                        ($crate::texts::Lang::En, 1) => format!($en_one),
                        ($crate::texts::Lang::En, _) => format!($en_many),
                    }
                }
            )*
        }

        #[cfg(test)]
        pub(super) const COUNTED: &[$crate::texts::Counted] = &[$((
            stringify!($name),
            |texts, count| texts.$name(count $($(, <$type>::default())+)?),
        ),)*];
    };
}
use counted;

/// A counted text and its name, for the test that reads them all.
#[cfg(test)]
type Counted = (&'static str, fn(Texts, usize) -> String);

#[cfg(test)]
#[path = "typography_tests.rs"]
mod typography_tests;
