//! Telling centres or people that a session doesn't take place, and why.

use chrono::NaiveDate;

use super::head::Called;
use super::notices::people;
use super::options::{CancellationOptions, CancellationTo};
use super::values::{Addressee, Values};
use super::{Block, Letter, Letters, Line, pack};
use crate::catalogue::{Catalogue, Centre, RegistrationStatus, Session};
use crate::documents::Fact;
use crate::documents::request::Packing;
use crate::texts::Texts;

/// A letter for each centre, or each person, that counted on the session.
pub fn cancellations(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: CancellationOptions,
    packing: Packing,
    texts: Texts,
    today: NaiveDate,
) -> Vec<Letters> {
    let letters = sessions.iter().flat_map(|session| {
        let to: Vec<_> = match options.to {
            CancellationTo::Centres => {
                centres(catalogue, session).into_iter().map(Addressee::Centre).collect()
            }
            CancellationTo::People => {
                people(catalogue, session, counts_on_it).into_iter().map(Addressee::Person).collect()
            }
        };
        to.into_iter().map(|to| letter(&Values::new(catalogue, session, to, texts, today), today))
    });
    pack(catalogue, letters.collect(), packing, texts, today)
}

fn counts_on_it(status: RegistrationStatus) -> bool {
    status.takes_seat() || matches!(status, RegistrationStatus::Waiting | RegistrationStatus::Invited)
}

/// The invited centres, then those that have people in the session.
fn centres<'a>(catalogue: &'a Catalogue, session: &'a Session) -> Vec<&'a Centre> {
    let mut centres = Values::invited(catalogue, session);
    for person in people(catalogue, session, counts_on_it) {
        let centre = person.centre.as_ref().and_then(|id| catalogue.centres.get(id));
        if let Some(centre) = centre.filter(|centre| centres.iter().all(|known| known.id != centre.id)) {
            centres.push(centre);
        }
    }
    centres
}

fn letter(values: &Values<'_>, today: NaiveDate) -> Letter {
    let texts = values.texts;
    let called = Called { ident: "cancellation", title: texts.paper_cancellation() };
    let mut letter = values.letter(called, today);
    let reason = Line::from(&values.session.cancel_reason);
    let reason =
        (!reason.is_empty()).then(|| Fact { label: texts.letter_reason().into(), lines: vec![reason] });
    let registered = match values.to {
        Addressee::Person(_) => texts.letter_cancelled_person(),
        _ => texts.letter_cancelled_centre(),
    };
    letter.body.push(Block::paragraph(texts.letter_cancels()));
    letter.body.push(Block::Facts { facts: reason.into_iter().chain(values.facts()).collect() });
    letter.body.push(Block::paragraph(registered));
    letter.body.push(Block::paragraph(texts.letter_cancelled_sorry()));
    letter
}
