use super::*;
use crate::catalogue::{Centre, Edit, Person, Registration, RegistrationStatus};
use std::sync::Arc;

use crate::documents::Press;
use crate::exchange::forms::read_form;
use crate::exchange::mail::{AttachmentKind, Making, Why, attachments};
use crate::exchange::read;

const GERMAN: Texts = Texts::new(Lang::De);

fn today() -> NaiveDate {
    "2027-02-01".parse().unwrap()
}

/// The fixture's session with people of every standing, one without an address, two with the same.
fn catalogue(edit: impl FnOnce(&mut Session)) -> Catalogue {
    let text = include_str!("../../../tests/data/attendee-list.laki.json");
    let mut catalogue: Catalogue = serde_json::from_str(text).unwrap();
    catalogue.organisation.email = "stelle@stelle.example".to_owned();
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    session.registrations.clear();
    session.invited = vec!["a".into(), "b".into(), "gone".into(), "a".into()];
    for (id, email) in [("a", "ki@a.example"), ("b", "")] {
        let mut centre = Centre { id: id.into(), name: format!("Kreis {id}"), ..Centre::default() };
        centre.contact.email = email.to_owned();
        catalogue.centres.put(centre);
    }
    for (name, email, status) in [
        ("Anna", "anna@a.example", RegistrationStatus::Registered),
        ("Ben", "ANNA@a.example", RegistrationStatus::Registered),
        ("Cem", "", RegistrationStatus::Registered),
        ("Dana", "d@a.example; e@a.example", RegistrationStatus::Registered),
        ("Eva", "eva@a.example", RegistrationStatus::Waiting),
        ("Finn", "finn@a.example", RegistrationStatus::Cancelled),
        ("Gül", "guel@a.example", RegistrationStatus::Invited),
    ] {
        catalogue.people.put(Person {
            id: name.into(),
            first_name: name.to_owned(),
            last_name: "Probe".to_owned(),
            email: email.to_owned(),
            ..Person::default()
        });
        let registration = Registration::new(name.into(), today());
        session.registrations.push(Registration { status, ..registration });
    }
    session.registrations.push(Registration::new("Gone".into(), today()));
    session.registrations.push(Registration::new("Anna".into(), today()));
    edit(&mut session);
    catalogue.sessions.put(session);
    catalogue
}

fn made(catalogue: &Catalogue, kind: MailKind, options: Options) -> Result<Mailing, Refusal> {
    let session = catalogue.sessions.at(0).unwrap();
    drafts(catalogue, session, options, &text(catalogue, kind, GERMAN), GERMAN, today())
}

