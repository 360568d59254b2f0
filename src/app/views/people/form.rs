//! The form of one person: an existing one, written when the form is left, or a new one.

use eframe::egui::{Grid, Id, Key, Response, Ui, vec2};

use super::draft::Draft;
use crate::app::Command;
use crate::app::icons;
use crate::app::views::ViewCtx;
use crate::app::views::cached::Cached;
use crate::app::views::choices::centre_field;
use crate::app::widgets::{button, choose, hint, invalid, multiline, primary_button, text_field, warning};
use crate::catalogue::{CentreId, Edit, Person, PersonId, Role};

/// Fields filled from a record.
pub struct Form {
    base: Person,
    filled: Draft,
    draft: Draft,
    had_focus: bool,
    wants_focus: bool,
    namesake: Cached<(String, String, Option<CentreId>), Option<String>>,
}

/// What became of a new person's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is still being filled in.
    Open,
    /// The person was created.
    Created,
    /// Nobody was created.
    Cancelled,
}

impl Form {
    fn of(ctx: &ViewCtx<'_>, person: &Person) -> Self {
        let draft = Draft::of(ctx.texts, person);
        Self {
            base: person.clone(),
            filled: draft.clone(),
            draft,
            had_focus: false,
            wants_focus: false,
            namesake: Cached::default(),
        }
    }

    /// For somebody new, at a centre if that is known; the first field gets the focus.
    pub fn new_person(ctx: &ViewCtx<'_>, centre: Option<CentreId>) -> Self {
        Self { wants_focus: true, ..Self::of(ctx, &Person { centre, ..Person::default() }) }
    }

    /// The form for `person`: the one in `slot`, filled again if it is another's or the record changed.
    pub fn for_person<'a>(ctx: &ViewCtx<'_>, slot: &'a mut Option<Self>, person: &Person) -> &'a mut Self {
        if slot.as_ref().is_none_or(|form| form.base != *person) {
            *slot = None;
        }
        slot.get_or_insert_with(|| Self::of(ctx, person))
    }

    /// Paints the form of an existing person. What was typed becomes one edit when the form is left;
    /// Esc takes it back.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
        if self.had_focus && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.draft = self.filled.clone();
        }
        self.had_focus = self.fields(ui, ctx);
        if !self.draft.has_name() {
            warning(ui, ctx.texts.person_needs_name());
        }
        if self.had_focus || self.draft == self.filled {
            return;
        }
        if let Some(person) = self.draft.person(&self.base, ctx.today) {
            self.draft = Draft::of(ctx.texts, &person);
            self.filled = self.draft.clone();
            if person != self.base {
                out.push(Command::Edit(Edit::Put(person.into())));
            }
        }
    }

    /// Paints the form of a new person with its buttons.
    pub fn new_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) -> Outcome {
        let texts = ctx.texts;
        self.had_focus = self.fields(ui, ctx);
        let key = (self.draft.first_name.clone(), self.draft.last_name.clone(), self.draft.centre.clone());
        let draft = &self.draft;
        if let Some(text) = self.namesake.get(ctx, &key, || draft.warning(ctx, &PersonId::default())) {
            warning(ui, text);
        }
        ui.add_space(12.0);
        let person = self.draft.person(&self.base, ctx.today);
        ui.horizontal(|ui| {
            let create = ui.add_enabled_ui(person.is_some(), |ui| {
                primary_button(ui, Some(icons::USER_PLUS), texts.person_create())
            });
            let cancelled = button(ui, None, texts.cancel()).clicked();
            if person.is_none() {
                hint(ui, texts.person_needs_name());
            }
            match person {
                Some(person) if create.inner.clicked() => {
                    out.push(Command::Create(Box::new(person.into())));
                    Outcome::Created
                }
                _ if cancelled => Outcome::Cancelled,
                _ => Outcome::Open,
            }
        })
        .inner
    }

    /// The fields; returns whether one of them has the focus.
    fn fields(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) -> bool {
        const GAP: f32 = 16.0;
        let (texts, today) = (ctx.texts, ctx.today);
        let width = ((ui.available_width() - GAP) / 2.0).clamp(140.0, 300.0);
        let mut fields: Vec<Id> = Vec::new();
        let mut add = |response: Response| fields.push(response.id);
        let draft = &mut self.draft;
        Grid::new("person").num_columns(2).min_col_width(width).spacing(vec2(GAP, 8.0)).show(ui, |ui| {
            let first = text_field(ui, texts.person_first_name(), &mut draft.first_name, width);
            if std::mem::take(&mut self.wants_focus) {
                first.request_focus();
            }
            let last = text_field(ui, texts.person_last_name(), &mut draft.last_name, width);
            // One of both is enough.
            if !draft.has_name() {
                invalid(&first, texts.person_needs_name());
                invalid(&last, texts.person_needs_name());
            }
            add(first);
            add(last);
            ui.end_row();
            add(text_field(ui, texts.person_title(), &mut draft.title, width));
            let role = |role: &Role| texts.role(*role).to_owned();
            choose(ui, texts.person_role(), &mut draft.role, &Role::ALL, width, role);
            ui.end_row();
            centre_field(ui, ctx, texts.person_no_centre(), &mut draft.centre, width);
            ui.horizontal_top(|ui| {
                add(draft.from.ui(ui, texts, texts.person_from(), today));
                add(draft.until.ui(ui, texts, texts.person_until(), today));
            });
            ui.end_row();
            add(text_field(ui, texts.person_email(), &mut draft.email, width));
            add(text_field(ui, texts.person_phone(), &mut draft.phone, width));
            ui.end_row();
        });
        ui.add_space(8.0);
        add(multiline(ui, texts.person_note(), &mut draft.note, width * 2.0 + GAP, 2));
        hint(ui, texts.person_note_hint());
        ui.memory(eframe::egui::Memory::focused).is_some_and(|id| fields.contains(&id))
    }
}
