//! "Person eintragen": who is registered, or came without registration; also people nobody knew yet.

use eframe::egui::Ui;

use super::dialogs::can_be_added;
use super::picker::{Item, Picker};
use super::refused::Refused;
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Answer, button, choose, hint, link, question, text_field, toggle};
use crate::catalogue::{CentreId, Edit, EditName, Person, PersonId, Registration, Role, Session};
use crate::collation::Collated;
use crate::scheduling::seats;
use crate::texts::Texts;

/// The dialog's state.
pub struct AddPeople {
    picker: Picker<PersonId>,
    walk_in: bool,
    new: Option<NewPerson>,
    refused: Refused,
}

/// Somebody who isn't in the catalogue yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewPerson {
    first_name: String,
    last_name: String,
    centre: Option<CentreId>,
    role: Role,
}

impl AddPeople {
    /// Everybody who isn't registered, people of invited centres first. Once the session has begun,
    /// people come without registration.
    pub fn new(ctx: &ViewCtx<'_>, session: &Session) -> Self {
        let walk_in = session.first_day().is_some_and(|day| day <= ctx.today);
        Self {
            picker: Picker::new(candidates(ctx, session)),
            walk_in,
            new: None,
            refused: Refused::default(),
        }
    }

    fn registration(&self, ctx: &ViewCtx<'_>, person: PersonId) -> Registration {
        Registration { walk_in: self.walk_in, ..Registration::new(person, ctx.today) }
    }

    /// Registers who is ticked.
    fn edit(&self, ctx: &ViewCtx<'_>, session: &Session) -> Edit {
        let people = self.picker.ticked().into_iter().map(|person| self.registration(ctx, person)).collect();
        Edit::Register(session.id.clone(), people)
    }

    /// Makes a person, still without an id, and registers them.
    fn edit_new(&self, ctx: &ViewCtx<'_>, session: &Session, person: Person) -> Edit {
        let registration = self.registration(ctx, person.id.clone());
        let edits = vec![Edit::Put(person.into()), Edit::Register(session.id.clone(), vec![registration])];
        Edit::Together(EditName::PeopleRegistered, edits)
    }

    /// Paints it; gives itself back while it stays open.
    pub fn ui(
        mut self: Box<Self>,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        session: &Session,
        out: &mut Vec<Command>,
    ) -> Option<Box<Self>> {
        match self.new.take() {
            Some(new) => self.new_ui(ui, ctx, session, new, out),
            None => self.search_ui(ui, ctx, session, out),
        }
    }

    fn search_ui(
        mut self: Box<Self>,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        session: &Session,
        out: &mut Vec<Command>,
    ) -> Option<Box<Self>> {
        let texts = ctx.texts;
        let verb = match self.picker.count() {
            0 => texts.session_add_verb_none().to_owned(),
            count => texts.session_add_verb(count),
        };
        let verbs = (verb.as_str(), None, texts.cancel());
        let seats = seats_words(ctx, session);
        let mut wants_new = false;
        let answer = question(ui, texts.session_who_question(), "", verbs, |ui| {
            self.picker.ui(ui, texts.session_search_person());
            if self.picker.finds_nothing() {
                ui.label(texts.session_no_match(self.picker.query.trim()));
                wants_new = button(ui, None, texts.session_new_person()).clicked();
            } else {
                ui.add_space(4.0);
                wants_new = link(ui, texts.session_new_person()).clicked();
            }
            ui.add_space(4.0);
            toggle(ui, &mut self.walk_in, texts.session_came_unregistered());
            hint(ui, if self.walk_in { texts.session_walk_ins_get_seats() } else { &seats });
            self.refused.ui(ui, || self.edit(ctx, session));
        });
        if wants_new {
            self.new = Some(NewPerson::from_query(&self.picker.query));
        }
        match answer {
            Some(Answer::Yes) if self.picker.count() > 0 => {
                let edit = self.edit(ctx, session);
                if self.refused.refuses(ctx, &edit) {
                    return Some(self);
                }
                out.push(Command::Edit(edit));
                None
            }
            None | Some(Answer::Yes) => Some(self),
            Some(_) => None,
        }
    }

