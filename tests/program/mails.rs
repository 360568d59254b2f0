//! Drafts of mails, read by Python's `email`: headers, parts and attachments, and nothing it calls a defect.

use std::path::Path;

use chrono::NaiveDate;
use laki_planer::exchange::mail::{Address, Attachment, AttachmentKind, Mail, Method};
use laki_planer::reference;
use serde_json::{Value, json};

use super::support::{EXAMPLE, Ran, laki, path, python};

/// Prints what it reads of a file.
const READER: &str = r#"
import base64, email, json, sys
from email import policy

def addresses(header):
    return [[a.display_name, a.addr_spec] for a in header.addresses] if header else []

raw = open(sys.argv[1], "rb").read()
message = email.message_from_bytes(raw, policy=policy.default)
defects, parts = [], []
for part in message.walk():
    defects += [repr(d) for d in part.defects]
    for name, value in part.items():
        defects += [f"{name}: {d!r}" for d in getattr(value, "defects", [])]
    if part.is_multipart():
        parts.append({"type": part.get_content_type()})
        continue
    body = part.get_payload(decode=True)
    told = {"type": part.get_content_type(), "name": part.get_filename()}
    if part.get_content_disposition() == "attachment":
        told["method"] = part["Content-Type"].params.get("method")
        told["bytes"] = base64.b64encode(body).decode()
        if part.get_content_type() == "text/calendar" and b"VEVENT" in body:
            from icalendar import Calendar
            calendar = Calendar.from_ical(body)
            told["events"] = [str(calendar["METHOD"])] + [
                [str(e["UID"]), e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), str(e["STATUS"]),
                 str(e["ORGANIZER"]), int(e["SEQUENCE"]), "ATTENDEE" in e] for e in calendar.walk("VEVENT")]
    else:
        told["text"] = body.decode(part.get_content_charset())
    parts.append(told)
lines = raw.split(b"\r\n")
print(json.dumps({
    "headers": sorted(message.keys()),
    "from": addresses(message["From"]), "to": addresses(message["To"]),
    "cc": addresses(message["Cc"]), "bcc": addresses(message["Bcc"]),
    "subject": message["Subject"], "unsent": message["X-Unsent"], "date": message["Date"].datetime.isoformat(),
    "parts": parts, "defects": defects,
    "longest": max(map(len, lines)), "bare": any(b"\n" in l or b"\r" in l for l in lines),
    "ascii": raw.isascii(),
}))
"#;

/// What Python reads of this file; `None` where it isn't installed.
fn read_back(path: &Path) -> Option<Value> {
    Some(serde_json::from_str(&python(READER, path)?).unwrap())
}

fn address(name: &str, email: &str) -> Address {
    Address::new(name, email).unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 3).unwrap()
}

/// Names, subject, text and files that would end a header or a part if they weren't treated as data.
fn hostile() -> Mail {
    let long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz ".repeat(40);
    let attachment =
        |name: &str, kind, bytes: &[u8]| Attachment { name: name.to_owned(), kind, bytes: bytes.to_vec() };
    let calendar = format!("BEGIN:VCALENDAR\r\nX-NAME:{}\r\nEND:VCALENDAR\r\n", "ä".repeat(30));
    Mail {
        from: Some(address(
            "Stelle, \"LaKI\" <x@x.example>;\r\nBcc: alle@x.example",
            "stelle@stelle.example",
        )),
        to: vec![
            address("Ärmel, Anna =?utf-8?Q?x?=", "anna@ki.example"),
            address(&long, "o'neill+x@ki.example"),
        ],
        cc: vec![address("", "cc@ki.example")],
        bcc: (0..300).map(|at| address("Ömer 漢字 😀", &format!("p{at}@ki.example"))).collect(),
        subject: format!("Einladung:\r\nX-Mal: 1\r\n\r\n{long}😀"),
        text: format!(
            "--=_a_\r\n.\nFrom hier, <b>&amp; {{name}}\n\n{long}\u{2028}{}\u{0}\n \n=?utf-8?Q?x?=",
            "x".repeat(2000)
        ),
        attachments: vec![
            attachment(
                "Einladung „201“ Ärmel; x=\"y\"\r\nX-Mal: 2.pdf",
                AttachmentKind::Pdf,
                b"%PDF-1.7\n\x00\xff\r\n.\r\n",
            ),
            attachment("Bogen.xlsx", AttachmentKind::Xlsx, &[0, 1, 2, 255]),
            attachment("Termin.ics", AttachmentKind::Calendar(Method::Cancel), calendar.as_bytes()),
            attachment(
                &format!("{long}.ics"),
                AttachmentKind::Calendar(Method::Publish),
                b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            ),
        ],
        ..Mail::default()
    }
}

