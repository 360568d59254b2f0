use std::cell::RefCell;

use super::*;
use crate::texts::Lang;

/// A system that answers as it is told and notes what it is asked.
#[derive(Default)]
struct Stand {
    queues: &'static str,
    default: &'static str,
    lp_fails: bool,
    no_cups: bool,
    no_viewer: bool,
    asked: RefCell<Vec<String>>,
}

fn output(success: bool, stdout: &str, stderr: &str) -> Output {
    // A program that is on every Unix and Windows where tests run: this one's own exit status can't be made up.
    let status = Command::new(if cfg!(windows) { "cmd" } else { "sh" })
        .args(if cfg!(windows) {
            ["/C", if success { "exit 0" } else { "exit 1" }]
        } else {
            ["-c", if success { "true" } else { "false" }]
        })
        .status()
        .unwrap();
    Output { status, stdout: stdout.into(), stderr: stderr.into() }
}

impl System for Stand {
    fn has_cups(&self) -> bool {
        !self.no_cups
    }

    fn run(&self, program: &str, arguments: &[OsString]) -> io::Result<Output> {
        let words: Vec<_> = arguments.iter().map(|word| file_name_only(&word.to_string_lossy())).collect();
        self.asked.borrow_mut().push(format!("{program} {}", words.join(" ")));
        Ok(match (program, words[0].as_str()) {
            ("lpstat", "-e") => output(!self.queues.is_empty(), self.queues, ""),
            ("lpstat", _) => output(true, self.default, ""),
            _ if self.lp_fails => output(false, "", "lp: The printer or class does not exist.\n"),
            _ => output(true, "request id is Flur-12 (1 file(s))\n", ""),
        })
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        assert_eq!(std::fs::read(path).unwrap(), b"%PDF");
        self.asked.borrow_mut().push(format!("open {}", file_name_only(&path.to_string_lossy())));
        if self.no_viewer { Err("nothing is meant for PDF".to_owned()) } else { Ok(()) }
    }
}

fn file_name_only(word: &str) -> String {
    if word.contains("laki-planer-") {
        word.rsplit(['/', '\\']).next().unwrap_or(word).to_owned()
    } else {
        word.to_owned()
    }
}

fn check(system: &Stand, to: &Recipient, asked: &[&str]) {
    let handed = print(system, b"%PDF", "Liste 201.pdf", "-Liste").unwrap();
    assert_eq!(handed.to, *to);
    assert_eq!(*system.asked.borrow(), asked);
}

#[test]
fn the_default_queue_prints_and_else_the_first() {
    let printer =
        |queue: &str| Recipient::Printer { queue: queue.to_owned(), job: Some("Flur-12".to_owned()) };
    for (default, queue) in [
        ("system default destination: Flur\n", "Flur"),
        ("no system default destination\n", "Büro"),
        ("system default destination: gone\n", "Büro"),
    ] {
        let lp = format!("lp -d {queue} -t -Liste -o media=A4 -- Liste 201.pdf");
        let system = Stand { queues: "Büro\nFlur\n", default, ..Stand::default() };
        check(&system, &printer(queue), &["lpstat -e", "lpstat -d", &lp]);
    }
}

#[test]
fn without_a_printer_the_viewer_opens() {
    let no_queue = Recipient::Viewer(WhyViewer::NoQueue);
    check(&Stand::default(), &no_queue, &["lpstat -e", "open Liste 201.pdf"]);
    let wanted = Recipient::Viewer(WhyViewer::Wanted);
    check(&Stand { no_cups: true, ..Stand::default() }, &wanted, &["open Liste 201.pdf"]);
    let refused = WhyViewer::Refused("lp: The printer or class does not exist.".to_owned());
    let system = Stand { queues: "A", lp_fails: true, ..Stand::default() };
    check(
        &system,
        &Recipient::Viewer(refused),
        &["lpstat -e", "lpstat -d", "lp -d A -t -Liste -o media=A4 -- Liste 201.pdf", "open Liste 201.pdf"],
    );
}

#[test]
fn the_file_lives_as_long_as_the_answer() {
    let handed = view(&Stand::default(), b"%PDF", "Liste.pdf").unwrap();
    let path = handed.folder.path().join("Liste.pdf");
    assert!(path.exists());
    drop(handed);
    assert!(!path.exists());
}

#[test]
fn failure_says_what_to_do() {
    let system = Stand { no_viewer: true, ..Stand::default() };
    let error = view(&system, b"%PDF", "Liste.pdf").unwrap_err();
    assert_eq!(
        error.words(Texts::new(Lang::De)),
        "Es ließ sich kein PDF-Programm öffnen (nothing is meant for PDF). Speichern Sie das Dokument und öffnen Sie es von dort."
    );
}
