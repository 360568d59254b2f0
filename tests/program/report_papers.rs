//! Reports on paper, read back.

use std::path::PathBuf;

use chrono::NaiveDate;
use laki_planer::catalogue::{
    Catalogue, Centre, Offering, Person, Question, QuestionKind, RegistrationStatus, Session, SessionDay,
    Trainer, Venue,
};
use laki_planer::documents::programme::Layout;
use laki_planer::documents::request::{Kind, Options, Request, Scope, Subject, documents};
use laki_planer::documents::{Rendered, compile};
use laki_planer::texts::{Lang, Texts};

use super::support::{attendee_list, check, day, pages, stationery, text_of};

const KINDS: [Kind; 5] =
    [Kind::Programme, Kind::CentreProfile, Kind::Evaluation, Kind::SessionReport, Kind::TrainerPlan];

fn today() -> NaiveDate {
    day("2026-11-23")
}

/// The office of the example, with all it has.
fn example() -> Catalogue {
    serde_json::from_str(include_str!("../../examples/beispielkatalog.laki.json")).unwrap()
}

/// One of everything, so that there is something to be about, and nothing more.
fn bare() -> Catalogue {
    let session = Session { id: "s".into(), trainers: vec!["t".into()], ..Session::default() };
    Catalogue {
        example: true,
        centres: [Centre { id: "c".into(), ..Centre::default() }].into_iter().collect(),
        trainers: [Trainer { id: "t".into(), ..Trainer::default() }].into_iter().collect(),
        sessions: [session].into_iter().collect(),
        ..Catalogue::default()
    }
}

/// Words that would be markup or break a page, wherever somebody could have typed them.
fn hostile() -> Catalogue {
    let long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(40);
    let odd = "#import \"x\" $x^2$ *fett* \u{202e}נועה 😀\0\r\n<a@b> = Titel {page}";
    let mut catalogue = attendee_list();
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    for (at, name) in [odd, &long].into_iter().enumerate() {
        let id = format!("hostile-{at}");
        let person = Person {
            id: id.as_str().into(),
            last_name: name.to_owned(),
            first_name: name.to_owned(),
            ..Person::default()
        };
        catalogue.people.put(person);
        session.registrations.push(laki_planer::catalogue::Registration {
            status: RegistrationStatus::Attended,
            walk_in: true,
            ..laki_planer::catalogue::Registration::new(id.as_str().into(), today())
        });
    }
    session.room = Some(long.clone());
    session.trainers.push("gone".into());
    session.days = session.days.iter().cycle().take(9).cloned().collect();
    session
        .days
        .push(SessionDay { date: serde_json::from_str("\"2027-02-31\"").unwrap(), ..SessionDay::default() });
    catalogue.sessions.put(session);
    catalogue.trainers.put(Trainer {
        id: "t1".into(),
        name: long.clone(),
        max_days_per_month: Some(1),
        ..Trainer::default()
    });
    let mut offering = Offering::clone(catalogue.offerings.at(0).unwrap());
    odd.clone_into(&mut offering.title);
    offering.aims.clone_from(&long);
    offering.description = odd.repeat(50);
    offering.modules[0].title.clone_from(&long);
    catalogue.offerings.put(offering);
    if let Some(venue) =
        catalogue.venues.at(0).map(|venue| Venue { name: long.clone(), ..Venue::clone(venue) })
    {
        catalogue.venues.put(venue);
    }
    let mut centre = Centre::clone(catalogue.centres.at(0).unwrap());
    centre.name = odd.repeat(20);
    centre.contact.email.clone_from(&long);
    centre.notes = vec![laki_planer::catalogue::CentreNote { text: odd.repeat(90), ..Default::default() }];
    catalogue.centres.put(centre);
    let questions = [QuestionKind::Text, QuestionKind::Scale, QuestionKind::Text];
    catalogue.organisation.evaluation =
        questions.into_iter().zip([odd, &long, ""]).map(|(kind, text)| Question::new(kind, text)).collect();
    odd.clone_into(&mut catalogue.organisation.name);
    catalogue
}

/// Something of the catalogue that a kind can be about.
fn subject(catalogue: &Catalogue, kind: Kind) -> Subject {
    let period = (day("2027-01-01"), day("2027-06-30"));
    match kind.scope() {
        Scope::Sessions => {
            Subject::Sessions(catalogue.sessions.iter().take(2).map(|session| session.id.clone()).collect())
        }
        Scope::Centre => Subject::Centre(catalogue.centres.at(0).unwrap().id.clone()),
        Scope::Trainer => Subject::Trainer(catalogue.trainers.at(0).unwrap().id.clone(), period.0, period.1),
        Scope::Period => Subject::Period(period.0, period.1),
        Scope::State => Subject::State,
    }
}

