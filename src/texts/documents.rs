//! Words on printed matter, and about printing it.

use super::{Texts, texts};
use crate::catalogue::{FederalState, Organisation, Partner};

texts! {
    attendee_list; example_mark; document_reference(reference); logo_of(name);
    module_with_title(number, title); fact_dates; fact_venue; fact_trainers; fact_extent; not_yet_known;
    day_with_times(date, times); extent_explained; sign_yourself; head_number; head_last_name;
    head_first_name; head_centre; head_role; head_signature; head_morning; head_afternoon; head_remark;
    sheet_days(from, to, of); sheet_day(day, of); waiting_list_heading; nobody_listed; trainers_sign;
    trainers_and_office_sign; line_for_the_office; office_phone(number); trainers_confirm; line_date;
    line_name; line_signature; privacy_heading; as_of(date); page_of_pages(page, pages); opened_in_viewer;
    opened_without_queue; opened_after_refusal(reason); sent_to_printer(queue);
    sent_to_printer_as(queue, job); viewer_failed(reason); spool_failed(reason); logo_unreadable(reason);
    render_failed(reason); render_failed_at(file, line, message); render_failed_in(file, message); own_template_hint; paper_calendar; document_wrong_subject(kind); templates_unreadable(name, error); templates_too_much(files, megabytes); partner_line_partner(name);
    partner_line_funder(funder); partner_line_both(name, funder); privacy_responsible; privacy_officer;
    privacy_text(responsible, officer, law, authority); privacy_law_nrw; privacy_authority_nrw; privacy_law_general;
    privacy_authority_general;
}

impl Texts {
    /// The line that names partner and funder: theirs word for word, else one made of their names.
    pub fn partner_line(self, partner: &Partner) -> String {
        let Partner { name, funder, document_line, .. } = partner;
        match (document_line.trim(), name.trim(), funder.trim()) {
            ("", "", "") => String::new(),
            ("", name, "") => self.partner_line_partner(name),
            ("", "", funder) => self.partner_line_funder(funder),
            ("", name, funder) => self.partner_line_both(name, funder),
            (line, ..) => line.to_owned(),
        }
    }

    /// Short notice by Art. 13 DSGVO; what the organisation hasn't filled in is left out.
    pub fn privacy_notice(self, organisation: &Organisation) -> String {
        let who = Self::responsible(organisation);
        let responsible = sentence_if(&who, self.privacy_responsible());
        let officer = sentence_if(&organisation.privacy_contact, self.privacy_officer());
        let (law, authority) = self.privacy_law(organisation.state);
        self.privacy_text(&responsible, &officer, law, authority)
    }

    /// By post, not by e-mail: nothing that looks like a person's address stands on a list that goes round.
    pub(super) fn responsible(organisation: &Organisation) -> String {
        let Organisation { name, department, street, postcode, town, .. } = organisation;
        let town = format!("{} {}", postcode.trim(), town.trim());
        [name, department, street, &town]
            .map(|part| part.trim())
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Legal basis and supervisory authority. Only North Rhine-Westphalia's were looked up; the office
    /// confirms both.
    pub(super) fn privacy_law(self, state: FederalState) -> (&'static str, &'static str) {
        if state == FederalState::Nw {
            (self.privacy_law_nrw(), self.privacy_authority_nrw())
        } else {
            (self.privacy_law_general(), self.privacy_authority_general())
        }
    }
}

/// "Label: text. ", or nothing where there is no text.
pub(super) fn sentence_if(text: &str, label: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() { String::new() } else { format!("{label}{text}. ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    const GERMAN: Texts = Texts::new(Lang::De);

    #[test]
    fn partners_are_named_in_their_words_or_ours() {
        for ([name, funder, document_line], line) in [
            (["", "", ""], ""),
            (["A", "", ""], "In Kooperation mit A"),
            (["", "B", " "], "Gefördert durch B"),
            (["A", "B", ""], "In Kooperation mit A, gefördert durch B"),
            (["A", "B", "Wörtlich so."], "Wörtlich so."),
        ] {
            let partner = Partner {
                name: name.into(),
                funder: funder.into(),
                document_line: document_line.into(),
                ..Partner::default()
            };
            assert_eq!(GERMAN.partner_line(&partner), line);
        }
    }

    #[test]
    fn the_privacy_notice_leaves_out_what_is_not_filled_in() {
        let mut organisation = Organisation::default();
        assert!(GERMAN.privacy_notice(&organisation).starts_with("Wir verarbeiten"));
        organisation.name = "Stelle".to_owned();
        organisation.town = "Mainz".to_owned();
        organisation.state = FederalState::Rp;
        let notice = GERMAN.privacy_notice(&organisation);
        assert!(notice.starts_with("Verantwortlich: Stelle, Mainz. Wir verarbeiten"), "{notice}");
        assert!(
            notice.ends_with("Beschwerde bei der zuständigen Aufsichtsbehörde.") && !notice.contains("NRW")
        );
    }
}
