//! What stands above the list: title and menu, facts, clashes.

use eframe::egui::{Align, Frame, Label, Layout, Margin, Popup, Role, Ui, UiBuilder, WidgetInfo, vec2};

use super::dialogs::{self, Dialog};
use super::facts::{self, Fact};
use super::forms::WriteForms;
use super::issue::Issue;
use super::mails::Mails;
use super::menus::item;
use super::preview::list_of;
use crate::app::command::{Command, ExportWish, Output, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    button, hint, icon_button, link, primary_button, tag, theme, title, toolbar, warning,
};
use crate::catalogue::{Edit, Session, SessionStatus};
use crate::documents::request::{Kind, Subject};
use crate::exchange::ics::Scope;
use crate::exchange::tables::Kind as Table;

/// What the toolbar answered.
#[derive(Default)]
pub struct BarAnswer {
    /// The list's preview is to be shown again.
    pub show_list: bool,
    /// A question to ask.
    pub dialog: Option<Dialog>,
}

/// The toolbar: back, title, status; menu and print.
pub fn bar(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    may_show_list: bool,
    out: &mut Vec<Command>,
) -> BarAnswer {
    let texts = ctx.texts;
    let mut answer = BarAnswer::default();
    let mut back = Vec::new();
    toolbar(
        ui,
        |ui| {
            if icon_button(ui, icons::ARROW_LEFT, texts.session_back()).clicked() {
                back.push(Command::Go(Place::Sessions));
            }
            let status = texts.session_status(session.status);
            let width = ui
                .painter()
                .layout_no_wrap(status.to_owned(), crate::app::theme::Type::hint(), theme(ui).palette.text)
                .size()
                .x;
            ui.scope(|ui| {
                ui.set_max_width((ui.available_width() - width - 28.0).max(40.0));
                title(ui, &facts::title(ctx, session));
            });
            tag(ui, status);
        },
        |ui| {
            let more = icon_button(ui, icons::DOTS_THREE, texts.session_more());
            Popup::menu(&more).show(|ui| menu(ui, ctx, session, &mut answer, out));
            if may_show_list {
                answer.show_list = button(ui, None, texts.session_show_list()).clicked();
            }
            if primary_button(ui, Some(icons::PRINTER), texts.session_print()).clicked() {
                out.push(Command::Document(Box::new(list_of(ctx, &session.id)), Output::Print));
            }
        },
    );
    out.append(&mut back);
    answer
}

fn menu(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, answer: &mut BarAnswer, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    ui.set_min_width(200.0);
    hint(ui, texts.session_set_status());
    for status in SessionStatus::ALL.into_iter().filter(|status| *status != SessionStatus::Cancelled) {
        let here = session.status == status;
        let response = ui.radio(here, texts.session_status(status));
        response.widget_info(|| {
            WidgetInfo::selected(Role::MenuItemRadio, true, here, texts.session_status(status))
        });
        if response.clicked() {
            if !here {
                out.push(Command::Edit(Edit::SetStatus(session.id.clone(), status)));
            }
            ui.close();
        }
    }
    ui.separator();
    if item(ui, texts.session_move(), "") {
        out.push(Command::Plan(Plan { session: Some(session.id.clone()), ..Plan::default() }));
    }
    if item(ui, texts.session_invite(), "") {
        answer.dialog = Some(dialogs::invite(ctx, session));
    }
    let invited = !session.invited.is_empty();
    if ui.add_enabled_ui(invited, |ui| item(ui, texts.forms_write(), "")).inner {
        answer.dialog = Some(Dialog::WriteForms(Box::new(WriteForms::new(ctx, session))));
    }
    if item(ui, texts.session_documents(), "") {
        let subject = Subject::Sessions(vec![session.id.clone()]);
        out.push(Command::ShowDocuments(Kind::AttendeeList, subject));
    }
    if session.first_day().is_some() && item(ui, texts.ics_save(), "") {
        let scope = Scope { session: Some(session.id.clone()), ..Scope::default() };
        out.push(Command::SaveCalendar(Box::new(scope)));
    }
    if !session.registrations.is_empty() && item(ui, texts.export_registrations_here(), "") {
        let wish = ExportWish { session: Some(session.id.clone()), ..ExportWish::of(Table::Registrations) };
        out.push(Command::Export(Box::new(wish)));
    }
    if session.last_day().is_some_and(|day| day <= ctx.today)
        && session.status != SessionStatus::Cancelled
        && item(ui, texts.certificates_issue(), "")
    {
        answer.dialog = Some(Dialog::Issue(Box::new(Issue::new(ctx, session))));
    }
    if item(ui, texts.mails_prepare(), "") {
        answer.dialog = Some(Dialog::Mails(Box::new(Mails::new(ctx, session))));
    }
    if session.status != SessionStatus::Cancelled && item(ui, texts.session_call_off(), "") {
        answer.dialog = Some(Dialog::CallOff(String::new()));
    }
    ui.separator();
    let free = session.registrations.is_empty();
    let delete = ui.add_enabled_ui(free, |ui| item(ui, texts.session_delete(), ""));
    if !free {
        delete.response.on_hover_text(texts.session_delete_not());
    } else if delete.inner {
        out.push(Command::EditAndGo(Edit::Remove(session.id.clone().into()), Place::Sessions));
    }
}

