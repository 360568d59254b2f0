//! Who comes to a session from how far.

use std::collections::BTreeMap;

use super::board::Board;
use crate::app::views::ViewCtx;
use crate::catalogue::{CentreId, RegistrationStatus, Session};
use crate::reports::{Class, Coming};

/// How many people of a KI come.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    seated: usize,
    waiting: usize,
}

/// Every KI's part in a session, and its way there.
pub fn travel(ctx: &ViewCtx<'_>, session: &Session) -> Board {
    let texts = ctx.texts;
    let mut counts = BTreeMap::<CentreId, Count>::new();
    for registration in &session.registrations {
        let person = ctx.catalogue.people.get(&registration.person);
        let Some(centre) = person.and_then(|person| person.centre.clone()) else { continue };
        let count = counts.entry(centre).or_default();
        count.seated += usize::from(registration.status.takes_seat());
        count.waiting += usize::from(registration.status == RegistrationStatus::Waiting);
    }
    let venue = session.venue.as_ref().and_then(|id| ctx.catalogue.venues.get(id));
    let to = venue.and_then(|venue| venue.position.as_ref());
    let mut board = Board::new(ctx, to, |centre| {
        let count = counts.get(centre).copied().unwrap_or_default();
        let (coming, words) = if count.seated > 0 {
            let words = texts.map_people_registered(count.seated);
            let more = texts.map_people_waiting(count.waiting);
            (Coming::Registered, if count.waiting > 0 { format!("{words}, {more}") } else { words })
        } else if count.waiting > 0 {
            (Coming::Waiting, texts.map_people_waiting(count.waiting))
        } else if session.invited.contains(centre) {
            (Coming::Invited, texts.map_coming_invited().to_owned())
        } else {
            (Coming::NotInvited, texts.map_coming_not().to_owned())
        };
        let number = if count.seated > 0 { count.seated.to_string() } else { String::new() };
        (Class::Coming(coming), number, words, count.seated)
    });
    board.headline = headline(ctx, &board);
    board
}

/// "14 Personen aus 8 KIs, im Mittel 62 km, am weitesten Höxter mit 142 km".
fn headline(ctx: &ViewCtx<'_>, board: &Board) -> String {
    let coming = || board.entries.iter().filter(|entry| entry.people > 0);
    let people: usize = coming().map(|entry| entry.people).sum();
    let who = ctx.texts.map_people_from(people, &ctx.texts.centres_counted(coming().count()));
    let known = || coming().filter_map(|entry| Some((entry, entry.km?)));
    let travelling: usize = known().map(|(entry, _)| entry.people).sum();
    let farthest = known().max_by(|a, b| a.1.total_cmp(&b.1));
    let Some((farthest, most)) = farthest else { return who };
    #[expect(clippy::cast_precision_loss, reason = "people in a room")]
    let mean = known().map(|(entry, km)| km * entry.people as f64).sum::<f64>() / travelling as f64;
    ctx.texts.map_way(&who, ctx.texts.km(mean), &farthest.name, ctx.texts.km(most))
}

#[cfg(test)]
#[path = "travel_tests.rs"]
mod tests;
