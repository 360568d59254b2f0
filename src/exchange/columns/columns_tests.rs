use super::*;
use crate::catalogue::Centre;
use crate::exchange::read::read_text;

fn told(kind: Kind, text: &str) -> String {
    let centre = |id: &str, name: &str| Centre { id: id.into(), name: name.to_owned(), ..Centre::default() };
    let catalogue = Catalogue {
        centres: [centre("u", "Unna"), centre("k", "Köln")].into_iter().collect(),
        ..Catalogue::default()
    };
    let days = [21, 22].map(|day| NaiveDate::from_ymd_opt(2027, 4, day).unwrap());
    let book = read_text(&text.replace('/', "\n"), &mut |_| true).unwrap();
    let columns = Columns::recognise(&book.sheets[0], kind, &catalogue, &days);
    let fields: Vec<_> = columns
        .columns
        .iter()
        .map(|column| match (column.field, column.how) {
            (None, _) => "-".to_owned(),
            (Some(field), How::Head) => field.id(),
            (Some(field), how) => format!("{}?{how:?}", field.id()),
        })
        .collect();
    format!("{}: {}", columns.first_row, fields.join(" "))
}

#[test]
fn heads_are_found_below_titles_in_both_languages() {
    for (text, expected) in [
        ("Nachname|VORNAME:|Schuhgröße|E-Mail/A|B|39|x", "1: last-name first-name - email"),
        ("First name|Last name|Centre|Phone number/A|B|Unna|1", "1: first-name last-name centre phone"),
        ("Anmeldungen Modul 3/Stand: heute/|||/Name|KI|E-Mail*/A B|Unna|a@b.de", "3: name centre email"),
        ("Name|KI|Name/A|Unna|B", "1: name centre -"),
        ("Name/Beispiel, Anna", "1: name"),
        ("KI|E-Mail|Rolle/Unna|a@b.de|KI-Leitung", "1: centre email role"),
    ] {
        assert_eq!(told(Kind::People, text), expected, "{text}");
    }
}

#[test]
fn two_rows_of_heads_and_merged_cells_are_read_together() {
    for (kind, text, expected) in [
        (
            Kind::People,
            "Person||Kontakt|/Vorname|Nachname|E-Mail|Telefon/A|B|a@b.de|0231 1",
            "2: first-name last-name email phone",
        ),
        (
            Kind::People,
            "Nachname|Vorname|KI|Kontakt|/|||E-Mail|Telefon/B|A|Unna|a@b.de|1",
            "2: last-name first-name centre email phone",
        ),
        (
            Kind::Attendance,
            "|Tag 1||Tag 2|/Name|anwesend|Minuten|anwesend|Minuten/A B|x||x|90",
            "2: name day-1 minutes-1 day-2 minutes-2",
        ),
        (Kind::Attendance, "Name|21.04.2027|22. April 2027/A B|x|", "1: name day-1 day-2"),
        (Kind::Attendance, "Name|Tag 1|Tag 2 Minuten|Anwesend/A|x|9|x", "1: name day-1 minutes-2 attended"),
        (Kind::People, "Name|Tag 1|Anwesend/A B|x|x", "1: name - -"),
    ] {
        assert_eq!(told(kind, text), expected, "{text}");
    }
}

#[test]
fn without_heads_content_and_place_tell() {
    for (text, expected) in [
        ("Anna|Beispiel|Una", "0: first-name?Place last-name?Place centre?Place"),
        (
            "anna@b.de|Köln|Anna|Beispiel|0231 55512/ben@b.de|Unna|Ben|Muster|0211 12312",
            "0: email?Content centre?Content first-name?Place last-name?Place phone?Content",
        ),
        ("Beispiel, Anna|Unna/Muster, Ben|Köln", "0: name?Content centre?Content"),
    ] {
        assert_eq!(told(Kind::People, text), expected, "{text}");
    }
}

#[test]
fn what_the_user_said_is_taken_on_for_the_same_heads() {
    let sheet = |text: &str| read_text(text, &mut |_| true).unwrap().sheets.remove(0);
    let recognise = |text: &str| Columns::recognise(&sheet(text), Kind::People, &Catalogue::default(), &[]);
    let mut columns = recognise("Name;Vorname;Ort\nB;A;Unna");
    columns.set(0, Some(Field::LastName), How::Hand);
    columns.set(2, Some(Field::Centre), How::Hand);
    let (signature, kept) = (columns.signature(), columns.remembered());
    assert_eq!(signature, "name|vorname|ort");
    assert_eq!(kept, ["last-name", "first-name", "centre"]);
    let mut again = recognise("NAME;Vorname;Ort:\nD;C;Köln");
    assert_eq!(again.signature(), signature);
    again.recall(&kept, Kind::People);
    assert_eq!(again.remembered(), kept);
    assert_eq!(again.columns[1].how, How::Head);
    assert_eq!(again.columns[0].how, How::Remembered);
    again.set(1, Some(Field::Centre), How::Hand);
    assert_eq!(again.remembered(), ["last-name", "centre", ""]);
}
