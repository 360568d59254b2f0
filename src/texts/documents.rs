//! Words on printed matter, and about printing it.

use super::{Texts, texts};
use crate::catalogue::{FederalState, Organisation, Partner};

texts! {
    attendee_list = "Teilnehmendenliste", "Attendee list";
    example_mark = "BEISPIEL – alle Angaben erfunden", "EXAMPLE – all data invented";
    document_reference(reference: &str) = "Az. {reference}", "Ref. {reference}";
    logo_of(name: &str) = "Logo: {name}", "Logo: {name}";
    module_with_title(number: &str, title: &str) = "{number}: {title}", "{number}: {title}";
    fact_dates = "Termin", "Dates";
    fact_venue = "Ort", "Venue";
    fact_trainers = "Leitung", "Trainers";
    fact_extent = "Umfang", "Extent";
    not_yet_known = "noch offen", "not yet known";
    day_with_times(date: &str, times: &str) = "{date}, {times} Uhr", "{date}, {times}";
    extent_explained = "zu je 45 Minuten", "of 45 minutes each";
    sign_yourself = "Bitte unterschreiben Sie selbst, an jedem Tag, an dem Sie da sind.", "Please sign in person on every day on which you are present.";
    head_number = "Nr.", "No.";
    head_last_name = "Name", "Last name";
    head_first_name = "Vorname", "First name";
    head_centre = "KI, Dienststelle", "KI, office";
    head_role = "Rolle", "Role";
    head_signature = "Unterschrift", "Signature";
    head_morning = "vormittags", "morning";
    head_afternoon = "nachmittags", "afternoon";
    head_remark = "Bemerkung", "Remark";
    sheet_days(from: usize, to: usize, of: usize) = "Tag {from} bis {to} von {of}", "Day {from} to {to} of {of}";
    sheet_day(day: usize, of: usize) = "Tag {day} von {of}", "Day {day} of {of}";
    waiting_list_heading = "Warteliste, in dieser Reihenfolge", "Waiting list, in this order";
    nobody_listed = "Noch niemand angemeldet.", "Nobody is registered yet.";
    trainers_sign = "Bestätigung der Leitung", "Confirmed by the trainers";
    trainers_and_office_sign = "Bestätigung", "Confirmation";
    line_for_the_office = "Für die Dienststelle", "For the office";
    office_phone(number: &str) = "Tel. {number}", "Phone {number}";
    trainers_confirm = "Die Veranstaltung fand wie angegeben statt. Die Unterschriften sind eigenhändig.", "The session took place as stated. Everybody signed in person.";
    line_date = "Datum", "Date";
    line_name = "Name", "Name";
    line_signature = "Unterschrift", "Signature";
    privacy_heading = "Datenschutzhinweis", "Data protection";
    as_of(date: &str) = "Stand {date}", "As of {date}";
    page_of_pages = "Seite {page} von {pages}", "Page {page} of {pages}";
    opened_in_viewer = "Das Dokument ist im PDF-Programm geöffnet. Drucken Sie es dort.", "The document is open in the PDF viewer. Print it there.";
    opened_without_queue = "Es ist kein Drucker eingerichtet. Das Dokument ist im PDF-Programm geöffnet.", "No printer is set up. The document is open in the PDF viewer.";
    opened_after_refusal(reason: &str) = "Der Druckdienst nahm das Dokument nicht an ({reason}). Es ist im PDF-Programm geöffnet.", "The print service did not accept the document ({reason}). It is open in the PDF viewer.";
    sent_to_printer(queue: &str) = "An den Drucker {queue} gegeben.", "Handed to the printer {queue}.";
    sent_to_printer_as(queue: &str, job: &str) = "An den Drucker {queue} gegeben, Auftrag {job}.", "Handed to the printer {queue}, job {job}.";
    viewer_failed(reason: &str) = "Es ließ sich kein PDF-Programm öffnen ({reason}). Speichern Sie das Dokument und öffnen Sie es von dort.", "No PDF viewer could be opened ({reason}). Save the document and open it from there.";
    spool_failed(reason: &str) = "Das Dokument ließ sich nicht zwischenspeichern ({reason}). Speichern Sie es an einem anderen Ort.", "The document could not be stored for a moment ({reason}). Save it elsewhere.";
    logo_unreadable(reason: &str) = "Das Logo ist nicht lesbar ({reason}). Wählen Sie in den Einstellungen eine PNG-, JPEG- oder SVG-Datei.", "The logo can’t be read ({reason}). Choose a PNG, JPEG or SVG file in the settings.";
    render_failed(reason: &str) = "Das Dokument ließ sich nicht setzen: {reason}", "The document could not be set: {reason}";
    render_failed_at(line: usize, message: &str) = "Zeile {line} der Vorlage: {message}", "line {line} of the template: {message}";
}