fn set(catalogue: &Catalogue, kind: Kind, subject: Subject, options: &Options, lang: Lang) -> Rendered {
    let request = Request { kind, subject, options: options.clone() };
    let papers = documents(catalogue, &request, Texts::new(lang), today()).unwrap();
    compile(papers.into_iter().next().unwrap().as_ref(), &stationery()).unwrap()
}

fn checked(rendered: &Rendered, name: &str) -> PathBuf {
    check(&rendered.pdf().unwrap(), name)
}

/// The session of the example with this module and first day.
fn session(catalogue: &Catalogue, module: &str, first: &str) -> Subject {
    let fits =
        |session: &&Session| session.module == module.into() && session.first_day() == Some(day(first));
    let found = catalogue.sessions.iter().map(AsRef::as_ref).find(fits).unwrap();
    Subject::Sessions(vec![found.id.clone()])
}

/// A report in German, checked and read back.
fn german(
    catalogue: &Catalogue,
    kind: Kind,
    subject: Subject,
    options: &Options,
    name: &str,
) -> Option<String> {
    text_of(&checked(&set(catalogue, kind, subject, options, Lang::De), name))
}

#[test]
fn every_report_is_accessible_and_well_formed_whatever_the_catalogue_says() {
    let chosen = {
        let mut options = Options::default();
        options.session_report.names = true;
        options.programme.layout = Layout::Booklet;
        options.centre_profile.names = false;
        options.centre_profile.notes = true;
        options
    };
    for (name, catalogue) in [("bare", bare()), ("example", example()), ("hostile", hostile())] {
        for kind in KINDS {
            for (lang, options) in [(Lang::De, &Options::default()), (Lang::En, &chosen)] {
                let rendered = set(&catalogue, kind, subject(&catalogue, kind), options, lang);
                let file = format!("{}-{name}-{lang:?}.pdf", kind.name());
                let path = checked(&rendered, &file);
                let Some(pages) = pages(&path) else { continue };
                let mark = if lang == Lang::De { "BEISPIEL" } else { "EXAMPLE" };
                assert!(pages.len() < 40, "{file}: {} pages", pages.len());
                for page in &pages {
                    assert!(page.contains(mark), "{file}: {page}");
                }
                let title = kind.title(Texts::new(lang));
                assert!(pages.join(" ").contains(title), "{file}: {pages:?}");
            }
        }
    }
}

#[test]
fn the_report_on_a_session_counts_and_names_only_if_asked() {
    let catalogue = example();
    let about = || session(&catalogue, "laki-201-1", "2025-09-10");
    let mut options = Options::default();
    let Some(text) = german(&catalogue, Kind::SessionReport, about(), &options, "report.pdf") else {
        return;
    };
    for words in ["Bericht zum Termin", "Status: durchgeführt", "Nach KI", "Nach Rolle", "Nach Tagen"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Personen im Einzelnen"), "{text}");
    options.session_report.names = true;
    let text = german(&catalogue, Kind::SessionReport, about(), &options, "report-names.pdf").unwrap();
    assert!(text.contains("Personen im Einzelnen"), "{text}");
}

#[test]
fn the_evaluation_sheet_has_boxes_and_words_and_no_names_of_participants() {
    let catalogue = example();
    let about = session(&catalogue, "laki-201-1", "2025-09-10");
    let path =
        checked(&set(&catalogue, Kind::Evaluation, about, &Options::default(), Lang::De), "evaluation.pdf");
    let Some(pages) = pages(&path) else { return };
    let text = pages.join(" ");
    assert_eq!(text.matches('☐').count(), 9 * 5, "{text}");
    for words in ["stimme voll zu", "stimme nicht zu", "Was nehmen Sie für Ihre Arbeit mit?", "anonym"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(pages.len() <= 2, "one sheet of paper");
}

#[test]
fn a_trainers_plan_has_every_day_and_the_sums() {
    let catalogue = example();
    let about = Subject::Trainer("mirjam-probe".into(), day("2027-01-01"), day("2027-06-30"));
    let Some(text) = german(&catalogue, Kind::TrainerPlan, about, &Options::default(), "plan.pdf") else {
        return;
    };
    for words in
        ["Mi, 03.03.2027", "Do, 04.03.2027", "Fr, 21.05.2027", "6 Tage", "2 Termine", "Noch zu terminieren"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
}
