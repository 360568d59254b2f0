//! The register of certificates: every number that was given out, whose it is and whether it holds.

mod model;

use eframe::egui::Ui;

use super::ViewCtx;
use super::cached::Cached;
use super::tables;
use crate::app::command::{Action, Command};
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::widgets::{
    Answer, Cell, Column, Rows, Side, Sign, Table, TableState, button, content, empty_state, export_button,
    fact, filter_toggle, hint, link, page, question, section, segmented, title, toolbar,
};
use crate::catalogue::{CertificateId, Edit, RecordId};
use crate::documents::request::{Kind, Subject};
use model::{RegisterSheet, Row, Shown};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    shown: Shown,
    rows: Cached<Shown, Vec<Row>>,
    table: TableState,
    /// Whose row the table shows as current.
    followed: Option<CertificateId>,
    /// Which one is to be revoked, and its name.
    revoking: Option<(CertificateId, String)>,
}

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    open: Option<&CertificateId>,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    let name = Action::GoCertificates.label(texts);
    let shown = state.shown;
    state.rows.get(ctx, &shown, || model::rows(ctx, shown));
    page(ui, name, |ui| {
        let has_rows = !ctx.catalogue.certificates.is_empty();
        toolbar(
            ui,
            |ui| {
                title(ui, name);
                hint(ui, &texts.number(ctx.catalogue.certificates.len()));
                let labels = Shown::ALL.map(|shown| match shown {
                    Shown::All => texts.certificates_all(),
                    Shown::Valid => texts.certificates_valid(),
                    Shown::Revoked => texts.certificates_revoked(),
                });
                let at = Shown::ALL.iter().position(|shown| *shown == state.shown).unwrap_or(0);
                if let Some(shown) = segmented(ui, &labels, at).and_then(|at| Shown::ALL.get(at)) {
                    state.shown = *shown;
                }
            },
            |ui| {
                export_button(ui, texts, &mut state.table, has_rows);
                filter_toggle(ui, texts, &mut state.table);
            },
        );
        let version = state.rows.version();
        let rows = state.rows.get(ctx, &shown, || model::rows(ctx, shown));
        if rows.is_empty() {
            content(ui, 0, |ui| {
                empty_state(ui, texts.certificates_none(), None, false);
            });
            return;
        }
        if open != state.followed.as_ref() {
            state.followed = open.cloned();
            if let Some(at) = open.and_then(|id| rows.iter().position(|row| row.id == *id)) {
                state.table.go_to(at);
            }
        }
        let side = Side::inspector(ui, measure::INSPECTOR);
        side.rest(ui, |ui| {
            content(ui, 0, |ui| list(ui, ctx, (rows, version), &mut state.table, &mut state.revoking, out));
        });
        side.show(ui, |ui| {
            if let Some(row) = rows.get(state.table.current) {
                detail(ui, ctx, row, &mut state.revoking, out);
            }
        });
    });
    revoke_ui(ui, ctx, &mut state.revoking, out);
}

