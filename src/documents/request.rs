//! Which documents there are, what each is about, and how to get them: the one table that window and command
//! line read.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    Document, attendee_list, badges, calendar, centre_profile, certificate, contact_list, coverage_report,
    door_sign, evaluation, letter, programme, session_report, table_tents, trainer_plan,
};
use crate::catalogue::{Catalogue, CentreId, Session, SessionId, TrainerId};
use crate::texts::{Lang, Texts};

/// What a kind of document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// One session or several.
    Sessions,
    /// A centre.
    Centre,
    /// A trainer, from one day to another.
    Trainer,
    /// The sessions from one day to another.
    Period,
    /// All centres of the state, or those of one of its districts.
    State,
}

/// What a document is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// These sessions, in this order.
    Sessions(Vec<SessionId>),
    /// This centre.
    Centre(CentreId),
    /// This trainer from the first to the second day.
    Trainer(TrainerId, NaiveDate, NaiveDate),
    /// From the first to the second day.
    Period(NaiveDate, NaiveDate),
    /// All centres.
    State,
    /// The centres of this district.
    District(String),
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $name:literal, $scope:ident, $title:ident;)*) => {
        /// The kinds of documents.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// All of them, in the order in which people are offered them.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// Its name on the command line: "attendee-list".
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// What it is about.
            pub fn scope(self) -> Scope {
                match self {
                    $(Self::$kind => Scope::$scope,)*
                }
            }

            /// What it is called.
            pub fn title(self, texts: Texts) -> &'static str {
                match self {
                    $(Self::$kind => texts.$title(),)*
                }
            }
        }
    };
}

kinds! {
    /// The list that goes round and is signed.
    AttendeeList: "attendee-list", Sessions, attendee_list;
    /// Telephone numbers and addresses, for the trainers only.
    ContactList: "contact-list", Sessions, contact_list;
    /// Name badges on sheets of labels.
    Badges: "badges", Sessions, name_badges;
    /// Names to stand on the tables.
    TableTents: "table-tents", Sessions, table_tents;
    /// The sign on the door.
    DoorSign: "door-sign", Sessions, door_sign;
    /// Certificates of attendance and completion.
    Certificates: "certificates", Sessions, certificates;
    /// What those who attended thought of it.
    Evaluation: "evaluation", Sessions, evaluation_sheet;
    /// Who came, and what is to be said about it.
    SessionReport: "session-report", Sessions, session_report;
    /// What a KI works on, completed and needs.
    CentreProfile: "centre-profile", Centre, centre_profile;
    /// A trainer's days.
    TrainerPlan: "trainer-plan", Trainer, trainer_plan;
    /// What is offered in a half-year, and when.
    Programme: "programme", Period, programme;
    /// Invites centres.
    Invitation: "invitation", Sessions, paper_invitation;
    /// What centres register their people with.
    RegistrationForm: "registration-form", Sessions, paper_registration_form;
    /// Tells people that they have a seat.
    Confirmation: "confirmation", Sessions, paper_confirmation;
    /// Tells people that they are on the waiting list.
    WaitingNotice: "waiting-notice", Sessions, paper_waiting_notice;
    /// Tells that a session doesn't take place.
    Cancellation: "cancellation", Sessions, paper_cancellation;
    /// Books venues.
    VenueBooking: "venue-booking", Sessions, paper_venue_booking;
    /// How far the state or a district is, with map and charts.
    CoverageReport: "coverage-report", State, coverage_report;
    /// The sessions of a period.
    Calendar: "calendar", Period, paper_calendar;
}

/// How many files a document for many becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Packing {
    /// One, with a bookmark for each.
    #[default]
    OneFile,
    /// One for each.
    FileEach,
}

impl Packing {
    /// Both.
    pub const ALL: [Self; 2] = [Self::OneFile, Self::FileEach];
}

/// What people can choose about documents; remembered by the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// In which language; none: in that of the program.
    pub lang: Option<Lang>,
    /// For documents that go to several people, centres or sessions.
    pub packing: Packing,
    /// How files are named, with the placeholders of [`super::FileParts`]; empty: as each document proposes.
    pub file_names: String,
    /// About attendee lists.
    pub attendee_list: attendee_list::Options,
    /// About contact lists.
    pub contact_list: contact_list::Options,
    /// About name badges.
    pub badges: badges::Options,
    /// About table tents.
    pub table_tents: table_tents::Options,
    /// About door signs.
    pub door_sign: door_sign::Options,
    /// About certificates.
    pub certificates: certificate::Options,
    /// About evaluation sheets.
    pub evaluation: evaluation::Options,
    /// About profiles of centres.
    pub centre_profile: centre_profile::Options,
    /// About reports on coverage.
    pub coverage_report: coverage_report::Options,
    /// About programmes.
    pub programme: programme::Options,
    /// About reports on sessions.
    pub session_report: session_report::Options,
    /// About invitations.
    pub invitation: letter::InvitationOptions,
    /// About registration forms.
    pub registration_form: letter::FormOptions,
    /// About cancellations.
    pub cancellation: letter::CancellationOptions,
    /// About bookings of venues.
    pub venue_booking: letter::BookingOptions,
}

