//! The field's words, and dates, times and numbers as people write them.

use chrono::{Datelike as _, NaiveDate, NaiveTime};

use super::{Lang, Texts, texts};
use crate::catalogue::{
    Accessibility, Area, AsWritten, CentreKind, CentreStatus, CompletionRule, Date, Format, MINUTES_PER_UNIT,
    ModuleRef, NoteKind, OfferingStatus, RegistrationStatus, Role, SessionDay, SessionStatus, TargetPeriod,
    VenueKind, WorkDay,
};

texts! {
    centre = "KI", "KI";
    centres = "KIs", "KIs";
    focus = "Schwerpunkt", "Focus";
    foci = "Schwerpunkte", "Foci";
    offering = "Angebot", "Offering";
    offerings = "Angebote", "Offerings";
    module = "Modul", "Module";
    modules = "Module", "Modules";
    session = "Termin", "Session";
    sessions = "Termine", "Sessions";
    person = "Person", "Person";
    people = "Personen", "People";
    trainer = "Trainer:in", "Trainer";
    trainers = "Trainer:innen", "Trainers";
    venue = "Ort", "Venue";
    venues = "Orte", "Venues";
    district = "Regierungsbezirk", "District";
    online = "online", "online";
    today = "heute", "today";
    week(number: u32) = "KW {number}", "week {number}";
    percent(value: u32) = "{value}\u{a0}%", "{value}%";
    units(count: String) = "{count} UStd", "{count} units";
    one_unit = "1 UStd", "1 unit";
    undated = "zu terminieren", "to be dated";
    nobody = "niemand", "nobody";
    unknown_record(id: &str) = "(unbekannt: {id})", "(unknown: {id})";
    module_number(order: u16) = "Modul {order}", "Module {order}";
}

const MONTHS: [(&str, &str, &str); 12] = [
    ("Januar", "January", "Jan"),
    ("Februar", "February", "Feb"),
    ("März", "March", "Mar"),
    ("April", "April", "Apr"),
    ("Mai", "May", "May"),
    ("Juni", "June", "Jun"),
    ("Juli", "July", "Jul"),
    ("August", "August", "Aug"),
    ("September", "September", "Sep"),
    ("Oktober", "October", "Oct"),
    ("November", "November", "Nov"),
    ("Dezember", "December", "Dec"),
];

const DAYS: [(&str, &str); 7] = [
    ("Montag", "Monday"),
    ("Dienstag", "Tuesday"),
    ("Mittwoch", "Wednesday"),
    ("Donnerstag", "Thursday"),
    ("Freitag", "Friday"),
    ("Samstag", "Saturday"),
    ("Sonntag", "Sunday"),
];

