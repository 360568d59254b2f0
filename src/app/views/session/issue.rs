//! Who gets a certificate for this session and who doesn't, before any is given out.

use eframe::egui::{ScrollArea, Ui};

use super::dialogs::Dialog;
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    Answer, Cell, Column, Sign, Table, TableState, hint, section, toggle, wide_question,
};
use crate::catalogue::{CertificateKind, Session};
use crate::documents::certificate::{Draft, drafts};
use crate::documents::request::{Kind, Subject};
use crate::matching::{Attendance, entitlements};
use crate::texts::Texts;

/// The question.
pub struct Issue {
    rows: Vec<Row>,
    /// Certificates of attendance and of completion.
    chosen: [bool; 2],
    table: TableState,
}

/// A line: a certificate somebody gets, or why they get none.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    name: String,
    gets: Option<CertificateKind>,
    /// What it certifies, or why there is none.
    detail: String,
    /// Whether it gets a number, keeps one, or replaces one.
    number: String,
    /// Whether it gets a number.
    is_new: bool,
}

impl Row {
    fn of(ctx: &ViewCtx<'_>, draft: &Draft) -> Self {
        let (texts, certificate) = (ctx.texts, &draft.certificate);
        let units = texts.teaching_units(certificate.minutes);
        let detail = match &draft.entitlement.attendance {
            Attendance::Partly { minutes, total, missed, shortened }
                if certificate.kind == CertificateKind::Partial =>
            {
                texts.certificate_reduction((*minutes, *total), missed, shortened)
            }
            _ => units,
        };
        let is_new = ctx.catalogue.needs_number(certificate);
        let number = match (ctx.catalogue.certificate_like(certificate), is_new) {
            (Some(old), true) => texts.certificate_replaces(&old.number),
            (Some(old), false) => texts.certificate_keeps(&old.number),
            (None, _) => texts.certificate_gets_number().to_owned(),
        };
        Self { name: name(ctx, draft), gets: Some(certificate.kind), detail, number, is_new }
    }

    fn gets(&self, texts: Texts) -> &'static str {
        self.gets.map_or_else(|| texts.certificate_gets_none(), |kind| texts.certificate_kind(kind))
    }
}

fn name(ctx: &ViewCtx<'_>, draft: &Draft) -> String {
    ctx.person(&draft.entitlement.person)
}

/// Everybody with a seat, by name, each with what they get or why they don't.
fn rows(ctx: &ViewCtx<'_>, session: &Session) -> Vec<Row> {
    let mut drafts = drafts(ctx.catalogue, session, ctx.texts, ctx.today);
    let mut rows = Vec::new();
    for due in entitlements(ctx.catalogue, session, ctx.today) {
        if let Attendance::Nothing { why } = due.attendance {
            let detail = ctx.texts.why_no_certificate(why);
            let name = ctx.person(&due.person);
            rows.push(Row { name, gets: None, detail, number: String::new(), is_new: false });
        }
        let own = drafts.extract_if(.., |draft| draft.entitlement.person == due.person);
        rows.extend(own.map(|draft| Row::of(ctx, &draft)));
    }
    rows
}

impl Issue {
    /// Asks about this session.
    pub fn new(ctx: &ViewCtx<'_>, session: &Session) -> Self {
        let rows = rows(ctx, session);
        Self { rows, chosen: [true, true], table: TableState::default() }
    }

    fn is_chosen(&self, kind: CertificateKind) -> bool {
        self.chosen[usize::from(kind == CertificateKind::Completion)]
    }

    /// How many get a number, and how many there are at all.
    fn counts(&self) -> (usize, usize) {
        let chosen = || self.rows.iter().filter(|row| row.gets.is_some_and(|kind| self.is_chosen(kind)));
        (chosen().filter(|row| row.is_new).count(), chosen().count())
    }

    /// Paints it and acts on its answer; gives it back while it stays open.
    pub fn ui(
        mut self: Box<Self>,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        session: &Session,
        out: &mut Vec<Command>,
    ) -> Option<Dialog> {
        let texts = ctx.texts;
        let (new, all) = self.counts();
        let verb =
            if new > 0 { texts.certificates_issue_verb(new) } else { texts.certificates_open().to_owned() };
        let verbs = (verb.as_str(), Some(texts.certificates_look_at_drafts()), texts.cancel());
        let title = texts.certificates_issue_question();
        let answer = wide_question(ui, title, texts.certificates_issue_text(), verbs, all > 0, |ui| {
            self.choices_ui(ui, texts);
            self.table_ui(ui, texts);
        });
        match answer {
            None => return Some(Dialog::Issue(self)),
            Some(Answer::Yes) => {
                let [attendance, completion] = self.chosen;
                out.push(Command::IssueCertificates { session: session.id.clone(), attendance, completion });
            }
            Some(Answer::No) => {
                let mut settings = ctx.settings.clone();
                settings.documents.certificates.drafts = true;
                let subject = Subject::Sessions(vec![session.id.clone()]);
                out.push(Command::Set(Box::new(settings)));
                out.push(Command::ShowDocuments(Kind::Certificates, subject));
            }
            Some(Answer::Cancel) => {}
        }
        None
    }

