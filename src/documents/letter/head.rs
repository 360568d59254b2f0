//! What every letter has: addresses, the block of information, subject, how it ends.

use chrono::NaiveDate;

use super::values::{Addressee, Values};
use super::{Block, Closing, Letter, LetterName, Line};
use crate::catalogue::{Centre, Person, SessionDay, Venue};
use crate::documents::attendee_list::organisation;
use crate::documents::{Fact, FileParts};
use crate::texts::Texts;

/// Most lines in the address field, as DIN 5008 has it.
const ADDRESS_LINES: usize = 6;

/// How a letter is called: in the program for ever, and to people.
#[derive(Clone, Copy)]
pub struct Called {
    /// "invitation".
    pub ident: &'static str,
    /// "Einladung".
    pub title: &'static str,
}

impl Values<'_> {
    /// A letter to the addressee with nothing in it but the salutation.
    pub(super) fn letter(&self, called: Called, today: NaiveDate) -> Letter {
        let subject = self.subject(called);
        let to = self.label();
        let later = [subject[0].as_str(), to.as_str(), &self.texts.date(today)];
        Letter {
            name: self.letter_name(called),
            sender: self.sender(),
            address: self.address(),
            info: self.info(today),
            bookmark: bookmark(called, to.as_str()),
            later_head: line(later),
            subject,
            body: vec![Block::paragraph(format!("{},", self.salutation()))],
            closing: self.closing(),
            notice: None,
            reply: None,
        }
    }

    /// What the letter, or a form, is named after.
    pub(super) fn letter_name(&self, called: Called) -> LetterName {
        let Self { session, texts, .. } = self;
        let to = match self.to {
            Addressee::Centre(centre) => centre.id.to_string(),
            Addressee::Person(person) => person.id.to_string(),
            Addressee::Everybody => String::new(),
        };
        let found = self.catalogue.module(&session.module);
        let person = match self.to {
            Addressee::Person(person) => person.list_name(),
            _ => String::new(),
        };
        let file = FileParts {
            document: called.title.to_owned(),
            offering: found.map_or("", |found| found.offering.short_number()).to_owned(),
            module: found.map(|found| texts.module_number(found.module.order)).unwrap_or_default(),
            date: session.first_day().map(|day| day.to_string()).unwrap_or_default(),
            person,
            centre: self.centre().map(|centre| centre.label().to_owned()).unwrap_or_default(),
            ..FileParts::default()
        };
        let ident = format!("{} {} {to}", called.ident, session.id).trim_end().to_owned();
        let days = texts.date_span(session.first_day(), session.last_day());
        let title = line([called.title, &file.offering, &file.module, &days]).to_string();
        LetterName { ident, title, file }
    }

    /// "Einladung: LAKI-201 Kommunales Konfliktmanagement", then module and days.
    fn subject(&self, called: Called) -> Vec<Line> {
        let Self { session, texts, head, .. } = self;
        let days = texts.date_span(session.first_day(), session.last_day());
        let second = line([head.module.as_str(), &days]);
        vec![texts.letter_subject(called.title, &head.offering).into(), second]
    }

    /// Whom it is to, in short.
    fn label(&self) -> Line {
        match self.to {
            Addressee::Centre(centre) => centre.label().into(),
            Addressee::Person(person) => person.full_name().into(),
            Addressee::Everybody => Line::default(),
        }
    }

    /// "LaKI · Musterallee 1–3 · 44139 Dortmund".
    pub(super) fn sender(&self) -> Line {
        let lines = organisation(&self.catalogue.organisation);
        line(lines.iter().map(Line::as_str))
    }

    fn address(&self) -> Vec<Line> {
        match self.to {
            Addressee::Centre(centre) => centre_address(centre, None, self.texts),
            Addressee::Person(person) => match self.centre() {
                Some(centre) => centre_address(centre, Some(person), self.texts),
                None => address([person.full_name()]),
            },
            Addressee::Everybody => Vec::new(),
        }
    }

    /// Reference, contact, date.
    pub(super) fn info(&self, today: NaiveDate) -> Vec<Fact> {
        let texts = self.texts;
        let [name, phone, email] = self.contact();
        let organisation = &self.catalogue.organisation;
        let year = self.session.first_day().unwrap_or(today);
        let number = self.catalogue.module(&self.session.module);
        let number = number.map_or("", |found| found.offering.short_number());
        let reference = organisation.reference(chrono::Datelike::year(&year), number);
        [
            (texts.letter_our_reference(), Line::from(reference)),
            (texts.letter_contact(), name),
            (texts.letter_phone(), phone),
            (texts.letter_email(), email),
            (texts.letter_date(), texts.date(today).into()),
        ]
        .into_iter()
        .filter(|(_, line)| !line.is_empty())
        .map(|(label, line)| Fact { label: label.into(), lines: vec![line] })
        .collect()
    }

    pub(super) fn closing(&self) -> Closing {
        Closing {
            greeting: self.texts.letter_greeting().into(),
            signatory: Line::from(&self.catalogue.organisation.signatory),
            ..Closing::default()
        }
    }

    /// The notice on data protection, with what the office says besides.
    pub(super) fn privacy(&self) -> Fact {
        let texts = self.texts;
        let own = Line::from(self.fill(&self.catalogue.correspondence.privacy).text);
        let lines = [texts.letter_privacy(&self.catalogue.organisation).into(), own];
        let lines = lines.into_iter().filter(|line: &Line| !line.is_empty()).collect();
        Fact { label: texts.privacy_heading().into(), lines }
    }

    /// One of the office's paragraphs, filled; none where it says nothing.
    pub(super) fn own(&self, text: &str) -> Vec<Block> {
        super::paragraphs::blocks(&self.fill(text).text)
    }

    /// What the session is, when, where, with whom.
    pub(super) fn facts(&self) -> Vec<Fact> {
        let titles = [self.head.offering.clone(), self.head.module.clone()];
        let lines = titles.into_iter().filter(|line| !line.is_empty()).collect();
        let training = Fact { label: self.texts.letter_fact_training().into(), lines };
        std::iter::once(training).chain(self.head.facts.iter().cloned()).collect()
    }

    /// The venue of the session.
    pub(super) fn venue(&self) -> Option<&Venue> {
        self.catalogue.venues.get(self.session.venue.as_ref()?).map(|venue| &**venue)
    }
}

