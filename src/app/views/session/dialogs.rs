//! The questions of this view. Each ends in one edit, which one undo takes back.

use eframe::egui::Ui;

use super::forms::WriteForms;
use super::issue::Issue;
use super::mails::Mails;
use super::menus::Chosen;
use super::picker::{Item, Picker};
use super::refused::Refused;
use super::walk_in::AddPeople;
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Answer, multiline, question, text_field};
use crate::catalogue::{CentreId, Edit, EditName, PersonId, RegistrationStatus, Session, next_waiting};
use crate::collation::Collated;
use crate::matching::Cell;
use crate::scheduling::seats;

/// The question that is open.
pub enum Dialog {
    /// Why is the session called off?
    CallOff(String),
    /// Does the next one move up?
    Unregister { person: PersonId, next: PersonId },
    /// A seat although there is none?
    SeatWhenFull(PersonId),
    /// Are these people all to be unregistered, or taken out?
    Several(Chosen, Vec<PersonId>),
    /// Which need for support?
    Need(PersonId, String),
    /// Which centres are invited?
    Invite(Picker<CentreId>, Refused),
    /// Who is registered?
    AddPeople(Box<AddPeople>),
    /// Who gets a certificate?
    Issue(Box<Issue>),
    /// Which mails?
    Mails(Box<Mails>),
    /// Which forms are written?
    WriteForms(Box<WriteForms>),
}

/// Cancels a registration; where somebody waits for the seat, asks first whether they move up.
pub fn unregister(
    ctx: &ViewCtx<'_>,
    session: &Session,
    person: &PersonId,
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    let seats = seats(ctx.catalogue, session);
    let had_seat = session.registration(person).is_some_and(|r| r.status.takes_seat());
    let frees_one = seats.most.is_none_or(|most| seats.taken <= usize::from(most));
    let next = next_waiting(session).filter(|_| had_seat && frees_one && session.is_upcoming());
    if let Some(next) = next {
        return Some(Dialog::Unregister { person: person.clone(), next: next.person.clone() });
    }
    let (session, person) = (session.id.clone(), person.clone());
    out.push(Command::Edit(Edit::CancelRegistration { session, person, moves_up: None }));
    None
}

/// Gives a seat; where there is none left, asks first.
pub fn give_seat(
    ctx: &ViewCtx<'_>,
    session: &Session,
    person: &PersonId,
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    if seats(ctx.catalogue, session).left == Some(0) {
        return Some(Dialog::SeatWhenFull(person.clone()));
    }
    out.push(Command::Edit(Edit::GiveSeat(session.id.clone(), person.clone())));
    None
}

/// Asks about the need for support of somebody, starting from what is noted.
pub fn need(session: &Session, person: &PersonId) -> Dialog {
    let noted = session.registration(person).and_then(|registration| registration.support_need.as_deref());
    Dialog::Need(person.clone(), noted.unwrap_or_default().to_owned())
}

/// Asks which centres to invite: those that need the module first.
pub fn invite(ctx: &ViewCtx<'_>, session: &Session) -> Dialog {
    let texts = ctx.texts;
    let mut items: Vec<_> = ctx
        .catalogue
        .centres
        .iter()
        .filter(|centre| !session.invited.contains(&centre.id))
        .map(|centre| {
            let cell = ctx.derived.coverage.at(&centre.id, &session.module);
            let detail =
                if cell.is_need() { texts.session_needs_it() } else { texts.cell_status(cell.status()) };
            let rank = (!cell.is_need(), matches!(cell, Cell::NotApplicable));
            (rank, Item { id: centre.id.clone(), name: centre.label().to_owned(), detail: detail.to_owned() })
        })
        .collect();
    items.sort_by_cached_key(|(rank, item)| (*rank, Collated(item.name.clone())));
    Dialog::Invite(Picker::new(items.into_iter().map(|(_, item)| item).collect()), Refused::default())
}

/// Paints the open question and acts on its answer; gives it back while it stays open.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    dialog: Dialog,
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    match dialog {
        Dialog::CallOff(reason) => call_off_ui(ui, ctx, session, reason, out),
        Dialog::Unregister { person, next } => unregister_ui(ui, ctx, session, person, next, out),
        Dialog::SeatWhenFull(person) => seat_ui(ui, ctx, session, person, out),
        Dialog::Several(chosen, people) => several_ui(ui, ctx, session, (chosen, people), out),
        Dialog::Need(person, text) => need_ui(ui, ctx, session, person, text, out),
        Dialog::Invite(picker, refused) => invite_ui(ui, ctx, session, (picker, refused), out),
        Dialog::AddPeople(add) => add.ui(ui, ctx, session, out).map(Dialog::AddPeople),
        Dialog::Issue(issue) => issue.ui(ui, ctx, session, out),
        Dialog::Mails(mails) => mails.ui(ui, ctx, session, out).map(Dialog::Mails),
        Dialog::WriteForms(write) => write.ui(ui, ctx, session, out).map(Dialog::WriteForms),
    }
}

fn call_off_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    mut reason: String,
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    let texts = ctx.texts;
    let verbs = (texts.session_call_off_verb(), None, texts.cancel());
    let answer =
        question(ui, texts.session_call_off_question(), texts.session_call_off_text(), verbs, |ui| {
            let field = text_field(ui, texts.session_reason(), &mut reason, ui.available_width());
            focus_first(ui, &field);
        });
    match answer {
        None => return Some(Dialog::CallOff(reason)),
        Some(Answer::Yes) => {
            out.push(Command::Edit(Edit::CancelSession(session.id.clone(), reason.trim().to_owned())));
        }
        Some(_) => {}
    }
    None
}

