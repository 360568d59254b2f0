//! Letters to people: that they have a seat, or wait for one.

use chrono::NaiveDate;

use super::head::Called;
use super::invitation::{groups, travel, under};
use super::values::{Addressee, Values};
use super::{Block, Letter, Letters, pack};
use crate::catalogue::{Catalogue, Person, Registration, RegistrationStatus, Session};
use crate::collation;
use crate::documents::request::Packing;
use crate::texts::Texts;

/// A confirmation for everybody who comes, by name.
pub fn confirmations(
    catalogue: &Catalogue,
    sessions: &[&Session],
    packing: Packing,
    texts: Texts,
    today: NaiveDate,
) -> Vec<Letters> {
    let letters = sessions.iter().flat_map(|session| {
        let seated = people(catalogue, session, RegistrationStatus::comes);
        seated.into_iter().map(|person| {
            confirmation(
                &Values::new(catalogue, session, Addressee::Person(person), texts, today),
                person,
                today,
            )
        })
    });
    pack(catalogue, letters.collect(), packing, texts, today)
}

/// A letter for everybody on the waiting list, in its order.
pub fn waiting_notices(
    catalogue: &Catalogue,
    sessions: &[&Session],
    packing: Packing,
    texts: Texts,
    today: NaiveDate,
) -> Vec<Letters> {
    let letters = sessions.iter().flat_map(|session| {
        let waiting = session.waiting_list().into_iter().filter_map(|one| catalogue.people.get(&one.person));
        waiting.map(|person| {
            waiting_notice(&Values::new(catalogue, session, Addressee::Person(person), texts, today), today)
        })
    });
    pack(catalogue, letters.collect(), packing, texts, today)
}

/// People of a session whose registration is such, by name. Who is gone from the catalogue can't be written to.
pub(super) fn people<'a>(
    catalogue: &'a Catalogue,
    session: &Session,
    is_such: impl Fn(RegistrationStatus) -> bool,
) -> Vec<&'a Person> {
    let such = |registration: &&Registration| is_such(registration.status);
    let found = session.registrations.iter().filter(such).filter_map(|one| catalogue.people.get(&one.person));
    let mut people: Vec<&Person> = found.map(|person| &**person).collect();
    people.sort_by(|a, b| collation::compare(&a.list_name(), &b.list_name()).then_with(|| a.id.cmp(&b.id)));
    people
}

fn confirmation(values: &Values<'_>, person: &Person, today: NaiveDate) -> Letter {
    let texts = values.texts;
    let called = Called { ident: "confirmation", title: texts.paper_confirmation() };
    let mut letter = values.letter(called, today);
    letter.body.push(Block::paragraph(texts.letter_confirms()));
    letter.body.push(Block::Facts { facts: values.facts() });
    letter.body.extend(travel(values));
    letter.body.extend(groups(values, &[person.role]));
    let own = &values.catalogue.correspondence;
    letter.body.extend(under(texts.letter_catering(), values.own(&own.catering)));
    letter.body.extend(under(texts.letter_cancelling(), values.own(&own.cancellation)));
    letter.body.push(Block::paragraph(texts.letter_looking_forward_to_you()));
    letter.notice = Some(values.privacy());
    letter
}

fn waiting_notice(values: &Values<'_>, today: NaiveDate) -> Letter {
    let texts = values.texts;
    let called = Called { ident: "waiting notice", title: texts.paper_waiting_notice() };
    let mut letter = values.letter(called, today);
    let (position, of) = values.position().unwrap_or((1, 1));
    letter.body.push(Block::paragraph(texts.letter_waits()));
    letter.body.push(Block::paragraph(texts.letter_position(position, of)));
    letter.body.push(Block::Facts { facts: values.facts() });
    letter.body.push(Block::paragraph(texts.letter_waits_what_next()));
    letter.notice = Some(values.privacy());
    letter
}
