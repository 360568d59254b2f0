use super::*;
use crate::catalogue::{Focus, FocusId};

const DE: Texts = Texts::new(Lang::De);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-23")
}

/// A field with `text` typed over what it showed.
fn typed<T: Clone>(field: &Typed<T>, text: &str) -> Typed<T> {
    Typed { text: text.to_owned(), ..field.clone() }
}

#[test]
fn money_is_read_as_people_write_it() {
    for (text, cents) in [
        ("", Ok(None)),
        ("450", Ok(Some(45_000))),
        ("450,5", Ok(Some(45_050))),
        (" 450,50 € ", Ok(Some(45_050))),
        ("450.50", Ok(Some(45_050))),
        ("1.234", Ok(Some(123_400))),
        ("1.234,50", Ok(Some(123_450))),
        ("1,234.50", Ok(Some(123_450))),
        ("viel", Err(Problem::Money)),
        ("-3", Err(Problem::Money)),
        ("3,x", Err(Problem::Money)),
        (",", Err(Problem::Money)),
        ("99999999999", Err(Problem::Money)),
        ("3,ä", Err(Problem::Money)),
    ] {
        assert_eq!(typed(&TypedMoney::cents(Some(7), DE), text).amount(), cents, "{text}");
    }
    assert_eq!(TypedMoney::cents(Some(45_005), DE).text, "450,05");
}

fn date(text: &str) -> DateDraft {
    let mut draft = DateDraft::default();
    draft.type_text(text);
    draft
}

#[test]
fn periods_end_after_they_start() {
    let line = |from: &str, until: &str| TypedAbsence {
        from: date(from),
        until: date(until),
        ..TypedAbsence::default()
    };
    let read = |from, until| TypedAbsence::read_all(&[line(from, until)], today()).map(|all| all.len());
    assert_eq!(read("", ""), Ok(0), "an empty line is no absence");
    assert_eq!(read("1.3.2027", ""), Ok(1));
    assert_eq!(read("1.3.2027", "1.3.2027"), Ok(1));
    assert_eq!(read("2.3.2027", "1.3.2027"), Err(Problem::EndBeforeStart));
    assert_eq!(read("31.2.2027", ""), Err(Problem::Date));
}

fn point(lat: f64, lon: f64) -> Position {
    Position { lat, lon, ..Position::default() }
}

#[test]
fn positions_are_whole_and_on_earth() {
    let start = TypedPosition::of(Some(&point(51.5136, 7.4653)), DE);
    assert_eq!((start.lat.text.as_str(), start.lon.text.as_str()), ("51,5136", "7,4653"));
    let at = |lat: &str, lon: &str| {
        let lat = typed(&start.lat, lat);
        let lon = typed(&start.lon, lon);
        TypedPosition { lat, lon, was: start.was.clone() }.position()
    };
    assert_eq!(at("", ""), Ok(None));
    assert_eq!(at("52,5", "7"), Ok(Some(point(52.5, 7.0))));
    for (lat, lon) in [("52", ""), ("152", "7"), ("nord", "7"), ("NaN", "7")] {
        assert_eq!(at(lat, lon), Err(Problem::Position), "{lat} {lon}");
    }
    let odd = TypedPosition::of(Some(&point(999.0, 0.0)), DE);
    assert!(odd.position().is_ok(), "an odd one of the file stays while untouched");
}

#[test]
fn words_are_parted_by_commas() {
    let words = TypedWords::words(&["Beamer".to_owned(), "Flipchart, groß".to_owned()]);
    assert_eq!(words.list(), ["Beamer", "Flipchart, groß"], "untouched ones stay as they are");
    assert_eq!(typed(&words, " Beamer,, WLAN ,").list(), ["Beamer", "WLAN"]);
}

struct NameForm(String);

impl Form for NameForm {
    type Record = Focus;

    fn of(record: &Focus, _: Texts) -> Self {
        Self(record.name.clone())
    }

    fn record(&self, _: NaiveDate) -> Result<Focus, Problem> {
        let named = Focus { id: FocusId::from("f"), name: self.0.clone(), ..Focus::default() };
        if self.0.is_empty() { Err(Problem::Nameless) } else { Ok(named) }
    }
}

#[test]
fn drafts_follow_their_record_and_survive_a_look_elsewhere() {
    let focus =
        |id: &str, name: &str| Arc::new(Focus { id: id.into(), name: name.to_owned(), ..Focus::default() });
    let (first, other) = (focus("f", "Alt"), focus("g", "Anderer"));
    let mut drafts = Drafts::<NameForm>::default();
    drafts.of(&first, DE, today()).form.0 = "Neu".to_owned();
    assert_eq!(drafts.of(&other, DE, today()).progress(today()), Progress::Unchanged);
    let draft = drafts.of(&focus("f", "Alt"), DE, today());
    assert!(matches!(draft.progress(today()), Progress::Ready(focus) if focus.name == "Neu"));
    draft.form.0.clear();
    assert_eq!(draft.progress(today()), Progress::Stuck(Problem::Nameless));
    draft.discard(DE, today());
    assert_eq!(draft.progress(today()), Progress::Unchanged);
    draft.form.0 = "Neu".to_owned();
    assert_eq!(drafts.of(&focus("f", "Von anderen"), DE, today()).form.0, "Von anderen");
}
