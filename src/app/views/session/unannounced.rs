//! People who wrote themselves into the empty rows of the printed list: typed in place, with completion.

use eframe::egui::{Context, Id, Key, Modifiers, RichText, Ui, UiBuilder, vec2};

use super::rows::People;
use crate::app::numbering::passing_id;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Cell, Column, Table, TableState, hint, named_field, section, theme};
use crate::catalogue::{
    CentreId, DayAttendance, Edit, EditName, Person, PersonId, Registration, RegistrationStatus, Session,
};
use crate::collation::Collated;
use crate::search::folded;

/// More than these are found by typing on.
const MOST_SHOWN: usize = 6;

/// What was typed so far, and who is offered for it.
#[derive(Default)]
pub struct Unannounced {
    text: String,
    /// The name of somebody new, whose centre is being asked for.
    new: Option<Name>,
    known: Option<Known>,
    shown: Vec<Offer>,
    searched: Option<String>,
    table: TableState,
    field: Option<Id>,
    /// The text whose offers were last brought into sight.
    in_sight: String,
    wants_focus: bool,
}

/// First and last name of somebody new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Name {
    first: String,
    last: String,
}

/// Everybody and every centre, folded, for one version of the rows.
struct Known {
    version: u64,
    people: Vec<Named<PersonId>>,
    centres: Vec<Named<CentreId>>,
}

struct Named<I> {
    id: I,
    name: String,
    detail: String,
    folded: String,
}

/// A line beneath the field.
#[derive(Clone, Debug, PartialEq)]
struct Offer {
    what: What,
    name: String,
    detail: String,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    /// Stands on the list, in this row.
    Listed(usize),
    /// Somebody known.
    Known(PersonId),
    /// Somebody new of this name.
    New(Name),
    /// Somebody new, of this centre or none.
    Of(Option<CentreId>),
}

/// What the user did.
#[derive(Default)]
pub struct Answer {
    /// To be entered, and how the person is called.
    pub entered: Option<(Edit, String)>,
    /// Back to this row of the list.
    pub row: Option<usize>,
    /// Nobody else came on this day.
    pub done: bool,
}

