//! Deleting several records at once: one question that names them and what stays, and one step.

use eframe::egui::{Button, Key, KeyboardShortcut, Modifiers, Ui};

use super::ViewCtx;
use crate::app::command::Command;
use crate::app::keys;
use crate::app::widgets::{Answer, question};
use crate::catalogue::{Edit, Kind, RecordId, uses};

/// So many names are said; of the others, how many.
const NAMED: usize = 8;

/// The question, while it is open.
pub struct Removal {
    /// What can go.
    records: Vec<RecordId>,
    names: Vec<String>,
    /// What stays, with what hangs on it: "Beispiel, Anna (3 Termine)".
    staying: Vec<String>,
}

impl Removal {
    /// Asks whether to delete `records`; if all of them have to stay, only says why.
    pub fn ask(ctx: &ViewCtx<'_>, records: Vec<RecordId>, out: &mut Vec<Command>) -> Option<Self> {
        let uses = uses(ctx.catalogue, &records);
        let staying = records.iter().filter_map(|record| {
            let count = *uses.get(record)?;
            let what = match record.kind() {
                Kind::Session => ctx.texts.registrations_counted(count),
                _ => ctx.texts.sessions_counted(count),
            };
            Some(format!("{} ({what})", ctx.texts.record_label(ctx.catalogue, record)))
        });
        let staying: Vec<_> = staying.collect();
        let records: Vec<_> = records.into_iter().filter(|record| !uses.contains_key(record)).collect();
        if records.is_empty() {
            if !staying.is_empty() {
                out.push(Command::Refuse(ctx.texts.removal_none(listed(ctx, &staying))));
            }
            return None;
        }
        let names = records.iter().map(|record| ctx.texts.record_label(ctx.catalogue, record)).collect();
        Some(Self { records, names, staying })
    }

    /// Paints the question and acts on its answer; gives it back while it stays open.
    pub fn ui(self, ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) -> Option<Self> {
        let texts = ctx.texts;
        let title = match self.records.first().map(RecordId::kind) {
            Some(Kind::Session) => texts.removal_sessions(self.records.len()),
            Some(Kind::Offering) => texts.removal_offerings(self.records.len()),
            _ => texts.removal_people(self.records.len()),
        };
        let mut text = listed(ctx, &self.names);
        if !self.staying.is_empty() {
            text = format!("{text}\n\n{}", texts.removal_stays(listed(ctx, &self.staying)));
        }
        match question(ui, &title, &text, (texts.session_delete(), None, texts.cancel()), |_| {}) {
            None => return Some(self),
            Some(Answer::Yes) => out.push(Command::Edit(Edit::RemoveAll(self.records))),
            Some(_) => {}
        }
        None
    }
}

/// The entry of a row menu; whether it was chosen.
pub fn item(ui: &mut Ui, ctx: &ViewCtx<'_>, count: usize) -> bool {
    if count == 0 {
        return false;
    }
    let key = keys::text(ctx.texts, KeyboardShortcut::new(Modifiers::NONE, Key::Delete));
    ui.add(Button::new(ctx.texts.removal_item(count)).shortcut_text(key)).clicked()
}

/// "A; B; C; und 12 weitere".
fn listed(ctx: &ViewCtx<'_>, names: &[String]) -> String {
    let mut named: Vec<_> = names.iter().take(NAMED).cloned().collect();
    if names.len() > NAMED {
        named.push(ctx.texts.removal_more(names.len() - NAMED));
    }
    // Names of sessions have a comma of their own.
    named.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::in_catalogue;
    use crate::catalogue::{Catalogue, Person, Registration, Session};

    fn catalogue() -> Catalogue {
        let person = |id: &str| Person { id: id.into(), last_name: id.to_uppercase(), ..Person::default() };
        let today = chrono::NaiveDate::MIN;
        let session = Session {
            id: "s".into(),
            registrations: vec![Registration::new("a".into(), today)],
            ..Session::default()
        };
        Catalogue {
            people: (0..12).map(|at| person(&format!("p{at:02}"))).chain([person("a")]).collect(),
            sessions: [session].into_iter().collect(),
            ..Catalogue::default()
        }
    }

    #[test]
    fn what_stays_is_named_with_what_hangs_on_it() {
        in_catalogue(&catalogue(), |ctx| {
            let people = |ids: &[&str]| -> Vec<RecordId> {
                ids.iter().map(|id| RecordId::Person((*id).into())).collect()
            };
            let mut out = Vec::new();
            let asked = Removal::ask(ctx, people(&["p01", "a", "p02"]), &mut out).unwrap();
            assert_eq!(listed(ctx, &asked.names), "P01; P02");
            assert_eq!(listed(ctx, &asked.staying), "A (1 Termin)");
            assert!(out.is_empty());

            assert!(Removal::ask(ctx, people(&["a"]), &mut out).is_none());
            assert!(
                matches!(out.as_slice(), [Command::Refuse(why)] if why.contains("A (1 Termin)")),
                "{out:?}"
            );

            let all = ctx.catalogue.people.iter().map(|person| person.id.clone().into()).collect();
            let asked = Removal::ask(ctx, all, &mut out).unwrap();
            assert_eq!(listed(ctx, &asked.names), "P00; P01; P02; P03; P04; P05; P06; P07; und 4 weitere");
        });
    }
}