/// Which document is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Of which kind.
    pub kind: Kind,
    /// About what; fits the kind's scope.
    pub subject: Subject,
    /// How.
    pub options: Options,
}

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A record it is about is gone.
    Unknown(String),
    /// The kind is about something else.
    WrongSubject(Kind),
}

impl Scope {
    /// All of them, in the order in which people are offered them.
    pub const ALL: [Self; 5] = [Self::Sessions, Self::Centre, Self::Trainer, Self::Period, Self::State];

    /// Whether a document about it can be one for each of several.
    pub fn is_for_many(self) -> bool {
        matches!(self, Self::Sessions | Self::State)
    }
}

impl Refusal {
    /// A sentence for the user.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Unknown(id) => texts.unknown_record(id),
            Self::WrongSubject(kind) => texts.document_wrong_subject(kind.title(texts)),
        }
    }
}

/// January to June, or July to December, around `day`: the usual period.
pub fn half_year(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let (first, last, last_day) = if day.month() <= 6 { (1, 6, 30) } else { (7, 12, 31) };
    let of = |month, of_month| NaiveDate::from_ymd_opt(day.year(), month, of_month).unwrap_or(day);
    (of(first, 1), of(last, last_day))
}

/// Decides everything about the wanted documents: one value for each file. `today` is printed as "Stand".
///
/// # Errors
/// [`Refusal`] if there is nothing to decide about.
pub fn documents(
    catalogue: &Catalogue,
    request: &Request,
    texts: Texts,
    today: NaiveDate,
) -> Result<Vec<Box<dyn Document>>, Refusal> {
    let Request { kind, subject, options } = request;
    match (kind, subject) {
        (kind, Subject::Sessions(ids)) if kind.scope() == Scope::Sessions => {
            let session = |id: &SessionId| {
                let session = catalogue.sessions.get(id).map(AsRef::as_ref);
                session.ok_or_else(|| Refusal::Unknown(id.to_string()))
            };
            let sessions = ids.iter().map(session).collect::<Result<Vec<_>, _>>()?;
            // In one file, or a file for each session; certificates and letters are one for whom they are to.
            let apart = options.packing == Packing::FileEach && !kind.packs_itself();
            let each = if apart { 1 } else { sessions.len().max(1) };
            let about = |sessions| of_sessions(catalogue, *kind, sessions, options, (texts, today));
            Ok(sessions.chunks(each).flat_map(about).collect())
        }
        (Kind::CentreProfile, Subject::Centre(id)) => {
            let centre = catalogue.centres.get(id).ok_or_else(|| Refusal::Unknown(id.to_string()))?;
            Ok(one(centre_profile::model(catalogue, centre, &options.centre_profile, texts, today)))
        }
        (Kind::TrainerPlan, Subject::Trainer(id, from, until)) => {
            let trainer = catalogue.trainers.get(id).ok_or_else(|| Refusal::Unknown(id.to_string()))?;
            Ok(one(trainer_plan::model(catalogue, trainer, (*from, *until), texts, today)))
        }
        (Kind::Programme, Subject::Period(from, until)) => {
            Ok(one(programme::model(catalogue, (*from, *until), &options.programme, texts, today)))
        }
        (Kind::CoverageReport, Subject::State | Subject::District(_)) => {
            let district = match subject {
                Subject::District(name) => Some(name.as_str()),
                _ => None,
            };
            let known = |name: &str| catalogue.centres.iter().any(|centre| centre.district == name);
            if let Some(name) = district.filter(|name| !known(name)) {
                return Err(Refusal::Unknown(name.to_owned()));
            }
            let options = (&options.coverage_report, options.packing);
            let models = coverage_report::models(catalogue, district, options, texts, today);
            Ok(models.into_iter().flat_map(one).collect())
        }
        (Kind::Calendar, Subject::Period(from, until)) => {
            Ok(vec![Box::new(calendar::model(catalogue, (*from, *until), texts, today))])
        }
        (kind, _) => Err(Refusal::WrongSubject(*kind)),
    }
}