/// A line for each draft, and for everybody who gets none.
fn told(mailing: &Mailing) -> String {
    let emails = |addresses: &[Address]| addresses.iter().map(Address::email).collect::<Vec<_>>().join(", ");
    let draft = |draft: &Draft| {
        let wants: Vec<_> = draft.wants.iter().map(|wanted| format!("{wanted:?}")).collect();
        let Mail { to, bcc, .. } = &draft.mail;
        let (to, bcc) = (emails(to), emails(bcc));
        format!("{} | {to} | {bcc} | {}", draft.file_name, wants.join(" "))
    };
    let left = |(one, why): (&Recipient, &Why)| format!("- {}: {}", one.name, why.words(GERMAN));
    let lines = mailing.drafts.iter().map(draft).chain(mailing.left_out().map(left));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_kind_goes_to_whom_it_concerns() {
    let all: Vec<_> = [MailKind::Invitation, MailKind::Confirmation, MailKind::WaitingNotice]
        .into_iter()
        .map(|kind| told(&made(&catalogue(|_| ()), kind, Options::default()).unwrap()))
        .collect();
    insta::assert_snapshot!(all.join("\n\n"));
    let off = catalogue(|session| session.status = SessionStatus::Cancelled);
    insta::assert_snapshot!(told(&made(&off, MailKind::Cancellation, Options::default()).unwrap()));
}

#[test]
fn together_nobody_sees_anybody() {
    let together = Options { together: true, ..Options::default() };
    let catalogue = catalogue(|_| ());
    let mailing = made(&catalogue, MailKind::Reminder, together).unwrap();
    let [draft] = mailing.drafts.as_slice() else { panic!("{mailing:?}") };
    // Ben has Anna's address: it gets one copy.
    assert_eq!(draft.mail.bcc.iter().map(Address::email).collect::<Vec<_>>(), ["anna@a.example"]);
    assert_eq!(draft.mail.to, draft.mail.from.iter().cloned().collect::<Vec<_>>());
    assert!(draft.mail.cc.is_empty() && !draft.mail.text.contains("Anna"), "{}", draft.mail.text);
    // A place on the waiting list is everybody's own.
    let waiting = made(&catalogue, MailKind::WaitingNotice, together).unwrap();
    assert!(waiting.drafts.iter().all(|draft| draft.mail.bcc.is_empty() && draft.mail.to.len() == 1));
}

#[test]
fn a_centre_gets_its_own_form_and_it_can_be_read_back() {
    let catalogue = catalogue(|_| ());
    let mailing =
        made(&catalogue, MailKind::Invitation, Options { documents: false, ..Options::default() }).unwrap();
    let session = catalogue.sessions.at(0).unwrap();
    let making = Making { catalogue: &catalogue, session, texts: GERMAN, today: today() };
    let mut press = Press::new(Arc::new(catalogue.clone()), None, GERMAN, today()).unwrap();
    for draft in &mailing.drafts {
        let centre = match &mailing.recipients[draft.recipients[0]].who {
            Who::Centre(id) => id.to_string(),
            Who::Person(id) => panic!("{id} is no centre"),
        };
        let attached = attachments(making, draft, &mut press).unwrap();
        let form = attached.iter().find(|one| one.kind == AttachmentKind::Xlsx).unwrap();
        let book = read::read(&form.bytes, &mut |_| true).unwrap();
        let filled = read_form(&book, &catalogue).unwrap();
        assert_eq!(
            (filled.mark.centre.to_string(), filled.mark.session.clone()),
            (centre, session.id.clone())
        );
    }
    assert!(!mailing.drafts.is_empty());
    let together = Options { together: true, ..Options::default() };
    let mailing = made(&catalogue, MailKind::Invitation, together).unwrap();
    let is_form = |wanted: &Wanted| matches!(wanted, Wanted::Form(_));
    assert!(!mailing.drafts[0].wants.iter().any(is_form), "it would show each centre the others' people");
}

#[test]
fn what_would_be_wrong_is_refused_in_words() {
    use MailKind as K;
    let off = |session: &mut Session| session.status = SessionStatus::Cancelled;
    let held = |session: &mut Session| session.status = SessionStatus::Held;
    let empty = |session: &mut Session| {
        session.invited.clear();
        session.registrations.clear();
    };
    let edits = [
        (&(|_: &mut Session| ()) as &dyn Fn(&mut Session), [None, None, Some(Refusal::NotCalledOff)]),
        (&off, [Some(Refusal::CalledOff), Some(Refusal::CalledOff), None]),
        (&held, [Some(Refusal::Over), Some(Refusal::Over), Some(Refusal::NotCalledOff)]),
        (&empty, [Some(Refusal::NobodyInvited), Some(Refusal::Nobody), Some(Refusal::NotCalledOff)]),
    ];
    for (edit, refusals) in edits {
        let catalogue = catalogue(edit);
        let found = [K::Invitation, K::Reminder, K::Cancellation]
            .map(|kind| made(&catalogue, kind, Options::default()).err());
        assert_eq!(found, refusals);
    }
    let over = catalogue(|session| {
        session.days[0].date = "2027-01-31".parse::<NaiveDate>().unwrap().into();
        session.days.truncate(1);
    });
    assert_eq!(made(&over, K::Reminder, Options::default()).err(), Some(Refusal::Over));
}

#[test]
fn the_offices_text_is_filled_once_and_what_means_nothing_is_said() {
    let mut catalogue = catalogue(|session| session.cancel_reason = "{stelle} krank".to_owned());
    catalogue.organisation.name = "Die {anrede}\r\nBcc: x".to_owned();
    let mut correspondence = catalogue.correspondence.clone();
    correspondence.set_mail(
        MailKind::Reminder,
        Some(MailText {
            kind: MailKind::Reminder,
            subject: "{angebot} {datum}\n{stelle}".to_owned(),
            body: "{anrede},\n\nLink: {link}\n\n\nKI {ki} {grund}\n{link}{frist}x\n{datum}\n{stelle}"
                .to_owned(),
            ..MailText::default()
        }),
    );
    catalogue = Edit::SetCorrespondence(Box::new(correspondence)).apply(&catalogue).unwrap();
    let mailing = made(&catalogue, MailKind::Reminder, Options::default()).unwrap();
    let mail = &mailing.drafts[0].mail;
    let offering = &catalogue.offerings.at(0).unwrap().title;
    assert_eq!(mail.subject, format!("{offering} {{datum}} Die {{anrede}} Bcc: x"));
    assert!(
        mail.text.ends_with("Anna Probe,\n\nKI  {stelle} krank\n{datum}\nDie {anrede} Bcc: x\n"),
        "{:?}",
        mail.text
    );
    assert_eq!(mailing.unknown, ["{datum}"]);
    assert!(mailing.empty.contains(&Placeholder::Link) && mailing.empty.contains(&Placeholder::Deadline));
    assert!(!mailing.empty.contains(&Placeholder::Reason));
    // English mails have the program's English text.
    let english = Texts::new(Lang::En);
    assert_eq!(text(&catalogue, MailKind::Reminder, english), english.usual_mail(MailKind::Reminder));
}
