//! What an office lays on the tables of a session, read back.

use chrono::NaiveDate;
use laki_planer::catalogue::{
    Catalogue, Certificate, CertificateKind, DayAttendance, Edit, Person, Registration, RegistrationStatus,
    Session, Trainer,
};
use laki_planer::documents::badges::LabelFormat;
use laki_planer::documents::certificate;
use laki_planer::documents::door_sign::Arrow;
use laki_planer::documents::request::{Kind, Options, Packing, Request, Subject, documents};
use laki_planer::documents::{Rendered, Stationery, compile};
use laki_planer::texts::{Lang, Texts};

use super::support::{GERMAN, attendee_list, check, pages, run, stationery, text_of};

const KINDS: [Kind; 5] =
    [Kind::ContactList, Kind::Badges, Kind::TableTents, Kind::DoorSign, Kind::Certificates];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 10).unwrap()
}

/// The fixture's session with these people in it.
fn with_people(names: &[(&str, &str)]) -> Catalogue {
    let mut catalogue = attendee_list();
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    session.registrations.clear();
    for (at, (first_name, last_name)) in names.iter().enumerate() {
        let id = format!("new-{at:04}");
        catalogue.people.put(Person {
            id: id.as_str().into(),
            last_name: (*last_name).to_owned(),
            first_name: (*first_name).to_owned(),
            centre: Some("dus".into()),
            email: "name@stelle.example".to_owned(),
            phone: "0211 000-1".to_owned(),
            ..Person::default()
        });
        session.registrations.push(Registration {
            status: RegistrationStatus::Attended,
            support_need: Some("Rampe".into()),
            ..Registration::new(id.as_str().into(), today())
        });
    }
    catalogue.sessions.put(session);
    catalogue
}

/// Names that would be markup or break a page, and a session whose other words are no better.
fn hostile() -> Catalogue {
    let long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(8);
    let mut catalogue = with_people(&[
        ("#import \"x\"", "$x^2$ *fett*"),
        ("נועה", "نازنین‌زهرا"),
        ("😀 Emoji", "\u{202e}漢字"),
        (&long, &long),
        ("", "Nur\0Nachname"),
        ("Nur Vorname", ""),
        ("", ""),
    ]);
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    session.room = Some(long.clone());
    session.days = session.days.iter().cycle().take(9).cloned().collect();
    catalogue.sessions.put(session);
    catalogue.trainers.put(Trainer { id: "t1".into(), name: long.clone(), ..Trainer::default() });
    let mut offering = catalogue.offerings.at(0).unwrap().as_ref().clone();
    offering.title.clone_from(&long);
    offering.modules[0].title = long;
    catalogue.offerings.put(offering);
    catalogue
}

fn set(catalogue: &Catalogue, kind: Kind, options: &Options, lang: Lang) -> Rendered {
    let sessions = catalogue.sessions.iter().map(|session| session.id.clone()).collect();
    let request = Request { kind, subject: Subject::Sessions(sessions), options: options.clone() };
    let papers = documents(catalogue, &request, Texts::new(lang), today()).unwrap();
    compile(papers.into_iter().next().unwrap().as_ref(), &stationery()).unwrap()
}

#[test]
fn every_paper_is_accessible_and_well_formed_whatever_the_catalogue_says() {
    let chosen = {
        let mut options = Options::default();
        options.badges.role = true;
        options.badges.format = LabelFormat::Herma5028;
        options.table_tents.role = true;
        options.door_sign.arrow = Arrow::Left;
        options.contact_list.waiting_list = true;
        options.contact_list.support_needs = true;
        options
    };
    for (name, catalogue) in [("empty", with_people(&[])), ("usual", attendee_list()), ("hostile", hostile())]
    {
        for kind in KINDS {
            for (lang, options) in [(Lang::De, &Options::default()), (Lang::En, &chosen)] {
                let rendered = set(&catalogue, kind, options, lang);
                let file = format!("{}-{name}-{lang:?}.pdf", kind.name());
                let path = check(&rendered.pdf().unwrap(), &file);
                let mark = if lang == Lang::De { "BEISPIEL" } else { "EXAMPLE" };
                let Some(pages) = pages(&path) else { continue };
                for page in &pages {
                    assert!(page.contains(mark), "{file}: {page}");
                }
            }
        }
    }
}

