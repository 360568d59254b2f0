//! The report on coverage, and maps and charts as files, read back by other programs.

use std::fmt::Write as _;
use std::fs;

use laki_planer::catalogue::{Catalogue, Centre, CentreId, Offering, Position};
use laki_planer::documents::request::{Kind, Options, Packing, Request, Subject, documents};
use laki_planer::documents::{Rendered, compile};
use laki_planer::reference;
use laki_planer::texts::{Lang, Texts};
use tempfile::tempdir;

use super::support::{EXAMPLE, check, day, laki, path, python, stationery, text_of};

const LICENCE: &str = "© GeoBasis-DE / BKG 2021";

fn changed(catalogue: &mut Catalogue, id: &str, change: impl Fn(&mut Centre)) {
    let id = CentreId::from(id);
    let mut centre = Centre::clone(catalogue.centres.get(&id).unwrap());
    change(&mut centre);
    catalogue.centres.put(centre);
}

/// Words that would be markup or break a page, and places that are none.
fn hostile() -> Catalogue {
    let long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(40);
    let odd = "#import \"x\" $x^2$ *fett* \u{202e}נועה 😀\0\r\n<a@b> = Titel & {page}";
    let mut catalogue = reference::example();
    changed(&mut catalogue, "bochum", |centre| long.clone_into(&mut centre.short_name));
    changed(&mut catalogue, "herne", |centre| odd.clone_into(&mut centre.short_name));
    changed(&mut catalogue, "olpe", |centre| odd.clone_into(&mut centre.district));
    changed(&mut catalogue, "kleve", |centre| centre.district = String::new());
    for (id, lat, lon) in [("a", 53.0, 9.9), ("b", 53.001, 9.901), ("c", -89.0, 170.0), ("d", 900.0, 7.0)] {
        let position = Some(Position { lat, lon, ..Position::default() });
        let name = format!("{odd}{id}");
        catalogue.centres.put(Centre { id: id.into(), name, position, ..Centre::default() });
    }
    for (at, title) in [odd, &long].into_iter().enumerate() {
        let mut offering = Offering::clone(catalogue.offerings.at(at).unwrap());
        title.clone_into(&mut offering.title);
        catalogue.offerings.put(offering);
    }
    odd.clone_into(&mut catalogue.organisation.name);
    catalogue
}

/// An office in another state: nobody has an area, everybody coordinates.
fn elsewhere() -> Catalogue {
    let mut catalogue = reference::example();
    for (at, centre) in reference::centres().into_iter().enumerate() {
        let mut centre = Centre::clone(catalogue.centres.get(&centre.id).unwrap());
        catalogue.centres.remove(&centre.id);
        centre.id = format!("x{at}").as_str().into();
        catalogue.centres.put(centre);
    }
    catalogue
}

fn set(catalogue: &Catalogue, subject: Subject, options: &Options, lang: Lang) -> Vec<Rendered> {
    let request = Request { kind: Kind::CoverageReport, subject, options: options.clone() };
    let papers = documents(catalogue, &request, Texts::new(lang), day("2026-11-23")).unwrap();
    papers.iter().map(|paper| compile(paper.as_ref(), &stationery()).unwrap()).collect()
}

fn with_districts(packing: Packing) -> Options {
    let mut options = Options { packing, ..Options::default() };
    options.coverage_report.districts = true;
    options
}

#[test]
fn the_report_is_accessible_and_well_formed_whatever_the_catalogue_says() {
    for (name, catalogue) in [
        ("empty", Catalogue::default()),
        ("new", reference::new_catalogue()),
        ("example", reference::example()),
        ("elsewhere", elsewhere()),
        ("hostile", hostile()),
    ] {
        for (tag, lang) in [("de", Lang::De), ("en", Lang::En)] {
            for (what, options) in
                [("state", Options::default()), ("districts", with_districts(Packing::OneFile))]
            {
                let rendered = set(&catalogue, Subject::State, &options, lang).remove(0);
                let pdf = check(&rendered.pdf().unwrap(), &format!("coverage-{name}-{what}-{tag}.pdf"));
                let Some(text) = text_of(&pdf) else { continue };
                let has_areas = !matches!(name, "empty" | "elsewhere");
                assert_eq!(text.contains(LICENCE), has_areas, "{name} {what} {tag}");
                let title = if lang == Lang::De { "Abdeckungsbericht" } else { "Coverage report" };
                assert!(text.contains(title) && text.contains("Nordrhein-Westfalen"), "{name}: {text}");
            }
        }
    }
}

