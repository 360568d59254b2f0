//! Words of letters and registration forms, and the mails that the program proposes.

use super::documents::sentence_if;
use super::{Texts, texts};
use crate::catalogue::{Correspondence, MailKind, MailText, Organisation};

texts! {
    paper_invitation; paper_registration_form; paper_confirmation; paper_waiting_notice; paper_cancellation;
    paper_venue_booking; letter_subject(kind, about); letter_salutation(name); letter_salutation_all;
    letter_centre_office; letter_our_reference; letter_contact; letter_phone; letter_email; letter_date;
    letter_greeting; letter_enclosure; letter_fact_training; letter_fact_audience; letter_fact_seats;
    letter_fact_deadline; letter_audience_all; letter_invites; letter_register; letter_register_until(deadline);
    letter_register_by_form; letter_register_by_mail(email); letter_register_by_form_or_mail(email);
    letter_aims; letter_content; letter_programme; letter_head_day; letter_head_time; letter_head_breaks;
    letter_access; letter_link(link); letter_travel; letter_accessibility(words); letter_selection;
    letter_cancelling; letter_catering; letter_groups; letter_looking_forward; letter_looking_forward_to_you;
    letter_confirms; letter_waits; letter_position(position, of); letter_waits_what_next; letter_cancels;
    letter_reason; letter_cancelled_person; letter_cancelled_centre; letter_cancelled_sorry; letter_books;
    letter_books_confirm; letter_head_setup; letter_head_session; letter_head_clear; letter_head_room;
    letter_head_people; letter_equipment; letter_accessible; letter_access_asked; letter_cost;
    letter_cost_day(amount); letter_cost_days(count; amount, all); form_page_centre; form_page_email;
    form_page_nobody; form_page_role_hint; form_page_need; form_page_need_mail(email); form_page_send;
    form_page_send_until(deadline); form_page_to_address(address); form_page_to_mail(email, address);
    form_page_head_signs; letter_privacy_text(responsible, officer, law, authority); letter_with_reply_page;
    letter_with_programme; letter_form_lines; letter_to; letter_minutes_before; letter_minutes_after;
    mail_invitation_subject; mail_invitation; mail_confirmation_subject; mail_confirmation;
    mail_reminder_subject; mail_reminder; mail_waiting_subject; mail_waiting; mail_cancellation_subject;
    mail_cancellation;
}

impl Texts {
    /// Notice by Art. 13 and 14 DSGVO, for letters: who registers others hands it on.
    pub fn letter_privacy(self, organisation: &Organisation) -> String {
        let who = Self::responsible(organisation);
        let responsible = sentence_if(&who, self.privacy_responsible());
        let officer = sentence_if(&organisation.privacy_contact, self.privacy_officer());
        let (law, authority) = self.privacy_law(organisation.state);
        self.letter_privacy_text(&responsible, &officer, law, authority)
    }

    /// The text for mails of this kind: the office's own, else the program's.
    pub fn mail_text(self, correspondence: &Correspondence, kind: MailKind) -> MailText {
        correspondence.mail(kind).cloned().unwrap_or_else(|| self.usual_mail(kind))
    }

    /// What the program proposes for mails of this kind.
    pub fn usual_mail(self, kind: MailKind) -> MailText {
        let (subject, body) = match kind {
            MailKind::Invitation => (self.mail_invitation_subject(), self.mail_invitation()),
            MailKind::Confirmation => (self.mail_confirmation_subject(), self.mail_confirmation()),
            MailKind::Reminder => (self.mail_reminder_subject(), self.mail_reminder()),
            MailKind::WaitingNotice => (self.mail_waiting_subject(), self.mail_waiting()),
            MailKind::Cancellation => (self.mail_cancellation_subject(), self.mail_cancellation()),
        };
        MailText { kind, subject: subject.to_owned(), body: body.to_owned(), ..MailText::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::fill;
    use crate::texts::Lang;

    #[test]
    fn proposed_mails_have_only_placeholders_that_are_known() {
        for lang in [Lang::De, Lang::En] {
            for kind in MailKind::ALL {
                let mail = Texts::new(lang).usual_mail(kind);
                for text in [&mail.subject, &mail.body] {
                    let filled = fill(text, |placeholder| placeholder.name().to_uppercase());
                    assert_eq!(filled.unknown, Vec::<String>::new(), "{text}");
                    assert!(filled.text.contains("ANGEBOT"), "{text}");
                }
            }
        }
    }
}