impl Texts {
    /// The line that names partner and funder: theirs word for word, else one made of their names.
    pub fn partner_line(self, partner: &Partner) -> String {
        let Partner { name, funder, document_line, .. } = partner;
        match (document_line.trim(), name.trim(), funder.trim()) {
            ("", "", "") => String::new(),
            ("", name, "") => {
                self.pick(format!("In Kooperation mit {name}"), format!("In cooperation with {name}"))
            }
            ("", "", funder) => self.pick(format!("Gefördert durch {funder}"), format!("Funded by {funder}")),
            ("", name, funder) => self.pick(
                format!("In Kooperation mit {name}, gefördert durch {funder}"),
                format!("In cooperation with {name}, funded by {funder}"),
            ),
            (line, ..) => line.to_owned(),
        }
    }

    /// Short notice by Art. 13 DSGVO; what the organisation hasn't filled in is left out.
    pub fn privacy_notice(self, organisation: &Organisation) -> String {
        let who = Self::responsible(organisation);
        let responsible = sentence_if(&who, self.pick("Verantwortlich: ", "Responsible: "));
        let officer = sentence_if(
            &organisation.privacy_contact,
            self.pick("Datenschutzbeauftragte Person: ", "Data protection officer: "),
        );
        let (law, authority) = self.privacy_law(organisation.state);
        self.pick(
            format!(
                "{responsible}{officer}Wir verarbeiten Name, Dienststelle, dienstliche Kontaktdaten, Anmeldung, \
                 Anwesenheit und Abschluss, um die Fortbildung zu planen, durchzuführen, zu bescheinigen und \
                 nachzuweisen ({law}). Diese Liste geht im Raum herum; sie nennt deshalb weder Kontaktdaten noch \
                 Bedarfe der Teilnehmenden. Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung \
                 und Widerspruch sowie auf Beschwerde bei {authority}."
            ),
            format!(
                "{responsible}{officer}We process name, office, business contact, registration, attendance and \
                 completion in order to plan, hold, certify and account for the training ({law}). This list goes \
                 round the room; it therefore gives neither contact data nor needs for support of those who attend. You have the right \
                 of access, rectification, erasure, restriction of processing and objection, and to complain to \
                 {authority}."
            ),
        )
    }

    /// By post, not by e-mail: nothing that looks like a person's address stands on a list that goes round.
    fn responsible(organisation: &Organisation) -> String {
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
    fn privacy_law(self, state: FederalState) -> (&'static str, &'static str) {
        if state == FederalState::Nw {
            (
                self.pick(
                    "Art. 6 Abs. 1 Buchst. e DSGVO i. V. m. § 3 DSG NRW",
                    "Art. 6 (1) (e) GDPR with § 3 DSG NRW",
                ),
                self.pick("der LDI NRW", "the LDI NRW"),
            )
        } else {
            (
                self.pick("Art. 6 Abs. 1 Buchst. e DSGVO", "Art. 6 (1) (e) GDPR"),
                self.pick("der zuständigen Aufsichtsbehörde", "the supervisory authority"),
            )
        }
    }
}

/// "Label: text. ", or nothing where there is no text.
fn sentence_if(text: &str, label: &str) -> String {
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
