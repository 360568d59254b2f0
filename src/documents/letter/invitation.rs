//! The invitation of a centre to a session.

use chrono::NaiveDate;

use super::form::form_page;
use super::head::{Called, day_label};
use super::options::{FormOptions, InvitationOptions};
use super::paragraphs::blocks;
use super::values::{Addressee, Values};
use super::{Block, Letter, Letters, Line, pack};
use crate::catalogue::{Accessibility, Catalogue, GroupText, Role, Session, SessionDay};
use crate::documents::request::Packing;
use crate::documents::{DataTable, Fact};
use crate::texts::Texts;

/// An invitation for each invited centre of each session; one to nobody in particular where none is invited.
pub fn invitations(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: InvitationOptions,
    packing: Packing,
    texts: Texts,
    today: NaiveDate,
) -> Vec<Letters> {
    let letters = sessions.iter().flat_map(|session| {
        let letter = move |to| invitation(&Values::new(catalogue, session, to, texts, today), options, today);
        addressees(catalogue, session).into_iter().map(letter)
    });
    pack(catalogue, letters.collect(), packing, texts, today)
}

/// The invited centres; everybody where there are none.
pub(super) fn addressees<'a>(catalogue: &'a Catalogue, session: &'a Session) -> Vec<Addressee<'a>> {
    let invited = Values::invited(catalogue, session);
    if invited.is_empty() {
        vec![Addressee::Everybody]
    } else {
        invited.into_iter().map(Addressee::Centre).collect()
    }
}

fn invitation(values: &Values<'_>, options: InvitationOptions, today: NaiveDate) -> Letter {
    let texts = values.texts;
    let called = Called { ident: "invitation", title: texts.paper_invitation() };
    let mut letter = values.letter(called, today);
    letter.body.push(Block::paragraph(texts.letter_invites()));
    letter.body.push(Block::Facts { facts: facts(values) });
    letter.body.extend(register(values, options.reply_page));
    letter.body.extend(values.head.partner.iter().map(Block::paragraph_of));
    letter.body.extend(about(values));
    if options.programme {
        letter.body.extend(programme(values));
    }
    letter.body.extend(travel(values));
    letter.body.extend(terms(values));
    if options.groups {
        letter.body.extend(groups(values, &target_roles(values)));
    }
    letter.body.push(Block::paragraph(texts.letter_looking_forward()));
    letter.notice = Some(values.privacy());
    if options.reply_page {
        letter.closing.enclosures_label = texts.letter_enclosure().into();
        letter.closing.enclosures.push(texts.paper_registration_form().into());
        letter.reply = Some(form_page(values, FormOptions::default()));
    }
    letter
}

impl Block {
    fn paragraph_of(text: &Line) -> Self {
        Self::Paragraph { text: text.clone() }
    }
}

/// Whom the offering is for; nobody named: everybody.
fn target_roles(values: &Values<'_>) -> Vec<Role> {
    let found = values.catalogue.module(&values.session.module);
    found.map(|found| found.offering.target_roles.clone()).unwrap_or_default()
}

fn facts(values: &Values<'_>) -> Vec<Fact> {
    let texts = values.texts;
    let roles = target_roles(values);
    let audience = if roles.is_empty() {
        texts.letter_audience_all().to_owned()
    } else {
        roles.iter().map(|role| texts.role(*role)).collect::<Vec<_>>().join(", ")
    };
    let seats = values.catalogue.max_people(values.session).map(|seats| seats.to_string());
    let more = [
        (texts.letter_fact_audience(), Some(audience)),
        (texts.letter_fact_seats(), seats),
        (texts.letter_fact_deadline(), values.deadline()),
    ];
    let fact =
        |(label, line): (&str, Option<String>)| Some(Fact { label: label.into(), lines: vec![line?.into()] });
    values.facts().into_iter().chain(more.into_iter().filter_map(fact)).collect()
}

/// How and until when to register.
fn register(values: &Values<'_>, reply_page: bool) -> Vec<Block> {
    let texts = values.texts;
    let until = values
        .deadline()
        .map_or_else(|| texts.letter_register().to_owned(), |deadline| texts.letter_register_until(deadline));
    let [_, _, email] = values.contact();
    let how = match (reply_page, email.is_empty()) {
        (true, false) => texts.letter_register_by_form_or_mail(&email),
        (true, true) => texts.letter_register_by_form().to_owned(),
        (false, false) => texts.letter_register_by_mail(&email),
        (false, true) => String::new(),
    };
    vec![Block::paragraph(format!("{until} {how}"))]
}

