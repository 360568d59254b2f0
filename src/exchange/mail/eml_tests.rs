//! A draft's bytes; other programs read them in `tests/program/mails.rs`.

use super::*;

fn address(name: &str, email: &str) -> Address {
    Address::new(name, email).unwrap()
}

fn mail() -> Mail {
    Mail {
        from: Some(address("Die Stelle", "stelle@stelle.example")),
        to: vec![address("Ärmel, Anna", "anna@ki.example")],
        subject: "Einladung".to_owned(),
        text: "Guten Tag,\n\nbis bald".to_owned(),
        ..Mail::default()
    }
}

fn eml(mail: &Mail) -> String {
    String::from_utf8(mail.eml("2027-03-03".parse().unwrap()).unwrap()).unwrap()
}

#[test]
fn a_draft_is_what_was_asked_for_and_nothing_by_chance() {
    let text = eml(&mail()).replace("\r\n", "\n");
    let mark = text.split_once("Message-ID: <").unwrap().1.split_once('@').unwrap().0;
    assert_eq!(mark.len(), 32);
    insta::assert_snapshot!(text.replace(mark, "MARK"));
    assert_eq!(eml(&mail()), eml(&mail()));
    let other = Mail { text: "Guten Tag,\n\nbis morgen".to_owned(), ..mail() };
    assert!(!eml(&other).contains(mark), "another mail has another id");
}

#[test]
fn nothing_ends_a_header_and_lines_are_short() {
    let long = "Rindfleischetikettierungsüberwachungsaufgabe ".repeat(60);
    let hostile = Mail {
        to: vec![address("A\r\nBcc: alle@x.example, \"B\" <b@x.example>;", "anna@ki.example")],
        subject: format!("Betreff\r\nX-Mal: 1\n\n{long}"),
        text: format!("--=_m\r\n.\r\nFrom x\r\n\u{0}{long}\u{2028}{}", "x".repeat(3000)),
        attachments: vec![Attachment {
            name: format!("a\r\nX-Mal: 2\"; name=b {long}.pdf"),
            kind: AttachmentKind::Calendar(Method::Cancel),
            bytes: b"BEGIN:VCALENDAR\nEND\r\n".to_vec(),
        }],
        ..mail()
    };
    let text = eml(&hostile);
    assert!(text.is_ascii());
    for line in text.split("\r\n") {
        assert!(line.len() <= 100 && !line.contains(['\r', '\n']), "{line:?}");
        assert!(!line.starts_with("X-Mal") && !line.starts_with("Bcc"), "{line:?}");
    }
}

#[test]
fn a_mail_to_nobody_is_none() {
    let nobody = Mail { to: Vec::new(), ..mail() };
    assert_eq!(nobody.eml(NaiveDate::default()), Err(NoRecipient));
}
