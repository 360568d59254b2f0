//! Small forms over a centre's detail: a choice of a focus, a note, an absence. Each ends in one edit.

use eframe::egui::Ui;

use super::choice::{area_of, with_changed, with_choice};
use crate::app::Command;
use crate::app::views::ViewCtx;
use crate::app::views::date_draft::DateDraft;
use crate::app::widgets::{Answer, choose, hint, multiline, question, text_field};
use crate::catalogue::{Absence, Area, Centre, CentreNote, Edit, FocusChoice, FocusId, NoteKind};
use crate::collation::Collated;
use crate::texts::Texts;

/// What is being entered.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// A choice; at an index: that one is changed.
    Choice(ChoiceDraft),
    /// A note.
    Note(NoteDraft),
    /// Days on which nobody can come.
    Away(AwayDraft),
}

/// A choice of a focus while it is made.
#[derive(Clone, Debug, Default)]
pub struct ChoiceDraft {
    index: Option<usize>,
    base: FocusChoice,
    area: Area,
    focus: Option<FocusId>,
    from: DateDraft,
    until: DateDraft,
}

/// A note while it is typed.
#[derive(Clone, Debug, Default)]
pub struct NoteDraft {
    index: Option<usize>,
    base: CentreNote,
    date: DateDraft,
    kind: NoteKind,
    text: String,
}

/// An absence while it is typed.
#[derive(Clone, Debug, Default)]
pub struct AwayDraft {
    from: DateDraft,
    until: DateDraft,
    reason: String,
}

impl Dialog {
    /// A new choice in an area.
    pub fn new_choice(area: Area) -> Self {
        Self::Choice(ChoiceDraft { area, ..ChoiceDraft::default() })
    }

    /// Changes the choice at `index`.
    pub fn of_choice(ctx: &ViewCtx<'_>, index: usize, choice: &FocusChoice) -> Self {
        Self::Choice(ChoiceDraft {
            index: Some(index),
            base: choice.clone(),
            area: area_of(ctx.catalogue, &choice.focus),
            focus: Some(choice.focus.clone()),
            from: DateDraft::of(ctx.texts, choice.from.as_ref()),
            until: DateDraft::of(ctx.texts, choice.until.as_ref()),
        })
    }

    /// A new note, dated today.
    pub fn new_note(ctx: &ViewCtx<'_>) -> Self {
        let date = DateDraft::of(ctx.texts, Some(&ctx.today.into()));
        Self::Note(NoteDraft { date, ..NoteDraft::default() })
    }

    /// Changes the note at `index`.
    pub fn of_note(texts: Texts, index: usize, note: &CentreNote) -> Self {
        let date = DateDraft::of(texts, note.date.as_ref());
        Self::Note(NoteDraft {
            index: Some(index),
            base: note.clone(),
            date,
            kind: note.kind,
            text: note.text.clone(),
        })
    }

    /// A new absence.
    pub fn new_away() -> Self {
        Self::Away(AwayDraft::default())
    }

    /// Paints it; returns whether it is done with.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, out: &mut Vec<Command>) -> bool {
        let texts = ctx.texts;
        let read = match self {
            Self::Choice(draft) => draft.read(ctx, centre),
            Self::Note(draft) => draft.read(ctx, centre),
            Self::Away(draft) => draft.read(ctx, centre),
        };
        let (title, text, verb) = match self {
            Self::Choice(ChoiceDraft { index: None, .. }) => {
                (texts.centre_new_choice(), texts.centre_choice_ends_old(), texts.apply())
            }
            Self::Choice(_) => (texts.centre_change_choice(), "", texts.apply()),
            Self::Note(NoteDraft { index: None, .. }) => (texts.centre_add_note(), "", texts.add()),
            Self::Note(_) => (texts.centre_change_note(), "", texts.apply()),
            Self::Away(_) => (texts.centre_add_away(), "", texts.add()),
        };
        let answer = question(ui, title, text, (verb, None, texts.cancel()), |ui| {
            match self {
                Self::Choice(draft) => draft.ui(ui, ctx),
                Self::Note(draft) => draft.ui(ui, ctx),
                Self::Away(draft) => draft.ui(ui, ctx),
            }
            if let Err(problem) = &read {
                ui.add_space(4.0);
                hint(ui, problem);
            }
        });
        match (answer, read) {
            (Some(Answer::Yes), Ok(changed)) => {
                if changed != *centre {
                    out.push(Command::Edit(Edit::Put(changed.into())));
                }
                true
            }
            (None | Some(Answer::Yes), _) => false,
            (Some(Answer::No | Answer::Cancel), _) => true,
        }
    }
}

