//! What the office writes: whom to ask, blocks of letters, texts of mails.

use chrono::NaiveDate;
use eframe::egui::{Frame, Grid, Label, Margin, RichText, Role, Ui, WidgetInfo};

use super::correspondence_model::{LettersForm, Preview, in_braces, preview, unknown};
use super::{correspondence_groups, give_back};
use crate::app::command::Command;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::views::cached::Cached;
use crate::app::views::form::Draft;
use crate::app::views::form_ui::beside_fields;
use crate::app::widgets::{
    Sign, button, choose, field_row, hint, invalid, multiline, sign_label_wrapped, text_field, theme, toggle,
};
use crate::catalogue::{ContactPerson, Edit, MailKind, MailText, Placeholder};
use crate::texts::Texts;

/// What the section remembers.
#[derive(Default)]
pub struct State {
    draft: Option<Draft<LettersForm>>,
    /// In which words the draft was begun: the program's mails are in one language.
    texts: Texts,
    kind: MailKind,
    placeholders: bool,
    preview: Cached<(MailText, ContactPerson), Option<Preview>>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.is_changed(today))
    }
}

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if state.texts != texts && !state.holds_draft(ctx.today) {
        (state.draft, state.texts) = (None, texts);
    }
    let current = &ctx.catalogue.correspondence;
    let draft = Draft::in_slot(&mut state.draft, current, texts, ctx.today);
    contact_ui(ui, texts, &mut draft.form.own.contact);
    paragraphs_ui(ui, ctx, &mut draft.form);
    heading(ui, texts.correspondence_groups());
    correspondence_groups::ui(ui, ctx, &mut draft.form.own.groups);
    heading(ui, texts.correspondence_mails());
    mail_ui(ui, ctx, &mut draft.form, &mut state.kind);
    toggle(ui, &mut state.placeholders, texts.correspondence_placeholders());
    if state.placeholders {
        placeholders_ui(ui, texts);
    }
    if let Some(mail) = draft.form.mail(state.kind).cloned() {
        let own = &draft.form.own;
        let key = (mail, own.contact.clone());
        let shown = state.preview.get(ctx, &key, || preview(ctx, own, &key.0));
        preview_ui(ui, texts, shown.as_ref());
    }
    ui.add_space(4.0);
    give_back(ui, ctx, draft, |record| Edit::SetCorrespondence(Box::new(record)), out);
}

/// A heading within the section.
fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(10.0);
    let response = ui.label(RichText::new(text).font(Type::strong()));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
}

fn contact_ui(ui: &mut Ui, texts: Texts, contact: &mut ContactPerson) {
    heading(ui, texts.correspondence_contact());
    hint(ui, texts.correspondence_contact_hint());
    field_row(ui, |ui| {
        text_field(ui, texts.correspondence_contact_name(), &mut contact.name, 260.0);
        text_field(ui, texts.correspondence_contact_phone(), &mut contact.phone, 170.0);
        text_field(ui, texts.correspondence_contact_email(), &mut contact.email, 260.0);
    });
}

fn paragraphs_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut LettersForm) {
    let texts = ctx.texts;
    heading(ui, texts.correspondence_paragraphs());
    hint(ui, texts.correspondence_paragraphs_hint());
    let own = &mut form.own;
    for (label, text) in [
        (texts.correspondence_selection(), &mut own.selection),
        (texts.correspondence_cancellation(), &mut own.cancellation),
        (texts.correspondence_catering(), &mut own.catering),
        (texts.correspondence_privacy(), &mut own.privacy),
    ] {
        paragraph(ui, ctx, label, text, 2);
    }
}

/// A text with placeholders.
pub(super) fn paragraph(ui: &mut Ui, ctx: &ViewCtx<'_>, label: &str, text: &mut String, rows: usize) {
    let field = multiline(ui, label, text, ui.available_width(), rows);
    if let Some(problem) = unknown(text, ctx.texts) {
        invalid(&field, &problem);
        sign_label_wrapped(ui, Sign::Clash, &problem);
    }
}

fn mail_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut LettersForm, kind: &mut MailKind) {
    let texts = ctx.texts;
    let is_usual = form.is_usual(*kind);
    let mut restored = false;
    ui.horizontal_top(|ui| {
        choose(ui, texts.correspondence_mail_kind(), kind, &MailKind::ALL, 240.0, |kind| {
            texts.mail_kind(*kind).to_owned()
        });
        beside_fields(ui, |ui| {
            ui.add_enabled_ui(!is_usual, |ui| {
                restored = button(ui, None, texts.correspondence_restore()).clicked();
            });
            hint(ui, if is_usual { texts.correspondence_is_usual() } else { texts.correspondence_is_own() });
        });
    });
    if restored {
        form.restore(*kind);
    }
    let Some(mail) = form.mail(*kind) else { return };
    // Undo in a field goes back in the text of its own kind of mail.
    ui.push_id(*kind, |ui| {
        let field = text_field(ui, texts.correspondence_subject(), &mut mail.subject, ui.available_width());
        if let Some(problem) = unknown(&mail.subject, texts) {
            invalid(&field, &problem);
            sign_label_wrapped(ui, Sign::Clash, &problem);
        }
        paragraph(ui, ctx, texts.correspondence_body(), &mut mail.body, 8);
    });
}

fn placeholders_ui(ui: &mut Ui, texts: Texts) {
    hint(ui, texts.correspondence_placeholders_hint());
    Grid::new("placeholders").num_columns(2).spacing([16.0, 2.0]).show(ui, |ui| {
        for &placeholder in Placeholder::ALL {
            ui.label(in_braces(placeholder));
            hint(ui, texts.placeholder(placeholder));
            ui.end_row();
        }
    });
}

fn preview_ui(ui: &mut Ui, texts: Texts, shown: Option<&Preview>) {
    heading(ui, texts.correspondence_preview());
    let Some(shown) = shown else {
        hint(ui, texts.correspondence_no_session());
        return;
    };
    hint(ui, &texts.correspondence_preview_of(&shown.about));
    let theme = theme(ui);
    let frame = Frame::new()
        .fill(theme.palette.sunken)
        .stroke(theme.hairline())
        .corner_radius(4.0)
        .inner_margin(Margin::symmetric(14, 10));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(Label::new(RichText::new(&shown.subject).font(Type::strong())).wrap());
        ui.add_space(4.0);
        ui.add(Label::new(&shown.body).wrap());
    });
    if let Some(empty) = &shown.empty {
        hint(ui, empty);
    }
}
