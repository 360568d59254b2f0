//! The program: a window, or a subcommand.

use std::process::ExitCode;

use laki_planer::app::{self, Start};

fn main() -> ExitCode {
    let file = std::env::args_os().nth(1).map(Into::into);
    let today = std::env::var("LAKI_TODAY").ok().and_then(|day| day.parse().ok());
    match app::run(Start { file, today, ..Start::default() }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