#[test]
fn everybody_has_a_badge_and_begun_sheets_are_used_up() {
    let names: Vec<_> = (0..11).map(|at| (format!("Vor{at:02}"), format!("Nach{at:02}"))).collect();
    let names: Vec<_> = names.iter().map(|(first, last)| (first.as_str(), last.as_str())).collect();
    let catalogue = with_people(&names);
    let mut options = Options::default();
    options.badges.trainers = false;
    options.badges.format = LabelFormat::AveryL4784;
    for (start, expected) in [(1, [10, 1]), (10, [1, 10])] {
        options.badges.start = start;
        let path =
            check(&set(&catalogue, Kind::Badges, &options, Lang::De).pdf().unwrap(), "badges-start.pdf");
        let Some(pages) = pages(&path) else { return };
        let counts: Vec<_> = pages.iter().map(|page| page.matches("Nach").count()).collect();
        assert_eq!(counts, expected, "from {start}");
    }
}

/// One may lie in front of everybody: nothing on it but the name, the KI and, if wanted, the role.
#[test]
fn what_lies_about_tells_nothing_that_is_private() {
    let catalogue = attendee_list();
    for kind in [Kind::Badges, Kind::TableTents, Kind::DoorSign] {
        let path = check(&set(&catalogue, kind, &Options::default(), Lang::De).pdf().unwrap(), "private.pdf");
        let Some(pages) = pages(&path) else { return };
        assert!(!pages.join(" ").contains("SECRET"), "{kind:?}: {pages:?}");
    }
}

#[test]
fn a_tent_has_the_name_twice_and_a_listener_hears_it_once() {
    let path = check(
        &set(&with_people(&[("Anna", "Ärmel")]), Kind::TableTents, &Options::default(), Lang::De)
            .pdf()
            .unwrap(),
        "tent.pdf",
    );
    let Some(pages) = pages(&path) else { return };
    assert_eq!(pages.len(), 2, "trainer and Anna");
    assert_eq!(pages[1].matches("Anna").count(), 2, "{pages:?}");
    let Some(tree) = run("pdfinfo", &["-struct-text"], &path) else { return };
    assert_eq!(tree.matches("Anna").count(), 1, "{tree}");
    assert!(tree.contains("H1"), "{tree}");
}

#[test]
fn the_contact_list_says_for_whom_it_is_on_every_page() {
    let names: Vec<_> = (0..60).map(|at| (format!("Vor{at:02}"), format!("Nach{at:02}"))).collect();
    let names: Vec<_> = names.iter().map(|(first, last)| (first.as_str(), last.as_str())).collect();
    let catalogue = with_people(&names);
    let path =
        check(&set(&catalogue, Kind::ContactList, &Options::default(), Lang::De).pdf().unwrap(), "cl.pdf");
    let Some(pages) = pages(&path) else { return };
    assert!(pages.len() > 1);
    for page in &pages {
        assert!(page.contains("Nur für die Leitung – nicht auslegen"), "{page}");
        assert!(page.contains("Telefon") && !page.contains("Rampe"), "{page}");
    }
    let mut options = Options::default();
    options.contact_list.support_needs = true;
    let path = check(&set(&catalogue, Kind::ContactList, &options, Lang::De).pdf().unwrap(), "cl-needs.pdf");
    assert!(text_of(&path).is_none_or(|text| text.matches("Rampe").count() == 60));
}