impl Unannounced {
    /// Takes the keyboard into the field.
    pub fn request_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Paints the field and who is offered; `day` is where attendance is entered.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        session: &Session,
        (people, version, day): (&People, u64, usize),
    ) -> Answer {
        if self.known.as_ref().is_none_or(|known| known.version != version) {
            self.known = Some(Known::of(ctx, session, version));
            self.searched = None;
        }
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            ui.add_space(16.0);
            section(ui, ctx.texts.entry_unannounced());
        });
        ui.add_space(4.0);
        let mut answer = Answer::default();
        let has_focus = self.field.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
        let chosen = if has_focus { self.keys(ui.ctx(), people, &mut answer) } else { None };
        self.field_ui(ui, ctx, people.seated.len() + 1);
        self.search(ctx, people);
        let shows = has_focus || self.new.is_some();
        // What comes below keeps its ids, and so the focus that Tab gives it, when the offers go.
        let offers = ui.push_id("offers", |ui| if shows { self.offers_ui(ui, ctx) } else { None });
        let clicked = offers.inner;
        if let Some(offer) = chosen.or(clicked).and_then(|at| self.shown.get(at).cloned()) {
            self.take(offer, ctx, session, day, &mut answer);
        }
        answer
    }

    /// What keys do in the field besides writing; the line that was chosen with Enter.
    fn keys(&mut self, ctx: &Context, people: &People, answer: &mut Answer) -> Option<usize> {
        let empty = self.text.trim().is_empty() && self.new.is_none();
        let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = people.seated.len().saturating_sub(1);
        if empty && [Key::ArrowUp, Key::Backspace, Key::Escape].into_iter().any(pressed) {
            answer.row = Some(last);
            return None;
        }
        let by = isize::from(pressed(Key::ArrowDown)) - isize::from(pressed(Key::ArrowUp));
        if by != 0 {
            let most = self.shown.len().saturating_sub(1);
            self.table.go_to(self.table.current.saturating_add_signed(by).min(most));
        }
        if pressed(Key::Escape) {
            self.text = self.new.take().map_or_else(String::new, |name| name.whole());
            (self.searched, self.wants_focus) = (None, true);
            return None;
        }
        if !pressed(Key::Enter) {
            return None;
        }
        answer.done = empty;
        (!empty).then_some(self.table.current)
    }

    fn field_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, number: usize) {
        let texts = ctx.texts;
        let label = match &self.new {
            Some(name) => texts.entry_centre_field(number, name.whole()),
            None => texts.entry_name_field(number),
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_space(16.0);
            let weak = theme(ui).palette.weak;
            ui.label(RichText::new(number.to_string()).font(Type::dense()).color(weak));
            let response = named_field(ui, &label, &mut self.text, 280.0);
            if std::mem::take(&mut self.wants_focus) {
                response.request_focus();
                response.scroll_to_me(None);
            }
            self.field = Some(response.id);
            if self.new.is_some() {
                hint(ui, &label);
            }
        });
    }

    fn offers_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) -> Option<usize> {
        let texts = ctx.texts;
        let words = if self.new.is_some() { texts.entry_keys_centre() } else { texts.entry_keys() };
        let mut clicked = None;
        let area = ui.available_rect_before_wrap();
        let inner = area.with_min_x(area.left() + 16.0).with_max_x(area.right().min(area.left() + 616.0));
        let offers = ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            if !self.shown.is_empty() {
                ui.add_space(4.0);
                let label =
                    if self.new.is_some() { texts.entry_centres_found() } else { texts.entry_found() };
                let columns = [Column::share("", 1.2, 160.0), Column::share("", 1.0, 140.0)];
                let (shown, current) = (&self.shown, self.table.current);
                let table = Table::new("unannounced", label, &columns).fit().headless();
                let answer = table.show(ui, &mut self.table, shown.len(), |row| {
                    row.select(row.index() == current);
                    let offer = &shown[row.index()];
                    row.cell(Cell::Text(&offer.name));
                    row.cell(Cell::Weak(&offer.detail));
                });
                clicked = answer.clicked;
            }
            ui.add_space(4.0);
            hint(ui, words);
        });
        if self.in_sight != self.text {
            self.in_sight.clone_from(&self.text);
            ui.scroll_to_rect(offers.response.rect, None);
        }
        // What is chosen is said where the keyboard is.
        if let (Some(field), Some(offer)) = (self.field, self.shown.get(self.table.current)) {
            let said = format!("{}, {}", offer.name, offer.detail);
            ui.ctx().accesskit_node_builder(field, |node| node.set_description(said));
        }
        ui.allocate_space(vec2(0.0, 4.0));
        clicked
    }

    /// Who is offered for what is typed.
    fn search(&mut self, ctx: &ViewCtx<'_>, people: &People) {
        if self.searched.as_ref() == Some(&self.text) {
            return;
        }
        self.searched = Some(self.text.clone());
        self.table = TableState::default();
        let Some(known) = &self.known else { return };
        self.shown = match &self.new {
            Some(_) => known.centres_like(&self.text, ctx),
            None => known.people_like(&self.text, ctx, people),
        };
    }

    /// Does what a line says.
    fn take(&mut self, offer: Offer, ctx: &ViewCtx<'_>, session: &Session, day: usize, answer: &mut Answer) {
        match offer.what {
            What::Listed(row) => answer.row = Some(row),
            What::Known(person) => {
                answer.entered = Some((came(ctx, session, (person, None), day), offer.name));
            }
            What::New(name) => {
                self.new = Some(name);
                self.text.clear();
                (self.searched, self.wants_focus) = (None, true);
                return;
            }
            What::Of(centre) => {
                let name = self.new.take().unwrap_or_default();
                let whole = name.whole();
                let id: PersonId = passing_id(1);
                let Name { first, last } = name;
                let new = Person {
                    id: id.clone(),
                    first_name: first,
                    last_name: last,
                    centre,
                    ..Person::default()
                };
                answer.entered = Some((came(ctx, session, (id, Some(new)), day), whole));
            }
        }
        self.text.clear();
        (self.searched, self.wants_focus) = (None, answer.row.is_none());
    }
}

/// One step: whoever is new is made, whoever isn't registered is; and they were there on that day.
fn came(ctx: &ViewCtx<'_>, session: &Session, (person, new): (PersonId, Option<Person>), day: usize) -> Edit {
    let mut edits: Vec<Edit> = new.map(|new| Edit::Put(new.into())).into_iter().collect();
    // Who waited, was asked or had cancelled is registered already; who came is there all the same.
    if session.registration(&person).is_none() {
        let registration = Registration { walk_in: true, ..Registration::new(person.clone(), ctx.today) };
        edits.push(Edit::Register(session.id.clone(), vec![registration]));
    }
    let entry = Some(DayAttendance { status: RegistrationStatus::Attended, ..DayAttendance::default() });
    edits.push(Edit::EnterAttendance { session: session.id.clone(), person, day, entry });
    Edit::Together(EditName::AttendanceEntered, edits)
}

impl Name {
    /// From "Anna Neu" or "Neu, Anna".
    fn of(text: &str) -> Self {
        let text = text.trim();
        let (first, last) = match text.split_once(',') {
            Some((last, first)) => (first, last),
            None => text.rsplit_once(' ').unwrap_or(("", text)),
        };
        Self { first: first.trim().to_owned(), last: last.trim().to_owned() }
    }

