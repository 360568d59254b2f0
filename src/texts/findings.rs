//! Words for findings: the sentence, and what to do about it.

use super::{Texts, texts};
use crate::catalogue::{Catalogue, Finding, Odd, Severity};

texts! {
    findings; no_findings; whole_catalogue; too_many_to_match(count; modules, centres);
    attendance_missing_for(count;); severity_serious; severity_warning; odd_value_missing_id;
    odd_value_doubled_module_id(id); odd_value_times(times); odd_value_dangling(field, id, often);
    odd_value_no_date(field); odd_value_unreadable(field, text);
    odd_value_end_before_start(field, until, from); odd_value_nameless; odd_value_impossible_position;
    odd_value_doubled_id; odd_centre_several_foci(area, since); odd_centre_since(day);
    odd_centre_no_focus(area); odd_centre_retired_focus(name); odd_centre_not_set_up;
    odd_offering_reaches_nobody; odd_offering_no_modules; odd_offering_rule_asks_too_much;
    odd_offering_min_above_max(min, max); odd_offering_prerequisite_circle(module);
    odd_offering_impossible_completion(module); odd_session_impossible_times(date); odd_session_no_days;
    odd_session_day_count(days, expected); odd_session_doubled_day(day); odd_session_held_in_future(day);
    odd_session_over_but_open(day); odd_session_deadline_after_start(day); odd_session_no_cancel_reason;
    odd_session_support_need_kept(count); odd_registration_doubled_registration(name);
    odd_registration_too_many_days(name); odd_certificate_doubled_number(number);
    finding_advice_doubled_number; finding_advice_too_many_to_match; finding_advice_doubled_id;
    finding_advice_missing_id; finding_advice_dangling; finding_advice_unreadable;
    finding_advice_end_before_start; finding_advice_nameless; finding_advice_impossible_position;
    finding_advice_several_foci; finding_advice_no_focus; finding_advice_retired_focus;
    finding_advice_centre_not_set_up; finding_advice_reaches_nobody; finding_advice_no_modules;
    finding_advice_rule_asks_too_much; finding_advice_min_above_max; finding_advice_prerequisite_circle;
    session_advice_no_days; session_advice_day_count; session_advice_doubled_day;
    session_advice_held_in_future; session_advice_over_but_open; session_advice_deadline_after_start;
    session_advice_no_cancel_reason; session_advice_doubled_registration; session_advice_attendance_missing;
    session_advice_support_need_kept; session_advice_days; field_school_holidays; field_further_holidays;
    field_focus_choices; field_away; field_notes; field_until; field_also_available; field_prerequisites;
    field_invited; field_registrations; field_registered_on; field_days; field_breaks; field_target;
    field_registration_deadline; field_issued_on; field_revoked_on;
}

