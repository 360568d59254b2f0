//! What scheduling says about a draft: what is in its way, and which dates are free.

use chrono::{Days, Months, NaiveDate};

use super::draft::Draft;
use crate::app::command::SlotSearch;
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::app::widgets::Sign;
use crate::catalogue::{ClashKind, Edit, Session, SessionDay, TrainerId};
use crate::scheduling::{self, Clash, Occupancy, Refusal, Slot, SlotQuery, compare, refusals};

/// What a change does to a clash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It wasn't there before.
    Appears,
    /// It is there before and after.
    Stays,
    /// It is no longer there.
    Vanishes,
}

/// A clash as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ClashRow {
    /// Where a session is changed: what becomes of the clash.
    pub change: Option<Change>,
    /// "Raum zu klein"
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
    /// Where to look.
    pub place: Option<Place>,
    /// Keeps the session from being saved.
    pub blocks: bool,
}

impl ClashRow {
    /// Its sign.
    pub fn sign(&self) -> Sign {
        match (self.change, self.blocks) {
            (Some(Change::Vanishes), _) => Sign::Completed,
            (_, true) => Sign::Expired,
            (_, false) => Sign::Clash,
        }
    }
}

/// The clashes of `after`; compared with those of `before`, new ones first. `refusals` says which of them
/// block.
fn rows(ctx: &ViewCtx<'_>, before: Option<&[Clash]>, after: &[Clash], refusals: &[Refusal]) -> Vec<ClashRow> {
    let blocks = |clash: &Clash| refusals.iter().any(|refusal| !refusal.elsewhere && refusal.clash == *clash);
    let row = |change: Option<Change>, clash: &Clash| ClashRow {
        change,
        kind: ctx.texts.clash_kind(clash.kind),
        text: ctx.texts.clash(ctx.catalogue, clash),
        place: clash.cause.record().map(|record| Place::of(&record)),
        blocks: change != Some(Change::Vanishes) && blocks(clash),
    };
    let Some(before) = before else { return after.iter().map(|clash| row(None, clash)).collect() };
    let compared = compare(before, after);
    [(Change::Appears, compared.appear), (Change::Stays, compared.stay), (Change::Vanishes, compared.vanish)]
        .into_iter()
        .flat_map(|(change, clashes)| clashes.into_iter().map(move |clash| (change, clash)))
        .map(|(change, clash)| row(Some(change), &clash))
        .collect()
}

/// What blocks because it would get into another session's way.
fn elsewhere(ctx: &ViewCtx<'_>, refusal: &Refusal) -> ClashRow {
    ClashRow {
        change: None,
        kind: ctx.texts.clash_kind(refusal.clash.kind),
        text: ctx.texts.refusal(ctx.catalogue, refusal),
        place: Some(Place::Session(refusal.session.clone())),
        blocks: true,
    }
}

/// The clashes of a draft's session, and what moving it changes about them; first those that block in other
/// sessions. Of a new session nobody was told yet, so that nobody is registered is no clash.
pub fn check(
    ctx: &ViewCtx<'_>,
    occupancy: &Occupancy,
    before: Option<&Session>,
    session: &Session,
) -> Vec<ClashRow> {
    let mut after = occupancy.clashes(session, ctx.today);
    if before.is_none() {
        after.retain(|clash| clash.kind != ClashKind::TooFewPeople);
    }
    let before = before.map(|before| occupancy.clashes(before, ctx.today));
    let refusals = refusals(ctx.catalogue, &Edit::Put(session.clone().into()), ctx.today);
    let others = refusals.iter().filter(|refusal| refusal.elsewhere).map(|refusal| elsewhere(ctx, refusal));
    others.chain(rows(ctx, before.as_deref(), &after, &refusals)).collect()
}

/// The period in which free dates are looked for, unless the user says otherwise: the period in which
/// the session should be, or six months, from two weeks on. Nobody is invited for tomorrow.
pub fn usual_period(today: NaiveDate, draft: &Draft) -> (NaiveDate, NaiveDate) {
    const NOTICE: Days = Days::new(14);
    const AHEAD: Months = Months::new(6);
    let soon = today.checked_add_days(NOTICE).unwrap_or(today);
    match draft.target.filter(|_| draft.undated).map(crate::catalogue::TargetPeriod::range) {
        Some((from, until)) if until > soon => (from.max(soon), until),
        _ => (soon, soon.checked_add_months(AHEAD).unwrap_or(soon)),
    }
}

/// The question for a draft's free dates: its venue and trainers are kept where they are chosen.
pub fn search(ctx: &ViewCtx<'_>, draft: &Draft, (from, until): (NaiveDate, NaiveDate)) -> Option<SlotSearch> {
    let module = draft.module.clone()?;
    let taught = ctx.catalogue.module(&module);
    let teaches = |id: &&TrainerId| {
        let trainer = ctx.catalogue.trainers.get(id);
        trainer.zip(taught).is_some_and(|(trainer, module)| scheduling::teaches(trainer, module))
    };
    let query = SlotQuery {
        venues: draft.venue.iter().cloned().collect(),
        // Somebody who doesn't teach it is no reason to find nothing.
        trainers: draft.trainers.iter().filter(teaches).cloned().collect(),
        invited: draft.invited.clone(),
        ..SlotQuery::new(module, from, until)
    };
    Some(SlotSearch { session: draft.session.clone(), query })
}

