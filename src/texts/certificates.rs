//! Words on certificates and about the register of their numbers.

use chrono::NaiveDate;

use super::{Texts, texts};
use crate::catalogue::CertificateKind;
use crate::matching::WhyNot;

texts! {
    certificate; certificates; certificate_attendance; certificate_partial; certificate_completion;
    certificate_number(number); certificate_draft; certificate_draft_mark; certificate_says_attendance;
    certificate_says_partial; certificate_says_completion; certificate_reduced(minutes, total);
    certificate_missed(days); certificate_shortened(days); certificate_contents;
    certificate_place_date(place, date); certificate_signature; certificate_seal; certificate_by_rule(rule);
    certificate_modules; certificate_head_units; certificate_nobody; certificate_units_attended(units);
    certificate_valid; certificate_revoked_on(day); certificate_person_gone; certificates_all;
    certificates_valid; certificates_revoked; certificates_none; certificate_number_head;
    certificate_kind_head; certificate_about_head; certificate_issued_head; certificate_standing_head;
    certificate_revoke; certificate_look; certificate_revoke_verb; certificate_revoke_question(name);
    certificate_revoke_text; certificate_replaces(number); certificate_keeps(number);
    certificate_gets_number; certificate_gets_none; certificates_issue; certificates_issue_verb(count;);
    certificates_open; certificates_look_at_drafts; certificates_issue_question; certificates_issue_text;
    certificates_of_attendance(count;); certificates_of_completion(count;); certificates_who;
    certificate_gets_head; certificate_detail_head; settings_certificate_pattern;
    settings_certificate_pattern_hint; settings_certificate_percent; settings_certificate_percent_hint;
    why_not_cancelled; why_not_over; why_not_entered; why_not_excused; why_not_absent;
    why_not_too_short(minutes, total, percent); why_not_unknown; certify_about; certify_usage;
}

impl Texts {
    /// "Teilnahmebescheinigung".
    pub fn certificate_kind(self, kind: CertificateKind) -> &'static str {
        match kind {
            CertificateKind::Attendance => self.certificate_attendance(),
            CertificateKind::Partial => self.certificate_partial(),
            CertificateKind::Completion => self.certificate_completion(),
        }
    }

    /// "5 UStd statt 8 UStd; abwesend am Do, 04.03.2027".
    pub fn certificate_reduction(
        self,
        (minutes, total): (u32, u32),
        missed: &[NaiveDate],
        shortened: &[NaiveDate],
    ) -> String {
        let days = |days: &[NaiveDate]| {
            self.list(&days.iter().map(|day| self.date_with_weekday(*day)).collect::<Vec<_>>())
        };
        let mut parts =
            vec![self.certificate_reduced(self.teaching_units(minutes), self.teaching_units(total))];
        parts.extend((!missed.is_empty()).then(|| self.certificate_missed(days(missed))));
        parts.extend((!shortened.is_empty()).then(|| self.certificate_shortened(days(shortened))));
        parts.join("; ")
    }

    /// Why somebody gets no certificate.
    pub fn why_no_certificate(self, why: WhyNot) -> String {
        match why {
            WhyNot::Cancelled => self.why_not_cancelled().to_owned(),
            WhyNot::NotOver => self.why_not_over().to_owned(),
            WhyNot::NotEntered => self.why_not_entered().to_owned(),
            WhyNot::Excused => self.why_not_excused().to_owned(),
            WhyNot::Absent => self.why_not_absent().to_owned(),
            WhyNot::TooShort { minutes, total, percent } => {
                self.why_not_too_short(self.teaching_units(minutes), self.teaching_units(total), percent)
            }
            WhyNot::Unknown => self.why_not_unknown().to_owned(),
        }
    }
}
