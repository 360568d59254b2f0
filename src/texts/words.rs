//! The field's words, and dates, times and numbers as people write them.

use chrono::{Datelike as _, NaiveDate, NaiveTime};

use super::{Lang, Texts, texts};
use crate::catalogue::{
    Accessibility, Area, AsWritten, CentreKind, CentreStatus, CompletionRule, Date, Format, MINUTES_PER_UNIT,
    ModuleRef, NoteKind, OfferingStatus, RegistrationStatus, Role, SessionDay, SessionStatus, TargetPeriod,
    VenueKind, WorkDay,
};

texts! {
    january; february; march; april; may; june; july; august;
    september; october; november; december; monday; tuesday; wednesday; thursday;
    friday; saturday; sunday;
    centre; centres; focus; foci; offering; offerings; module; modules; session; sessions; person; people;
    trainer; trainers; venue; venues; district; online; today; week(number); percent(value); units(count);
    one_unit; undated; nobody; unknown_record(id); module_number(order); quoted(text); date_span_some;
    target_quarter(quarter, year); area_education; area_cross_cutting; area_short_education;
    area_short_cross_cutting; role_head; role_specialist; role_administration; role_assistant;
    role_seconded_teacher; role_volunteer_coordinator; role_integration_management; role_partner;
    role_other; centre_kind_district; centre_kind_independent_city; centre_kind_city_region;
    centre_kind_city; centre_kind_other; centre_status_established; centre_status_being_set_up;
    centre_status_not_set_up; note_kind_need; note_kind_advice; format_in_person; format_online;
    format_hybrid; format_in_house; offering_status_draft; offering_status_active; offering_status_retired;
    completion_rule_all; completion_rule_at_least(modules); completion_rule_hours_share(percent);
    session_status_planned; session_status_invited; session_status_confirmed; session_status_held;
    session_status_cancelled; registration_status_invited; registration_status_registered;
    registration_status_waiting; registration_status_cancelled; registration_status_excused;
    registration_status_absent; registration_status_attended; registration_status_attended_partly;
    venue_kind_on_site; accessibility_unknown; accessibility_step_free; accessibility_partly;
    accessibility_none;
}

/// The months' names, January first.
const MONTHS: [fn(Texts) -> &'static str; 12] = [
    Texts::january,
    Texts::february,
    Texts::march,
    Texts::april,
    Texts::may,
    Texts::june,
    Texts::july,
    Texts::august,
    Texts::september,
    Texts::october,
    Texts::november,
    Texts::december,
];

/// The weekdays' names, Monday first.
const DAYS: [fn(Texts) -> &'static str; 7] = [
    Texts::monday,
    Texts::tuesday,
    Texts::wednesday,
    Texts::thursday,
    Texts::friday,
    Texts::saturday,
    Texts::sunday,
];

