//! Names of undo steps, and why an edit can't be made.

use super::{Texts, texts};
use crate::catalogue::{Catalogue, ClashKind, EditError, EditName, Kind, PersonId, RecordId};
use crate::scheduling::Refusal;

texts! {
    without_name; refused_by(kinds); in_other_session(session, what); more_refusals(count;);
    edit_name_organisation_changed; edit_name_rules_changed; edit_name_correspondence_changed;
    edit_name_holidays_changed; edit_name_session_moved; edit_name_session_stretched;
    edit_name_session_dated; edit_name_status_changed; edit_name_session_cancelled;
    edit_name_centres_invited; edit_name_people_registered; edit_name_registration_cancelled;
    edit_name_seat_given; edit_name_registration_removed; edit_name_support_need_changed;
    edit_name_people_imported; edit_name_registrations_imported; edit_name_attendance_imported;
    edit_name_certificates_issued; edit_name_certificate_revoked; edit_name_people_merged;
    edit_name_people_kept_apart; created_certificate; changed_certificate; removed_certificate;
    edit_name_attendance_entered; created_focus; created_centre; created_person; created_trainer;
    created_venue; created_offering; created_session; changed_focus; changed_centre; changed_person;
    changed_trainer; changed_venue; changed_offering; changed_session; removed_focus; removed_centre;
    removed_person; removed_trainer; removed_venue; removed_offering; removed_session;
    edit_error_no_such_record(label); edit_error_not_registered(name); edit_error_not_a_number(label);
    edit_error_no_such_day(day); in_use_more; in_use_person; in_use_focus; in_use_centre;
    in_use_record(label, users, way_out);
}

impl Texts {
    /// What a step did: "Termin verschoben".
    pub fn edit_name(self, name: EditName) -> &'static str {
        match name {
            EditName::OrganisationChanged => self.edit_name_organisation_changed(),
            EditName::RulesChanged => self.edit_name_rules_changed(),
            EditName::CorrespondenceChanged => self.edit_name_correspondence_changed(),
            EditName::HolidaysChanged => self.edit_name_holidays_changed(),
            EditName::Created(kind) => self.created(kind),
            EditName::Changed(kind) => self.changed(kind),
            EditName::Removed(kind) => self.removed(kind),
            EditName::SessionMoved => self.edit_name_session_moved(),
            EditName::SessionStretched => self.edit_name_session_stretched(),
            EditName::SessionDated => self.edit_name_session_dated(),
            EditName::StatusChanged => self.edit_name_status_changed(),
            EditName::SessionCancelled => self.edit_name_session_cancelled(),
            EditName::CentresInvited => self.edit_name_centres_invited(),
            EditName::PeopleRegistered => self.edit_name_people_registered(),
            EditName::RegistrationCancelled => self.edit_name_registration_cancelled(),
            EditName::SeatGiven => self.edit_name_seat_given(),
            EditName::RegistrationRemoved => self.edit_name_registration_removed(),
            EditName::SupportNeedChanged => self.edit_name_support_need_changed(),
            EditName::PeopleImported => self.edit_name_people_imported(),
            EditName::RegistrationsImported => self.edit_name_registrations_imported(),
            EditName::AttendanceImported => self.edit_name_attendance_imported(),
            EditName::CertificatesIssued => self.edit_name_certificates_issued(),
            EditName::CertificateRevoked => self.edit_name_certificate_revoked(),
            EditName::PeopleMerged => self.edit_name_people_merged(),
            EditName::PeopleKeptApart => self.edit_name_people_kept_apart(),
            EditName::AttendanceEntered => self.edit_name_attendance_entered(),
        }
    }

    fn created(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Focus => self.created_focus(),
            Kind::Centre => self.created_centre(),
            Kind::Person => self.created_person(),
            Kind::Trainer => self.created_trainer(),
            Kind::Venue => self.created_venue(),
            Kind::Offering => self.created_offering(),
            Kind::Session => self.created_session(),
            Kind::Certificate => self.created_certificate(),
        }
    }

    fn changed(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Focus => self.changed_focus(),
            Kind::Centre => self.changed_centre(),
            Kind::Person => self.changed_person(),
            Kind::Trainer => self.changed_trainer(),
            Kind::Venue => self.changed_venue(),
            Kind::Offering => self.changed_offering(),
            Kind::Session => self.changed_session(),
            Kind::Certificate => self.changed_certificate(),
        }
    }

    fn removed(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Focus => self.removed_focus(),
            Kind::Centre => self.removed_centre(),
            Kind::Person => self.removed_person(),
            Kind::Trainer => self.removed_trainer(),
            Kind::Venue => self.removed_venue(),
            Kind::Offering => self.removed_offering(),
            Kind::Session => self.removed_session(),
            Kind::Certificate => self.removed_certificate(),
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
            Kind::Certificate => self.certificate(),
        }
    }

    /// Why an edit can't be made, and the way out.
    pub fn edit_error(self, catalogue: &Catalogue, error: &EditError) -> String {
        match error {
            EditError::NoSuchRecord(id) => {
                let label = self.record_label(catalogue, id);
                self.edit_error_no_such_record(&label)
            }
            EditError::NotRegistered(person) => {
                let name = self.person_label(catalogue, person);
                self.edit_error_not_registered(&name)
            }
            EditError::InUse { record, used_by } => self.in_use(catalogue, record, used_by),
            EditError::NotANumber(id) => {
                let label = self.record_label(catalogue, id);
                self.edit_error_not_a_number(&label)
            }
            EditError::NoSuchDay(day) => {
                let day = day.saturating_add(1);
                self.edit_error_no_such_day(day)
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
            self.quoted(kind)
        };
        let kinds = self.list(&kinds.iter().map(quoted).collect::<Vec<_>>());
        sentences.push(self.refused_by(&kinds));
        sentences.join(" ")
    }

    /// What would be in the way; of another session with its name.
    pub fn refusal(self, catalogue: &Catalogue, refusal: &Refusal) -> String {
        let clash = self.clash(catalogue, &refusal.clash);
        if refusal.elsewhere {
            self.in_other_session(self.record_label(catalogue, &refusal.session.clone().into()), &clash)
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
            users.push(self.in_use_more().to_owned());
        }
        let users = users.join("; ");
        let way_out = match record.kind() {
            Kind::Person => self.in_use_person(),
            Kind::Focus | Kind::Offering => self.in_use_focus(),
            Kind::Centre | Kind::Trainer | Kind::Venue | Kind::Session | Kind::Certificate => {
                self.in_use_centre()
            }
        };
        self.in_use_record(&label, &users, way_out)
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
                    || self.unknown_record(session.module.to_string()),
                    |found| self.module_code(found),
                );
                format!("{module}, {}", self.date_span(session.first_day(), session.last_day()))
            }),
            RecordId::Certificate(id) => catalogue.certificates.get(id).map(|certificate| {
                let number = self.certificate_number(&certificate.number);
                format!("{} {number}", self.certificate_kind(certificate.kind))
            }),
        };
        match name {
            None => self.unknown_record(id.to_string()),
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