/// The facts in as many columns as there is room for.
pub fn facts_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) {
    const LEAST: f32 = 190.0;
    let facts = facts::facts(ctx, session);
    let room = ui.available_width() - 32.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
    let columns = ((room / LEAST) as usize).clamp(1, 3);
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let width = room / columns as f32;
    ui.add_space(8.0);
    for line in facts.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(16.0);
            for fact in line {
                let layout = Layout::top_down(Align::Min);
                ui.allocate_ui_with_layout(vec2(width, 20.0), layout, |ui| {
                    ui.set_width(width - 12.0);
                    fact_ui(ui, fact, out);
                });
                ui.add_space(12.0);
            }
        });
        ui.add_space(8.0);
    }
    if session.status == SessionStatus::Cancelled && !session.cancel_reason.is_empty() {
        band(ui, |ui| {
            warning(ui, &ctx.texts.session_called_off(&session.cancel_reason));
        });
    }
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top(), theme(ui).hairline());
    ui.add_space(1.0);
}

fn fact_ui(ui: &mut Ui, fact: &Fact, out: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 1.0;
    hint(ui, fact.label);
    for (value, place) in &fact.values {
        match place {
            Some(place) => {
                if link(ui, value).clicked() {
                    out.push(Command::Go(place.clone()));
                }
            }
            None => {
                ui.add(Label::new(value).wrap());
            }
        }
    }
    if !fact.detail.is_empty() {
        hint(ui, &fact.detail);
    }
}

/// What is in the way, each with the record to look at.
pub fn clashes_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) {
    let clashes = ctx.derived.clashes(&session.id);
    if clashes.is_empty() {
        return;
    }
    band(ui, |ui| {
        for (index, clash) in clashes.iter().enumerate() {
            ui.scope_builder(UiBuilder::new().id_salt(("clash", index)), |ui| {
                ui.horizontal_wrapped(|ui| {
                    warning(ui, &ctx.texts.clash(ctx.catalogue, clash));
                    if let Some(record) = clash.cause.record() {
                        let name = ctx.texts.record_label(ctx.catalogue, &record);
                        if link(ui, ctx.texts.session_look()).on_hover_text(name).clicked() {
                            out.push(Command::Go(Place::of(&record)));
                        }
                    }
                });
            });
        }
    });
}

/// A band over the whole width, for what wants attention.
pub fn band(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.sunken).inner_margin(Margin::symmetric(16, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        add(ui);
    });
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top(), theme.hairline());
    ui.add_space(1.0);
}
