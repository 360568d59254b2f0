//! What documents cost, each figure as a ratio within one run. The reference is the Typst compiler alone: the
//! same template and the same data, from source text to PDF bytes.
//!
//!     cargo bench --bench documents

#![expect(clippy::print_stdout, reason = "the figures are what it is for")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{Datelike as _, NaiveDate};
use laki_planer::catalogue::{Catalogue, Person, PersonId, Registration, RegistrationStatus, Session};
use laki_planer::documents::request::{Kind, Options, Request, Subject};
use laki_planer::documents::{Document, Press, Template};
use laki_planer::reference;
use laki_planer::texts::{Lang, Texts};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Each figure is the best of so many runs: other work on the machine only ever adds to a time.
const RUNS: usize = 5;

fn main() {
    println!("{:<44} {:>10} {:>8}   goal", "", "time", "ratio");
    let catalogue = Arc::new(with_people(reference::example(), 18));
    let request = request(&catalogue, Kind::AttendeeList);
    let mut press = press(&catalogue);
    let one = best(|| {
        let document = press.decide_one(request.clone()).ok();
        document.and_then(|document| press.file(document.as_ref()).ok()).map(|file| file.pdf.len())
    });
    println!("{:<44} {:>10}            < 50 ms", "attendee list, warm, model to PDF", milliseconds(one));
    many(500);
}

/// All certificates of a session, by us and by the compiler alone, each with empty caches.
fn many(people: usize) {
    let catalogue = Arc::new(with_people(reference::example(), people));
    let request = request(&catalogue, Kind::Certificates);
    let mut press = press(&catalogue);
    let Ok(document) = press.decide_one(request.clone()) else { return println!("no certificates") };
    let world = Alone::new(document.as_ref());
    let (mut ours, mut alone, mut bytes, mut pages) = (Duration::MAX, Duration::MAX, 0, 0);
    for _ in 0..RUNS {
        comemo::evict(0);
        let begin = Instant::now();
        let document = press.decide_one(request.clone()).ok();
        if let Some(file) = document.and_then(|document| press.file(document.as_ref()).ok()) {
            (bytes, pages) = (file.pdf.len(), file.pages);
        }
        ours = ours.min(begin.elapsed());
        comemo::evict(0);
        let begin = Instant::now();
        black_box(world.pdf());
        alone = alone.min(begin.elapsed());
    }
    comemo::evict(0);
    let ratio = ours.as_secs_f64() / alone.as_secs_f64();
    let name = format!("{people} certificates ({pages} pages, {} kB)", bytes / 1000);
    println!("{name:<44} {:>10} {ratio:>8.2}   ≤ 1.3", milliseconds(ours));
    println!("{:<44} {:>10}     1.00", "  the Typst compiler alone", milliseconds(alone));
    match most_memory() {
        Some(memory) => println!("{:<44} {:>7} MB", "  most memory of the whole run", memory / 1_000_000),
        None => println!("  memory is not measured on this system"),
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 10).unwrap_or_default()
}

fn press(catalogue: &Arc<Catalogue>) -> Press {
    match Press::new(Arc::clone(catalogue), None, Texts::new(Lang::De), today()) {
        Ok(press) => press,
        Err(error) => panic!("the example has no templates of its own: {error:?}"),
    }
}

/// The first session of the example, held, with so many people who were there all the time.
fn with_people(mut catalogue: Catalogue, count: usize) -> Catalogue {
    let centres: Vec<_> = catalogue.centres.iter().map(|centre| centre.id.clone()).collect();
    let Some(first) = catalogue.sessions.iter().find(|session| !session.days.is_empty()).cloned() else {
        return catalogue;
    };
    let mut session = Session { registrations: Vec::new(), ..Session::clone(&first) };
    for number in 0..count {
        let id = PersonId::from(format!("bench-{number}").as_str());
        catalogue.people.put(Person {
            id: id.clone(),
            first_name: format!("Vorname{number}"),
            last_name: format!("Nachname{number}"),
            centre: centres.get(number % centres.len().max(1)).cloned(),
            ..Person::default()
        });
        let status = RegistrationStatus::Attended;
        session.registrations.push(Registration { status, ..Registration::new(id, today()) });
    }
    catalogue.sessions.put(session);
    catalogue
}

fn request(catalogue: &Catalogue, kind: Kind) -> Request {
    let held = catalogue.sessions.iter().max_by_key(|session| session.registrations.len());
    let sessions = held.map(|session| session.id.clone()).into_iter().collect();
    Request { kind, subject: Subject::Sessions(sessions), options: Options::default() }
}

/// A Typst world with nothing but what the document needs.
struct Alone {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    common: Source,
    data: Bytes,
}

impl Alone {
    fn new(document: &dyn Document) -> Self {
        let fonts: [&[u8]; 4] = [
            include_bytes!("../assets/fonts/SourceSans3-Regular.ttf"),
            include_bytes!("../assets/fonts/SourceSans3-Semibold.ttf"),
            include_bytes!("../assets/fonts/DejaVuSans.ttf"),
            include_bytes!("../assets/fonts/Box.ttf"),
        ];
        let fonts: Vec<_> = fonts.iter().flat_map(|&font| Font::iter(Bytes::new(font))).collect();
        let source =
            |template: Template| Source::new(file(template.file_name()), template.embedded().to_owned());
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: source(document.template()),
            common: source(Template::Common),
            data: Bytes::new(document.json(None).unwrap_or_default()),
        }
    }

    fn pdf(&self) -> usize {
        let Ok(pages) = typst::compile::<PagedDocument>(self).output else { return 0 };
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default();
        let day = Datetime::from_ymd_hms(today().year(), 3, 10, 0, 0, 0);
        let timestamp = day.map(typst_pdf::Timestamp::new_utc);
        let options = PdfOptions { standards, timestamp, ..PdfOptions::default() };
        typst_pdf::pdf(&pages, &options).map_or(0, |pdf| pdf.len())
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("templates have plain names"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Alone {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = [&self.main, &self.common].into_iter().find(|source| source.id() == id);
        known.cloned().ok_or_else(|| FileError::NotFound(id.get().vpath().get_without_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file("data.json") { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<typst::foundations::Duration>) -> Option<Datetime> {
        Datetime::from_ymd(today().year(), 3, 10)
    }
}

fn best<T>(mut work: impl FnMut() -> T) -> Duration {
    let time = |()| {
        let begin = Instant::now();
        black_box(work());
        begin.elapsed()
    };
    std::iter::repeat_n((), RUNS + 1).map(time).min().unwrap_or_default()
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// The most that this process ever held in memory, in bytes; Linux only.
fn most_memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: usize = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}