    fn whole(&self) -> String {
        if self.first.is_empty() { self.last.clone() } else { format!("{}, {}", self.last, self.first) }
    }
}

impl Known {
    /// Whoever worked there on the first day, people of invited centres first.
    fn of(ctx: &ViewCtx<'_>, session: &Session, version: u64) -> Self {
        let first_day = session.first_day().unwrap_or(ctx.today);
        let working = ctx.catalogue.people.iter().filter(|person| person.works_on(first_day));
        let mut people: Vec<_> = working
            .map(|person| {
                let invited = person.centre.as_ref().is_some_and(|id| session.invited.contains(id));
                let centre = person.centre.as_ref().map(|id| ctx.centre(id)).unwrap_or_default();
                let registration = session.registration(&person.id);
                let status = registration.map(|r| ctx.texts.registration_status(r.status).to_owned());
                let detail: Vec<_> =
                    [Some(centre), status].into_iter().flatten().filter(|word| !word.is_empty()).collect();
                (!invited, Named::of(person.id.clone(), person.list_name(), detail.join(", ")))
            })
            .collect();
        people.sort_by_cached_key(|(rank, named)| (*rank, Collated(named.name.clone())));
        let mut centres: Vec<_> = ctx
            .catalogue
            .centres
            .iter()
            .map(|centre| Named::of(centre.id.clone(), centre.label().to_owned(), String::new()))
            .collect();
        centres.sort_by_cached_key(|named| Collated(named.name.clone()));
        Self { version, people: people.into_iter().map(|(_, named)| named).collect(), centres }
    }

    fn people_like(&self, text: &str, ctx: &ViewCtx<'_>, people: &People) -> Vec<Offer> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        let offer = |named: &Named<PersonId>| {
            let row = people.seated.iter().position(|attendee| attendee.person == named.id);
            let (what, detail) = match row {
                Some(row) => (What::Listed(row), ctx.texts.entry_on_list(row + 1)),
                None => (What::Known(named.id.clone()), named.detail.clone()),
            };
            Offer { what, name: named.name.clone(), detail }
        };
        let mut offers: Vec<_> = like(&self.people, text).take(MOST_SHOWN).map(offer).collect();
        let name = Name::of(text);
        let detail = ctx.texts.entry_new_detail().to_owned();
        offers.push(Offer { name: ctx.texts.entry_new(name.whole()), what: What::New(name), detail });
        offers
    }

    fn centres_like(&self, text: &str, ctx: &ViewCtx<'_>) -> Vec<Offer> {
        let offer = |named: &Named<CentreId>| Offer {
            what: What::Of(Some(named.id.clone())),
            name: named.name.clone(),
            detail: named.detail.clone(),
        };
        let mut offers: Vec<_> = if text.trim().is_empty() {
            Vec::new()
        } else {
            like(&self.centres, text).take(MOST_SHOWN).map(offer).collect()
        };
        let name = ctx.texts.session_without_centre().to_owned();
        offers.push(Offer { what: What::Of(None), name, detail: String::new() });
        offers
    }
}

impl<I> Named<I> {
    fn of(id: I, name: String, detail: String) -> Self {
        let folded = folded(&format!("{name} {detail}"));
        Self { id, name, detail, folded }
    }
}

/// Those in which each typed word begins a word; in their order.
fn like<'a, I>(all: &'a [Named<I>], text: &str) -> impl Iterator<Item = &'a Named<I>> + use<'a, I> {
    let query = folded(text);
    let words: Vec<String> =
        query.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let begins = |folded: &str, word: &str| {
        folded.split(|c: char| !c.is_alphanumeric()).any(|part| part.starts_with(word))
    };
    all.iter().filter(move |named| words.iter().all(|word| begins(&named.folded, word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_begin_the_words_of_a_name_or_its_centre() {
        let all = [("Probst, Ömer", "Wesel"), ("Zweifel-Muster, Şirin", "Wesel"), ("Muster, Eva", "Olpe")]
            .map(|(name, centre)| Named::of((), name.to_owned(), centre.to_owned()));
        let found = |text: &str| {
            like(&all, text).map(|named| named.name.split(',').next().unwrap()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(found("om pro"), "Probst");
        assert_eq!(found("mus"), "Zweifel-Muster Muster");
        assert_eq!(found("Muster, E"), "Muster");
        assert_eq!(found("wesel"), "Probst Zweifel-Muster");
        assert_eq!(found("robst"), "");
    }

    #[test]
    fn a_name_is_read_either_way_round() {
        for (text, whole) in
            [("Anna Lena Neu ", "Neu, Anna Lena"), ("Neu, Anna", "Neu, Anna"), ("Neu", "Neu")]
        {
            assert_eq!(Name::of(text).whole(), whole);
        }
    }
}
