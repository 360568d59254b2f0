//! What comes with a mail: made of the catalogue when it is wanted, because setting documents takes time.

use chrono::NaiveDate;

use super::calendar::calendar;
use super::{Attachment, AttachmentKind, Draft, Mail, Wanted};
use crate::catalogue::{Catalogue, CentreId, Session};
use crate::documents::letter::InvitationOptions;
use crate::documents::request::{self, Kind, Packing, Request, Subject};
use crate::documents::{Document, Press};
use crate::exchange::forms::{self, FormOptions};
use crate::texts::Texts;

/// What attachments are made of.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// What they are about.
    pub catalogue: &'a Catalogue,
    /// Which of its sessions.
    pub session: &'a Session,
    /// In which words.
    pub texts: Texts,
    /// Printed as "Stand".
    pub today: NaiveDate,
}

/// Makes the files that come with a mail.
///
/// # Errors
/// A sentence for the user: the first that can't be made.
pub fn attachments(making: Making<'_>, draft: &Draft, press: &mut Press) -> Result<Vec<Attachment>, String> {
    let mut made = Vec::new();
    for wanted in &draft.wants {
        match wanted {
            Wanted::Document(kind, centre) => {
                for document in making.documents(*kind, centre.as_ref())? {
                    let printed = press.file(document.as_ref()).map_err(|error| error.words(making.texts))?;
                    let (name, bytes) = (printed.file_name, printed.pdf);
                    made.push(Attachment { name, kind: AttachmentKind::Pdf, bytes });
                }
            }
            Wanted::Form(centre) => made.extend(making.form(centre)?),
            Wanted::Calendar(method) => made.push(calendar(making, *method)),
        }
    }
    Ok(made)
}

/// Makes the file of a draft with all that comes with it.
///
/// # Errors
/// A sentence for the user.
pub fn eml(making: Making<'_>, draft: &Draft, press: &mut Press) -> Result<Vec<u8>, String> {
    let attachments = attachments(making, draft, press)?;
    let mail = Mail { attachments, ..draft.mail.clone() };
    mail.eml(making.today).map_err(|nobody| nobody.words(making.texts).to_owned())
}

impl Making<'_> {
    /// The form of this centre; none if it is gone.
    fn form(self, centre: &CentreId) -> Result<Option<Attachment>, String> {
        let Self { catalogue, session, texts, today } = self;
        let Some(centre) = catalogue.centres.get(centre) else { return Ok(None) };
        let form = forms::form(catalogue, session, centre, FormOptions::default(), (texts, today));
        let bytes = forms::write_form(&form).map_err(|error| texts.forms_library(error))?;
        Ok(Some(Attachment { name: form.file_name, kind: AttachmentKind::Xlsx, bytes }))
    }

    /// The document for this centre alone: as if nobody else were invited.
    fn documents(self, kind: Kind, centre: Option<&CentreId>) -> Result<Vec<Box<dyn Document>>, String> {
        let Self { catalogue, session, texts, today } = self;
        let mut alone = catalogue.clone();
        let invited = centre.into_iter().cloned().collect();
        alone.sessions.put(Session { invited, ..session.clone() });
        // The form comes as a file of its own.
        let invitation = InvitationOptions { reply_page: false, ..InvitationOptions::default() };
        let options = request::Options {
            packing: Packing::OneFile,
            invitation,
            lang: Some(texts.lang),
            ..request::Options::default()
        };
        let request = Request { kind, subject: Subject::Sessions(vec![session.id.clone()]), options };
        request::documents(&alone, &request, texts, today).map_err(|refusal| refusal.words(texts))
    }
}
