//! Registration forms: openpyxl fills them as a person would, `LibreOffice` saves them again and in other
//! formats, and what comes back is read.

use std::path::Path;

use laki_planer::catalogue::{
    Catalogue, Centre, Edit, Module, Offering, Person, PersonId, Registration, Role, Session, SessionDay,
    SessionStatus,
};
use laki_planer::exchange::forms::{
    Answered, Asked, Form, FormOptions, Intake, Late, Trouble, forms, write_form,
};
use laki_planer::exchange::import::State;
use laki_planer::exchange::read;
use laki_planer::reference;
use laki_planer::texts::{Lang, Texts};

use super::support::{EXAMPLE, GERMAN, Ran, convert, day, laki, python};

/// Twelve KIs, ten of them invited; a session of two days with four seats; two people of Unna known.
fn catalogue() -> Catalogue {
    let name =
        |at: usize| ["Unna", "Köln"].get(at).map_or_else(|| format!("KI {at:02}"), ToString::to_string);
    let centre =
        |at: usize| Centre { id: format!("k{at}").as_str().into(), name: name(at), ..Centre::default() };
    let person = |id: &str, first: &str, last: &str, centre: &str| Person {
        id: id.into(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        centre: Some(centre.into()),
        ..Person::default()
    };
    let module = Module { id: "m".into(), title: "Auftrag".to_owned(), order: 1, ..Module::default() };
    let offering = Offering {
        id: "o".into(),
        number: "LAKI-201".to_owned(),
        modules: vec![module],
        ..Offering::default()
    };
    let session = Session {
        id: "s".into(),
        module: "m".into(),
        days: ["2027-03-03", "2027-03-04"].map(|text| SessionDay::whole(day(text))).to_vec(),
        invited: (0..10).map(|at| format!("k{at}").as_str().into()).collect(),
        registration_deadline: Some(day("2027-02-10").into()),
        max_people: Some(4),
        status: SessionStatus::Invited,
        registrations: vec![Registration::new("ben".into(), day("2027-01-04"))],
        ..Session::default()
    };
    let mut catalogue = Catalogue::default();
    "LaKI".clone_into(&mut catalogue.organisation.name);
    "laki@example.org".clone_into(&mut catalogue.organisation.email);
    catalogue.centres = (0..12).map(centre).collect();
    catalogue.people = [
        person("anna", "Anna", "Ärger", "k0"),
        person("ben", "Ben", "Beispiel", "k0"),
        person("cem", "Cem", "Öztürk", "k0"),
        person("eva", "Eva", "Elsewhere", "k1"),
    ]
    .into_iter()
    .collect();
    catalogue.offerings = [offering].into_iter().collect();
    catalogue.sessions = [session].into_iter().collect();
    catalogue
}

fn written(catalogue: &Catalogue, texts: Texts) -> Vec<Form> {
    let session = catalogue.sessions.get(&"s".into()).unwrap();
    forms(catalogue, session, &session.invited, FormOptions::default(), (texts, day("2027-01-11")))
}

/// Reads files that came in together on a day.
fn taken(catalogue: &Catalogue, files: &[&Path], today: &str, late: Late) -> (Intake, Answered) {
    let read = |path: &&Path| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, read::read(&std::fs::read(path).unwrap(), &mut |_| true))
    };
    let intake = Intake::of(catalogue, files.iter().map(read));
    let asked = Asked { today: day(today), late, ..Asked::default() };
    let answered = intake.answer(catalogue, &asked, &|at| PersonId::from(format!("neu-{at}").as_str()));
    (intake, answered)
}

/// "Anna Ärger: New Nimmt teil": every row with what becomes of it.
fn rows(catalogue: &Catalogue, answered: &Answered) -> Vec<String> {
    let row = |row: &laki_planer::exchange::forms::FormRow| {
        let words = row.words(catalogue, GERMAN);
        format!("{}: {:?} {words}", row.line.name, row.line.fate.state()).trim().to_owned()
    };
    answered.rows.iter().map(row).collect()
}

/// Who is in the session afterwards: "anna Registered".
fn registrations(catalogue: &Catalogue, edit: Option<Edit>) -> Vec<String> {
    let after = edit.map_or_else(|| catalogue.clone(), |edit| edit.apply(catalogue).unwrap());
    let session = after.sessions.get(&"s".into()).unwrap();
    session.registrations.iter().map(|r| format!("{} {:?}", r.person, r.status)).collect()
}