impl Texts {
    /// "schwerwiegend".
    pub fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Serious => self.severity_serious(),
            Severity::Warning => self.severity_warning(),
        }
    }

    /// What is odd, with its place: "Kreis Coesfeld: kein Schwerpunkt im Bereich Integration durch Bildung."
    pub fn finding(self, catalogue: &Catalogue, finding: &Finding) -> String {
        let place = finding
            .place
            .as_ref()
            .map_or_else(|| self.whole_catalogue().to_owned(), |id| self.record_label(catalogue, id));
        format!("{place}: {}", self.odd(catalogue, &finding.odd))
    }

    /// What is odd, without its place.
    pub fn odd(self, catalogue: &Catalogue, odd: &Odd) -> String {
        match odd {
            Odd::TooManyToMatch { .. }
            | Odd::DoubledId
            | Odd::MissingId
            | Odd::DoubledModuleId(_)
            | Odd::Dangling { .. }
            | Odd::Unreadable { .. }
            | Odd::EndBeforeStart { .. }
            | Odd::Nameless
            | Odd::ImpossiblePosition => self.odd_value(odd),
            Odd::SeveralFoci { .. }
            | Odd::NoFocus { .. }
            | Odd::RetiredFocus { .. }
            | Odd::CentreNotSetUp => self.odd_centre(odd),
            Odd::ReachesNobody
            | Odd::NoModules
            | Odd::RuleAsksTooMuch
            | Odd::MinAboveMax { .. }
            | Odd::PrerequisiteCircle(_)
            | Odd::ImpossibleCompletion(_) => self.odd_offering(odd),
            Odd::DoubledNumber(number) => self.odd_certificate_doubled_number(number),
            Odd::DoubledRegistration(person) | Odd::TooManyAttendanceDays(person) => {
                let name = self.record_label(catalogue, &person.clone().into());
                self.odd_registration(odd, &name)
            }
            _ => self.odd_session(odd),
        }
    }

    fn odd_value(self, odd: &Odd) -> String {
        match odd {
            Odd::TooManyToMatch { centres, columns, fitting } => {
                let (columns, centres) = (self.modules_counted(*columns), self.centres_counted(*centres));
                self.too_many_to_match(*fitting, &columns, &centres)
            }
            Odd::MissingId => self.odd_value_missing_id().to_owned(),
            Odd::DoubledModuleId(id) => self.odd_value_doubled_module_id(id),
            Odd::Dangling { field, id, times } => {
                let field = self.field(field);
                let often = match times {
                    0 | 1 => String::new(),
                    _ => self.odd_value_times(times),
                };
                self.odd_value_dangling(&field, id, &often)
            }
            Odd::Unreadable { field, text } if text.is_empty() => {
                let field = self.field(field);
                self.odd_value_no_date(&field)
            }
            Odd::Unreadable { field, text } => {
                let (field, text) = (self.field(field), self.quoted(text));
                self.odd_value_unreadable(&field, &text)
            }
            Odd::EndBeforeStart { field, from, until } => {
                let (field, from, until) = (self.field(field), self.date(*from), self.date(*until));
                self.odd_value_end_before_start(&field, &until, &from)
            }
            Odd::Nameless => self.odd_value_nameless().to_owned(),
            Odd::ImpossiblePosition => self.odd_value_impossible_position().to_owned(),
            _ => self.odd_value_doubled_id().to_owned(),
        }
    }

    fn odd_centre(self, odd: &Odd) -> String {
        match odd {
            Odd::SeveralFoci { area, from } => {
                let area = self.area(*area);
                // The findings' start of time means: since ever.
                let since = if *from <= chrono::NaiveDate::default() {
                    String::new()
                } else {
                    self.odd_centre_since(self.date(*from))
                };
                self.odd_centre_several_foci(area, &since)
            }
            Odd::NoFocus { area } => {
                let area = self.area(*area);
                self.odd_centre_no_focus(area)
            }
            Odd::RetiredFocus { name } => self.odd_centre_retired_focus(name),
            _ => self.odd_centre_not_set_up().to_owned(),
        }
    }

    fn odd_offering(self, odd: &Odd) -> String {
        match odd {
            Odd::ReachesNobody => self.odd_offering_reaches_nobody().to_owned(),
            Odd::NoModules => self.odd_offering_no_modules().to_owned(),
            Odd::RuleAsksTooMuch => self.odd_offering_rule_asks_too_much().to_owned(),
            Odd::MinAboveMax { min, max } => {
                let max = self.people_counted(*max);
                self.odd_offering_min_above_max(min, &max)
            }
            Odd::PrerequisiteCircle(module) => self.odd_offering_prerequisite_circle(module),
            Odd::ImpossibleCompletion(module) => self.odd_offering_impossible_completion(module),
            _ => String::new(),
        }
    }

    fn odd_session(self, odd: &Odd) -> String {
        match odd {
            Odd::ImpossibleTimes(date) => {
                let date = self.written_date(date);
                self.odd_session_impossible_times(&date)
            }
            Odd::NoDays => self.odd_session_no_days().to_owned(),
            Odd::DayCount { days, expected } => self.odd_session_day_count(days, expected),
            Odd::DoubledDay(day) => {
                let day = self.date(*day);
                self.odd_session_doubled_day(&day)
            }
            Odd::HeldInFuture(day) => {
                let day = self.date(*day);
                self.odd_session_held_in_future(&day)
            }
            Odd::OverButOpen(day) => {
                let day = self.date(*day);
                self.odd_session_over_but_open(&day)
            }
            Odd::DeadlineAfterStart(day) => {
                let day = self.date(*day);
                self.odd_session_deadline_after_start(&day)
            }
            Odd::NoCancelReason => self.odd_session_no_cancel_reason().to_owned(),
            Odd::AttendanceMissing(count) => self.attendance_missing_for(*count),
            Odd::SupportNeedKept(count) => self.odd_session_support_need_kept(count),
            _ => String::new(),
        }
    }

    fn odd_registration(self, odd: &Odd, name: &str) -> String {
        match odd {
            Odd::DoubledRegistration(_) => self.odd_registration_doubled_registration(name),
            _ => self.odd_registration_too_many_days(name),
        }
    }

    /// What to do about a finding.
    pub fn finding_advice(self, odd: &Odd) -> &'static str {
        match odd {
            Odd::TooManyToMatch { .. } => self.finding_advice_too_many_to_match(),
            Odd::DoubledId | Odd::DoubledModuleId(_) => self.finding_advice_doubled_id(),
            Odd::DoubledNumber(_) => self.finding_advice_doubled_number(),
            Odd::MissingId => self.finding_advice_missing_id(),
            Odd::Dangling { .. } => self.finding_advice_dangling(),
            Odd::Unreadable { .. } => self.finding_advice_unreadable(),
            Odd::EndBeforeStart { .. } | Odd::ImpossibleTimes(_) => self.finding_advice_end_before_start(),
            Odd::Nameless => self.finding_advice_nameless(),
            Odd::ImpossiblePosition => self.finding_advice_impossible_position(),
            Odd::SeveralFoci { .. } => self.finding_advice_several_foci(),
            Odd::NoFocus { .. } => self.finding_advice_no_focus(),
            Odd::RetiredFocus { .. } => self.finding_advice_retired_focus(),
            Odd::CentreNotSetUp => self.finding_advice_centre_not_set_up(),
            Odd::ReachesNobody => self.finding_advice_reaches_nobody(),
            Odd::NoModules => self.finding_advice_no_modules(),
            Odd::RuleAsksTooMuch | Odd::ImpossibleCompletion(_) => self.finding_advice_rule_asks_too_much(),
            Odd::MinAboveMax { .. } => self.finding_advice_min_above_max(),
            Odd::PrerequisiteCircle(_) => self.finding_advice_prerequisite_circle(),
            _ => self.session_advice(odd),
        }
    }

    fn session_advice(self, odd: &Odd) -> &'static str {
        match odd {
            Odd::NoDays => self.session_advice_no_days(),
            Odd::DayCount { .. } => self.session_advice_day_count(),
            Odd::DoubledDay(_) => self.session_advice_doubled_day(),
            Odd::HeldInFuture(_) => self.session_advice_held_in_future(),
            Odd::OverButOpen(_) => self.session_advice_over_but_open(),
            Odd::DeadlineAfterStart(_) => self.session_advice_deadline_after_start(),
            Odd::NoCancelReason => self.session_advice_no_cancel_reason(),
            Odd::DoubledRegistration(_) => self.session_advice_doubled_registration(),
            Odd::AttendanceMissing(_) => self.session_advice_attendance_missing(),
            Odd::SupportNeedKept(_) => self.session_advice_support_need_kept(),
            _ => self.session_advice_days(),
        }
    }

    /// The file's key as people say it; the key itself where there is no word.
    pub fn field(self, key: &str) -> String {
        let word = match key {
            "school_holidays" => self.field_school_holidays(),
            "further_holidays" => self.field_further_holidays(),
            "focus_choices" => self.field_focus_choices(),
            "away" => self.field_away(),
            "notes" => self.field_notes(),
            "until" => self.field_until(),
            "centre" => self.centre(),
            "also_available" => self.field_also_available(),
            "foci" => self.foci(),
            "modules" => self.modules(),
            "module" => self.module(),
            "prerequisites" => self.field_prerequisites(),
            "venue" => self.venue(),
            "trainers" => self.trainers(),
            "invited" => self.field_invited(),
            "registrations" => self.field_registrations(),
            "registered_on" => self.field_registered_on(),
            "days" => self.field_days(),
            "breaks" => self.field_breaks(),
            "target" => self.field_target(),
            "registration_deadline" => self.field_registration_deadline(),
            "person" => self.person(),
            "session" => self.session(),
            "offering" => self.offering(),
            "issued_on" => self.field_issued_on(),
            "revoked_on" => self.field_revoked_on(),
            other => other,
        };
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::catalogue::{Area, Date, RecordId};
    use crate::texts::Lang;

    fn all() -> Vec<Odd> {
        let day = NaiveDate::from_ymd_opt(2027, 3, 3).unwrap();
        vec![
            Odd::TooManyToMatch { centres: 100_000, columns: 100_000, fitting: 20 },
            Odd::DoubledId,
            Odd::MissingId,
            Odd::DoubledModuleId("m".into()),
            Odd::Dangling { field: "venue", id: "v-9".to_owned(), times: 1 },
            Odd::Dangling { field: "registrations", id: "p-9".to_owned(), times: 3 },
            Odd::Unreadable { field: "days", text: "31.02.".to_owned() },
            Odd::Unreadable { field: "days", text: String::new() },
            Odd::EndBeforeStart { field: "away", from: day, until: day },
            Odd::Nameless,
            Odd::ImpossiblePosition,
            Odd::SeveralFoci { area: Area::Education, from: NaiveDate::default() },
            Odd::SeveralFoci { area: Area::Education, from: day },
            Odd::NoFocus { area: Area::CrossCutting },
            Odd::RetiredFocus { name: "Alt".to_owned() },
            Odd::CentreNotSetUp,
            Odd::ReachesNobody,
            Odd::NoModules,
            Odd::RuleAsksTooMuch,
            Odd::MinAboveMax { min: 9, max: 8 },
            Odd::PrerequisiteCircle("Modul 1".to_owned()),
            Odd::ImpossibleCompletion("Modul 1".to_owned()),
            Odd::ImpossibleTimes(Date::from(day)),
            Odd::NoDays,
            Odd::DayCount { days: 1, expected: 2 },
            Odd::DoubledDay(day),
            Odd::HeldInFuture(day),
            Odd::OverButOpen(day),
            Odd::DeadlineAfterStart(day),
            Odd::NoCancelReason,
            Odd::DoubledRegistration("p-9".into()),
            Odd::AttendanceMissing(1),
            Odd::AttendanceMissing(2),
            Odd::SupportNeedKept(2),
            Odd::TooManyAttendanceDays("p-9".into()),
        ]
    }

    #[test]
    fn every_finding_has_a_sentence_and_advice_of_its_own() {
        let catalogue = Catalogue::default();
        for lang in [Lang::De, Lang::En] {
            let texts = Texts::new(lang);
            let mut sentences: Vec<_> = all().iter().map(|odd| texts.odd(&catalogue, odd)).collect();
            for sentence in &sentences {
                assert!(sentence.len() > 15 && sentence.ends_with('.'), "{sentence}");
                assert!(!sentence.contains('!') && !sentence.contains("1970"), "{sentence}");
            }
            sentences.sort_unstable();
            sentences.dedup();
            assert_eq!(sentences.len(), all().len());
            for odd in all() {
                assert!(texts.finding_advice(&odd).ends_with('.'), "{odd:?}");
            }
        }
    }

    #[test]
    fn places_are_named() {
        let (catalogue, texts) = (Catalogue::default(), Texts::new(Lang::De));
        let finding = Finding { place: Some(RecordId::Venue("v".into())), odd: Odd::Nameless };
        assert_eq!(texts.finding(&catalogue, &finding), "(unbekannt: v): Name oder Titel fehlt.");
        let odd = Odd::Dangling { field: "registrations", id: "p-9".to_owned(), times: 3 };
        let finding = Finding { place: None, odd };
        assert_eq!(texts.finding(&catalogue, &finding), "Katalog: Anmeldungen: p-9 gibt es nicht (3-mal).");
    }
}
