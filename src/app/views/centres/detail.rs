//! One centre: its head, its tabs, its dialogs.

use serde::{Deserialize, Serialize};

use eframe::egui::{ScrollArea, Ui};

use super::State;
use super::{lists, overview_tab, tabs};
use crate::app::views::ViewCtx;
use crate::app::widgets::{ends, icon_button, segmented, tag, title};
use crate::app::{Command, Place, icons};
use crate::catalogue::{Centre, CentreStatus, Edit};
use crate::texts::Texts;

/// What is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tab {
    /// Where it stands, what it needs, how to reach it.
    #[default]
    Overview,
    /// Its choices.
    Foci,
    /// Its staff.
    People,
    /// Every module that is for it.
    Coverage,
    /// Whom it could ask.
    Exchange,
    /// Needs, advice, absences.
    Notes,
}

impl Tab {
    const ALL: [Self; 6] =
        [Self::Overview, Self::Foci, Self::People, Self::Coverage, Self::Exchange, Self::Notes];

    fn label(self, texts: Texts) -> &'static str {
        match self {
            Self::Overview => texts.centre_tab_overview(),
            Self::Foci => texts.foci(),
            Self::People => texts.people(),
            Self::Coverage => texts.coverage(),
            Self::Exchange => texts.centre_tab_exchange(),
            Self::Notes => texts.centre_tab_notes(),
        }
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, state: &mut State, out: &mut Vec<Command>) {
    if state.form.as_ref().is_some_and(|form| !form.is_for(centre)) {
        state.form = None;
    }
    if let Some(form) = &mut state.form {
        if form.ui(ui, ctx, out) {
            state.form = None;
        }
        return;
    }
    head(ui, ctx, centre, out);
    ui.add_space(6.0);
    let labels = Tab::ALL.map(|tab| tab.label(ctx.texts));
    let here = Tab::ALL.iter().position(|tab| *tab == state.tab).unwrap_or_default();
    let chosen = ui.horizontal(|ui| segmented(ui, &labels, here)).inner;
    if let Some(tab) = chosen.and_then(|index| Tab::ALL.get(index)) {
        state.tab = *tab;
    }
    ui.add_space(10.0);
    let scroll = ScrollArea::vertical().id_salt((&centre.id, here)).auto_shrink([false, false]);
    scroll.show(ui, |ui| {
        match state.tab {
            Tab::Overview => overview_tab::ui(ui, ctx, centre, state, out),
            Tab::Foci => lists::foci(ui, ctx, centre, state, out),
            Tab::People => tabs::people(ui, ctx, centre, state, out),
            Tab::Coverage => tabs::coverage(ui, ctx, centre, state, out),
            Tab::Exchange => tabs::exchange(ui, ctx, centre, state, out),
            Tab::Notes => lists::notes(ui, ctx, centre, state, out),
        }
        ui.add_space(16.0);
    });
    if let Some(dialog) = &mut state.dialog
        && dialog.ui(ui, ctx, centre, out)
    {
        state.dialog = None;
    }
}

fn head(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    ui.horizontal(|ui| {
        ends(
            ui,
            |ui| title(ui, if centre.name.is_empty() { texts.without_name() } else { &centre.name }),
            |ui| {
                if centre.status != CentreStatus::Established {
                    tag(ui, texts.centre_status(centre.status));
                }
                if icon_button(ui, icons::TRASH, texts.centre_delete()).clicked() {
                    let gone = Edit::Remove(centre.id.clone().into());
                    out.push(Command::EditAndGo(gone, Place::Centres(None)));
                }
                if icon_button(ui, icons::X, texts.close()).clicked() {
                    out.push(Command::Go(Place::Centres(None)));
                }
            },
        );
    });
}