#[test]
fn a_district_has_its_own_numbers_and_only_its_own_centres() {
    let example = reference::example();
    let rendered = set(&example, Subject::District("Detmold".to_owned()), &Options::default(), Lang::De);
    let pdf = check(&rendered[0].pdf().unwrap(), "coverage-detmold.pdf");
    let Some(text) = text_of(&pdf) else { return };
    for words in ["Bezirk Detmold", "53 von 58 Modulen", "zusammen", "Bielefeld", "Minden-Lübbecke"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Bochum") && !text.contains("Abdeckung nach Bezirk"), "{text}");
}

#[test]
fn an_unknown_district_is_refused() {
    let subject = Subject::District("Atlantis".to_owned());
    let request = Request { kind: Kind::CoverageReport, subject, options: Options::default() };
    let refused = documents(&reference::example(), &request, Texts::new(Lang::De), day("2026-11-23"));
    assert!(refused.err().unwrap().words(Texts::new(Lang::De)).contains("Atlantis"));
}

#[test]
fn there_is_a_file_for_each_region_where_that_is_wanted() {
    let files = set(&reference::example(), Subject::State, &with_districts(Packing::FileEach), Lang::De);
    assert_eq!(files.len(), 6);
}

#[test]
fn screen_readers_are_told_what_every_picture_shows() {
    let rendered = set(&reference::example(), Subject::State, &Options::default(), Lang::De).remove(0);
    let pdf = check(&rendered.pdf().unwrap(), "coverage-alternatives.pdf");
    let script = r#"
import pikepdf, sys
found = []
def walk(node):
    if isinstance(node, pikepdf.Array):
        for kid in node: walk(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == "/Figure": found.append(str(node.get("/Alt")))
        if "/K" in node: walk(node["/K"])
walk(pikepdf.open(sys.argv[1]).Root.StructTreeRoot.K)
print("\n".join(found))
"#;
    let Some(told) = python(script, &pdf) else { return };
    insta::assert_snapshot!(told);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let example = reference::example();
    let pdf = || set(&example, Subject::State, &Options::default(), Lang::De)[0].pdf().unwrap();
    assert!(pdf() == pdf());
}

/// What another program says of a picture: its title, and whether something is drawn.
const SVG: &str = r#"
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
space = "{http://www.w3.org/2000/svg}"
title, desc = root.find(space + "title"), root.find(space + "desc")
assert root.get("aria-labelledby") == title.get("id") + " " + desc.get("id") and root.get("role") == "img"
assert len(list(root.iter(space + "path"))) > 10
assert float(root.get("width").removesuffix("pt")) > 500
print(title.text, "|", desc.text.replace("\n", " / "))
"#;
const PNG: &str = r#"
import sys, struct, zlib
data = open(sys.argv[1], "rb").read()
assert data[:8] == b"\x89PNG\r\n\x1a\n"
at, packed, size = 8, b"", None
while at < len(data):
    length, name = struct.unpack(">I4s", data[at:at + 8])
    body = data[at + 8:at + 8 + length]
    assert struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(name + body)
    if name == b"IHDR": size = struct.unpack(">IIBB", body[:10])
    if name == b"IDAT": packed += body
    at += 12 + length
width, height, depth, colour = size
rows = zlib.decompress(packed)
assert (depth, colour) == (8, 6) and len(rows) == height * (width * 4 + 1)
assert len(set(rows)) > 50, "it is blank"
print(width, height)
"#;

#[test]
fn every_picture_is_a_file_that_others_read_and_always_the_same() {
    let folder = tempdir().unwrap();
    let mut told = String::new();
    for kind in [
        "coverage-map",
        "coverage-by-offering",
        "coverage-by-district",
        "coverage-by-quarter",
        "sessions-by-quarter",
        "reach",
        "no-shows",
        "waiting",
    ] {
        let file = |name: &str| folder.path().join(format!("{kind}{name}"));
        for name in [".svg", "-again.svg", ".png", "-again.png"] {
            let file = file(name);
            let ran =
                laki(&["export", EXAMPLE, "--picture", kind, "--date", "2026-11-23", "-o", path(&file)]);
            assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{kind}{name}");
        }
        for ending in [".svg", ".png"] {
            let again = fs::read(file(&format!("-again{ending}"))).unwrap();
            assert!(fs::read(file(ending)).unwrap() == again, "{kind}{ending}");
        }
        if let (Some(svg), Some(png)) = (python(SVG, &file(".svg")), python(PNG, &file(".png"))) {
            let cut: String = svg.trim().chars().take(240).collect();
            writeln!(told, "{kind}: {cut}").unwrap();
            let width = png.split_whitespace().next().map(ToOwned::to_owned);
            assert_eq!(width.as_deref(), Some("1616"), "{kind}");
        }
    }
    if !told.is_empty() {
        insta::assert_snapshot!(told);
    }
}

#[test]
fn maps_are_about_a_district_an_area_a_focus_an_offering_or_a_module() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("karte.svg");
    let run = |more: &[&str]| {
        let words = ["export", EXAMPLE, "--picture", "coverage-map", "--date", "2026-11-23", "--json", "-o"];
        let ran = laki(&[&words[..], &[path(&file)], more].concat());
        assert_eq!(ran.code, 0, "{more:?}: {}", ran.err);
        let answer: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        format!("{} | {}", answer["title"].as_str().unwrap(), answer["finding"].as_str().unwrap())
    };
    let module = reference::example().offerings.at(0).unwrap().modules[0].id.to_string();
    let told = [
        run(&["--district", "detmold"]),
        run(&["--area", "education"]),
        run(&["--focus", "Sprachsensibler Unterricht in allen Fächern"]),
        run(&["--offering", "102"]),
        run(&["--module", &module, "--district", "Köln", "--lang", "en"]),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn what_cannot_be_drawn_is_said_with_the_way_out() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("bild.png");
    let refused = |more: &[&str]| {
        let ran = laki(&[&["export", EXAMPLE, "-o", path(&file)][..], more].concat());
        assert!(!file.exists(), "{more:?}");
        format!("{more:?} {}\n{}", ran.code, ran.err.replace(path(&file), "bild.png"))
    };
    let new = folder.path().join("neu.laki.json");
    assert_eq!(laki(&["new", path(&new)]).code, 0);
    let nothing = laki(&["export", path(&new), "--picture", "waiting", "-o", path(&file)]);
    let told = [
        refused(&["--picture", "coverage-map", "--format", "csv"]),
        refused(&["--table", "people", "--format", "svg"]),
        refused(&["--picture", "coverage-map", "--district", "Atlantis"]),
        refused(&["--picture", "coverage-map", "--module", "x", "--focus", "y"]),
        refused(&["--table", "people", "--area", "education"]),
        format!("empty {}\n{}", nothing.code, nothing.err),
    ];
    insta::assert_snapshot!(told.join("\n"));
    let to_stdout = laki(&["export", EXAMPLE, "--picture", "reach", "-o", "-"]);
    assert!(to_stdout.code == 0 && to_stdout.out.starts_with("<svg") && to_stdout.out.ends_with("</svg>"));
}

#[test]
fn hostile_words_stay_words_in_pictures() {
    let folder = tempdir().unwrap();
    let (catalogue, file) = (folder.path().join("hostile.laki.json"), folder.path().join("hostile.svg"));
    let text = serde_json::to_string(&hostile()).unwrap();
    fs::write(&catalogue, format!("{{\"format\":\"laki-catalogue\",\"version\":1,{}", &text[1..])).unwrap();
    for kind in ["coverage-map", "coverage-by-offering", "coverage-by-district", "no-shows"] {
        let ran =
            laki(&["export", path(&catalogue), "--picture", kind, "--date", "2026-11-23", "-o", path(&file)]);
        assert_eq!(ran.code, 0, "{kind}: {}", ran.err);
        if let Some(told) = python(SVG, &file) {
            assert!(told.contains("#import \"x\" $x^2$ *fett*"), "{kind}: {told}");
        }
    }
}
