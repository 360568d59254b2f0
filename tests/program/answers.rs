//! Answers for programs: every command that has `--json` answers as its schema says. Python's jsonschema
//! compares, and takes no field that the schema doesn't know.

use std::collections::BTreeSet;
use std::path::Path;

use laki_planer::catalogue::{Catalogue, Session};
use laki_planer::{reference, store};
use serde_json::{Value, json};

use super::support::{EXAMPLE, day, laki, path, python};

const COMPARE: &str = r#"
import json, sys
from jsonschema import Draft202012Validator

PARTS = ("oneOf", "anyOf", "allOf")

def known_only(node, beside=False):
    """No object may have more fields than its schema names."""
    if isinstance(node, list):
        for part in node:
            known_only(part)
    if not isinstance(node, dict):
        return
    if "properties" in node and not beside and "additionalProperties" not in node:
        node["unevaluatedProperties"] = False
    for key, part in node.items():
        if key in PARTS and "properties" in node:
            for one in part:
                known_only(one, True)
        elif key == "properties":
            for one in part.values():
                known_only(one)
        elif key != "enum":
            known_only(part)

def described(node, root, at, faults):
    if isinstance(node, list):
        for one in node:
            described(one, root, at, faults)
    if not isinstance(node, dict):
        return
    for name, field in node.get("properties", {}).items():
        if isinstance(field, dict) and not words(field, root):
            faults.append(f"{at}.{name}")
    for key, one in node.items():
        described(one, root, f"{at}.{key}", faults)

def words(field, root):
    if "description" in field or "const" in field:
        return True
    return any("description" in target(one, root) for one in [field, *field.get("anyOf", [])])

def target(field, root):
    return root["$defs"][field["$ref"].rsplit("/", 1)[1]] if "$ref" in field else field

told = json.load(open(sys.argv[1]))
faults = []
for name, schema in told["schemas"].items():
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema", schema
    assert words(schema, schema) or "oneOf" in schema, name
    Draft202012Validator.check_schema(schema)
    described(schema, schema, name, faults)
    known_only(schema)
for asked, name, answer in told["answers"]:
    for error in Draft202012Validator(told["schemas"][name]).iter_errors(answer):
        faults.append(f"{asked} as {name}: {error.json_path}: {error.message[:300]}")
print("\n".join(faults) or "as they should be")
"#;

/// What schemas there are.
fn names() -> Vec<String> {
    laki(&["schema", "--answer"]).out.lines().map(str::to_owned).collect()
}

/// A session of the example to come, with invited centres.
fn session() -> String {
    let catalogue = reference::example();
    let fits = |session: &&Session| {
        session.first_day() > Some(day("2026-11-23")) && session.invited.len() > 2 && session.is_upcoming()
    };
    catalogue.sessions.iter().map(AsRef::as_ref).find(fits).unwrap().id.to_string()
}

