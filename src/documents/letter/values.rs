//! What placeholders of the office's texts stand for: the same in letters and mails.

use chrono::NaiveDate;

use crate::catalogue::{
    Catalogue, Centre, CentreId, Date, Filled, Organisation, Person, Placeholder, Session, VenueKind, fill,
};
use crate::documents::Line;
use crate::documents::attendee_list::Head;
use crate::texts::Texts;

/// Whom a letter or mail is to.
#[derive(Clone, Copy, Debug)]
pub enum Addressee<'a> {
    /// A centre.
    Centre(&'a Centre),
    /// Somebody who is registered.
    Person(&'a Person),
    /// Several at once, or nobody yet.
    Everybody,
}

/// A session and whom it is told: what fills placeholders.
pub struct Values<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) session: &'a Session,
    pub(super) to: Addressee<'a>,
    pub(super) texts: Texts,
    pub(super) head: Head,
}

impl<'a> Values<'a> {
    /// `today` says which year an undated session counts for.
    pub fn new(
        catalogue: &'a Catalogue,
        session: &'a Session,
        to: Addressee<'a>,
        texts: Texts,
        today: NaiveDate,
    ) -> Self {
        Self { catalogue, session, to, texts, head: Head::new(catalogue, session, texts, today) }
    }

    /// `text` with its placeholders filled.
    pub fn fill(&self, text: &str) -> Filled {
        fill(text, |placeholder| self.value(placeholder))
    }

    /// What stands for a placeholder, as one line; empty where there is nothing to say.
    pub fn value(&self, placeholder: Placeholder) -> String {
        let Self { catalogue, session, head, .. } = self;
        let value = match placeholder {
            Placeholder::Salutation => self.salutation(),
            Placeholder::Name => self.name(),
            Placeholder::Centre => self.centre().map(|centre| centre.name.clone()).unwrap_or_default(),
            Placeholder::Offering => self.offering(|offering| &offering.title),
            Placeholder::Number => self.offering(|offering| &offering.number),
            Placeholder::Module => head.module.to_string(),
            Placeholder::Dates => self.head_fact(0, "; "),
            Placeholder::Venue => self.head_fact(1, ", "),
            Placeholder::Extent => self.extent(),
            Placeholder::Deadline => self.deadline().unwrap_or_default(),
            Placeholder::Seats => {
                catalogue.max_people(session).map(|seats| seats.to_string()).unwrap_or_default()
            }
            Placeholder::Position => {
                self.position().map(|(position, _)| position.to_string()).unwrap_or_default()
            }
            Placeholder::Trainers => joined(&head.trainers, ", "),
            Placeholder::Reason => session.cancel_reason.clone(),
            Placeholder::Link => self.link().to_owned(),
            Placeholder::Office => catalogue.organisation.name.clone(),
            Placeholder::Contact => self.contact_line(),
            Placeholder::Reference => head.reference.as_ref().map(ToString::to_string).unwrap_or_default(),
        };
        Line::from(value).to_string()
    }

    /// "Guten Tag Dr. Anna Beispiel". Nothing is guessed about anybody's gender.
    pub(super) fn salutation(&self) -> String {
        match self.to {
            Addressee::Person(person) if !person.full_name().trim().is_empty() => {
                self.texts.letter_salutation(person.full_name())
            }
            _ => self.texts.letter_salutation_all().to_owned(),
        }
    }

    fn name(&self) -> String {
        match self.to {
            Addressee::Person(person) => person.full_name(),
            Addressee::Centre(centre) => centre.name.clone(),
            Addressee::Everybody => String::new(),
        }
    }

    /// The addressee's centre.
    pub(super) fn centre(&self) -> Option<&'a Centre> {
        match self.to {
            Addressee::Centre(centre) => Some(centre),
            Addressee::Person(person) => {
                self.catalogue.centres.get(person.centre.as_ref()?).map(|centre| &**centre)
            }
            Addressee::Everybody => None,
        }
    }

    /// The lines of one of the head's facts: dates, venue, trainers, extent.
    fn head_fact(&self, at: usize, between: &str) -> String {
        self.head.facts.get(at).map(|fact| joined(&fact.lines, between)).unwrap_or_default()
    }

    fn offering(&self, field: impl Fn(&crate::catalogue::Offering) -> &String) -> String {
        let found = self.catalogue.module(&self.session.module);
        found.map(|found| field(found.offering).clone()).unwrap_or_default()
    }

    fn extent(&self) -> String {
        match self.session.minutes() {
            0 => String::new(),
            minutes => self.texts.teaching_units(minutes),
        }
    }

    /// The last day to register, if it is one.
    pub(super) fn deadline(&self) -> Option<String> {
        let day = self.session.registration_deadline.as_ref().and_then(Date::get)?;
        Some(self.texts.date_with_weekday(day))
    }

    /// The addressee's place on the waiting list, and how many wait.
    pub(super) fn position(&self) -> Option<(usize, usize)> {
        let Addressee::Person(person) = self.to else { return None };
        let waiting = self.session.waiting_list();
        let at = waiting.iter().position(|registration| registration.person == person.id)?;
        Some((at + 1, waiting.len()))
    }

    /// Of the video conference; empty for a house.
    pub(super) fn link(&self) -> &'a str {
        let venue = self.session.venue.as_ref().and_then(|id| self.catalogue.venues.get(id));
        venue.filter(|venue| venue.kind == VenueKind::Online).map_or("", |venue| venue.link.trim())
    }

    /// Name, telephone and e-mail of whom to ask; the office's own where nobody is named.
    pub(super) fn contact(&self) -> [Line; 3] {
        let Organisation { phone, email, .. } = &self.catalogue.organisation;
        let person = &self.catalogue.correspondence.contact;
        let or = |own: &str, office: &str| Line::from(if own.trim().is_empty() { office } else { own });
        [Line::from(&person.name), or(&person.phone, phone), or(&person.email, email)]
    }

    fn contact_line(&self) -> String {
        let [name, phone, email] = self.contact();
        let phone = if phone.is_empty() { phone } else { self.texts.office_phone(phone).into() };
        let parts = [name, phone, email];
        parts.iter().map(Line::as_str).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Of whom is invited, the first who is there.
    pub fn first_invited(catalogue: &'a Catalogue, session: &'a Session) -> Option<&'a Centre> {
        Self::invited(catalogue, session).into_iter().next()
    }

    /// Who is invited: centres that are there, in the order of the file.
    pub(super) fn invited(catalogue: &'a Catalogue, session: &'a Session) -> Vec<&'a Centre> {
        let found = |id: &'a CentreId| catalogue.centres.get(id).map(|centre| &**centre);
        session.invited.iter().filter_map(found).collect()
    }
}

fn joined(lines: &[Line], between: &str) -> String {
    lines.iter().map(Line::as_str).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(between)
}