/// Dates, times and numbers.
impl Texts {
    /// "März".
    pub fn month(self, month: u32) -> &'static str {
        MONTHS[(month.clamp(1, 12) - 1) as usize](self)
    }

    /// "Mar", as English dates have it.
    fn month_in_short(self, day: NaiveDate) -> &'static str {
        let name = self.month(day.month());
        name.get(..3).unwrap_or(name)
    }

    /// "März 2027".
    pub fn month_and_year(self, day: NaiveDate) -> String {
        format!("{} {}", self.month(day.month()), day.year())
    }

    /// "Mittwoch".
    pub fn weekday(self, day: WorkDay) -> &'static str {
        DAYS[day as usize](self)
    }

    /// "Mi".
    pub fn weekday_short(self, day: WorkDay) -> &'static str {
        let name = self.weekday(day);
        name.get(..if self.lang == Lang::De { 2 } else { 3 }).unwrap_or(name)
    }

    /// "03.02.2027".
    pub fn date(self, day: NaiveDate) -> String {
        match self.lang {
            Lang::De => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
            Lang::En => format!("{} {} {}", day.day(), self.month_in_short(day), day.year()),
        }
    }

    /// "Mi, 03.02.2027".
    pub fn date_with_weekday(self, day: NaiveDate) -> String {
        format!("{}, {}", self.weekday_short(day.weekday().into()), self.date(day))
    }

    /// "Mi, 03.02.", for lists whose year is clear.
    pub fn date_short(self, day: NaiveDate) -> String {
        let weekday = self.weekday_short(day.weekday().into());
        match self.lang {
            Lang::De => format!("{weekday}, {:02}.{:02}.", day.day(), day.month()),
            Lang::En => format!("{weekday}, {} {}", day.day(), self.month_in_short(day)),
        }
    }

    /// A date as the file has it: "03.02.2027", or the unreadable text in quotes.
    pub fn written_date(self, date: &Date) -> String {
        match date {
            AsWritten::Value(day) => self.date(*day),
            AsWritten::Unreadable(text) => self.quoted(text),
        }
    }

    /// "09:30".
    pub fn time(self, time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }

    /// "09:30–16:30"; empty where the times can't be read.
    pub fn times(self, day: &SessionDay) -> String {
        day.times()
            .map_or_else(String::new, |(start, end)| format!("{}–{}", self.time(start), self.time(end)))
    }

    /// "Mi, 03.03. bis Fr, 05.03.2027", "Mi, 03.03.2027", or "zu terminieren".
    pub fn date_span(self, first: Option<NaiveDate>, last: Option<NaiveDate>) -> String {
        match (first, last) {
            (Some(first), Some(last)) if first != last => {
                let from = if first.year() == last.year() {
                    self.date_short(first)
                } else {
                    self.date_with_weekday(first)
                };
                format!("{from} {} {}", self.date_span_some(), self.date_with_weekday(last))
            }
            (Some(day), _) => self.date_with_weekday(day),
            (None, _) => self.undated().to_owned(),
        }
    }

    /// "2. Quartal 2027" or "April 2027".
    pub fn target(self, target: TargetPeriod) -> String {
        match target {
            TargetPeriod::Month(year, month) => format!("{} {year}", self.month(month)),
            TargetPeriod::Quarter(year, quarter) => self.target_quarter(quarter, year),
        }
    }

    /// "1.234".
    pub fn number(self, number: usize) -> String {
        let separator = if self.lang == Lang::De { '.' } else { ',' };
        let digits = number.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// Teaching units of `minutes`: "8 UStd", "4,5 UStd".
    pub fn teaching_units(self, minutes: u32) -> String {
        let tenths = (minutes.saturating_mul(10).saturating_add(MINUTES_PER_UNIT / 2)) / MINUTES_PER_UNIT;
        if tenths == 10 {
            return self.one_unit().to_owned();
        }
        let count = match tenths % 10 {
            0 => (tenths / 10).to_string(),
            tenth if self.lang == Lang::De => format!("{},{tenth}", tenths / 10),
            tenth => format!("{}.{tenth}", tenths / 10),
        };
        self.units(count)
    }

    /// "1.234,50 €".
    pub fn euros(self, cents: u32) -> String {
        let whole = self.number((cents / 100) as usize);
        match self.lang {
            Lang::De => format!("{whole},{:02}\u{a0}€", cents % 100),
            Lang::En => format!("€{whole}.{:02}", cents % 100),
        }
    }

    /// "102 · Modul 2".
    pub fn module_code(self, found: ModuleRef<'_>) -> String {
        format!("{} · {}", found.offering.short_number(), self.module_number(found.module.order))
    }
}