/// The documents about sessions that go into one file: one, or where people have their own, one each.
fn of_sessions(
    catalogue: &Catalogue,
    kind: Kind,
    sessions: &[&Session],
    options: &Options,
    (texts, today): (Texts, NaiveDate),
) -> Vec<Box<dyn Document>> {
    match (kind, sessions) {
        (Kind::AttendeeList, [session]) => {
            one(attendee_list::model(catalogue, session, &options.attendee_list, texts, today))
        }
        (Kind::AttendeeList, _) => {
            attendee_list::several(catalogue, sessions, &options.attendee_list, texts, today)
                .map(one)
                .unwrap_or_default()
        }
        (Kind::ContactList, _) => {
            one(contact_list::model(catalogue, sessions, &options.contact_list, texts, today))
        }
        (Kind::Badges, _) => one(badges::model(catalogue, sessions, &options.badges, texts, today)),
        (Kind::TableTents, _) => {
            one(table_tents::model(catalogue, sessions, &options.table_tents, texts, today))
        }
        (Kind::DoorSign, _) => one(door_sign::model(catalogue, sessions, &options.door_sign, texts, today)),
        (Kind::Certificates, _) => {
            let options = (&options.certificates, options.packing);
            let models = certificate::models(catalogue, sessions, options, texts, today);
            models.into_iter().flat_map(one).collect()
        }
        (Kind::Evaluation, _) => {
            one(evaluation::model(catalogue, sessions, &options.evaluation, texts, today))
        }
        (Kind::SessionReport, _) => {
            one(session_report::model(catalogue, sessions, &options.session_report, texts, today))
        }
        _ => letters(catalogue, kind, sessions, options, (texts, today)),
    }
}

/// Letters, and the forms that go with them. Kinds of another scope are none.
fn letters(
    catalogue: &Catalogue,
    kind: Kind,
    sessions: &[&Session],
    options: &Options,
    (texts, today): (Texts, NaiveDate),
) -> Vec<Box<dyn Document>> {
    let packing = options.packing;
    let letters = match kind {
        Kind::Invitation => {
            letter::invitations(catalogue, sessions, options.invitation, packing, texts, today)
        }
        Kind::Confirmation => letter::confirmations(catalogue, sessions, packing, texts, today),
        Kind::WaitingNotice => letter::waiting_notices(catalogue, sessions, packing, texts, today),
        Kind::Cancellation => {
            letter::cancellations(catalogue, sessions, options.cancellation, packing, texts, today)
        }
        Kind::VenueBooking => {
            letter::bookings(catalogue, sessions, options.venue_booking, packing, texts, today)
        }
        Kind::RegistrationForm => {
            let forms = letter::forms(catalogue, sessions, options.registration_form, packing, texts, today);
            return forms.into_iter().flat_map(one).collect();
        }
        _ => Vec::new(),
    };
    letters.into_iter().flat_map(one).collect()
}

impl Kind {
    /// Whether "a file for each" means each person, centre or venue, not each session.
    fn packs_itself(self) -> bool {
        matches!(
            self,
            Self::Certificates
                | Self::Invitation
                | Self::RegistrationForm
                | Self::Confirmation
                | Self::WaitingNotice
                | Self::Cancellation
                | Self::VenueBooking
        )
    }
}

fn one<D: Document + 'static>(model: D) -> Vec<Box<dyn Document>> {
    vec![Box::new(model)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_name_of_its_own_and_a_title() {
        let mut names: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Kind::ALL.len());
        for lang in [Lang::De, Lang::En] {
            assert!(Kind::ALL.iter().all(|kind| !kind.title(Texts::new(lang)).is_empty()));
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_in_words() {
        let request = |kind, subject| Request { kind, subject, options: Options::default() };
        let texts = Texts::new(Lang::De);
        for (request, words) in [
            (request(Kind::AttendeeList, Subject::State), "„Teilnehmendenliste“ braucht eine andere Angabe"),
            (request(Kind::AttendeeList, Subject::Sessions(vec!["s9".into()])), "(unbekannt: s9)"),
        ] {
            let result = documents(&Catalogue::default(), &request, texts, NaiveDate::default());
            let refusal = result.err().map(|refusal| refusal.words(texts)).unwrap_or_default();
            assert!(refusal.starts_with(words), "{refusal}");
        }
    }

    #[test]
    fn a_half_year_begins_in_january_or_july() {
        for (day, expected) in [
            ("2026-11-23", "2026-07-01 2026-12-31"),
            ("2027-01-01", "2027-01-01 2027-06-30"),
            ("2027-06-30", "2027-01-01 2027-06-30"),
            ("2027-07-01", "2027-07-01 2027-12-31"),
        ] {
            let (from, until) = half_year(day.parse().unwrap());
            assert_eq!(format!("{from} {until}"), expected, "{day}");
        }
    }
}
