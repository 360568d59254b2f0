//! What is being moved and what is in its way, in words: in a line below the calendar, which screen
//! readers announce, and beside the pointer.

use eframe::egui::accesskit::Live;
use eframe::egui::{
    Area, Frame, Id, Label, Margin, Order, Panel, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::State;
use super::landing::{Landing, What};
use crate::app::theme::{Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::{Sign, hint, paint_sign, sign_label, theme};
use crate::catalogue::Reaction;
use crate::scheduling::Grip;

/// So many clashes are said beside the pointer.
const MOST: usize = 3;

/// The line below the calendar.
pub fn line(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State) {
    let palette = theme(ui).palette;
    let frame = Frame::new().fill(palette.sunken).inner_margin(Margin::symmetric(12, 0));
    Panel::bottom("calendar-line").exact_size(measure::STATUS).frame(frame).show(ui, |ui| {
        let held = said(ctx, state);
        let text = match &held {
            Some(text) => text.clone(),
            None => ctx.texts.sessions_keys(ctx.settings.calendar.mode.keys(false)).to_owned(),
        };
        ui.horizontal_centered(|ui| {
            let color = if held.is_some() { palette.text } else { palette.weak };
            ui.add(Label::new(RichText::new(&text).font(Type::hint()).color(color)).truncate());
        });
        let id = Id::unique("calendar-said");
        let response = ui.interact(ui.max_rect(), id, Sense::hover());
        let spoken = held.unwrap_or_default();
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &spoken));
        ui.accesskit_node_builder(id, |node| node.set_live(Live::Polite));
    });
}

/// "102 · Modul 2 verschieben: Mi, 03.03.2027, 09:30–16:30. Nichts stößt an. Enter legt ab, Esc bricht ab."
fn said(ctx: &ViewCtx<'_>, state: &State) -> Option<String> {
    let what = state.hand.what()?;
    let mut text = match state.hand.landing() {
        Some(landing) => ctx.texts.sessions_moving(verb(ctx, what), landing.when(ctx), clashes(ctx, landing)),
        None => ctx.texts.sessions_outside(verb(ctx, what)),
    };
    if state.hand.by_keys() {
        text.push(' ');
        text.push_str(ctx.texts.sessions_keys(ctx.settings.calendar.mode.keys(true)));
    }
    Some(text)
}

fn verb(ctx: &ViewCtx<'_>, what: &What) -> String {
    let texts = ctx.texts;
    let code = |id| {
        ctx.catalogue.sessions.get(id).map_or_else(String::new, |session| ctx.module_code(&session.module))
    };
    match what {
        What::Session(id, Grip::Whole) => texts.sessions_verb_move(code(id)),
        What::Session(id, _) => texts.sessions_verb_stretch(code(id)),
        What::Undated(id) => texts.sessions_verb_date(code(id)),
        What::New(_) => texts.sessions_verb_new().to_owned(),
    }
}

fn clashes(ctx: &ViewCtx<'_>, landing: &Landing) -> String {
    match landing.all_words(ctx) {
        words if words.is_empty() => ctx.texts.sessions_no_clash().to_owned(),
        words => words,
    }
}

/// A sign and a sentence that may need several lines.
fn said_with(ui: &mut Ui, sign: Sign, words: &str) {
    let (color, _) = sign.colors(&theme(ui));
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        paint_sign(ui.painter(), rect.center(), sign, color);
        ui.add(Label::new(RichText::new(words).font(Type::dense())).wrap());
    });
}

/// The same beside the pointer, as long as the pointer holds something.
pub fn beside_pointer(ui: &Ui, ctx: &ViewCtx<'_>, state: &State) {
    if !state.hand.by_pointer() {
        return;
    }
    let (Some(at), Some(landing), Some(what)) =
        (ui.input(|input| input.pointer.latest_pos()), state.hand.landing(), state.hand.what())
    else {
        return;
    };
    let palette = theme(ui).palette;
    let frame = Frame::new()
        .fill(palette.bg)
        .stroke(Stroke::new(1.0, palette.strong))
        .corner_radius(4)
        .inner_margin(Margin::symmetric(10, 6));
    let area = Area::new(Id::unique("beside-pointer")).order(Order::Tooltip).interactable(false);
    area.fixed_pos(at + vec2(18.0, 18.0)).constrain(true).show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_max_width(340.0);
            ui.label(RichText::new(landing.when(ctx)).font(Type::dense_strong()));
            hint(ui, &verb(ctx, what));
            if landing.worst().is_none() {
                sign_label(ui, Sign::Completed, ctx.texts.sessions_no_clash());
            }
            if landing.past {
                said_with(ui, Sign::Clash, ctx.texts.sessions_in_the_past());
            }
            for (clash, words) in landing.clashes.iter().zip(&landing.words).take(MOST) {
                let sign = if clash.reaction == Reaction::Block { Sign::Expired } else { Sign::Clash };
                said_with(ui, sign, words);
            }
            if landing.clashes.len() > MOST {
                hint(ui, &ctx.texts.sessions_more(landing.clashes.len() - MOST));
            }
        });
    });
}