#[test]
fn the_door_sign_names_what_where_and_when() {
    let mut options = Options::default();
    options.door_sign.arrow = Arrow::Right;
    let path = check(&set(&attendee_list(), Kind::DoorSign, &options, Lang::De).pdf().unwrap(), "door.pdf");
    let Some(pages) = pages(&path) else { return };
    assert_eq!(pages.len(), 1);
    for text in [
        "Konfliktkultur und Auftrag",
        "Kommunales Konfliktmanagement: Modul 1",
        "Saal 2",
        "Haus der Vielfalt",
        "Mi, 03.03.2027",
        "09:30–12:30 Uhr",
        "Leitung: Mirjam Probe",
    ] {
        assert!(pages[0].contains(text), "{text}: {}", pages[0]);
    }
    assert!(run("pdfinfo", &["-struct"], &path).is_none_or(|tree| tree.contains("Figure")));
}

/// A full house of people of whom each third left early, certified and in the register.
fn certified(people: usize) -> Catalogue {
    let names: Vec<_> = (0..people).map(|at| (format!("Vor{at:03}"), format!("Nach{at:03}"))).collect();
    let names: Vec<_> = names.iter().map(|(first, last)| (first.as_str(), last.as_str())).collect();
    let mut catalogue = with_people(&names);
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    for registration in session.registrations.iter_mut().step_by(3) {
        let entry = DayAttendance { status: RegistrationStatus::Excused, ..DayAttendance::default() };
        registration.enter(2, 3, Some(entry));
    }
    catalogue.sessions.put(session);
    let drafts = certificate::drafts(&catalogue, catalogue.sessions.at(0).unwrap(), GERMAN, today());
    let entries = drafts
        .into_iter()
        .enumerate()
        .filter(|(_, draft)| draft.certificate.kind != CertificateKind::Completion)
        .map(|(at, draft)| Certificate { id: format!("c{at:04}").as_str().into(), ..draft.certificate });
    Edit::IssueCertificates(entries.collect(), today()).apply(&catalogue).unwrap()
}

#[test]
fn certificates_are_one_page_each_with_their_numbers() {
    let mut options = Options::default();
    options.certificates.drafts = false;
    let rendered = set(&certified(7), Kind::Certificates, &options, Lang::De);
    assert_eq!(rendered.page_count(), 7);
    let path = check(&rendered.pdf().unwrap(), "certificates.pdf");
    let Some(pages) = pages(&path) else { return };
    for (at, page) in pages.iter().enumerate() {
        let title = if at % 3 == 0 { "Teilbescheinigung" } else { "Teilnahmebescheinigung" };
        assert!(page.contains(&format!("{title} Vor{at:03} Nach{at:03} Stadt Düsseldorf hat an")), "{page}");
        assert!(page.contains(&format!("Nr. 2027-{:04}", at + 1)), "{page}");
        assert!(page.contains("Dortmund, 10.03.2027") && page.contains("Dr. Ada Amt"), "{page}");
        let reduced = page.contains("16 UStd statt 20 UStd; abwesend am Fr, 05.03.2027");
        assert_eq!(reduced, at % 3 == 0, "{page}");
        assert!(!page.contains("Entwurf") && !page.contains("Rampe"), "{page}");
    }
}

#[test]
fn every_certificate_can_be_a_file_of_its_own() {
    let catalogue = certified(3);
    let options = Options { packing: Packing::FileEach, ..Options::default() };
    let subject = Subject::Sessions(vec!["s1".into()]);
    let request = Request { kind: Kind::Certificates, subject, options };
    let papers = documents(&catalogue, &request, GERMAN, today()).unwrap();
    assert_eq!(papers.len(), 6, "three of attendance, and three drafts of the completed offering");
    for (at, paper) in papers.iter().enumerate() {
        let rendered = compile(paper.as_ref(), &Stationery::default()).unwrap();
        assert_eq!(rendered.page_count(), 1);
        let path = check(&rendered.pdf().unwrap(), &format!("certificate-{at}.pdf"));
        let Some(text) = text_of(&path) else { return };
        assert_eq!(text.contains("Entwurf"), at % 2 == 1, "{text}");
    }
}