#[test]
fn another_program_reads_what_was_written_whatever_it_is() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile.eml");
    std::fs::write(&path, hostile().eml(day()).unwrap()).unwrap();
    assert_eq!(hostile().eml(day()), hostile().eml(day()));
    let Some(read) = read_back(&path) else { return };
    assert_eq!(read["defects"], json!([]));
    let headers = [
        "Bcc",
        "Cc",
        "Content-Type",
        "Date",
        "From",
        "MIME-Version",
        "Message-ID",
        "Subject",
        "To",
        "X-Unsent",
    ];
    assert_eq!(read["headers"], json!(headers));
    assert_eq!(read["unsent"], "1");
    assert_eq!(read["date"], "2027-03-03T00:00:00+00:00");
    assert_eq!((&read["bare"], &read["ascii"]), (&json!(false), &json!(true)));
    assert!(read["longest"].as_u64().unwrap() <= 100, "{}", read["longest"]);
    for (header, addresses) in [
        ("from", hostile().from.into_iter().collect()),
        ("to", hostile().to),
        ("cc", hostile().cc),
        ("bcc", hostile().bcc),
    ] {
        // Python leaves the space between two encoded words of a name.
        let alike = |name: &str| name.replace(' ', "");
        let expected: Vec<_> = addresses.iter().map(|one| (alike(one.name()), one.email())).collect();
        let found = read[header].as_array().unwrap().iter();
        let found: Vec<_> =
            found.map(|one| (alike(one[0].as_str().unwrap()), one[1].as_str().unwrap())).collect();
        assert_eq!(found, expected, "{header}");
    }
    let subject = read["subject"].as_str().unwrap();
    assert!(
        subject.starts_with("Einladung: X-Mal: 1 Rindfleisch") && subject.ends_with("gesetz 😀"),
        "{subject}"
    );
    parts_are_those(&read);
}

fn parts_are_those(read: &Value) {
    let parts = read["parts"].as_array().unwrap();
    let types: Vec<_> = parts.iter().map(|part| part["type"].as_str().unwrap()).collect();
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let words = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html"];
    assert_eq!(types[..4], words);
    assert_eq!(types[4..], ["application/pdf", sheet, "text/calendar", "text/calendar"]);
    let plain = parts[2]["text"].as_str().unwrap();
    assert!(plain.starts_with("--=_a_\r\n.\r\nFrom hier, <b>&amp; {name}\r\n\r\nRind"), "{plain}");
    assert!(plain.ends_with("\r\n\r\n=?utf-8?Q?x?=\r\n") && !plain.contains('\0'), "{plain}");
    let html = parts[3]["text"].as_str().unwrap();
    assert!(html.contains("From hier, &lt;b&gt;&amp;amp; {name}</p>") && html.contains("<html lang=\"de\">"));
    for (part, attachment) in parts[4..].iter().zip(hostile().attachments) {
        let bytes = part["bytes"].as_str().unwrap();
        assert_eq!(bytes, base64(&attachment.bytes), "{}", attachment.name);
        let method = match attachment.kind {
            AttachmentKind::Calendar(method) => json!(method.name()),
            _ => Value::Null,
        };
        assert_eq!(part["method"], method);
    }
    assert_eq!(parts[4]["name"], "Einladung „201“ Ärmel; x=\"y\" X-Mal: 2.pdf");
}

/// As RFC 4648 has it; there is no library for it among ours.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let three = [chunk[0], *chunk.get(1).unwrap_or(&0), *chunk.get(2).unwrap_or(&0)];
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

/// Runs the program on the example.
fn mail(arguments: &[&str], folder: &Path) -> Ran {
    let always = ["mail", EXAMPLE, "--date", "2026-11-23", "-o", path(folder)];
    laki(&[&always, arguments].concat())
}

/// A session of the example to come, with invited centres and people who wait.
fn session() -> Value {
    let catalogue: Value = serde_json::from_str(reference::EXAMPLE).unwrap();
    let is_wanted = |session: &&Value| {
        let empty = Vec::new();
        let list = |name: &str| session[name].as_array().unwrap_or(&empty).clone();
        list("days").first().is_some_and(|day| day["date"].as_str().unwrap() > "2026-11-23")
            && session["status"] != "cancelled"
            && list("invited").len() > 1
            && list("registrations").iter().any(|one| one["status"] == "waiting")
            && list("registrations").iter().any(|one| one["status"] == "registered")
    };
    catalogue["sessions"].as_array().unwrap().iter().find(is_wanted).unwrap().clone()
}

