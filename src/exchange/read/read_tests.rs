use super::*;

fn told(bytes: &[u8]) -> String {
    let texts = crate::texts::Texts::default();
    match read(bytes, &mut |_| true) {
        Err(error) => error.words(texts),
        Ok(book) => {
            let cells = |row: &Row| row.cells.iter().map(Value::text).collect::<Vec<_>>().join("|");
            let rows = book.sheets.iter().flat_map(|sheet| &sheet.rows);
            let mut lines: Vec<_> = rows.map(|row| format!("{} {}", row.number, cells(row))).collect();
            lines.extend(book.notices.iter().map(|notice| notice.words(texts)));
            lines.join("\n")
        }
    }
}

#[test]
fn the_separator_and_the_quotes_are_told_from_the_text() {
    for (text, expected) in [
        (
            "Name;KI\nBeispiel, Anna;Unna\nMuster, Ben;Köln",
            "1 Name|KI\n2 Beispiel, Anna|Unna\n3 Muster, Ben|Köln",
        ),
        ("a,b,c\n\"x;y\",2,3", "1 a|b|c\n2 x;y|2|3"),
        ("a|b\n1|2", "1 a|b\n2 1|2"),
        ("a;b\tc", "1 a;b|c"),
        ("sep=,\na;b,c", "2 a;b|c"),
        ("\u{feff}Vorname\tNachname\n\n Anna \tBeispiel", "1 Vorname|Nachname\n3 Anna|Beispiel"),
        ("a;b\r\n\r\nc;d\r\ne;f", "1 a|b\n3 c|d\n4 e|f"),
        ("\"zwei\nZeilen\";x\n\"\";y", "1 zwei\nZeilen|x\n2 |y"),
        ("allein", "1 allein"),
        (
            "a\u{0};b\na;b",
            "1 a|b\n2 a|b\n1 Zelle mit unsichtbaren Steuerzeichen, zuerst A1: sie sind entfernt.",
        ),
        (
            "Name;KI\n\"Anna;Unna\nBen;Köln",
            "1 Name|KI\n2 Anna|Unna\n3 Ben|Köln\nIn Zeile 2 beginnt ein Anführungszeichen, das nichts schließt. \
             Die Zeilen sind ohne Anführungszeichen gelesen; prüfen Sie diese Zeile.",
        ),
        ("", "Die Datei ist leer. Wählen Sie eine Datei mit Überschriften und Zeilen."),
    ] {
        assert_eq!(told(text.as_bytes()), expected, "{text:?}");
    }
}

#[test]
fn encodings_are_told_apart_even_within_a_file() {
    let wide = |text: &str, big: bool| -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    };
    let expected = "1 Name;Straße\n2 Özil;Köln".replace(';', "|");
    let text = "Name;Straße\nÖzil;Köln\n";
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [b"\xff\xfe".to_vec(), wide(text, false)].concat(),
        [b"\xfe\xff".to_vec(), wide(text, true)].concat(),
        wide(text, false),
        wide(text, true),
        encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    ] {
        assert_eq!(told(&bytes), expected, "{bytes:?}");
    }
    let mixed = [&b"Name;Stra\xc3\x9fe\n"[..], b"\xd6zil;K\xf6ln\n"].concat();
    assert_eq!(
        told(&mixed),
        expected + "\nDie Datei mischt zwei Zeichensätze (ab Zeile 2). Prüfen Sie Umlaute in den Namen."
    );
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    for bytes in [
        &b"%PDF-1.7"[..],
        b"<html><table>",
        b"PK\x05\x06",
        b"{\"people\": []}",
        &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0],
    ] {
        assert_eq!(read(bytes, &mut |_| true), Err(ReadError::NotATable), "{bytes:?}");
    }
    assert_eq!(read(b"PK\x03\x04", &mut |_| true), Err(ReadError::Damaged(Format::Xlsx)));
    assert_eq!(read(&"x\n".repeat(MOST_ROWS + 1).into_bytes(), &mut |_| true), Err(ReadError::TooManyRows));
    assert_eq!(read(&"x\n".repeat(2_000).into_bytes(), &mut |_| false), Err(ReadError::Cancelled));
    let far = format!("{}x", ";".repeat(300));
    assert!(
        told(format!("a;b\n{far}").as_bytes()).contains("KO2"),
        "{}",
        told(format!("a;b\n{far}").as_bytes())
    );
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(mut bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..600), start in 0..4) {
        let starts: [&[u8]; 4] = [b"", b"PK\x03\x04", &xls_file::SIGNATURE, b"\xff\xfe"];
        bytes.splice(0..0, starts[usize::try_from(start).unwrap()].iter().copied());
        if let Ok(book) = read(&bytes, &mut |_| true) {
            proptest::prop_assert!(book.sheets.iter().all(|sheet| !sheet.rows.is_empty()));
        }
    }
}