const FILL: &str = r#"
import sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
sheet = book.worksheets[0]
assert book["LaKI"].sheet_state == "veryHidden"
assert sheet.protection.sheet and not sheet.protection.password
head = next(row[0].row for row in sheet.iter_rows() if row[5].value == "Anmelden?")
rows = {sheet.cell(row=row, column=2).value: row for row in range(head + 1, head + 4)}
assert list(rows) == ["Ärger", "Beispiel", "Öztürk"], rows
for cell in sheet[head + 1][:5]:
    assert cell.protection.locked, cell.coordinate
assert not sheet.cell(row=head + 1, column=6).protection.locked
assert all(not sheet.cell(row=head + 4, column=at).protection.locked for at in range(2, 7))
assert sheet.column_dimensions["G"].hidden
lists = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}
assert lists == {f"D{head+4}:D{head+15}": "LaKI!$D$1:$D$9", f"F{head+1}:F{head+15}": "LaKI!$E$1:$E$2"}, lists
assert [book["LaKI"].cell(row=at, column=5).value for at in (1, 2)] == ["ja", "nein"]
assert sheet.print_title_rows and sheet.page_setup.orientation == "landscape" and sheet.freeze_panes
text = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
for part in ("LAKI-201", "03.03.2027", "10.02.2027", "laki@example.org", "DSGVO"):
    assert part in text, part
sheet.cell(row=rows["Ärger"], column=6, value="ja")
sheet.cell(row=rows["Beispiel"], column=6, value="nein")
for at, row in enumerate([("Neu", "Nora", "KI-Leitung", "nora@example.org", "ja"), ("von Beispiel", "Uwe")]):
    for column, value in enumerate(row):
        sheet.cell(row=head + 4 + at, column=2 + column, value=value)
book.save(sys.argv[1])
"#;

#[test]
fn a_filled_form_comes_back_whatever_program_saved_it() {
    let catalogue = catalogue();
    let folder = tempfile::tempdir().unwrap();
    let unna = written(&catalogue, GERMAN).into_iter().find(|form| form.mark.centre == "k0".into()).unwrap();
    let file = folder.path().join("Kopie von irgendwas.xlsx");
    std::fs::write(&file, write_form(&unna).unwrap()).unwrap();
    if python(FILL, &file).is_none() {
        return;
    }
    let check = |file: &Path| {
        let (intake, answered) = taken(&catalogue, &[file], "2027-01-20", Late::Waiting);
        assert!(intake.files[0].form.is_ok(), "{:?}", intake.files[0]);
        assert_eq!(
            rows(&catalogue, &answered),
            [
                "Anna Ärger: New schon bekannt, wird angemeldet",
                "Ben Beispiel: Changed Status der Anmeldung: angemeldet → abgemeldet",
                "Nora Neu: New",
                "Uwe von Beispiel: New",
            ],
            "{}",
            file.display()
        );
        let after = registrations(&catalogue, answered.edit.clone());
        assert_eq!(
            after,
            ["ben Cancelled", "anna Registered", "neu-1 Registered", "neu-2 Registered"],
            "{}",
            file.display()
        );
        let after = answered.edit.unwrap().apply(&catalogue).unwrap();
        let nora = after.people.get(&"neu-1".into()).unwrap();
        assert_eq!(
            (nora.role, nora.email.as_str(), nora.centre.clone()),
            (Role::Head, "nora@example.org", Some("k0".into()))
        );
    };
    check(&file);
    for format in ["xlsx", "ods", "xls"] {
        let into = folder.path().join(format);
        std::fs::create_dir(&into).unwrap();
        if convert(&file, format, &into) {
            check(&into.join("Kopie von irgendwas").with_extension(format));
        }
    }
}

const ONE: &str = r#"
import sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
sheet = book.worksheets[0]
head = next(row[0].row for row in sheet.iter_rows() if row[5].value == "Anmelden?")
free = next(row for row in range(head + 1, 99) if not sheet.cell(row=row, column=2).value)
for column, value in enumerate(("Nachname", "Person " + sys.argv[1][-6:-5])):
    sheet.cell(row=free, column=2 + column, value=value)
book.save(sys.argv[1])
"#;