    fn choices_ui(&mut self, ui: &mut Ui, texts: Texts) {
        let count = |completion: bool| {
            let fits = |kind| (kind == CertificateKind::Completion) == completion;
            self.rows.iter().filter(|row| row.gets.is_some_and(fits)).count()
        };
        let words =
            [texts.certificates_of_attendance(count(false)), texts.certificates_of_completion(count(true))];
        for (chosen, words) in self.chosen.iter_mut().zip(words) {
            toggle(ui, chosen, &words);
        }
        ui.add_space(8.0);
    }

    fn table_ui(&mut self, ui: &mut Ui, texts: Texts) {
        section(ui, texts.certificates_who());
        if self.rows.is_empty() {
            hint(ui, texts.certificate_nobody());
            return;
        }
        let columns = [
            Column::share(texts.person(), 1.4, 140.0),
            Column::exact(texts.certificate_gets_head(), 206.0),
            Column::share(texts.certificate_detail_head(), 2.2, 190.0),
            Column::share(texts.certificate_number_head(), 1.0, 110.0),
        ];
        let (rows, chosen) = (&self.rows, self.chosen);
        ScrollArea::vertical().id_salt("certificates").max_height(320.0).show(ui, |ui| {
            let table = Table::new("certificates-due", texts.certificates_who(), &columns).fit();
            table.show(ui, &mut self.table, rows.len(), |row| {
                let Some(of) = rows.get(row.index()) else { return };
                let wanted =
                    of.gets.is_some_and(|kind| chosen[usize::from(kind == CertificateKind::Completion)]);
                row.cell(Cell::Text(&of.name));
                match of.gets {
                    Some(_) if wanted => row.cell(Cell::Sign(Sign::Completed, of.gets(texts))),
                    _ => row.cell(Cell::Weak(of.gets(texts))),
                }
                row.cell(Cell::Text(&of.detail));
                row.cell(Cell::Text(if wanted { &of.number } else { "" }));
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::in_catalogue;
    use crate::catalogue::{Catalogue, Certificate, Edit, Registration, RegistrationStatus};

    fn catalogue() -> Catalogue {
        let text = include_str!("../../../../tests/data/attendee-list.laki.json");
        let mut catalogue: Catalogue = serde_json::from_str(text).unwrap();
        let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
        for day in &mut session.days {
            *day = crate::catalogue::SessionDay::whole("2026-11-02".parse().unwrap());
        }
        let with = |person: &str, status, minutes| Registration {
            person: person.into(),
            status,
            minutes,
            ..Registration::default()
        };
        session.registrations = vec![
            with("p1", RegistrationStatus::Attended, None),
            with("p2", RegistrationStatus::AttendedPartly, Some(800)),
            with("p3", RegistrationStatus::AttendedPartly, Some(90)),
            with("p6", RegistrationStatus::Absent, None),
        ];
        catalogue.sessions.put(session);
        catalogue
    }

    fn told(catalogue: &Catalogue) -> String {
        let mut told = String::new();
        in_catalogue(catalogue, |ctx| {
            let session = ctx.catalogue.sessions.at(0).unwrap();
            let line = |row: Row| {
                [&row.name, row.gets(ctx.texts), &row.detail, &row.number].map(ToOwned::to_owned).join(" | ")
            };
            let mut issue = Issue::new(ctx, session);
            let rows = rows(ctx, session).into_iter().map(line).collect::<Vec<_>>().join("\n");
            let all = issue.counts();
            issue.chosen = [true, false];
            told = format!("{rows}\n{all:?} {:?}", issue.counts());
        });
        told
    }

    #[test]
    fn everybody_is_told_what_they_get_or_why_not() {
        let catalogue = catalogue();
        insta::assert_snapshot!(told(&catalogue), @r"
        Arm, Gesa | keine | nur 2 UStd von 24 UStd; nötig sind mehr als 50 % | 
        Ärmel, Anna | Teilbescheinigung | 17,8 UStd statt 24 UStd | neue Nummer
        Probst, Ömer | Teilnahmebescheinigung | 24 UStd | neue Nummer
        Probst, Ömer | Zertifikat | 24 UStd | neue Nummer
        Warten, Tarek | keine | gefehlt | 
        (3, 3) (2, 2)
        ");
        let before = |person: &str, minutes| Certificate {
            id: person.into(),
            person: Some(person.into()),
            session: Some("s1".into()),
            minutes,
            total_minutes: 1080,
            ..Certificate::default()
        };
        let issued = vec![before("p1", 1080), before("p2", 1080)];
        let after = Edit::IssueCertificates(issued, "2026-11-10".parse().unwrap()).apply(&catalogue).unwrap();
        insta::assert_snapshot!(told(&after), @r"
        Arm, Gesa | keine | nur 2 UStd von 24 UStd; nötig sind mehr als 50 % | 
        Ärmel, Anna | Teilbescheinigung | 17,8 UStd statt 24 UStd | ersetzt 2026-0002
        Probst, Ömer | Teilnahmebescheinigung | 24 UStd | 2026-0001 (bleibt)
        Probst, Ömer | Zertifikat | 24 UStd | neue Nummer
        Warten, Tarek | keine | gefehlt | 
        (2, 3) (1, 2)
        ");
    }
}