fn told(ran: &Ran) -> Value {
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn the_command_line_writes_one_draft_each_and_says_who_gets_none() {
    let folder = tempfile::tempdir().unwrap();
    let session = session();
    let id = session["id"].as_str().unwrap();
    let answer = told(&mail(&["--kind", "invitation", "--session", id, "--json"], folder.path()));
    let mails = answer["mails"].as_array().unwrap();
    assert_eq!(mails.len(), session["invited"].as_array().unwrap().len());
    for mail in mails {
        let Some(read) = read_back(Path::new(mail["file"].as_str().unwrap())) else { return };
        assert_eq!(read["defects"], json!([]));
        assert_eq!(read["subject"], mail["subject"]);
        let types: Vec<_> = read["parts"].as_array().unwrap().iter().map(|part| &part["type"]).collect();
        let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assert_eq!(types[4..], ["application/pdf", "application/pdf", xlsx, "text/calendar"]);
        assert_eq!((read["to"].as_array().unwrap().len(), read["bcc"].as_array().unwrap().len()), (1, 0));
        days_are_those(&read["parts"][7]["events"], &session);
        let plain = read["parts"][2]["text"].as_str().unwrap();
        assert!(!plain.contains(['{', '}']) && plain.contains("Bitte melden Sie bis "), "{plain}");
    }
    // The same again: nothing is replaced, and the bytes are the same.
    let first = Path::new(mails[0]["file"].as_str().unwrap());
    let again = told(&mail(&["--kind", "invitation", "--session", id, "--json"], folder.path()));
    let second = again["mails"][0]["file"].as_str().unwrap();
    assert!(second.ends_with(" (2).eml"), "{second}");
    assert_eq!(std::fs::read(first).unwrap(), std::fs::read(second).unwrap());
}

/// Python's icalendar finds the session's days, by the clock of Berlin, under names that stay.
fn days_are_those(events: &Value, session: &Value) {
    let [method, events @ ..] = events.as_array().unwrap().as_slice() else { panic!("{events}") };
    assert_eq!(method, "PUBLISH");
    let days = session["days"].as_array().unwrap();
    assert_eq!(events.len(), days.len());
    for (at, (event, day)) in events.iter().zip(days).enumerate() {
        assert_eq!(event[0], format!("{}-{}@laki-planer", session["id"].as_str().unwrap(), at + 1));
        for (index, field) in [(1, "start"), (2, "end")] {
            let time = format!("{}T{}:00+0", day["date"].as_str().unwrap(), day[field].as_str().unwrap());
            assert!(event[index].as_str().unwrap().starts_with(&time), "{event}");
        }
        assert_eq!((&event[3], &event[5], &event[6]), (&json!("TENTATIVE"), &json!(0), &json!(false)));
        assert_eq!(event[4], "mailto:fortbildung@laki.example.org");
    }
}

#[test]
fn a_reminder_to_all_shows_nobody_to_anybody() {
    let folder = tempfile::tempdir().unwrap();
    let session = session();
    let id = session["id"].as_str().unwrap();
    let answer = told(&mail(&["--kind", "reminder", "--session", id, "--bcc", "--json"], folder.path()));
    let [only] = answer["mails"].as_array().unwrap().as_slice() else { panic!("{answer}") };
    assert_eq!(only["to"], json!(["fortbildung@laki.example.org"]));
    assert!(only["bcc"].as_array().unwrap().len() > 1);
    let left_out = answer["left_out"].as_array().unwrap();
    assert!(left_out.iter().any(|one| one["reason"] == "Status „Warteliste“"), "{answer}");
    if let Some(read) = read_back(Path::new(only["file"].as_str().unwrap())) {
        assert_eq!((&read["to"][0][1], &read["cc"]), (&json!("fortbildung@laki.example.org"), &json!([])));
        assert!(
            !read["parts"][2]["text"].as_str().unwrap().contains(['{', '}', '@']) || read["bcc"] != json!([])
        );
    }
    assert_eq!(mail(&["--kind", "waiting-notice", "--session", id, "--bcc"], folder.path()).code, 2);
    let ran = mail(&["--kind", "cancellation", "--session", id], folder.path());
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("Der Termin ist nicht abgesagt."), "{}", ran.err);
}
