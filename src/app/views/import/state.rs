//! What the import remembers between frames: the file, what its columns are, what its rows would do.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::numbering::passing_id;
use crate::app::views::ViewCtx;
use crate::app::widgets::TableState;
use crate::catalogue::{Edit, SessionId};
use crate::exchange::columns::{Columns, Field, How};
use crate::exchange::import::{Decision, Import, Kind, Proposal, Request, State as Fate};
use crate::exchange::read::{ReadError, Sheet, Workbook};

/// The steps, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Which file, and what it is about.
    #[default]
    File,
    /// What its columns are.
    Columns,
    /// What its rows would do.
    Rows,
}

/// Rows are matched for a state of the choices and a version of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    choices: u64,
    revision: u64,
}

/// What the import remembers.
#[derive(Default)]
pub struct State {
    pub(super) step: Step,
    pub(super) name: String,
    pub(super) book: Option<Arc<Workbook>>,
    pub(super) problem: Option<ReadError>,
    pub(super) text: String,
    /// The field for pasted rows takes the keyboard.
    pub(super) focus_text: bool,
    pub(super) kind: Kind,
    pub(super) session: Option<SessionId>,
    pub(super) sheet: usize,
    pub(super) columns: Columns,
    /// Another number whenever file, sheet, kind or columns are others.
    pub(super) choices: u64,
    asked: Option<Ticket>,
    matched: Option<(Ticket, Box<Import>)>,
    pub(super) stopped: bool,
    pub(super) decisions: BTreeMap<usize, Decision>,
    pub(super) proposal: Proposal,
    proposed: bool,
    /// Another number whenever the proposal is another.
    pub(super) version: u64,
    pub(super) filter: Option<Fate>,
    pub(super) column_table: TableState,
    pub(super) row_table: TableState,
}

/// What a job needs to match the rows.
#[derive(Clone, Debug)]
pub struct Matching {
    /// For what.
    pub ticket: Ticket,
    /// The file.
    pub book: Arc<Workbook>,
    /// Which of its sheets.
    pub sheet: usize,
    /// What its columns are.
    pub columns: Columns,
    /// What is imported.
    pub request: Request,
}

impl State {
    /// Begins anew, for the people or for a session's registrations.
    pub fn begin(&mut self, session: Option<SessionId>) {
        let kind = if session.is_some() { Kind::Registrations } else { Kind::People };
        *self =
            Self { kind, session, choices: self.choices + 1, version: self.version + 1, ..Self::default() };
    }

    /// The field for pasted rows takes the keyboard.
    pub fn ask_for_text(&mut self) {
        self.focus_text = true;
    }

    /// A file was read, or not. Pasted rows go on to what they would do; the columns of files are shown first.
    pub fn arrived(
        &mut self,
        ctx: &ViewCtx<'_>,
        name: String,
        read: Result<Workbook, ReadError>,
        pasted: bool,
    ) {
        self.name = name;
        match read {
            Ok(book) => {
                (self.book, self.problem, self.sheet) = (Some(Arc::new(book)), None, 0);
                self.recognise(ctx);
                let goes_on = pasted && self.columns.name_somebody();
                self.step = if goes_on { Step::Rows } else { Step::Columns };
            }
            Err(error) => {
                (self.book, self.problem, self.step) = (None, Some(error), Step::File);
                self.changed();
            }
        }
    }

    /// Tells the columns of the chosen sheet.
    pub(super) fn recognise(&mut self, ctx: &ViewCtx<'_>) {
        let Some(book) = self.book.clone() else { return };
        let Some(sheet) = book.sheets.get(self.sheet) else { return };
        let days = self.request(ctx).days(ctx.catalogue);
        self.columns = Columns::recognise(sheet, self.kind, ctx.catalogue, &days);
        if self.columns.first_row == 0 {
            // Heads that say nothing to the program may say something to the user: then they are remembered.
            let (mut headed, before) = (self.columns.clone(), self.columns.clone());
            headed.set_heads(sheet, true);
            self.columns = headed;
            if self.memory().is_none_or(|key| !ctx.settings.imports.contains_key(&key)) {
                self.columns = before;
            }
        }
        if let Some(known) = self.memory().and_then(|key| ctx.settings.imports.get(&key)) {
            self.columns.recall(known, self.kind);
        }
        self.changed();
    }

