//! What the data layer costs, each figure as a ratio within one run.
//!
//!     cargo bench --bench data                       # office and land
//!     cargo bench --bench data -- office land stress

#![expect(clippy::print_stdout, reason = "the figures are what it is for")]

mod support;

use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::Datelike as _;
use laki_planer::catalogue::{Catalogue, Date, Edit, Record, Session};
use laki_planer::jobs::Progress;
use laki_planer::matching;
use laki_planer::search::Index;
use laki_planer::store;
use laki_planer::texts::Texts;
use support::{LAND, OFFICE, STRESS, Size, generate, today};

/// Makes this program a child that loads a file and prints by how much its memory grew.
const MEMORY_OF: &str = "--memory-of";

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [flag, path] = &arguments[..]
        && flag == MEMORY_OF
    {
        print_memory_of(Path::new(path));
        return Ok(());
    }
    let sizes = [OFFICE, LAND, STRESS];
    let chosen: Vec<_> = if arguments.is_empty() {
        vec![OFFICE, LAND]
    } else {
        sizes.into_iter().filter(|size| arguments.iter().any(|word| word == size.name)).collect()
    };
    for size in chosen {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: Size) -> std::io::Result<()> {
    let catalogue = generate(size);
    let bytes = store::write(&catalogue);
    let mut table = Table::new(&format!(
        "{}: {} centres, {} people, {} sessions, {} registrations, {:.1} MB",
        size.name,
        catalogue.centres.len(),
        catalogue.people.len(),
        catalogue.sessions.len(),
        size.registrations,
        megabytes(bytes.len()),
    ));
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("bench.laki.json");
    std::fs::write(&path, &bytes)?;
    load(&mut table, &path, &bytes);
    memory(&mut table, &path, bytes.len())?;
    save(&mut table, &path, &catalogue, &bytes)?;
    coverage(&mut table, &catalogue);
    search(&mut table, &catalogue);
    Ok(())
}

fn load(table: &mut Table, path: &Path, bytes: &[u8]) {
    let parse =
        table.base("bare typed serde_json parse", || serde_json::from_slice::<Catalogue>(bytes).is_ok());
    table.row("load: read, parse, check, index", parse, "≤ 1.3", || {
        store::load(path, today(), &Progress::unwatched()).is_ok()
    });
}

fn save(table: &mut Table, path: &Path, catalogue: &Catalogue, bytes: &[u8]) -> std::io::Result<()> {
    let raw = path.with_extension("raw");
    let serialise = table.base("bare serde_json serialisation", || serde_json::to_vec(catalogue).is_ok());
    let mut written = Ok(());
    let write = table.base("raw write and fsync", || written = write_raw(&raw, bytes));
    written?;
    table.row("save: temp file, fsync, backup, rename", serialise + write, "≤ 1.3", || {
        store::save(path, catalogue, None, &Progress::unwatched()).is_ok()
    });
    Ok(())
}

