use super::*;
use crate::catalogue::{Catalogue, Session};
use crate::documents::attendee_list::{Options, model};
use crate::documents::{AttendeeList, OwnFiles};
use crate::texts::Lang;

const PNG: &[u8] = include_bytes!("../../tests/data/logo.png");
const SVG: &[u8] = b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"10\"><rect width=\"30\" height=\"10\"/></svg>";

fn list() -> AttendeeList {
    let today = NaiveDate::from_ymd_opt(2027, 2, 1).unwrap();
    model(&Catalogue::default(), &Session::default(), &Options::default(), Texts::new(Lang::De), today)
}

fn logo(bytes: &[u8]) -> Option<Logo> {
    Logo::new(bytes.to_vec())
}

fn plain() -> Stationery {
    Stationery::default()
}

fn with_logo(bytes: &[u8]) -> Stationery {
    Stationery::with_logo(logo(bytes))
}

/// A stationery with one template of the office's own.
fn own(template: &str) -> Stationery {
    let own = OwnFiles::of([("attendee_list.typ", template.as_bytes().to_vec())]);
    Stationery { own, ..Stationery::default() }
}

#[test]
fn an_empty_catalogue_gives_a_page() {
    let rendered = compile(&list(), &plain()).unwrap();
    assert_eq!(rendered.page_count(), 1);
    assert!(rendered.pdf().unwrap().starts_with(b"%PDF-1.7"));
    let picture = rendered.picture(0, 0.5).unwrap();
    assert_eq!((picture.width, picture.height), (298, 421));
    assert_eq!(picture.rgba.len(), 298 * 421 * 4);
    assert!(picture.rgba.as_chunks::<4>().0.iter().all(|pixel| pixel[3] == 255), "opaque");
    assert!(picture.rgba.iter().any(|&value| value < 128), "there is ink");
    assert_eq!(rendered.picture(1, 1.0), None);
    assert!(rendered.picture(0, f32::INFINITY).unwrap().height <= 8192);
    assert!(rendered.picture(0, f32::NAN).is_some());
}

#[test]
fn logos_are_told_by_their_first_bytes() {
    for (bytes, path) in [
        (PNG, Some("/logo.png")),
        (&[0xff, 0xd8, 0xff, 0xe0], Some("/logo.jpg")),
        (SVG, Some("/logo.svg")),
        (b"\xef\xbb\xbf <svg/>", Some("/logo.svg")),
        (b"%PDF-1.7", None),
        (b"", None),
    ] {
        assert_eq!(logo(bytes).map(|logo| logo.path()), path);
    }
}

#[test]
fn a_logo_is_set_with_a_text_for_screen_readers() {
    let bare = compile(&list(), &plain()).unwrap().pdf().unwrap();
    for bytes in [PNG, SVG] {
        let pdf = compile(&list(), &with_logo(bytes)).unwrap().pdf().unwrap();
        assert!(pdf.len() > bare.len());
    }
}

#[test]
fn a_broken_logo_is_named_as_the_culprit() {
    for bytes in [&PNG[..40], b"<svg", &[0xff, 0xd8, 0xff, 0xe0]] {
        let error = compile(&list(), &with_logo(bytes)).unwrap_err();
        assert!(matches!(error, RenderError::Logo(_)), "{error}");
        assert!(error.words(Texts::new(Lang::De)).starts_with("Das Logo ist nicht lesbar ("), "{error}");
    }
}

#[test]
fn templates_fail_with_message_line_and_hint() {
    for (template, line, message) in [
        ("\n#nonsense", 2, "unknown variable: nonsense"),
        ("#read(\"/etc/passwd\")", 1, "file not found"),
        ("#import \"@preview/cetz:0.3.0\"", 1, "not found"),
        ("#image(\"../logo.png\")", 1, "escape"),
    ] {
        let Err(RenderError::Typst(problems)) = compile(&list(), &own(template)) else {
            panic!("{template} compiles")
        };
        assert_eq!(problems[0].line, Some(line), "{template}: {problems:?}");
        assert!(problems[0].to_string().contains(message), "{template}: {problems:?}");
    }
    let Err(error) = compile(&list(), &own("#let a = 1\n#a-b")) else { panic!("it compiles") };
    let words = error.words(Texts::new(Lang::De));
    assert!(
        words.starts_with(
            "Das Dokument ließ sich nicht setzen: Vorlage „attendee_list.typ“, Zeile 2: unknown variable"
        ),
        "{words}"
    );
    assert!(words.ends_with("dann gilt die mitgelieferte."), "{words}");
    assert!(words.contains("subtraction"), "the hint is told: {words}");
}

#[test]
fn an_office_has_its_own_templates_pictures_and_fonts() {
    let font = include_bytes!("../../assets/fonts/Phosphor.ttf").to_vec();
    let files = [
        (
            "attendee_list.typ",
            b"#import \"parts.typ\": mark\n#import \"common.typ\": *\n#show: sheet\n#mark".to_vec(),
        ),
        ("parts.typ", b"#let mark = image(\"mark.svg\", alt: \"Zeichen\")".to_vec()),
        ("mark.svg", SVG.to_vec()),
        ("Phosphor.ttf", font),
    ];
    let stationery = Stationery { own: OwnFiles::of(files), ..Stationery::default() };
    let rendered = compile(&list(), &stationery).unwrap();
    assert_eq!(rendered.page_count(), 1);
    assert!(rendered.pdf().is_ok());
    let error = compile(&list(), &own("#import \"common.typ\": nothing-of-that-name")).unwrap_err();
    assert!(error.to_string().contains("unresolved import"), "{error}");
}

#[test]
fn files_for_the_archive_say_so() {
    let stationery = Stationery { archival: true, ..with_logo(PNG) };
    let pdf = compile(&list(), &stationery).unwrap().pdf().unwrap();
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.contains("pdfaid") && text.contains("pdfuaid"));
    let plain = compile(&list(), &plain()).unwrap().pdf().unwrap();
    let text = String::from_utf8_lossy(&plain);
    assert!(!text.contains("pdfaid") && text.contains("pdfuaid"));
}