#[test]
fn ten_at_once_are_one_step_and_who_has_no_seat_waits() {
    let catalogue = catalogue();
    let folder = tempfile::tempdir().unwrap();
    let mut paths = Vec::new();
    for (at, form) in written(&catalogue, GERMAN).iter().enumerate() {
        let path = folder.path().join(format!("{at}.xlsx"));
        std::fs::write(&path, write_form(form).unwrap()).unwrap();
        if python(ONE, &path).is_none() {
            return;
        }
        paths.push(path);
    }
    assert_eq!(paths.len(), 10);
    // The first one comes a second time.
    let again = folder.path().join("Kopie.xlsx");
    std::fs::copy(&paths[0], &again).unwrap();
    paths.push(again);
    let files: Vec<_> = paths.iter().map(AsRef::as_ref).collect();
    let (_, answered) = taken(&catalogue, &files, "2027-02-01", Late::Waiting);
    let said = rows(&catalogue, &answered);
    let waiting = said.iter().filter(|row| row.contains("Warteliste")).count();
    // Ben has a seat and is "ja" on Unna's form: nothing new. Ten new people for three seats.
    assert_eq!((answered.count(State::New), answered.count(State::Same), waiting), (10, 1, 7), "{said:#?}");
    let twice: Vec<_> = said.iter().filter(|row| row.contains("steht schon in „0.xlsx“, Zeile")).collect();
    assert_eq!(twice.len(), 1, "{said:#?}");
    let after = registrations(&catalogue, answered.edit.clone());
    assert_eq!(after.iter().filter(|line| line.ends_with("Registered")).count(), 4);
    assert_eq!(after.iter().filter(|line| line.ends_with("Waiting")).count(), 7);
    assert!(matches!(answered.edit, Some(Edit::Together(..))), "one step");

    // After the deadline they wait, or take the seats there are: as the user says.
    let (_, late) = taken(&catalogue, &files[2..3], "2027-02-11", Late::Waiting);
    let said = rows(&catalogue, &late);
    assert!(said[0].contains("Warteliste") && said[0].contains("Anmeldeschluss"), "{said:?}");
    let (_, late) = taken(&catalogue, &files[2..3], "2027-02-11", Late::Seat);
    assert_eq!(registrations(&catalogue, late.edit)[1], "neu-1 Registered");
    assert!(!rows(&catalogue, &late_words(&catalogue, files[2]))[0].contains("Warteliste"));
}

fn late_words(catalogue: &Catalogue, file: &Path) -> Answered {
    taken(catalogue, &[file], "2027-02-11", Late::Seat).1
}

/// A form of Unna's, changed by a script.
fn changed(catalogue: &Catalogue, script: &str, then: &Catalogue) -> Option<(Intake, Answered)> {
    let folder = tempfile::tempdir().unwrap();
    let form = written(catalogue, GERMAN).into_iter().find(|form| form.mark.centre == "k0".into()).unwrap();
    let path = folder.path().join("x.xlsx");
    std::fs::write(&path, write_form(&form).unwrap()).unwrap();
    let script = format!(
        "import sys\nfrom openpyxl import load_workbook\nbook = load_workbook(sys.argv[1])\nsheet = \
         book.worksheets[0]\nhidden = book['LaKI']\nhead = next(row[0].row for row in sheet.iter_rows() if \
         row[5].value == 'Anmelden?')\n{script}\nbook.save(sys.argv[1])\n"
    );
    python(&script, &path).map(|_| taken(then, &[&path], "2027-01-20", Late::Waiting))
}

#[test]
fn damaged_foreign_and_outdated_forms_are_told_apart() {
    let catalogue = catalogue();
    let with = |change: &dyn Fn(&mut Session)| {
        let mut session = Session::clone(catalogue.sessions.get(&"s".into()).unwrap());
        change(&mut session);
        let mut after = catalogue.clone();
        after.sessions = [session].into_iter().collect();
        after
    };
    let mut other = with(&|session| session.id = "anderer".into());
    let gone = other.clone();
    other.organisation.name = "Andere Stelle".to_owned();
    for (script, then, expected) in [
        ("hidden['B2'] = 'anderer'", catalogue.clone(), "damaged"),
        ("hidden['B1'] = '7'", catalogue.clone(), "other_version"),
        ("del book['LaKI']", catalogue.clone(), "not_a_form"),
        ("sheet.delete_cols(7)", catalogue.clone(), "no_table"),
        ("", gone, "no_session"),
        ("", other, "other_catalogue"),
        ("", with(&|session| session.status = SessionStatus::Cancelled), "called_off"),
        ("", with(&|session| session.status = SessionStatus::Held), "over"),
        ("", with(&|session| session.invited.clear()), "not_invited"),
    ] {
        let Some((intake, answered)) = changed(&catalogue, script, &then) else { return };
        let trouble = intake.files[0].form.as_ref().unwrap_err();
        assert_eq!(trouble.id(), expected, "{script}");
        assert!(answered.edit.is_none() && trouble.words(GERMAN).ends_with('.'), "{}", trouble.words(GERMAN));
    }
    assert_eq!(Trouble::NotAForm.id(), "not_a_form");
}