/// The fixture's session twice more: called "s2" with many people, and "s3" on one day only.
fn three_sessions() -> Catalogue {
    let names: Vec<_> = (0..60).map(|at| (format!("Vor{at:02}"), format!("Nach{at:02}"))).collect();
    let names: Vec<_> = names.iter().map(|(first, last)| (first.as_str(), last.as_str())).collect();
    let mut catalogue = with_people(&names);
    let long = Session::clone(catalogue.sessions.at(0).unwrap());
    let mut short = Session { id: "s3".into(), ..Session::clone(attendee_list().sessions.at(0).unwrap()) };
    short.days.truncate(1);
    catalogue.sessions.put(Session { id: "s2".into(), ..long });
    catalogue.sessions.put(Session::clone(attendee_list().sessions.at(0).unwrap()));
    catalogue.sessions.put(short);
    catalogue
}

#[test]
fn several_lists_make_one_file_with_pages_and_bookmarks_of_their_own() {
    let catalogue = three_sessions();
    let path = check(
        &set(&catalogue, Kind::AttendeeList, &Options::default(), Lang::De).pdf().unwrap(),
        "lists.pdf",
    );
    let Some(pages) = pages(&path) else { return };
    let numbers: Vec<_> = pages
        .iter()
        .map(|page| {
            let at = page.find("Seite ").unwrap();
            page[at..].split(' ').take(4).collect::<Vec<_>>().join(" ")
        })
        .collect();
    assert_eq!(
        numbers,
        [
            "Seite 1 von 2",
            "Seite 2 von 2",
            "Seite 1 von 4",
            "Seite 2 von 4",
            "Seite 3 von 4",
            "Seite 4 von 4",
            "Seite 1 von 1"
        ]
    );
    // Titles of later pages are those of their own list, and the short list stands upright.
    assert!(pages[3].starts_with("Teilnehmendenliste · 201 · Modul 1"), "{}", pages[3]);
    let Some(info) = run("pdfinfo", &["-f", "1", "-l", "99"], &path) else { return };
    let upright = |page: usize| {
        let line = info.lines().find(|line| line.starts_with(&format!("Page {page:>4} size"))).unwrap();
        line.contains("595.276 x")
    };
    assert!(!upright(1) && !upright(3) && upright(7), "{info}");
    let outlines = run("qpdf", &["--json", "--json-key=outlines"], &path).unwrap();
    assert_eq!(outlines.matches("Teilnehmendenliste LAKI-201").count(), 3, "{outlines}");
}

#[test]
fn lists_can_be_a_file_each() {
    let catalogue = three_sessions();
    let subject = Subject::Sessions(catalogue.sessions.iter().map(|session| session.id.clone()).collect());
    for (packing, files) in [(Packing::OneFile, 1), (Packing::FileEach, 3)] {
        let options = Options { packing, ..Options::default() };
        let request = Request { kind: Kind::AttendeeList, subject: subject.clone(), options };
        assert_eq!(documents(&catalogue, &request, GERMAN, today()).unwrap().len(), files);
    }
}

#[test]
fn every_paper_takes_several_sessions_in_one_file_or_in_several() {
    let catalogue = three_sessions();
    let subject = Subject::Sessions(catalogue.sessions.iter().map(|session| session.id.clone()).collect());
    for kind in KINDS {
        for (packing, least) in [(Packing::OneFile, 1), (Packing::FileEach, 3)] {
            let options = Options { packing, ..Options::default() };
            let request = Request { kind, subject: subject.clone(), options };
            let papers = documents(&catalogue, &request, GERMAN, today()).unwrap();
            let several = kind == Kind::Certificates && packing == Packing::FileEach;
            assert!(papers.len() == least || several && papers.len() > least, "{kind:?}: {}", papers.len());
            if packing == Packing::OneFile {
                let rendered = compile(papers[0].as_ref(), &Stationery::default()).unwrap();
                let path = check(&rendered.pdf().unwrap(), &format!("{}-three.pdf", kind.name()));
                let Some(text) = text_of(&path) else { continue };
                if kind != Kind::DoorSign {
                    assert!(text.contains("Nach59") && text.contains("Zufall"), "{kind:?}");
                }
                assert!(rendered.page_count() >= 3, "{kind:?}");
            }
        }
    }
}
