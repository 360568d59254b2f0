//! Arguments to window or subcommand; prints error and hint; exit code. Nothing else.

use std::ffi::OsString;
use std::process::ExitCode;

use laki_planer::app::{self, Start, StartError};
use laki_planer::cli::{self, Code, Failure, Task, Window};
use laki_planer::texts::Texts;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let texts = Texts::new(cli::lang(&arguments));
    let done = cli::run(&arguments, texts).and_then(|task| match task {
        Task::Window(window) => open(window, texts),
        Task::Print(answer) => cli::print(&answer, texts),
    });
    let code = done.unwrap_or_else(|failure| {
        cli::print_failure(&failure, texts);
        failure.code
    });
    code.into()
}

fn open(window: Window, texts: Texts) -> Result<Code, Failure> {
    let Window { file, lang, today } = window;
    match app::run(Start { file, lang, today }) {
        Ok(()) => Ok(Code::Fine),
        Err(error) => {
            let (message, hint) = (why(&error, texts), texts.cli_see_help().to_owned());
            Err(Failure { code: Code::Window, message, hint })
        }
    }
}

fn why(error: &StartError, texts: Texts) -> String {
    match error {
        // What comes before the last colon is a place in winit's source.
        StartError::NoDisplay(reason) => {
            texts.cli_no_display(reason.rsplit(": ").next().unwrap_or(reason).trim_end_matches('.'))
        }
        StartError::NoGraphics(reason) => texts.cli_no_graphics(reason),
        StartError::Other(reason) => texts.cli_no_window(reason),
    }
}
