//! Placeholders in the office's own texts: „{anrede}“. They are German, as the texts in the file are.

macro_rules! placeholders {
    ($($(#[$doc:meta])* $variant:ident: $name:literal;)*) => {
        /// What stands for something else in the text of a letter or mail.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Placeholder {
            $($(#[$doc])* $variant,)*
        }

        impl Placeholder {
            /// All of them, in the order in which people are told of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// As it is written between braces: "anrede".
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

placeholders! {
    /// "Guten Tag Dr. Anna Beispiel".
    Salutation: "anrede";
    /// Whom it is to: a person, or a centre.
    Name: "name";
    /// Their centre.
    Centre: "ki";
    /// Title of the offering.
    Offering: "angebot";
    /// Number of the offering.
    Number: "nummer";
    /// "Modul 1: Auftrag und Rolle".
    Module: "modul";
    /// Days with times.
    Dates: "termin";
    /// Name and address of the venue.
    Venue: "ort";
    /// Teaching units.
    Extent: "umfang";
    /// Last day to register.
    Deadline: "frist";
    /// How many can come.
    Seats: "plaetze";
    /// Place on the waiting list.
    Position: "wartelistenplatz";
    /// Who teaches.
    Trainers: "leitung";
    /// Why the session was called off.
    Reason: "grund";
    /// Link of the video conference.
    Link: "link";
    /// The office.
    Office: "stelle";
    /// Whom to ask, with telephone and e-mail.
    Contact: "ansprechperson";
    /// The reference (Aktenzeichen).
    Reference: "aktenzeichen";
}

impl Placeholder {
    /// The one of this name, however it is capitalised or spaced.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        Self::ALL.iter().copied().find(|placeholder| placeholder.name() == name)
    }
}

/// A text whose placeholders have been filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The text. What no placeholder is stays as it was written.
    pub text: String,
    /// What stood in braces and means nothing, once each, in the order of the text.
    pub unknown: Vec<String>,
    /// What is a placeholder and had nothing to stand for, once each.
    pub empty: Vec<Placeholder>,
}

/// Fills `text` in one pass: braces within a value stay what they are.
pub fn fill(text: &str, value: impl Fn(Placeholder) -> String) -> Filled {
    let mut filled = Filled::default();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        filled.text.push_str(&rest[..open]);
        rest = &rest[open..];
        let Some(name) = name_in_braces(rest) else {
            filled.text.push('{');
            rest = &rest[1..];
            continue;
        };
        filled.put(name, &value);
        rest = &rest[name.len() + 2..];
    }
    filled.text.push_str(rest);
    filled
}

impl Filled {
    fn put(&mut self, name: &str, value: &impl Fn(Placeholder) -> String) {
        let Some(placeholder) = Placeholder::named(name) else {
            let written = format!("{{{name}}}");
            self.text.push_str(&written);
            if !self.unknown.contains(&written) {
                self.unknown.push(written);
            }
            return;
        };
        let value = value(placeholder);
        if value.is_empty() && !self.empty.contains(&placeholder) {
            self.empty.push(placeholder);
        }
        self.text.push_str(&value);
    }
}

/// What stands between the brace with which `text` begins and the next one; `None` where that is no name.
fn name_in_braces(text: &str) -> Option<&str> {
    let inside = &text[1..text.find('}')?];
    let is_name = inside.chars().any(char::is_alphabetic) && !inside.contains(['{', '\n', '\r']);
    is_name.then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> (String, Vec<String>, Vec<Placeholder>) {
        let Filled { text, unknown, empty } = fill(text, |placeholder| match placeholder {
            Placeholder::Name => "{ki} \\ $1 {".to_owned(),
            Placeholder::Reason => String::new(),
            other => other.name().to_uppercase(),
        });
        (text, unknown, empty)
    }

    #[test]
    fn what_is_known_is_filled_once_and_what_is_not_is_said() {
        for (text, result, unknown, empty) in [
            ("", "", &[][..], &[][..]),
            ("{anrede},", "ANREDE,", &[], &[]),
            ("{Anrede}{ KI }", "ANREDEKI", &[], &[]),
            ("{name} {ki}", "{ki} \\ $1 { KI", &[], &[]),
            ("{datum} {datum} {x y}", "{datum} {datum} {x y}", &["{datum}", "{x y}"], &[]),
            ("{grund}{grund}.", ".", &[], &[Placeholder::Reason]),
            ("{} {1} { } } {", "{} {1} { } } {", &[], &[]),
            ("{{ki}} {ki", "{KI} {ki", &[], &[]),
            ("{ki\n}", "{ki\n}", &[], &[]),
            ("ä{ort}ö", "äORTö", &[], &[]),
        ] {
            let unknown = unknown.iter().map(|&name| name.to_owned()).collect();
            assert_eq!(filled(text), (result.to_owned(), unknown, empty.to_vec()), "{text:?}");
        }
    }

    #[test]
    fn every_placeholder_has_a_name_of_its_own() {
        for &placeholder in Placeholder::ALL {
            assert_eq!(Placeholder::named(placeholder.name()), Some(placeholder));
        }
    }
}