#[test]
fn what_is_pasted_or_typed_wrongly_is_told_and_changes_nothing_else() {
    let catalogue = catalogue();
    let script = "
sheet.cell(row=head + 4, column=2, value='=HYPERLINK(\"http://x\",\"Klick\")')
sheet.cell(row=head + 4, column=3, value='Anna')
sheet.cell(row=head + 5, column=2, value='Rolle')
sheet.cell(row=head + 5, column=4, value='Zauberer')
sheet.cell(row=head + 6, column=2, value='Vielleicht')
sheet.cell(row=head + 6, column=6, value='vielleicht')
sheet.cell(row=head + 7, column=3, value='ohne')
sheet.cell(row=head + 7, column=5, value='keine Adresse')
sheet.cell(row=head + 1, column=2, value='Anders')
sheet.cell(row=head + 1, column=6, value='ja')";
    let Some((_, answered)) = changed(&catalogue, script, &catalogue) else { return };
    let said = rows(&catalogue, &answered);
    let broken = |name: &str| said.iter().any(|row| row.contains(": Broken") && row.contains(name));
    assert!(broken("Zauberer") && broken("vielleicht") && broken("keine Adresse"), "{said:#?}");
    assert!(!said.iter().any(|row| row.contains("HYPERLINK") || row.contains("Klick")), "{said:#?}");
    assert!(
        said.iter().any(|row| row.starts_with("Anna Anders: ")),
        "a name written over is believed: {said:#?}"
    );
    let after = registrations(&catalogue, answered.edit);
    assert!(!after.iter().any(|line| line.starts_with("anna ")), "{after:?}");

    let script = "
for at in range(10000):
    sheet.cell(row=head + 4 + at, column=2, value=f'Name {at}')
    sheet.cell(row=head + 4 + at, column=3, value='Anna')";
    let Some((intake, answered)) = changed(&catalogue, script, &catalogue) else { return };
    let filled = intake.files[0].form.as_ref().unwrap();
    assert_eq!((filled.rows.len(), filled.left_out), (500, 9501));
    assert!(answered.rows.len() == 500);
}

#[test]
fn forms_are_the_same_each_time_and_their_names_are_safe_and_unique() {
    let mut catalogue = catalogue();
    for id in ["k2", "k3"] {
        let mut centre = Centre::clone(catalogue.centres.get(&id.into()).unwrap());
        "A/B: \"C\"".clone_into(&mut centre.name);
        catalogue.centres.put(centre);
    }
    let forms = written(&catalogue, GERMAN);
    let names: std::collections::BTreeSet<_> =
        forms.iter().map(|form| form.file_name.to_lowercase()).collect();
    assert_eq!(names.len(), 10);
    assert!(!names.iter().any(|name| name.contains(['/', ':', '"'])), "{names:?}");
    for form in &forms {
        assert!(write_form(form).unwrap() == write_form(form).unwrap(), "{}", form.file_name);
    }
    let english = written(&catalogue, Texts::new(Lang::En)).remove(0);
    assert_eq!((english.title.as_str(), english.answers[0].as_str()), ("Registration form", "yes"));
    let bare = FormOptions { with_known: false, ..FormOptions::default() };
    let session = catalogue.sessions.get(&"s".into()).unwrap();
    let bare = laki_planer::exchange::forms::forms(
        &catalogue,
        session,
        &["k0".into()],
        bare,
        (GERMAN, day("2027-01-11")),
    );
    assert!(bare[0].known.is_empty() && bare[0].free_rows == 12);
}

#[test]
fn the_command_line_writes_and_reads_them() {
    let example = reference::example();
    let invited = |session: &&std::sync::Arc<Session>| session.is_upcoming() && session.invited.len() > 2;
    let session = example.sessions.iter().find(invited).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (out, id) = (folder.path().to_str().unwrap(), session.id.to_string());
    let Ran { code, out: text, err: error } =
        laki(&["forms", "write", EXAMPLE, "--session", &id, "-o", out, "--json"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let told: serde_json::Value = serde_json::from_str(&text).unwrap();
    let files: Vec<_> = told["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
    assert_eq!(files.len(), session.invited.len());
    // Unfilled they change nothing; written again they replace nothing.
    let arguments = [&["forms", "read", EXAMPLE][..], &files, &["--dry-run", "--json"]].concat();
    let Ran { out: text, err: error, .. } = laki(&arguments);
    assert_eq!(error, "");
    let told: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(told["files"].as_array().unwrap().len(), files.len());
    assert!(told["files"][0]["problem"].is_null() && told["counts"]["new"] == 0, "{text}");
    laki(&["forms", "write", EXAMPLE, "--session", &id, "-o", out]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2 * files.len());
    let Ran { code, err: error, .. } = laki(&["forms", "read", EXAMPLE, files[0]]);
    assert!(code == 2 && error.contains("--dry-run"), "{error}");
}