/// What is asked of a catalogue, without `--json`, below the name of its schema. Files come into `folder`.
fn questions(file: &str, folder: &Path) -> Vec<(&'static str, Vec<String>)> {
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    std::fs::write(at("liste.csv"), "Name;KI;Mail\nBeispiel, Anna;Unna;a@example.org\nMuster, Ben;Una;\n")
        .unwrap();
    std::fs::write(
        at("ferien.ics"),
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20391001\r\nDTEND;VALUE=DATE:20391016\r\n\
         SUMMARY:Herbstferien 2039\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    )
    .unwrap();
    let of = "--session ".to_owned() + &session();
    let asked = [
        ("check", format!("check {file}")),
        ("certify", format!("certify {file} --session 0196c3b3-9e0d-777a-a599-8effeb3d7647 --dry-run")),
        ("conflicts", format!("conflicts {file}")),
        ("match", format!("match {file}")),
        ("match", format!("match {file} --offering 301")),
        ("slots", format!("slots {file} --module laki-102-1 --from 2027-04-05 --to 2027-05-31")),
        ("slots", format!("slots {file} --module laki-102-1 --from 2027-05-16 --to 2027-05-17")),
        ("print", format!("print door-sign {file} {of} -o {}", at("tür.pdf"))),
        ("print", format!("print door-sign {file} {of} --each -o {}", at(""))),
        ("export", format!("export {file} --table sessions -o {}", at("x.xlsx"))),
        ("export", format!("export {file} --table centres -o {}", at("x.csv"))),
        ("export", format!("export {file} --ics -o {}", at("x.ics"))),
        ("export", format!("export {file} --picture coverage-by-quarter -o {}", at("x.svg"))),
        ("import", format!("import {file} {} --kind public-holidays --dry-run", at("ferien.ics"))),
        ("import", format!("import {file} {} --dry-run", at("liste.csv"))),
        ("import", format!("import {file} {} -o {}", at("liste.csv"), at("neu.laki.json"))),
        ("import", format!("import {file} {} --kind registrations {of} --dry-run", at("liste.csv"))),
        ("import", format!("import {file} {} --kind school-holidays --dry-run", at("ferien.ics"))),
        ("mail", format!("mail {file} --kind reminder {of} -o {}", at("mails"))),
        ("mail", format!("mail {file} --kind invitation {of} -o {}", at("mails"))),
        ("forms-write", format!("forms write {file} {of} -o {}", at(""))),
        ("forms-read", format!("forms read {file} {} --dry-run", at("x.xlsx"))),
        ("error", format!("check {}", at("fehlt.laki.json"))),
        ("error", format!("print door-sign {file} --session fehlt -o {}", at("x.pdf"))),
        ("error", "slots --nirgends".to_owned()),
        ("error", format!("export {file} --table centres -o -")),
    ];
    let by = ["ki", "offering", "module", "focus", "area", "district"];
    let by = by.map(|by| ("coverage", format!("coverage {file} --by {by}")));
    let words = |(name, line): (&'static str, String)| (name, line.split(' ').map(str::to_owned).collect());
    asked.into_iter().chain(by).map(words).collect()
}

/// What is answered, with the name of the schema that it has to keep to. Failures are answers, too.
fn answer(name: &str, words: &[String]) -> Value {
    let mut words: Vec<_> = words.iter().map(String::as_str).collect();
    words.push("--json");
    if words[1] != "--nirgends" {
        words.extend(["--date", "2026-11-23"]);
    }
    let ran = laki(&words);
    let (name, text) = if ran.out.is_empty() { ("error", &ran.err) } else { (name, &ran.out) };
    let value: Value =
        serde_json::from_str(text).unwrap_or_else(|error| panic!("{words:?}: {error}: {text}"));
    assert!(name != "error" || value["code"] == ran.code, "{words:?}: {text}");
    json!([words.join(" "), name, value])
}

#[test]
fn every_answer_is_as_its_schema_says() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("leer.laki.json");
    std::fs::write(&empty, store::write(&Catalogue::default())).unwrap();
    let mut answers = Vec::new();
    for file in [EXAMPLE, path(&empty)] {
        let into = tempfile::tempdir().unwrap();
        for (name, words) in questions(file, into.path()) {
            let answered = answer(name, &words);
            assert!(file != EXAMPLE || answered[1] == name, "{answered}");
            answers.push(answered);
        }
        // Forms of the example, read as they were written.
        let forms = std::fs::read_dir(into.path()).unwrap().map(|entry| entry.unwrap().path());
        let forms = forms.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("Anmeld"));
        for form in forms.take(2) {
            let words = ["forms", "read", file, path(&form), "--dry-run"].map(str::to_owned);
            answers.push(answer("forms-read", &words));
        }
    }
    let seen: BTreeSet<_> = answers.iter().map(|answer| answer[1].as_str().unwrap().to_owned()).collect();
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), names(), "each has an answer to look at");
    let schema = |name: String| {
        let schema: Value = serde_json::from_str(&laki(&["schema", "--answer", &name]).out).unwrap();
        (name, schema)
    };
    let schemas: serde_json::Map<_, _> = names().into_iter().map(schema).collect();
    let told = folder.path().join("told.json");
    std::fs::write(&told, json!({ "schemas": schemas, "answers": answers }).to_string()).unwrap();
    if let Some(said) = python(COMPARE, &told) {
        assert_eq!(said.trim(), "as they should be");
    }
}

#[test]
fn unknown_names_of_answers_are_told_the_known_ones() {
    let ran = laki(&["schema", "--answer", "nichts"]);
    assert!(ran.code == 2 && ran.err.contains("check, conflicts, coverage, error, export"), "{}", ran.err);
    let ran = laki(&["check", "fehlt.laki.json"]);
    assert!(ran.code == 3 && ran.err.starts_with("Fehler: "), "{}", ran.err);
}
