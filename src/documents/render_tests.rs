use super::*;
use crate::catalogue::{Catalogue, Session};
use crate::documents::AttendeeList;
use crate::documents::attendee_list::{Options, model};
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

#[test]
fn an_empty_catalogue_gives_a_page() {
    let rendered = compile(&list(), None).unwrap();
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
    let bare = compile(&list(), None).unwrap().pdf().unwrap();
    for bytes in [PNG, SVG] {
        let pdf = compile(&list(), logo(bytes).as_ref()).unwrap().pdf().unwrap();
        assert!(pdf.len() > bare.len());
    }
}

#[test]
fn a_broken_logo_is_named_as_the_culprit() {
    for bytes in [&PNG[..40], b"<svg", &[0xff, 0xd8, 0xff, 0xe0]] {
        let error = compile(&list(), logo(bytes).as_ref()).unwrap_err();
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
        let Err(RenderError::Typst(problems)) = set(template, &list(), None) else {
            panic!("{template} compiles")
        };
        assert_eq!(problems[0].line, Some(line), "{template}: {problems:?}");
        assert!(problems[0].to_string().contains(message), "{template}: {problems:?}");
    }
    let Err(error) = set("#let a = 1\n#a-b", &list(), None) else { panic!("it compiles") };
    let words = error.words(Texts::new(Lang::De));
    assert!(
        words.starts_with("Das Dokument ließ sich nicht setzen: Zeile 2 der Vorlage: unknown variable"),
        "{words}"
    );
    assert!(words.contains("subtraction"), "the hint is told: {words}");
}