/// A free date in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotWords {
    /// "Mi, 03.03.2027, 09:30–16:30"
    pub when: String,
    /// "Haus der Vielfalt, Duisburg · Mirjam Probe"
    pub place: String,
    /// "ohne Konflikt; im Mittel 42 km für die KIs"
    pub reasons: String,
    /// Sentences about what is in the way.
    pub clashes: Vec<String>,
}

/// A free date in words.
pub fn slot_words(ctx: &ViewCtx<'_>, slot: &Slot) -> SlotWords {
    let texts = ctx.texts;
    let dates = || slot.days.iter().filter_map(SessionDay::date);
    let times = slot.days.first().map_or_else(String::new, |day| texts.times(day));
    let venue = slot.venue.as_ref().map(|id| ctx.venue(id));
    let trainers: Vec<_> = slot.trainers.iter().map(|id| ctx.trainer(id)).collect();
    let place: Vec<_> = venue.into_iter().chain(slot.room.clone()).chain(trainers).collect();
    let reasons: Vec<_> =
        slot.reasons.iter().map(|reason| texts.slot_reason(ctx.catalogue, reason)).collect();
    SlotWords {
        when: format!("{}, {times}", texts.date_span(dates().min(), dates().max())),
        place: place.join(" · "),
        reasons: reasons.join("; "),
        clashes: slot.clashes.iter().map(|clash| texts.clash(ctx.catalogue, clash)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sessions::fixture::{Office, day, session, today};
    use super::*;
    use crate::app::command::Plan;
    use crate::catalogue::{Reaction, Rules};
    use crate::jobs::Progress;

    fn text(office: &Office, before: Option<&Session>, session: &Session) -> String {
        let ctx = office.ctx();
        let occupancy = Occupancy::new(&office.catalogue, &ctx.derived.calendar);
        let rows = check(&ctx, &occupancy, before, session);
        let row = |row: ClashRow| {
            format!("{:?} {} {}", row.change, if row.blocks { "blocks" } else { "warns" }, row.text)
        };
        rows.into_iter().map(row).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn moving_says_what_is_new_what_stays_and_what_goes() {
        let before = Session { trainers: vec!["vorlage".into()], ..session("s", "m1", &["2026-12-25"]) };
        let office = Office::with(vec![before.clone(), session("other", "m2", &["2027-03-03"])]);
        let after = Session { days: session("s", "m1", &["2027-03-03"]).days, ..before.clone() };
        assert_eq!(
            text(&office, Some(&before), &after),
            "\
Some(Appears) warns Haus der Vielfalt, Duisburg ist am Mi, 03.03.2027 schon belegt (102 · Modul 2).
Some(Stays) warns Emre Vorlage unterrichtet dieses Thema bisher nicht.
Some(Vanishes) warns Fr, 25.12.2026 ist Feiertag (1. Weihnachtstag).
Some(Vanishes) warns Schulferien: Fr, 25.12.2026 (Weihnachtsferien)."
        );
    }

    #[test]
    fn a_kind_that_blocks_says_so() {
        let mut office = Office::with(vec![]);
        let mut rules = Rules::default();
        rules.clashes.insert(ClashKind::Weekend, Reaction::Block);
        office.catalogue.rules = rules;
        let draft = Session { id: "".into(), trainers: vec![], ..session("", "m1", &["2027-03-06"]) };
        assert_eq!(text(&office, None, &draft), "None blocks Der 06.03.2027 ist ein Samstag.");
    }

    #[test]
    fn what_was_there_before_blocks_nothing() {
        let before = Session { trainers: vec![], ..session("s", "m1", &["2027-03-06"]) };
        let mut office = Office::with(vec![before.clone()]);
        office.catalogue.rules.clashes.insert(ClashKind::Weekend, Reaction::Block);
        let noted = Session { note: "neu".into(), ..before.clone() };
        assert_eq!(text(&office, Some(&before), &noted), "Some(Stays) warns Der 06.03.2027 ist ein Samstag.");
        let moved = Session { days: session("s", "m1", &["2027-03-13"]).days, ..before.clone() };
        let expected = "Some(Stays) blocks Der 13.03.2027 ist ein Samstag.";
        assert_eq!(text(&office, Some(&before), &moved), expected);
    }

    #[test]
    fn free_dates_in_words() {
        let office = Office::with(vec![session("s", "m1", &["2027-03-01"])]);
        let ctx = office.ctx();
        let plan = Plan { module: Some("m1".into()), ..Plan::default() };
        let draft = Draft::of(&ctx, &plan);
        let asked = search(&ctx, &draft, (day("2027-03-01"), day("2027-03-02"))).unwrap();
        let found = super::super::find_slots(&asked, &office.catalogue, today(), &Progress::unwatched());
        let slots = found.unwrap();
        let words: Vec<_> = slots.iter().map(|slot| slot_words(&ctx, slot)).collect();
        assert_eq!(words.len(), 1, "the first of March is taken");
        assert_eq!(words[0].when, "Di, 02.03.2027, 09:30–16:30");
        assert_eq!(words[0].place, "Haus der Vielfalt, Duisburg · Mirjam Probe");
        assert!(words[0].reasons.starts_with("ohne Konflikt"), "{}", words[0].reasons);
    }

    #[test]
    fn the_period_is_six_months_or_the_one_that_was_wished_for() {
        let mut draft = Draft::default();
        let (from, until) = usual_period(today(), &draft);
        assert_eq!((from, until), (day("2026-12-07"), day("2027-06-07")));
        draft.undated = true;
        draft.target = Some(crate::catalogue::TargetPeriod::Quarter(2027, 2));
        assert_eq!(usual_period(today(), &draft), (day("2027-04-01"), day("2027-06-30")));
    }
}
