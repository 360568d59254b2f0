//! Drafts of mails about a session: what for, to whom, what they say; then the mail program or a folder.

mod people;

use eframe::egui::{Grid, Label, RichText, ScrollArea, Ui, vec2};

use crate::app::MailJob;
use crate::app::command::{Command, MailsTo};
use crate::app::settings::Settings;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::views::cached::Cached;
use crate::app::widgets::{
    Answer, Sign, button, choose, field_row, hint, multiline, question, segmented, sign_label_wrapped,
    text_field, toggle, wide_question,
};
use crate::catalogue::{MailKind, MailText, Session, SessionStatus};
use crate::exchange::mail::{self, Address, Draft, Mailing, Options, Refusal, Wanted};
use crate::texts::{Lang, Texts};

/// So many drafts open without a question: each opens a window.
const MOST_AT_ONCE: usize = 5;

/// How high recipients and mail are, in the room that the window has.
fn height(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() - 400.0).clamp(200.0, 520.0)
}

/// The dialog's state.
pub struct Mails {
    /// What the mails say, as it was changed for this time.
    text: MailText,
    lang: Lang,
    options: Options,
    /// Which of the mails is shown.
    shown: usize,
    editing: bool,
    /// Asked whether so many windows are to open.
    asking: bool,
    made: Cached<(MailText, Options, Lang), Result<Mailing, Refusal>>,
}

impl Mails {
    /// The dialog with the kind of mail that is next.
    pub fn new(ctx: &ViewCtx<'_>, session: &Session) -> Self {
        let lang = ctx.texts.lang;
        let kind = match session.status {
            SessionStatus::Cancelled => MailKind::Cancellation,
            SessionStatus::Confirmed => MailKind::Reminder,
            _ if session.registrations.is_empty() => MailKind::Invitation,
            _ => MailKind::Confirmation,
        };
        Self {
            text: mail::text(ctx.catalogue, kind, ctx.texts),
            lang,
            options: ctx.settings.mails,
            shown: 0,
            editing: false,
            asking: false,
            made: Cached::default(),
        }
    }

    /// Paints it; gives itself back while it stays open.
    pub fn ui(
        mut self: Box<Self>,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        session: &Session,
        out: &mut Vec<Command>,
    ) -> Option<Box<Self>> {
        let texts = Texts { lang: self.lang, ..ctx.texts };
        let key = (self.text.clone(), self.options, self.lang);
        let (text, options) = (self.text.clone(), self.options);
        let mut cached = std::mem::take(&mut self.made);
        let made =
            cached.get(ctx, &key, || mail::drafts(ctx.catalogue, session, options, &text, texts, ctx.today));
        let answer =
            if self.asking { ask_ui(ui, ctx.texts, made) } else { self.dialog_ui(ui, ctx, made, out) };
        let job = |mailing: &Mailing| {
            Box::new(MailJob { session: session.id.clone(), mailing: mailing.clone(), texts })
        };
        let to = match (answer, made) {
            (Some(Answer::Cancel), _) if self.asking => {
                self.asking = false;
                None
            }
            (Some(Answer::Cancel), _) => return None,
            (Some(Answer::Yes), Ok(mailing)) if !self.asking && mailing.drafts.len() > MOST_AT_ONCE => {
                self.asking = true;
                None
            }
            (Some(answer), Ok(mailing)) if !mailing.drafts.is_empty() => {
                let to = if answer == Answer::Yes { MailsTo::Program } else { MailsTo::Folder };
                Some((to, job(mailing)))
            }
            _ => None,
        };
        if let Some((to, job)) = to {
            out.push(Command::Mails(job, to));
            return None;
        }
        self.made = cached;
        Some(self)
    }

    fn dialog_ui(
        &mut self,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        made: &Result<Mailing, Refusal>,
        out: &mut Vec<Command>,
    ) -> Option<Answer> {
        let texts = ctx.texts;
        let ready = made.as_ref().is_ok_and(|mailing| !mailing.drafts.is_empty());
        let save = ready.then_some(texts.mails_save());
        let verbs = (texts.mails_open(), save, texts.cancel());
        wide_question(ui, texts.mails_title(), texts.mails_text(), verbs, ready, |ui| {
            self.options_ui(ui, ctx, out);
            ui.add_space(8.0);
            match made {
                Err(refusal) => {
                    ui.set_min_height(height(ui));
                    sign_label_wrapped(ui, Sign::Clash, refusal.words(texts));
                }
                Ok(mailing) => self.mailing_ui(ui, ctx, mailing),
            }
        })
    }