/// "Coesfeld", or what it is where nobody is named.
fn bookmark(called: Called, to: &str) -> Line {
    if to.is_empty() { called.title.into() } else { to.into() }
}

/// Parts that aren't empty, with dots between.
pub(super) fn line<'a>(parts: impl IntoIterator<Item = &'a str>) -> Line {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ").into()
}

/// Lines of an address, no more than its field holds.
pub(super) fn address(lines: impl IntoIterator<Item = String>) -> Vec<Line> {
    lines
        .into_iter()
        .map(|line| Line::cell(&line))
        .filter(|line| !line.is_empty())
        .take(ADDRESS_LINES)
        .collect()
}

/// A centre's address, or that of somebody who works there. Where no town is noted it is that of its seat.
fn centre_address(centre: &Centre, person: Option<&Person>, texts: Texts) -> Vec<Line> {
    let contact = &centre.contact;
    let town = if contact.town.trim().is_empty() { &centre.seat } else { &contact.town };
    let name = person.map(Person::full_name).unwrap_or_default();
    let town = format!("{} {town}", contact.postcode);
    address([
        name,
        texts.letter_centre_office().to_owned(),
        centre.name.clone(),
        contact.street.clone(),
        town,
    ])
}

/// "Mi, 03.03.2027", or the day as it was written.
pub(super) fn day_label(day: &SessionDay, texts: Texts) -> Line {
    day.date().map_or_else(|| texts.written_date(&day.date), |date| texts.date_with_weekday(date)).into()
}
