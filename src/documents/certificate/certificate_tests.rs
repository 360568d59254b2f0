use super::*;
use RegistrationStatus::{Attended, Excused};

use crate::catalogue::{Edit, Registration, RegistrationStatus};
use crate::texts::Lang;

const GERMAN: Texts = Texts::new(Lang::De);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Three days, 20 teaching units: Ömer was there, Anna missed the last morning, Gesa is excused; the module is
/// the only one of its offering.
fn catalogue() -> Catalogue {
    let text = include_str!("../../../tests/data/attendee-list.laki.json");
    let mut catalogue: Catalogue = serde_json::from_str(text).unwrap();
    let mut offering = catalogue.offerings.at(0).unwrap().as_ref().clone();
    offering.aims = "- Konflikte erkennen\n\n• Gespräche führen\n".to_owned();
    catalogue.offerings.put(offering);
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    let with = |person: &str, days: &[RegistrationStatus]| {
        let mut registration = Registration { person: person.into(), ..Registration::default() };
        for (at, status) in days.iter().enumerate() {
            let entry = crate::catalogue::DayAttendance { status: *status, ..Default::default() };
            registration.enter(at, 3, Some(entry));
        }
        registration
    };
    session.registrations = vec![
        with("p1", &[Attended, Attended, Attended]),
        with("p2", &[Attended, Attended, Excused]),
        with("p3", &[Excused, Excused, Excused]),
    ];
    catalogue.sessions.put(session);
    catalogue
}

fn certificates(catalogue: &Catalogue, options: &Options, packing: Packing) -> Vec<Certificates> {
    let session = catalogue.sessions.at(0).unwrap();
    models(catalogue, &[session], (options, packing), GERMAN, day("2027-03-10"))
}

fn outline(page: &Page) -> String {
    let value = serde_json::to_value(page).unwrap();
    let fields = value.as_object().unwrap().iter();
    fields.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
}

fn issued() -> Catalogue {
    let catalogue = catalogue();
    let drafts = drafts(&catalogue, catalogue.sessions.at(0).unwrap(), GERMAN, day("2027-03-10"));
    let entries = drafts.into_iter().enumerate().map(|(at, draft)| crate::catalogue::Certificate {
        id: format!("c{at}").as_str().into(),
        ..draft.certificate
    });
    Edit::IssueCertificates(entries.collect(), day("2027-03-11")).apply(&catalogue).unwrap()
}

