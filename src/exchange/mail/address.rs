//! E-mail addresses: the one place that decides whether a text is one.

use crate::exchange::one_line;
use crate::texts::Texts;

/// Longest part before the @ and longest address, by RFC 5321.
const MOST_LOCAL: usize = 64;
const MOST: usize = 254;

/// Longest name beside an address; mail programs show far less of it.
const MOST_NAME: usize = 120;

/// An address that a mail can go to, with the name beside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    name: String,
    email: String,
}

/// Why a text is no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// There is none.
    Missing,
    /// There are several.
    Several(String),
    /// It has letters that not every mail server takes.
    Letters(String),
    /// It isn't written as one.
    NotOne(String),
}

impl Address {
    /// The address `email` of somebody called `name`, which may be empty.
    ///
    /// # Errors
    /// [`AddressProblem`] if nothing can be sent there.
    pub fn new(name: &str, email: &str) -> Result<Self, AddressProblem> {
        let email = email.trim();
        if email.is_empty() {
            return Err(AddressProblem::Missing);
        }
        let shown = || one_line(email);
        let separated = email.split([';', ',', ' ', '\n', '\r', '\t', '<', '>']);
        if separated.filter(|part| part.contains('@')).count() > 1 {
            return Err(AddressProblem::Several(shown()));
        }
        if !email.is_ascii() {
            return Err(AddressProblem::Letters(shown()));
        }
        let (local, domain) = email.rsplit_once('@').unwrap_or_default();
        if email.len() > MOST || !is_local(local) || !is_domain(domain) {
            return Err(AddressProblem::NotOne(shown()));
        }
        let name = one_line(name).chars().take(MOST_NAME).collect();
        Ok(Self { name, email: email.to_owned() })
    }

    /// The name beside it; may be empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// "anna@stelle.example".
    pub fn email(&self) -> &str {
        &self.email
    }
}

impl AddressProblem {
    /// A sentence for the user.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Missing => texts.mail_no_address().to_owned(),
            Self::Several(text) => texts.mail_several_addresses(text),
            Self::Letters(text) => texts.mail_address_letters(text),
            Self::NotOne(text) => texts.mail_not_an_address(text),
        }
    }
}

/// Words joined by dots, of the letters that need no quotes.
fn is_local(local: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    local.len() <= MOST_LOCAL && local.split('.').all(|word| !word.is_empty() && word.chars().all(letter))
}

/// Two labels or more: a name that is known here only reaches nobody elsewhere.
fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    domain.contains('.') && domain.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_and_everything_else_is_said() {
        let long = format!("{}@stelle.example", "a".repeat(65));
        for (email, problem) in [
            (" anna@stelle.example ", ""),
            ("a.b+c'd@x-y.example", ""),
            ("", "missing"),
            (" \r\n", "missing"),
            ("anna@stelle.example; ben@stelle.example", "several"),
            ("anna@stelle.example\r\nBcc: alle@stelle.example", "several"),
            ("Anna <anna@stelle.example>", "not one"),
            ("anna@stelle.example\r\nX-Mal: 1", "not one"),
            ("anna", "not one"),
            ("anna@stelle", "not one"),
            ("@stelle.example", "not one"),
            ("a..b@stelle.example", "not one"),
            (".a@stelle.example", "not one"),
            ("a@-stelle.example", "not one"),
            ("a@stelle..example", "not one"),
            ("a(b)@stelle.example", "not one"),
            ("\"a b\"@stelle.example", "not one"),
            ("a,b@stelle.example", "not one"),
            ("müller@stelle.example", "letters"),
            ("a@köln.example", "letters"),
            ("a\u{0}@stelle.example", "not one"),
            (long.as_str(), "not one"),
        ] {
            let found = match Address::new("", email) {
                Ok(address) => {
                    assert_eq!(address.email(), email.trim());
                    ""
                }
                Err(AddressProblem::Missing) => "missing",
                Err(AddressProblem::Several(_)) => "several",
                Err(AddressProblem::Letters(_)) => "letters",
                Err(AddressProblem::NotOne(_)) => "not one",
            };
            assert_eq!(found, problem, "{email:?}");
        }
    }
}
