//! Every table of ours goes through `LibreOffice` and comes back the same: XLSX to ODS to XLSX with its types, CSV
//! to XLSX with its texts. openpyxl reads what came back.

use std::path::Path;

use chrono::NaiveTime;
use laki_planer::exchange::csv::{self as ours, CsvOptions};
use laki_planer::exchange::table::{Table, Value};
use laki_planer::exchange::tables::{Kind, Question};
use laki_planer::exchange::xlsx::xlsx;
use laki_planer::reference;
use serde_json::{Value as Json, json};

use super::support::{GERMAN, convert_all, day, python};

/// What spreadsheets like to change.
fn odd() -> Table {
    let mut table = Table::new("Sonderfälle", ["Text", "Zahl", "Anteil", "Tag", "Zeit"]);
    let texts = [
        "=1+1",
        "+49 231 12345",
        "@SUMME(A1)",
        "-",
        "0012",
        "1/2",
        "3.2.",
        "\"in\" Zeichen; und\tTab",
        "a\nb",
    ];
    let time = NaiveTime::from_hms_opt(9, 30, 0).unwrap();
    for (at, text) in (0..).zip(texts.into_iter().chain(["Łowiczanka, Şirin 👩‍🏫", "' vorn", "TRUE", "1E5"]))
    {
        let date = day("2027-02-27") + chrono::Days::new(at);
        let number = Value::Number(f64::from(u32::try_from(at).unwrap()) * -1.5);
        table.row([Value::text(text), number, Value::Percent(50), Value::Date(date), Value::Time(time)]);
    }
    table
}

fn tables() -> Vec<(String, Table)> {
    let catalogue = reference::example();
    let question = Question::new(&catalogue, GERMAN, day("2026-11-23"));
    let of_kind = |kind: &Kind| (kind.name().to_owned(), kind.table(&question));
    Kind::ALL.iter().map(of_kind).chain([("odd".to_owned(), odd())]).collect()
}

/// A cell as the script tells it: texts as they are, everything else by its type.
fn cell(value: &Value) -> Json {
    match value {
        Value::Empty => Json::Null,
        Value::Text(text) if text.is_empty() => Json::Null,
        Value::Text(text) => json!(text),
        Value::Number(number) => json!({ "number": number }),
        Value::Percent(percent) => json!({ "number": f64::from(*percent) / 100.0 }),
        Value::Date(date) => json!({ "date": date.to_string() }),
        Value::Time(time) => json!({ "time": time.format("%H:%M").to_string() }),
    }
}

const COMPARE: &str = r#"
import datetime, json, os, sys
from openpyxl import load_workbook

folder = sys.argv[1]
meant = json.load(open(os.path.join(folder, "meant.json")))
faults, cells = [], 0

def told(value):
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, (int, float)):
        return {"number": value}
    if isinstance(value, datetime.datetime):
        return {"date": value.date().isoformat()}
    if isinstance(value, datetime.time):
        return {"time": value.strftime("%H:%M")}
    return value

def same(ours, theirs):
    if isinstance(ours, dict) and "number" in ours and isinstance(theirs, dict) and "number" in theirs:
        return abs(ours["number"] - theirs["number"]) < 1e-9
    return ours == theirs

for name, rows in meant.items():
    sheet = load_workbook(os.path.join(folder, "back", name + ".xlsx")).worksheets[0]
    for at, row in enumerate(rows, 1):
        for column, ours in enumerate(row, 1):
            theirs = told(sheet.cell(row=at, column=column).value)
            cells += 1
            if not same(ours, theirs):
                faults.append(f"{name} {at},{column}: {ours!r} came back as {theirs!r}")
    if sheet.max_row != max(len(rows), 1):
        faults.append(f"{name}: {sheet.max_row} rows instead of {len(rows)}")
print("\n".join(faults[:20]) or f"{cells} cells as they were")
"#;

fn compare(folder: &Path, meant: &serde_json::Map<String, Json>) {
    std::fs::write(folder.join("meant.json"), serde_json::to_vec(meant).unwrap()).unwrap();
    let Some(said) = python(COMPARE, folder) else { return };
    assert!(said.trim().ends_with("cells as they were"), "{said}");
    let cells: usize = said.split(' ').next().unwrap().parse().unwrap();
    assert!(cells > 5_000, "{said}");
}

fn heads(table: &Table) -> Vec<Json> {
    table.heads.iter().map(|head| json!(head)).collect()
}

#[test]
fn xlsx_keeps_its_cells_on_the_way_to_ods_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut meant = serde_json::Map::new();
    let mut files = Vec::new();
    for (name, table) in tables() {
        let file = folder.path().join(format!("{name}.xlsx"));
        std::fs::write(&file, xlsx(std::slice::from_ref(&table), GERMAN).unwrap()).unwrap();
        files.push(file);
        let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
        let all: Vec<Vec<Json>> = std::iter::once(heads(&table)).chain(rows).collect();
        meant.insert(name, json!(all));
    }
    let ods = folder.path().join("ods");
    if !convert_all(&files, "ods", &[], &ods) {
        return;
    }
    let files: Vec<_> = meant.keys().map(|name| ods.join(format!("{name}.ods"))).collect();
    assert!(convert_all(&files, "xlsx", &[], &folder.path().join("back")));
    compare(folder.path(), &meant);
}

/// Semicolons, UTF-8, and every column as text: nothing is taken for something else.
fn as_text() -> String {
    let columns: Vec<_> = (1..=99).map(|column| format!("{column}/2")).collect();
    format!("--infilter=CSV:59,34,76,1,{}", columns.join("/"))
}

#[test]
fn csv_keeps_its_cells_on_the_way_to_xlsx() {
    let folder = tempfile::tempdir().unwrap();
    let mut meant = serde_json::Map::new();
    let mut files = Vec::new();
    for (name, table) in tables() {
        let bytes = ours::csv(&table, CsvOptions::default(), GERMAN);
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
        let text = |cell: &str| if cell.is_empty() { Json::Null } else { json!(cell) };
        let rows: Vec<Vec<Json>> =
            reader.records().map(|row| row.unwrap().iter().map(text).collect()).collect();
        let file = folder.path().join(format!("{name}.csv"));
        std::fs::write(&file, bytes).unwrap();
        files.push(file);
        meant.insert(name, json!(rows));
    }
    if convert_all(&files, "xlsx", &[&as_text()], &folder.path().join("back")) {
        compare(folder.path(), &meant);
    }
}
