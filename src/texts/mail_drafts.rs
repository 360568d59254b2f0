//! Words of mails about sessions: their kinds, who gets none and why, placeholders.

use super::{Texts, texts};
use crate::catalogue::{MailKind, Placeholder};

texts! {
    mail_kind_invitation; mail_kind_confirmation; mail_kind_reminder; mail_kind_waiting_notice;
    mail_kind_cancellation; mail_to_all; mail_centre_name(name); mail_no_address; mail_several_addresses(text);
    mail_address_letters(text); mail_not_an_address(text); mail_no_recipient; mail_standing(status); mail_gone;
    mail_refused_called_off; mail_refused_not_called_off; mail_refused_over; mail_refused_nobody_invited;
    mail_refused_nobody; mail_unknown_placeholders(names, known); mail_empty_placeholders(names);
    cli_about_mail; cli_usage_mail; cli_argument_mail_kind; cli_argument_bcc; cli_argument_folder;
    cli_value_mail_kind; cli_value_folder; cli_mails_written(count; folder); cli_mails_none; cli_mail_left_out(count;);
    cli_mail_bcc_not;
}

/// As it is written in a text: "{anrede}".
fn braced(placeholder: Placeholder) -> String {
    format!("{{{}}}", placeholder.name())
}

impl Texts {
    /// "Einladung".
    pub fn mail_kind(self, kind: MailKind) -> &'static str {
        match kind {
            MailKind::Invitation => self.mail_kind_invitation(),
            MailKind::Confirmation => self.mail_kind_confirmation(),
            MailKind::Reminder => self.mail_kind_reminder(),
            MailKind::WaitingNotice => self.mail_kind_waiting_notice(),
            MailKind::Cancellation => self.mail_kind_cancellation(),
        }
    }

    /// What is to be known about the placeholders of a text: first those that mean nothing, with the known ones.
    pub fn mail_placeholder_notes(self, unknown: &[String], empty: &[Placeholder]) -> Vec<String> {
        let all = |placeholders: &[Placeholder]| {
            placeholders.iter().copied().map(braced).collect::<Vec<_>>().join(", ")
        };
        let mut notes = Vec::new();
        if !unknown.is_empty() {
            notes.push(self.mail_unknown_placeholders(unknown.join(", "), all(Placeholder::ALL)));
        }
        if !empty.is_empty() {
            notes.push(self.mail_empty_placeholders(all(empty)));
        }
        notes
    }
}