    /// What for, in which language, how.
    fn options_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
        let texts = ctx.texts;
        let (mut kind, mut lang) = (self.text.kind, self.lang);
        field_row(ui, |ui| {
            choose(ui, texts.mails_kind(), &mut kind, &MailKind::ALL, 200.0, |kind| {
                texts.mail_kind(*kind).to_owned()
            });
            ui.add_space(8.0);
            choose(ui, texts.mails_language(), &mut lang, &[Lang::De, Lang::En], 110.0, |lang| {
                let name = if *lang == Lang::De { texts.mails_german() } else { texts.mails_english() };
                name.to_owned()
            });
        });
        if (kind, lang) != (self.text.kind, self.lang) {
            self.text = mail::text(ctx.catalogue, kind, Texts { lang, ..texts });
            (self.lang, self.shown) = (lang, 0);
        }
        ui.add_space(4.0);
        let before = self.options;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            ui.add_enabled_ui(mail::may_be_together(self.text.kind), |ui| {
                toggle(ui, &mut self.options.together, texts.mails_together());
            });
            toggle(ui, &mut self.options.from_office, texts.mails_from_office());
            if self.text.kind == MailKind::Invitation {
                toggle(ui, &mut self.options.documents, texts.mails_with_documents());
                // In a mail to all, it would show each KI the others' people.
                ui.add_enabled_ui(!self.options.together, |ui| {
                    toggle(ui, &mut self.options.form, texts.mails_with_form());
                });
            }
            if self.text.kind != MailKind::WaitingNotice {
                toggle(ui, &mut self.options.calendar, texts.mails_with_calendar());
            }
        });
        if before != self.options {
            self.shown = 0;
            out.push(Command::Set(Box::new(Settings { mails: self.options, ..ctx.settings.clone() })));
        }
    }

    /// The recipients at the left, a mail at the right.
    fn mailing_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, mailing: &Mailing) {
        const LEFT: f32 = 270.0;
        let (room, height) = (ui.available_width(), height(ui));
        self.shown = self.shown.min(mailing.drafts.len().saturating_sub(1));
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(LEFT, height), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(LEFT);
                    ui.set_min_height(height);
                    people::ui(ui, ctx.texts, mailing, &mut self.shown, height);
                });
            });
            ui.add_space(12.0);
            ui.vertical(|ui| {
                ui.set_width(room - LEFT - 12.0 - 2.0 * ui.spacing().item_spacing.x);
                ui.set_min_height(height);
                self.mail_ui(ui, ctx, mailing);
            });
        });
        for note in ctx.texts.mail_placeholder_notes(&mailing.unknown, &[]) {
            ui.add_space(4.0);
            sign_label_wrapped(ui, Sign::Clash, &note);
        }
        for note in ctx.texts.mail_placeholder_notes(&[], &mailing.empty) {
            ui.add_space(4.0);
            hint(ui, &note);
        }
    }

    fn mail_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, mailing: &Mailing) {
        let texts = ctx.texts;
        ui.horizontal(|ui| {
            let labels = [texts.mails_preview(), texts.mails_edit()];
            if let Some(clicked) = segmented(ui, &labels, usize::from(self.editing)) {
                self.editing = clicked == 1;
            }
            let kept = mail::text(ctx.catalogue, self.text.kind, Texts { lang: self.lang, ..texts });
            if self.editing && kept != self.text && button(ui, None, texts.mails_reset()).clicked() {
                self.text = kept;
            }
        });
        ui.add_space(6.0);
        if self.editing {
            let width = ui.available_width();
            text_field(ui, texts.mails_subject(), &mut self.text.subject, width);
            ui.add_space(4.0);
            ScrollArea::vertical().id_salt("mail text").max_height(height(ui) - 116.0).show(ui, |ui| {
                multiline(ui, texts.mails_body(), &mut self.text.body, ui.available_width(), 11);
            });
            hint(ui, texts.mails_this_time());
            return;
        }
        match mailing.drafts.get(self.shown) {
            Some(draft) => preview_ui(ui, texts, draft),
            None => sign_label_wrapped(ui, Sign::Clash, texts.mails_nobody()),
        }
    }
}

/// Asks whether so many windows are to open.
fn ask_ui(ui: &mut Ui, texts: Texts, made: &Result<Mailing, Refusal>) -> Option<Answer> {
    let count = made.as_ref().map_or(0, |mailing| mailing.drafts.len());
    let verbs = (texts.mails_open(), Some(texts.mails_save()), texts.mails_back());
    question(ui, &texts.mails_many_question(count), texts.mails_many_text(), verbs, |_| {})
}

/// The mail as it will be: addresses, subject, what comes along, text.
fn preview_ui(ui: &mut Ui, texts: Texts, draft: &Draft) {
    let mail = &draft.mail;
    let to = |addresses: &[Address]| {
        let one = |address: &Address| match address.name() {
            "" => address.email().to_owned(),
            name => format!("{name} <{}>", address.email()),
        };
        addresses.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let wants: Vec<_> = draft.wants.iter().map(|wanted| wanted_words(texts, wanted)).collect();
    let lines = [
        (
            texts.mails_from(),
            mail.from.as_ref().map(|from| to(std::slice::from_ref(from))).unwrap_or_default(),
        ),
        (texts.mails_to(), to(&mail.to)),
        (texts.mails_bcc(), to(&mail.bcc)),
        (texts.mails_subject(), mail.subject.clone()),
        (texts.mails_attached(), texts.list(&wants)),
    ];
    ScrollArea::vertical().id_salt("mail").max_height(height(ui) - 40.0).auto_shrink([false, false]).show(
        ui,
        |ui| {
            Grid::new("mail head").num_columns(2).spacing([12.0, 3.0]).show(ui, |ui| {
                for (label, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
                    hint(ui, label);
                    let text = RichText::new(text);
                    let text = if label == texts.mails_subject() { text.font(Type::strong()) } else { text };
                    ui.add(Label::new(text).wrap());
                    ui.end_row();
                }
            });
            ui.add_space(8.0);
            ui.add(Label::new(&mail.text).wrap());
        },
    );
}

fn wanted_words(texts: Texts, wanted: &Wanted) -> String {
    match wanted {
        Wanted::Document(kind, _) => kind.title(texts).to_owned(),
        Wanted::Form(_) => texts.mails_form().to_owned(),
        Wanted::Calendar(_) => texts.mails_calendar().to_owned(),
    }
}
