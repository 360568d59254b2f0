//! Making or moving a session: date, place, trainers, who is invited, what is in the way.

mod answers;
mod draft;
mod form;
mod options;
mod side;

use std::sync::Arc;

use eframe::egui::{Key, Modifiers, Popup, Ui};

use super::ViewCtx;
use crate::app::command::{Action, Command, Plan};
use crate::app::widgets::{TableState, button, content, page, primary_button, title, toolbar};
use crate::catalogue::{ModuleId, Session};
use crate::scheduling::{Occupancy, Slot};
use crate::texts::Lang;
use answers::{ClashRow, SlotWords};
use draft::{Draft, Problem};
use options::Options;

/// What the view remembers: the draft, and answers about it.
#[derive(Default)]
pub struct State {
    /// Asked for, not begun yet.
    asked: Option<Plan>,
    draft: Option<Draft>,
    /// The module is being chosen, with what is typed to find it.
    choosing: bool,
    query: String,
    modules: TableState,
    centres: TableState,
    period: (String, String),
    /// Free dates are looked for with the next frame that has a module.
    find: bool,
    slots: Option<Vec<(Slot, SlotWords)>>,
    options: Option<(OptionsKey, Options)>,
    occupancy: Option<(u64, Occupancy)>,
    checked: Option<(CheckKey, Vec<ClashRow>)>,
    /// Something had the focus, or was open, in the last frame: Esc belonged to it.
    was_busy: bool,
}

type OptionsKey = (u64, Lang, Option<ModuleId>);
type CheckKey = (u64, Lang, Session, Option<Arc<Session>>);

impl State {
    /// Starts a draft: a new session, or one that is moved or changed.
    pub fn begin(&mut self, plan: Plan) {
        *self = Self { find: plan.find_slots, asked: Some(plan), ..Self::default() };
    }

    /// The draft, begun with the first frame: only then the words of its dates are known.
    fn take_draft(&mut self, ctx: &ViewCtx<'_>) -> Draft {
        if let Some(plan) = self.asked.take() {
            let draft = Draft::of(ctx, &plan);
            self.choosing = draft.module.is_none();
            self.start_period(ctx, &draft);
            return draft;
        }
        self.draft.take().unwrap_or_else(|| {
            self.choosing = true;
            Draft::of(ctx, &Plan::default())
        })
    }

    fn start_period(&mut self, ctx: &ViewCtx<'_>, draft: &Draft) {
        let (from, until) = answers::usual_period(ctx.today, draft);
        self.period = (ctx.texts.date(from), ctx.texts.date(until));
    }
}

/// A draft beside what is known about it in this frame.
struct Judged {
    draft: Draft,
    before: Option<Arc<Session>>,
    session: Session,
    problems: Vec<Problem>,
}

impl Judged {
    fn of(ctx: &ViewCtx<'_>, draft: Draft) -> Self {
        let before = draft.session.as_ref().and_then(|id| ctx.catalogue.sessions.get(id)).cloned();
        let (session, problems) = draft.session(before.as_deref(), ctx.today);
        Self { draft, before, session, problems }
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let mut judged = Judged::of(ctx, state.take_draft(ctx));
    let rows = clash_rows(ctx, state, &judged);
    let options = take_options(ctx, state, judged.draft.module.as_ref());
    let name = heading(ctx, &judged);
    let mut save = false;
    page(ui, &name, |ui| {
        save = bar(ui, ctx, &name, &judged, &rows, out);
        side::panel(ui, |ui| side::ui(ui, ctx, state, &mut judged, &rows, out));
        content(ui, 16, |ui| form::ui(ui, ctx, state, &mut judged.draft, &options));
    });
    state.options = Some(options);
    escape(ui, state, out);
    if save {
        out.push(draft::commit(judged.before.as_deref(), judged.session));
        *state = State::default();
    } else {
        state.draft = Some(judged.draft);
    }
}

fn heading(ctx: &ViewCtx<'_>, judged: &Judged) -> String {
    match &judged.before {
        Some(before) => ctx.texts.plan_change_of(&ctx.module_code(&before.module)),
        None => ctx.texts.plan_new().to_owned(),
    }
}

/// The bar; returns whether the session is to be saved.
fn bar(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    name: &str,
    judged: &Judged,
    rows: &[ClashRow],
    out: &mut Vec<Command>,
) -> bool {
    let texts = ctx.texts;
    let mut save = false;
    let why_not = why_not(ctx, judged, rows);
    toolbar(
        ui,
        |ui| {
            title(ui, name);
        },
        |ui| {
            let verb = if judged.before.is_some() { texts.plan_apply() } else { texts.plan_new() };
            let main = ui.add_enabled_ui(why_not.is_none(), |ui| primary_button(ui, None, verb)).inner;
            save = main.clicked();
            if let Some(why_not) = &why_not {
                main.on_disabled_hover_text(why_not);
            }
            if button(ui, None, texts.cancel()).clicked() {
                out.push(Command::Do(Action::Back));
            }
        },
    );
    save
}

/// Why the draft can't be saved.
fn why_not(ctx: &ViewCtx<'_>, judged: &Judged, rows: &[ClashRow]) -> Option<String> {
    let blocked = rows.iter().any(|row| row.blocks);
    let problem = judged.problems.first().map(|problem| problem.words(ctx.texts));
    problem.or_else(|| blocked.then(|| ctx.texts.plan_problem_blocked().to_owned()))
}

/// Esc goes back, unless a field or a list was open for it.
fn escape(ui: &Ui, state: &mut State, out: &mut Vec<Command>) {
    let is_open =
        |ui: &Ui| Popup::is_any_open(ui.ctx()) || ui.memory(|memory| memory.top_modal_layer().is_some());
    if !state.was_busy
        && !is_open(ui)
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        out.push(Command::Do(Action::Back));
    }
    state.was_busy = ui.memory(|memory| memory.focused().is_some()) || is_open(ui);
}

/// The clashes of the draft, worked out when it changes.
fn clash_rows(ctx: &ViewCtx<'_>, state: &mut State, judged: &Judged) -> Vec<ClashRow> {
    let revision = ctx.derived.revision;
    let key = (revision, ctx.texts.lang, judged.session.clone(), judged.before.clone());
    if let Some((old, rows)) = &state.checked
        && *old == key
    {
        return rows.clone();
    }
    let occupancy = state.occupancy.take().filter(|(built, _)| *built == revision).map(|(_, known)| known);
    let occupancy = occupancy.unwrap_or_else(|| Occupancy::new(ctx.catalogue, &ctx.derived.calendar));
    let rows = answers::check(ctx, &occupancy, judged.before.as_deref(), &judged.session);
    state.occupancy = Some((revision, occupancy));
    state.checked = Some((key, rows.clone()));
    rows
}

fn take_options(ctx: &ViewCtx<'_>, state: &mut State, module: Option<&ModuleId>) -> (OptionsKey, Options) {
    let key = (ctx.derived.revision, ctx.texts.lang, module.cloned());
    let known = state.options.take().filter(|(old, _)| *old == key);
    known.unwrap_or_else(|| {
        let options = Options::of(ctx, module);
        (key, options)
    })
}
