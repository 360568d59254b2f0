//! Words for findings: the sentence, and what to do about it.

use super::{Texts, counted, texts};
use crate::catalogue::{Catalogue, Finding, Odd, Severity};

texts! {
    findings = "Hinweise", "Findings";
    no_findings = "Keine Hinweise: Die Daten sind stimmig.", "No findings: the data is consistent.";
    whole_catalogue = "Katalog", "Catalogue";
}

counted! {
    too_many_to_match(count; modules: &str, centres: &str) =
        "{modules} für {centres} sind mehr, als abgeglichen werden kann. Die Abdeckung reicht nur für das erste Modul."
        | "{modules} für {centres} sind mehr, als abgeglichen werden kann. Die Abdeckung reicht nur für die ersten {count} Module.",
        "{modules} for {centres} are more than can be matched. The coverage covers the first module only."
        | "{modules} for {centres} are more than can be matched. The coverage covers the first {count} modules only.";
    attendance_missing_for(count) = "Für 1 Person fehlt die Anwesenheit." | "Für {count} Personen fehlt die Anwesenheit.",
        "Attendance is missing for 1 person." | "Attendance is missing for {count} people.";
}

impl Texts {
    /// "schwerwiegend".
    pub fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Serious => self.pick("schwerwiegend", "serious"),
            Severity::Warning => self.pick("Hinweis", "note"),
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
            Odd::MissingId => self.pick("Ein Eintrag hat keine Kennung.", "A record has no id.").to_owned(),
            Odd::DoubledModuleId(id) => self.pick(
                format!("Die Modulkennung {id} kommt mehrfach vor."),
                format!("The module id {id} occurs more than once."),
            ),
            Odd::Dangling { field, id, times } => {
                let field = self.field(field);
                let often = match times {
                    0 | 1 => String::new(),
                    _ => self.pick(format!(" ({times}-mal)"), format!(" ({times} times)")),
                };
                self.pick(
                    format!("{field}: {id} gibt es nicht{often}."),
                    format!("{field}: {id} doesn’t exist{often}."),
                )
            }
            Odd::Unreadable { field, text } if text.is_empty() => {
                let field = self.field(field);
                self.pick(
                    format!("{field}: Datum oder Uhrzeit fehlt."),
                    format!("{field}: a date or time is missing."),
                )
            }
            Odd::Unreadable { field, text } => {
                let (field, text) = (self.field(field), self.quoted(text));
                self.pick(
                    format!("{field}: {text} ist kein mögliches Datum und keine mögliche Uhrzeit."),
                    format!("{field}: {text} is no possible date or time."),
                )
            }
            Odd::EndBeforeStart { field, from, until } => {
                let (field, from, until) = (self.field(field), self.date(*from), self.date(*until));
                self.pick(
                    format!("{field}: Das Ende ({until}) liegt vor dem Anfang ({from})."),
                    format!("{field}: the end ({until}) is before the start ({from})."),
                )
            }
            Odd::Nameless => self.pick("Name oder Titel fehlt.", "Name or title is missing.").to_owned(),
            Odd::ImpossiblePosition => {
                self.pick("Diese Koordinaten gibt es nicht.", "These coordinates don’t exist.").to_owned()
            }
            _ => self.pick("Diese Kennung kommt mehrfach vor.", "This id occurs more than once.").to_owned(),
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
                    self.pick(format!(" ab {}", self.date(*from)), format!(" from {}", self.date(*from)))
                };
                self.pick(
                    format!("mehrere Schwerpunkte gleichzeitig im Bereich {area}{since}."),
                    format!("several foci at a time in {area}{since}."),
                )
            }
            Odd::NoFocus { area } => {
                let area = self.area(*area);
                self.pick(
                    format!("heute kein Schwerpunkt im Bereich {area}."),
                    format!("no focus today in {area}."),
                )
            }
            Odd::RetiredFocus { name } => self.pick(
                format!("der gewählte Schwerpunkt „{name}“ wird nicht mehr angeboten."),
                format!("the chosen focus “{name}” is retired."),
            ),
            _ => self
                .pick(
                    "arbeitet an einem KI, das noch nicht eingerichtet ist.",
                    "works at a KI that is not set up yet.",
                )
                .to_owned(),
        }
    }

    fn odd_offering(self, odd: &Odd) -> String {
        match odd {
            Odd::ReachesNobody => self
                .pick(
                    "hat keinen Schwerpunkt und ist nicht für alle offen; es erreicht kein KI.",
                    "has no focus and isn’t open to all; it reaches no KI.",
                )
                .to_owned(),
            Odd::NoModules => {
                self.pick("ist aktiv, hat aber kein Modul.", "is active but has no module.").to_owned()
            }
            Odd::RuleAsksTooMuch => self
                .pick(
                    "verlangt für den Abschluss mehr, als es Module oder Zeit gibt.",
                    "asks for more than there are modules or time to be completed.",
                )
                .to_owned(),
            Odd::MinAboveMax { min, max } => {
                let max = self.people_counted(*max);
                self.pick(
                    format!("mindestens {min}, aber höchstens {max}."),
                    format!("at least {min} but at most {max}."),
                )
            }
            Odd::PrerequisiteCircle(module) => self.pick(
                format!("Die Voraussetzungen von „{module}“ führen im Kreis zurück."),
                format!("The prerequisites of “{module}” lead back to itself."),
            ),
            Odd::ImpossibleCompletion(module) => self.pick(
                format!("„{module}“ verlangt für den Abschluss niemanden oder mehr als die ganze Zeit."),
                format!("“{module}” asks for nobody, or for more than all of the time, to be completed."),
            ),
            _ => String::new(),
        }
    }

    fn odd_session(self, odd: &Odd) -> String {
        match odd {
            Odd::ImpossibleTimes(date) => {
                let date = self.written_date(date);
                self.pick(
                    format!("Am {date} liegt das Ende nicht nach dem Anfang."),
                    format!("On {date} the end is not after the start."),
                )
            }
            Odd::NoDays => self
                .pick(
                    "hat keinen Tag, ist aber eingeladen, bestätigt oder durchgeführt.",
                    "has no day, but is invited, confirmed or held.",
                )
                .to_owned(),
            Odd::DayCount { days, expected } => self.pick(
                format!("Tage: {days}; das Modul sieht {expected} vor."),
                format!("days: {days}; the module has {expected}."),
            ),
            Odd::DoubledDay(day) => {
                let day = self.date(*day);
                self.pick(
                    format!("Der {day} steht mehrfach da, und die Zeiten überschneiden sich."),
                    format!("{day} is there more than once, and the times overlap."),
                )
            }
            Odd::HeldInFuture(day) => {
                let day = self.date(*day);
                self.pick(
                    format!("gilt als durchgeführt, endet aber erst am {day}."),
                    format!("counts as held but ends on {day} only."),
                )
            }
            Odd::OverButOpen(day) => {
                let day = self.date(*day);
                self.pick(
                    format!("ist seit dem {day} vorbei, aber weder durchgeführt noch abgesagt."),
                    format!("has been over since {day} but is neither held nor cancelled."),
                )
            }
            Odd::DeadlineAfterStart(day) => {
                let day = self.date(*day);
                self.pick(
                    format!("Der Anmeldeschluss ({day}) liegt nach dem ersten Tag."),
                    format!("Registration closes ({day}) after the first day."),
                )
            }
            Odd::NoCancelReason => {
                self.pick("ist abgesagt, ohne Grund.", "is cancelled without a reason.").to_owned()
            }
            Odd::AttendanceMissing(count) => self.attendance_missing_for(*count),
            Odd::SupportNeedKept(count) => self.pick(
                format!("ist vorbei, Angaben zum Unterstützungsbedarf sind aber noch gespeichert ({count})."),
                format!("is over, but needs for support are still kept ({count})."),
            ),
            _ => String::new(),
        }
    }

    fn odd_registration(self, odd: &Odd, name: &str) -> String {
        match odd {
            Odd::DoubledRegistration(_) => {
                self.pick(format!("{name} ist mehrfach angemeldet."), format!("{name} is registered twice."))
            }
            _ => self.pick(
                format!("{name} hat Anwesenheit für mehr Tage, als der Termin hat."),
                format!("{name} has attendance for more days than the session has."),
            ),
        }
    }

    /// What to do about a finding.
    pub fn finding_advice(self, odd: &Odd) -> &'static str {
        match odd {
            Odd::TooManyToMatch { .. } => self.pick(
                "Stellen Sie Angebote ein, die nicht mehr gebraucht werden, oder teilen Sie den Katalog.",
                "Retire offerings that are no longer needed, or split the catalogue.",
            ),
            Odd::DoubledId | Odd::DoubledModuleId(_) => self.pick(
                "Es gilt der erste Eintrag. Löschen Sie einen davon, oder legen Sie ihn neu an.",
                "The first one counts. Delete one of them, or create it anew.",
            ),
            Odd::MissingId => self.pick(
                "Legen Sie den Eintrag neu an und löschen Sie diesen.",
                "Create the record anew and delete this one.",
            ),
            Odd::Dangling { .. } => self.pick(
                "Wählen Sie einen anderen Eintrag, oder nehmen Sie den Verweis heraus.",
                "Choose another record, or take the reference out.",
            ),
            Odd::Unreadable { .. } => self.pick(
                "Bis dahin gilt die Angabe als nicht gemacht. Tragen Sie sie neu ein, zum Beispiel 03.02.2027.",
                "Until then it counts as not given. Enter it again, for example 3 Feb 2027.",
            ),
            Odd::EndBeforeStart { .. } | Odd::ImpossibleTimes(_) => {
                self.pick("Prüfen Sie Anfang und Ende.", "Check start and end.")
            }
            Odd::Nameless => self.pick("Tragen Sie den Namen nach.", "Enter the name."),
            Odd::ImpossiblePosition => self.pick(
                "Der Breitengrad liegt zwischen −90 und 90, der Längengrad zwischen −180 und 180.",
                "Latitude lies between −90 and 90, longitude between −180 and 180.",
            ),
            Odd::SeveralFoci { .. } => self.pick(
                "Beenden Sie die frühere Wahl am Tag vor der neuen.",
                "End the earlier choice on the day before the new one.",
            ),
            Odd::NoFocus { .. } => self.pick(
                "Fragen Sie das KI nach seiner Wahl und tragen Sie sie ein.",
                "Ask the KI for its choice and enter it.",
            ),
            Odd::RetiredFocus { .. } => self.pick(
                "Vereinbaren Sie mit dem KI einen anderen Schwerpunkt, oder bieten Sie diesen wieder an.",
                "Agree on another focus with the KI, or offer this one again.",
            ),
            Odd::CentreNotSetUp => self.pick(
                "Ändern Sie den Status des KI, oder tragen Sie bei der Person ein anderes KI ein.",
                "Change the KI’s status or the person’s KI.",
            ),
            Odd::ReachesNobody => self.pick(
                "Ordnen Sie einen Schwerpunkt zu, oder öffnen Sie das Angebot für alle KIs.",
                "Assign a focus, or open the offering to all KIs.",
            ),
            Odd::NoModules => self.pick(
                "Legen Sie ein Modul an, oder setzen Sie das Angebot auf „Entwurf“.",
                "Add a module, or make the offering a draft.",
            ),
            Odd::RuleAsksTooMuch | Odd::ImpossibleCompletion(_) => {
                self.pick("Prüfen Sie die Abschlussregel.", "Check the completion rule.")
            }
            Odd::MinAboveMax { .. } => self.pick(
                "Prüfen Sie die kleinste und größte Personenzahl.",
                "Check the fewest and the most people.",
            ),
            Odd::PrerequisiteCircle(_) => self.pick(
                "Nehmen Sie eine der Voraussetzungen heraus.",
                "Take one of the prerequisites out.",
            ),
            _ => self.session_advice(odd),
        }
    }

    fn session_advice(self, odd: &Odd) -> &'static str {
        match odd {
            Odd::NoDays => self.pick(
                "Geben Sie dem Termin einen Tag, oder setzen Sie ihn auf „geplant“.",
                "Give the session a day, or set it to planned.",
            ),
            Odd::DayCount { .. } => self.pick(
                "Ergänzen oder streichen Sie Tage, oder ändern Sie das Modul.",
                "Add or remove days, or change the module.",
            ),
            Odd::DoubledDay(_) => self.pick("Streichen Sie einen der Tage.", "Remove one of the days."),
            Odd::HeldInFuture(_) => self.pick(
                "Setzen Sie den Termin auf „bestätigt“, oder prüfen Sie das Datum.",
                "Set the session to confirmed, or check the date.",
            ),
            Odd::OverButOpen(_) => self.pick(
                "Tragen Sie die Anwesenheit ein und setzen Sie den Termin auf „durchgeführt“, oder sagen Sie \
                 ihn ab.",
                "Enter attendance and set the session to held, or cancel it.",
            ),
            Odd::DeadlineAfterStart(_) => self.pick(
                "Legen Sie den Anmeldeschluss vor den ersten Tag.",
                "Move the deadline before the first day.",
            ),
            Odd::NoCancelReason => self.pick("Tragen Sie den Grund nach.", "Enter the reason."),
            Odd::DoubledRegistration(_) => {
                self.pick("Entfernen Sie eine der Anmeldungen.", "Remove one of the registrations.")
            }
            Odd::AttendanceMissing(_) => self.pick(
                "Tragen Sie nach, wer da war; „Rest als anwesend eintragen“ hilft dabei.",
                "Enter who came; “Enter the rest as present” helps.",
            ),
            Odd::SupportNeedKept(_) => self.pick(
                "Löschen Sie die Angaben: Sie werden nach dem Termin nicht mehr gebraucht.",
                "Delete them: they aren’t needed after the session.",
            ),
            _ => self.pick(
                "Prüfen Sie Tage und Anwesenheit des Termins.",
                "Check the session’s days and attendance.",
            ),
        }
    }

    /// The file's key as people say it; the key itself where there is no word.
    pub fn field(self, key: &str) -> String {
        let word = match key {
            "school_holidays" => self.pick("Schulferien", "School holidays"),
            "focus_choices" => self.pick("Schwerpunktwahl", "Focus choice"),
            "away" => self.pick("Abwesenheit", "Absence"),
            "notes" => self.pick("Notizen", "Notes"),
            "until" => self.pick("Zeit am KI", "Time at the KI"),
            "centre" => self.centre(),
            "also_available" => self.pick("Außerdem verfügbar", "Also available"),
            "foci" => self.foci(),
            "modules" => self.modules(),
            "module" => self.module(),
            "prerequisites" => self.pick("Voraussetzungen", "Prerequisites"),
            "venue" => self.venue(),
            "trainers" => self.trainers(),
            "invited" => self.pick("Eingeladene KIs", "Invited KIs"),
            "registrations" => self.pick("Anmeldungen", "Registrations"),
            "registered_on" => self.pick("Anmeldedatum", "Date of registration"),
            "days" => self.pick("Tage", "Days"),
            "breaks" => self.pick("Pausen", "Breaks"),
            "target" => self.pick("Gewünschter Zeitraum", "Preferred period"),
            "registration_deadline" => self.pick("Anmeldeschluss", "Registration deadline"),
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