fn list(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (rows, version): (&[Row], u64),
    table: &mut TableState,
    revoking: &mut Option<(CertificateId, String)>,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    let columns = [
        Column::exact(texts.certificate_number_head(), 132.0).id("number").sorts(),
        Column::exact(texts.certificate_kind_head(), 174.0).id("kind").sorts(),
        Column::share(texts.person(), 1.2, 100.0).id("person").sorts(),
        Column::share(texts.certificate_about_head(), 1.6, 90.0).id("about").sorts(),
        Column::exact(texts.certificate_head_units(), 70.0).id("extent").sorts(),
        Column::exact(texts.certificate_issued_head(), 90.0).id("issued").sorts().date(),
        Column::share(texts.certificate_standing_head(), 0.7, 66.0).id("standing").sorts(),
    ];
    let sheet = RegisterSheet(rows);
    let current = table.current;
    let mut chosen = None;
    let mut menu = |ui: &mut Ui, selected: &[usize]| {
        let Some(row) = selected.first().filter(|_| selected.len() == 1).and_then(|at| rows.get(*at)) else {
            return;
        };
        if ui.button(texts.show()).clicked() {
            chosen = Some(row);
        }
        if row.is_valid && ui.button(texts.certificate_revoke()).clicked() {
            *revoking = Some((row.id.clone(), named(row)));
        }
    };
    let shape = Table::new("certificates", Action::GoCertificates.label(texts), &columns);
    let data = (&sheet as &dyn Rows, version);
    let answer = tables::show(ui, ctx, (shape, table), data, &mut menu, out, |row| {
        let Some(of) = rows.get(row.index()) else { return };
        if row.index() == current {
            row.select(true);
        }
        row.cell(Cell::Strong(&of.number));
        row.cell(Cell::Text(of.kind));
        row.cell(if of.person.is_some() { Cell::Text(&of.name) } else { Cell::Weak(&of.name) });
        row.cell(Cell::Text(&of.about));
        row.cell(Cell::Text(&of.extent));
        row.cell(Cell::Text(&of.issued));
        let sign = if of.is_valid { Sign::Completed } else { Sign::Expired };
        row.cell(Cell::Sign(sign, &of.standing));
    });
    let opened = answer.opened.and_then(|at| rows.get(at)).or(chosen);
    if let Some(row) = opened {
        out.push(Command::Go(leads_to(row)));
    }
}

/// The person, else the session, else nowhere.
fn leads_to(row: &Row) -> Place {
    let person = row.person.clone().map(RecordId::from);
    let record = person.or_else(|| row.session.clone().map(RecordId::from));
    record.map_or_else(|| Place::Certificates(Some(row.id.clone())), |record| Place::of(&record))
}

fn named(row: &Row) -> String {
    [row.kind, row.number.as_str()].join(" ")
}

fn detail(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    row: &Row,
    revoking: &mut Option<(CertificateId, String)>,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    section(ui, &named(row));
    ui.add_space(6.0);
    hint(ui, texts.person());
    match &row.person {
        Some(person) if link(ui, &row.name).clicked() => {
            out.push(Command::Go(Place::People(Some(person.clone()))));
        }
        Some(_) => {}
        None => {
            ui.label(&row.name);
        }
    }
    ui.add_space(4.0);
    hint(ui, texts.certificate_about_head());
    match &row.session {
        Some(session) if link(ui, &row.about).clicked() => {
            out.push(Command::Go(Place::Session(session.clone())));
        }
        Some(_) => {}
        None => {
            ui.label(&row.about);
        }
    }
    ui.add_space(4.0);
    fact(ui, texts.certificate_head_units(), &row.extent);
    fact(ui, texts.certificate_issued_head(), &row.issued);
    fact(ui, texts.certificate_standing_head(), &row.standing);
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        if let Some(session) = &row.session
            && button(ui, None, texts.certificate_look()).clicked()
        {
            let subject = Subject::Sessions(vec![session.clone()]);
            out.push(Command::ShowDocuments(Kind::Certificates, subject));
        }
        if row.is_valid && button(ui, None, texts.certificate_revoke()).clicked() {
            *revoking = Some((row.id.clone(), named(row)));
        }
    });
}

fn revoke_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    revoking: &mut Option<(CertificateId, String)>,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    let Some((id, name)) = revoking.take() else { return };
    let verbs = (texts.certificate_revoke_verb(), None, texts.cancel());
    let answer = question(
        ui,
        &texts.certificate_revoke_question(&name),
        texts.certificate_revoke_text(),
        verbs,
        |_| {},
    );
    match answer {
        None => *revoking = Some((id, name)),
        Some(Answer::Yes) => out.push(Command::Edit(Edit::RevokeCertificate(id, ctx.today))),
        Some(_) => {}
    }
}