/// Aims and content of the offering.
fn about(values: &Values<'_>) -> Vec<Block> {
    let texts = values.texts;
    let Some(found) = values.catalogue.module(&values.session.module) else { return Vec::new() };
    let parts = [
        (texts.letter_aims(), found.offering.aims.as_str()),
        (texts.letter_content(), found.offering.description.as_str()),
    ];
    parts.into_iter().flat_map(|(heading, text)| under(heading, blocks(text))).collect()
}

/// Blocks with a heading, or nothing at all.
pub(super) fn under(heading: &str, blocks: Vec<Block>) -> Vec<Block> {
    let heading = (!blocks.is_empty()).then(|| Block::heading(heading));
    heading.into_iter().chain(blocks).collect()
}

/// The days with times, breaks and teaching units.
fn programme(values: &Values<'_>) -> Vec<Block> {
    let Values { session, texts, .. } = values;
    if session.days.is_empty() {
        return Vec::new();
    }
    let heads =
        [texts.letter_head_day(), texts.letter_head_time(), texts.letter_head_breaks(), texts.fact_extent()];
    let table = DataTable {
        heads: heads.map(Line::from).to_vec(),
        rows: session.days.iter().map(|day| programme_row(day, *texts)).collect(),
    };
    under(texts.letter_programme(), vec![Block::Table { table }])
}

fn programme_row(day: &SessionDay, texts: Texts) -> Vec<Line> {
    let breaks: Vec<_> = day
        .breaks
        .iter()
        .filter_map(|pause| Some((pause.start.get()?, pause.end.get()?)))
        .map(|(start, end)| format!("{}–{}", texts.time(start), texts.time(end)))
        .collect();
    let (times, breaks) = (texts.times(day), breaks.join(", "));
    let or = |text: String, other: &str| if text.is_empty() { other.to_owned() } else { text };
    let units = if day.minutes() == 0 { "–".to_owned() } else { texts.teaching_units(day.minutes()) };
    vec![day_label(day, texts), or(times, texts.not_yet_known()).into(), or(breaks, "–").into(), units.into()]
}

/// How to get there and whether one gets in without steps, or how to get in by video.
pub(super) fn travel(values: &Values<'_>) -> Vec<Block> {
    let texts = values.texts;
    let link = values.link();
    if !link.is_empty() {
        return under(texts.letter_access(), vec![Block::paragraph(texts.letter_link(link))]);
    }
    let Some(venue) = values.venue() else { return Vec::new() };
    // Not the venue's note: it is the office's own, and may say where the key is.
    let mut parts = blocks(&venue.directions);
    if venue.accessibility != Accessibility::Unknown {
        let words = texts.accessibility(venue.accessibility);
        parts.push(Block::paragraph(texts.letter_accessibility(words)));
    }
    under(texts.letter_travel(), parts)
}

/// The office's paragraphs on seats, cancelling and costs.
pub(super) fn terms(values: &Values<'_>) -> Vec<Block> {
    let texts = values.texts;
    let own = &values.catalogue.correspondence;
    [
        (texts.letter_selection(), &own.selection),
        (texts.letter_cancelling(), &own.cancellation),
        (texts.letter_catering(), &own.catering),
    ]
    .into_iter()
    .flat_map(|(heading, text)| under(heading, values.own(text)))
    .collect()
}

/// Release from duty and travel costs for each group of people of these roles.
pub(super) fn groups(values: &Values<'_>, roles: &[Role]) -> Vec<Block> {
    let groups = values.catalogue.correspondence.groups_of(roles);
    under(values.texts.letter_groups(), groups.flat_map(|group| group_text(values, group)).collect())
}

fn group_text(values: &Values<'_>, group: &GroupText) -> Vec<Block> {
    let texts: Vec<_> =
        [&group.release, &group.travel].into_iter().flat_map(|text| values.own(text)).collect();
    let title = Line::from(&group.title);
    let named = !texts.is_empty() && !title.is_empty();
    named.then_some(Block::Subheading { text: title }).into_iter().chain(texts).collect()
}
