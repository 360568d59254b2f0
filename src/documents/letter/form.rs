//! The registration form that a centre fills in and sends back: by itself, or as the last page of an invitation.

use chrono::NaiveDate;
use serde::Serialize;

use super::head::Called;
use super::invitation::addressees;
use super::options::FormOptions;
use super::values::{Addressee, Values};
use super::{Fact, LetterName, Letterhead, Line, letterheads};
use crate::catalogue::{Catalogue, Session};
use crate::documents::request::Packing;
use crate::documents::{SignatureLine, Template, document};
use crate::texts::Texts;

/// One form or several, in one file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegistrationForms {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// A page each.
    pub forms: Vec<FormPage>,
}

/// A page with lines to write people on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormPage {
    /// What it and its file are named after.
    #[serde(skip)]
    pub name: LetterName,
    /// "Anmeldebogen".
    pub title: Line,
    /// How it is called among the PDF's bookmarks.
    pub bookmark: Line,
    /// Telephone, e-mail, reference.
    pub contact: Vec<Line>,
    /// Which session, for which centre.
    pub facts: Vec<Fact>,
    /// Where to send it, until when.
    pub send: Vec<Line>,
    /// Heads of the table.
    pub heads: Vec<Line>,
    /// How many lines it has.
    pub lines: u16,
    /// What to tick where nobody comes.
    pub nobody: Line,
    /// What to know before filling it in.
    pub hints: Vec<Line>,
    /// Where the head signs.
    pub signature: SignatureLine,
    /// The notice on data protection.
    pub notice: Fact,
}

document!(RegistrationForms, Template::RegistrationForm);

/// A form for each invited centre of each session; one without a centre where none is invited.
pub fn forms(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: FormOptions,
    packing: Packing,
    texts: Texts,
    today: NaiveDate,
) -> Vec<RegistrationForms> {
    let page = |session, to| form_page(&Values::new(catalogue, session, to, texts, today), options);
    let forms: Vec<_> = sessions
        .iter()
        .flat_map(|session| addressees(catalogue, session).into_iter().map(move |to| page(*session, to)))
        .collect();
    let names: Vec<_> = forms.iter().map(|form| form.name.clone()).collect();
    let heads = letterheads(catalogue, &names, packing, texts, today);
    match packing {
        Packing::OneFile => heads
            .into_iter()
            .map(|letterhead| RegistrationForms { letterhead, forms: forms.clone() })
            .collect(),
        Packing::FileEach => heads
            .into_iter()
            .zip(forms)
            .map(|(letterhead, form)| RegistrationForms { letterhead, forms: vec![form] })
            .collect(),
    }
}

/// The form for the addressee.
pub(super) fn form_page(values: &Values<'_>, options: FormOptions) -> FormPage {
    let texts = values.texts;
    let called = Called { ident: "registration form", title: texts.paper_registration_form() };
    let [_, phone, email] = values.contact();
    let phone = if phone.is_empty() { phone } else { texts.office_phone(phone).into() };
    let contact = [phone, email.clone(), values.head.reference.clone().unwrap_or_default()];
    FormPage {
        name: values.letter_name(called),
        title: called.title.into(),
        bookmark: bookmark(values, called.title),
        contact: contact.into_iter().filter(|line| !line.is_empty()).collect(),
        facts: facts(values),
        send: send(values, &email),
        heads: heads(texts),
        lines: options.lines.clamp(1, FormOptions::MOST_LINES),
        nobody: texts.form_page_nobody().into(),
        hints: vec![texts.form_page_role_hint().into(), need_hint(texts, &email)],
        signature: SignatureLine {
            name: Line::default(),
            labels: [texts.line_date(), texts.line_name(), texts.form_page_head_signs()].map(Line::from),
        },
        notice: values.privacy(),
    }
}

fn bookmark(values: &Values<'_>, title: &str) -> Line {
    match values.to {
        Addressee::Centre(centre) => values.texts.letter_subject(title, centre.label()).into(),
        _ => title.into(),
    }
}

fn heads(texts: Texts) -> Vec<Line> {
    [
        texts.head_number(),
        texts.head_last_name(),
        texts.head_first_name(),
        texts.head_role(),
        texts.form_page_email(),
    ]
    .map(Line::from)
    .to_vec()
}

/// The centre, then what, when and where. Where the centre is not known its name is written by hand.
fn facts(values: &Values<'_>) -> Vec<Fact> {
    let centre = values.centre().map_or_else(|| Line::from("\u{2007}"), |centre| Line::from(&centre.name));
    let who = Fact { label: values.texts.form_page_centre().into(), lines: vec![centre] };
    std::iter::once(who).chain(values.facts().into_iter().take(3)).collect()
}

fn send(values: &Values<'_>, email: &Line) -> Vec<Line> {
    let texts = values.texts;
    let until = values
        .deadline()
        .map_or_else(|| texts.form_page_send().to_owned(), |deadline| texts.form_page_send_until(deadline));
    let address = values.sender();
    let to = if email.is_empty() {
        texts.form_page_to_address(&address)
    } else {
        texts.form_page_to_mail(email, &address)
    };
    vec![until.into(), to.into()]
}

/// Needs are nobody's business but the office's: they don't belong on a sheet that goes through several hands.
fn need_hint(texts: Texts, email: &Line) -> Line {
    if email.is_empty() { texts.form_page_need().into() } else { texts.form_page_need_mail(email).into() }
}