/// The field's words for what the file has as enums.
impl Texts {
    /// "Integration durch Bildung".
    pub fn area(self, area: Area) -> &'static str {
        match area {
            Area::Education => self.area_education(),
            Area::CrossCutting => self.area_cross_cutting(),
        }
    }

    /// "Bildung".
    pub fn area_short(self, area: Area) -> &'static str {
        match area {
            Area::Education => self.area_short_education(),
            Area::CrossCutting => self.area_short_cross_cutting(),
        }
    }

    /// "Abgeordnete Lehrkraft".
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Head => self.role_head(),
            Role::Specialist => self.role_specialist(),
            Role::Administration => self.role_administration(),
            Role::Assistant => self.role_assistant(),
            Role::SecondedTeacher => self.role_seconded_teacher(),
            Role::VolunteerCoordinator => self.role_volunteer_coordinator(),
            Role::IntegrationManagement => self.role_integration_management(),
            Role::Partner => self.role_partner(),
            Role::Other => self.role_other(),
        }
    }

    /// "Kreis".
    pub fn centre_kind(self, kind: CentreKind) -> &'static str {
        match kind {
            CentreKind::District => self.centre_kind_district(),
            CentreKind::IndependentCity => self.centre_kind_independent_city(),
            CentreKind::CityRegion => self.centre_kind_city_region(),
            CentreKind::City => self.centre_kind_city(),
            CentreKind::Other => self.centre_kind_other(),
        }
    }

    /// "eingerichtet".
    pub fn centre_status(self, status: CentreStatus) -> &'static str {
        match status {
            CentreStatus::Established => self.centre_status_established(),
            CentreStatus::BeingSetUp => self.centre_status_being_set_up(),
            CentreStatus::NotSetUp => self.centre_status_not_set_up(),
        }
    }

    /// "Bedarf vor Ort".
    pub fn note_kind(self, kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Need => self.note_kind_need(),
            NoteKind::Advice => self.note_kind_advice(),
        }
    }

    /// "Präsenz".
    pub fn format(self, format: Format) -> &'static str {
        match format {
            Format::InPerson => self.format_in_person(),
            Format::Online => self.format_online(),
            Format::Hybrid => self.format_hybrid(),
            Format::InHouse => self.format_in_house(),
        }
    }

    /// "aktiv".
    pub fn offering_status(self, status: OfferingStatus) -> &'static str {
        match status {
            OfferingStatus::Draft => self.offering_status_draft(),
            OfferingStatus::Active => self.offering_status_active(),
            OfferingStatus::Retired => self.offering_status_retired(),
        }
    }

    /// "alle Module".
    pub fn completion_rule(self, rule: &CompletionRule, modules: usize) -> String {
        match rule {
            CompletionRule::All { .. } => self.completion_rule_all().to_owned(),
            CompletionRule::AtLeast { modules: k, .. } => {
                let modules = self.of_modules(modules, k.to_string());
                self.completion_rule_at_least(&modules)
            }
            CompletionRule::HoursShare { percent, .. } => self.completion_rule_hours_share(percent),
        }
    }

    /// "bestätigt".
    pub fn session_status(self, status: SessionStatus) -> &'static str {
        match status {
            SessionStatus::Planned => self.session_status_planned(),
            SessionStatus::Invited => self.session_status_invited(),
            SessionStatus::Confirmed => self.session_status_confirmed(),
            SessionStatus::Held => self.session_status_held(),
            SessionStatus::Cancelled => self.session_status_cancelled(),
        }
    }

    /// "angemeldet".
    pub fn registration_status(self, status: RegistrationStatus) -> &'static str {
        match status {
            RegistrationStatus::Invited => self.registration_status_invited(),
            RegistrationStatus::Registered => self.registration_status_registered(),
            RegistrationStatus::Waiting => self.registration_status_waiting(),
            RegistrationStatus::Cancelled => self.registration_status_cancelled(),
            RegistrationStatus::Excused => self.registration_status_excused(),
            RegistrationStatus::Absent => self.registration_status_absent(),
            RegistrationStatus::Attended => self.registration_status_attended(),
            RegistrationStatus::AttendedPartly => self.registration_status_attended_partly(),
        }
    }

    /// "vor Ort".
    pub fn venue_kind(self, kind: VenueKind) -> &'static str {
        match kind {
            VenueKind::OnSite => self.venue_kind_on_site(),
            VenueKind::Online => self.online(),
        }
    }

    /// "stufenlos".
    pub fn accessibility(self, accessibility: Accessibility) -> &'static str {
        match accessibility {
            Accessibility::Unknown => self.accessibility_unknown(),
            Accessibility::StepFree => self.accessibility_step_free(),
            Accessibility::Partly => self.accessibility_partly(),
            Accessibility::None => self.accessibility_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_dates_and_numbers() {
        let texts = Texts::new(Lang::De);
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        assert_eq!(texts.date_span(day(2027, 3, 3), day(2027, 3, 5)), "Mi, 03.03. bis Fr, 05.03.2027");
        assert_eq!(texts.date_span(day(2027, 3, 3), day(2027, 3, 3)), "Mi, 03.03.2027");
        assert_eq!(texts.date_span(None, None), "zu terminieren");
        assert_eq!(texts.number(1_234_567), "1.234.567");
        assert_eq!(texts.teaching_units(360), "8 UStd");
        assert_eq!(texts.teaching_units(200), "4,4 UStd");
        assert_eq!(texts.euros(123_450), "1.234,50\u{a0}€");
    }
}
