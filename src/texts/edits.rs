//! Names of undo steps, and why an edit can't be made.

use super::{Texts, counted, texts};
use crate::catalogue::{Catalogue, ClashKind, EditError, EditName, Kind, PersonId, RecordId};
use crate::scheduling::Refusal;

texts! {
    without_name = "ohne Namen", "without a name";
    refused_by(kinds: &str) = "Das ist nicht möglich, weil die Einstellungen unter „Konflikte“ es verhindern: {kinds}.",
        "This is not possible because the settings under “Conflicts” prevent it: {kinds}.";
    in_other_session(session: &str, what: &str) = "Im Termin {session}: {what}", "In the session {session}: {what}";
}

counted! {
    more_refusals(count) = "Dazu 1 weiterer Konflikt." | "Dazu {count} weitere Konflikte.",
        "And 1 more conflict." | "And {count} more conflicts.";
}

impl Texts {
    /// What a step did: "Termin verschoben".
    pub fn edit_name(self, name: EditName) -> &'static str {
        match name {
            EditName::OrganisationChanged => self.pick("Angaben zur Dienststelle geändert", "Office changed"),
            EditName::RulesChanged => self.pick("Regeln geändert", "Rules changed"),
            EditName::SchoolHolidaysChanged => self.pick("Schulferien geändert", "School holidays changed"),
            EditName::Created(kind) => self.created(kind),
            EditName::Changed(kind) => self.changed(kind),
            EditName::Removed(kind) => self.removed(kind),
            EditName::SessionMoved => self.pick("Termin verschoben", "Session moved"),
            EditName::SessionStretched => self.pick("Dauer des Termins geändert", "Session length changed"),
            EditName::SessionDated => self.pick("Termin datiert", "Session dated"),
            EditName::StatusChanged => self.pick("Status des Termins geändert", "Session status changed"),
            EditName::SessionCancelled => self.pick("Termin abgesagt", "Session cancelled"),
            EditName::CentresInvited => self.pick("KIs eingeladen", "KIs invited"),
            EditName::PeopleRegistered => self.pick("Personen angemeldet", "People registered"),
            EditName::RegistrationCancelled => self.pick("Person abgemeldet", "Registration cancelled"),
            EditName::SeatGiven => self.pick("Platz vergeben", "Seat given"),
            EditName::RegistrationRemoved => self.pick("Anmeldung entfernt", "Registration removed"),
            EditName::SupportNeedChanged => {
                self.pick("Unterstützungsbedarf geändert", "Support need changed")
            }
            EditName::RowsPasted => self.pick("Zeilen eingefügt", "Rows pasted"),
            EditName::AttendanceEntered => self.pick("Anwesenheit eingetragen", "Attendance entered"),
        }
    }

    fn created(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Focus => self.pick("Schwerpunkt angelegt", "Focus created"),
            Kind::Centre => self.pick("KI angelegt", "KI created"),
            Kind::Person => self.pick("Person angelegt", "Person created"),
            Kind::Trainer => self.pick("Trainer:in angelegt", "Trainer created"),
            Kind::Venue => self.pick("Ort angelegt", "Venue created"),
            Kind::Offering => self.pick("Angebot angelegt", "Offering created"),
            Kind::Session => self.pick("Termin angelegt", "Session created"),
        }
    }

    fn changed(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Focus => self.pick("Schwerpunkt geändert", "Focus changed"),
            Kind::Centre => self.pick("KI geändert", "KI changed"),
            Kind::Person => self.pick("Person geändert", "Person changed"),
            Kind::Trainer => self.pick("Trainer:in geändert", "Trainer changed"),
            Kind::Venue => self.pick("Ort geändert", "Venue changed"),
            Kind::Offering => self.pick("Angebot geändert", "Offering changed"),
            Kind::Session => self.pick("Termin geändert", "Session changed"),
        }
    }

    fn removed(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Focus => self.pick("Schwerpunkt gelöscht", "Focus deleted"),
            Kind::Centre => self.pick("KI gelöscht", "KI deleted"),
            Kind::Person => self.pick("Person gelöscht", "Person deleted"),
            Kind::Trainer => self.pick("Trainer:in gelöscht", "Trainer deleted"),
            Kind::Venue => self.pick("Ort gelöscht", "Venue deleted"),
            Kind::Offering => self.pick("Angebot gelöscht", "Offering deleted"),
            Kind::Session => self.pick("Termin gelöscht", "Session deleted"),
        }
    }

    /// "Schwerpunkt", "KI", …
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Focus => self.focus(),
            Kind::Centre => self.centre(),
            Kind::Person => self.person(),
            Kind::Trainer => self.trainer(),
            Kind::Venue => self.venue(),
            Kind::Offering => self.offering(),
            Kind::Session => self.session(),
        }
    }

    /// Why an edit can't be made, and the way out.
    pub fn edit_error(self, catalogue: &Catalogue, error: &EditError) -> String {
        match error {
            EditError::NoSuchRecord(id) => {
                let label = self.record_label(catalogue, id);
                self.pick(
                    format!("{label} gibt es nicht mehr. Vielleicht wurde der Eintrag inzwischen gelöscht."),
                    format!("{label} is gone. It may have been deleted meanwhile."),
                )
            }
            EditError::NotRegistered(person) => {
                let name = self.person_label(catalogue, person);
                self.pick(
                    format!("{name} ist für diesen Termin nicht mehr angemeldet."),
                    format!("{name} is no longer registered for this session."),
                )
            }
            EditError::InUse { record, used_by } => self.in_use(catalogue, record, used_by),
            EditError::NotANumber(id) => {
                let label = self.record_label(catalogue, id);
                self.pick(
                    format!("{label}: Eine der Zahlen ist keine. Tragen Sie Breitengrad, Längengrad und Stellen in Ziffern ein."),
                    format!("{label}: one of the numbers is none. Enter latitude, longitude and posts in digits."),
                )
            }
            EditError::NoSuchDay(day) => {
                let day = day.saturating_add(1);
                self.pick(
                    format!("Der Termin hat keinen {day}. Tag mehr."),
                    format!("The session no longer has a day {day}."),
                )
            }
        }
    }

    /// Why an edit is refused: what would be in the way, and where that is set.
    pub fn refused(self, catalogue: &Catalogue, refusals: &[Refusal]) -> String {
        const TOLD: usize = 3;
        let mut sentences: Vec<_> =
            refusals.iter().take(TOLD).map(|refusal| self.refusal(catalogue, refusal)).collect();
        let more = refusals.len().saturating_sub(TOLD);
        sentences.extend((more > 0).then(|| self.more_refusals(more)));
        let mut kinds: Vec<_> = refusals.iter().map(|refusal| refusal.clash.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let quoted = |kind: &ClashKind| {
            let kind = self.clash_kind(*kind);
            self.pick(format!("„{kind}“"), format!("“{kind}”"))
        };
        let kinds = self.list(&kinds.iter().map(quoted).collect::<Vec<_>>());
        sentences.push(self.refused_by(&kinds));
        sentences.join(" ")
    }

    /// What would be in the way; of another session with its name.
    pub fn refusal(self, catalogue: &Catalogue, refusal: &Refusal) -> String {
        let clash = self.clash(catalogue, &refusal.clash);
        if refusal.elsewhere {
            self.in_other_session(&self.record_label(catalogue, &refusal.session.clone().into()), &clash)
        } else {
            clash
        }
    }

    fn in_use(self, catalogue: &Catalogue, record: &RecordId, used_by: &[RecordId]) -> String {
        const SHOWN: usize = 3;
        let label = self.record_label(catalogue, record);
        let mut users: Vec<_> =
            used_by.iter().take(SHOWN).map(|user| self.record_label(catalogue, user)).collect();
        if used_by.len() > SHOWN {
            users.push(self.pick("weitere", "more").to_owned());
        }
        let users = users.join("; ");
        let way_out = match record.kind() {
            Kind::Person => self.pick(
                "Tragen Sie bei der Person stattdessen „bis“ ein, wenn sie nicht mehr dort arbeitet.",
                "If they have left, enter “until” for them instead.",
            ),
            Kind::Focus | Kind::Offering => self.pick(
                "Stellen Sie den Eintrag stattdessen ein: Er bleibt dann nur in der Vergangenheit sichtbar.",
                "Retire it instead: it then stays visible in the past only.",
            ),
            Kind::Centre | Kind::Trainer | Kind::Venue | Kind::Session => {
                self.pick("Nehmen Sie den Eintrag dort zuerst heraus.", "Take it out there first.")
            }
        };
        self.pick(
            format!("{label} wird noch verwendet: {users}. {way_out}"),
            format!("{label} is still in use: {users}. {way_out}"),
        )
    }

    /// Names any record: "Kreis Coesfeld", "102 · Modul 2, Mi, 03.03.2027".
    pub fn record_label(self, catalogue: &Catalogue, id: &RecordId) -> String {
        let name = match id {
            RecordId::Focus(id) => catalogue.foci.get(id).map(|focus| focus.name.clone()),
            RecordId::Centre(id) => catalogue.centres.get(id).map(|centre| centre.name.clone()),
            RecordId::Person(id) => catalogue.people.get(id).map(|person| person.full_name()),
            RecordId::Trainer(id) => catalogue.trainers.get(id).map(|trainer| trainer.name.clone()),
            RecordId::Venue(id) => catalogue.venues.get(id).map(|venue| venue.label()),
            RecordId::Offering(id) => catalogue.offerings.get(id).map(|offering| {
                if offering.number.is_empty() {
                    offering.title.clone()
                } else {
                    format!("{} · {}", offering.short_number(), offering.title)
                }
            }),
            RecordId::Session(id) => catalogue.sessions.get(id).map(|session| {
                let module = catalogue.module(&session.module).map_or_else(
                    || self.unknown_record(&session.module.to_string()),
                    |found| self.module_code(found),
                );
                format!("{module}, {}", self.date_span(session.first_day(), session.last_day()))
            }),
        };
        match name {
            None => self.unknown_record(&id.to_string()),
            Some(name) if name.trim().is_empty() => {
                format!("{} ({}: {id})", self.kind(id.kind()), self.without_name())
            }
            Some(name) => name,
        }
    }

    fn person_label(self, catalogue: &Catalogue, id: &PersonId) -> String {
        self.record_label(catalogue, &RecordId::Person(id.clone()))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::catalogue::{Edit, SessionId};
    use crate::catalogue::{Module, Offering, Person, Record, Session, SessionDay};
    use crate::texts::Lang;

    fn catalogue() -> Catalogue {
        let offering = Offering {
            id: "o".into(),
            number: "LAKI-102".to_owned(),
            title: "Durchgängige Sprachbildung".to_owned(),
            modules: vec![Module { id: "m".into(), order: 2, ..Module::default() }],
            ..Offering::default()
        };
        let day = SessionDay::whole(NaiveDate::from_ymd_opt(2027, 3, 3).unwrap());
        let session = Session { id: "s".into(), module: "m".into(), days: vec![day], ..Session::default() };
        let stray = Session { id: "t".into(), module: "gone".into(), ..Session::default() };
        let records: [Record; 4] = [
            offering.into(),
            session.into(),
            stray.into(),
            Person { id: "p".into(), ..Person::default() }.into(),
        ];
        records.into_iter().fold(Catalogue::default(), |all, record| Edit::Put(record).apply(&all).unwrap())
    }

    #[test]
    fn every_record_has_a_label() {
        let (catalogue, texts) = (catalogue(), Texts::new(Lang::De));
        for (id, label) in [
            (RecordId::Offering("o".into()), "102 · Durchgängige Sprachbildung"),
            (RecordId::Session("s".into()), "102 · Modul 2, Mi, 03.03.2027"),
            (RecordId::Session("t".into()), "(unbekannt: gone), zu terminieren"),
            (RecordId::Person("p".into()), "Person (ohne Namen: p)"),
            (RecordId::Venue("gone".into()), "(unbekannt: gone)"),
        ] {
            assert_eq!(texts.record_label(&catalogue, &id), label);
        }
    }

    #[test]
    fn refusals_name_what_is_in_the_way() {
        let (catalogue, texts) = (catalogue(), Texts::new(Lang::De));
        let error = Edit::Remove(RecordId::Offering("o".into())).apply(&catalogue).unwrap_err();
        let text = texts.edit_error(&catalogue, &error);
        assert!(text.starts_with("102 · Durchgängige Sprachbildung wird noch verwendet: 102 · Modul 2, Mi"));
        let error = EditError::NoSuchRecord(SessionId::from("x").into());
        assert!(texts.edit_error(&catalogue, &error).starts_with("(unbekannt: x) gibt es nicht mehr."));
    }

    #[test]
    fn a_refusal_names_the_clash_and_where_it_is_set() {
        use crate::catalogue::Reaction;
        use crate::scheduling::{Cause, Clash};
        let refusal = |elsewhere| Refusal {
            session: "gone".into(),
            elsewhere,
            clash: Clash {
                kind: ClashKind::Weekend,
                reaction: Reaction::Block,
                days: vec![NaiveDate::from_ymd_opt(2027, 3, 6).unwrap()],
                cause: Cause::Weekend,
            },
        };
        let texts = Texts::new(Lang::De);
        let words = |refusals: &[Refusal]| texts.refused(&Catalogue::default(), refusals);
        assert_eq!(
            words(&[refusal(false)]),
            "Der 06.03.2027 ist ein Samstag. Das ist nicht möglich, weil die Einstellungen unter „Konflikte“ es \
             verhindern: „Wochenende“."
        );
        let many = words(&vec![refusal(true); 5]);
        assert!(many.starts_with("Im Termin ") && many.contains("Dazu 2 weitere Konflikte."), "{many}");
    }
}