    /// Under which name the columns are remembered.
    pub fn memory(&self) -> Option<String> {
        let signature = self.columns.signature();
        (!signature.is_empty()).then(|| format!("{:?}: {signature}", self.kind).to_lowercase())
    }

    /// What each column is, by stable names.
    pub fn remembered(&self) -> Vec<String> {
        self.columns.remembered()
    }

    pub(super) fn set_column(&mut self, column: usize, field: Option<Field>) {
        self.columns.set(column, field, How::Hand);
        self.changed();
    }

    /// Says whether the first row names the columns.
    pub(super) fn set_heads(&mut self, heads: bool) {
        let Some(book) = self.book.clone() else { return };
        if let Some(sheet) = book.sheets.get(self.sheet) {
            self.columns.set_heads(sheet, heads);
            self.changed();
        }
    }

    /// What was matched is no longer what is chosen.
    fn changed(&mut self) {
        self.choices += 1;
        self.version += 1;
        self.decisions.clear();
        (self.matched, self.asked, self.proposed, self.stopped) = (None, None, false, false);
        self.proposal = Proposal::default();
        self.row_table = TableState::default();
    }

    pub(super) fn request(&self, ctx: &ViewCtx<'_>) -> Request {
        let session = self.session.clone().filter(|_| self.kind != Kind::People);
        Request { kind: self.kind, session, today: ctx.today }
    }

    pub(super) fn shown_sheet(&self) -> Option<&Sheet> {
        self.book.as_ref()?.sheets.get(self.sheet)
    }

    /// Why the rows can't be looked through yet.
    pub(super) fn lacks_session(&self, ctx: &ViewCtx<'_>) -> bool {
        self.kind != Kind::People && self.request(ctx).session_in(ctx.catalogue).is_none()
    }

    /// The work to be asked for: rows that were not matched for what is chosen and this version.
    pub(super) fn wanted(&mut self, ctx: &ViewCtx<'_>) -> Option<Matching> {
        let ticket = Ticket { choices: self.choices, revision: ctx.derived.revision };
        if self.stopped || self.asked == Some(ticket) {
            return None;
        }
        let book = self.book.clone()?;
        self.asked = Some(ticket);
        self.proposed = false;
        let (sheet, columns, request) = (self.sheet, self.columns.clone(), self.request(ctx));
        Some(Matching { ticket, book, sheet, columns, request })
    }

    /// Rows were matched, or somebody stopped it.
    pub fn matched(&mut self, ticket: Ticket, import: Option<Import>) {
        if self.asked != Some(ticket) {
            return;
        }
        match import {
            Some(import) => self.matched = Some((ticket, Box::new(import))),
            None => self.stopped = true,
        }
    }

    /// Whether the rows are still being matched.
    pub(super) fn is_matching(&self) -> bool {
        self.matched.as_ref().map(|(ticket, _)| *ticket) != self.asked
    }

    pub(super) fn try_again(&mut self) {
        (self.asked, self.stopped) = (None, false);
    }

    /// Brings the proposal up to date with the decisions.
    pub(super) fn propose(&mut self, ctx: &ViewCtx<'_>) {
        let Some((_, import)) = self.matched.as_ref().filter(|_| !self.proposed) else { return };
        self.proposal = import.propose(ctx.catalogue, &self.decisions, &|number| passing_id(number));
        self.proposed = true;
        self.version += 1;
    }

    pub(super) fn decide(&mut self, row: usize, decision: Option<Decision>) {
        match decision {
            Some(decision) => drop(self.decisions.insert(row, decision)),
            None => drop(self.decisions.remove(&row)),
        }
        self.proposed = false;
    }

    /// The one step that does it all.
    pub fn edit(&self) -> Option<Edit> {
        self.proposal.edit()
    }

    /// The rows that are listed.
    pub(super) fn listed(&self) -> Vec<usize> {
        let lines = self.proposal.lines.iter().enumerate();
        let fits = |(_, line): &(usize, &_)| {
            let line: &crate::exchange::import::Line = line;
            self.filter.is_none_or(|filter| line.fate.state() == filter)
        };
        lines.filter(fits).map(|(at, _)| at).collect()
    }
}
