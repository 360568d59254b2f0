use super::*;
use crate::documents::OwnFiles;
use crate::reference;
use crate::texts::Lang;

fn tried(files: &[(&str, &str)]) -> Vec<String> {
    let own = OwnFiles::of(files.iter().map(|(name, text)| (*name, text.as_bytes().to_vec())));
    let stationery = Stationery { own, ..Stationery::default() };
    let (texts, today) = (Texts::new(Lang::De), NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
    let tried = try_out(&[&reference::example()], &stationery, (texts, today), &mut |_, _| true).unwrap();
    tried.into_iter().map(|Tried { file, outcome }| format!("{file}: {}", words(&outcome, &file))).collect()
}

fn words(outcome: &Outcome, file: &str) -> String {
    match outcome {
        Outcome::Faulty(problems) => {
            let words = problems.iter().map(|problem| problem.words_in(file, Texts::new(Lang::De)));
            words.collect::<Vec<_>>().join(" | ")
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn every_template_of_the_program_is_fine_or_has_nothing_to_try_it_with() {
    let files: Vec<_> =
        Template::ALL.iter().map(|template| (template.file_name(), template.embedded())).collect();
    for line in tried(&files) {
        assert!(line.ends_with(": Fine"), "{line}");
    }
}

#[test]
fn faults_are_told_with_their_lines_in_the_file_they_are_in() {
    let found = tried(&[
        ("attendee_list.typ", "#import \"parts.typ\": *\n#mark"),
        ("badges.typ", "= Schilder\n#image(\"none.png\")"),
        ("door_sign.typ", "#import \"common.typ\": *\n#show: sheet\n= Hier"),
        ("matrix.typ", "#let a = 1\n\n#a-b"),
        ("parts.typ", "\n#let mark = nothing"),
        ("attendee-list.typ", "nie verwendet"),
    ]);
    let (lines, hints): (Vec<_>, Vec<_>) =
        found.iter().map(|line| line.split_once("; ").unwrap_or((line, ""))).unzip();
    assert_eq!(
        lines,
        [
            "attendee-list.typ: Unused",
            "attendee_list.typ: Vorlage „parts.typ“, Zeile 2: unknown variable: nothing",
            "badges.typ: Zeile 2: file not found (searched at none.png)",
            "door_sign.typ: Fine",
            "matrix.typ: Zeile 3: unknown variable: a-b",
            "parts.typ: Zeile 2: unknown variable: nothing",
        ]
    );
    assert!(hints.iter().any(|hint| hint.contains("subtraction")), "{hints:?}");
}

#[test]
fn what_cannot_be_accessible_is_a_fault_and_so_is_what_others_need() {
    let found = tried(&[
        ("door_sign.typ", "#import \"common.typ\": *\n#show: sheet\n= Hier\n#image(\"dot.svg\")"),
        ("dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"3\"/>"),
    ]);
    assert!(found[0].starts_with("door_sign.typ: ") && found[0].contains("alt"), "{found:?}");
    let found = tried(&[("common.typ", "#let sheet(..rest, body) = body")]);
    let is_told = found[0].starts_with("common.typ: Vorlage „") && found[0].contains("unknown variable");
    assert!(is_told, "{found:?}");
}

#[test]
fn it_stops_when_told_to() {
    let own = OwnFiles::of([("common.typ", Template::Common.embedded().as_bytes().to_vec())]);
    let stationery = Stationery { own, ..Stationery::default() };
    let mut seen = Vec::new();
    let stopped = try_out(
        &[&reference::example()],
        &stationery,
        (Texts::default(), NaiveDate::default()),
        &mut |done, of| {
            seen.push((done, of > 3));
            done < 1
        },
    );
    assert_eq!((stopped, seen), (None, vec![(0, true), (1, true)]));
}

#[test]
fn what_is_in_the_folder_stays() {
    let folder = std::env::temp_dir().join(format!("laki-templates-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("letter.typ"), "unser Brief").unwrap();
    let first = lay_out(&folder).unwrap();
    assert_eq!((first.kept.as_slice(), first.written.len()), (&["letter.typ"][..], Template::ALL.len() - 1));
    let second = lay_out(&folder).unwrap();
    assert_eq!((second.kept.len(), second.written.len()), (Template::ALL.len(), 0));
    assert_eq!(fs::read_to_string(folder.join("letter.typ")).unwrap(), "unser Brief");
    assert_eq!(fs::read_to_string(folder.join("badges.typ")).unwrap(), Template::Badges.embedded());
    fs::remove_dir_all(&folder).unwrap();
    assert!(matches!(lay_out(&folder), Err(FolderError::Unwritable { .. })));
}