    fn new_ui(
        mut self: Box<Self>,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        session: &Session,
        mut new: NewPerson,
        out: &mut Vec<Command>,
    ) -> Option<Box<Self>> {
        let texts = ctx.texts;
        let verbs = (texts.session_new_person_verb(), Some(texts.session_back_to_search()), texts.cancel());
        let answer = question(ui, texts.session_new_person_question(), "", verbs, |ui| {
            new.fields(ui, ctx);
            ui.add_space(4.0);
            toggle(ui, &mut self.walk_in, texts.session_came_unregistered());
            self.refused.ui(ui, || self.edit_new(ctx, session, new.clone().person()));
        });
        match answer {
            Some(Answer::Yes) if new.has_name() => {
                let person = new.clone().person();
                if self.refused.refuses(ctx, &self.edit_new(ctx, session, person.clone())) {
                    self.new = Some(new);
                    return Some(self);
                }
                out.push(Command::CreateAndRegister(Box::new(person), session.id.clone(), self.walk_in));
                None
            }
            None | Some(Answer::Yes) => {
                self.new = Some(new);
                Some(self)
            }
            Some(Answer::No) => Some(self),
            Some(Answer::Cancel) => None,
        }
    }
}

impl NewPerson {
    /// Takes the name from what was searched: "Anna Neu" or "Neu, Anna".
    fn from_query(query: &str) -> Self {
        let query = query.trim();
        let (first, last) = match query.split_once(',') {
            Some((last, first)) => (first, last),
            None => query.rsplit_once(' ').unwrap_or(("", query)),
        };
        Self { first_name: first.trim().to_owned(), last_name: last.trim().to_owned(), ..Self::default() }
    }

    fn has_name(&self) -> bool {
        !self.first_name.trim().is_empty() || !self.last_name.trim().is_empty()
    }

    fn person(self) -> Person {
        Person {
            first_name: self.first_name.trim().to_owned(),
            last_name: self.last_name.trim().to_owned(),
            centre: self.centre,
            role: self.role,
            ..Person::default()
        }
    }

    fn fields(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let texts = ctx.texts;
        ui.horizontal(|ui| {
            text_field(ui, texts.session_first_name(), &mut self.first_name, 196.0);
            text_field(ui, texts.session_last_name(), &mut self.last_name, 196.0);
        });
        ui.add_space(4.0);
        let mut centres: Vec<_> =
            ctx.catalogue.centres.iter().map(|centre| Some(centre.id.clone())).collect();
        centres.sort_by_cached_key(|id| id.as_ref().map(|id| Collated(ctx.centre(id))));
        centres.insert(0, None);
        let centre_name = |id: &Option<CentreId>| {
            id.as_ref().map_or_else(|| texts.session_without_centre().to_owned(), |id| ctx.centre(id))
        };
        ui.horizontal(|ui| {
            choose(ui, texts.centre(), &mut self.centre, &centres, 212.0, centre_name);
            let role = |role: &Role| texts.role(*role).to_owned();
            choose(ui, texts.session_role(), &mut self.role, &Role::ALL, 212.0, role);
        });
    }
}

fn candidates(ctx: &ViewCtx<'_>, session: &Session) -> Vec<Item<PersonId>> {
    let first_day = session.first_day().unwrap_or(ctx.today);
    let mut people: Vec<_> = ctx
        .catalogue
        .people
        .iter()
        .filter(|person| person.works_on(first_day) && can_be_added(session, &person.id))
        .map(|person| {
            let invited = person.centre.as_ref().is_some_and(|id| session.invited.contains(id));
            (!invited, item(ctx, person, invited))
        })
        .collect();
    people.sort_by_cached_key(|(rank, item)| (*rank, Collated(item.name.clone())));
    people.into_iter().map(|(_, item)| item).collect()
}

fn item(ctx: &ViewCtx<'_>, person: &Person, invited: bool) -> Item<PersonId> {
    let centre = person.centre.as_ref().map(|id| ctx.centre(id));
    let invited = invited.then(|| ctx.texts.session_is_invited().to_owned());
    let detail: Vec<_> = [centre, invited].into_iter().flatten().collect();
    Item { id: person.id.clone(), name: person.list_name(), detail: detail.join(", ") }
}

/// "Noch 3 Plätze frei; …".
fn seats_words(ctx: &ViewCtx<'_>, session: &Session) -> String {
    let texts: Texts = ctx.texts;
    match seats(ctx.catalogue, session).left {
        None => String::new(),
        Some(0) => texts.session_no_seat_left().to_owned(),
        Some(left) => texts.session_seats_left(left),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_searched_for_is_the_new_person_s() {
        for (query, first, last) in [
            ("Anna Neu", "Anna", "Neu"),
            ("Neu, Anna", "Anna", "Neu"),
            ("Neu", "", "Neu"),
            ("Anna Lena Neu ", "Anna Lena", "Neu"),
            ("", "", ""),
        ] {
            let new = NewPerson::from_query(query);
            assert_eq!((new.first_name.as_str(), new.last_name.as_str()), (first, last), "{query}");
            assert_eq!(new.has_name(), !query.is_empty());
        }
    }
}
