//! Arguments to window or subcommand; prints error and hint; exit code. Nothing else.

use std::ffi::OsString;
use std::process::ExitCode;

use laki_planer::app::{self, NoDisplay, Start, StartError};
use laki_planer::cli::{self, Code, Failure, Task, Window};
use laki_planer::texts::Texts;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let texts = Texts::new(cli::lang(&arguments));
    let done = cli::run(&arguments, texts, app::kept_lists).and_then(|task| match task {
        Task::Window(window) => open(window, texts),
        Task::Print(answer) => cli::print(&answer, texts),
    });
    let code = done.unwrap_or_else(|failure| {
        cli::print_failure(&failure, &arguments, texts);
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
        StartError::NoDisplay(NoDisplay::NotNamed) => texts.cli_no_display(texts.cli_no_display_named()),
        StartError::NoDisplay(NoDisplay::Unreachable(name)) => {
            texts.cli_no_display(texts.cli_display_unreachable(name))
        }
        StartError::NoDisplay(NoDisplay::Other(reason)) => {
            texts.cli_no_display(texts.cli_system_says(reason))
        }
        StartError::NoGraphics(reason) => texts.cli_no_graphics(texts.cli_system_says(reason)),
        StartError::Other(reason) => texts.cli_no_window(texts.cli_system_says(reason)),
    }
}
