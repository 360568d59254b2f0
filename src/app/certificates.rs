//! Giving certificates out: one step in the register, then the documents.

use eframe::egui;

use super::{App, Place};
use crate::catalogue::{Certificate, CertificateKind, Edit, SessionId};
use crate::documents::certificate;
use crate::documents::request::{Kind, Subject};

impl App {
    /// Gives a number to each certificate that has none, and shows the documents of all of them.
    pub(super) fn issue_certificates(
        &mut self,
        ctx: &egui::Context,
        session: &SessionId,
        (attendance, completion): (bool, bool),
    ) {
        let catalogue = self.workspace.snapshot();
        let Some(of) = catalogue.sessions.get(session) else { return };
        let wanted = |kind| if kind == CertificateKind::Completion { completion } else { attendance };
        let drafts: Vec<_> = certificate::drafts(&catalogue, of, self.texts(), self.today)
            .into_iter()
            .map(|draft| draft.certificate)
            .filter(|draft| wanted(draft.kind) && catalogue.needs_number(draft))
            .map(|draft| Certificate { id: self.workspace.new_id(), ..draft })
            .collect();
        if !drafts.is_empty() && !self.edit(Edit::IssueCertificates(drafts, self.today)) {
            return;
        }
        let mut settings = self.settings.clone();
        let chosen = settings.documents.certificates;
        settings.documents.certificates =
            certificate::Options { attendance, completion, drafts: false, ..chosen };
        self.set(ctx, settings);
        self.views.documents.show(Kind::Certificates, &Subject::Sessions(vec![session.clone()]));
        self.history.go(Place::Documents);
    }
}
