//! Programs that aren't ours read what we write, and write what we read. Where one is missing, the test says
//! so and passes; with `CI` set it insists on it.

use std::path::Path;
use std::process::Command;

/// What a program prints about a file; `None`, said aloud, where it is missing.
pub fn run(program: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let to_stdout = (program == "pdftotext").then_some("-");
    printed(Command::new(program).args(arguments).arg(file).args(to_stdout))
}

/// What a script prints about a file, its first argument; `None`, said aloud, where Python or a module of it
/// is missing.
pub fn python(script: &str, file: &Path) -> Option<String> {
    printed(Command::new("/usr/bin/python3").args(["-c", script]).arg(file))
}

/// `LibreOffice` saves a file in another format, into a folder; whether it was there.
pub fn convert(file: &Path, format: &str, into: &Path) -> bool {
    convert_all(&[file], format, &[], into)
}

/// `LibreOffice` saves files in another format, into a folder, with `more` arguments; whether it was there.
pub fn convert_all(files: &[impl AsRef<Path>], format: &str, more: &[&str], into: &Path) -> bool {
    let profile = format!("-env:UserInstallation=file://{}/profile", into.display());
    let mut soffice = Command::new("soffice");
    soffice.args([&profile, "--headless", "--convert-to", format]).args(more).arg("--outdir").arg(into);
    printed(soffice.args(files.iter().map(AsRef::as_ref))).is_some()
}

#[expect(clippy::print_stderr, reason = "a skipped check must be seen")]
fn printed(command: &mut Command) -> Option<String> {
    let missing = match command.output() {
        Err(error) => format!("{}: {error}", command.get_program().display()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            if output.status.success() {
                return Some(String::from_utf8_lossy(&output.stdout).into_owned());
            }
            assert!(said.contains("ModuleNotFoundError"), "{command:?}: {said}");
            said
        }
    };
    assert!(std::env::var_os("CI").is_none(), "has to be there: {missing}");
    eprintln!("passed over: {missing}");
    None
}
