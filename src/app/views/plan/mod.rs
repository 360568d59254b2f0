//! Making or moving a session: date, place, trainers, who is invited, what is in the way.

mod answers;
mod draft;
mod form;
mod options;
mod search;
mod side;

use std::sync::Arc;

use eframe::egui::{Key, Modifiers, Popup, Ui};

use super::ViewCtx;
use crate::app::command::{Action, Command, Plan};
use crate::app::widgets::{
    Answer, TableState, button, content, page, primary_button, question, title, toolbar,
};
use crate::catalogue::{ModuleId, Session};
use crate::scheduling::Occupancy;
use crate::texts::Texts;
use answers::ClashRow;
use draft::{Draft, Problem};
use options::Options;
use search::Search;

pub use search::find_slots;

/// What the view remembers: the draft, and answers about it.
#[derive(Default)]
pub struct State {
    /// Asked for, not begun yet.
    asked: Option<Plan>,
    draft: Option<Draft>,
    /// The draft as it was before anything was typed, and what it was begun for.
    begun: Option<Draft>,
    plan: Plan,
    /// The session that is changed, as the draft knows it.
    base: Option<Arc<Session>>,
    /// It is being asked whether to let go of what was typed.
    leaving: bool,
    /// The module is being chosen, with what is typed to find it.
    choosing: bool,
    /// The next frame puts the focus on what belongs to the module: its search, or the button for another one.
    to_module: bool,
    query: String,
    modules: TableState,
    centres: TableState,
    period: (String, String),
    /// The search for free dates.
    pub search: Search,
    options: Option<(OptionsKey, Options)>,
    occupancy: Option<(u64, Occupancy)>,
    checked: Option<(CheckKey, Vec<ClashRow>)>,
    /// Something had the focus, or was open, in the last frame: Esc belonged to it.
    was_busy: bool,
}

type OptionsKey = (u64, Texts, Option<ModuleId>);
type CheckKey = (u64, Texts, Session, Option<Arc<Session>>);

impl State {
    /// Starts a draft: a new session, or one that is moved or changed.
    pub fn begin(&mut self, plan: Plan) {
        *self = Self::default();
        self.search.wanted = plan.find_slots;
        self.asked = Some(plan);
    }

    /// Whether something was typed that is neither saved nor let go.
    pub fn holds_draft(&self) -> bool {
        self.draft != self.begun
    }

    /// Whether what was begun changes the very session that `plan` asks for: then it goes on.
    pub fn is_about(&self, plan: &Plan) -> bool {
        let session = self.draft.as_ref().and_then(|draft| draft.session.as_ref());
        let same = session.is_some() && session == plan.session.as_ref();
        same && plan.day.is_none() && !plan.find_slots && self.holds_draft()
    }

    /// The draft, begun with the first frame: only then the words of its dates are known.
    fn take_draft(&mut self, ctx: &ViewCtx<'_>) -> Draft {
        if let Some(mut draft) = self.draft.take().filter(|_| self.asked.is_none()) {
            self.follow(ctx, &mut draft);
            return draft;
        }
        self.plan = self.asked.take().unwrap_or_default();
        let draft = Draft::of(ctx, &self.plan);
        self.choosing = draft.module.is_none();
        self.to_module = self.choosing;
        self.start_period(ctx, &draft);
        self.base = base(ctx, &draft);
        self.begun = Some(draft.clone());
        draft
    }

    /// Where the session was changed elsewhere, what was not touched here follows it: an old form must not put
    /// back what changed meanwhile.
    fn follow(&mut self, ctx: &ViewCtx<'_>, draft: &mut Draft) {
        let now = base(ctx, draft);
        if let (Some(begun), Some(_)) = (&mut self.begun, &now)
            && now != self.base
        {
            let anew = Draft::of(ctx, &self.plan);
            draft.follow(begun, &anew);
            *begun = anew;
            self.base = now;
        }
    }

    fn start_period(&mut self, ctx: &ViewCtx<'_>, draft: &Draft) {
        let (from, until) = answers::usual_period(ctx.today, draft);
        self.period = (ctx.texts.date(from), ctx.texts.date(until));
    }
}

fn base(ctx: &ViewCtx<'_>, draft: &Draft) -> Option<Arc<Session>> {
    draft.session.as_ref().and_then(|id| ctx.catalogue.sessions.get(id)).cloned()
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
        let before = base(ctx, &draft);
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
    let mut pressed = None;
    page(ui, &name, |ui| {
        pressed = bar(ui, ctx, &name, &judged, &rows);
        let side = side::panel(ui);
        side.rest(ui, |ui| content(ui, 16, |ui| form::ui(ui, ctx, state, &mut judged.draft, &options)));
        side.show(ui, |ui| side::ui(ui, ctx, state, &mut judged, &rows, out));
    });
    state.options = Some(options);
    escape(ui, state, out);
    if pressed == Some(Pressed::Save) {
        out.push(draft::commit(judged.before.as_deref(), judged.session));
        *state = State::default();
        return;
    }
    state.draft = Some(judged.draft);
    if pressed == Some(Pressed::Cancel) && !state.holds_draft() {
        out.push(Command::Do(Action::Back));
    }
    state.leaving |= pressed == Some(Pressed::Cancel) && state.holds_draft();
    if state.leaving {
        leaving_ui(ui, ctx, state, out);
    }
}

/// Asks whether to let go of what was typed: undo couldn't bring it back.
fn leaving_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let verbs = (texts.plan_go_on(), Some(texts.drafts_discard()), texts.cancel());
    match question(ui, texts.plan_leave_question(), texts.plan_leave_hint(), verbs, |_| {}) {
        None => {}
        Some(Answer::No) => {
            *state = State::default();
            out.push(Command::Do(Action::Back));
        }
        Some(Answer::Yes | Answer::Cancel) => state.leaving = false,
    }
}

/// A button of the bar.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Save,
    Cancel,
}

fn heading(ctx: &ViewCtx<'_>, judged: &Judged) -> String {
    match &judged.before {
        Some(before) => ctx.texts.plan_change_of(&ctx.module_code(&before.module)),
        None => ctx.texts.plan_new().to_owned(),
    }
}

/// The bar.
fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, name: &str, judged: &Judged, rows: &[ClashRow]) -> Option<Pressed> {
    let texts = ctx.texts;
    let mut pressed = None;
    let why_not = why_not(ctx, judged, rows);
    toolbar(
        ui,
        |ui| {
            title(ui, name);
        },
        |ui| {
            if button(ui, None, texts.cancel()).clicked() {
                pressed = Some(Pressed::Cancel);
            }
            let verb = if judged.before.is_some() { texts.plan_apply() } else { texts.plan_new() };
            let main = ui.add_enabled_ui(why_not.is_none(), |ui| primary_button(ui, None, verb)).inner;
            if main.clicked() {
                pressed = Some(Pressed::Save);
            }
            if let Some(why_not) = &why_not {
                main.on_disabled_hover_text(why_not);
            }
        },
    );
    pressed
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
    let key = (revision, ctx.texts, judged.session.clone(), judged.before.clone());
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
    let key = (ctx.derived.revision, ctx.texts, module.cloned());
    let known = state.options.take().filter(|(old, _)| *old == key);
    known.unwrap_or_else(|| {
        let options = Options::of(ctx, module);
        (key, options)
    })
}