fn write_raw(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn memory(table: &mut Table, path: &Path, file: usize) -> std::io::Result<()> {
    let output = std::process::Command::new(std::env::current_exe()?).arg(MEMORY_OF).arg(path).output()?;
    let Ok(grown) = String::from_utf8_lossy(&output.stdout).trim().parse::<usize>() else {
        table.line("retained memory", "–", "–", "not measured on this system");
        return Ok(());
    };
    #[expect(clippy::cast_precision_loss, reason = "a ratio for people")]
    let ratio = grown as f64 / file as f64;
    table.line(
        "retained memory",
        &format!("{:.1} MB", megabytes(grown)),
        &format!("{ratio:.2}"),
        "≤ 1.5 × file",
    );
    Ok(())
}

/// In a process of its own, so that nothing freed earlier is used again.
fn print_memory_of(path: &Path) {
    let Some(before) = resident_bytes() else { return };
    let loaded = store::load(path, today(), &Progress::unwatched());
    let grown = resident_bytes().unwrap_or(before).saturating_sub(before);
    println!("{grown}");
    black_box(&loaded);
}

/// What this process holds in memory; Linux only.
fn resident_bytes() -> Option<usize> {
    const PAGE: usize = 4096;
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(pages.split_whitespace().nth(1)?.parse::<usize>().ok()? * PAGE)
}

/// Registrations the way an array language would hold them.
#[derive(Clone, Default)]
struct Columns {
    session: Vec<u32>,
    person: Vec<u32>,
    status: Vec<u8>,
    minutes: Vec<u16>,
    registered_on: Vec<i32>,
    walk_in: Vec<u8>,
}

impl Columns {
    fn of(catalogue: &Catalogue) -> Self {
        let mut columns = Self::default();
        for (at, session) in (0..).zip(&catalogue.sessions) {
            for registration in &session.registrations {
                let person = catalogue.people.position(&registration.person).unwrap_or(0);
                columns.session.push(at);
                columns.person.push(u32::try_from(person).unwrap_or(0));
                columns.status.push(registration.status as u8);
                columns.minutes.push(registration.minutes.unwrap_or(0));
                let day = registration.registered_on.as_ref().and_then(Date::get);
                columns.registered_on.push(day.map_or(0, |day| day.num_days_from_ce()));
                columns.walk_in.push(u8::from(registration.walk_in));
            }
        }
        columns
    }

    fn copy_from(&mut self, other: &Self) {
        self.session.copy_from_slice(&other.session);
        self.person.copy_from_slice(&other.person);
        self.status.copy_from_slice(&other.status);
        self.minutes.copy_from_slice(&other.minutes);
        self.registered_on.copy_from_slice(&other.registered_on);
        self.walk_in.copy_from_slice(&other.walk_in);
    }
}

fn coverage(table: &mut Table, catalogue: &Catalogue) {
    let columns = Columns::of(catalogue);
    let mut copy = columns.clone();
    let memcpy = table.base("memcpy of the registrations as columns", || {
        copy.copy_from(&columns);
        black_box(&copy);
    });
    table.row("coverage of everything from scratch", memcpy, "≤ 50 at stress", || {
        matching::coverage(catalogue, today())
    });
    let coverage = matching::coverage(catalogue, today());
    table.row("sums", memcpy, "", || matching::Sums::new(catalogue, &coverage));
    table.row("needs, ranked", memcpy, "", || matching::needs(catalogue, &coverage));
    table.row("matches", memcpy, "", || matching::matches(catalogue, today()));
    let edit = || {
        let session = catalogue.sessions.at(0).map(|session| Session::clone(session)).unwrap_or_default();
        Edit::Put(Record::from(session)).apply(catalogue)
    };
    table.row("one edit", memcpy, "", edit);
}

/// What somebody types, letter by letter, and what finds nothing.
const QUERIES: [&str; 14] = [
    "k",
    "kr",
    "krä",
    "krähe",
    "e",
    "an",
    "mül bach",
    "102",
    "LAKI-1",
    "03.02.",
    "schule o",
    "grünfeld",
    "xyzzyq",
    "mulerbahc",
];

fn search(table: &mut Table, catalogue: &Catalogue) {
    let build = || Index::build(catalogue, Texts::default(), []);
    table.base("search: folding everything once", build);
    let index = build();
    let mut slowest = (Duration::ZERO, "");
    for query in QUERIES {
        slowest = slowest.max((median(|| index.search(query, 50)), query));
    }
    let (time, query) = slowest;
    table.line(&format!("search: slowest keystroke („{query}“)"), &milliseconds(time), "", "< 8 ms at land");
}

/// Prints one line a figure.
struct Table;

impl Table {
    fn new(title: &str) -> Self {
        println!("\n{title}\n");
        let table = Self;
        table.line("", "time", "ratio", "goal");
        table
    }

    /// A figure that others are compared with.
    fn base<T>(&mut self, name: &str, work: impl FnMut() -> T) -> Duration {
        let time = median(work);
        self.line(name, &milliseconds(time), "", "");
        time
    }

    fn row<T>(&mut self, name: &str, base: Duration, goal: &str, work: impl FnMut() -> T) {
        let time = median(work);
        let ratio = time.as_secs_f64() / base.as_secs_f64().max(f64::MIN_POSITIVE);
        self.line(name, &milliseconds(time), &format!("{ratio:.2}"), goal);
    }

    #[expect(clippy::unused_self, reason = "a line belongs to a table")]
    fn line(&self, name: &str, time: &str, ratio: &str, goal: &str) {
        println!("  {name:<42}{time:>12}{ratio:>9}   {goal}");
    }
}

/// The median of some runs: many of what is quick, few of what is slow.
fn median<T>(mut work: impl FnMut() -> T) -> Duration {
    const LONG_ENOUGH: Duration = Duration::from_millis(700);
    let mut times = Vec::new();
    let begun = Instant::now();
    while times.len() < 5 || (begun.elapsed() < LONG_ENOUGH && times.len() < 101) {
        let start = Instant::now();
        black_box(work());
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1_000.0)
}

#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