fn unregister_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    person: PersonId,
    next: PersonId,
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    let texts = ctx.texts;
    let title = texts.session_unregister_question(ctx.person(&person));
    let text = texts.session_unregister_text(ctx.person(&next));
    let verbs = (texts.session_give_seat(), Some(texts.session_leave_free()), texts.cancel());
    let moves_up = match question(ui, &title, &text, verbs, |_| {}) {
        None => return Some(Dialog::Unregister { person, next }),
        Some(Answer::Cancel) => return None,
        Some(Answer::Yes) => Some(next),
        Some(Answer::No) => None,
    };
    out.push(Command::Edit(Edit::CancelRegistration { session: session.id.clone(), person, moves_up }));
    None
}

fn seat_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    person: PersonId,
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    let (texts, seats) = (ctx.texts, seats(ctx.catalogue, session));
    let title = texts.session_full_question(ctx.person(&person));
    let text = texts.session_full_text(seats.taken, seats.most.unwrap_or_default());
    match question(ui, &title, &text, (texts.session_seat(), None, texts.cancel()), |_| {}) {
        None => return Some(Dialog::SeatWhenFull(person)),
        Some(Answer::Yes) => out.push(Command::Edit(Edit::GiveSeat(session.id.clone(), person))),
        Some(_) => {}
    }
    None
}

/// One question and one step for several people: it names them, and what goes with them.
fn several_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    (chosen, people): (Chosen, Vec<PersonId>),
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    let texts = ctx.texts;
    let names: Vec<_> = people.iter().map(|person| ctx.person(person)).collect();
    let with_entry = |person: &&PersonId| {
        session
            .registration(person)
            .is_some_and(|registration| (0..session.days.len()).any(|day| registration.on_day(day).is_some()))
    };
    let entered = people.iter().filter(with_entry).count();
    let removes = chosen == Chosen::Remove;
    let (title, verb) = if removes {
        (texts.session_remove_several_question(people.len()), texts.session_remove())
    } else {
        (texts.session_unregister_several_question(people.len()), texts.session_unregister())
    };
    let mut text = texts.list(&names);
    if entered > 0 {
        text = format!("{text}\n\n{}", texts.session_several_entered(entered));
    }
    match question(ui, &title, &text, (verb, None, texts.cancel()), |_| {}) {
        None => return Some(Dialog::Several(chosen, people)),
        Some(Answer::Yes) => {
            let edit = |person: PersonId| {
                let session = session.id.clone();
                if removes {
                    Edit::RemoveRegistration(session, person)
                } else {
                    Edit::CancelRegistration { session, person, moves_up: None }
                }
            };
            let name = if removes { EditName::RegistrationRemoved } else { EditName::RegistrationCancelled };
            out.push(Command::Edit(Edit::Together(name, people.into_iter().map(edit).collect())));
        }
        Some(_) => {}
    }
    None
}

fn need_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    person: PersonId,
    mut text: String,
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    let texts = ctx.texts;
    let title = texts.session_need_question(ctx.person(&person));
    let answer =
        question(ui, &title, texts.session_need_text(), (texts.apply(), None, texts.cancel()), |ui| {
            let field = multiline(ui, texts.session_need_field(), &mut text, ui.available_width(), 3);
            focus_first(ui, &field);
        });
    match answer {
        None => return Some(Dialog::Need(person, text)),
        Some(Answer::Yes) => {
            let need = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            let before = session.registration(&person).and_then(|r| r.support_need.as_deref());
            if need.as_deref() != before {
                out.push(Command::Edit(Edit::SetSupportNeed(session.id.clone(), person, need)));
            }
        }
        Some(_) => {}
    }
    None
}

fn invite_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    (mut picker, mut refused): (Picker<CentreId>, Refused),
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    let texts = ctx.texts;
    let verb = match picker.count() {
        0 => texts.session_invite_verb_none().to_owned(),
        count => texts.session_invite_verb(count),
    };
    let verbs = (verb.as_str(), None, texts.cancel());
    let answer = question(ui, texts.session_invite_question(), texts.session_invite_text(), verbs, |ui| {
        picker.ui(ui, texts.session_search_centre());
        refused.ui(ui, || Edit::Invite(session.id.clone(), picker.ticked()));
    });
    match answer {
        Some(Answer::Yes) if picker.count() > 0 => {
            let edit = Edit::Invite(session.id.clone(), picker.ticked());
            if refused.refuses(ctx, &edit) {
                return Some(Dialog::Invite(picker, refused));
            }
            out.push(Command::Edit(edit));
            None
        }
        None | Some(Answer::Yes) => Some(Dialog::Invite(picker, refused)),
        Some(_) => None,
    }
}

/// A question starts in its field.
pub fn focus_first(ui: &Ui, field: &eframe::egui::Response) {
    // Enter in the field gives up its focus: it presses the default button.
    if ui.memory(|memory| memory.focused().is_none()) && !field.lost_focus() {
        field.request_focus();
    }
}

/// Whether somebody can be registered (again): not there yet, or there without a seat and not waiting.
pub fn can_be_added(session: &Session, person: &PersonId) -> bool {
    session
        .registration(person)
        .is_none_or(|r| matches!(r.status, RegistrationStatus::Cancelled | RegistrationStatus::Invited))
}
