//! A mail as a value, and as the bytes of a draft (RFC 5322 and MIME).

use std::hash::{Hash as _, Hasher};

use chrono::{NaiveDate, NaiveTime};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address as Mailbox;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};
use siphasher::sip128::{Hasher128 as _, SipHasher13};

use super::Address;
use super::html::html;
use crate::exchange::ics::Method;
use crate::exchange::{one_line, plain};
use crate::texts::{Lang, Texts};

/// A mail that somebody is going to send by their mail program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Mail {
    /// From whom; none: the mail program knows.
    pub from: Option<Address>,
    /// To whom, seen by all.
    pub to: Vec<Address>,
    /// Who gets a copy, seen by all.
    pub cc: Vec<Address>,
    /// Who gets a copy, seen by nobody.
    pub bcc: Vec<Address>,
    /// What it is about.
    pub subject: String,
    /// What it says; empty lines part paragraphs.
    pub text: String,
    /// In which language.
    pub lang: Lang,
    /// What comes with it.
    pub attachments: Vec<Attachment>,
}

/// A file that comes with a mail.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AttachmentKind,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// What an attached file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttachmentKind {
    /// A PDF.
    Pdf,
    /// A spreadsheet.
    Xlsx,
    /// A calendar (RFC 5545) with this METHOD.
    Calendar(Method),
}

/// A mail without anybody to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRecipient;

impl NoRecipient {
    /// A sentence for the user.
    pub fn words(self, texts: Texts) -> &'static str {
        texts.mail_no_recipient()
    }
}

impl Mail {
    /// The bytes of a draft (`.eml`) that mail programs open to be sent. Nothing in them is by chance: the same
    /// mail of the same day is the same file.
    ///
    /// # Errors
    /// [`NoRecipient`] if it is to nobody.
    pub fn eml(&self, day: NaiveDate) -> Result<Vec<u8>, NoRecipient> {
        if self.to.is_empty() && self.cc.is_empty() && self.bcc.is_empty() {
            return Err(NoRecipient);
        }
        let mark = self.mark(day);
        let domain = self.from.as_ref().and_then(|from| from.email().rsplit_once('@'));
        let domain = domain.map_or("laki-planer.invalid", |(_, domain)| domain);
        let mut message = MessageBuilder::new();
        if let Some(from) = &self.from {
            message = message.from(mailbox(from));
        }
        for (name, addresses) in [("To", &self.to), ("Cc", &self.cc), ("Bcc", &self.bcc)] {
            if !addresses.is_empty() {
                let mailboxes = addresses.iter().map(mailbox).collect();
                message = message.header(name, Mailbox::new_list(mailboxes));
            }
        }
        let at = day.and_time(NaiveTime::MIN).and_utc().timestamp();
        let bytes = message
            .subject(one_line(&self.subject))
            .date(Date::new(at))
            .message_id(format!("{mark}@{domain}"))
            .header("X-Unsent", Raw::new("1"))
            .body(self.body(&mark))
            .write_to_vec();
        // Writing into memory doesn't fail.
        Ok(bytes.unwrap_or_default())
    }

    /// A number for all there is in it, as 32 digits.
    fn mark(&self, day: NaiveDate) -> String {
        let mut hasher = SipHasher13::new();
        self.hash(&mut Portable(&mut hasher));
        day.hash(&mut Portable(&mut hasher));
        format!("{:032x}", hasher.finish128().as_u128())
    }

    fn body(&self, mark: &str) -> MimePart<'_> {
        let lang = Texts::new(self.lang).lang_tag();
        let text = plain(&self.text);
        let html = html(&one_line(&self.subject), &text, lang);
        let words = vec![
            MimePart::new("text/plain", crlf(&text)).language(lang),
            MimePart::new("text/html", crlf(&html)).language(lang),
        ];
        let words = multipart("multipart/alternative", mark, "a", words);
        if self.attachments.is_empty() {
            return words;
        }
        let files = self.attachments.iter().map(Attachment::part);
        multipart("multipart/mixed", mark, "m", std::iter::once(words).chain(files).collect())
    }
}

impl Attachment {
    fn part(&self) -> MimePart<'_> {
        let name = one_line(&self.name);
        let kind = match self.kind {
            AttachmentKind::Pdf => ContentType::new("application/pdf"),
            AttachmentKind::Xlsx => {
                ContentType::new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            }
            AttachmentKind::Calendar(method) => ContentType::new("text/calendar")
                .attribute("charset", "utf-8")
                .attribute("method", method.name()),
        };
        MimePart::new(kind, BodyPart::Binary(self.bytes.as_slice().into())).attachment(name)
    }
}

fn mailbox(address: &Address) -> Mailbox<'_> {
    let name = Some(address.name()).filter(|name| !name.is_empty());
    Mailbox::new_address(name, address.email())
}

/// "=_" is in no encoded part, so a boundary is in none.
fn multipart<'a>(kind: &'static str, mark: &str, which: &str, parts: Vec<MimePart<'a>>) -> MimePart<'a> {
    MimePart::new(ContentType::new(kind).attribute("boundary", format!("=_{which}_{mark}")), parts)
}

/// Lines of a mail end in CRLF, also where they are encoded.
fn crlf(text: &str) -> String {
    let lines = text.trim_end().split('\n').map(str::trim_end);
    lines.flat_map(|line| [line, "\r\n"]).collect()
}

/// Makes the same number of the same value on every machine: lengths are written as 64 bits.
struct Portable<'a>(&'a mut SipHasher13);

impl Hasher for Portable<'_> {
    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    fn write_usize(&mut self, number: usize) {
        self.0.write(&(number as u64).to_le_bytes());
    }

    fn write_isize(&mut self, number: isize) {
        self.0.write(&(number as i64).to_le_bytes());
    }

    fn finish(&self) -> u64 {
        Hasher::finish(&*self.0)
    }
}

#[cfg(test)]
#[path = "eml_tests.rs"]
mod tests;
