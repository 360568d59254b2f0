//! The program, as a user or a script calls it.

use std::path::Path;
use std::process::{Command, Output};

pub const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/beispielkatalog.laki.json");

/// How a run ended and what it said.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program in German, without a display and without colours.
pub fn laki(arguments: &[&str]) -> Ran {
    let Output { status, stdout, stderr } = command(arguments).output().unwrap();
    Ran {
        code: status.code().expect("not killed by a signal"),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_laki-planer"));
    command.args(arguments).env("LC_ALL", "de_DE.UTF-8").env("LANG", "de_DE.UTF-8");
    for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(display);
    }
    command
}

pub fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}
