//! Letters and forms as PDFs: accessible, well-formed, and readable by other programs.

use chrono::NaiveDate;
use laki_planer::catalogue::{Catalogue, GroupText, Session};
use laki_planer::documents::compile;
use laki_planer::documents::letter::{CancellationOptions, CancellationTo};
use laki_planer::documents::request::{Kind, Options, Packing, Request, Subject, documents};
use laki_planer::texts::{Lang, Texts};

use super::support::{attendee_list, check, run, stationery, write};

const KINDS: [Kind; 6] = [
    Kind::Invitation,
    Kind::RegistrationForm,
    Kind::Confirmation,
    Kind::WaitingNotice,
    Kind::Cancellation,
    Kind::VenueBooking,
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 2, 1).unwrap()
}

/// The fixture with two centres invited.
fn typical() -> Catalogue {
    let mut catalogue = attendee_list();
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    session.invited = vec!["dus".into(), "wes".into()];
    session.registration_deadline = Some(today().into());
    catalogue.sessions.put(session);
    catalogue
}

/// Everything that people type is markup, turns the writing round, or never ends.
fn hostile() -> Catalogue {
    let mut catalogue = typical();
    let nasty = || format!("#import \"x\" $x^2$ *a* \u{202e}abc\0 😀 {} {{name}} {{x}}", "Wort".repeat(500));
    let office = &mut catalogue.organisation;
    for field in [&mut office.name, &mut office.street, &mut office.signatory, &mut office.email] {
        *field = nasty();
    }
    catalogue.organisation.house_style.sender = [nasty(), nasty(), nasty()].join("\n");
    "Fuß\nZeile".clone_into(&mut catalogue.organisation.house_style.footer);
    let own = &mut catalogue.correspondence;
    for field in [&mut own.selection, &mut own.cancellation, &mut own.catering, &mut own.privacy] {
        *field = format!("{}\n- {}", nasty(), nasty());
    }
    own.groups = vec![GroupText { title: nasty(), release: nasty(), ..GroupText::default() }];
    for id in ["dus", "wes"] {
        if let Some(centre) = catalogue.centres.get(&id.into()) {
            let mut centre = laki_planer::catalogue::Centre::clone(centre);
            (centre.name, centre.contact.street) = (nasty(), nasty());
            catalogue.centres.put(centre);
        }
    }
    catalogue
}

/// The PDFs of a kind about all sessions of a catalogue.
fn pdfs(catalogue: &Catalogue, kind: Kind, options: Options, lang: Lang) -> Vec<(String, Vec<u8>)> {
    let subject = Subject::Sessions(catalogue.sessions.iter().map(|session| session.id.clone()).collect());
    let request = Request { kind, subject, options };
    let documents = documents(catalogue, &request, Texts::new(lang), today());
    let documents = documents.unwrap_or_else(|refusal| panic!("{refusal:?}"));
    documents
        .iter()
        .map(|document| {
            let rendered =
                compile(document.as_ref(), &stationery()).unwrap_or_else(|error| panic!("{kind:?}: {error}"));
            (document.letterhead().file_name.clone(), rendered.pdf().unwrap())
        })
        .collect()
}

#[test]
fn every_letter_is_accessible_and_well_formed() {
    for (name, catalogue) in [("typical", typical()), ("hostile", hostile())] {
        for lang in [Lang::De, Lang::En] {
            for kind in KINDS {
                let files = pdfs(&catalogue, kind, Options::default(), lang);
                assert_eq!(files.len(), 1, "{kind:?}");
                check(&files[0].1, &format!("letter-{name}-{lang:?}-{}.pdf", kind.name()));
            }
        }
    }
}

#[test]
fn nothing_known_still_gives_pages_or_none() {
    let mut catalogue = Catalogue::default();
    catalogue.sessions.put(Session { id: "s".into(), ..Session::default() });
    for kind in KINDS {
        let files = pdfs(&catalogue, kind, Options::default(), Lang::De);
        let has_somebody = matches!(kind, Kind::Invitation | Kind::RegistrationForm);
        assert_eq!(files.len(), usize::from(has_somebody), "{kind:?}");
    }
}

#[test]
fn each_gets_a_file_of_their_own_where_that_is_wanted() {
    let catalogue = typical();
    let options = Options {
        packing: Packing::FileEach,
        cancellation: CancellationOptions { to: CancellationTo::People },
        ..Options::default()
    };
    for (kind, least) in [(Kind::Invitation, 2), (Kind::RegistrationForm, 2), (Kind::Cancellation, 4)] {
        let files = pdfs(&catalogue, kind, options.clone(), Lang::De);
        assert!(files.len() >= least, "{kind:?}: {}", files.len());
    }
}

#[test]
fn the_words_are_read_back_with_pages_counted_for_each_letter() {
    let catalogue = typical();
    let files = pdfs(&catalogue, Kind::Invitation, Options::default(), Lang::De);
    let path = write("letter-words.pdf", &files[0].1);
    let Some(text) = run("pdftotext", &["-enc", "UTF-8", "-layout"], &path) else { return };
    let pages: Vec<_> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    let firsts = pages.iter().filter(|page| page.contains("Seite 1 von")).count();
    assert_eq!(firsts, 2, "{text}");
    for words in ["Guten Tag,", "Einladung: LAKI-201", "Mi, 03.03.2027", "Anmeldebogen", "Art. 14 DSGVO"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}