/// Dates, times and numbers.
impl Texts {
    /// "März".
    pub fn month(self, month: u32) -> &'static str {
        let (de, en, _) = MONTHS[(month.clamp(1, 12) - 1) as usize];
        self.pick(de, en)
    }

    /// "März 2027".
    pub fn month_and_year(self, day: NaiveDate) -> String {
        format!("{} {}", self.month(day.month()), day.year())
    }

    /// "Mittwoch".
    pub fn weekday(self, day: WorkDay) -> &'static str {
        let (de, en) = DAYS[day as usize];
        self.pick(de, en)
    }

    /// "Mi".
    pub fn weekday_short(self, day: WorkDay) -> &'static str {
        let name = self.weekday(day);
        &name[..self.pick(2, 3)]
    }

    /// "03.02.2027".
    pub fn date(self, day: NaiveDate) -> String {
        match self.lang {
            Lang::De => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
            Lang::En => format!("{} {} {}", day.day(), MONTHS[day.month0() as usize].2, day.year()),
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
            Lang::En => format!("{weekday}, {} {}", day.day(), MONTHS[day.month0() as usize].2),
        }
    }

    /// A date as the file has it: "03.02.2027", or the unreadable text in quotes.
    pub fn written_date(self, date: &Date) -> String {
        match date {
            AsWritten::Value(day) => self.date(*day),
            AsWritten::Unreadable(text) => self.quoted(text),
        }
    }

    /// „Text“.
    pub fn quoted(self, text: &str) -> String {
        self.pick(format!("„{text}“"), format!("“{text}”"))
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
                format!("{from} {} {}", self.pick("bis", "to"), self.date_with_weekday(last))
            }
            (Some(day), _) => self.date_with_weekday(day),
            (None, _) => self.undated().to_owned(),
        }
    }

    /// "2. Quartal 2027" or "April 2027".
    pub fn target(self, target: TargetPeriod) -> String {
        match target {
            TargetPeriod::Month(year, month) => format!("{} {year}", self.month(month)),
            TargetPeriod::Quarter(year, quarter) => {
                self.pick(format!("{quarter}. Quartal {year}"), format!("Q{quarter} {year}"))
            }
        }
    }

    /// "1.234".
    pub fn number(self, number: usize) -> String {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(self.pick('.', ','));
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
            tenth => format!("{}{}{tenth}", tenths / 10, self.pick(',', '.')),
        };
        self.units(count)
    }

    /// "1.234,50 €".
    pub fn euros(self, cents: u32) -> String {
        let whole = self.number((cents / 100) as usize);
        self.pick(format!("{whole},{:02}\u{a0}€", cents % 100), format!("€{whole}.{:02}", cents % 100))
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
            Area::Education => self.pick("Integration durch Bildung", "Integration through education"),
            Area::CrossCutting => {
                self.pick("Integration als Querschnitt", "Integration as a cross-cutting task")
            }
        }
    }

    /// "Bildung".
    pub fn area_short(self, area: Area) -> &'static str {
        match area {
            Area::Education => self.pick("Bildung", "Education"),
            Area::CrossCutting => self.pick("Querschnitt", "Cross-cutting"),
        }
    }

    /// "Abgeordnete Lehrkraft".
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Head => self.pick("KI-Leitung", "Head"),
            Role::Specialist => self.pick("Sozialpädagogische Fachkraft", "Specialist"),
            Role::Administration => self.pick("Verwaltungsfachkraft", "Administration"),
            Role::Assistant => self.pick("Assistenzkraft", "Assistant"),
            Role::SecondedTeacher => self.pick("Abgeordnete Lehrkraft", "Seconded teacher"),
            Role::VolunteerCoordinator => self.pick("Fachkraft Ehrenamt (KOMM-AN)", "Volunteer coordinator"),
            Role::IntegrationManagement => {
                self.pick("Integrationsmanagement (KIM)", "Integration management (KIM)")
            }
            Role::Partner => self.pick("Kooperationspartner:in", "Partner"),
            Role::Other => self.pick("Sonstige", "Other"),
        }
    }

    /// "Kreis".
    pub fn centre_kind(self, kind: CentreKind) -> &'static str {
        match kind {
            CentreKind::District => self.pick("Kreis", "District"),
            CentreKind::IndependentCity => self.pick("Kreisfreie Stadt", "Independent city"),
            CentreKind::CityRegion => self.pick("Städteregion", "City region"),
            CentreKind::City => self.pick("Stadt", "City"),
            CentreKind::Other => self.pick("Sonstige", "Other"),
        }
    }

    /// "eingerichtet".
    pub fn centre_status(self, status: CentreStatus) -> &'static str {
        match status {
            CentreStatus::Established => self.pick("eingerichtet", "established"),
            CentreStatus::BeingSetUp => self.pick("im Aufbau", "being set up"),
            CentreStatus::NotSetUp => self.pick("nicht eingerichtet", "not set up"),
        }
    }

    /// "Bedarf vor Ort".
    pub fn note_kind(self, kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Need => self.pick("Bedarf vor Ort", "Local need"),
            NoteKind::Advice => self.pick("Beratung", "Advice"),
        }
    }

    /// "Präsenz".
    pub fn format(self, format: Format) -> &'static str {
        match format {
            Format::InPerson => self.pick("Präsenz", "in person"),
            Format::Online => self.pick("online", "online"),
            Format::Hybrid => self.pick("hybrid", "hybrid"),
            Format::InHouse => self.pick("im KI (inhouse)", "in-house"),
        }
    }

    /// "aktiv".
    pub fn offering_status(self, status: OfferingStatus) -> &'static str {
        match status {
            OfferingStatus::Draft => self.pick("Entwurf", "draft"),
            OfferingStatus::Active => self.pick("aktiv", "active"),
            OfferingStatus::Retired => self.pick("eingestellt", "retired"),
        }
    }

    /// "alle Module".
    pub fn completion_rule(self, rule: &CompletionRule, modules: usize) -> String {
        match rule {
            CompletionRule::All { .. } => self.pick("alle Module".to_owned(), "all modules".to_owned()),
            CompletionRule::AtLeast { modules: k, .. } => {
                let modules = self.of_modules(modules, &k.to_string());
                self.pick(format!("mindestens {modules}"), format!("at least {modules}"))
            }
            CompletionRule::HoursShare { percent, .. } => self.pick(
                format!("mindestens {percent}\u{a0}% der Zeit"),
                format!("at least {percent}% of the time"),
            ),
        }
    }

    /// "bestätigt".
    pub fn session_status(self, status: SessionStatus) -> &'static str {
        match status {
            SessionStatus::Planned => self.pick("geplant", "planned"),
            SessionStatus::Invited => self.pick("eingeladen", "invited"),
            SessionStatus::Confirmed => self.pick("bestätigt", "confirmed"),
            SessionStatus::Held => self.pick("durchgeführt", "held"),
            SessionStatus::Cancelled => self.pick("abgesagt", "cancelled"),
        }
    }

    /// "angemeldet".
    pub fn registration_status(self, status: RegistrationStatus) -> &'static str {
        match status {
            RegistrationStatus::Invited => self.pick("eingeladen", "invited"),
            RegistrationStatus::Registered => self.pick("angemeldet", "registered"),
            RegistrationStatus::Waiting => self.pick("Warteliste", "waiting"),
            RegistrationStatus::Cancelled => self.pick("abgemeldet", "cancelled"),
            RegistrationStatus::Excused => self.pick("entschuldigt", "excused"),
            RegistrationStatus::Absent => self.pick("fehlt", "absent"),
            RegistrationStatus::Attended => self.pick("anwesend", "attended"),
            RegistrationStatus::AttendedPartly => self.pick("teilweise anwesend", "attended partly"),
        }
    }

    /// "vor Ort".
    pub fn venue_kind(self, kind: VenueKind) -> &'static str {
        match kind {
            VenueKind::OnSite => self.pick("vor Ort", "on site"),
            VenueKind::Online => self.online(),
        }
    }

    /// "stufenlos".
    pub fn accessibility(self, accessibility: Accessibility) -> &'static str {
        match accessibility {
            Accessibility::Unknown => self.pick("Barrierefreiheit unbekannt", "accessibility unknown"),
            Accessibility::StepFree => self.pick("stufenlos", "step-free"),
            Accessibility::Partly => self.pick("teilweise barrierefrei", "partly accessible"),
            Accessibility::None => self.pick("nicht barrierefrei", "not accessible"),
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