impl ChoiceDraft {
    fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let texts = ctx.texts;
        let area = |area: &Area| texts.area(*area).to_owned();
        if choose(ui, texts.centre_area(), &mut self.area, &Area::ALL, 400.0, area) {
            self.focus = None;
        }
        let foci = self.offered(ctx);
        let name = |focus: &Option<FocusId>| {
            focus.as_ref().map_or_else(|| texts.centre_no_focus_yet().to_owned(), |id| ctx.focus(id))
        };
        choose(ui, texts.focus(), &mut self.focus, &foci, 400.0, name);
        ui.horizontal_top(|ui| {
            self.from.ui(ui, texts, texts.centre_from(), ctx.today);
            self.until.ui(ui, texts, texts.centre_until(), ctx.today);
        });
    }

    /// The foci of the area that can be chosen, and the chosen one in any case.
    fn offered(&self, ctx: &ViewCtx<'_>) -> Vec<Option<FocusId>> {
        let chosen = |id: &FocusId| self.focus.as_ref() == Some(id);
        let mut foci: Vec<_> = ctx
            .catalogue
            .foci
            .iter()
            .filter(|focus| focus.area == self.area && (!focus.retired || chosen(&focus.id)))
            .collect();
        foci.sort_by_cached_key(|focus| Collated(focus.name.clone()));
        foci.into_iter().map(|focus| Some(focus.id.clone())).collect()
    }

    fn read(&self, ctx: &ViewCtx<'_>, centre: &Centre) -> Result<Centre, String> {
        let texts = ctx.texts;
        let focus = self.focus.clone().ok_or(texts.centre_choice_needs_focus())?;
        let date = |draft: &DateDraft| draft.read(ctx.today).map_err(|error| texts.date_input_error(&error));
        let choice =
            FocusChoice { focus, from: date(&self.from)?, until: date(&self.until)?, ..self.base.clone() };
        match self.index {
            Some(index) => Ok(with_changed(centre, index, choice)),
            None if choice.from.is_none() => Err(texts.centre_choice_needs_from().to_owned()),
            None => Ok(with_choice(ctx.catalogue, centre, choice)),
        }
    }
}

impl NoteDraft {
    fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let texts = ctx.texts;
        ui.horizontal_top(|ui| {
            self.date.ui(ui, texts, texts.centre_note_date(), ctx.today);
            let kind = |kind: &NoteKind| texts.note_kind(*kind).to_owned();
            let kinds = [NoteKind::Need, NoteKind::Advice];
            choose(ui, texts.centre_note_kind(), &mut self.kind, &kinds, 200.0, kind);
        });
        multiline(ui, texts.centre_note_text(), &mut self.text, 430.0, 4);
    }

    fn read(&self, ctx: &ViewCtx<'_>, centre: &Centre) -> Result<Centre, String> {
        let texts = ctx.texts;
        let text = self.text.trim().to_owned();
        if text.is_empty() {
            return Err(texts.centre_note_needs_text().to_owned());
        }
        let date = self.date.read(ctx.today).map_err(|error| texts.date_input_error(&error))?;
        let note = CentreNote { date, kind: self.kind, text, ..self.base.clone() };
        let mut centre = centre.clone();
        match self.index.and_then(|index| centre.notes.get_mut(index)) {
            Some(old) => *old = note,
            None => centre.notes.push(note),
        }
        centre.notes.sort_by_key(|note| note.date.as_ref().and_then(crate::catalogue::Date::get));
        Ok(centre)
    }
}

impl AwayDraft {
    fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let texts = ctx.texts;
        ui.horizontal_top(|ui| {
            self.from.ui(ui, texts, texts.centre_from(), ctx.today);
            self.until.ui(ui, texts, texts.centre_until(), ctx.today);
        });
        text_field(ui, texts.centre_away_reason(), &mut self.reason, 430.0);
    }

    fn read(&self, ctx: &ViewCtx<'_>, centre: &Centre) -> Result<Centre, String> {
        let texts = ctx.texts;
        let date = |draft: &DateDraft| draft.read(ctx.today).map_err(|error| texts.date_input_error(&error));
        let (from, until) = (date(&self.from)?, date(&self.until)?);
        if from.is_none() && until.is_none() {
            return Err(texts.centre_away_needs_date().to_owned());
        }
        let mut centre = centre.clone();
        centre.away.push(Absence {
            from,
            until,
            reason: self.reason.trim().to_owned(),
            ..Absence::default()
        });
        Ok(centre)
    }
}