#[test]
fn every_string_is_decided() {
    let all = certificates(&catalogue(), &Options::default(), Packing::OneFile);
    let [only] = all.as_slice() else { panic!("{}", all.len()) };
    let titles: Vec<_> = only.pages.iter().map(|page| format!("{} {}", page.title, page.name)).collect();
    assert_eq!(
        titles,
        [
            "Teilbescheinigung Dr. Anna Ärmel",
            "Zertifikat Dr. Anna Ärmel",
            "Teilnahmebescheinigung Ömer Probst",
            "Zertifikat Ömer Probst"
        ]
    );
    insta::assert_snapshot!(outline(&only.pages[0]), @r#"
    is_draft: true
    title: "Teilbescheinigung"
    name: "Dr. Anna Ärmel"
    centre: "Stadt Düsseldorf"
    says: "hat an der folgenden Fortbildung zeitweise teilgenommen:"
    offering: "LAKI-201 Kommunales Konfliktmanagement"
    module: "Modul 1: Konfliktkultur und Auftrag"
    partner: "In Zusammenarbeit mit der Akademie Beispiel, gefördert durch die Stiftung Muster"
    facts: [{"label":"Termin","lines":["Mi, 03.03.2027, 09:30–16:30 Uhr","Do, 04.03.2027, 09:30–16:30 Uhr","Fr, 05.03.2027, 09:30–12:30 Uhr"]},{"label":"Ort","lines":["Haus der Vielfalt","Saal 2","Beispielweg 5, 47051 Duisburg"]},{"label":"Leitung","lines":["Mirjam Probe"]},{"label":"Umfang","lines":["16 UStd zu je 45 Minuten"]}]
    reduction: "16 UStd statt 20 UStd; abwesend am Fr, 05.03.2027"
    modules: null
    rule: ""
    contents: {"label":"Inhalte und Ziele","lines":["Konflikte erkennen","Gespräche führen"]}
    place_date: "Dortmund, 10.03.2027"
    signatory: "Dr. Ada Amt, Dezernatsleitung"
    signature: "Unterschrift"
    seal: "Siegel"
    number: "Entwurf – noch nicht ausgestellt"
    "#);
    insta::assert_snapshot!(outline(&only.pages[1]), @r#"
    is_draft: true
    title: "Zertifikat"
    name: "Dr. Anna Ärmel"
    centre: "Stadt Düsseldorf"
    says: "hat die folgende Fortbildungsreihe abgeschlossen:"
    offering: "LAKI-201 Kommunales Konfliktmanagement"
    module: ""
    partner: "In Zusammenarbeit mit der Akademie Beispiel, gefördert durch die Stiftung Muster"
    facts: [{"label":"Umfang","lines":["16 UStd zu je 45 Minuten"]}]
    reduction: ""
    modules: {"heading":"Besuchte Module","heads":["Modul","Termin","Umfang"],"rows":[{"module":"Modul 1: Konfliktkultur und Auftrag","dates":"Mi, 03.03. bis Fr, 05.03.2027","units":"16 UStd"}]}
    rule: "Voraussetzung für den Abschluss: alle Module."
    contents: {"label":"Inhalte und Ziele","lines":["Konflikte erkennen","Gespräche führen"]}
    place_date: "Dortmund, 10.03.2027"
    signatory: "Dr. Ada Amt, Dezernatsleitung"
    signature: "Unterschrift"
    seal: "Siegel"
    number: "Entwurf – noch nicht ausgestellt"
    "#);
}

#[test]
fn issued_ones_have_number_and_day_and_drafts_say_so() {
    let issued = issued();
    let only = &certificates(&issued, &Options::default(), Packing::OneFile)[0];
    let lines: Vec<_> = only
        .pages
        .iter()
        .map(|page| format!("{} | {} | {}", page.number, page.place_date, page.is_draft))
        .collect();
    assert_eq!(
        lines,
        [
            "Nr. 2027-0001 | Dortmund, 11.03.2027 | false",
            "Nr. 2027-0002 | Dortmund, 11.03.2027 | false",
            "Nr. 2027-0003 | Dortmund, 11.03.2027 | false",
            "Nr. 2027-0004 | Dortmund, 11.03.2027 | false",
        ]
    );
    // What is revoked is a draft again.
    let revoked = Edit::RevokeCertificate("c2".into(), day("2027-03-12")).apply(&issued).unwrap();
    let count = |drafts| {
        let options = Options { drafts, completion: false, ..Options::default() };
        certificates(&revoked, &options, Packing::OneFile)[0].pages.len()
    };
    assert_eq!((count(true), count(false)), (2, 1));
    let draft = &certificates(&revoked, &Options::default(), Packing::OneFile)[0].pages[2];
    assert_eq!(draft.number.as_str(), "Entwurf – noch nicht ausgestellt");
}

#[test]
fn each_has_a_file_named_after_its_person() {
    let files = certificates(&issued(), &Options::default(), Packing::FileEach);
    let names: Vec<_> = files.iter().map(|file| file.letterhead.file_name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Teilbescheinigung Ärmel, Anna 201 Modul 1 2027-03-03.pdf",
            "Zertifikat Ärmel, Anna 201 Modul 1 2027-03-03.pdf",
            "Teilnahmebescheinigung Probst, Ömer 201 Modul 1 2027-03-03.pdf",
            "Zertifikat Probst, Ömer 201 Modul 1 2027-03-03.pdf",
        ]
    );
    assert_eq!(files[0].letterhead.file_parts.number, "2027-0001");
    let idents: std::collections::BTreeSet<_> = files.iter().map(|file| &file.letterhead.ident).collect();
    assert_eq!(idents.len(), files.len(), "each its own document");
}
